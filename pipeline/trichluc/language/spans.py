"""Stretches of a text, asked again and again whether another stretch meets one of them."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spans:
    """Half-open spans with those that overlap or meet made one, so that every question takes logarithmic time.

    Attributes:
        starts: Where the merged spans start, ascending.
        ends: One past where they end, in the same order.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> "Spans":
        """Merge `spans`, given in any order."""
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        return cls(tuple(start for start, _ in merged), tuple(end for _, end in merged))

    def touch(self, start: int, end: int) -> bool:
        """Whether any of them overlaps [start, end)."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.ends[index] > start

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds all of [start, end)."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.starts[index] <= start and self.ends[index] >= end
