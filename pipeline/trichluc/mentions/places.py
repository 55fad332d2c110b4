"""Names of provinces, centrally-run cities and towns, as the press writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from trichluc.lexicons import table

PlaceKind = Literal["tỉnh", "thành phố"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally-run city, of today or of before July 2025.

    Attributes:
        name: Its own name without the kind ("Bắc Ninh", "Hồ Chí Minh").
        kind: "tỉnh" or "thành phố".
    """

    name: str
    kind: PlaceKind

    @property
    def full(self) -> str:
        """With its kind; the word belongs to the name of Ho Chi Minh City alone."""
        return "Thành phố Hồ Chí Minh" if self.name == "Hồ Chí Minh" else f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A province named in a text; `start` and `end` hold its own name without the kind."""

    start: int
    end: int
    province: Province


@cache
def provinces() -> dict[str, Province]:
    """Every province under each of its spellings."""
    found: dict[str, Province] = {}
    for row in table("places"):
        province = Province(row["name"], "tỉnh" if row["kind"] == "tỉnh" else "thành phố")
        for spelling in (row["name"], *filter(None, row["aliases"].split("|"))):
            found[spelling] = province
    return found


@cache
def towns() -> dict[str, str]:
    """Cities inside a province, with the province's name."""
    return {row["name"]: row["province"] for row in table("towns")}


CITY = r"(?:[Tt]hành phố|TP|Tp|T\.P)"
"""The ways to write "thành phố" before a name; a full stop may follow."""


@cache
def province_pattern() -> re.Pattern[str]:
    """One province's own name, longest first. Hồ Chí Minh is a person unless the word for city stands before it."""
    names = sorted(provinces(), key=len, reverse=True)
    plain = "|".join(re.escape(name) for name in names if provinces()[name].name != "Hồ Chí Minh")
    hcm = rf"(?<!\w){CITY}(?:\.\s?|\s)?(?P<hcm>Hồ Chí Minh|HCMC?)(?!\w)"
    return re.compile(rf"{hcm}|(?<![\w-])(?P<plain>{plain})(?![\w])")


def find_provinces(text: str) -> Iterator[PlaceMention]:
    """Every province named in `text`, in order; names that follow a capital letter's word are left to `is_place`."""
    for match in province_pattern().finditer(text):
        start, end = match.span("hcm" if match["hcm"] else "plain")
        yield PlaceMention(start, end, provinces()[match["hcm"] or match["plain"]])
