"""How far long work has come: a bar on a terminal, plain lines in a log; both on standard error."""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from trichluc.reading import find_files
from trichluc.records import Quarantined

EVERY = 10.0
"""Seconds between two lines in a log."""


class Progress(Protocol):
    """Shows how far a run has come."""

    def advance(self, totals: Counter[str]) -> None:
        """Take note of the ledger's totals."""

    def say(self, words: str) -> None:
        """Take note of what is being done."""

    def tell(self, quarantined: Quarantined) -> None:
        """Report an input that cannot be read, in one line."""


@contextmanager
def progress(sources: Sequence[str]) -> Iterator[Progress]:
    """A bar where standard error is a terminal, else lines."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TextColumn("{task.fields[rate]}"), TimeElapsedColumn())  # fmt: skip
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, bar.add_task("reading", total=_known_total(sources), rate=""))


def _known_total(sources: Sequence[str]) -> int | None:
    """How many articles there will be, where counting them does not mean reading them."""
    files = find_files(sources)
    many = "-" in sources or any(file.suffix.lower() not in {".txt", ".html", ".htm"} for file in files)
    return None if many or not sources else len(files)


class _Bar:
    def __init__(self, bar: Bar, task: TaskID) -> None:
        self._bar, self._task = bar, task

    def advance(self, totals: Counter[str]) -> None:
        speed = self._bar.tasks[0].finished_speed or self._bar.tasks[0].speed
        rate = f"{speed:,.0f} articles/s" if speed else ""
        self._bar.update(self._task, completed=sum(totals.values()), rate=rate)

    def say(self, words: str) -> None:
        self._bar.update(self._task, description=words)

    def tell(self, quarantined: Quarantined) -> None:
        self._bar.console.print(_one_line(quarantined), markup=False, highlight=False, soft_wrap=True)


class _Lines:
    def __init__(self) -> None:
        self._started = self._last = time.monotonic()

    def advance(self, totals: Counter[str]) -> None:
        now = time.monotonic()
        if now - self._last >= EVERY:
            self._last = now
            seen = sum(totals.values())
            click.echo(f"{seen:,} articles seen, {seen / (now - self._started):,.0f} a second", err=True)

    def say(self, words: str) -> None:
        if self._last > self._started:
            click.echo(words, err=True)

    def tell(self, quarantined: Quarantined) -> None:
        click.echo(_one_line(quarantined), err=True)


def _one_line(quarantined: Quarantined) -> str:
    return " ".join(str(quarantined).split())
