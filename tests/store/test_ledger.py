"""Laws of the ledger, over runs that store articles without facts."""

from collections import Counter
from collections.abc import Iterable

import duckdb
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trichluc.records import Article, DateFact, Quarantined
from trichluc.store.ledger import Ledger
from trichluc.store.packing import Packed, pack
from trichluc.store.proof import disproofs
from trichluc.store.schema import ddl, schemas_of
from trichluc.store.writing import begin_run, finish_run, settle, write
from trichluc.workers import Failure

Item = Article | Quarantined


def empty() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(ddl())
    return connection


def packed(connection: duckdb.DuckDBPyConnection, article: Article, rules: str) -> Packed:
    found = pack(article, (), rules, schemas_of(connection, ["articles"]))
    assert isinstance(found, Packed)
    return found


def run(
    connection: duckdb.DuckDBPyConnection, items: Iterable[Item], rules: str = "1", at_once: bool = False
) -> Counter[str]:
    """A run that extracts nothing, and fails on the text "bad"; `at_once` writes each article by itself."""
    ledger = Ledger(connection, rules, lambda _: None)
    number = begin_run(connection, {})
    for article in ledger.fresh(items):
        if article.text == "bad":
            ledger.fail(article, "it is bad")
        else:
            ledger.add(article, packed(connection, article, rules))
        if at_once:
            write(connection, number, ledger)
    write(connection, number, ledger)
    settle(connection, ledger)
    finish_run(connection, number, ledger.totals)
    return ledger.totals


def content(connection: duckdb.DuckDBPyConnection) -> list[object]:
    tables = ("articles", "sources")
    return [connection.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in tables]


def article(source: str, name: str, text: str) -> Article:
    return Article(id=name, source=source, text=text)


def unreadable(source: str) -> Quarantined:
    return Quarantined(source=source, code="empty", reason="holds no text", way_out="leave it out")


SOURCES = ("a", "b", "f.jsonl#1", "f.jsonl#2")
ARTICLES = [("x", "one"), ("x", "two"), ("y", "one"), ("z", "bad")]


def inputs(readable: bool = True) -> st.SearchStrategy[list[Item]]:
    """What the sources hold at one time, in any order."""
    held = [st.sampled_from([article(source, *held) for held in ARTICLES]) for source in SOURCES]
    lost: list[st.SearchStrategy[Item]] = [st.just(unreadable(source)) for source in SOURCES]
    each = held if readable else [st.one_of(good, bad) for good, bad in zip(held, lost, strict=True)]
    return st.tuples(*each).map(list).flatmap(st.permutations)


@given(inputs(readable=False))
@settings(max_examples=12, deadline=None)
def test_a_second_run_changes_no_row(items: list[Item]) -> None:
    connection = empty()
    first = run(connection, items)
    before = content(connection)
    second = run(connection, items)
    assert content(connection) == before
    assert second == Counter(
        stored=0, unchanged=first["stored"], duplicate=first["duplicate"], quarantined=first["quarantined"]
    )


@given(inputs())
@settings(max_examples=12, deadline=None)
def test_the_order_of_inputs_does_not_matter(items: list[Item]) -> None:
    one, other = empty(), empty()
    run(one, items)
    run(other, items[::-1])
    assert content(one) == content(other)


@given(inputs())
@example([article("a", "x", "one"), article("b", "x", "one")])
@settings(max_examples=12, deadline=None)
def test_when_batches_are_written_does_not_matter(items: list[Item]) -> None:
    one, other = empty(), empty()
    assert run(one, items, at_once=True) == run(other, items)
    assert content(one) == content(other)


@given(inputs(), inputs())
@example(
    [article("a", "x", "one"), article("b", "x", "two")],
    [article("a", "x", "two"), article("b", "x", "one")],
)
@settings(max_examples=12, deadline=None)
def test_after_a_run_the_database_is_that_of_a_first_run_over_what_the_sources_hold_now(
    before: list[Item], now: list[Item]
) -> None:
    changed, fresh = empty(), empty()
    run(changed, [item for item in before if isinstance(item, Article) and item.text != "bad"])
    now = [item for item in now if isinstance(item, Article) and item.text != "bad"]
    seen = {item.source for item in now}
    now += [item for item in before if item.source not in seen and isinstance(item, Article) and item.text != "bad"]
    run(changed, now)
    run(fresh, now)
    assert content(changed) == content(fresh)


@given(st.lists(inputs(readable=False), max_size=4))
@example([[article("a", "x", "one"), article("b", "x", "one")], [article("a", "x", "two"), unreadable("b")]])
@settings(max_examples=12, deadline=None)
def test_after_any_runs_the_database_is_sound_and_the_ledger_balances(runs: list[list[Item]]) -> None:
    connection = empty()
    for items in runs:
        totals = run(connection, items)
        assert sum(totals.values()) == len(items)
        assert min(totals.values()) >= 0
    assert list(disproofs(connection)) == []


def test_new_rules_extract_everything_anew() -> None:
    connection, items = empty(), [article("a", "x", "one"), article("b", "x", "one")]
    run(connection, items)
    assert run(connection, items, rules="2") == Counter(stored=1, duplicate=1, unchanged=0, quarantined=0)


def test_a_fact_that_does_not_quote_its_text_costs_its_article() -> None:
    ledger = Ledger(empty(), "1", lambda _: None)
    wrong = DateFact(article="x", start=0, end=3, quote="two", rule="made-up", value="2020")
    failure = pack(article("a", "x", "one"), (wrong,), "1", schemas_of(ledger.connection, ["articles"]))
    assert isinstance(failure, Failure)
    ledger.fail(article("a", "x", "one"), failure.reason)
    assert ledger.totals == Counter(quarantined=1)
    assert "made-up" in ledger.batch.sources[0]["reason"]
