"""What two spellings of one name have in common, and the id that follows from it."""

import re
from collections import Counter
from hashlib import sha256
from unicodedata import normalize

from trichluc.language.view import fold_tone_placement
from trichluc.records import EntityKind

_JOINTS = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """A name without differences that never tell two things apart: Unicode form, case, tone placement, punctuation."""
    return _JOINTS.sub(" ", fold_tone_placement(normalize("NFC", name).lower())).strip()


def entity_id(kind: EntityKind, key: str) -> str:
    """A pure function of kind and canonical key: the same in every run, on every machine."""
    return f"{kind}-{sha256(f'{kind}/{key}'.encode()).hexdigest()[:16]}"


def commonest(spellings: Counter[str]) -> str:
    """The spelling met most often, the first in sort order among equals."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
