import json

import pytest
from tests.audit.making import fact, gold

from trichluc.audit.misses import findings
from trichluc.audit.pairing import pair
from trichluc.audit.report import as_json, as_text, findings_text
from trichluc.audit.scores import Rates, score, total

PAIRING = pair(
    gold(
        fact("count", 0, 9, value=12, actor="Sở Y tế", period="2021"),
        fact("count", 20, 29, value=13),
        fact("official", 40, 51, name="Lê Văn Bình", roles=("chair", "speaker")),
    ),
    [
        fact("count", 0, 9, value=12, status="target", actor="Sở Y tế"),
        fact("count", 20, 29, value=14),
        fact("official", 40, 51, name="Lê Văn Bình", roles=("speaker", "attendee")),
        fact("unit", 60, 69, name="Sở Y tế"),
    ],
)


@pytest.mark.parametrize(
    ("right", "said", "gold_facts", "rates"),
    [
        (3, 4, 6, Rates(0.75, 0.5, 0.6)),
        (0, 0, 5, Rates(None, 0.0, 0.0)),
        (0, 5, 0, Rates(0.0, None, 0.0)),
        (0, 0, 0, Rates(None, None, None)),
    ],
)
def test_rates(right: int, said: int, gold_facts: int, rates: Rates) -> None:
    assert Rates.of(right, said, gold_facts) == rates


def test_scores_by_type_and_over_all() -> None:
    scores = score([PAIRING])
    counted = {kind: (part.gold, part.said, part.paired, part.records) for kind, part in scores.items()}
    assert counted == {"official": (1, 1, 1, 1), "unit": (0, 1, 0, 0), "count": (2, 2, 1, 0)}
    everything = total(scores.values())
    assert (everything.gold, everything.said, everything.paired, everything.records) == (3, 4, 2, 1)


@pytest.mark.parametrize(
    ("kind", "slot", "right", "said", "gold_values"),
    [
        ("count", "status", 0, 1, 1),
        ("count", "actor", 1, 1, 1),
        ("count", "period", 0, 1, 1),
        ("official", "roles", 1, 2, 2),
    ],
)
def test_slots_are_scored_among_the_pairs(kind: str, slot: str, right: int, said: int, gold_values: int) -> None:
    part = {str(name): scores for name, scores in score([PAIRING]).items()}[kind].slots[slot]
    assert (part.right, part.said, part.gold) == (right, said, gold_values)


def test_errors_name_their_nearest_candidate() -> None:
    told = [(e.kind, e.fact.start, e.nearest.start if e.nearest else None, e.differing) for e in findings(PAIRING)]
    assert told == [
        ("missed", 20, 20, ()),
        ("spurious", 60, None, ()),
        ("spurious", 20, 20, ()),
        ("slots", 0, 0, ("status",)),
    ]


def test_the_text_report_fits_a_terminal() -> None:
    assert max(map(len, as_text([PAIRING]).splitlines())) <= 80


def test_errors_are_readable() -> None:
    text = findings_text([e for e in findings(PAIRING) if e.kind == "slots"])
    assert text == (
        "slots    bai.txt [0] count: 'xxxxxxxxx' = 12 · vụ án\n         status: gold 'actual', said 'target'"
    )


def test_the_json_report_carries_every_number() -> None:
    report = json.loads(as_json([PAIRING], list(findings(PAIRING))))
    assert report["all"]["key"] == {"precision": 0.5, "recall": 2 / 3, "f1": 4 / 7}
    assert report["types"]["count"]["predicted"] == 2
    assert report["types"]["official"]["slots"]["roles"]["precision"] == 0.5
    assert [error["kind"] for error in report["errors"]] == ["missed", "spurious", "spurious", "slots"]
