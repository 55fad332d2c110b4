"""Words are data: plain lists and tables beside this file, each with its source in README.md."""

import csv
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `name.txt`, one a line, case-folded; `#` starts a comment."""
    return frozenset(entry.casefold() for entry in lines(name))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `name.txt` in their order and case."""
    text = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for raw in text.splitlines() if (line := raw.partition("#")[0].strip()))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name.csv`, keyed by its header line."""
    text = (files(__name__) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def mapping(name: str) -> dict[str, str]:
    """The two first columns of `name.csv` as a dictionary, in file order."""
    return {first: second for first, second, *_ in (tuple(row.values()) for row in table(name))}
