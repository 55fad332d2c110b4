"""What the tests of awards share: an award's mention as a line, and as marks in its sentence.

In a marked case `[…]` is the award, `{…}` who gives it and `<…>` one who receives it.
"""

import re

from trichluc.flow import pipeline
from trichluc.mentions.awards.finding import AwardMention
from trichluc.mentions.found import mentions_of


def found(text: str) -> tuple[AwardMention, ...]:
    """The awards of a text, with the organisations and persons that the pipeline finds in it."""
    return mentions_of(pipeline()(text)).awards


def stated(text: str) -> list[str]:
    """Each award as "award | grantor | [recipient], [recipient] | status"."""
    lines = []
    for mention in found(text):
        grantor = text[slice(*mention.grantor)] if mention.grantor else "-"
        recipients = ", ".join(f"[{party.name}]" for party in mention.recipients) or "-"
        lines.append(f"{text[mention.start : mention.end]} | {grantor} | {recipients} | {mention.status}")
    return lines


def marked(text: str) -> str:
    """`text` with the marks of the case around what was found; an award that nobody gets is not marked."""
    stretches: set[tuple[int, int, str]] = set()
    for mention in found(text):
        if not mention.recipients:
            continue
        stretches.add((mention.start, mention.end, "[]"))
        if mention.grantor:
            stretches.add((*mention.grantor, "{}"))
        for party in mention.recipients:
            at = text.find(party.name, party.start)
            stretches.add((at, at + len(party.name), "<>"))
    marks = [(end, pair[1]) for _, end, pair in stretches] + [(start, pair[0]) for start, _, pair in stretches]
    for at, mark in sorted(marks, key=lambda m: (m[0], m[1] in "[{<"), reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def plain(case: str) -> str:
    """A marked case without its marks."""
    return re.sub(r"[\[\]{}<>]", "", case)
