"""Sentences in which persons are marked up with the offices that stand beside them and what they do."""

import re

from trichluc.language.pipeline import blank
from trichluc.mentions.persons.finding import PersonMention, find_persons

NLP = blank()
TAG = re.compile(r"<p(?: o='(?P<offices>[^']*)')?(?: r='(?P<roles>[^']*)')?>(?P<name>[^<]*)</p>")


def read(marked: str) -> tuple[list[re.Match[str]], dict[str, PersonMention]]:
    """The marks of a sentence, and the full names found in it without them."""
    text = TAG.sub(lambda m: m["name"], marked)
    found = {text[m.start : m.end]: m for m in find_persons(NLP(text)) if m.kind == "full"}
    return list(TAG.finditer(marked)), found


def offices(mention: PersonMention) -> str:
    """Its offices as printed."""
    return "; ".join(f"{'nguyên ' * o.former}{o.head} {o.unit}".strip() for o in mention.offices)


def marked_offices(tags: list[re.Match[str]]) -> dict[str, str]:
    """The offices that the marks say, by name."""
    return {tag["name"]: tag["offices"] or "" for tag in tags}
