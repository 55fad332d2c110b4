"""The run itself: sources through the ledger and the flow into the store."""

import signal
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import takewhile
from pathlib import Path
from types import FrameType

from duckdb import DuckDBPyConnection

from trichluc.commands.progress import Progress, progress
from trichluc.flow import try_all
from trichluc.reading import Intake, read_again, read_sources
from trichluc.records import Article, Quarantined
from trichluc.store.database import is_empty, limit_memory, open_for_writing
from trichluc.store.ledger import OUTCOMES, REPORT, Ledger
from trichluc.store.linking import link
from trichluc.store.publishing import Publisher
from trichluc.store.retrying import not_held, quarantined_in, quarantined_paths
from trichluc.store.versions import links_version, rules_version
from trichluc.store.writing import begin_run, finish_run, linked_by, note_links, settle, was_cut_short, write
from trichluc.workers import Failure, Limits

BATCH = 256
"""Articles, or rows of the ledger, that are written in one transaction."""

_WAYS_OUT = {
    "timeout": "give it longer with --max-seconds, or leave it out",
    "out-of-memory": "give it more with --max-memory, or leave it out",
    "parser-error": REPORT,
}


@dataclass(frozen=True)
class Task:
    """What a user asks of a run; without sources, to try again what the ledger holds as quarantined."""

    sources: tuple[str, ...]
    db: Path
    published: date | None
    jobs: int
    intake: Intake = field(default_factory=Intake)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Outcome:
    """What a run did; as text, the ledger's line."""

    totals: Counter[str]
    changed: bool
    stopped: bool

    @property
    def seen(self) -> int:
        """How many inputs there were."""
        return sum(self.totals.values())

    @property
    def handled(self) -> bool:
        """Whether any article of the input is in the database."""
        return any(self.totals[outcome] for outcome in ("stored", "unchanged", "duplicate"))

    def __str__(self) -> str:
        counted = ", ".join(f"{self.totals[outcome]:,} {outcome}" for outcome in OUTCOMES)
        nothing = "" if self.changed or not self.seen else "; no row changed"
        stopped = "; stopped: run again to go on" if self.stopped else ""
        return f"{self.seen:,} article{'' if self.seen == 1 else 's'} seen: {counted}{nothing}{stopped}"


@dataclass
class _Stop:
    """Whether the user has asked to stop."""

    asked: bool = field(default=False)


def perform(task: Task) -> Outcome:
    """Do the whole run.

    Raises:
        StoreError: The database cannot be used.
    """
    with open_for_writing(task.db) as connection, progress(task.sources) as shown, _stoppable() as stop:
        unsettled = was_cut_short(connection)
        ledger = Ledger(connection, rules_version(), shown.tell)
        settings = {
            "sources": task.sources,
            "published": task.published.isoformat() if task.published else None,
            "jobs": task.jobs,
            "rules": ledger.rules,
            "intake": {name: value for name, value in asdict(task.intake).items() if name != "published"},
        }
        publisher = Publisher(connection, task.db)
        if not is_empty(connection):
            publisher.publish()
        run = begin_run(connection, settings)
        changed = _store_all(publisher, run, ledger, task, shown, stop)
        if changed or unsettled or linked_by(connection) != links_version():
            shown.say("linking entities")
            settle(connection, ledger)
            link(connection)
            note_links(connection, links_version())
        finish_run(connection, run, ledger.totals)
        return Outcome(ledger.totals, changed, stop.asked)


def _store_all(publisher: Publisher, run: int, ledger: Ledger, task: Task, shown: Progress, stop: _Stop) -> bool:
    """Extract and write until the sources end or the user stops. Returns whether a row changed."""
    connection, changed = publisher.connection, False

    def going_on(_: object) -> bool:
        nonlocal changed
        shown.advance(ledger.totals)
        if max(len(ledger.batch.articles), len(ledger.batch.sources)) >= BATCH:
            changed = True
            write(connection, run, ledger)
            limit_memory(connection)
            publisher.publish_if_due()
        return not stop.asked

    inputs = takewhile(going_on, _inputs(connection, ledger, task))
    with closing(try_all(takewhile(going_on, ledger.fresh(inputs)), task.jobs, task.limits)) as extracted:
        for article, facts in extracted:
            if isinstance(facts, Failure):
                ledger.fail(article, facts.reason, facts.code, _WAYS_OUT[facts.code])
            else:
                ledger.add(article, facts)
    if stop.asked:
        ledger.opened.clear()  # the last of them was not read to its end
    changed = changed or bool(ledger.batch.sources) or ledger.recovered()
    shown.advance(ledger.totals)
    write(connection, run, ledger)
    return changed


def _inputs(connection: DuckDBPyConnection, ledger: Ledger, task: Task) -> Iterable[Article | Quarantined]:
    """All that the run is to read. What is named is quarantined no longer, unless it turns out so again."""
    paths = task.sources or quarantined_paths(connection)
    ledger.opened.update(paths)
    if task.sources:
        return read_sources(paths, task.published, task.intake)
    intake = replace(task.intake, published=task.published)
    again = (item for path in paths for item in read_again(path, quarantined_in(connection, path), intake))
    return not_held(connection, again)


@contextmanager
def _stoppable() -> Iterator[_Stop]:
    """The first Ctrl-C lets what is under way be written, the second ends at once."""
    stop = _Stop()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.asked = True

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
