"""When a prediction is a gold fact: the key, the essential slots and those reported beside, for each kind of fact.

The tables are the annotation guidelines' section "How facts are compared", line for line.
"""

from collections.abc import Callable, Mapping
from operator import eq
from typing import Any

from trichluc.audit.assign import assign
from trichluc.audit.names import like, near, same
from trichluc.records import (
    AwardFact,
    CountFact,
    DateFact,
    DocumentFact,
    EventFact,
    Fact,
    FactType,
    OfficialFact,
    UnitFact,
)

Agreement = Callable[[Any, Any], bool]


def overlap(first: Fact, second: Fact) -> bool:
    """Whether two facts of one article share at least one character."""
    return first.start < second.end and second.start < first.end


def _date(gold: DateFact, said: DateFact) -> bool:
    return overlap(gold, said) and gold.value == said.value


def _document(gold: DocumentFact, said: DocumentFact) -> bool:
    if gold.code is None and said.code is None:
        return gold.number == said.number
    return gold.code == said.code


def _official(gold: OfficialFact, said: OfficialFact) -> bool:
    return same(gold.name, said.name)


def _unit(gold: UnitFact, said: UnitFact) -> bool:
    return same(gold.name, said.name)


def _count(gold: CountFact, said: CountFact) -> bool:
    return overlap(gold, said) and gold.value == said.value and near(gold.unit, said.unit)


def _award(gold: AwardFact, said: AwardFact) -> bool:
    return near(gold.award, said.award) and like(gold.recipient, said.recipient)


def _event(gold: EventFact, said: EventFact) -> bool:
    return gold.event_type == said.event_type


def each_like(gold: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether each gold name is *like* a predicted one of its own, and none is to spare."""
    if len(gold) != len(said):
        return False
    return len(assign([[float(like(g, s)) for s in said] for g in gold])) == len(gold)


_KEY: Mapping[FactType, Agreement] = {
    "date": _date,
    "document": _document,
    "official": _official,
    "unit": _unit,
    "count": _count,
    "award": _award,
    "event": _event,
}

ESSENTIAL: Mapping[FactType, Mapping[str, Agreement]] = {
    "date": {},
    "document": {"number": eq, "doc_type": same, "issuer": same, "issued": eq},
    "official": {"positions": each_like},
    "unit": {},
    "count": {"qualifier": eq, "status": eq, "total": eq},
    "award": {"status": eq, "grantor": like},
    "event": {"date": eq, "organizer": like},
}
"""Slots that must agree as well for the record to count."""

BESIDE: Mapping[FactType, Mapping[str, Agreement]] = {
    "date": {},
    "document": {},
    "official": {},
    "unit": {"level": eq, "place": same},
    "count": {"actor": like, "period": eq},
    "award": {},
    "event": {"place": like},
}
"""Slots with one value that are reported beside the record."""

SETS: Mapping[FactType, tuple[str, ...]] = {
    "date": (),
    "document": ("mentions",),
    "official": ("roles", "mentions"),
    "unit": (),
    "count": (),
    "award": (),
    "event": ("chairs",),
}
"""Slots with any number of values, reported by precision and recall; gold lists `mentions` for these types only."""


def key_agrees(gold: Fact, said: Fact) -> bool:
    """Whether a prediction finds a gold fact."""
    return gold.type == said.type and _KEY[gold.type](gold, said)


def slot_agreements(gold: Fact, said: Fact, slots: Mapping[str, Agreement]) -> dict[str, bool]:
    """For each of `slots`, whether the two facts of one type agree on it."""
    return {name: agree(getattr(gold, name), getattr(said, name)) for name, agree in slots.items()}


def record_agrees(gold: Fact, said: Fact) -> bool:
    """Whether the essential slots agree as well, for two facts whose keys do."""
    return all(slot_agreements(gold, said, ESSENTIAL[gold.type]).values())


def set_members(gold: Fact, said: Fact, slot: str) -> tuple[frozenset[Any], frozenset[Any]]:
    """The members of a slot in gold and in the prediction, in a form in which equal members are equal.

    Mentions are spans other than the two quotes, since either side may quote what the other lists as a mention.
    """
    if slot == "mentions":
        quotes = {(gold.start, gold.end), (said.start, said.end)}
        places = ({(span.start, span.end) for span in fact.mentions} for fact in (gold, said))
        first, second = (frozenset(spans - quotes) for spans in places)
        return first, second
    return frozenset(getattr(gold, slot)), frozenset(getattr(said, slot))
