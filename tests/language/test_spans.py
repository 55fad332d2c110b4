"""What touches and covers, against the plain definition."""

from hypothesis import given
from hypothesis import strategies as st

from trichluc.language.spans import Spans

PLACES = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(PLACES, max_size=8), PLACES)
def test_touching_is_sharing_a_character(spans: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    shared = any(start < stretch[1] and stretch[0] < end for start, end in spans)
    assert Spans.of(spans).touch(*stretch) is shared


@given(st.lists(PLACES, max_size=8), PLACES)
def test_covering_is_holding_every_character(spans: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    held = {at for start, end in spans for at in range(start, end)}
    assert Spans.of(spans).cover(*stretch) is held.issuperset(range(*stretch))
