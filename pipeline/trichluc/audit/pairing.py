"""Gold facts and predictions of one article, paired one to one in the best way there is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trichluc.audit.assign import assign
from trichluc.audit.compare import BESIDE, key_agrees, overlap, record_agrees, slot_agreements
from trichluc.audit.gold import Annotated
from trichluc.records import FACT_TYPES, Fact

_KEY, _RECORD, _SLOT = 1e8, 1e4, 1.0  # one more key outweighs any gain in records, a record any in slots


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold fact and the prediction that finds it. `record`: the essential slots agree as well."""

    gold: Fact
    said: Fact
    record: bool


@dataclass(frozen=True, slots=True)
class Pairing:
    """One article's outcome, each part in order of type and place.

    Attributes:
        pairs: Gold facts found.
        missed: Gold facts, not optional, that no prediction finds.
        spurious: Predictions that find no gold fact.
        pardoned: Predictions that count neither way, since they pair with or overlap an optional gold fact.
    """

    pairs: tuple[Pair, ...]
    missed: tuple[Fact, ...]
    spurious: tuple[Fact, ...]
    pardoned: tuple[Fact, ...]


def pair(gold: Annotated, said: Sequence[Fact]) -> Pairing:
    """Pair the facts of one article, most key agreements first, then most records, then most slots.

    What the guidelines require is paired first; optional gold then takes from what is left.
    The order of the facts makes no difference.
    """
    sides = (gold.required, gold.optional, said)
    parts = [_pair_type(*(_of_type(facts, kind) for facts in sides)) for kind in FACT_TYPES]
    return Pairing(
        pairs=tuple(p for part in parts for p in part.pairs),
        missed=tuple(f for part in parts for f in part.missed),
        spurious=tuple(f for part in parts for f in part.spurious),
        pardoned=tuple(f for part in parts for f in part.pardoned),
    )


def _of_type(facts: Iterable[Fact], kind: str) -> list[Fact]:
    chosen = (fact for fact in facts if fact.type == kind)
    return sorted(chosen, key=lambda fact: (fact.start, fact.end, fact.model_dump_json()))


def _pair_type(required: list[Fact], optional: list[Fact], said: list[Fact]) -> Pairing:
    found = assign([[_worth(g, s) for s in said] for g in required])
    left = _without(said, {column for _, column in found})
    forgiven = {column for _, column in assign([[_worth(g, s) for s in left] for g in optional])}
    forgiven |= {column for column, s in enumerate(left) if any(overlap(g, s) for g in optional)}
    return Pairing(
        pairs=tuple(Pair(required[r], said[c], record_agrees(required[r], said[c])) for r, c in found),
        missed=tuple(_without(required, {row for row, _ in found})),
        spurious=tuple(_without(left, forgiven)),
        pardoned=tuple(left[column] for column in sorted(forgiven)),
    )


def _without(facts: list[Fact], places: set[int]) -> list[Fact]:
    return [fact for place, fact in enumerate(facts) if place not in places]


def _worth(gold: Fact, said: Fact) -> float:
    if not key_agrees(gold, said):
        return 0.0
    slots = sum(slot_agreements(gold, said, BESIDE[gold.type]).values()) + overlap(gold, said)
    return _KEY + _RECORD * record_agrees(gold, said) + _SLOT * slots
