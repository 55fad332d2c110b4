"""Sentences with their organisations marked: `<u>name</u>`, or `<u n='full name'>what is quoted</u>`."""

import re

from trichluc.language.pipeline import blank
from trichluc.mentions.units.finding import find_units

NLP = blank()
TAG = re.compile(r"<u(?: n='(?P<name>[^']*)')?>(?P<text>[^<]*)</u>")


def marked(sentence: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The plain text, and each marked stretch with the name it stands for."""
    spans: list[tuple[int, int, str]] = []
    plain, at = "", 0
    for tag in TAG.finditer(sentence):
        plain += sentence[at : tag.start()]
        spans.append((len(plain), len(plain) + len(tag["text"]), tag["name"] or tag["text"]))
        plain += tag["text"]
        at = tag.end()
    return plain + sentence[at:], spans


def found(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of each organisation that the grammar finds in `text`."""
    return [(mention.start, mention.end, mention.name) for mention in find_units(NLP(text))]
