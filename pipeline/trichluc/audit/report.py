"""Scores and findings as text for a terminal and as JSON for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from trichluc.audit.misses import Finding, key_value
from trichluc.audit.pairing import Pairing
from trichluc.audit.scores import Rates, Score, SlotScore, score, total


def score_cells(pairings: Sequence[Pairing]) -> list[tuple[str, ...]]:
    """The score table, its head first: counts, then precision, recall and F1 in per cent, by key and by record."""
    scores = score(pairings)
    lines = [*((str(kind), part) for kind, part in scores.items()), ("all", total(scores.values()))]
    head = ("", "gold", "said", "key", "P", "R", "F1", "record", "P", "R", "F1")
    return [head, *(_score_cells(name, part) for name, part in lines)]


def _score_cells(name: str, part: Score) -> tuple[str, ...]:
    counts = (str(part.gold), str(part.said), str(part.paired))
    return (name, *counts, *_rates(part.key), str(part.records), *_rates(part.record))


def as_text(pairings: Sequence[Pairing]) -> str:
    """The scores as two tables of 80 columns: by type, then slot by slot."""
    lines = [_row(cells, 10, 7) for cells in score_cells(pairings)]
    lines += ["", _row(("slot, among pairs", "gold", "said", "right", "P", "R", "F1"), 20, 10)]
    lines += [_slot_line(kind, name, part) for kind, sc in score(pairings).items() for name, part in sc.slots.items()]
    return "\n".join([*lines, "* essential: the record needs it"])


def _row(cells: Sequence[str], first: int, others: int) -> str:
    """Cells in columns: the first so many characters wide, the others so many each."""
    return f"{cells[0]:<{first}}" + "".join(f"{cell:>{others}}" for cell in cells[1:])


def _slot_line(kind: str, name: str, part: SlotScore) -> str:
    label = f"{kind}.{name}{'*' if part.essential else ''}"
    return _row((label, str(part.gold), str(part.said), str(part.right), *_rates(part.rates)), 20, 10)


def _rates(rates: Rates) -> list[str]:
    shown = (rates.precision, rates.recall, rates.f1)
    return ["–" if rate is None else f"{100 * rate:.1f}" for rate in shown]


def findings_text(errors: Sequence[Finding]) -> str:
    """One line for each error: what, where, which key, and what came nearest."""
    return "\n".join(_finding_line(error) for error in errors)


def _finding_line(error: Finding) -> str:
    fact, nearest = error.fact, error.nearest
    lines = [f"{error.kind:<9}{fact.article} [{fact.start}] {fact.type}: {fact.quote!r} = {key_value(fact)}"]
    if nearest and error.differing:
        lines += [f"{slot}: gold {getattr(fact, slot)!r}, said {getattr(nearest, slot)!r}" for slot in error.differing]
    elif nearest:
        lines += [f"nearest [{nearest.start}] {nearest.quote!r} = {key_value(nearest)} ({nearest.rule})"]
    return f"\n{'':9}".join(lines)


def as_json(pairings: Sequence[Pairing], errors: Sequence[Finding] | None = None) -> str:
    """Scores, and the errors where asked for, as one JSON object. A rate without a denominator is null."""
    scores = score(pairings)
    out: dict[str, Any] = {
        "articles": len(pairings),
        "types": {kind: _score_json(part) for kind, part in scores.items()},
        "all": _score_json(total(scores.values())),
    }
    if errors is not None:
        out["errors"] = [_finding_json(error) for error in errors]
    return json.dumps(out, ensure_ascii=False, indent=1)


def _score_json(part: Score) -> dict[str, Any]:
    counts = {"gold": part.gold, "predicted": part.said, "paired": part.paired, "records": part.records}
    slots = {name: asdict(slot) | asdict(slot.rates) for name, slot in part.slots.items()}
    return {**counts, "pardoned": part.pardoned, "key": asdict(part.key), "record": asdict(part.record), "slots": slots}


def _finding_json(error: Finding) -> dict[str, Any]:
    nearest = error.nearest.model_dump(mode="json") if error.nearest else None
    fact = error.fact.model_dump(mode="json")
    return {"kind": error.kind, "differing": error.differing, "fact": fact, "nearest": nearest}
