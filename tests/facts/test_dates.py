"""Calendar expressions to EDTF, and which year an expression means that leaves it out."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from trichluc.facts.context import read_context
from trichluc.facts.dates import date_facts
from trichluc.facts.years import nearest
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.dates.calendar import Moment
from trichluc.mentions.found import mentions_of
from trichluc.records import Article, DateFact, Zone

CASES = Path(__file__).parent.parent / "cases" / "dates.csv"


@cache
def pipeline() -> Language:
    nlp = blank()
    nlp.add_pipe("trichluc_dates")
    return nlp


def facts_of(text: str, published: str | None = None, zones: tuple[Zone, ...] = ()) -> list[DateFact]:
    day = date.fromisoformat(published) if published else None
    article = Article(id="a", source="a", text=text, published=day, zones=zones)
    view = View.of(text)
    doc = pipeline()(view.text)
    return date_facts(mentions_of(doc).dates, read_context(article, view, doc))


def stated(text: str, published: str | None = None) -> list[str]:
    return [f"{fact.quote}={fact.value or 'null'}" for fact in facts_of(text, published)]


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['category']}: {case['input'][:40]}")
def test_case(case: dict[str, str]) -> None:
    expected = case["expected"].split(" | ") if case["expected"] else []
    assert stated(case["input"], case["published"] or None) == expected


def test_the_table_is_large_and_every_category_has_negatives() -> None:
    table = cases()
    assert len(table) >= 250
    with_traps = {case["category"] for case in table if case["note"].startswith("negative")}
    assert {case["category"] for case in table} == with_traps


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("Sáng 23/11, tỉnh tổng kết công tác năm 2018 và bàn nhiệm vụ năm 2019.", "2018-11-23", "report"),
        ("Chiều 5-3, quận tổng kết phong trào năm 2017, triển khai nhiệm vụ năm 2018.", "2018-03-05", "report"),
        ("Ngày 17/7, ban giao ban trực tuyến 6 tháng đầu năm 2020.", "2020-07-17", "report"),
        ("Ngày 10/10, sở sơ kết 9 tháng đầu năm 2021.", "2021-10-10", "report"),
        ("Ngày 20/1, huyện phát động phong trào thi đua năm 2022.", "2022-01-20", "plan"),
        ("Sáng 14/10, đảng bộ kỷ niệm ngày truyền thống (16/10/1948 - 16/10/2018).", "2018-10-14", "anniversary"),
        ("Ngày 12/6, hội mở Đại hội lần thứ V, nhiệm kỳ 2019-2024.", "2019-06-12", "term"),
        ("Ngày 11-7, trường tặng cờ cho lớp xuất sắc năm học 2017 - 2018.", "2018-07-11", "report"),
        ("Ngày 3/5, thành phố khai mạc Lễ hội hoa năm 2019.", "2019-05-03", "text"),
        ("Ngày 21/10, tỉnh họp. Từ đầu năm 2022 đến nay, có 6 vụ.", "2022-10-21", "text"),
        ("Chiều 18-9, ủy ban họp.\n\nẢnh chụp sáng 12-9-2017.", "2017-09-18", "date"),
        ("Ngày 21/10, sở công bố Quyết định số 11-QĐ/TU ngày 18/10/2022.", "2022-10-21", "date"),
        ("Ngày 14/5, văn phòng báo cáo kết quả công việc tháng 4/2019.", "2019-05-14", "report"),
        ("Ngày 4/1, ủy ban nêu tình hình tháng 12/2018 của tỉnh.", "2019-01-04", "report"),
        ("Sáng 28/9, ban họp báo. Phiên tới xem xét ngân sách năm 2018, kế hoạch năm 2019.", "2018-09-28", "plan"),
        ("Tối 7-1, hội gặp mặt, phát động đợt thi đua từ tháng 1-2018 đến tháng 12-2018.", "2018-01-07", "plan"),
        ("Sáng 3/11, trường kỷ niệm 110 năm. Trường do thành phố xây dựng năm 1908.", "2018-11-03", "anniversary"),
        ("Ngày 14/5, công an họp. Vụ trộm xảy ra hồi tháng 4/2019.", "XXXX-05-14", None),
        ("Sáng 3/11, trường kỷ niệm 110 năm. Thầy giáo dạy ở đây từ năm 1967.", "XXXX-11-03", None),
        ("Ngày 23/11, tòa xử ông. Một phiên họp tháng 9/2017 đã nêu việc ấy.", "XXXX-11-23", None),
        ("Ngày 17/11, hội kỷ niệm 30 năm thành lập vào năm 2019.", "XXXX-11-17", None),
        ("Ngày 5/6, ban họp. Ngân sách năm 2018 tăng, kế hoạch năm 2019 chưa có.", "XXXX-06-05", None),
        ("Ngày 10-7, sở báo cáo tỉnh. Trước đó có Quyết định số 839/QĐ-UBND ngày 16-4-2019.", "XXXX-07-10", None),
        ("Ngày 5/6, văn phòng công bố quyết định. Vụ tương tự đã xảy ra năm 2014.", "XXXX-06-05", None),
        ("Ngày 10/7, huyện họp tổng kết công tác năm 2018.", "XXXX-07-10", None),
        ("Ngày 21/10, tỉnh họp. Ban được tặng Bằng khen năm 2018. Ông bị kỷ luật ngày 5/3/2022.", "XXXX-10-21", None),
    ],
)
def test_the_text_fixes_the_year_of_the_reported_day_or_nothing_does(text: str, value: str, anchor: str | None) -> None:
    first = facts_of(text)[0]
    assert (first.value, first.anchor) == (value, anchor)


def test_the_dateline_comes_before_the_report() -> None:
    first = facts_of("Ngày 12/1, bộ tổng kết công tác năm 2022.", "2023-01-13")[0]
    assert (first.value, first.anchor) == ("2023-01-12", "dateline")


def test_a_story_lends_its_year_to_the_day_that_follows() -> None:
    text = "Ngày 6-2-2017, thành ủy công bố quyết định. Ngày 6-3, ông nhận việc."
    assert stated(text) == ["Ngày 6-2-2017=2017-02-06", "Ngày 6-3=2017-03-06"]


def test_a_paper_lends_its_year_to_nothing() -> None:
    text = "Theo Kế hoạch số 12/KH-UBND ngày 6/2/2017, xã làm đường. Ngày 6/3, đường xong."
    assert stated(text)[1] == "Ngày 6/3=XXXX-03-06"


def test_a_paper_just_out_is_the_news() -> None:
    text = "Tỉnh vừa ban hành Kế hoạch số 86/KH-UBND ngày 14/4/2022. Công văn gửi ngày 28/3 nêu rõ. Năm nay, sở làm."
    assert stated(text)[1:] == ["ngày 28/3=2022-03-28", "Năm nay=2022"]


def test_a_named_half_year_fixes_the_unnamed_one() -> None:
    text = "Sơ kết 6 tháng đầu năm 2019. Trong 6 tháng đầu năm, thu tăng."
    assert stated(text) == ["6 tháng đầu năm 2019=2019-01/2019-06", "6 tháng đầu năm=2019-01/2019-06"]


def test_today_is_the_day_that_the_article_calls_so() -> None:
    text = "Chiều nay (2/5), thủ đô mở diễn đàn sự kiện năm 2019. Diễn đàn hôm nay rất đông."
    assert stated(text)[-1] == "hôm nay=2019-05-02"


def test_datelines_and_credits_yield_no_facts() -> None:
    zone = Zone(kind="dateline", start=0, end=21)
    assert [fact.quote for fact in facts_of("Thứ Ba, 22/06/2021 - Ngày 25/5/2021, ban họp.", None, (zone,))] == [
        "Ngày 25/5/2021"
    ]


def test_the_quote_is_the_sources_own_characters() -> None:
    text = "Hội nghị nga\u0300y\u00a025/\u200b5/2021 đã mở."
    fact = facts_of(text)[0]
    assert text[fact.start : fact.end] == fact.quote == "nga\u0300y\u00a025/\u200b5/2021"
    assert fact.value == "2021-05-25"


@given(today=st.dates(date(1950, 1, 1), date(2050, 12, 31)), back=st.integers(0, 60))
def test_a_recent_day_is_read_in_its_own_year(today: date, back: int) -> None:
    day = date.fromordinal(today.toordinal() - back)
    assert nearest(Moment(None, day.month, day.day), today, -1) == day.year


@given(today=st.dates(date(1950, 1, 1), date(2050, 12, 31)), ahead=st.integers(0, 300))
def test_a_day_told_as_coming_is_read_ahead(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)
    if (day.month, day.day) != (2, 29):
        assert nearest(Moment(None, day.month, day.day), today, 1) == day.year
