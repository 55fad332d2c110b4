"""What a recogniser of names sees of each syllable: itself, its shape, what the lexicons say, its neighbours."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from trichluc.lexicons import lines, words
from trichluc.mentions.names import is_syllable, surnames
from trichluc.mentions.places import provinces, towns
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.lexicon import heads

MAX_LINE = 400
"""Syllables tagged at once; a longer line is cut, so that memory stays bounded."""

_LONGEST_PLACE = 4
_REACH = (-2, -1, 1, 2)
_FOREIGN = 3  # letters from which on a misspelled syllable is a foreign word


def lines_of(s: Sequence[Syllable]) -> Iterator[tuple[int, int]]:
    """The stretches that are tagged one by one, as half-open indices: lines and sentences."""
    first = 0
    for i in range(1, len(s) + 1):
        if i == len(s) or s[i].opens or i - first == MAX_LINE:
            yield first, i
            first = i


def features(s: Sequence[Syllable]) -> list[list[str]]:
    """For each syllable of one line what is true of it, as words; neighbours outside the line are none."""
    own = [(*_seen(syllable.text), *placed) for syllable, placed in zip(s, _placed(s), strict=True)]
    return [[*_alone(s, i, own[i]), *_beside(s, i, own)] for i in range(len(s))]


def _alone(s: Sequence[Syllable], i: int, own: tuple[str, ...]) -> Iterator[str]:
    yield from ("any", f"0={s[i].low}", *own)
    if s[i].glued:
        yield "glued"
    if s[i].opens:
        yield "opens"


def _beside(s: Sequence[Syllable], i: int, own: Sequence[tuple[str, ...]]) -> Iterator[str]:
    for step in _REACH:
        at = i + step
        yield f"{step}={s[at].low}" if 0 <= at < len(s) else f"{step}:none"
    for at in (i - 1, i + 1):
        if 0 <= at < len(s):
            yield from (f"{at - i}:{seen}" for seen in own[at])
    if i:
        yield f"after {s[i - 1].low}:{own[i][0]}"


@lru_cache(100_000)
def _seen(syllable: str) -> tuple[str, ...]:
    """Its shape, then what the lexicons say of it."""
    shape, low = _shape(syllable), syllable.lower()
    found = [shape]
    if low in heads():
        found.append("head")
    if not syllable[0].isupper():
        return tuple(found)
    if syllable in surnames():
        found.append(f"surname{surnames()[syllable]}")
    if low in words("given_names"):
        found.append("given")
    if len(syllable) >= _FOREIGN and not is_syllable(syllable):
        found.append("foreign")
    if shape.startswith("Xx") and len(syllable) > _FOREIGN:
        found.append(f"ends {low[-2:]}")
    return tuple(found)


def _shape(syllable: str) -> str:
    if not syllable[0].isalpha():
        return "9" if syllable[0].isdigit() else "."
    if syllable.isupper() and len(syllable) > 1:
        return "XX"
    if syllable[0].isupper():
        return "Xx" if syllable[1:] == syllable[1:].lower() else "XxX"
    return "x"


def _placed(s: Sequence[Syllable]) -> list[tuple[str, ...]]:
    """Whether each syllable stands in the name of a place."""
    inside = 0
    found: list[tuple[str, ...]] = []
    for i, syllable in enumerate(s):
        if syllable.capital:
            sizes = range(_LONGEST_PLACE, 0, -1)
            inside = max(inside, next((k for k in sizes if " ".join(x.text for x in s[i : i + k]) in places()), 0))
        found.append(("place",) if inside else ())
        inside = max(0, inside - 1)
    return found


@cache
def places() -> frozenset[str]:
    """Provinces, towns, countries and places of the world."""
    return frozenset({*provinces(), *towns(), *lines("countries"), *lines("world_places")})
