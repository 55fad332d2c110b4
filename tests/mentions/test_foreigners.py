"""Names of foreigners behind an office, and organisations that are none."""

import pytest

from trichluc.language.pipeline import blank
from trichluc.mentions.persons.finding import find_persons

NLP = blank()


@pytest.mark.parametrize(
    ("sentence", "name", "head", "unit"),
    [
        ("Tổng thống John Walker đến thăm.", "John Walker", "Tổng thống", ""),
        ("Thủ tướng Hà Lan Peter van Houten nói.", "Peter van Houten", "Thủ tướng", "Hà Lan"),
        ("Thủ tướng Malta Joseph Zammit họp.", "Joseph Zammit", "Thủ tướng", "Malta"),
        ("Bộ trưởng Tư pháp Mỹ William Carter ký.", "William Carter", "Bộ trưởng", "Tư pháp Mỹ"),
        ("Bộ trưởng Du lịch Christina Wells nói.", "Christina Wells", "Bộ trưởng", "Du lịch"),
        ("Chủ tịch Hạ viện Mỹ Nancy Carter nói.", "Nancy Carter", "Chủ tịch", "Hạ viện Mỹ"),
        ("Chủ tịch Trung Quốc Tập Minh Bình nói.", "Tập Minh Bình", "Chủ tịch", "Trung Quốc"),
        ("Bộ trưởng Bộ Tài chính Malaysia Lim Kuan Eng nói.", "Lim Kuan Eng", "Bộ trưởng", "Bộ Tài chính Malaysia"),
        ("Thủ tướng Singapore Lý Quang Diệu nói.", "Lý Quang Diệu", "Thủ tướng", "Singapore"),
        ("Quốc vương Malaysia Sultan Hassan V đã hủy lễ.", "Sultan Hassan V", "Quốc vương", "Malaysia"),
        ("Tổng thống Hàn Quốc Park Jae - won thăm Hà Nội.", "Park Jae - won", "Tổng thống", "Hàn Quốc"),
        ("Cố vấn Hội đồng An ninh Quốc gia Robert Carter nói.", "Robert Carter", "Cố vấn", "Hội đồng An ninh Quốc gia"),
        ("Ông James T. Becker - Đại sứ Mỹ phát biểu.", "James T. Becker", "Đại sứ", "Mỹ"),
        ("Bà Angela Becker, Thủ tướng Đức, nói.", "Angela Becker", "Thủ tướng", "Đức"),
        ("Tướng Nga Omar Hasan, Cục trưởng Cục Chính trị, nói.", "Omar Hasan", "Cục trưởng", "Cục Chính trị"),
        (
            "Ông Daniel Becker, Giám đốc Chương trình Phát triển, nói.",
            "Daniel Becker",
            "Giám đốc",
            "Chương trình Phát triển",
        ),
        ("Tổng thống Mỹ Walker nói.", "Walker", "Tổng thống", "Mỹ"),
        ("chính quyền Tổng thống John Walker nói.", "John Walker", "Tổng thống", ""),
        ("Đại sứ Đức tại Việt Nam Hans Becker dự.", "Hans Becker", "Đại sứ", "Đức tại Việt Nam"),
    ],
)
def test_the_holder_of_a_foreign_office(sentence: str, name: str, head: str, unit: str) -> None:
    found = [m for m in find_persons(NLP(sentence)) if m.offices]
    read = [(sentence[m.start : m.end], m.offices[0].head, m.offices[0].unit) for m in found]
    assert read == [(name, head, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổng giám đốc Sun Group cho biết.",
        "Tổng thống Mỹ Washington Post đưa tin.",
        "Giám đốc Công ty Cổ phần Việt Nam Tasco Hải Phòng ký.",
        "Đại sứ quán Mỹ tại Việt Nam thông báo.",
        "Ngoại trưởng Mỹ sẽ thăm Hà Nội.",
        "Chủ tịch Tập đoàn Samsung Electronics nói.",
    ],
)
def test_companies_and_countries_are_no_persons(sentence: str) -> None:
    assert [sentence[m.start : m.end] for m in find_persons(NLP(sentence)) if m.kind != "post"] == []
