"""Organisations across articles: one name, one place, one organisation; slips of the pen are looked through."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from trichluc.entities.groups import connected
from trichluc.entities.names import commonest, entity_id, plain
from trichluc.language.view import fold
from trichluc.records import Level

LONG = 4
"""A slip changes a letter only in words of at least this length: "I" and "II", "Nam" and "Nai" are different names."""

SLIPS_IN: frozenset[Level | None] = frozenset({"central", "province", "district"})
"""Levels at which name, level and place together leave no room for a namesake one letter away. Communes and
associations may really be called Tân Hòa and Tân Hóa."""


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit as some facts state it.

    Attributes:
        name: Canonical name of the fact.
        level: Its level.
        place: Its province or district.
    """

    name: str
    level: Level | None
    place: str | None

    @property
    def is_certain(self) -> bool:
        """Whether the name says which unit it is: "Tỉnh ủy" of an unknown province does not."""
        return self.place is not None or self.level in {None, "central"}


def link_units(names: Counter[UnitName]) -> dict[UnitName, str]:
    """The entity of each name that is certain. The order of `names` does not matter."""
    by_key: dict[str, list[UnitName]] = defaultdict(list)
    for name in names:
        if name.is_certain:
            by_key[plain(name.name)].append(name)
    keys = {key: _slot_votes(same, names) for key, same in by_key.items()}
    links: dict[UnitName, str] = {}
    for group in connected(keys, _slips(keys)):
        spellings = Counter({key: sum(names[name] for name in by_key[key]) for key in group})
        entity = entity_id("unit", commonest(spellings))
        links.update((name, entity) for key in group for name in by_key[key])
    return links


def _slot_votes(same: list[UnitName], names: Counter[UnitName]) -> tuple[str, str]:
    """Level and place that most facts of one name give."""
    levels, places = Counter[str](), Counter[str]()
    for name in same:
        levels[name.level or ""] += names[name]
        places[name.place or ""] += names[name]
    return commonest(levels), commonest(places)


def _slips(keys: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in one word by one slip, at the same level in the same place.

    A slip keeps a word's first letter, so that names need comparing only where all first letters agree. Without a place
    only marks may differ: the Quốc hội of Iran is not that of Iraq.
    """
    blocks: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for key, (level, place) in keys.items():
        if level in SLIPS_IN and (place or level == "central"):
            words = tuple(fold(key).split())
            blocks[level, place, *((word[0] for word in words) if place else words)].append((words, key))
    for block in blocks.values():
        for (words, key), (others, other) in combinations(block, 2):
            if _one_slip(words, others):
                yield key, other


def _one_slip(words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two names of the same number of words, without marks, are equal but for one letter of a long word."""
    differing = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if not differing:
        return True
    (first, second), *more = differing
    if more or min(len(first), len(second)) < LONG or not (first + second).isalpha():
        return False
    return Levenshtein.distance(first, second, score_cutoff=1) <= 1
