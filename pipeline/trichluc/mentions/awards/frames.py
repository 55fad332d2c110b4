"""Frames of awards in one sentence: which verb governs each award's name, who gives, who receives, is it done.

A frame's parts stand around the name: the subject and the verb before it, the grantor ("của …", "do … tặng") and the
recipients ("cho …") behind it. Later names share the verb of the first ("trao A cho B, C cho D").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trichluc.mentions.awards.governing import governed
from trichluc.mentions.awards.holders import elided, greeted, holder, named_behind
from trichluc.mentions.awards.kinds import bare_person, honorific, starts_unit
from trichluc.mentions.awards.lists import is_item
from trichluc.mentions.awards.names import AwardName
from trichluc.mentions.awards.parties import PRONOUN, SENTENCE_END, Party, read_parties
from trichluc.mentions.awards.signals import ACTS, Signal, phrases
from trichluc.mentions.awards.subjects import MODAL, OPENING, Sentence, Stretch
from trichluc.mentions.awards.tails import TO, AwardMention, with_tail

_COUNTED = phrases("filler")
_FILLER = re.compile(rf"(?:[\s,:“\"-]|(?<!\w)(?:{_COUNTED})(?!\w))*+", re.IGNORECASE)
_GIFT_FIRST = re.compile(
    rf"\s(?:\w+ ){{0,2}}?(?:{phrases('gift')}|giải thưởng)(?!\w)[^;:.§]{{0,60}}?(?:,|(?<!\w)(?:và|cùng|kèm|kèm theo)\s)"
    rf"(?:\s|(?<!\w)(?:{_COUNTED})(?!\w)){{0,6}}",
    re.IGNORECASE,
)
"""A gift told before the award: "nhận tiền thưởng 5 triệu đồng cùng bằng khen"."""

_LIST_LEAD = re.compile(
    r"\s(?:được )?(?:rất nhiều|các|những|nhiều|hàng loạt|một loạt)\s[^,;.:§]{3,70}?(?::|\s(?:như|gồm))\s"
    rf"(?:\s|(?<!\w)(?:{_COUNTED})(?!\w)){{0,6}}",
    re.IGNORECASE,
)
"""What the awards behind it are called together: "gặt hái những thành tích đáng nể: huy chương bạc, giải ba"."""

_LAST_FILLER = re.compile(rf"(?:[\s,:“\"-]|(?<!\w)(?:{_COUNTED})(?!\w)){{1,12}}+$", re.IGNORECASE)
_JOINED = re.compile(
    rf"(?:[,;:]|(?<!\w)(?:và|cùng|cùng với))(?:\s|(?<!\w)(?:{_COUNTED}|đồng thời|tặng)(?!\w)){{0,6}}$", re.IGNORECASE
)
_BELONGS = re.compile(r"\s(?:\S+ ){0,6}?thuộc về\s")
_DRAWN = re.compile(r"(?<!\w)(?:bốc thăm|quay thưởng|trúng thưởng|xổ số|jackpot|quay số)(?!\w)", re.IGNORECASE)
"""Prizes that fall by lot are no distinctions."""

_ENDS_OPEN = re.compile(r"(?<!\w)(?:cho|của|với|là|đối với|tới|đến|từ|như|về|cố|bởi)\s*$", re.IGNORECASE)
_MEANS = re.compile(r"\s(?:bằng hình thức|bằng|với hình thức|gồm|số tiền|các danh hiệu)\s*$")


@dataclass(frozen=True, slots=True)
class _Slot:
    """An award's name in its chain: with a verb of its own, or after another name (`verb` None)."""

    name: AwardName
    verb: Signal | None
    lead: Stretch | None = None
    own: tuple[Party, ...] = ()
    listed: bool = False
    """Whether it stands as an item of a list, without any verb: "Cờ thi đua của Chính phủ: A, B"."""


def read_frames(sentence: Sentence, awards: Sequence[AwardName]) -> list[AwardMention]:
    """One mention for each award's name that stands in a frame."""
    if _DRAWN.search(sentence.sheet):
        awards = [name for name in awards if not name.is_prize]
    slots = _slots(sentence, awards)
    found: list[AwardMention] = []
    for index, slot in enumerate(slots):
        before = found[-1] if found and index else None
        begin = sentence.start
        if index:
            begin = (
                _cut(sentence, slots[index - 1].name.full_end, slot.verb.start, found[-1].rule)
                if slot.verb
                else slot.name.start
            )
        limit = _limit(sentence, slots, index, found)
        found.append(_mention(sentence, slot, begin, limit, before))
    return [m for m in _shared(slots, found) if m.rule != "deny"]


def _slots(sentence: Sentence, awards: Sequence[AwardName]) -> list[_Slot]:
    slots: list[_Slot] = []
    for index, name in enumerate(awards):
        low = awards[index - 1].full_end if index else sentence.start
        verb = _verb(sentence, low, name)
        following = awards[index + 1].full_start if index + 1 < len(awards) else sentence.end
        lead = _lead(sentence, verb, name, following) if verb else None
        if verb and lead:
            slots.append(_Slot(name, verb, lead if lead[0] < lead[1] else None))
        elif _is_joined(sentence, slots, low, name) or _is_given_later(sentence, name, following):
            slots.append(_Slot(name, None))
        elif is_item(sentence.sheet, low, name.full_start, name.full_end, following):
            slots.append(_Slot(name, None, listed=True))
        elif held := holder(sentence, name, following):
            slots.append(_Slot(name, None, own=held))
    return slots


def _verb(sentence: Sentence, low: int, name: AwardName) -> Signal | None:
    """The last verb before a name; one that gives only what is next to it counts where it is."""
    for signal in reversed(sentence.between(low, name.full_start)):
        if signal.kind == "near" and _FILLER.fullmatch(sentence.sheet, signal.end, name.full_start):
            return replace(signal, kind="give")
        if signal.kind in ACTS and signal.kind != "near":
            return signal
    return None


def _is_joined(sentence: Sentence, slots: Sequence[_Slot], low: int, name: AwardName) -> bool:
    """Whether a name follows another under one verb: "… và Bằng khen", "…; Huân chương"."""
    behind = bool(slots) and slots[-1].name.full_end == low
    return behind and _JOINED.search(sentence.sheet, low, name.full_start) is not None


def _is_given_later(sentence: Sentence, name: AwardName, following: int) -> bool:
    """Whether a verb of giving follows the name: "A được trao cho B", "A do B tặng C"."""
    if _BELONGS.match(sentence.sheet, name.full_end, following):
        return True
    tail = sentence.between(name.full_end, following)
    give = next((s for s in tail if s.kind == "give"), None)
    if give is None or give.start - name.full_end > 60:
        return False
    between = sentence.sheet[name.full_end : give.start]
    return bool(re.search(r"(?<!\w)(?:được|do)(?!\w)", between)) and "," not in between


def _lead(sentence: Sentence, verb: Signal, name: AwardName, following: int) -> Stretch | None:
    """What stands between verb and name: the recipients or nothing; None where the verb does not govern the name."""
    sheet, start, end = sentence.sheet, verb.end, name.full_start
    if _FILLER.fullmatch(sheet, start, end) or any(
        before.fullmatch(sheet, start, end) for before in (_GIFT_FIRST, _LIST_LEAD)
    ):
        return start, start
    if end - start > 200 or ";" in sheet[start:end]:
        return None
    filler = _LAST_FILLER.search(sheet, start, end)
    last = filler.start() if filler else end
    body = sheet[start:last]
    if _ENDS_OPEN.search(body) or verb.kind in {"get", "reach"}:
        return None
    means = _MEANS.search(body)
    last = start + means.start() if means else last
    to = re.match(r"\s*cho\s+", body)
    first = start + (to.end() if to else len(body) - len(body.lstrip()))
    text = sheet[first:last]
    if verb.kind == "give" and (to or means or honorific(text) or starts_unit(text) or PRONOUN.match(text)):
        parties = read_parties(sheet, first, last, sentence.names)
        if parties and (to or parties[0].start - first < 12):
            return first, last
    loose = len(body) < 100 and TO.search(sheet, name.full_end, following) and verb.kind == "give"
    return (start, start) if loose or verb.kind == "revoke" else None


def _cut(sentence: Sentence, start: int, verb: int, rule: str) -> int:
    """Where the recipients of one frame end and the subject of the next verb begins."""
    sheet = sentence.sheet
    stop = SENTENCE_END.search(sheet, start, verb)
    if stop:
        return stop.end()
    semicolon = sheet.rfind(";", start, verb)
    if semicolon >= 0:
        return semicolon + 1
    modal = MODAL.search(sheet, start, verb)
    last = modal.start() if modal else verb
    asked = [s for s in sentence.between(start, verb) if s.kind in {"ask", "passive"}]
    last = min([last, *(s.start for s in asked[:1])])
    joints = [
        m
        for m in re.finditer(r",(?:\s|$)|\svà\s|\scùng\s|\sthì\s|\s-\s", sheet[start:last])
        if sentence.is_free(start + m.start())
    ]
    commas = [m for m in joints if m.group().startswith(",")]
    if commas and rule in {"get", "passive", "reach"}:
        return start + commas[0].end()
    chosen = commas or joints
    if not chosen:
        return last
    after = sheet[start + chosen[-1].end() : last]
    if joints and not OPENING.sub("", sheet[start + joints[-1].end() : last]).strip():
        return start + joints[-1].end()
    return start + chosen[-1].end() if after.strip() else last


def _limit(sentence: Sentence, slots: Sequence[_Slot], index: int, found: Sequence[AwardMention]) -> int:
    """Where the tail of a name ends: before the next frame, at a semicolon unless the list goes on behind it."""
    start = slots[index].name.full_end
    end = sentence.end
    if index + 1 < len(slots):
        following = slots[index + 1]
        if following.verb:
            end = _cut(sentence, start, following.verb.start, _rule(sentence, slots[index], found))
        else:
            joined = _JOINED.search(sentence.sheet, start, following.name.full_start)
            end = joined.start() if joined else following.name.full_start
    semicolon = sentence.sheet.find(";", start, end)
    while semicolon >= 0 and _goes_on(sentence, semicolon + 1, end):
        semicolon = sentence.sheet.find(";", semicolon + 1, end)
    return semicolon if semicolon >= 0 else end


def _rule(sentence: Sentence, slot: _Slot, found: Sequence[AwardMention]) -> str:
    if slot.verb is None:
        return found[-1].rule if found else "give"
    if slot.verb.kind != "give":
        return slot.verb.kind
    passive = any(s.kind == "passive" for s in sentence.between(slot.verb.start - 100, slot.verb.start))
    return "passive" if passive else "give"


def _goes_on(sentence: Sentence, start: int, end: int) -> bool:
    stop = sentence.sheet.find(";", start, end)
    stop = stop if stop >= 0 else end
    text = sentence.sheet[start:stop].strip()
    named = honorific(text) or starts_unit(text) or bare_person(text)
    return not sentence.between(start, stop) and bool(named)


def _mention(sentence: Sentence, slot: _Slot, begin: int, limit: int, before: AwardMention | None) -> AwardMention:
    name = slot.name
    start = AwardMention(name.start, name.end, "give", of_state=name.of_state, is_title=name.is_title)
    if slot.own:
        return replace(start, rule="held", recipients=slot.own)
    if slot.listed:
        start = replace(start, rule="list", status=before.status if before else "awarded")
    elif slot.verb is None:
        if before:
            rule = "give" if _BELONGS.match(sentence.sheet, name.full_end) else before.rule
            start = replace(start, rule=rule, status=before.status, grantor=before.giver or before.grantor)
    else:
        start = governed(sentence, slot.verb, start, begin, before)
        if slot.lead:
            start = replace(start, recipients=read_parties(sentence.sheet, *slot.lead, sentence.names))
    mention = with_tail(sentence, start, name.full_end, limit)
    if mention.recipients or mention.rule == "deny":
        return mention
    return replace(mention, recipients=_found_about(sentence, slot, begin, limit))


def _found_about(sentence: Sentence, slot: _Slot, begin: int, limit: int) -> tuple[Party, ...]:
    """Who receives where neither subject nor tail says it."""
    if slot.verb and slot.verb.kind == "reach":
        found = named_behind(sentence, slot.name, limit)
        return found or elided(sentence, slot.verb)
    if slot.verb and slot.verb.kind == "get":
        return elided(sentence, slot.verb)
    passive = [s for s in sentence.between(begin, slot.verb.start if slot.verb else begin) if s.kind == "passive"]
    if passive:
        return elided(sentence, passive[0])
    return greeted(sentence, begin, slot.verb.start) if slot.verb and slot.verb.kind == "give" else ()


def _both_give(slot: _Slot, following: _Slot, found: Sequence[AwardMention]) -> bool:
    """Whether two give one after the other: "Huyện đoàn tặng giấy khen; UBND tỉnh tặng Bằng khen cho A"."""
    gives = slot.verb and following.verb and slot.verb.kind == following.verb.kind == "give"
    return bool(gives) and {mention.rule for mention in found} == {"give"} and found[0].status == found[1].status


def _shared(slots: Sequence[_Slot], found: Sequence[AwardMention]) -> list[AwardMention]:
    """Give a name without recipients those of the next, then of the one before, under the same verb."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if slots[index + 1].verb is None and here.rule == following.rule and not here.of_state:
            shared[index] = replace(here, grantor=here.grantor or following.grantor)
        held = slots[index].lead and shared[index].status == "revoked" and shared[index + 1].recipients
        same = slots[index + 1].verb is None or _both_give(slots[index], slots[index + 1], shared[index : index + 2])
        if same and (held or not shared[index].recipients):
            shared[index] = replace(shared[index], recipients=shared[index + 1].recipients)
    for index in range(1, len(shared)):
        if slots[index].verb is None and not shared[index].recipients:
            shared[index] = replace(shared[index], recipients=shared[index - 1].recipients)
    return shared
