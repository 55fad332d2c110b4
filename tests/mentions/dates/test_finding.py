"""Where calendar expressions stand, and that no text of any kind stops the search."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.language.view import View
from trichluc.mentions.dates.calendar import Moment, full_year, month_number
from trichluc.mentions.dates.finding import DateMention, mentions_in

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
MONTHS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
PIECES = [
    "ngày ", "tháng ", "năm ", "từ ", "đến ", "1", "12", "2019", "/", "-", ".", ", ", " và ", "\n", "sáng ",
    "thứ hai ",
    "quý ", "III",
    "6 tháng đầu năm ", "giai đoạn ", "nhiệm kỳ X (", ")", "(", "hôm nay ", "tuần trước ", "mùng ", "Tết ",
    "âm lịch ", "hai nghìn ", "chín ", "những năm ", "thập niên ", "đầu ", "cuối ", "đêm ", "Kỷ Hợi ", "số ", "lễ ",
    "\u00a0", "é", "२", "²",
]  # fmt: skip


def only(text: str) -> tuple[str, DateMention]:
    """The single mention of a text, with its quote."""
    mentions = list(mentions_in(text))
    assert len(mentions) == 1, [text[m.start : m.end] for m in mentions]
    return text[mentions[0].start : mentions[0].end], mentions[0]


@pytest.mark.parametrize(
    "written",
    [
        lambda d: f"{d.day}/{d.month}/{d.year}",
        lambda d: f"{d.day:02d}-{d.month:02d}-{d.year}",
        lambda d: f"ngày {d.day}.{d.month}.{d.year}",
        lambda d: f"{d.day} - {d.month} - {d.year}",
        lambda d: f"Ngày {d.day} tháng {d.month} năm {d.year}",
        lambda d: f"ngày {d.day} tháng {MONTHS[d.month - 1]} năm {d.year}",
        lambda d: f"sáng {d.day}/{d.month}/{d.year}",
        lambda d: f"Thứ Ba, ngày {d:%d/%m/%Y}",
        lambda d: f"{d.day} tháng {d.month}, {d.year}",
        lambda d: d.isoformat(),
        lambda d: f"chiều nay ({d.day}/{d.month}/{d.year})",
    ],
)
@given(day=DAYS)
def test_every_way_of_writing_a_day_reads_back(written, day: date) -> None:  # type: ignore[no-untyped-def]
    quote, mention = only(f"Hội nghị mở {written(day)}.")
    assert quote == written(day)
    assert mention.first == Moment(day.year, day.month, day.day)
    assert mention.last is None


@given(first=DAYS, last=DAYS)
def test_an_interval_reads_back(first: date, last: date) -> None:
    if first >= last:
        return
    _, mention = only(f"Thi công từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}.")
    assert (mention.first.edtf, mention.last and mention.last.edtf) == (first.isoformat(), last.isoformat())


@given(month=st.integers(1, 12), year=st.integers(1900, 2099))
def test_a_month_reads_back(month: int, year: int) -> None:
    for written in (f"tháng {month}/{year}", f"tháng {month:02d} năm {year}", f"cuối tháng {month}-{year}"):
        quote, mention = only(f"Họp vào {written}.")
        assert (quote, mention.first.edtf) == (written, f"{year}-{month:02d}")


@given(text=st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_gives_ordered_spans_that_do_not_overlap(text: str) -> None:
    view = View.of(text)
    end = 0
    for mention in mentions_in(view.text):
        assert end <= mention.start < mention.end <= len(view.text)
        end = mention.end


@given(text=st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    list(mentions_in(View.of(text).text))


@pytest.mark.parametrize(
    "unit", [*PIECES, "1/", "1-", "từ 1 đến ", "ngày 1, ", "2018 - ", "hôm nay (", "ngày ngày 1/1 "]
)
def test_time_is_linear(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    begin = process_time()
    list(mentions_in(text))
    assert process_time() - begin < 5  # a quadratic rule would take minutes


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2019", 2019),
        ("97", 1997),
        ("05", 2005),
        ("hai nghìn không trăm mười chín", 2019),
        ("một nghìn chín trăm bốn mươi lăm", 1945),
        ("hai ngàn lẻ năm", 2005),
        ("một chín bảy lăm", 1975),
        ("trăm hai mươi", None),
    ],
)
def test_years(text: str, year: int | None) -> None:
    assert full_year(text) == year


@pytest.mark.parametrize(("text", "month"), [("08", 8), ("tám", 8), ("Mười  hai", 12), ("tết", None)])
def test_months(text: str, month: int | None) -> None:
    assert month_number(text) == month


@pytest.mark.parametrize(
    ("moment", "real"),
    [
        (Moment(2020, 2, 29), True),
        (Moment(2019, 2, 29), False),
        (Moment(None, 2, 29), True),
        (Moment(None, 13), False),
        (Moment(None, None, 5), False),
        (Moment(2101), False),
    ],
)
def test_a_moment_is_real_where_the_calendar_has_it(moment: Moment, real: bool) -> None:
    assert moment.is_real is real
