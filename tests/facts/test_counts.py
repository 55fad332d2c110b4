"""Counts from text to fact: value, total, unit, qualifier, target or actual."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from trichluc.facts.context import read_context
from trichluc.facts.counts import count_facts
from trichluc.facts.dates import date_facts
from trichluc.facts.units import unit_facts
from trichluc.flow import read_facts
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.found import mentions_of
from trichluc.records import Article, CountFact, Zone

CASES = Path(__file__).parent.parent / "cases" / "counts.csv"


@cache
def pipeline() -> Language:
    nlp = blank()
    for name in ("trichluc_dates", "trichluc_documents", "trichluc_units", "trichluc_counts"):
        nlp.add_pipe(name)
    return nlp


def facts_of(text: str, zones: tuple[Zone, ...] = ()) -> list[CountFact]:
    article = Article(id="a", source="a", text=text, zones=zones)
    view = View.of(text)
    doc = pipeline()(view.text)
    found, context = mentions_of(doc), read_context(article, view, doc)
    dates, units = date_facts(found.dates, context), unit_facts(found.units, context)
    return count_facts(found.counts, context, dates, units, [])


def line(fact: CountFact) -> str:
    total = "" if fact.total is None else fact.total
    return f"{fact.quote}|{fact.value}|{total}|{fact.unit}|{fact.qualifier}|{fact.status}"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['category']}: {case['input'][:40]}")
def test_case(case: dict[str, str]) -> None:
    assert "; ".join(line(fact) for fact in facts_of(case["input"])) == case["expected"]


def test_every_category_has_a_text_without_counts_or_shows_where_the_noun_ends() -> None:
    silent = {case["category"] for case in cases() if not case["expected"]}
    assert {case["category"] for case in cases()} - silent <= {"shared noun", "unit", "qualifier", "status"}


@pytest.mark.parametrize(
    ("text", "actor", "period"),
    [
        ("Năm 2019, Thanh tra tỉnh Hà Nam thực hiện 24 cuộc thanh tra.", "Thanh tra tỉnh Hà Nam", "2019"),
        ("Đến năm 2020, xã có 12 hộ khá.", None, "2020"),
        ("Trong giai đoạn 2016-2018, tỉnh xử lý 40 vụ việc.", None, "2016/2018"),
        ("Sở Nội vụ tỉnh Hà Nam tặng Giấy khen cho 6 cá nhân.", "Sở Nội vụ tỉnh Hà Nam", None),
        ("Hội nghị đề nghị Sở Nội vụ tỉnh Hà Nam tặng Giấy khen cho 6 cá nhân.", None, None),
        ("Sở Nội vụ tỉnh Hà Nam và Công an tỉnh Hà Nam đã mở 6 lớp.", None, None),
        ("Sở Nội vụ tỉnh Hà Nam đã mở 6 lớp; toàn tỉnh có 40 lớp.", None, None),
        ("Sở Nội vụ tỉnh Hà Nam gồm 9 phòng.", None, None),
        ("Sở Nội vụ tỉnh Hà Nam cho biết có 9 xã sáp nhập.", None, None),
        ("Cuộc họp có Sở Nội vụ tỉnh Hà Nam và 9 xã.", None, None),
        ("Sở Nội vụ tỉnh Hà Nam mở lớp. Qua đó, đã bồi dưỡng 60 cán bộ.", "Sở Nội vụ tỉnh Hà Nam", None),
        ("Sở Nội vụ tỉnh Hà Nam mở lớp. Bồi dưỡng của tỉnh có 60 cán bộ.", None, None),
        ("Cụm thi đua số 3 họp. Các đơn vị trong Cụm đã xử lý 8 vụ.", "Cụm thi đua số 3", None),
        ("Ngày 4/5/2019, ông Lê Văn Nam cho biết xã có 12 hộ.", None, None),
        ("Thu năm 2018 (báo cáo ngày 4/5/2019) đạt 12 tỷ đồng.", None, "2018"),
        ("Số hộ tăng từ 12 năm 2017 lên 19 hộ năm 2018.", None, "2018"),
        ("Năm 2019, huyện có đại diện của 12 xã.", None, None),
        ("Số đơn là 30, tăng 5 đơn so với năm 2017.", None, None),
        ("Xã có 12 hộ nghèo.", None, None),
    ],
)
def test_actor_and_period_come_from_the_sentence(text: str, actor: str | None, period: str | None) -> None:
    fact = facts_of(text)[-1]
    assert (fact.actor, fact.period) == (actor, period)


@pytest.mark.parametrize(
    ("opening", "told", "periods"),
    [
        ("sơ kết công tác 6 tháng đầu năm 2021", "Có 12 hộ thoát nghèo.", ["2021-01/2021-06"]),
        ("tổng kết công tác năm 2021, triển khai nhiệm vụ quý I năm 2022", "Có 12 hộ thoát nghèo.", ["2021"]),
        ("tổng kết công tác năm 2021", "Năm 2022, phấn đấu có 14 hộ khá.\nSẽ xây 3 nhà.", ["2022", "2022"]),
        ("tập huấn năm 2021", "Có 12 hộ thoát nghèo.", [None]),
    ],
)
def test_only_a_report_of_a_review_goes_on_speaking_of_its_time(
    opening: str, told: str, periods: list[str | None]
) -> None:
    text = f"Ngày 5/1, Sở Nội vụ tổ chức Hội nghị {opening}.\n{told}\n"
    article = Article(id="a", source="a", text=text, published=date(2022, 1, 7))
    assert [fact.period for fact in read_facts(article) if fact.type == "count"] == periods


def test_the_sites_own_lines_yield_nothing() -> None:
    text = "Có 17 vụ án.\nẢnh: 5 người"
    assert [fact.quote for fact in facts_of(text, (Zone(kind="credit", start=13, end=len(text)),))] == ["17 vụ án"]


def test_quotes_are_the_sources_own_characters() -> None:
    text = "Có gần\u00a036 uỷ viên dự họp."
    (fact,) = facts_of(text)
    assert (fact.quote, fact.unit) == ("gần\u00a036 uỷ viên", "uỷ viên")
    assert text[fact.start : fact.end] == fact.quote
