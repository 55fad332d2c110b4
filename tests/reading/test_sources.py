"""Files to articles, and a reason for everything that is none."""

import gzip
import io
import json
import os
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from trichluc.reading import find_files, read_sources
from trichluc.reading.decoding import MAX_RECORD
from trichluc.records import Article, Quarantined

GOOD = "Sáng 5/3, xã họp.\n"


def only(path: Path, published: date | None = None) -> Article | Quarantined:
    (found,) = read_sources([str(path)], published)
    return found


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "not-text"),
        ("latin.txt", "Größe, Übermut, Käse, Straße".encode("latin-1"), "bad-encoding"),
        ("huge.txt", b"a" * (MAX_RECORD + 1), "too-large"),
        ("a.jsonl", b"{no json}\n", "bad-json"),
        ("b.jsonl", b"[1, 2]\n", "bad-json"),
        ("c.jsonl", b"[" * 100_000 + b"\n", "bad-json"),
        ("d.jsonl", b'{"title": "x"}\n', "missing-field"),
        ("e.jsonl", b'{"text": 5}\n', "missing-field"),
        ("f.jsonl", b'{"text": "x", "title": 5}\n', "bad-field"),
        ("g.jsonl", b'{"text": "x", "published": "hier"}\n', "bad-field"),
        ("h.jsonl", b'{"text": "\\ud800"}\n', "bad-encoding"),
        ("i.jsonl", b'{"text": ""}\n', "empty"),
        ("j.jsonl", b'{"text": "' + b"a" * MAX_RECORD + b'"}\n', "too-large"),
        ("k.jsonl.gz", b"not gzip at all", "bad-json"),
        ("l.jsonl.gz", gzip.compress(b'{"text": "x"}\n' * 9)[:-12], "truncated-archive"),
    ],
)
def test_each_bad_input_has_its_reason(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    *_, last = read_sources([str(written(tmp_path, name, data))])
    assert isinstance(last, Quarantined)
    assert last.code == code
    assert str(tmp_path / name) in str(last)
    assert last.reason
    assert last.way_out


def test_a_path_that_does_not_exist_is_said_to(tmp_path: Path) -> None:
    found = only(tmp_path / "none.txt")
    assert isinstance(found, Quarantined)
    assert found.code == "not-found"


def test_good_lines_survive_bad_neighbours(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "Một."}',
        "{",
        "",
        '{"text": "Hai."}',
        '{"text": "' + "x" * MAX_RECORD + '"}',
        '{"id": 7, "text": "Ba."}',
    ]
    found = list(read_sources([str(written(tmp_path, "mixed.jsonl", "\n".join(lines).encode()))]))
    assert [a.id if isinstance(a, Article) else a.code for a in found] == ["a", "bad-json", "4", "too-large", "7"]
    assert [a.source.rpartition("#")[2] for a in found] == ["1", "2", "4", "5", "6"]


def test_text_is_kept_to_the_character(tmp_path: Path) -> None:
    text = "\ufeffDòng một\r\nDòng\u00a0hai\r\n"
    found = only(written(tmp_path, "a.txt", text.encode()))
    assert isinstance(found, Article)
    assert (found.text, found.id, found.encoding) == (text, "a.txt", "utf-8")


def test_a_records_text_is_title_blank_line_body(tmp_path: Path) -> None:
    line = json.dumps({"title": "Tin", "text": "Thân.", "published": "2020-03-05", "url": "https://example.org/1"})
    found = only(written(tmp_path, "a.jsonl", line.encode()))
    assert isinstance(found, Article)
    assert (found.text, found.published, found.url) == ("Tin\n\nThân.", date(2020, 3, 5), "https://example.org/1")


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2020-03-05", date(2020, 3, 5)),
        ("5/3/2020", date(2020, 3, 5)),
        ("2020-03-05T08:30:00+07:00", datetime(2020, 3, 5, 8, 30, tzinfo=timezone(timedelta(hours=7)))),
        ("", date(2001, 1, 1)),
        (None, date(2001, 1, 1)),
    ],
)
def test_the_day_of_publication(tmp_path: Path, value: str | None, published: date) -> None:
    line = json.dumps({"text": "Thân.", "published": value})
    found = only(written(tmp_path, "a.jsonl", line.encode()), date(2001, 1, 1))
    assert isinstance(found, Article)
    assert found.published == published


def test_a_dateline_goes_before_the_assumed_day(tmp_path: Path) -> None:
    page = "Tiêu đề\n\nThứ Ba, 18/12/2018, 15:38 [GMT+7]\nThân tin."
    found = only(written(tmp_path, "a.txt", page.encode()), date(2001, 1, 1))
    assert isinstance(found, Article)
    assert found.published_day == date(2018, 12, 18)


def test_folders_are_searched_in_depth_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt", "b/1.jsonl"):
        written(tmp_path, name, b'{"text": "x"}' if name.endswith("jsonl") else GOOD.encode())
    files = find_files([str(tmp_path)])
    assert [file.name for file in files if file.suffix in {".txt", ".jsonl"}] == ["a.txt", "1.jsonl", "2.txt"]


def test_endings_may_be_written_in_capitals(tmp_path: Path) -> None:
    written(tmp_path, "TIN.TXT", GOOD.encode())
    written(tmp_path, "KHO.JSONL", b'{"id": "q", "text": "x"}\n')
    written(tmp_path, "NEN.JSONL.GZ", gzip.compress(b'{"id": "z", "text": "x"}\n'))
    assert [found.id for found in read_sources([str(tmp_path)]) if isinstance(found, Article)] == ["q", "z", "TIN.TXT"]


def test_standard_input_has_a_largest_size_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(b"a" * (MAX_RECORD + 1)))))
    (found,) = read_sources(["-"])
    assert isinstance(found, Quarantined)
    assert found.code == "too-large"


def test_a_link_that_leads_nowhere_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    found = only(tmp_path)
    assert isinstance(found, Quarantined)
    assert (found.code, Path(found.source).name) == ("not-found", "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_opened_is_reported(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    written(tmp_path, "a.txt", GOOD.encode()).chmod(0)
    found = list(read_sources([str(tmp_path)]))
    assert [item.code for item in found if isinstance(item, Quarantined)] == ["unreadable", "unreadable"]


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file that cannot be read")  # noqa: PTH110
def test_a_file_that_the_disk_does_not_give_is_not_called_damaged() -> None:
    found = only(Path("/proc/self/mem"))
    assert isinstance(found, Quarantined)
    assert (found.code, "Input/output error" in found.reason) == ("unreadable", True)


@pytest.mark.parametrize(("data", "ids"), [(GOOD.encode(), ["-"]), (b'{"id": "q", "text": "x"}\n', ["q"])])
def test_standard_input_is_a_text_or_json_lines(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    assert [found.id for found in read_sources(["-"]) if isinstance(found, Article)] == ids
