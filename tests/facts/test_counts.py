"""Counts from text to fact: value, total, unit, qualifier, target or actual."""

import csv
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from trichluc.facts.context import read_context
from trichluc.facts.counts import count_facts
from trichluc.facts.dates import date_facts
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.found import mentions_of
from trichluc.records import Article, CountFact, Zone

CASES = Path(__file__).parent.parent / "cases" / "counts.csv"


@cache
def pipeline() -> Language:
    nlp = blank()
    for name in ("trichluc_dates", "trichluc_documents", "trichluc_counts"):
        nlp.add_pipe(name)
    return nlp


def facts_of(text: str, zones: tuple[Zone, ...] = ()) -> list[CountFact]:
    article = Article(id="a", source="a", text=text, zones=zones)
    view = View.of(text)
    doc = pipeline()(view.text)
    found, context = mentions_of(doc), read_context(article, view, doc)
    return count_facts(found.counts, context, date_facts(found.dates, context), [], [], [])


def line(fact: CountFact) -> str:
    total = "" if fact.total is None else fact.total
    return f"{fact.quote}|{fact.value}|{total}|{fact.unit}|{fact.qualifier}|{fact.status}"


def cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['category']}: {case['input'][:40]}")
def test_case(case: dict[str, str]) -> None:
    assert "; ".join(line(fact) for fact in facts_of(case["input"])) == case["expected"]


def test_every_category_has_a_text_without_counts_or_shows_where_the_noun_ends() -> None:
    silent = {case["category"] for case in cases() if not case["expected"]}
    assert {case["category"] for case in cases()} - silent <= {"shared noun", "unit", "qualifier", "status"}
