"""A model of a few articles of the corpus, for tests that need one."""

from functools import cache
from itertools import islice
from pathlib import Path

from trichluc.audit.gold import fit, read_gold
from trichluc.language.pipeline import blank
from trichluc.reading import read_sources
from trichluc.records import Article
from trichluc.training.crf import train
from trichluc.training.sequences import Row, rows

CORPUS = Path(__file__).parents[2] / "corpus"
FEW = 6


@cache
def few_rows() -> tuple[Row, ...]:
    gold = read_gold(CORPUS / "gold")
    nlp = blank()
    articles = [item for item in read_sources([str(CORPUS / "articles")]) if isinstance(item, Article)]
    return tuple(row for a in islice(articles, FEW) for row in rows(a, fit(gold[a.id], a), nlp))


@cache
def small_model() -> bytes:
    return train(few_rows())
