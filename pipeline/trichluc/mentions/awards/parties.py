"""Lists of those who receive: counted groups, organisations, persons, groups without a number.

"Cục Thuế tỉnh, bà Lê Thị Mận, Hiệu trưởng Trường X và 6 cá nhân có thành tích" is one organisation, one person (her
office is no recipient of its own) and one counted group.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.awards.kinds import (
    CAPITAL,
    COUNTED,
    GROUP_WORDS,
    INTRO,
    counted_noun,
    group_noun,
    heads_names,
    is_aside,
    person_name,
    starts_office,
    starts_party,
    starts_unit,
)
from trichluc.mentions.awards.signals import phrases
from trichluc.mentions.places import provinces

PartyKind = Literal["count", "unit", "person", "group", "pronoun"]

_JOINT = re.compile(r"\s*[,;:]\s*|\s+(?:và|cùng với|cùng|trong đó có|gồm(?: có)?|là)(?:\s+(?:cho|tặng))?\s+|\s*…\s*")
SPEECH = re.compile(rf"(?<!\w)(?:{phrases('speech')})(?!\w)")
_COUNTS_ON = re.compile(r"(?<!\w)(?:thuộc|của|lãnh đạo|ở|đến từ)\s")
_KINDS = r"(?:tỉnh|thành phố|thành|huyện|quận|xã|phường|thị trấn|thị xã|bộ|sở)"
_SHARED = re.compile(
    rf"(?P<head>[^,;:]{{3,80}}?)\s(?:của\s)?(?:các|hai|ba|bốn|năm|sáu|\d{{1,2}})\s(?P<kind>{_KINDS})(?:, {_KINDS})*"
    rf"(?:\s(?:và\s)?(?=[{UPPER}])|$)(?P<first>.*)"
)
_PLACE = re.compile(
    rf"(?:(?P<kind>tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|thị trấn|thị xã|TX\.?)\s?)?"
    rf"(?P<name>{CAPITAL}(?:(?: |[ ]?[-–][ ]?){CAPITAL}){{0,5}}|\d{{1,2}})"
)
_NO_RECIPIENT = re.compile(rf"(?:{phrases('no recipient')})(?!\w)", re.IGNORECASE)
_COMMON = re.compile(rf"[{LOWER}]\w*(?: [\w’'-]+){{0,11}}")
SENTENCE_END = re.compile(
    r"(?<=TP)\.\s+(?=(?:Thành (?:đoàn|ủy)|Dịp|Ông|Bà|Anh|Chị|Đồng chí|Tại|Trong|Theo)\s)"
    r"|(?<![PQTHĐ])(?<!TP)(?<!Tp)(?<!TS)(?<!Th)(?<!BS)(?<!KS)(?<!PGS)(?<!TX)\.\s+(?=\w+ [a-zđà-ỹ])"
)
"""A full stop that ends a sentence where the splitter of sentences saw an abbreviation."""
_END = re.compile(
    rf"{SENTENCE_END.pattern}|(?<!\w)(?:{phrases('list end')})|\s[-–]\s(?:[Ảả]nh|ẢNH|những|một|đơn vị)|[()\[\]\"“”§]"
)
_GENERIC = re.compile(r"\s(?:các cấp|cấp trên|cơ sở|liên quan|nêu trên|trực thuộc)(?!\w)")
_CARRIER = re.compile(
    r"^(?:(?:cho|tặng|đến|tới|riêng|còn|có)\s)*(?:đại diện\s(?:lãnh đạo\s|cho\s|của\s)?)?"
    r"|^(?:(?:lá|lên)\s)*(?:quân kỳ|đảng kỳ|cờ truyền thống|ngực áo|cờ)\s(?:[\w ]{0,30}?\s)?của\s",
    re.IGNORECASE,
)
_DEPUTISES = re.compile(r"(?:đại diện|thay mặt)\s", re.IGNORECASE)
_NAME_BEHIND = re.compile(rf"\s(?P<name>{CAPITAL}(?: (?:{CAPITAL}|\d{{1,4}}|[-–&])){{1,6}})")
_PREDICATE = re.compile(r"\s(?:thì|cũng|như|còn|là|xác định|từng|tiếp tục|có thời gian)(?!\w)")
"""In what should be a name: it is a clause."""

_LIVES = re.compile(r"(?<!\w)(?:ở|ngụ|trú|quê|xã|phường|thôn|bản|khu phố)\s")
_ADDRESS = re.compile(rf"(?i:tỉnh|thành phố|TP\.?|huyện|quận|xã|phường|thị trấn|thị xã|thôn|bản) (?:{CAPITAL}|\d).*")
_ADDRESS_ALONE = re.compile(r"(?:các )?(?:ông|bà|anh|chị|đồng chí|đ/c)", re.IGNORECASE)
_LIVES_AT = re.compile(
    rf"(?:Phó|Trưởng|Chủ tịch|Bí thư|Giám đốc)\s.*(?:xã|phường|huyện|quận|thị trấn) {CAPITAL}(?: {CAPITAL}){{0,3}}$",
    re.IGNORECASE,
)
_ADDRESSED_GROUP = re.compile(r"các (?:ông|bà|anh|chị|đồng chí|đ/c)\s", re.IGNORECASE)
_PEOPLE = (
    re.compile(
        r"(?:Đảng bộ|[Đđ]ảng, [Nn]hà nước|chính quyền|quân|quân đội|cấp ủy|nhân dân)(?: \w+ [\w ]{2,20})?$",
        re.IGNORECASE,
    ),
    re.compile(r"(?:chính quyền|quân|nhân dân|dân|đồng bào|cán bộ)(?!\w)", re.IGNORECASE),
)
"""The two sides of a joint in "Đảng bộ, chính quyền và nhân dân tỉnh X", which receives as one."""

PRONOUN = re.compile(
    r"(?:ông|bà|anh|chị|em|cô|thầy|cụ|họ|cậu|(?:anh|ông|bà) ấy|cô gái|chàng trai|đơn vị(?: này)?|công ty|nhà trường)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """One who receives.

    Attributes:
        start: First character.
        end: One past the last.
        name: What is printed, for one of a list with a shared head its whole name ("Hội Luật gia huyện Bố Trạch").
        kind: Counted group, organisation or office, person, group without a number, or a word that stands for a name.
    """

    start: int
    end: int
    name: str
    kind: PartyKind


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    text: str
    joint: str


def read_parties(
    sheet: str, start: int, end: int, names: Sequence[tuple[int, int]] = (), *, free: bool = False
) -> tuple[Party, ...]:
    """Those named in `sheet[start:end]`, up to the words that tell why or where; `names` are never cut apart.

    Args:
        sheet: The sentence with award names and brackets blanked.
        start: Where to begin.
        end: Where to stop at the latest.
        names: Spans that are never cut apart.
        free: Whether any common noun may name those who receive, as it may behind "cho".
    """
    last = list_end(sheet, start, end, names)
    spoken = SPEECH.search(sheet, start, last)
    if spoken:
        last = (
            max(sheet.rfind(",", start, spoken.start()), start)
            if "," in sheet[start : spoken.start()]
            else spoken.start()
        )
    items = list(_items(sheet, start, last, names))
    people = {a: b for a, b in names if start <= a and b < last and _names_person(sheet, a, b)}
    return tuple(_merged(_parties(items, sheet, people, free=free), sheet))


def _names_person(sheet: str, start: int, end: int) -> bool:
    """Whether a name found before is a person's: behind it a dash leads to an office or a calling."""
    text, rest = sheet[start:end], sheet[end : end + 40].lstrip()
    named = text[:1].isupper() and not (starts_unit(text) or starts_office(text))
    return named and rest[:1] in {"-", "–"} and is_aside(rest[1:].lstrip())


def list_end(sheet: str, start: int, end: int, names: Sequence[tuple[int, int]] = ()) -> int:
    """Where a list of recipients stops: at the first word that gives a reason, a time or a place."""
    for match in _END.finditer(sheet, start, end):
        at = match.start()
        if not any(first < at < last for first, last in names):
            return at
    return end


def _items(sheet: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> Iterator[_Item]:
    at, joint = start, ""
    for match in _JOINT.finditer(sheet, start, end):
        if _binds(sheet, at, match, end, names):
            continue
        yield from _item(sheet, at, match.start(), joint)
        at, joint = match.end(), match.group().strip()
    yield from _item(sheet, at, end, joint)


def _item(sheet: str, start: int, end: int, joint: str) -> Iterator[_Item]:
    piece = sheet[start:end]
    text = piece.strip(" \t\r\n-–.")
    if text:
        first = start + piece.index(text)
        yield _Item(first, first + len(text), " ".join(text.split()), joint)


def _binds(sheet: str, at: int, match: re.Match[str], end: int, names: Sequence[tuple[int, int]]) -> bool:
    """Whether the joint stands inside one name: "Bộ Văn hóa, Thể thao và Du lịch", "Sở Kế hoạch và Đầu tư"."""
    if any(first < match.start() and match.end() < last for first, last in names):
        return True
    word = match.group().strip()
    before, after = sheet[at : match.start()].strip(), sheet[match.end() : end]
    if word in {"và", ","} and _PEOPLE[0].search(before) and _PEOPLE[1].match(after):
        return True
    if word == "là":
        return COUNTED.match(before) is None
    if word not in {"và", ","} or not (starts_unit(before) or starts_office(before)):
        return False
    following = after.split(" ", 1)[0]
    if word == ",":
        return bool(re.match(rf"{CAPITAL}(?: [\w-]+){{0,4}} và [{UPPER}]", after)) and not starts_party(after)
    if _SHARED.match(before) or not following:
        return False
    return not starts_party(after)


def _parties(items: Sequence[_Item], sheet: str, people: Mapping[int, int], *, free: bool) -> list[Party]:
    found: list[Party] = []
    head = kind = ""
    described = False
    for index, item in enumerate(items):
        if _ADDRESS_ALONE.fullmatch(item.text) and index + 1 < len(items):
            continue
        if item.start in people:
            end = people[item.start]
            found.append(Party(item.start, end, sheet[item.start : end], "person"))
            head = ""
            continue
        shared = _SHARED.fullmatch(item.text) if starts_unit(item.text) else None
        if shared:
            head, kind = shared["head"], shared["kind"]
            item = _Item(item.end - len(shared["first"]), item.end, shared["first"], item.joint)
            if not item.text:
                continue
        place = _PLACE.fullmatch(item.text) if head else None
        if place and not starts_unit(item.text):
            found.append(Party(item.start, item.end, _spelled_out(head, place["kind"] or kind, place["name"]), "unit"))
            continue
        head = ""
        party = _party(item, found[-1] if found else None) or (_common(item, found) if free else None)
        if party and party.kind == "group" and _NO_RECIPIENT.match(party.name):
            break
        if (
            party
            and index
            and found
            and _LIVES_AT.search(item.text)
            and item.joint == ","
            and found[-1].kind == "person"
        ):
            continue
        if party and party.kind in {"unit", "group"} and item.joint in {",", "và"} and described:
            continue
        described = _describes(item) or (described and party is None)
        if party and index and item.joint == "," and _is_address(item, items[index - 1], found):
            continue
        if party and not _is_sum(party, items[index + 1 :]):
            found.append(party)
    return found


def _spelled_out(head: str, kind: str, name: str) -> str:
    return f"{head} {name}" if head.lower().endswith(("ủy", "đoàn")) else f"{head} {kind} {name}"


def _describes(item: _Item) -> bool:
    """Whether an item is a counted group whose description lists organisations ("14 đơn vị thuộc A, B")."""
    return COUNTED.match(item.text) is not None and _COUNTS_ON.search(item.text) is not None


def _is_address(item: _Item, before: _Item, found: Sequence[Party]) -> bool:
    """Whether a place only tells where the person before lives ("em X ở xã A, huyện B, Thanh Hóa")."""
    person = bool(found) and found[-1].kind == "person"
    lives = _LIVES.search(before.text) is not None or _ADDRESS.fullmatch(before.text) is not None
    return person and lives and (_ADDRESS.fullmatch(item.text) is not None or item.text in provinces())


def _is_sum(party: Party, rest: Sequence[_Item]) -> bool:
    """Whether a counted group is only the heading of the names that follow ("hai đơn vị là A và B")."""
    return party.kind == "count" and bool(rest) and rest[0].joint in {"là", ":", "gồm", "gồm có"}


def _party(item: _Item, before: Party | None) -> Party | None:
    text = _CARRIER.sub("", item.text)
    text = text[heads_names(text) :]
    start = item.end - len(text) if _is_printed(item, text) else item.start
    count = COUNTED.match(text)
    if count:
        phrase = count["phrase"] + counted_noun(count["noun"])
        phrase = re.sub(r"^(?:(?:cho|tặng|cả|tổng số|tổng cộng)\s)+", "", phrase)
        return Party(start, item.end, phrase, "count")
    if before and before.kind == "person" and item.joint == "," and _DEPUTISES.match(text):
        return None
    if text[:1].islower() and starts_unit(text) and not starts_office(text):
        return None if _GENERIC.search(text) else Party(start, item.end, text, "unit")
    person = None if GROUP_WORDS.match(text) and not _ADDRESSED_GROUP.match(text) else person_name(text)
    if person:
        return Party(start, item.end, person, "person")
    if before and before.kind == "person" and item.joint == "," and is_aside(text):
        return None
    if _PREDICATE.search(text):
        return None
    if (
        " " in text and text[0].isupper() and text[1:].islower() and group_noun(text[:1].lower() + text[1:])
    ):  # "Tập thể sinh viên nhận …" names nobody
        return Party(start, item.end, text, "group")
    if starts_unit(text) or starts_office(text) or _ADDRESS.fullmatch(text):
        return None if _GENERIC.search(text) else Party(start, item.end, text, "unit")
    if PRONOUN.match(text):
        return Party(start, item.end, text, "pronoun")
    return _group(text, start, item.end) or _only_name(text, start, item.end)


def _group(text: str, start: int, end: int) -> Party | None:
    """A group without a number, or the name that its noun introduces: "thương hiệu Sao Mai"."""
    noun = group_noun(text)
    named = _NAME_BEHIND.fullmatch(text, len(noun)) if noun else None
    if named:
        return Party(end - len(named["name"]), end, named["name"], "unit")
    return Party(start, end, text, "group") if GROUP_WORDS.match(text) or noun else None


def _only_name(text: str, start: int, end: int) -> Party | None:
    """A name in capitals without any head."""
    if re.fullmatch(rf"{CAPITAL}(?: (?:{CAPITAL}|\d{{1,4}}|[-–&])){{0,6}}", text) and not INTRO.match(text):
        return Party(start, end, text, "unit")
    return None


def _common(item: _Item, found: Sequence[Party]) -> Party | None:
    """A group or person told by any common noun: "nhân viên khách sạn"; behind a comma it only describes."""
    text = _CARRIER.sub("", item.text)
    told, dash, name = text.rpartition(" - ")
    if dash and told[:1].islower() and starts_unit(name):  # "cho ngôi trường lâu đời - THPT A"
        return Party(item.end - len(name), item.end, name, "unit")
    described = item.joint == "," or (item.joint and not found)
    if item.joint and not (group_noun(text) or text.startswith("đại diện ")):
        return None
    if described or not _COMMON.fullmatch(text) or is_aside(text) or INTRO.match(text):
        return None
    return Party(item.end - len(text) if _is_printed(item, text) else item.start, item.end, text, "group")


def _is_printed(item: _Item, text: str) -> bool:
    """Whether the item's text was not squeezed, so that lengths still tell places."""
    return item.end - item.start == len(item.text) and len(text) <= len(item.text)


def _merged(parties: Sequence[Party], sheet: str) -> Iterator[Party]:
    """Join a group without a number to the group before it: "43 tập thể, cá nhân", "nhân dân và cán bộ xã X".

    After words that describe the first group a comma adds to the description ("30 gia đình công nhân, viên chức").
    """
    held: Party | None = None
    for party in parties:
        if held and held.kind in {"count", "group"} and party.kind == "group" and not GROUP_WORDS.match(party.name):
            joint = sheet[held.end : party.start]
            if "và" in joint or _is_bare(sheet[held.start : held.end]):
                held = Party(held.start, party.end, " ".join(sheet[held.start : party.end].split()), held.kind)
            continue
        if held:
            yield held
        held = party
    if held:
        yield held


def _is_bare(text: str) -> bool:
    """Whether nothing describes the last noun of a group."""
    last = text.replace(",", " và ").rpartition(" và ")[2].strip()
    count = COUNTED.fullmatch(last)
    noun = count["noun"] if count else GROUP_WORDS.sub("", last)
    return group_noun(noun) == noun.strip()
