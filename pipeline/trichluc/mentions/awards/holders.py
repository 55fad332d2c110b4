"""Who an award belongs to where no subject and no "cho" says so.

"phóng viên từng đoạt giải A Lê B" (the name behind the relative clause), "huy chương vàng của Lê B", "Sau danh hiệu A,
Lê B …", "thăm hỏi, động viên Lê B và trao A".
"""

import re

from trichluc.lexicons.letters import LOWER
from trichluc.mentions.awards.kinds import CAPITAL, honorific, starts_office, starts_unit
from trichluc.mentions.awards.names import AwardName
from trichluc.mentions.awards.parties import Party, read_parties
from trichluc.mentions.awards.signals import Signal, phrases
from trichluc.mentions.awards.subjects import Sentence

_BETWEEN = re.compile(
    r"\s(?:(?:năm|mùa|lần|của|cuộc thi|thế giới|châu Á|quốc gia|quốc tế|toàn quốc|đầu tiên|\d{1,4}) ?){0,4}"
)
_RUN = re.compile(rf"\s(?P<who>{CAPITAL}(?: {CAPITAL}){{1,3}})(?=[,.]|\s[{LOWER}])")
_NOBODY = re.compile(
    r"\s*(?:(?:Năm|Tháng|Ngày|Trong|Từ|Đến|Trước đó|Sau đó)(?!\w)[^,;:.]{0,40}[,\s]\s?)?"
    r"(?:(?i:từng|đã|đã từng|vinh dự|cũng|còn|nhiều lần|ba lần|hai lần|và|tiếp tục)\s){0,4}"
)
_OF = re.compile(r"\s(?:\w+ ){0,3}?của (?:cô |cậu |em )?(?=\w)")
_FRONTS = re.compile(r"(?:Sau|Với|Nhờ|Cùng|Từ|Ngoài|Bên cạnh)\s(?:\w+ ){0,4}$")
_COMMA = re.compile(r"[^,;.:§]{0,60},\s(?:\w+ ){0,2}?(?=\w)")
_GREETED = re.compile(
    rf"(?<!\w)(?>{phrases('greet')})(?!\w)(?P<who>(?!\s?,)[^;]{{3,160}}?)(?:,|\svà|\sđồng thời)(?:\s\w+){{0,3}}?\s?$"
)


def person_at(sentence: Sentence, at: int) -> tuple[Party, ...]:
    """The person whose name, with or without address, stands at a place."""
    sheet = sentence.sheet
    addressed = honorific(sheet[at : at + 80])
    if addressed and not starts_unit(addressed["name"]):
        return read_parties(sheet, at, at + addressed.end(), sentence.names)
    for start, end in sentence.names:
        text = sheet[start:end]
        if start == at and not (starts_unit(text) or starts_office(text)):
            return (Party(start, end, text, "person"),)
    return ()


def named_behind(sentence: Sentence, name: AwardName, limit: int) -> tuple[Party, ...]:
    """The person named right behind the award of a relative clause: "vận động viên đoạt huy chương vàng Lê B".

    Args:
        sentence: The sentence.
        name: The award's name.
        limit: Where to stop at the latest.

    Behind "giải Nobel" any name is a person's; behind "huy chương vàng" it may be that of the games.
    """
    printed = sentence.printed[name.start : name.end]
    between = _BETWEEN.match(sentence.sheet, name.full_end, limit)
    found = person_at(sentence, between.end()) if between else ()
    if found or not (name.is_prize and printed.rpartition(" ")[2].istitle()):
        return found
    run = _RUN.match(sentence.sheet, name.full_end, limit)
    if run is None or starts_unit(run["who"]) or starts_office(run["who"]):
        return ()
    return (Party(*run.span("who"), run["who"], "person"),)


def elided(sentence: Sentence, verb: Signal) -> tuple[Party, ...]:
    """The one the sentences before are about, where a sentence opens with the verb: "Năm 2004, được tặng …"."""
    opened = _NOBODY.fullmatch(sentence.sheet, sentence.start, verb.start)
    return (Party(verb.start, verb.end, "", "pronoun"),) if opened else ()


def holder(sentence: Sentence, name: AwardName, following: int) -> tuple[Party, ...]:
    """Who holds an award that no verb governs: its "của" before a person, or the person a clause with it leads to."""
    sheet = sentence.sheet
    of = _OF.match(sheet, name.full_end, following)
    if of:
        return person_at(sentence, of.end())
    fronted = name.is_title and _FRONTS.match(sheet, sentence.start, name.full_start)
    comma = _COMMA.match(sheet, name.full_end, following) if fronted and fronted.end() == name.full_start else None
    return person_at(sentence, comma.end()) if comma else ()


def greeted(sentence: Sentence, begin: int, verb: int) -> tuple[Party, ...]:
    """Whom the verb before the giving has for its object: "động viên anh B và trao bằng khen"."""
    found = _GREETED.search(sentence.sheet, max(begin, verb - 220), verb)
    parties = read_parties(sentence.sheet, *found.span("who"), sentence.names) if found else ()
    return parties if all(party.kind in {"person", "count"} for party in parties) else ()
