"""Gold spans as labels of syllables."""

import pytest

from trichluc.audit.gold import fit
from trichluc.language.pipeline import blank
from trichluc.records import Article, GoldFile
from trichluc.training.sequences import rows

NLP = blank()
TEXT = "Ông Lý Văn Sơn, Giám đốc Sở Nội vụ tỉnh Hà Nam.\nSở Nội vụ họp tại Hà Nam."


def unit(quote: str, **more: object) -> dict[str, object]:
    return {"type": "unit", "name": quote, "level": None, "place": None, "quote": quote, **more}


def person(quote: str) -> dict[str, object]:
    return {"type": "official", "name": quote, "positions": [], "roles": [], "quote": quote}


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ([], []),
        ([person("Lý Văn Sơn")], ["B-PER Lý", "I-PER Văn", "I-PER Sơn"]),
        ([unit("Sở Nội vụ")], ["B-ORG Sở", "I-ORG Nội", "I-ORG vụ"]),
        ([unit("Sở Nội vụ", occurrence=2, optional=True)], ["B-ORG Sở", "I-ORG Nội", "I-ORG vụ"]),
        ([unit("Nội vụ tỉnh"), unit("Nội vụ")], ["B-ORG Nội", "I-ORG vụ", "I-ORG tỉnh"]),
        ([unit("Sở Nội vụ", mentions=[{"quote": "Hà Nam"}])], ["B-ORG Sở", "I-ORG Nội", "I-ORG vụ"]),
        ([unit("Hà Nam")], []),  # the member of a list, quoted by its place
    ],
)
def test_labels(facts: list[dict[str, object]], named: list[str]) -> None:
    article = Article(id="a.txt", source="a.txt", text=TEXT)
    gold = fit(GoldFile.model_validate({"article": "a.txt", "facts": facts}), article)
    found = [(label, seen) for line in rows(article, gold, NLP) for seen, label in zip(*line, strict=True)]
    words = TEXT.replace(",", " , ").replace(".", " . ").split()
    assert len(found) == len(words)
    pairs = zip(found, words, strict=True)
    assert [f"{label} {word}" for (label, _), word in pairs if label != "O"] == named


def test_each_line_is_a_row_of_its_own() -> None:
    article = Article(id="a.txt", source="a.txt", text=TEXT)
    gold = fit(GoldFile(article="a.txt", facts=()), article)
    assert [len(seen) for seen, _ in rows(article, gold, NLP)] == [14, 8]
