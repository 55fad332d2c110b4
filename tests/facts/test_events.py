"""What becomes of a meeting in its article: its day, its organiser's full name, its place as printed, its chairs."""

import pytest

from trichluc.flow import read_facts
from trichluc.records import Article, EventFact, Zone


def event(text: str, zones: tuple[Zone, ...] = ()) -> EventFact | None:
    """The one meeting of an article with this text."""
    facts = read_facts(Article(id="bai", source="bai.txt", text=text, zones=zones))
    found = [fact for fact in facts if isinstance(fact, EventFact)]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2021-12-06", "Chiều 06/12/2021, Sở Nội vụ tổ chức hội nghị tổng kết."),
        ("2021-12-06", "Sở Nội vụ tổ chức hội nghị tổng kết ngày 06/12/2021."),
        ("2019-07-08/2019-07-09", "Từ ngày 8 đến 9/7/2019, HĐND tỉnh Kiên Giang khai mạc kỳ họp thứ 14."),
        ("2022-05-05", "Hội thảo về giống lúa mới diễn ra sáng 5/5/2022 tại thành phố Rạch Giá."),
        ("2020-09-18", "Sáng 18/9/2020, Bộ Y tế tổ chức Lễ kỷ niệm 60 năm thành lập ngành (19/9/1960 - 19/9/2020)."),
        ("2018-10-15", "Ngày 15/10/2018, Sở Y tế tổ chức hội nghị sơ kết Kế hoạch số 18-KH/TU, ngày 3-4-2016."),
        ("2020-01-08", "Tin ngày 16/1/2020 cho biết tại kỳ họp thứ 19 diễn ra ngày 8/1/2020, huyện xét ba việc."),
        ("2018-11-01", "Ông An nói tại lễ kỷ niệm 50 năm (31-10-1968 - 31-10-2018) do Sở Y tế tổ chức tối 1/11/2018."),
        ("2019-01-15", "Ông An cho biết tại hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh khóa XVI ngày 15/1/2019."),
        ("2018-06-09", "Tại buổi làm việc về cấp nước sạch nông thôn ở TP HCM sáng 9/6/2018, ông An nêu ba việc."),
        (None, "Ngày 18/1/2019, ông An cho biết Sở Y tế vừa tổ chức hội thảo về bệnh sởi.\nTại hội thảo, ông nói."),
        (None, "Cụm thi đua số 9 đã tổ chức Hội nghị tổng kết 2 năm thực hiện Kế hoạch số 18-KH/TU, ngày 3-4-2016.\n"
               "Tại Hội nghị, ông An báo cáo.\nDự Hội nghị có 30 đại biểu."),
        (None, "Phát biểu tại buổi họp báo ra mắt sách trắng hôm nay, ông An nhắc vụ cháy hôm 21/7/2019.\n"
               "Tại họp báo, ông cảm ơn."),
        (None, "Trong tháng 4/2020, Sở Y tế tổ chức hội nghị sơ kết.\nDự hội nghị có ông An.\nTại hội nghị, ông nói."),
    ],
)  # fmt: skip
def test_the_day_is_the_meeting_s_own(date: str | None, text: str) -> None:
    found = event(text)
    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(
    ("organizer", "text"),
    [
        ("Ủy ban nhân dân tỉnh Kiên Giang", "Ngày 5/5/2020, UBND tỉnh Kiên Giang tổ chức hội nghị tổng kết."),
        (
            "Tòa án nhân dân tỉnh Kiên Giang",
            "Tỉnh Kiên Giang thêm một năm được mùa\n\nNgày 5/5/2020, TAND tỉnh tổ chức hội nghị tổng kết.",
        ),
        (
            "Sở Y tế tỉnh Kiên Giang",
            "Tại hội nghị sơ kết do Sở Y tế tỉnh Kiên Giang tổ chức ngày 5/5/2020, ông An nói.",
        ),
        ("Hội đồng nhân dân tỉnh Kiên Giang", "Kỳ họp thứ 9 HĐND tỉnh Kiên Giang diễn ra ngày 5/5/2020."),
        (None, "Ngày 5/5/2020, ông An và bà Bình tổ chức buổi lễ trao học bổng."),
    ],
)
def test_the_organiser_has_its_full_name(organizer: str | None, text: str) -> None:
    found = event(text)
    assert found is not None
    assert found.organizer == organizer


def test_the_place_is_as_printed_and_the_quote_too() -> None:
    found = event("Ngày 5/5/2020, tại TP.Tuy Hoà, Sở Y tế tổ chức hội nghị tổng kết ngành điều dưỡng.")
    assert found is not None
    assert (found.place, found.quote) == ("TP.Tuy Hoà", "hội nghị tổng kết ngành điều dưỡng")


def test_chairs_are_the_officials_who_chair() -> None:
    found = event(
        "Ngày 5/5/2020, Sở Y tế tổ chức hội nghị tổng kết.\n"
        "Ông Nguyễn Văn Hải, Giám đốc Sở Y tế, chủ trì hội nghị. Dự hội nghị có bà Trần Thị Lụa, Phó Giám đốc Sở Y tế."
    )
    assert found is not None
    assert found.chairs == ("Nguyễn Văn Hải",)


def test_a_caption_s_credit_names_no_meeting() -> None:
    text = "Ngày 5/5, Sở Y tế tổ chức hội nghị tổng kết"
    assert event(text, (Zone(kind="credit", start=0, end=len(text)),)) is None


def test_an_article_without_a_meeting_has_none() -> None:
    assert event("Ngày 5/5/2020, UBND tỉnh Kiên Giang ban hành Kế hoạch số 18/KH-UBND về phòng, chống dịch.") is None
