"""The organisations that an article names completely: what its shortened names can stand for."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from trichluc.facts.completing import lacks_place, placed
from trichluc.facts.home import District, Home
from trichluc.facts.levels import district_of, province_of
from trichluc.facts.spelling import spell
from trichluc.mentions.units.finding import UnitMention

TITLE_WEIGHT = 8
"""How many mentions one at the top of the article counts for: there stands what it is about."""

_AHEAD = 90
"""Code points between a name and the coordinated one that lends it its place ("…, Chủ tịch HĐND tỉnh Bắc Ninh")."""
_NEAR = 8
"""Most complete names on either side that a sentence offers as hosts."""

_COORDINATED = re.compile(r"\s?(?:,|và|-|–|/)(?!\s?(?:ông|bà|anh|chị|đồng chí)\s)[^.;:()\d]*$")
_SPEAKS = re.compile(r"(?<!\w)(?:cho biết|phát biểu|tổ chức|yêu cầu|đề nghị|gồm|tại|từ|phối hợp|về|đến)(?!\w)")
_KIND_ALONE = re.compile(r"(?:Chi )?[Hh]ội \w+ \w+$")


@dataclass(frozen=True, slots=True)
class Known:
    """A complete name and where it stands, half-open in the view's text; `stated` where it names its place itself."""

    start: int
    end: int
    name: str
    stated: bool


@dataclass(frozen=True)
class Names:
    """The complete names of an article.

    Attributes:
        units: Where each stands, in order of start.
        title: Where the first line of the text ends.
    """

    units: tuple[Known, ...] = ()
    title: int = 0

    @cached_property
    def weights(self) -> Counter[str]:
        """How often each name stands in the article, more where it stands at the top."""
        counts = Counter(unit.name for unit in self.units)
        counts.update({unit.name: TITLE_WEIGHT for unit in self.units if unit.start < self.title})
        return counts

    @cached_property
    def ordered(self) -> list[str]:
        """The names in alphabetical order."""
        return sorted(self.weights)

    @cached_property
    def _starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    @cached_property
    def _mains(self) -> dict[str, str | None]:
        return {}

    def main(self, wanted: re.Pattern[str]) -> str | None:
        """The name of this kind that weighs most; None where another weighs as much."""
        if wanted.pattern not in self._mains:
            found = sorted(((n, name) for name, n in self.weights.items() if wanted.match(name)), reverse=True)
            tied = len(found) > 1 and found[1][0] == found[0][0]
            self._mains[wanted.pattern] = found[0][1] if found and not tied else None
        return self._mains[wanted.pattern]

    def total(self, wanted: re.Pattern[str]) -> int:
        """How often names of this kind stand in the article."""
        return sum(n for name, n in self.weights.items() if wanted.match(name))

    def longer(self, name: str) -> list[str]:
        """The names that begin with `name`, the weightiest first; without itself."""
        first = bisect_left(self.ordered, name + " ")
        last = bisect_left(self.ordered, name + "-")  # past the space and the comma
        return sorted(self.ordered[first:last], key=lambda found: -self.weights[found])

    def beside(self, at: int, sentence: tuple[int, int]) -> tuple[str, ...]:
        """The names of a sentence around `at`: those behind it, the nearest first, then those before."""
        first, middle = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, at)
        last = bisect_right(self._starts, sentence[1])
        behind = self.units[middle : min(last, middle + _NEAR)]
        before = self.units[max(first, middle - _NEAR) : middle]
        return tuple(unit.name for unit in (*behind, *reversed(before)))

    def following(self, text: str, at: int) -> tuple[str, str] | None:
        """The next complete name behind `at`, within a line, and the words between."""
        index = bisect_left(self._starts, at)
        if index == len(self.units) or self.units[index].start > at + _AHEAD:
            return None
        return text[at : self.units[index].start], self.units[index].name

    def home_beside(self, text: str, at: int, sentence: tuple[int, int]) -> Home:
        """The place of the next complete name that is coordinated with the one that ends at `at`, as a home."""
        for unit in self.units[bisect_left(self._starts, at) :][:_NEAR]:
            gap = text[at : unit.start]
            if unit.start > min(at + _AHEAD, sentence[1]) or not _COORDINATED.match(gap) or _SPEAKS.search(gap):
                break
            home = _home_of(unit.name) if unit.stated else Home()
            if home.province or home.district:
                return home
        return Home()

    def home_before(self, at: int, sentence: tuple[int, int]) -> Home:
        """The province of the last complete name before `at` in its sentence, as a home."""
        first, middle = bisect_left(self._starts, sentence[0]), bisect_left(self._starts, at)
        before = reversed(self.units[max(first, middle - _NEAR) : middle])
        homes = (_home_of(unit.name) for unit in before if unit.stated)
        return next((home for home in homes if home.province), Home())


def read_names(units: Iterable[UnitMention], definitions: Mapping[str, str], home: Home, title: int) -> Names:
    """Every mention whose name, with the place of the article's home, is complete; hosts of names among them.

    Args:
        units: The organisations found, in order of start.
        definitions: Abbreviations that the article explains.
        home: Where it is at home.
        title: Where its first line ends.
    """
    known: list[Known] = []
    for unit in units:
        for text in (unit.name, unit.host) if unit.host else (unit.name,):
            spelled = spell(text, definitions)
            name = placed(spelled, home)
            own = unit.whole or name != spelled or unit.kind in {"ministry", "proper", "school"}
            if own and not lacks_place(name) and not _KIND_ALONE.match(name):
                known.append(Known(unit.start, unit.end, name, not lacks_place(spelled)))
    return Names(tuple(known), title)


def _home_of(name: str) -> Home:
    province, district = province_of(name), district_of(name)
    return Home(province=province, district=None if province or not district else District(*district))
