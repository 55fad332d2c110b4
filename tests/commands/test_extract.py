import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main

TEXT = "Ngày 25/5/2021, Sở Y tế họp.\n"


def extract(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["extract", *arguments], input=stdin, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "deep").mkdir()
    records = [{"id": "b-1", "text": TEXT}, {"text": TEXT}]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (tmp_path / "deep" / "b.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_jsonl_is_one_fact_a_line(folder: Path) -> None:
    result = extract(str(folder), "--format", "jsonl")
    facts = [json.loads(line) for line in result.stdout.splitlines()]
    dates = [(f["article"], TEXT[f["start"] : f["end"]], f["quote"], f["value"]) for f in facts if f["type"] == "date"]
    assert dates == [(article, "Ngày 25/5/2021", "Ngày 25/5/2021", "2021-05-25") for article in ("a.txt", "b-1", "2")]
    assert result.exit_code == 0


def test_the_table_names_article_quote_and_slots(folder: Path) -> None:
    shown = extract(str(folder / "a.txt")).stdout
    assert all(part in shown for part in ("a.txt", "Ngày 25/5/2021", "value=2021-05-25"))


def test_the_page_is_one_page(folder: Path) -> None:
    shown = extract(str(folder), "--format", "html").stdout
    assert (shown.count("<!DOCTYPE html>"), shown.count("<article>"), shown.count("</html>")) == (1, 3, 1)


def test_standard_input(folder: Path) -> None:
    result = extract("-", "--format", "jsonl", stdin=TEXT)
    assert json.loads(result.stdout.splitlines()[0])["quote"] == "Ngày 25/5/2021"


@pytest.mark.parametrize(("arguments", "value"), [((), "XXXX-05-25"), (("--published", "2021-06-01"), "2021-05-25")])
def test_the_day_of_publication_completes_a_date(arguments: tuple[str, ...], value: str) -> None:
    result = extract("-", "--format", "jsonl", *arguments, stdin="Ngày 25/5, Sở Y tế họp.")
    assert json.loads(result.stdout.splitlines()[0])["value"] == value


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gone.txt", None, "does not exist"),
        ("empty.txt", b"", "holds no text"),
        ("latin.txt", b"h\xf4m nay", "UTF-8"),
        ("bad.jsonl", b"{\n", "is not JSON"),
        ("none.jsonl", b"", "holds no articles"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_line(folder: Path, name: str, content: bytes | None, reason: str) -> None:
    """The rest is read all the same; the exit status tells."""
    path = folder / name
    if content is not None:
        path.write_bytes(content)
    result = extract(str(path), str(folder / "a.txt"), "--format", "jsonl")
    (line,) = result.stderr.splitlines()
    assert line.startswith(str(path))
    assert reason in line
    assert "; " in line  # the way out
    assert result.exit_code == 1
    assert '"article": "a.txt"' in result.stdout


def test_a_folder_without_articles_is_no_silence(tmp_path: Path) -> None:
    result = extract(str(tmp_path))
    assert (result.exit_code, "holds no articles" in result.stderr) == (1, True)


def test_a_reader_that_stops_early_is_no_error(folder: Path) -> None:
    (folder / "many.jsonl").write_text((json.dumps({"text": TEXT}) + "\n") * 500, encoding="utf-8")
    command = [sys.executable, "-m", "trichluc", "extract", str(folder), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
