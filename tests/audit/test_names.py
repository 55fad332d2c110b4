import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.audit.names import like, near, normal, same


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("Uỷ ban Kiểm tra", "ủy ban kiểm tra"),
        ("Toà án", "tòa án"),
        ("Ủy ban", "ủy ban"),  # combining letters
        ("UBND", "ủy ban nhân dân"),
        ("HĐND", "hội đồng nhân dân"),
        ("TAND", "tòa án nhân dân"),
        ("VKSND", "viện kiểm sát nhân dân"),
        ("Ủy ban MTTQ", "ủy ban mặt trận tổ quốc"),
        ("Ban Nội chính T.Ư", "ban nội chính trung ương"),
        ("Ban Nội chính TW", "ban nội chính trung ương"),
        ("Bộ Tư pháp", "bộ tư pháp"),
        ("BTV Tỉnh ủy", "ban thường vụ tỉnh ủy"),
        ("BCH LĐLĐ", "ban chấp hành liên đoàn lao động"),
        ("ĐH Cần Thơ", "đại học cần thơ"),
        ("Sở LĐ-TB&XH", "sở lao động thương binh và xã hội"),
        ("tỉnh Bắc Ninh", "bắc ninh"),
        ("Công an TP. Đà Nẵng", "công an đà nẵng"),
        ("thành phố Đà Nẵng", "đà nẵng"),
        ("Tỉnh ủy Nghệ An", "tỉnh ủy nghệ an"),
        ("Tỉnh uỷ Nghệ An", "tỉnh ủy nghệ an"),
        ("Thành ủy Hải Phòng", "thành ủy hải phòng"),
        ("Hội đồng Thi đua – Khen thưởng,  (khối)", "hội đồng thi đua khen thưởng khối"),
        ("%", "%"),
    ],
)
def test_a_name_is_compared_as(name: str, compared: str) -> None:
    assert normal(name) == compared


@given(st.text())
def test_what_is_compared_compares_as_itself(name: str) -> None:
    once = normal(name)
    assert normal(once) == once


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("UBND tỉnh Bắc Ninh", "Uỷ ban nhân dân Bắc Ninh", True),
        ("Sở Y tế", "Sở Y tế Hà Nam", False),
        (None, None, True),
        ("Sở Y tế", None, False),
        (None, "", False),
    ],
)
def test_same_names(first: str | None, second: str | None, expected: bool) -> None:
    assert same(first, second) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Sở Y tế", "Sở Y tế Hà Nam", True),  # a set of words within the other
        ("Trưởng phòng Tổ chức", "Phòng Tổ chức, Trưởng", True),  # any order
        ("Phó Giám đốc Sở Y tế", "Phó Giám đốc Sở Tư pháp", False),
        (None, None, True),
        ("12 tập thể", None, False),
    ],
)
def test_like_names(first: str | None, second: str | None, expected: bool) -> None:
    assert like(first, second) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("vụ", "vụ án", True),
        ("cuộc thanh tra", "cuộc thanh tra, kiểm tra", True),
        ("%", "%", True),
        ("%", "đồng", False),
        ("vụ án", "đại biểu", False),
        ("Bằng khen", "Bằng khen của Thủ tướng", True),
    ],
)
def test_near_names(first: str, second: str, expected: bool) -> None:
    assert near(first, second) is expected
