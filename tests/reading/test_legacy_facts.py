"""The corpus's articles in the encodings of old archives give the facts of UTF-8; each article here in two of them.

tests/bench/test_legacy_facts.py has each in every encoding.
"""

from pathlib import Path

import pytest
from tests.reading.legacy import ARTICLES, ENCODINGS, facts, facts_in_utf_8

PAIRS = [
    (path, ENCODINGS[(2 * number + more) % len(ENCODINGS)]) for number, path in enumerate(ARTICLES) for more in (0, 1)
]


@pytest.mark.parametrize(("path", "encoding"), PAIRS, ids=[f"{path.stem[:2]}-{encoding}" for path, encoding in PAIRS])
def test_the_facts_are_those_of_utf_8(path: Path, encoding: str) -> None:
    assert facts(path, encoding) == facts_in_utf_8(path)
