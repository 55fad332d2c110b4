"""Canonical names: what is written out, and what the article completes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.facts.context import Context
from trichluc.facts.home import District, Home, read_home
from trichluc.facts.levels import level_and_place
from trichluc.facts.naming import canonical_unit
from trichluc.facts.spelling import spell
from trichluc.language.spans import Spans
from trichluc.language.view import View
from trichluc.mentions.places import provinces
from trichluc.records import Article, Level


def at_home(province: str | None, district: District | None = None) -> Context:
    home = Home(provinces()[province] if province else None, district)
    return Context(Article(id="a", source="a", text=""), View.of(""), (), Spans.of(()), home)


@pytest.mark.parametrize(
    ("printed", "home", "name"),
    [
        # abbreviations, whatever joins their parts
        ("UBND TP. HCM", None, "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("UBND TPHCM", None, "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Sở TN&MT Đà Nẵng", None, "Sở Tài nguyên và Môi trường thành phố Đà Nẵng"),
        ("Sở GD-ĐT", "Cà Mau", "Sở Giáo dục và Đào tạo tỉnh Cà Mau"),
        ("Bộ LĐ-TB&XH", None, "Bộ Lao động - Thương binh và Xã hội"),
        ("Viện KSND tỉnh", "Cà Mau", "Viện kiểm sát nhân dân tỉnh Cà Mau"),
        ("QĐND Việt Nam", None, "Quân đội nhân dân Việt Nam"),
        ("Ban Nội Chính T.Ư", None, "Ban Nội chính Trung ương"),
        ("Công ty TNHH MTV Sao Mai", None, "Công ty trách nhiệm hữu hạn một thành viên Sao Mai"),
        # fields of ministries, joined in whatever way
        ("Sở Khoa học công nghệ TP. HCM", None, "Sở Khoa học và Công nghệ Thành phố Hồ Chí Minh"),
        ("Sở Tài nguyên - môi trường", "Cà Mau", "Sở Tài nguyên và Môi trường tỉnh Cà Mau"),
        ("Sở Lao động thương binh xã hội", "Cà Mau", "Sở Lao động - Thương binh và Xã hội tỉnh Cà Mau"),
        ("Sở Văn hóa thể thao du lịch", "Cà Mau", "Sở Văn hóa, Thể thao và Du lịch tỉnh Cà Mau"),
        ("Sở Văn hóa, Thể thao", "Đà Nẵng", "Sở Văn hóa và Thể thao thành phố Đà Nẵng"),
        ("Bộ Nông nghiệp - PTNT", None, "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Phòng Giáo dục Đào tạo huyện Mai Sơn", None, "Phòng Giáo dục và Đào tạo huyện Mai Sơn"),
        ("Phòng Văn hóa và Thông tin huyện Mai Sơn", None, "Phòng Văn hóa và Thông tin huyện Mai Sơn"),
        ("THCS Hoa Lư", None, "Trường Trung học cơ sở Hoa Lư"),
        ("Ban Dân tộc", "Cà Mau", "Ban Dân tộc tỉnh Cà Mau"),
        # spelling
        ("Uỷ ban Kiểm tra trung ương", None, "Ủy ban Kiểm tra Trung ương"),
        ("ban tuyên giáo Tỉnh uỷ", "Cà Mau", "Ban Tuyên giáo Tỉnh ủy Cà Mau"),
        # places
        ("Tỉnh ủy", "Cà Mau", "Tỉnh ủy Cà Mau"),
        ("Thành uỷ", "Đà Nẵng", "Thành ủy Đà Nẵng"),
        ("Thành ủy", "Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"),
        ("Tỉnh ủy", "Đà Nẵng", "Tỉnh ủy"),
        ("UBND TP", None, "Ủy ban nhân dân thành phố"),
        ("Sở Nội vụ Vĩnh Long", None, "Sở Nội vụ tỉnh Vĩnh Long"),
        ("Công an tỉnh này", "Cà Mau", "Công an tỉnh Cà Mau"),
        ("UBND huyện Quảng Ninh", "Quảng Bình", "Ủy ban nhân dân huyện Quảng Ninh"),
        ("Quận ủy 11", None, "Quận ủy Quận 11"),
        ("UBND Q. 12", None, "Ủy ban nhân dân Quận 12"),
        ("Đoàn đại biểu Quốc hội", "Cà Mau", "Đoàn đại biểu Quốc hội tỉnh Cà Mau"),
        ("LĐLĐ TX.Sông Cầu", "Phú Yên", "Liên đoàn Lao động thị xã Sông Cầu"),
        # hosts and links
        ("Phòng Tổng hợp của Văn phòng UBND tỉnh", "Cà Mau", "Phòng Tổng hợp Văn phòng Ủy ban nhân dân tỉnh Cà Mau"),
        ("Phòng An ninh điều tra - Công an tỉnh", "Cà Mau", "Phòng An ninh điều tra Công an tỉnh Cà Mau"),
        ("Phòng CSHS-CATP Hà Nội", None, "Phòng Cảnh sát hình sự Công an thành phố Hà Nội"),
        ("Sở Mật vụ Mỹ", "Đà Nẵng", "Sở Mật vụ Mỹ"),
        ("Ủy ban Pháp luật của Quốc hội", None, "Ủy ban Pháp luật của Quốc hội"),
        ("Hội Luật gia (HLG) Việt Nam", None, "Hội Luật gia Việt Nam"),
        # short names of central organs
        ("Trung ương Đảng", None, "Ban Chấp hành Trung ương Đảng"),
        ("Thường vụ Quốc hội", None, "Ủy ban Thường vụ Quốc hội"),
    ],
)
def test_canonical_names(printed: str, home: str | None, name: str) -> None:
    assert canonical_unit(printed, at_home(home)) == name


def test_a_district_completes_its_own_kind_alone() -> None:
    context = at_home("Sơn La", District("huyện", "Mai Sơn"))
    assert canonical_unit("Huyện ủy", context) == "Huyện ủy Mai Sơn"
    assert canonical_unit("UBND huyện", context) == "Ủy ban nhân dân huyện Mai Sơn"
    assert canonical_unit("UBND quận", context) == "Ủy ban nhân dân quận"
    assert canonical_unit("Phòng Nội vụ", context) == "Phòng Nội vụ huyện Mai Sơn"


@pytest.mark.parametrize(
    ("name", "level", "place"),
    [
        ("Ban Nội chính Trung ương", "central", None),
        ("Bộ Tư pháp", "central", None),
        ("Quốc hội", "central", None),
        ("Tòa án nhân dân tối cao", "central", None),
        ("Ban Nội chính Tỉnh ủy Cao Bằng", "province", "Cao Bằng"),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", "province", "Hồ Chí Minh"),
        ("Sở Nội vụ", "province", None),
        ("Công an huyện Mai Sơn", "district", "Mai Sơn"),
        ("Quận ủy Thanh Khê", "district", "Thanh Khê"),
        ("Ủy ban nhân dân Quận 12", "district", "Quận 12"),
        ("Công an thành phố Biên Hòa", "district", "Biên Hòa"),
        ("Ủy ban nhân dân thành phố Cà Mau", "district", "Cà Mau"),
        ("Ủy ban nhân dân phường Tân Phong", "commune", None),
        ("Hội Luật gia tỉnh Cà Mau", None, "Cà Mau"),
        ("Cụm thi đua số 1", None, None),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", None, None),
        ("Công ty AIC", None, None),
    ],
)
def test_level_and_place(name: str, level: Level | None, place: str | None) -> None:
    assert level_and_place(name) == (level, place)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Tỉnh ủy Lạng Sơn họp.\n\nUBND tỉnh Lạng Sơn báo cáo.", "Lạng Sơn"),
        ("TP HCM tổng kết.\n\nUBND TP HCM khen thưởng.", "Hồ Chí Minh"),
        ("Ông Nguyễn Thái Bình nhận quyết định.", None),
        ("Tư tưởng Hồ Chí Minh.", None),
        ("Công an tỉnh Hà Nam và Công an tỉnh Nam Định phối hợp.", None),
        ("Công an tỉnh Hà Nam bắt ông A (quê Nghệ An).", "Hà Nam"),
    ],
)
def test_home(text: str, province: str | None) -> None:
    found = read_home(text).province
    assert (found.name if found else None) == province


def test_a_muted_zone_is_no_evidence_of_a_home() -> None:
    text = "Ban Nội chính Tỉnh ủy Hà Nam, Hà Nam"
    assert read_home(text, [(0, len(text))]).province is None


PARTS = st.sampled_from(
    [
        "UBND",
        "TP",
        "HCM",
        "Sở",
        "GD-ĐT",
        "tỉnh",
        "Hà Nam",
        "Q. 5",
        "của",
        "-",
        "Công an",
        "Trung ương",
        "ủy",
        "(x)",
        "Hội",
    ]
)


@given(st.lists(PARTS, max_size=8))
def test_spelling_twice_is_spelling_once(parts: list[str]) -> None:
    once = spell(" ".join(parts))
    assert spell(once) == once


@given(st.text(max_size=80))
def test_any_text_gets_a_name_without_error(text: str) -> None:
    name = canonical_unit(text, at_home("Cà Mau"))
    level_and_place(name)
