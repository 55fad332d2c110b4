from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.entities import UnitName, link_units

NA = UnitName("Ban Nội chính Tỉnh ủy Nghệ An", "province", "Nghệ An")


def are_one(first: UnitName, second: UnitName) -> bool:
    links = link_units(Counter([first, second]))
    return links[first] == links[second]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(UnitName("Ban Nội chính Tỉnh uỷ Nghệ An", "province", "Nghệ An"), id="tone on the second vowel"),
        pytest.param(UnitName("ban nội chính tỉnh ủy Nghệ An", "province", "Nghệ An"), id="case"),
        pytest.param(UnitName("Ban Nội chính, Tỉnh ủy Nghệ An", "province", "Nghệ An"), id="punctuation"),
        pytest.param(UnitName("Ban No\u0323\u0302i chính Tỉnh ủy Nghệ An", "province", "Nghệ An"), id="marks apart"),
        pytest.param(UnitName("Ban Nội chính Tỉnh ủy Nghệ An", None, "Nghệ An"), id="level left out"),
        pytest.param(UnitName("Ban Nội chinh Tỉnh ủy Nghệ An", "province", "Nghệ An"), id="a mark forgotten"),
        pytest.param(UnitName("Ban Nội chínhh Tỉnh ủy Nghệ An", "province", "Nghệ An"), id="a letter doubled"),
    ],
)
def test_one_unit_in_two_spellings(other: UnitName) -> None:
    assert are_one(NA, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (NA, UnitName("Ban Nội chính Tỉnh ủy Hà An", "province", "Hà An")),
        (UnitName("Vụ Địa phương I", "central", None), UnitName("Vụ Địa phương II", "central", None)),
        (UnitName("Cụm thi đua số 4", None, None), UnitName("Cụm thi đua số 5", None, None)),
        (UnitName("Quân khu 4", "central", None), UnitName("Quân khu 5", "central", None)),
        (UnitName("Đảng ủy xã Tân Hòa", "commune", "Tân Hòa"), UnitName("Đảng ủy xã Tân Hóa", "commune", "Tân Hóa")),
        (UnitName("Quốc hội Iran", "central", None), UnitName("Quốc hội Iraq", "central", None)),
        (UnitName("Hội Nhà báo", None, None), UnitName("Hội Nhà bảo", None, None)),
        (UnitName("Sở Nội vụ Nghệ An", "province", "Nghệ An"), UnitName("Sở Nội vụ Hà An", "province", "Hà An")),
    ],
)
def test_two_units_with_similar_names(first: UnitName, second: UnitName) -> None:
    assert not are_one(first, second)


def test_a_unit_of_an_unknown_province_is_linked_to_nothing() -> None:
    assert link_units(Counter([UnitName("Tỉnh ủy", "province", None)])) == {}


def test_the_id_does_not_depend_on_other_units() -> None:
    other = UnitName("Bộ Nội vụ", "central", None)
    assert link_units(Counter([NA]))[NA] == link_units(Counter([other, NA]))[NA]


NAMES = st.builds(
    UnitName,
    st.lists(
        st.sampled_from(["Ban", "Nội", "chính", "chinh", "Tỉnh", "ủy", "Bình", "Binh"]), min_size=1, max_size=4
    ).map(" ".join),
    st.sampled_from(["central", "province", "commune", None]),
    st.sampled_from(["Ninh Bình", None]),
)


@given(st.lists(NAMES, max_size=12), st.randoms())
def test_the_order_of_names_does_not_matter(names: list[UnitName], random: Random) -> None:
    shuffled = list(names)
    random.shuffle(shuffled)
    assert link_units(Counter(names)) == link_units(Counter(shuffled))
