"""The articles of the paths that a user names, and one line for each that cannot be read."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import click

from trichluc.reading import Intake, Unread, open_sources, read_item
from trichluc.records import Article, Quarantined

Item = Unread | Quarantined


def _read_here(items: Iterable[Item]) -> Iterator[Article | Quarantined]:
    return map(read_item, items)


class Articles:
    """Articles of files and folders. `failed` counts what was reported as unreadable so far.

    Args:
        paths: Files, folders, patterns or `-`.
        published: Day to assume for articles that carry none.
        intake: Columns and limits.
        read: Reads what was found; by default this process does.
    """

    def __init__(
        self,
        paths: Iterable[str],
        published: date | None = None,
        intake: Intake | None = None,
        read: Callable[[Iterable[Item]], Iterator[Article | Quarantined]] = _read_here,
    ) -> None:
        self._paths, self._published, self._intake, self._read = paths, published, intake, read
        self.failed = 0

    def __iter__(self) -> Iterator[Article]:
        """Each readable article; the others go to standard error, one line each."""
        for item in self._read(self._opened()):
            if isinstance(item, Quarantined):
                self.report(str(item))
            else:
                yield item

    def _opened(self) -> Iterator[Item]:
        for path in self._paths:
            empty = True
            for item in open_sources([path], self._published, self._intake):
                empty = False
                yield item
            if empty:
                self.report(f"{path}: holds no articles; name a file or another folder")

    def report(self, problem: str) -> None:
        """Print a problem and count it."""
        self.failed += 1
        click.echo(" ".join(problem.split()), err=True)
