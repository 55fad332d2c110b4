"""Every article of the corpus in every encoding of old archives: the facts of UTF-8."""

from pathlib import Path

import pytest
from tests.reading.legacy import ARTICLES, ENCODINGS, facts, facts_in_utf_8


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:2])
def test_the_facts_are_those_of_utf_8(path: Path, encoding: str) -> None:
    assert facts(path, encoding) == facts_in_utf_8(path)
