import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trichluc.cli import main
from trichluc.commands.options import TYPES
from trichluc.records import FACT_TYPES

ARTICLES = {
    "nghe-an.txt": "Thứ Năm, 27/06/2019, 14:30\n\nSáng 27/6/2019, Ban Nội chính Tỉnh ủy Nghệ An tổ chức hội nghị.",
    "ha-nam.txt": "Thứ Ba, 07/04/2020, 08:15\n\nNgày 3/4/2020, Sở Nội vụ tỉnh Hà Nam họp bàn việc đào tạo.",
    "khong-ngay.txt": "Lớp học đan lát của bà con bản xa đã mở cửa đón học viên.",
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert CliRunner().invoke(main, ["run", str(folder), "--db", str(folder / "f.duckdb")]).exit_code == 0
    return folder / "f.duckdb"


def search(db: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["search", "--db", str(db), *arguments], catch_exceptions=False)


def hits(db: Path, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in search(db, *arguments, "--format", "jsonl").stdout.splitlines()]


@pytest.mark.parametrize(
    "words", ["ban nội chính tỉnh ủy nghệ an", "Ban Noi chinh, Tinh uy Nghe An", "BAN NỘI CHÍNH TỈNH UỶ NGHỆ AN"]
)
def test_accents_and_case_do_not_matter(db: Path, words: str) -> None:
    best = hits(db, words)[0]
    assert (best["type"], best["article"], best["quote"]) == ("unit", "nghe-an.txt", "Ban Nội chính Tỉnh ủy Nghệ An")


@pytest.mark.parametrize("words", ["dan lat", "đan lát"])
def test_an_article_without_a_matching_fact_is_found_by_its_text(db: Path, words: str) -> None:
    (hit,) = hits(db, words)
    assert (hit["type"], hit["article"], hit["quote"]) == ("article", "khong-ngay.txt", "đan lát")
    assert ARTICLES["khong-ngay.txt"][hit["start"] : hit["end"]] == "đan lát"


@pytest.mark.parametrize(
    ("arguments", "articles"),
    [
        (["ngày", "--type", "date"], {"ha-nam.txt"}),
        (["họp", "hội nghị"], {"ha-nam.txt", "nghe-an.txt"}),
        (["họp", "hội nghị", "--place", "ha nam"], {"ha-nam.txt"}),
        (["họp", "hội nghị", "--since", "2020-01-01"], {"ha-nam.txt"}),
        (["họp", "hội nghị", "--until", "2020-01-01"], {"nghe-an.txt"}),
        (["họp", "hội nghị", "lớp", "--since", "1900-01-01"], {"ha-nam.txt", "nghe-an.txt"}),
    ],
)
def test_filters(db: Path, arguments: list[str], articles: set[str]) -> None:
    assert {hit["article"] for hit in hits(db, *arguments)} == articles


def test_facts_that_hold_all_words_come_first(db: Path) -> None:
    found = hits(db, "nội vụ hà nam", "--limit", "50")
    assert found[0]["article"] == "ha-nam.txt"
    assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)


def test_the_limit_holds(db: Path) -> None:
    assert len(hits(db, "họp nội", "--limit", "1")) == 1


def test_the_table_shows_the_quote_in_context(db: Path) -> None:
    shown = " ".join(search(db, "so noi vu ha nam", "--type", "unit").stdout.split())
    assert "«Sở Nội vụ tỉnh Hà Nam» họp bàn" in shown


def test_nothing_found_says_so(db: Path) -> None:
    assert search(db, "xyzzy").stderr == "nothing found\n"


def test_words_without_letters_are_a_usage_error(db: Path) -> None:
    assert search(db, "?!").exit_code == 2


def test_the_types_are_those_of_the_records() -> None:
    assert TYPES == FACT_TYPES
