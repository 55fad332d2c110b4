"""Where the text states a person's name, with the offices that stand beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from trichluc.mentions.names import surnames
from trichluc.mentions.persons.attachment import attach
from trichluc.mentions.persons.frames import roles_in
from trichluc.mentions.persons.items import Item, Name, Post, items_of
from trichluc.mentions.persons.offices import Edges, Office
from trichluc.records import Role

MAX_CUT = 40
"""Code points before a line that are searched for the start of a name."""

_CUT_NAME = re.compile(r"(?:đồng chí|ông|bà|anh|chị) (?P<surname>[^\W\d_]+) ?\n\Z", re.IGNORECASE)

PersonKind = Literal["full", "short", "post", "pronoun"]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A stretch of the view's text, half-open in code points.

    Attributes:
        start: First character of the name, or of the office where no name stands.
        end: One past the last.
        rule: Name of the rule that found it.
        kind: A name with surname, a part of a name, an office that stands for its holder, or a bare form of address.
        gender: "m", "f" or "" as the form of address says.
        addressed: Whether a form of address stands before it.
        offices: The offices beside it, in order.
        roles: What its sentence says the person does at the meeting.
    """

    start: int
    end: int
    rule: str
    kind: PersonKind = "full"
    gender: str = ""
    addressed: bool = False
    offices: tuple[Office, ...] = ()
    roles: tuple[Role, ...] = ()


def find_persons(doc: Doc, units: Sequence[tuple[int, int]] = ()) -> tuple[PersonMention, ...]:
    """Find them in order of start. `units`: spans of organisations found before, in order of start."""
    edges = Edges.of(units)
    found: list[PersonMention] = []
    text = doc.text  # every call of doc.text joins the whole text anew
    for start, end in _stretches(doc, text):
        items = items_of(text, start, end, edges)
        if any(isinstance(item, (Name, Post)) for item in items):
            found.extend(_mentions(text, items))
    return tuple(found)


def _stretches(doc: Doc, text: str) -> list[tuple[int, int]]:
    """The sentences, two of them as one where a line ends inside a name ("đồng chí Nguyễn", "Văn An")."""
    spans: list[tuple[int, int]] = []
    for sentence in doc.sents:
        start, end = sentence.start_char, sentence.end_char
        cut = _CUT_NAME.search(text, max(0, start - MAX_CUT), start)
        if spans and cut is not None and cut["surname"] in surnames() and text[start : start + 1].isupper():
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _mentions(text: str, items: list[Item]) -> list[PersonMention]:
    offices = attach(text, items)
    roles = roles_in(text, items)
    named = {id(office) for group in offices.values() for office in group}
    found: list[PersonMention] = []
    for index, item in enumerate(items):
        if isinstance(item, Name):
            own = offices.get(index, ())
            rule = "office" if own else "address" if item.addressed else "name"
            kind: PersonKind = "full" if item.full else "pronoun" if item.pronoun else "short"
            found.append(
                PersonMention(item.start, item.end, rule, kind, item.gender, item.addressed, own, roles.get(index, ()))
            )
        elif isinstance(item, Post) and id(item.office) not in named and roles.get(index):
            found.append(PersonMention(item.start, item.end, "post", "post", "", False, (item.office,), roles[index]))
    return found
