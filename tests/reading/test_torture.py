"""One folder of all that can be wrong or odd with an archive's files: nothing is lost, nothing stops the rest."""

import gzip
import os
import re
import tarfile
from collections import defaultdict
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from tests.reading.making import (
    DEVICE,
    MORE,
    PACKERS,
    SYMLINK,
    TEXT,
    encrypted,
    lines,
    page,
    parquet,
    record,
    response,
    tar_kind,
    tarred,
    warc,
    zip_mode,
    zipped,
)

from trichluc.cli import main
from trichluc.reading import read_sources
from trichluc.reading.intake import MAX_RECORD
from trichluc.records import Article

RAW = TEXT.encode()
JSON = lines({"id": "a", "text": TEXT}, {"id": "b", "text": MORE})
ROWS = f'id,title,text\n1,"Tin, mới","{TEXT}\nDòng hai"\n2,Tin,"{MORE}"\n'.encode()
TAR = tarred(("x/a.txt", RAW), ("b.html", page()))
ZIP = zipped(("x/a.txt", RAW), ("b.html", page()))
WARC = warc(
    record("warcinfo", "x", b"software: x", "text/plain"),
    record("request", "https://example.org/1", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
    record("response", "https://example.org/1", response(page())),
    record("response", "https://example.org/2", response(page(), "404 Not Found")),
    record("response", "https://example.org/3", response(b"\x89PNG\r\n\x1a\n" + bytes(99), media="image/png")),
    record("conversion", "https://example.org/4", RAW, "text/plain"),
)
GZIPPED = gzip.compress(page())
CHUNKED = f"{len(GZIPPED):x}".encode() + b"\r\n" + GZIPPED + b"\r\n0\r\n\r\n"
CODED = response(CHUNKED, more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")


def nested(depth: int) -> bytes:
    raw = RAW
    for level in range(depth):
        raw = zipped((f"{level}.txt" if level == 0 else f"{level}.zip", raw))
    return raw


OK = "ok"
# name of the file, its bytes, and what comes of it: "ok" for an article, else the reason code, in order
KINDS: list[tuple[str, bytes, list[str]]] = [
    ("text.txt", RAW, [OK]),
    ("no-ending", RAW, [OK]),
    ("odd.ending", RAW, [OK]),
    ("bom.txt", b"\xef\xbb\xbf" + RAW, [OK]),
    ("utf16le.txt", ("\ufeff" + TEXT).encode("utf-16-le"), [OK]),
    ("utf16be.txt", ("\ufeff" + TEXT).encode("utf-16-be"), [OK]),
    ("crlf.txt", RAW.replace(b" ", b"\r\n"), [OK]),
    ("one-long-line.txt", b"hop " * 5_000, [OK]),
    ("empty.txt", b"", ["empty"]),
    ("blank.txt", b" \r\n\t\n", ["empty"]),
    ("only-a-bom.txt", b"\xef\xbb\xbf", ["empty"]),
    ("zero-bytes.txt", bytes(4000), ["not-text"]),
    ("picture.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20, ["not-text"]),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), ["not-text"]),
    ("german.txt", "Größe, Übermut, Käse, Straße".encode("latin-1"), ["bad-encoding"]),
    ("half-a-letter.txt", RAW[:3] + "ị".encode()[:2] + b" " + RAW, ["bad-encoding"]),
    ("too-large.txt", b"a" * (MAX_RECORD + 1), ["too-large"]),
    ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ["unsupported"]),
    ("paper.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ["unsupported"]),
    ("paper.docx", zipped(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")), ["unsupported"]),
    ("paper.rtf", b"{\\rtf1\\ansi Xin}", ["unsupported"]),
    ("archive.7z", b"7z\xbc\xaf\x27\x1c" + bytes(60), ["unsupported"]),
    ("archive.rar", b"Rar!\x1a\x07\x00" + bytes(60), ["unsupported"]),
    ("settings.json", b'{\n "a": 1\n}\n', ["unsupported"]),
    ("style.css", b"p { color: red }", ["unsupported"]),
    ("page.html", page(), [OK]),
    ("page-named.txt", page(), [OK]),
    ("page-with-comment.htm", b"<!-- a -->\n" + page(), [OK]),
    ("page-without-head.html", f"<p>{TEXT}".encode(), [OK]),
    ("page-of-tables.html", page(f"<table><tr><td>{TEXT}</td><td>{MORE}</td></tr></table>"), [OK]),
    ("page-of-nothing.html", page("<script>let a = 1</script>").replace("Sở Y tế họp".encode(), b""), ["empty"]),
    ("page-of-tags.html", b"<html>" + b"<div>" * 100_000, ["empty"]),
    ("page-of-lies.html", page().replace(b"utf-8", b"windows-1252"), [OK]),
    ("page-of-unknown.html", b"<html><meta charset=hindi><p>" + b"\xff\xfe\xfd caf\xe9 \x81" * 9, ["bad-encoding"]),
    ("records.jsonl", JSON, [OK, OK]),
    ("records-named.txt", JSON, [OK, OK]),
    ("records.ndjson", JSON + b"\n\n", [OK, OK]),
    ("records-wide.jsonl", ("\ufeff" + JSON.decode()).encode("utf-16-le"), [OK, OK]),
    ("records-none.jsonl", b"\n\n", ["empty"]),
    ("records-cut.jsonl", JSON[:-4], [OK, "bad-json"]),
    ("records-bad.jsonl", JSON + b"[1]\n" + b"[" * 99_999 + b'\n{"a": 1}\n' + JSON,
     [OK, OK, "bad-json", "bad-json", "missing-field", OK, OK]),
    ("records-odd.jsonl", b'{"text": 5}\n{"text": ""}\n{"text": "x", "published": "hier"}\n{"text": "\\ud800"}\n',
     ["missing-field", "empty", "bad-field", "bad-encoding"]),
    ("records-long.jsonl", b'{"text": "' + b"a" * MAX_RECORD + b'"}\n' + JSON, ["too-large", OK, OK]),
    ("table.csv", ROWS, [OK, OK]),
    ("table-named.txt", ROWS, [OK, OK]),
    ("table.tsv", f"id\ttext\n1\t{TEXT}\n".encode(), [OK]),
    ("table-of-excel.csv", b"\xef\xbb\xbf" + f"id;text\r\n1;{TEXT}\r\n".encode(), [OK]),
    ("table-wide.csv", ("\ufeff" + f"id\ttext\r\n1\t{TEXT}\r\n").encode("utf-16-le"), [OK]),
    ("table-without.csv", b"a,b\n1,2\n", ["missing-field"]),
    ("table-empty.csv", b"id,text\n", ["empty"]),
    ("table-ragged.csv", b"id,text\n1,x,y\n2\n3,z\n", ["bad-csv", "bad-csv", OK]),
    ("table-open.csv", b'id,text\n1,x\n2,"y\n', [OK, "bad-csv"]),
    ("table-of-old-macs.csv", b"id,text\r1,x\r", ["bad-csv"]),
    ("table.parquet", parquet({"id": [1, 2, 3], "text": [TEXT, None, MORE]}), [OK, "missing-field", OK]),
    ("table-without.parquet", parquet({"a": [1]}), ["missing-field"]),
    ("table-cut.parquet", parquet({"text": [TEXT]})[:-20], ["damaged-archive"]),
    ("table-fake.parquet", b"PAR1" + bytes(40) + b"PAR1", ["damaged-archive"]),
    ("crawl.warc", WARC, [OK, "http-error", "unsupported", OK]),
    ("crawl.warc.gz", gzip.compress(WARC), [OK, "http-error", "unsupported", OK]),
    ("crawl-coded.warc", record("response", "https://example.org/5", CODED), [OK]),
    ("crawl-cut.warc", WARC[:-30], [OK, "http-error", "unsupported", "truncated-archive"]),
    ("crawl-broken.warc", WARC + b"WARC/9.9\r\nx\r\n\r\n" + WARC,
     [OK, "http-error", "unsupported", OK, "damaged-archive"]),
    ("crawl-of-one-line.warc.gz", gzip.compress(b"WARC/1.0\r\nX: " + bytes(9_000_000)), ["unsupported"]),
    ("news.tar", TAR, [OK, OK]),
    *((f"news.tar.{ending}", pack(TAR), [OK, OK]) for ending, pack in PACKERS.items()),
    *((f"text.txt.{ending}", pack(RAW), [OK]) for ending, pack in PACKERS.items()),
    *((f"cut.{ending}", pack(os.urandom(4000))[:-40], ["truncated-archive"]) for ending, pack in PACKERS.items()),
    ("two-members.gz", gzip.compress(JSON) + gzip.compress(JSON) + bytes(512), [OK] * 4),
    ("not-gzip.txt.gz", RAW, [OK]),
    ("broken.gz", gzip.compress(RAW)[:-8] + bytes(8), ["damaged-archive"]),
    ("cut-member.tar", TAR[: 512 + 20], ["truncated-archive", "truncated-archive"]),
    ("cut-between.tar", TAR[:1024], [OK, "truncated-archive"]),
    ("broken-header.tar", TAR[:1024] + b"\xff" * 512 + TAR[1024:], [OK, "damaged-archive"]),
    ("empty.tar", tarred(), ["not-text"]),
    ("hostile.tar", tarred(
        ("../up.txt", RAW), ("/etc/top.txt", RAW), ("s", tar_kind(tarfile.SYMTYPE, "/etc/passwd")),
        ("h", tar_kind(tarfile.LNKTYPE, "a")), ("d", tar_kind(tarfile.CHRTYPE)), ("f", tar_kind(tarfile.FIFOTYPE)),
        ("dir", tar_kind(tarfile.DIRTYPE)), ("good.txt", RAW)),
     ["unsafe-path", "unsafe-path", "link", "link", "special-file", "special-file", OK]),
    ("news.zip", ZIP, [OK, OK]),
    ("stored.zip", zipped(("a.txt", RAW), method=0), [OK]),
    ("same-names.zip", zipped(("a.txt", RAW), ("a.txt", MORE.encode()), ("b#1.txt", RAW), ("b!c.txt", RAW)), [OK] * 4),
    ("hostile.zip", zipped(
        ("../up.txt", RAW), ("C:\\top.txt", RAW), (zip_mode("s", SYMLINK), b"/etc/passwd"),
        (zip_mode("d", DEVICE), b""), ("__MACOSX/._a.txt", bytes(9)), ("good.txt", RAW)),
     ["unsafe-path", "unsafe-path", "link", "special-file", "hidden", OK]),
    ("encrypted.zip", encrypted(), ["encrypted"]),
    ("empty.zip", zipped(), ["empty"]),
    ("cut.zip", ZIP[: -len(ZIP) // 3], [OK, "truncated-archive", "truncated-archive"]),
    ("table-of-contents-lost.zip", ZIP[: ZIP.index(b"PK\x01\x02")], [OK, OK, "truncated-archive"]),
    ("bad-checksum.zip", zipped(("a.txt", RAW), method=0).replace(b"Nam", b"Nom"), ["damaged-archive"]),
    ("bomb.zip", zipped(("a.txt", bytes(20_000_000)), ("b.txt", RAW)), ["bomb", OK]),
    ("bomb.jsonl.gz", gzip.compress((b" " * 999 + b"\n") * 30_000), ["bomb"]),
    ("bomb.jsonl.zst", PACKERS["zst"]((b" " * 999 + b"\n") * 30_000), ["bomb"]),
    ("nested-3.zip", nested(3), [OK]),
    ("nested-4.zip", nested(4), ["too-deep"]),
    ("mixed.zip", zipped(("n.tar.gz", gzip.compress(TAR)), ("r.jsonl", JSON), ("t.csv", ROWS)), [OK] * 6),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("torture")
    for name, data, _ in KINDS:
        (folder / name).write_bytes(data)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "a.txt").write_bytes(RAW)
    (folder / "nothing-in-it").mkdir()
    (folder / "gone.txt").symlink_to(folder / "none")
    (folder / "around").symlink_to(folder)
    (folder / "itself").symlink_to("itself")
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "a.txt").write_bytes(RAW)
    os.mkfifo(folder / "pipe")
    Path(os.fsdecode(os.fsencode(folder) + b"/not-utf8-\xff.txt")).write_bytes(RAW)
    return folder


OTHERS = {
    ".hidden": ["hidden"],
    "gone.txt": ["not-found"],
    "around": ["link"],
    "itself": ["unreadable"],
    "deep": [OK],
    "pipe": ["special-file"],
    "not-utf8-\\xff.txt": [OK],
}
EXPECTED = {name: outcomes for name, _, outcomes in KINDS} | OTHERS


def file_of(source: str, folder: Path) -> str:
    """The name of the file or folder directly under `folder` that a source is from."""
    return re.split(r"[!/#]", source.removeprefix(f"{folder}/"))[0]


def test_every_kind_comes_to_what_it_should(folder: Path) -> None:
    outcomes = defaultdict(list)
    sources = []
    for item in read_sources([str(folder)]):
        outcomes[file_of(item.source, folder)].append(OK if isinstance(item, Article) else item.code)
        sources.append(item.source)
    assert dict(outcomes) == EXPECTED
    assert len(KINDS) >= 60
    assert len(set(sources)) == len(sources)


def test_a_run_over_all_of_it_balances_and_stores_every_good_article(folder: Path, tmp_path: Path) -> None:
    database = tmp_path / "facts.duckdb"
    arguments = ["run", str(folder), "--db", str(database), "--jobs", "1"]
    first = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert first.exit_code == 0
    good = sum(outcomes.count(OK) for outcomes in EXPECTED.values())
    bad = sum(len(outcomes) for outcomes in EXPECTED.values()) - good
    seen, stored, unchanged, duplicate, quarantined = map(int, re.findall(r"\d+", first.stdout.splitlines()[-1]))
    assert (seen, unchanged, quarantined) == (good + bad, 0, bad)
    assert stored + duplicate == good
    with duckdb.connect(str(database), read_only=True) as connection:
        query = "SELECT source, status, code FROM sources"
        ledger = defaultdict(list)
        for source, status, code in connection.execute(query).fetchall():
            ledger[file_of(source, folder)].append(code if status == "quarantined" else OK)
    assert {name: sorted(codes) for name, codes in ledger.items()} == {
        name: sorted(codes) for name, codes in EXPECTED.items()
    }
