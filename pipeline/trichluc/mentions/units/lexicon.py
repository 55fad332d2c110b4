"""Heads, fields and topic words of organisation names, ready to be looked up by syllables."""

from dataclasses import dataclass
from functools import cache

from trichluc.lexicons import lines, table, words

JOINTS = frozenset({"-", "–", "&", "và", ","})
"""What may stand between the parts of a field ("Tài nguyên và Môi trường", "GD-ĐT"), or be left out."""


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of a name: what kind of body follows, and whether they may stand in small letters.

    With `before_field` they may where a capitalised field or another head follows ("cục Hải quan", "văn phòng UBND").
    """

    text: str
    syllables: tuple[str, ...]
    kind: str
    lower: bool
    before_field: bool = False


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """All heads under their first syllable, longest first."""
    found: dict[str, list[Head]] = {}
    for row in table("unit_heads"):
        for printed in (row["head"], *(row["head"].replace("Trung ương", short) for short in _CENTRE)):
            parts = tuple(printed.lower().split())
            head = Head(row["head"], parts, row["kind"], row["lower"] == "y", row["lower"] == "f")
            found.setdefault(parts[0], []).append(head)
            if "Trung ương" not in row["head"]:
                break
    return {first: tuple(sorted(group, key=lambda h: -len(h.syllables))) for first, group in found.items()}


def starts_with_head(text: str) -> bool:
    """Whether the first words of `text` are a head."""
    low = tuple(text.lower().split())
    return any(low[: len(head.syllables)] == head.syllables for head in heads().get(low[0] if low else "", ()))


Part = tuple[bool, tuple[str, ...]]
"""Whether the official name has a comma before it, and its syllables in small letters."""


def is_head(text: str) -> bool:
    """Whether `text` is a head and nothing more: a kind of body ("Hợp tác xã")."""
    low = tuple(text.lower().split())
    return any(head.syllables == low for head in heads().get(low[0] if low else "", ()))


_CENTRE = ("T.Ư", "TƯ", "TW", "T.W")


Field = tuple[Part, ...]
"""The parts of a field: ((False, ("tài", "nguyên")), (False, ("môi", "trường")))."""


@cache
def fields() -> dict[str, tuple[Field, ...]]:
    """Fields of all offices under their first syllable, longest first; abbreviations of fields among them."""
    shorts = [row["short"] for row in table("unit_abbreviations") if not _is_no_field(row["full"])]
    return _by_first([*lines("unit_fields"), *lines("ministries"), *shorts])


def _is_no_field(full: str) -> bool:
    return starts_with_head(full) or full in {"thành phố", "thị xã"}


@cache
def ministries() -> dict[str, tuple[Field, ...]]:
    """Fields of ministries under their first syllable, longest first."""
    return _by_first([*lines("ministries"), *_short_ministries()])


def _short_ministries() -> list[str]:
    named = {name.lower() for name in lines("ministries")}
    return [row["short"] for row in table("unit_abbreviations") if row["full"].lower() in named]


def _by_first(names: list[str]) -> dict[str, tuple[Field, ...]]:
    found: dict[str, set[Field]] = {}
    for name in names:
        parts = _parts(name)
        found.setdefault(parts[0][1][0], set()).add(parts)
    return {
        first: tuple(sorted(group, key=lambda field: (-sum(len(part) for _, part in field), field)))
        for first, group in found.items()
    }


def _parts(name: str) -> Field:
    spaced = name.replace(",", " , ").replace("/", " / ").split()
    if name.isupper() and len(spaced) > 1:  # the letters of "GD ĐT" are parts of their own
        return tuple((False, (short.lower(),)) for short in spaced)
    parts: list[tuple[bool, list[str]]] = [(False, [])]
    for syllable in spaced:
        if syllable.lower() in JOINTS:
            parts.append((syllable == ",", []))
        else:
            parts[-1][1].append(syllable.lower())
    return tuple((comma, tuple(part)) for comma, part in parts if part)


@cache
def topic_words() -> frozenset[str]:
    """Words in small letters that carry on a name."""
    return words("unit_topic_words")
