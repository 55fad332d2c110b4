"""Precision, recall and F1 by type and over all, with the single slots beside."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from trichluc.audit.compare import BESIDE, ESSENTIAL, SETS, set_members, slot_agreements
from trichluc.audit.pairing import Pair, Pairing
from trichluc.records import FACT_TYPES, FactType


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1 in 0..1; None where there is nothing to divide by."""

    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, right: int, said: int, gold: int) -> "Rates":
        """Rates from how many are right, were said, and are in gold."""
        return cls(
            precision=right / said if said else None,
            recall=right / gold if gold else None,
            f1=2 * right / (said + gold) if said + gold else None,
        )


@dataclass(frozen=True, slots=True)
class SlotScore:
    """One slot among the pairs: how many agree of how many. Sets are counted by their members.

    Attributes:
        right: Values (members) that agree.
        said: Values (members) predicted.
        gold: Values (members) in gold.
        essential: Whether the record needs it.
    """

    right: int
    said: int
    gold: int
    essential: bool

    @property
    def rates(self) -> Rates:
        """Precision, recall and F1; all three are the accuracy for a slot with one value."""
        return Rates.of(self.right, self.said, self.gold)


@dataclass(frozen=True, slots=True)
class Score:
    """What counts for one type of fact, or over all.

    Attributes:
        gold: Gold facts that count.
        said: Predictions that count.
        paired: Gold facts found by their key.
        records: Of these, how many agree on the essential slots too.
        pardoned: Predictions that count neither way.
        slots: The single slots among the pairs.
    """

    gold: int
    said: int
    paired: int
    records: int
    pardoned: int
    slots: dict[str, SlotScore] = field(default_factory=dict)

    @property
    def key(self) -> Rates:
        """Rates of facts found."""
        return Rates.of(self.paired, self.said, self.gold)

    @property
    def record(self) -> Rates:
        """Rates of facts found with all essential slots."""
        return Rates.of(self.records, self.said, self.gold)


def score(pairings: Sequence[Pairing]) -> dict[FactType, Score]:
    """Scores by type over all articles; types that occur on neither side are left out."""
    scores = {kind: _score_type(kind, pairings) for kind in FACT_TYPES}
    return {kind: part for kind, part in scores.items() if part.gold or part.said or part.pardoned}


def total(scores: Iterable[Score]) -> Score:
    """The sum over types, without slots."""
    parts = list(scores)
    return Score(
        gold=sum(part.gold for part in parts),
        said=sum(part.said for part in parts),
        paired=sum(part.paired for part in parts),
        records=sum(part.records for part in parts),
        pardoned=sum(part.pardoned for part in parts),
    )


def _score_type(kind: FactType, pairings: Sequence[Pairing]) -> Score:
    pairs = [pair for pairing in pairings for pair in pairing.pairs if pair.gold.type == kind]
    missed = sum(fact.type == kind for pairing in pairings for fact in pairing.missed)
    spurious = sum(fact.type == kind for pairing in pairings for fact in pairing.spurious)
    return Score(
        gold=len(pairs) + missed,
        said=len(pairs) + spurious,
        paired=len(pairs),
        records=sum(pair.record for pair in pairs),
        pardoned=sum(fact.type == kind for pairing in pairings for fact in pairing.pardoned),
        slots=_slot_scores(kind, pairs),
    )


def _slot_scores(kind: FactType, pairs: Sequence[Pair]) -> dict[str, SlotScore]:
    slots = {**ESSENTIAL[kind], **BESIDE[kind]}
    right = Counter(dict.fromkeys(slots, 0))
    for pair in pairs:
        right.update(slot_agreements(pair.gold, pair.said, slots))
    single = {name: SlotScore(n, len(pairs), len(pairs), name in ESSENTIAL[kind]) for name, n in right.items()}
    return single | {name: _set_score(name, pairs) for name in SETS[kind]}


def _set_score(slot: str, pairs: Sequence[Pair]) -> SlotScore:
    members = [set_members(pair.gold, pair.said, slot) for pair in pairs]
    return SlotScore(
        right=sum(len(gold & said) for gold, said in members),
        said=sum(len(said) for _, said in members),
        gold=sum(len(gold) for gold, _ in members),
        essential=False,
    )
