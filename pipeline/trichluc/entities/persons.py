"""Persons across articles: the same name in an office of the same unit is the same person.

Someone whose offices name no known unit is linked to nobody. Known limits: a person who moves to another unit is two
persons unless one article names both offices; two namesakes in one unit are one. More takes more than names.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from trichluc.entities.groups import connected
from trichluc.entities.names import entity_id, plain
from trichluc.language.view import fold


@dataclass(frozen=True, slots=True)
class Holder:
    """A name with the offices that one article gives it."""

    name: str
    positions: tuple[str, ...]


def link_persons(holders: Counter[Holder], unit_names: frozenset[str]) -> dict[Holder, str]:
    """The entity of each holder of an office in a known unit. The order of `holders` does not matter.

    Args:
        holders: Who is named how often.
        unit_names: Names of all certain units, as `plain` writes them: an office is one of the unit whose name ends it.
    """
    units = {holder: shared for holder in holders if (shared := _units(holder, unit_names))}
    links: dict[Holder, str] = {}
    for group in connected(units, _colleagues(units)):
        first = min(frozenset[str]().union(*(units[holder] for holder in group)))
        links.update(dict.fromkeys(group, entity_id("person", f"{_folded(group[0])}/{first}")))
    return links


def _folded(holder: Holder) -> str:
    return fold(plain(holder.name))


def _units(holder: Holder, unit_names: frozenset[str]) -> frozenset[str]:
    """Every unit whose name ends one of the offices: "Tỉnh ủy X" as well as "Ban Nội chính Tỉnh ủy X"."""
    return frozenset(
        ending
        for position in holder.positions
        for ending in _endings(plain(position).removeprefix("nguyên "))
        if ending in unit_names
    )


def _endings(position: str) -> Iterator[str]:
    words = position.split()
    return (" ".join(words[index:]) for index in range(1, len(words)))


def _colleagues(units: dict[Holder, frozenset[str]]) -> Iterator[tuple[Holder, Holder]]:
    """Pairs of holders with one name, marks aside, who share a unit."""
    seen: dict[tuple[str, str], Holder] = {}
    for holder, names in units.items():
        for name in names:
            yield seen.setdefault((_folded(holder), name), holder), holder
