"""The grammar of an office: what it is, then where it is held ("Phó trưởng" "Ban Nội chính Tỉnh ủy Nghệ An")."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from trichluc.lexicons import words
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.foreigners import foreigner_at, place_end
from trichluc.mentions.names import Run, honorific_at, is_syllable, person_in, run_at, surnames
from trichluc.mentions.persons.office_units import DIVISION, HOST_WORDS, LINKS, MAX_NAME, unit_end
from trichluc.mentions.persons.office_words import first_of_unit, head_at, heads, squeeze, starts_body

_OPENER = re.compile(r"[^,.;:()]{0,40}? (?:có|gồm|là)(?: các)?(?= )")
_HOST_IN_BRACKETS = re.compile(rf" \((?P<host>{HOST_WORDS}[^()\n]{{2,60}})\)")
_PAIR = re.compile(rf"[{UPPER}][{LOWER}]* [{LOWER}]+")
_SMALL_WORD = re.compile(rf" (?P<word>[{LOWER}]+)")
_TERM = re.compile(
    r",?\s*\(?(?:\d{1,2} )?(?:khóa|nhiệm kỳ|kỳ|giai đoạn):? (?:thứ )?(?:[IVXLC]+|\d{1,4})"
    r"(?:\s?[-–]\s?\d{2,4}|\s?\([^)]{1,20}\))?(?:, (?:nhiệm kỳ )?\d{4}\s?[-–]\s?\d{4}|(?:,| và) [IVX]+\b)*\)?"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed, half-open in code points of the text.

    Attributes:
        start: First character, "nguyên" included.
        end: One past the last, the organisation included.
        head: What the office is, written out ("Phó Chủ tịch").
        unit: The organisation as printed; empty where none is.
        former: Whether "nguyên" or "cựu" stands before it.
        complete: Whether the head is the whole office ("Phó Chủ tịch nước").
    """

    start: int
    end: int
    head: str
    unit: str
    former: bool = False
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """Where organisations found before start and end, so that no office ends inside one of them."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, spans: Sequence[tuple[int, int]]) -> "Edges":
        """From half-open spans in order of start."""
        return cls(tuple(start for start, _ in spans), tuple(end for _, end in spans))

    def past(self, first: int, last: int) -> int:
        """The end of the organisation that starts from `first` on and holds `last`; `last` where none does."""
        low, high = bisect_left(self.starts, first), bisect_left(self.starts, last)
        return max((end for end in self.ends[low:high] if end > last), default=last)


NO_EDGES = Edges()


def office_at(text: str, at: int, end: int, edges: Edges = NO_EDGES) -> Office | None:
    """The office that starts at `at`, its organisation read as far as the grammar goes; None where there is none."""
    match = head_at(text, at, end)
    if match is None:
        return None
    row = heads()[squeeze(match["head"])]
    head = ("Quyền " if (match["acting"] or "").casefold() in {"quyền", "q."} else "") + row["written"]
    office = Office(at, match.end(), head, "", match["former"] is not None, row["follow"] == "none")
    first = first_of_unit(text, match.end(), end)
    if office.complete:
        return _of_another(text, office, first, end)
    if row["follow"] == "name":
        return office if _names_follow(text, match.end(), end) else None
    if row["follow"] in {"unit", "abroad"} and not _body_follows(text, row, first, end):
        return None
    last = unit_end(text, first, end, row["written"].casefold())
    if last <= first or lone_name(text, first, end) is not None:
        return office if row["follow"] == "free" else None
    edge = min(end, edges.past(first, last))
    if edge > last and not _person_begins(text, first, last, edge, row["written"].casefold()):
        last = edge
    link = LINKS.match(text, first, last)
    unit = text[link.end() if link else first : last]
    host = _HOST_IN_BRACKETS.match(text, last, end) if DIVISION.match(unit) else None
    if host is not None and not words("office_stops") & {*host["host"].split()} - {"và"}:
        return replace(office, end=host.end(), unit=f"{unit} {host['host']}")
    return replace(office, end=last, unit=unit)


def _of_another(text: str, office: Office, first: int, end: int) -> Office:
    """An office that needs no organisation, with the country or party that it has elsewhere ("Chủ tịch nước Lào")."""
    last = place_end(text, first, end)
    if last == first and text.startswith("Đảng ", first):
        last = unit_end(text, first, end, office.head.casefold())
    if last <= first or text[office.end : first] != " ":
        return office
    return replace(office, end=last, unit=text[first:last], complete=False)


def _body_follows(text: str, row: dict[str, str], at: int, end: int) -> bool:
    """Whether there stands what an office needs that is none by itself: a body, or a country where it may be one."""
    of_state = row["follow"] == "abroad" or row["printed"] in words("foreign_offices")
    if of_state and place_end(text, at, end) > at:
        return True
    return row["follow"] == "unit" and starts_body(text, at, end)


def past_term(text: str, at: int, end: int) -> int:
    """Past a term of office ("khóa XV, nhiệm kỳ 2021-2026") that stands at `at`."""
    match = _TERM.match(text, at, end)
    return match.end() if match else at


def lone_name(text: str, at: int, end: int) -> Run | None:
    """One syllable of a person's name right behind an office ("Bí thư Thăng"), no place nor part of an organisation."""
    run = run_at(text, at, min(end, at + MAX_NAME))
    if run is None or len(run.syllables) != 1 or place_end(text, at, end) > at:
        return None
    syllable = run.syllables[0]
    small = syllable.casefold()
    following = _SMALL_WORD.match(text, run.end)
    ends = following is None or following["word"] in words("office_stops")
    known = small in words("given_names") or syllable in surnames() or (following is not None and _is_given(syllable))
    return run if known and ends and small not in words("office_fields") and not is_field(text, at) else None


def _is_given(syllable: str) -> bool:
    """Whether a syllable that a verb follows may be a given name in no list ("Hiệu trưởng Hoạt nói")."""
    return is_syllable(syllable) and len(syllable) > 1 and not starts_body(syllable, 0, len(syllable))


def is_field(text: str, at: int) -> bool:
    """Whether the two syllables from `at` on begin a field of work ("Tài chính")."""
    pair = _PAIR.match(text, at)
    return pair is not None and pair.group().casefold() in _compounds()


@cache
def _compounds() -> frozenset[str]:
    """The first two syllables of every field of work."""
    return frozenset(" ".join(entry.split()[:2]) for entry in words("office_fields"))


def _person_begins(text: str, first: int, at: int, edge: int, head: str) -> bool:
    """Whether the organisation from `first` on ends at `at`, since a person's name or a line begins before `edge`."""
    at = first_of_unit(text, at, edge)
    run = run_at(text, at, edge + MAX_NAME)
    person = run is not None and person_in(run, text[first:at], expected=True) is not None
    return person or "\n" in text[at:edge] or foreigner_at(text, first, at, edge + MAX_NAME, head) is not None


def _names_follow(text: str, at: int, end: int) -> bool:
    """Whether a person's name follows, with or without a form of address ("đại biểu Nguyễn Văn A")."""
    opener = _OPENER.match(text, at, end)
    at = first_of_unit(text, opener.end() if opener else at, end)
    address = honorific_at(text, at, end)
    run = run_at(text, first_of_unit(text, address.end, end) if address else at, end)
    return run is not None and person_in(run, "") is not None
