"""What an article has from each format: its text, its name, its place and the data beside it."""

import gzip
import hashlib
import io
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.reading.making import MORE, TEXT, lines, page, parquet, record, response, tarred, zipped
from tests.reading.test_encodings import encoded

from trichluc.reading import Columns, Intake, read_sources
from trichluc.records import Article, Quarantined

BODY = f"<article><h1>Sở Y tế họp</h1><p>{TEXT}</p><p>{MORE}</p></article>"


def read(folder: Path, name: str, data: bytes, intake: Intake | None = None) -> list[Article | Quarantined]:
    (folder / name).write_bytes(data)
    return list(read_sources([str(folder / name)], intake=intake))


def article(folder: Path, name: str, data: bytes, intake: Intake | None = None) -> Article:
    (found,) = read(folder, name, data, intake)
    assert isinstance(found, Article), found
    return found


def test_a_page_is_its_title_and_one_line_a_paragraph(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", page())
    assert found.text == f"Sở Y tế họp\n\n{TEXT}\n{MORE}"
    assert (found.id, found.title, found.parser) == ("a.html", "Sở Y tế họp", "trafilatura")
    assert found.raw_hash == hashlib.sha256(page()).hexdigest()


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ("", BODY, None),
        ("<meta property='article:published_time' content='2021-05-24T08:00:00+07:00'>", BODY, date(2021, 5, 24)),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-05-24"}</script>', BODY,
         date(2021, 5, 24)),
        ("<meta property='article:published_time' content='2021-05-24'>",
         f"<article><h1>Sở Y tế họp</h1><p>Thứ Hai, 24/05/2021, 15:38 [GMT+7]</p><p>{TEXT}</p><p>{MORE}</p></article>",
         datetime(2021, 5, 24, 15, 38, tzinfo=timezone(timedelta(hours=7)))),
        ("", f"{BODY}<footer>Bản quyền 2020</footer>", None),
    ],
    ids=["none", "meta", "json-ld", "dateline-of-that-day", "copyright"],
)  # fmt: skip
def test_a_pages_day_is_the_one_it_names(tmp_path: Path, head: str, body: str, published: date | None) -> None:
    assert article(tmp_path, "a.html", page(body, head)).published == published


def test_a_pages_author(tmp_path: Path) -> None:
    found = article(tmp_path, "a.html", page(head="<meta name='author' content='Lê Hoa'>"))
    assert found.author == "Lê Hoa"


def test_a_page_of_which_the_extraction_keeps_too_little_is_read_whole(tmp_path: Path) -> None:
    article_part = f"<article><h1>Tin</h1><p>{TEXT}</p></article>"
    scattered = "".join(f"<div class='comment' id='comments'><span>{MORE}</span></div>" for _ in range(30))
    found = article(tmp_path, "a.html", page(f"<main>{article_part}{scattered}</main>"))
    assert (found.parser, TEXT in found.text, MORE in found.text) == ("visible-text", True, True)


@pytest.mark.parametrize("declared", ["iso-8859-1", "x-user-defined", "utf-8"])
@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "windows-1258"])
def test_old_pages_are_read_as_what_they_are(tmp_path: Path, encoding: str, declared: str) -> None:
    plain = page().decode().replace("utf-8", declared)
    found = article(tmp_path, "a.html", encoded(plain, encoding))
    assert found.encoding == encoding
    assert article(tmp_path, "b.html", found.text.encode()).text.split() == found.text.split()


def test_entities_and_scripts_in_a_page(tmp_path: Path) -> None:
    found = article(
        tmp_path,
        "a.html",
        page(f"<article><p>{TEXT} Tr&#7843; l&#7901;i &amp; h&igrave;nh.<script>x()</script></p></article>"),
    )
    assert "Trả lời & hình." in found.text
    assert "x()" not in found.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", f"ma,tieu_de,noi_dung,ngay\n7,Tin,{TEXT!r},24/5/2021\n".replace("'", '"').encode()),
        ("a.jsonl", lines({"ma": 7, "tieu_de": "Tin", "noi_dung": TEXT, "ngay": "24/5/2021"})),
        ("a.parquet", parquet({"ma": [7], "tieu_de": ["Tin"], "noi_dung": [TEXT], "ngay": [date(2021, 5, 24)]})),
    ],
)
def test_columns_may_have_any_name(tmp_path: Path, name: str, data: bytes) -> None:
    columns = Columns(text="noi_dung", title="tieu_de", id="ma", published="ngay")
    found = article(tmp_path, name, data, Intake(columns=columns))
    assert (found.id, found.text, found.title) == ("7", f"Tin\n\n{TEXT}", "Tin")
    assert (found.published, found.source) == (date(2021, 5, 24), f"{tmp_path / name}#1")


def test_a_moment_in_parquet(tmp_path: Path) -> None:
    moment = datetime(2021, 5, 24, 8, tzinfo=UTC)
    assert article(tmp_path, "a.parquet", parquet({"text": [TEXT], "published": [moment]})).published == moment


def test_rows_in_old_encodings(tmp_path: Path) -> None:
    table = encoded(f'id,text\n1,"{TEXT}"\n', "tcvn3")
    found = article(tmp_path, "a.csv", table)
    assert (found.text, found.encoding) == (TEXT, "tcvn3")


def test_members_are_named_by_archive_and_path(tmp_path: Path) -> None:
    data = zipped(
        ("2019/a.txt", TEXT.encode()), ("b.jsonl", lines({"id": "q", "text": TEXT}, {"text": MORE})),
        ("a.txt", MORE.encode()), ("a.txt", TEXT.encode()), ("x!1#2.txt", TEXT.encode()),
        ("c.tar.gz", gzip.compress(tarred(("d.txt", TEXT.encode())))),
    )  # fmt: skip
    found = read(tmp_path, "n.zip", data)
    assert [(item.source.removeprefix(f"{tmp_path}/"), item.id) for item in found if isinstance(item, Article)] == [
        ("n.zip!2019/a.txt", "a.txt"),
        ("n.zip!b.jsonl#1", "q"),
        ("n.zip!b.jsonl#2", "2"),
        ("n.zip!a.txt", "a.txt"),
        ("n.zip!a.txt!2", "a.txt"),
        ("n.zip!x%211%232.txt", "x!1#2.txt"),
        ("n.zip!c.tar.gz!d.txt", "d.txt"),
    ]


def test_a_packed_file_has_the_id_of_what_is_in_it(tmp_path: Path) -> None:
    found = article(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode()))
    assert (found.id, found.source, found.raw_hash) == (
        "a.txt", str(tmp_path / "a.txt.gz"), hashlib.sha256(TEXT.encode()).hexdigest()
    )  # fmt: skip


def test_a_crawled_page_has_its_address(tmp_path: Path) -> None:
    found = article(tmp_path, "a.warc", record("response", "https://example.org/tin", response(page())))
    assert (found.id, found.url, found.title) == ("https://example.org/tin", "https://example.org/tin", "Sở Y tế họp")


@pytest.mark.parametrize(
    ("name", "data", "intake", "codes"),
    [
        ("a.txt", b"a" * 11, Intake(max_record=10), ["too-large"]),
        ("a.zip", zipped(("b.zip", zipped(("c.txt", b"xin")))), Intake(max_depth=1), ["too-deep"]),
        ("a.gz", gzip.compress(b"xin " * 9000), Intake(max_ratio=2, free_expansion=100), ["bomb"]),
    ],
)
def test_limits_are_the_users(tmp_path: Path, name: str, data: bytes, intake: Intake, codes: list[str]) -> None:
    assert [item.code for item in read(tmp_path, name, data, intake) if isinstance(item, Quarantined)] == codes
    assert all(isinstance(item, Article) for item in read(tmp_path, name, data))


def test_patterns_that_the_shell_left_alone(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("a.txt", "b.md", "deep/c.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = list(read_sources([f"{tmp_path}/**/*.txt", f"{tmp_path}/*.html"]))
    assert [item.id if isinstance(item, Article) else item.code for item in found] == ["a.txt", "c.txt", "not-found"]


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (zipped(("a.txt", TEXT.encode())), ["a.txt"]),
        (gzip.compress(tarred(("a.txt", TEXT.encode()))), ["a.txt"]),
        (parquet({"id": ["p"], "text": [TEXT]}), ["p"]),
        (f'id,text\nq,"{TEXT}"\n'.encode(), ["q"]),
        (page(), ["-"]),
    ],
    ids=["zip", "tar.gz", "parquet", "csv", "html"],
)
def test_standard_input_may_be_in_any_format(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    assert [item.id for item in read_sources(["-"]) if isinstance(item, Article)] == ids


@pytest.mark.parametrize("repeated", [b"<", b"<script>", b"<style><script>", b"<a ", b"&amp", b"<!-- "])
def test_a_page_that_opens_much_and_ends_nothing_is_read_at_once(tmp_path: Path, repeated: bytes) -> None:
    begun = time.process_time()
    read(tmp_path, "a.html", page(TEXT) + repeated * (1_000_000 // len(repeated)))
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("hidden", ["<script>let ß = 'ü'</script>", "<STYLE>q { quotes: 'ß' }</STYLE >"])
def test_what_no_reader_sees_does_not_tell_the_encoding(tmp_path: Path, hidden: str) -> None:
    data = encoded(page().decode(), "viscii").replace(b"</head>", hidden.encode("latin-1") * 40 + b"</head>")
    assert article(tmp_path, "a.html", data).encoding == "viscii"
