import random

from hypothesis import given
from hypothesis import strategies as st
from tests.audit.making import fact, facts, gold

from trichluc.audit.pairing import pair
from trichluc.audit.scores import score, total
from trichluc.records import Fact


def test_a_miss_and_a_false_alarm() -> None:
    wanted, other = fact("unit", name="Sở Y tế"), fact("unit", name="Sở Tư pháp")
    outcome = pair(gold(wanted), [other])
    assert (outcome.pairs, outcome.missed, outcome.spurious) == ((), (wanted,), (other,))


def test_one_prediction_finds_one_gold_fact() -> None:
    twice = fact("award", 0, 9), fact("award", 20, 29)
    outcome = pair(gold(*twice), [fact("award", 0, 9)])
    assert [p.gold for p in outcome.pairs] == [twice[0]]
    assert outcome.missed == (twice[1],)


def test_pairs_that_agree_on_the_record_are_preferred() -> None:
    """Both predictions find both gold facts; only crosswise do the records agree."""
    first, second = fact("award", 0, 9, status="awarded"), fact("award", 0, 9, status="proposed")
    outcome = pair(gold(first, second), [fact("award", 0, 9, status="proposed"), fact("award", 1, 9, status="awarded")])
    assert all(p.record for p in outcome.pairs)


def test_more_keys_come_before_better_records() -> None:
    """The broad prediction agrees best with the gold fact that the other prediction could find alone."""
    narrow = fact("count", 0, 5, unit="vụ")
    wide = fact("count", 0, 20, unit="vụ", status="target")
    outcome = pair(gold(narrow, wide), [fact("count", 3, 12, unit="vụ"), fact("count", 0, 5, unit="vụ", total=9)])
    assert len(outcome.pairs) == 2


def test_an_optional_fact_that_is_missed_is_no_miss() -> None:
    outcome = pair(gold(optional=(fact("date"),)), [])
    assert (outcome.missed, outcome.spurious) == ((), ())


def test_a_prediction_that_pairs_with_an_optional_fact_is_no_false_alarm() -> None:
    said = fact("unit", 50, 60, name="Tỉnh ủy")
    outcome = pair(gold(optional=(fact("unit", 0, 7, name="Tỉnh ủy"),)), [said])
    assert (outcome.pairs, outcome.spurious, outcome.pardoned) == ((), (), (said,))


def test_a_prediction_that_overlaps_an_optional_fact_is_no_false_alarm() -> None:
    said = fact("date", 5, 12, value="2019")
    outcome = pair(gold(optional=(fact("date", 0, 10, value="2020"),)), [said])
    assert (outcome.spurious, outcome.pardoned) == ((), (said,))


def test_an_optional_fact_pardons_its_own_kind_only() -> None:
    said = fact("unit", 5, 12)
    assert pair(gold(optional=(fact("date", 0, 10),)), [said]).spurious == (said,)


def test_an_optional_fact_pardons_one_prediction_elsewhere() -> None:
    outcome = pair(gold(optional=(fact("unit", 0, 5),)), [fact("unit", 20, 25), fact("unit", 40, 45)])
    assert (len(outcome.pardoned), len(outcome.spurious)) == (1, 1)


def test_what_is_required_is_paired_before_what_is_optional() -> None:
    outcome = pair(gold(fact("award", 0, 9), optional=(fact("award", 0, 9),)), [fact("award", 0, 9)])
    assert (len(outcome.pairs), outcome.pardoned) == (1, ())


@given(facts())
def test_gold_scored_against_itself_is_perfect(annotated: list[Fact]) -> None:
    everything = total(score([pair(gold(*annotated), annotated)]).values())
    assert (everything.paired, everything.records) == (len(annotated), len(annotated))
    assert everything.key.f1 in {1.0, None}


@given(facts(), facts(), facts(), st.randoms(use_true_random=False))
def test_the_order_of_facts_makes_no_difference(
    required: list[Fact], optional: list[Fact], said: list[Fact], dice: random.Random
) -> None:
    before = pair(gold(*required, optional=tuple(optional)), said)
    for side in (required, optional, said):
        dice.shuffle(side)
    assert pair(gold(*required, optional=tuple(optional)), said) == before


@given(facts(), facts())
def test_exchanging_the_sides_exchanges_precision_and_recall(first: list[Fact], second: list[Fact]) -> None:
    there, back = score([pair(gold(*first), second)]), score([pair(gold(*second), first)])
    assert {kind: (s.key.precision, s.key.recall, s.record.f1) for kind, s in there.items()} == {
        kind: (s.key.recall, s.key.precision, s.record.f1) for kind, s in back.items()
    }


@given(facts(), facts(), facts())
def test_every_fact_is_accounted_for_once(required: list[Fact], optional: list[Fact], said: list[Fact]) -> None:
    outcome = pair(gold(*required, optional=tuple(optional)), said)
    assert len(outcome.pairs) + len(outcome.missed) == len(required)
    assert len(outcome.pairs) + len(outcome.spurious) + len(outcome.pardoned) == len(said)
