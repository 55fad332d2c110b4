"""The corpus's articles in the encodings of old archives: the same facts, wherever the encoding has the letters."""

from pathlib import Path

import pytest
from tests.reading.test_encodings import encoded

from trichluc.flow import read_facts
from trichluc.language.view import View
from trichluc.reading import read_sources
from trichluc.records import Article

ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))[:6]
ENCODINGS = ("utf-16-le", "windows-1258", "viscii", "vni", "tcvn3")


def facts(path: Path) -> list[tuple[str, str, str]]:
    """Type, quote and slots of each fact, in the one spelling of views."""
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    return [
        (
            fact.type,
            View.of(fact.quote).text,
            View.of(fact.model_dump_json(exclude={"article", "start", "end", "quote", "mentions"})).text,
        )
        for fact in read_facts(article)
    ]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_facts_are_those_of_utf_8(path: Path, encoding: str, tmp_path: Path) -> None:
    text = plain(path.read_text(encoding="utf-8"))
    (tmp_path / "utf-8").mkdir()
    expected, written = tmp_path / "utf-8" / path.name, tmp_path / path.name
    expected.write_text(text, encoding="utf-8", newline="")
    written.write_bytes(encoded(text, encoding))
    assert facts(written) == facts(expected)


def plain(text: str) -> str:
    """`text` with the signs of the typewriter, which is all that the old encodings have."""
    return text.translate(str.maketrans("“”‘’–—…", "\"\"''--.", "\ufeff")).replace("•", "-")
