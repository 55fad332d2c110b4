"""The run itself: sources through the ledger and the flow into the store."""

import signal
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from functools import partial
from itertools import takewhile
from pathlib import Path
from types import FrameType

from duckdb import DuckDBPyConnection

from trichluc.commands.progress import Progress, progress
from trichluc.reading import Intake, Unread, open_again, open_sources
from trichluc.records import Quarantined
from trichluc.store.database import limit_memory, open_for_writing
from trichluc.store.ledger import OUTCOMES, Ledger
from trichluc.store.linking import link
from trichluc.store.publishing import Publisher
from trichluc.store.retrying import not_held, quarantined_in, quarantined_paths
from trichluc.store.rows import FACT_TABLES
from trichluc.store.schema import schemas_of
from trichluc.store.versions import links_version, rules_version
from trichluc.store.writing import begin_run, finish_run, linked_by, note_links, settle, was_cut_short, write
from trichluc.tasks import WARM, articles_of, length_of, pack_facts
from trichluc.workers import Crew, Failure, Limits


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
        if ledger.batch.is_full:
            changed = True
            write(connection, run, ledger)
            limit_memory(connection)
            publisher.publish_if_due()
        return not stop.asked

    pack = partial(pack_facts, ledger.rules, schemas_of(connection, ("articles", *FACT_TABLES.values())))
    with Crew(task.jobs, task.limits, WARM) as crew:
        inputs = takewhile(going_on, articles_of(_inputs(connection, ledger, task), crew))
        fresh = takewhile(going_on, ledger.fresh(inputs))
        for article, packed in crew.in_order(pack, fresh, length_of):
            if isinstance(packed, Failure):
                ledger.fail(article, packed.reason, packed.code, packed.way_out)
            else:
                ledger.add(article, packed)
    if stop.asked:
        ledger.opened.clear()  # the last of them was not read to its end
    changed = changed or bool(ledger.batch.sources) or ledger.recovered()
    shown.advance(ledger.totals)
    write(connection, run, ledger)
    return changed


def _inputs(connection: DuckDBPyConnection, ledger: Ledger, task: Task) -> Iterable[Unread | Quarantined]:
    """All that the run is to read. What is named is quarantined no longer, unless it turns out so again."""
    paths = task.sources or quarantined_paths(connection)
    ledger.opened.update(paths)
    if task.sources:
        return open_sources(paths, task.published, task.intake)
    intake = replace(task.intake, published=task.published)
    again = (item for path in paths for item in open_again(path, quarantined_in(connection, path), intake))
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
