from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.entities import Holder, link_persons

UNITS = frozenset({"ban nội chính tỉnh ủy nghệ an", "tỉnh ủy nghệ an", "bộ nội vụ", "bộ y tế"})
HEAD = Holder("Lê Thị Hòa", ("Trưởng Ban Nội chính Tỉnh ủy Nghệ An",))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Holder("Lê Thị Hòa", ("Phó Trưởng Ban Nội chính Tỉnh ủy Nghệ An",)), id="another office there"),
        pytest.param(Holder("Lê Thị Hoà", ("Phó Bí thư Tỉnh ủy Nghệ An",)), id="tone on the second vowel, host unit"),
        pytest.param(Holder("LÊ THỊ HÒA", ("nguyên Trưởng Ban Nội chính Tỉnh uỷ Nghệ An",)), id="capitals, former"),
    ],
)
def test_one_person(other: Holder) -> None:
    links = link_persons(Counter([HEAD, other]), UNITS)
    assert links[HEAD] == links[other]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Holder("Lê Thị Hòa", ("Thứ trưởng Bộ Nội vụ",)), id="namesake in another unit"),
        pytest.param(Holder("Lê Thị Hồng", ("Trưởng Ban Nội chính Tỉnh ủy Nghệ An",)), id="another name"),
    ],
)
def test_two_persons(other: Holder) -> None:
    links = link_persons(Counter([HEAD, other]), UNITS)
    assert links[HEAD] != links[other]


def test_one_article_that_names_both_offices_joins_two_namesakes() -> None:
    minister = Holder("Lê Thị Hòa", ("Thứ trưởng Bộ Nội vụ",))
    both = Holder("Lê Thị Hòa", ("nguyên Trưởng Ban Nội chính Tỉnh ủy Nghệ An", "Thứ trưởng Bộ Nội vụ"))
    assert len(set(link_persons(Counter([HEAD, minister, both]), UNITS).values())) == 1


def test_an_office_without_a_known_unit_links_to_nothing() -> None:
    assert link_persons(Counter([Holder("Lê Thị Hòa", ("Chủ tịch",))]), UNITS) == {}


HOLDERS = st.builds(
    Holder,
    st.sampled_from(["Lê Hòa", "Lê Hoà", "Trần An"]),
    st.lists(st.sampled_from(["Bí thư Tỉnh ủy Nghệ An", "Bộ trưởng Bộ Y tế", "Vụ trưởng Bộ Nội vụ"]), max_size=2).map(
        tuple
    ),
)


@given(st.lists(HOLDERS, max_size=10), st.randoms())
def test_the_order_of_holders_does_not_matter(holders: list[Holder], random: Random) -> None:
    shuffled = list(holders)
    random.shuffle(shuffled)
    assert link_persons(Counter(holders), UNITS) == link_persons(Counter(shuffled), UNITS)
