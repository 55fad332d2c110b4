"""Many items as lists of a few, none of which takes much memory."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], length: int, size: Callable[[T], int], largest: int) -> Iterator[list[T]]:
    """Lists of the items in their order, each read when it is asked for.

    Args:
        items: Read lazily.
        length: Most items of a list.
        size: What an item takes, in any measure.
        largest: A list ends with the item by which it reaches this much.
    """
    chunk: list[T] = []
    taken = 0
    for item in items:
        chunk.append(item)
        taken += size(item)
        if len(chunk) == length or taken >= largest:
            yield chunk
            chunk, taken = [], 0
    if chunk:
        yield chunk
