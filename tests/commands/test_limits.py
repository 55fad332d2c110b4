"""Each limit of reading: what exceeds it names the option, and the option lets it in."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.reading.making import page, zipped

from trichluc.cli import main

TEXT = "Ngày 25/5/2021, Sở Y tế họp."
LINE = json.dumps({"text": TEXT}).encode()
HIDING = gzip.compress((b" " * 9_999 + b"\n") * 1_100 + LINE)


def nested(depth: int) -> bytes:
    raw = TEXT.encode()
    for level in range(depth):
        raw = zipped((f"{level}.zip" if level else "a.txt", raw))
    return raw


CASES = [
    ("long.jsonl", LINE + b" " * 8_000_000 + b"\n", "is longer than 8,000,000 bytes", ["--max-record", "9000000"]),
    ("deep.zip", nested(4), "is packed in more than 3 archives", ["--max-depth", "4"]),
    ("deep.txt.gz", gzip.compress(gzip.compress(TEXT.encode())), None, []),
    ("hiding.jsonl.gz", HIDING, "unpacks to more than 200 times its size", ["--max-ratio", "2000"]),
    ("hiding.zip", zipped(("a.jsonl", (b" " * 9_999 + b"\n") * 1_100 + LINE)), "says that it unpacks to 11,000,0",
     ["--max-ratio", "2000"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "complaint", "option"), CASES, ids=[case[0] for case in CASES])
def test_what_exceeds_a_limit_names_the_option_that_lets_it_in(
    tmp_path: Path, name: str, raw: bytes, complaint: str | None, option: list[str]
) -> None:
    (tmp_path / name).write_bytes(raw)
    status, _, error = extract(tmp_path / name)
    if complaint is not None:
        assert (status, complaint in error, f"raise {option[0]}" in error) == (1, True, True), error
    status, facts, error = extract(tmp_path / name, *option)
    assert (status, error) == (0, "")
    assert '"value": "2021-05-25"' in facts


HEAVY = page(head='<script type="application/ld+json">{"a":"' + "x" * 7_000_000 + '"</script>')
"""Takes trafilatura a GiB."""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="only Linux tells a process what it takes")
@pytest.mark.parametrize("source", ["file", "standard input", "archive"])
def test_a_page_that_takes_too_much_memory_to_read_costs_itself_alone(tmp_path: Path, source: str) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "heavy").write_bytes(zipped(("heavy.html", HEAVY)) if source == "archive" else HEAVY)
    path = Path("-") if source == "standard input" else tmp_path / "heavy"
    status, facts, error = extract(path, str(tmp_path / "good.txt"), "--max-memory", "64", said=HEAVY)
    assert (status, error.count("\n")) == (1, 1)
    assert "took more than 64 MiB of memory; give it more with --max-memory" in error
    assert '"value": "2021-05-25"' in facts


def extract(path: Path, *options: str, said: bytes = b"") -> tuple[int, str, str]:
    arguments = ["extract", str(path), "--format", "jsonl", *options]
    result = CliRunner().invoke(main, arguments, input=said, catch_exceptions=False)
    return result.exit_code, result.stdout, result.stderr


def test_the_help_names_every_limit() -> None:
    words = CliRunner().invoke(main, ["run", "--help"]).output
    for option in ("--max-record", "--max-depth", "--max-ratio", "--max-seconds", "--max-memory"):
        assert option in words
