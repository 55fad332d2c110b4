"""The articles of the paths that a user names, and one line for each that cannot be read."""

from collections.abc import Iterable, Iterator
from datetime import date

import click

from trichluc.reading import Intake, read_sources
from trichluc.records import Article, Quarantined


class Articles:
    """Articles of files and folders. `failed` counts what was reported as unreadable so far."""

    def __init__(self, paths: Iterable[str], published: date | None = None, intake: Intake | None = None) -> None:
        self._paths, self._published, self._intake = paths, published, intake
        self.failed = 0

    def __iter__(self) -> Iterator[Article]:
        """Each readable article; the others go to standard error, one line each."""
        for path in self._paths:
            empty = True
            for item in read_sources([path], self._published, self._intake):
                empty = False
                if isinstance(item, Quarantined):
                    self.report(str(item))
                else:
                    yield item
            if empty:
                self.report(f"{path}: holds no articles; name a file or another folder")

    def report(self, problem: str) -> None:
        """Print a problem and count it."""
        self.failed += 1
        click.echo(" ".join(problem.split()), err=True)
