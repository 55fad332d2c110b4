"""The organisations that an article names completely: what its shortened names can stand for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trichluc.facts.completing import lacks_place, placed
from trichluc.facts.home import District, Home
from trichluc.facts.levels import district_of, province_of
from trichluc.facts.spelling import spell
from trichluc.mentions.units import UnitMention

_AHEAD = 90
"""Code points between a name and the coordinated one that lends it its place ("…, Chủ tịch HĐND tỉnh Bắc Ninh")."""

_COORDINATED = re.compile(r"\s?(?:,|và|-|–|/|;)(?!\s?(?:ông|bà|anh|chị|đồng chí)\s)[^.;:()\d]*$")
_SPEAKS = re.compile(r"(?<!\w)(?:cho biết|phát biểu|tổ chức|yêu cầu|đề nghị|gồm|tại|từ|phối hợp|về|đến)(?!\w)")


@dataclass(frozen=True, slots=True)
class Known:
    """A complete name and where it stands, half-open in the view's text."""

    start: int
    end: int
    name: str


def read_known(units: Iterable[UnitMention], definitions: Mapping[str, str], home: Home) -> tuple[Known, ...]:
    """Every mention whose name, with the place of the article's home, is complete; hosts of names among them."""
    known: list[Known] = []
    for unit in units:
        printed = (unit.name, unit.host) if unit.host else (unit.name,)
        for text in printed:
            spelled = spell(text, definitions)
            name = placed(spelled, home)
            own = unit.whole or name != spelled or unit.kind in {"ministry", "proper"}
            if own and not lacks_place(name) and not re.match(r"(?:Chi )?[Hh]ội \w+ \w+$", name):
                known.append(Known(unit.start, unit.end, name))
    return tuple(known)


def home_beside(text: str, at: int, known: Sequence[Known], sentence: tuple[int, int]) -> Home:
    """The place of the next complete name that is coordinated with the one that ends at `at`, as a home."""
    for unit in known:
        if not at <= unit.start <= min(at + _AHEAD, sentence[1]):
            continue
        gap = text[at : unit.start]
        if not _COORDINATED.match(gap) or _SPEAKS.search(gap):
            break
        province, district = province_of(unit.name), district_of(unit.name)
        if province or district:
            return Home(province=province, district=None if province else District(*district) if district else None)
    return Home()
