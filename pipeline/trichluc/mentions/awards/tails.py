"""What stands behind the name of an award: who gives it ("của …", "do … tặng") and who receives it ("cho …")."""

import re
from dataclasses import dataclass, replace

from trichluc.mentions.awards.kinds import COUNTED, GROUP_WORDS, group_noun, honorific, starts_office, starts_unit
from trichluc.mentions.awards.parties import Party, list_end, read_parties
from trichluc.mentions.awards.signals import phrases
from trichluc.mentions.awards.subjects import DEPUTY, Sentence, Stretch, held, trimmed
from trichluc.records import AwardStatus

TO = re.compile(
    r"(?<!\w)(?:(?<!dành )cho(?: cho)?(?! (?:biết|hay|rằng|thấy|phép|nên|dù|đến nay|ra)(?!\w))"
    r"|đối với|tới|lên|thuộc về|đến (?=các|những|\d))(?!\w)"
)
"""The words that lead to the recipients."""

_OF = re.compile(r"(?<!\w)(?:của|từ)\s")
_GIFTS = re.compile(
    rf"(?:,|(?<!\w)(?:và|cùng|kèm|kèm theo|với))\s(?:\w+ ){{0,2}}(?:{phrases('gift')})(?!\w)[^;.]{{0,60}}$"
)
_PLACE_WORD = re.compile(r"\s*(?:cho )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành|nhân dân)(?!\w)")
_HELD_BY = re.compile(r"\s?(?:của|do|từ|và|,)\s")
_SOME = re.compile(r"(?:tiêu biểu|trong đó|điển hình)(?!\w)")
"""Before a colon: the names behind it are some of those who receive."""

_PRAISE = re.compile(r"\s(?:giỏi|xuất sắc|tiên tiến|tiêu biểu|ưu tú|thi đua)")
"""Behind a noun: it is part of what the paper is called, "giấy khen học sinh giỏi"."""

_SAYS_MORE = re.compile(r"(?<!\w)(?:là|bày tỏ|nhằm|để|thể hiện|cho thấy)(?!\w)")
_NEAR = 60
"""Code points between an award's name and the "cho" that leads to who receives it, where no grantor stands there."""

_FOR = re.compile(r"\s(?:dành )?cho\s")
_BY = re.compile(r"(?<!\w)(?:do|từ)\s")
_PAUSE = re.compile(
    r"\s?[,;:](?! (?:thành phố|thị xã|thành|tỉnh|huyện) )| (?:và|cùng) (?=\d|các|nhiều|những)|\s[-–]\s(?=\w+ \w+ được)"
)


@dataclass(frozen=True, slots=True)
class AwardMention:
    """An award's name with what its sentence says of it, half-open in code points.

    Attributes:
        start: First character of the award's name.
        end: One past the last.
        rule: Name of the frame: `give`, `passive`, `get`, `reach`, `revoke`, `ask`.
        status: Given, proposed or taken back.
        grantor: Where the one who gives is named; None where nobody is.
        recipients: Those who receive, in order.
        of_state: Whether only the State gives it.
        is_title: Whether it is a title, not a paper or an order.
        giver: Where the verb's own grantor is named, who gives what is joined to this award too.
    """

    start: int
    end: int
    rule: str
    status: AwardStatus = "awarded"
    grantor: Stretch | None = None
    recipients: tuple[Party, ...] = ()
    of_state: bool = False
    is_title: bool = False
    giver: Stretch | None = None


def with_tail(sentence: Sentence, mention: AwardMention, start: int, limit: int) -> AwardMention:
    """What stands behind the name: grantor and recipients."""
    sheet = sentence.sheet
    to, last = _marker(sentence, mention, start, limit)
    grantor, holder = _behind(sentence, mention, start, to)
    recipients = mention.recipients
    if to < last and last <= limit:
        free = TO.fullmatch(sheet, to, last) is not None
        recipients = read_parties(sheet, last, limit, sentence.names, free=free) or recipients
    elif holder:
        recipients = holder
    elif mention.rule == "list":
        recipients = read_parties(sheet, sheet.find(":", start, limit) + 1 or start, limit, sentence.names)
    elif not recipients and mention.rule == "give":
        recipients = _at_once(sentence, start, limit)
    listed = _listed(sentence, start, limit) if all(party.kind in {"count", "group"} for party in recipients) else ()
    return replace(mention, grantor=grantor or mention.grantor, giver=mention.grantor, recipients=listed or recipients)


def _listed(sentence: Sentence, start: int, limit: int) -> tuple[Party, ...]:
    """Those named behind a colon: "3 tập thể được nhận Cờ thi đua của Bộ Y tế: Sở A, Bệnh viện B"."""
    colon = sentence.sheet.find(":", start, limit)
    ends = list_end(sentence.sheet, start, limit, sentence.names) < colon or _SOME.search(sentence.sheet, start, colon)
    parties = read_parties(sentence.sheet, colon + 1, limit, sentence.names) if colon >= 0 and not ends else ()
    return parties if parties and all(party.kind in {"unit", "person"} for party in parties) else ()


def _at_once(sentence: Sentence, start: int, limit: int) -> tuple[Party, ...]:
    """A group or a person right behind the name, as headlines put it: "tặng bằng khen các tuyển thủ"."""
    text = sentence.sheet[start:limit].lstrip()
    noun = group_noun(text)
    told = GROUP_WORDS.match(text) or COUNTED.match(text) or honorific(text)
    if text[:1] == "," or not (told or (noun and not _PRAISE.match(text, len(noun)))):
        return ()
    return read_parties(sentence.sheet, start, limit, sentence.names)[:1]


def _marker(sentence: Sentence, mention: AwardMention, start: int, limit: int) -> Stretch:
    """The word that leads to the recipients, `limit` twice where there is none."""
    sheet = sentence.sheet
    gives = [s for s in sentence.between(start, limit) if s.kind == "give"]
    to = TO.search(sheet, start, limit)
    receives = mention.rule in {"get", "reach"} or (mention.rule == "passive" and bool(mention.recipients))
    if gives and (to is None or gives[0].start < to.start()):
        near = to and to.start() - gives[0].end < 25 and not sheet[gives[0].end : to.start()].strip(" ,")[:1].isupper()
        if receives and not _goes_to_unit(sheet, gives[0].end, limit):
            return gives[0].start, gives[0].start
        return gives[0].start, (to.end() if to and near else gives[0].end)
    if to is None or receives:
        return limit, limit
    stop = list_end(sheet, start, to.start(), sentence.names)
    plain = stop == to.start() or sheet[start:stop].count(",") == 0
    if sheet.startswith("vì ", stop) and stop < to.start():
        return limit, limit
    close = to.start() - start < _NEAR or _HELD_BY.match(sheet, start, to.start())
    if _SAYS_MORE.search(sheet, start, to.start()):
        return limit, limit
    return to.span() if (plain and close) or _GIFTS.search(sheet, start, to.start()) else (limit, limit)


def _goes_to_unit(sheet: str, start: int, limit: int) -> bool:
    """Whether an organisation or a place is right behind a verb: "do Chủ tịch nước trao tặng thành phố"."""
    return _PLACE_WORD.match(sheet, start, limit) is not None or starts_unit(sheet[start:limit].strip())


def _behind(sentence: Sentence, mention: AwardMention, start: int, to: int) -> tuple[Stretch | None, tuple[Party, ...]]:
    """The grantor, or where an award is taken back its holder, between the name and the recipients."""
    sheet = sentence.sheet
    by = _BY.search(sheet, start, to)
    of = _OF.search(sheet, start, min(to, start + 60))
    if of and re.search(r",|\s[-–]\s", sheet[start : of.start()]):
        of = None
    if by and (of is None or by.start() < of.start()):
        return _unit_stretch(sentence, by.end(), to), ()
    if of is None:
        printed = sheet[start:to].strip()
        named = starts_unit(printed) or starts_office(printed)
        return (_unit_stretch(sentence, start, to), ()) if named else (None, ())
    if mention.status == "revoked" or mention.rule in {"attend", "rite"}:
        parties = read_parties(sheet, of.end(), to, sentence.names)
        held = parties and (parties[0].kind == "person" or mention.of_state or mention.is_title)
        held = held and not (mention.rule == "rite" and mention.recipients)
        if held:
            return None, parties
    return _unit_stretch(sentence, of.end(), to), ()


def _unit_stretch(sentence: Sentence, start: int, end: int) -> Stretch | None:
    """The grantor's name that opens a stretch."""
    sheet = sentence.sheet
    last = list_end(sheet, start, end, sentence.names)
    to = _FOR.search(sheet, start, last)
    last = to.start() if to else last
    comma = next((m.start() for m in _PAUSE.finditer(sheet, start, last) if sentence.is_free(m.start())), last)
    deputy = DEPUTY.match(sheet, start, comma)
    stretch = trimmed(sheet, deputy.end() if deputy else start, start + len(sheet[start:comma].rstrip(" …")))
    stretch = stretch and (stretch[0], held(sheet, *stretch))
    named = stretch and (starts_unit(sheet[slice(*stretch)]) or starts_office(sheet[slice(*stretch)]))
    return stretch if named and not sheet.startswith("Phó ", stretch[0] if stretch else 0) else None
