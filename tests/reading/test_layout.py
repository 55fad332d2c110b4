"""The parts of a page."""

import unicodedata
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.reading.layout import read_layout

VIETNAM = timezone(timedelta(hours=7))
PAGE = """Cụm thi đua số 9 họp giao ban quý

Thứ Năm, 11/07/2019, 09:15 [GMT+7]
    Sáng nay, các đơn vị báo cáo kết quả.

Toàn cảnh buổi giao ban
Toàn cảnh buổi giao ban
    Các đại biểu thảo luận sôi nổi. Ảnh: T.L

                         Lê Thị Hoài
 (Ban Nội chính Tỉnh ủy Sơn La)
;
."""


def zones(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.start : zone.end].strip()) for zone in read_layout(text, title).zones]


PARTS = [
    ("title", "Cụm thi đua số 9 họp giao ban quý"),
    ("dateline", "Thứ Năm, 11/07/2019, 09:15 [GMT+7]"),
    ("caption", "Toàn cảnh buổi giao ban"),
    ("caption", "Toàn cảnh buổi giao ban"),
    ("credit", "Ảnh: T.L"),
    ("byline", "Lê Thị Hoài"),
    ("byline", "(Ban Nội chính Tỉnh ủy Sơn La)"),
    ("stray", ";"),
    ("stray", "."),
]


def test_a_whole_page() -> None:
    assert zones(PAGE) == PARTS
    assert read_layout(PAGE).published == datetime(2019, 7, 11, 9, 15, tzinfo=VIETNAM)


def test_a_decomposed_page_has_the_same_parts() -> None:
    decomposed = unicodedata.normalize("NFD", PAGE)
    assert [(kind, unicodedata.normalize("NFC", text)) for kind, text in zones(decomposed)] == PARTS


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Chủ nhật, 05/01/2020, 07:02 [GMT+7]", datetime(2020, 1, 5, 7, 2, tzinfo=VIETNAM)),
        ("Thứ 2, 6/1/2020 | 17:30 (GMT+7)", datetime(2020, 1, 6, 17, 30, tzinfo=VIETNAM)),
        ("06/01/2020 5:30 PM", datetime(2020, 1, 6, 17, 30, tzinfo=VIETNAM)),
        ("Thứ Hai, 06/01/2020, 08:00 [GMT+9]", datetime(2020, 1, 6, 8, 0, tzinfo=timezone(timedelta(hours=9)))),
        ("Thứ Hai, 31/02/2020, 08:00 [GMT+7]", None),
        ("Thứ Hai,  06/01/2020\t-  08:00", datetime(2020, 1, 6, 8, 0, tzinfo=VIETNAM)),
        ("08:00 | 06/01/2020", datetime(2020, 1, 6, 8, 0, tzinfo=VIETNAM)),
        ("8h05, ngày 06/01/2020", datetime(2020, 1, 6, 8, 5, tzinfo=VIETNAM)),
        ("Cập nhật lúc: 14:30 06-01-2020", datetime(2020, 1, 6, 14, 30, tzinfo=VIETNAM)),
        ("Thứ Hai, ngày 06/01/2020 | 05:30 CH", datetime(2020, 1, 6, 17, 30, tzinfo=VIETNAM)),
        ("Ngày 06/01/2020, huyện họp bàn về thu hoạch.", None),
    ],
)
def test_datelines(line: str, moment: datetime | None) -> None:
    assert read_layout(f"Tiêu đề của tin\n\n{line}\nThân tin dài hơn một chút.").published == moment


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ Hai, 06/01/2020", date(2020, 1, 6)),
        ("Thứ 2, ngày 6/1/2020", date(2020, 1, 6)),
        ("Chủ nhật, ngày 5 tháng 1 năm 2020", date(2020, 1, 5)),
        ("CN, 05.01.2020", date(2020, 1, 5)),
        ("06/01/2020", date(2020, 1, 6)),
        ("06 - 01 - 2020", date(2020, 1, 6)),
        ("Đăng ngày: 06 - 01 - 2020   |   Chuyên mục: Tin trong huyện", date(2020, 1, 6)),
        ("Ngày đăng: 06/01/2020", date(2020, 1, 6)),
        ("Cập nhật 06/01/2020", date(2020, 1, 6)),
        ("Thứ Hai, 06/01/2020 | 1.250 lượt xem", date(2020, 1, 6)),
        ("Hà Nội, ngày 06/01/2020", date(2020, 1, 6)),
        ("Đắk Lắk, ngày 6 tháng 1 năm 2020", date(2020, 1, 6)),
        ("Thứ Hai, Hà Nội, 06/01/2020", None),
        ("Đặng Hòa, ngày 06/01/2020", None),
        ("Ngày 06/01/2020", None),
        ("30/4/1975", None),
        ("Thứ Hai, 31/02/2020", None),
        ("06/01/2020 | 1.250 lượt xem", None),
        ("06/01/20203", None),
        ("Từ ngày 06/01/2020", None),
        ("Sáng 06/01/2020", None),
        ("Họp ngày 06/01/2020", None),
        ("06/01/2020, huyện họp bàn về thu hoạch", None),
        ("Hà Nội - 06/01/2020: Huyện họp", None),
        ("Thứ Hai, 06/01", None),
    ],
)
def test_datelines_without_an_hour_give_a_day(line: str, day: date | None) -> None:
    page = f"Tiêu đề của tin\n\n{line}\nThân tin dài hơn một chút."
    assert read_layout(page).published == day
    assert (("dateline", line) in zones(page)) is (day is not None)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("06/01/2020\nTiêu đề của tin\n\nThân tin.", date(2020, 1, 6)),
        ("Tiêu đề\n\nTóm tắt tin.\n06/01/2020\nThân tin.", date(2020, 1, 6)),
        ("Tiêu đề\n\nMột.\nHai.\n06/01/2020\nThân tin.", None),
        ("Tiêu đề\n\n06/01/2020\nXã họp.\n\n07/01/2020\nHuyện họp.", None),
        ("Tiêu đề\n\n06/01/2020\nXã họp.\n\n06/01/2020", date(2020, 1, 6)),
        ("Tiêu đề\n\n06/01/2020\n06/01/2020, 08:00\nXã họp.", date(2020, 1, 6)),
    ],
    ids=["first", "after-lead", "too-far-down", "chronicle", "twice", "and-with-an-hour"],
)
def test_a_day_stands_alone_at_the_top(page: str, day: date | None) -> None:
    assert read_layout(page).published == day


def test_a_line_of_blanks_and_digits_does_not_hang() -> None:
    line = "Thứ Hai," + " " * 40 + "06/01/2020" + " " * 40 + "x"
    assert read_layout(f"Tiêu đề\n\n{line}\nThân tin.").published is None


@pytest.mark.parametrize(
    ("last", "byline"),
    [
        ("Nguyễn Đông", True),
        ("MINH PHƯỢNG", True),
        ("Bài, ảnh: Thu Hà", True),
        ("Theo TTXVN", True),
        ("Lê Hà - Trần Tú", True),
        ("Hội nghị kết thúc lúc 17 giờ.", False),
        ("Xã Hòa Bình thắng lớn", False),
    ],
)
def test_who_signs_the_article(last: str, byline: bool) -> None:
    assert (("byline", last) in zones(f"Tiêu đề\n\nĐoạn một.\nĐoạn hai.\n{last}\n")) is byline


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Ông Tư trao quà. Ảnh: Hồng Vân.", "Ảnh: Hồng Vân"),
        ("Ông Tư trao quà - Ảnh: HỒNG VÂN", "- Ảnh: HỒNG VÂN"),
        ("Ảnh minh họa: Hồng Vân", "Ảnh minh họa: Hồng Vân"),
        ("Ảnh TỰ DO.", "Ảnh TỰ DO"),
        ("Ảnh chụp ngày 5/3 tại xã.", None),
        ("Hình ảnh: cảnh đẹp quê tôi", None),
    ],
)
def test_photo_credits(text: str, credit: str | None) -> None:
    found = [
        quote for kind, quote in zones(f"Tiêu đề\n\nĐoạn một dài.\n{text}\nĐoạn cuối cùng ở đây.") if kind == "credit"
    ]
    assert found == ([credit] if credit else [])


def test_a_given_title_is_the_beginning() -> None:
    assert zones("Ngày 3/2, xã họp.\n\nThân tin.", "Ngày 3/2, xã họp.")[0] == ("title", "Ngày 3/2, xã họp.")


@pytest.mark.parametrize("line", ["Lê Hà", ";", "Ảnh: Lê Hà.", "Quang cảnh\nQuang cảnh", "Cảnh {0}\nCảnh {0}"])
def test_a_page_of_many_parts_does_not_hang(line: str) -> None:
    page = "Tiêu đề\n\nĐoạn một.\n" + "\n".join(line.format(number) for number in range(20_000))
    assert len(read_layout(page).zones) > 10_000


@given(st.text(alphabet="Aa Ảnh:.;\nTheo/2019[]GMT+7,Thứ Năm", max_size=200))
def test_zones_lie_in_the_text_and_in_order(text: str) -> None:
    found = read_layout(text).zones
    assert all(0 <= zone.start < zone.end <= len(text) for zone in found)
    assert [zone.start for zone in found] == sorted(zone.start for zone in found)
