import pytest

from trichluc.chunks import chunked


@pytest.mark.parametrize(
    ("items", "chunks"),
    [
        ([], []),
        ([1, 1, 1, 1, 1], [[1, 1, 1], [1, 1]]),
        ([9, 1, 2, 1, 1], [[9, 1], [2, 1, 1]]),
        ([50, 50, 1], [[50], [50], [1]]),
    ],
)
def test_a_chunk_ends_with_its_third_item_or_with_the_one_that_makes_it_large(
    items: list[int], chunks: list[list[int]]
) -> None:
    assert list(chunked(items, 3, int, 10)) == chunks
