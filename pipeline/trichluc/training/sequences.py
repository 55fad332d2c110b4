"""Annotated articles as the rows of features and labels that a recogniser learns from."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.language import Language

from trichluc.audit.gold import Annotated
from trichluc.language.view import View
from trichluc.mentions.recognizer import LABELS
from trichluc.mentions.syllable_features import features, lines_of, places
from trichluc.mentions.syllables import Syllable, syllables
from trichluc.records import Article

Row = tuple[list[list[str]], list[str]]
"""One line: the features of each syllable, and its label."""


def rows(article: Article, gold: Annotated, nlp: Language) -> Iterator[Row]:
    """The lines of an article.

    Args:
        article: The article.
        gold: Its annotations, optional ones among them.
        nlp: A pipeline with our tokenizer and sentence boundaries.
    """
    view = View.of(article.text)
    s = syllables(nlp(view.text))
    labels = _labels(s, _spans(view, gold))
    for first, last in lines_of(s):
        yield features(s[first:last]), labels[first:last]


def _spans(view: View, gold: Annotated) -> list[tuple[int, int, str]]:
    """Names with their label, the longer first; members of lists that are quoted by their place alone are none."""
    found: set[tuple[int, int, str]] = set()
    for fact in (*gold.required, *gold.optional):
        for span in (fact, *fact.mentions) if fact.type in LABELS else ():
            start, end = view.from_source(span.start), view.from_source(span.end)
            if fact.type != "unit" or view.text[start:end] not in places():
                found.add((start, end, LABELS[fact.type]))
    return sorted(found, key=lambda span: (span[0] - span[1], span))


def _labels(s: Sequence[Syllable], spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """A label for each syllable; of names one in another the longer counts."""
    labels = ["O"] * len(s)
    starts = [syllable.start for syllable in s]
    for start, end, kind in spans:
        inside = range(bisect_left(starts, start), bisect_left(starts, end))
        if inside and all(labels[i] == "O" for i in inside):
            labels[inside[0]] = f"B-{kind}"
            labels[inside[0] + 1 : inside[-1] + 1] = [f"I-{kind}"] * (len(inside) - 1)
    return labels
