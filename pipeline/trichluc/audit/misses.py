"""What went wrong, to be read: each miss and false alarm with the nearest candidate on the other side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from trichluc.audit.compare import ESSENTIAL, overlap, slot_agreements
from trichluc.audit.names import normal
from trichluc.audit.pairing import Pair, Pairing
from trichluc.records import Fact, FactType

ErrorKind = Literal["missed", "spurious", "slots"]

_KEY_SLOTS: dict[FactType, tuple[str, ...]] = {
    "date": ("value",),
    "document": ("code", "number"),
    "official": ("name",),
    "unit": ("name",),
    "count": ("value", "unit"),
    "award": ("award", "recipient"),
    "event": ("event_type",),
}
_WORTH_NAMING = 60.0  # a weaker likeness tells the reader nothing


@dataclass(frozen=True, slots=True)
class Finding:
    """One error.

    Attributes:
        kind: `missed` (in gold alone), `spurious` (predicted alone), `slots` (found, but essential slots differ).
        fact: The gold fact; for `spurious` the prediction.
        nearest: The likeliest counterpart of the same type in the same article, None where nothing comes near.
        differing: For `slots`, the names of the slots that differ.
    """

    kind: ErrorKind
    fact: Fact
    nearest: Fact | None
    differing: tuple[str, ...] = ()


def key_value(fact: Fact) -> str:
    """The slots by which a fact is found, in one readable line."""
    return " · ".join(str(getattr(fact, slot)) for slot in _KEY_SLOTS[fact.type])


def findings(pairing: Pairing) -> Iterator[Finding]:
    """The errors of one article: misses, false alarms, then wrong slots."""
    said = [*pairing.spurious, *pairing.pardoned, *(pair.said for pair in pairing.pairs)]
    gold = [*pairing.missed, *(pair.gold for pair in pairing.pairs)]
    for fact in pairing.missed:
        yield Finding("missed", fact, _nearest(fact, said))
    for fact in pairing.spurious:
        yield Finding("spurious", fact, _nearest(fact, gold))
    for pair in pairing.pairs:
        if not pair.record:
            yield Finding("slots", pair.gold, pair.said, _differing(pair))


def _differing(pair: Pair) -> tuple[str, ...]:
    agreements = slot_agreements(pair.gold, pair.said, ESSENTIAL[pair.gold.type])
    return tuple(slot for slot, agrees in agreements.items() if not agrees)


def _nearest(fact: Fact, others: Sequence[Fact]) -> Fact | None:
    likeness = [(_likeness(fact, other), -place) for place, other in enumerate(others) if other.type == fact.type]
    best, place = max(likeness, default=(0.0, 0))
    return others[-place] if best >= _WORTH_NAMING else None


def _likeness(fact: Fact, other: Fact) -> float:
    return fuzz.ratio(normal(key_value(fact)), normal(key_value(other))) + 100 * overlap(fact, other)
