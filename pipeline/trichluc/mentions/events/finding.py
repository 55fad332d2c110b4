"""The meeting or ceremony that a text reports, if it reports one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from trichluc.mentions.events.frames import VERBS, Evidence, Frame, read_frame
from trichluc.mentions.events.names import EventName, find_event_names
from trichluc.mentions.events.places import Stretch
from trichluc.records.slots import EventType

LEAD = 8
"""Sentences, title and dateline included, in which a report names what it reports."""

LEAD_CHARACTERS = 1500
"""Code points in which they start, and of each that are read: no text takes longer than its length says."""

EARLY = 5
"""Sentences in which a meeting without a day may be the article's subject."""

OPENING = 3
"""Sentences, title included, in which an organisation that holds a meeting makes it the subject without any day."""

TELLING = 20
"""Code points that a name has beyond its noun when it says which meeting it is."""

_DAY = re.compile(
    r"(?<![\d/.,-])\d{1,2}\s?[-/.–]\s?\d{1,2}(?![\d%])(?!\s?%)|(?<!\w)(?:ngày \d|hôm nay|hôm qua"
    r"|tháng \d{1,2}\s?[/-]|(?:sáng|trưa|chiều|tối|ngày|hôm) (?:nay|qua))",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?<!\w)(?:tại|dự|trì|kết thúc|kết luận|khai mạc|bế mạc|hành|đạo|trong)\s(?:buổi |cuộc )?"
    r"(?:hội nghị|đại hội|buổi lễ|lễ|buổi \w+|cuộc họp|phiên họp|kỳ họp|hội thảo|tọa đàm|diễn đàn|họp báo|hội đàm)"
    r"(?=[,.:;]|\s(?:này|trên|có|còn|đã|ông|bà|đồng chí|các|nhiều|cho)|\s(?-i:[A-ZĐ])|\s?\n|$)",
    re.IGNORECASE,
)
_AS_SUBJECT = re.compile(
    r"^(?:Hội nghị|Đại hội|Buổi \w+|Cuộc họp|Phiên họp|Kỳ họp|Hội thảo|Tọa đàm|Diễn đàn|Cuộc họp|Cuộc làm việc)"
    r"\s(?:cũng|đã|còn|có|do|được|diễn ra|họp|nhằm|kết thúc|khai mạc|bế mạc|thu hút|kéo dài|bàn|tập trung)(?!\w)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class EventMention:
    """The meeting's first mention with name in the view's text; all stretches half-open in code points.

    Attributes:
        start: First character.
        end: One past the last.
        rule: How its report was recognised.
        event_type: Its type.
        reports: The sentences that report it, the one that says most first.
        name: Its name inside the first of those sentences.
        organizer: Its organiser as printed, None where no sentence says so.
        place: Its place as printed, None where no sentence says so.
    """

    start: int
    end: int
    rule: str
    event_type: EventType
    reports: tuple[Stretch, ...]
    name: Stretch
    organizer: Stretch | None
    place: Stretch | None


@dataclass(frozen=True, slots=True)
class _Report:
    """A sentence that reports a meeting; `since` is the last one up to it that names a day."""

    index: int
    sentence: Stretch
    name: EventName
    frame: Frame
    dated: bool
    since: Stretch | None


def find_events(doc: Doc) -> tuple[EventMention, ...]:
    """The one meeting that the text reports, or nothing.

    A meeting that is only mentioned in passing is none: it must be held, attended or spoken at in title or lead, with
    a day beside it or taken up again further down.
    """
    text = doc.text
    sentences = [(s.start_char, s.end_char) for s in doc.sents]
    lead = [(start, min(end, start + LEAD_CHARACTERS)) for start, end in sentences[:LEAD] if start < LEAD_CHARACTERS]
    taken_up = len(_AGAIN.findall(text)) + len(_AS_SUBJECT.findall(text))
    reports = list(_reports(text, lead))
    certain = [r for r in reports if _is_certain(r, taken_up + _repeats(text, r.name, reports))]
    if not certain:
        return ()
    best = min(certain, key=_worth)
    same = [best, *(r for r in reports if r is not best and _is_same(text, r.name, best.name))]
    first = _first_named(text, lead, best.name)
    return (
        EventMention(
            start=first.start,
            end=first.end,
            rule=f"event-{best.frame.evidence}",
            event_type=first.event_type if not best.name.named else best.name.event_type,
            reports=(*(report.sentence for report in same), *filter(None, [best.since])),
            name=(best.name.start, best.name.end),
            organizer=next((r.frame.organizer for r in same if r.frame.organizer), None),
            place=next((r.frame.place for r in same if r.frame.place), None),
        ),
    )


_RANK: dict[Evidence, int] = {"held": 0, "attended": 1, "at": 2}


def _reports(text: str, lead: list[Stretch]) -> Iterator[_Report]:
    since: Stretch | None = None
    for index, sentence in enumerate(lead):
        dated = _DAY.search(text, *sentence) is not None
        since = sentence if dated else since
        for name in find_event_names(text, *sentence):
            frame = read_frame(text, sentence, name)
            if frame:
                yield _Report(index, sentence, name, frame, dated, since)


def _is_certain(report: _Report, taken_up: int) -> bool:
    """Whether the article is about the meeting, not only about something said or decided there."""
    if report.index >= OPENING and not report.name.named and not taken_up:
        return False
    if report.frame.evidence == "held":
        if not report.dated and report.index < OPENING and _is_telling(report.name):
            return report.frame.organizer is not None or taken_up > 0
        return report.dated or (taken_up > 1 and report.index < EARLY and report.name.noun not in VERBS)
    if report.frame.evidence == "attended":
        return report.dated and (taken_up > 0 or report.frame.told)
    if report.frame.opens and (report.name.named or taken_up or report.index < OPENING):
        return report.since is not None and report.index < EARLY
    if not report.dated and report.index < EARLY and report.frame.said:
        return _is_telling(report.name) and taken_up > 1
    if not report.dated or (report.index >= EARLY and not report.frame.told):
        return False
    if _is_telling(report.name) or report.frame.organizer or (report.frame.said and not _is_briefing(report.name)):
        return report.frame.told or taken_up > 0 or report.index < EARLY - 1
    return report.frame.told


def _is_briefing(name: EventName) -> bool:
    """Whether it is a press conference or a nameless one: spokesmen speak at one every day."""
    return name.noun.endswith("họp báo") or not name.named


def _is_telling(name: EventName) -> bool:
    """Whether a name says which meeting it is; "cuộc họp báo thường kỳ" could be anybody's."""
    return name.end - name.start > len(name.noun) + TELLING and not _is_briefing(name)


def _worth(report: _Report) -> tuple[bool, bool, bool, int, int]:
    return (
        not report.dated,
        report.name.noun in VERBS,
        not report.name.named,
        _RANK[report.frame.evidence],
        report.index,
    )


def _repeats(text: str, name: EventName, reports: list[_Report]) -> int:
    """How many other sentences report a meeting of the same name: what title and lead both tell is the subject."""
    others = [r.name for r in reports if r.name.named and r.name.start != name.start]
    return sum(_is_same(text, other, name) or _is_same(text, name, other) for other in others)


def _is_same(text: str, name: EventName, best: EventName) -> bool:
    """Whether a name may be the best one's: the noun alone, taken up later, or one that shares words with it."""
    if name.noun.split()[-1] != best.noun.split()[-1]:
        return False
    return bool(_own_words(text, name) & _own_words(text, best)) or (not name.named and name.start > best.start)


def _first_named(text: str, lead: list[Stretch], best: EventName) -> EventName:
    """The first name of the same meeting in title and lead; "hội nghị" alone is no name."""
    words = _own_words(text, best)
    for sentence in lead:
        for name in find_event_names(text, *sentence):
            if name.start >= best.start:
                return best
            is_same = name.noun == best.noun and (name.event_type == best.event_type or not best.named)
            if is_same and name.named and (not best.named or words & _own_words(text, name)):
                return name
    return best


def _own_words(text: str, name: EventName) -> set[str]:
    """The words of a name beyond its noun."""
    return set(text[name.start + len(name.noun) : name.end].lower().split())
