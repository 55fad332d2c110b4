"""A sentence as a row of names, offices, words and marks: what the attachment of offices to names reads."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from trichluc.lexicons import table
from trichluc.lexicons.letters import LOWER
from trichluc.mentions.foreigners import apposed_name, foreign_name, foreigner_at, is_foreign
from trichluc.mentions.names import Honorific, Run, address_words, honorific_at, person_in, run_at, surnames
from trichluc.mentions.persons.office_words import cut_before_office, head_at, office_words
from trichluc.mentions.persons.offices import NO_EDGES, Edges, Office, is_field, lone_name, office_at, past_term

_WORD = re.compile(r"\w+(?:[./'’-]\w+)*|[^\w\s]")
_BARE_PLACE = re.compile(r"(?:xã|phường|thị trấn|huyện|quận)\Z", re.IGNORECASE)
_SCHOOL = re.compile(
    r"(?:trường|tiểu học|thcs|thpt|ptth|mầm non|mẫu giáo|bệnh viện|nhà hát|bảo tàng)(?!\w)", re.IGNORECASE
)
_CLAUSE = re.compile(
    rf" (?!(?:bà|con|ta|cụ|chủ|nội|ngoại|em|cả|hai|và|trời|bầu|lớn|dì|dâu|giáo|trò|cô|thể)(?!\w))[{LOWER}]"
)
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|nhiều|một số) \Z", re.IGNORECASE)
_MAX_ADDRESS_GAP = 3
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "đồng chí", "thầy", "cô", "cụ"})
_AUXILIARY = (
    "đã|cũng|sẽ|được|bị|từng|vừa|tiếp tục|luôn|còn|hiện|là|nguyên|giữ|làm|trở thành|vốn|đang|lần lượt|kinh qua"
    "|trải qua|chính thức|thôi|mới"
)


@cache
def _predicate() -> re.Pattern[str]:
    verbs = "|".join(re.escape(row["verb"]) for row in table("role_verbs"))
    return re.compile(rf" (?:{_AUXILIARY}|{verbs})(?!\w)")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as printed; `start` and `end` leave out the form of address.

    Attributes:
        start: First character of the name.
        end: One past its last.
        lead: First character of the form of address; `start` where there is none.
        gender: "m", "f" or "".
        full: Whether surname and given name stand there.
        plural: Whether the form of address is plural ("các đồng chí") and so begins a list.
        pronoun: Whether only the form of address stands there ("ông cho biết").
    """

    start: int
    end: int
    lead: int
    gender: str
    full: bool
    plural: bool = False
    pronoun: bool = False

    @property
    def addressed(self) -> bool:
        """Whether a form of address stands before it."""
        return self.lead < self.start


@dataclass(frozen=True, slots=True)
class Post:
    """An office in its sentence; `lead` is the start of a form of address before it ("đồng chí Bí thư").

    `plural`: that form of address is plural ("các đồng chí Ủy viên"), so that a list of its holders follows.
    """

    start: int
    end: int
    lead: int
    office: Office
    plural: bool = False


class Word(NamedTuple):
    """A word or mark, `text` in lower case; a tuple, since most items are words and tuples are made fast."""

    start: int
    end: int
    text: str


Item = Name | Post | Word
PLURALS = frozenset({"các", "hai", "ba", "bốn", "năm", "những", "2", "3", "4", "5"})
"""Words that put an office in the plural."""


def is_plural_post(items: Sequence[Item], at: int) -> bool:
    """Whether an office in the plural stands at `at` ("các Phó Chủ tịch", "các đồng chí Ủy viên")."""
    post = items[at]
    return isinstance(post, Post) and (post.plural or (at > 0 and _is_plural(items[at - 1])))


def _is_plural(item: Item) -> bool:
    return isinstance(item, Word) and item.text in PLURALS


def items_of(text: str, start: int, end: int, edges: Edges = NO_EDGES) -> list[Item]:
    """The items of `text[start:end]`, in order, not overlapping."""
    found: list[Item] = []
    at = start
    while at < end:
        if text[at].isspace():
            at += 1
            continue
        item = (_behind_post(text, found[-1], at, end) if found else None) or _item_at(text, at, end, edges)
        found.append(item)
        at = past_term(text, item.end, end) if isinstance(item, Post) else item.end
    return _without_namesakes(text, found)


def _behind_post(text: str, post: Item, at: int, end: int) -> Name | None:
    """A name that only the office right before it tells: a foreigner's, a given name alone, or a rare one."""
    if not isinstance(post, Post) or text[post.end : at].strip(" ") or not text[at].isupper():
        return None
    if office_at(text, at, end) is not None or honorific_at(text, at, end) is not None:
        return None
    if not post.office.complete:
        unit = post.end - len(post.office.unit) if post.office.unit else at
        head = post.office.head.removeprefix("Quyền ").casefold()
        run = foreigner_at(text, unit, at, end, head)
        if run is None and not post.office.unit:
            run = lone_name(text, at, end)
        if run is not None:
            return Name(run.start, run.end, run.start, "", full=len(run.syllables) > 1)
    return _bare_name(text, at, end, expected=True)


def _without_namesakes(text: str, items: list[Item]) -> list[Item]:
    """A commune or school called after a person belongs to the office: "bà A, Chủ tịch UBND phường Võ Thị Sáu"."""
    kept: list[Item] = []
    for item in items:
        post = kept[-1] if kept else None
        if isinstance(item, Name) and isinstance(post, Post) and _is_namesake(text, kept, item):
            office = replace(post.office, end=item.end, unit=f"{post.office.unit} {text[item.start : item.end]}")
            kept[-1] = replace(post, end=item.end, office=office)
        else:
            kept.append(item)
    return kept


def _is_namesake(text: str, before: list[Item], name: Name) -> bool:
    post = before[-1]
    named_after = isinstance(post, Post) and _SCHOOL.match(post.office.unit) is not None
    bare = not name.addressed and (named_after or _BARE_PLACE.search(text, post.start, post.end) is not None)
    behind_name = len(before) > 2 and isinstance(before[-3], Name) and isinstance(before[-2], Word)
    return bare and behind_name and text[before[-2].start] in ",-–("


def _item_at(text: str, at: int, end: int, edges: Edges) -> Item:
    match = _WORD.match(text, at, end)
    if match is None or not text[at].isalpha():
        return Word(at, match.end() if match else at + 1, text[at : match.end() if match else at + 1])
    word = match.group()
    low = word.casefold()
    opens = low in _openers() or not low.isalpha()  # "GS.TS" is one word here; the patterns see its parts
    address = honorific_at(text, at, end) if opens else None
    item = _after_address(text, address, end, edges) if address is not None else None
    if item is not None:
        return item
    office = office_at(text, at, end, edges) if opens else None
    if office is not None:
        return Post(office.start, office.end, office.start, office)
    if word[0].isupper():
        return _bare_name(text, at, end) or _apposed(text, at, end) or Word(at, match.end(), low)
    return Word(at, match.end(), low)


@cache
def _openers() -> frozenset[str]:
    """The first words of all forms of address and offices: only there the long patterns need a look."""
    return address_words() | office_words()


def _after_address(text: str, address: Honorific, end: int, edges: Edges) -> Item | None:
    at = address.end
    while at < end and at - address.end < _MAX_ADDRESS_GAP and text[at] in " :.":
        at += 1
    plural = text[address.start : address.end].casefold().startswith(("các ", "hai "))
    office = office_at(text, at, end, edges)
    if office is not None and not _is_name_like(text, at, end):
        return Post(office.start, office.end, address.start, office, plural)
    run = run_at(text, at, end, titled=True)
    if run is None:
        return _pronoun(text, address, end)
    if len(run.syllables) == 1 and is_field(text, run.start):
        return None  # "Tiến sĩ Kinh tế"
    run = _foreign_or(text, cut_before_office(text, run, end), end)
    full = len(run.syllables) > 1 and (
        run.syllables[0] in surnames() or len(run.syllables) > 2 or is_foreign(" ".join(run.syllables))
    )
    return Name(run.start, _name_end(run), address.start, address.gender, full, plural)


def _foreign_or(text: str, run: Run, end: int) -> Run:
    """A foreigner's name of several words where one starts with `run` ("Daniel J. Carter"), or `run`."""
    if all(syllable in surnames() for syllable in run.syllables[:1]) and not is_foreign(" ".join(run.syllables)):
        return run
    foreign = foreign_name(text, run.start, end)
    return foreign if foreign is not None and len(foreign.syllables) > 1 else run


def _pronoun(text: str, address: Honorific, end: int) -> Name | None:
    """A form of address that stands for the person named before, as its verb shows; "các đồng chí" names nobody."""
    stands = text[address.start].isupper() and _CLAUSE.match(text, address.end, end) is not None
    if (
        text[address.start : address.end].casefold() not in _PRONOUNS
        or not (stands or _predicate().match(text, address.end, end))
        or _PLURAL.search(text, max(0, address.start - 8), address.start)
    ):
        return None
    return Name(address.start, address.end, address.start, address.gender, full=False, pronoun=True)


def _is_name_like(text: str, at: int, end: int) -> bool:
    """A surname that is also the head of an office ("Phó Đức Phương")."""
    run = run_at(text, at, end)
    return run is not None and len(run.syllables) > 2 and run.syllables[0] in surnames()


def _name_end(run: Run) -> int:
    return run.part(0, min(len(run.syllables), 6)).end


def _apposed(text: str, at: int, end: int) -> Name | None:
    """A foreigner's name whose office follows in apposition ("Kim Yong Jae, Bộ trưởng …")."""
    found = apposed_name(text, at, end)
    if found is None or head_at(text, found[1], end) is None:
        return None
    run = found[0]
    return Name(run.start, run.end, run.start, "", full=True)


def _bare_name(text: str, at: int, end: int, *, expected: bool = False) -> Name | None:
    run = run_at(text, at, end)
    if run is None:
        return None
    run = cut_before_office(text, run, end)
    name = person_in(run, text[max(0, at - 24) : at], expected=expected)
    if name is None or name.start != at:
        return None
    return Name(name.start, name.end, name.start, "", True)
