"""Bodies of organisation names: where the words after a head end."""

from collections.abc import Iterator, Sequence

from trichluc.lexicons import words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.unit_lexicon import JOINTS, Field, Head, fields, heads, topic_words
from trichluc.mentions.unit_places import country_at, person_at, place_at

MAX_BODY = 24
"""Most syllables of a body; official names are shorter."""

OFFICES = frozenset({"trưởng", "phó", "chánh", "viên", "nguyên", "tịch", "bí", "thư", "đốc"})
"""Last syllables of offices, behind which a head may stand in small letters ("Trưởng ban Nội chính")."""

_CONNECTORS = frozenset({"về", "các", "của", "ở", "cho", "và", ",", "-", "–", "&", "với"})
_SCHOOL_KINDS: frozenset[str | tuple[str, str]] = frozenset(
    {
        "thpt",
        "thcs",
        "chuyên",
        ("tiểu", "học"),
        ("đại", "học"),
        ("cao", "đẳng"),
        ("mầm", "non"),
        ("mẫu", "giáo"),
        ("cơ", "sở"),
        ("phổ", "thông"),
    }
)
_OWN_NAMES = frozenset({"proper", "school", "paper", "numbered"})


def heads_at(s: Sequence[Syllable], i: int, *, inside: bool = False) -> Iterator[Head]:
    """The heads that start at syllable `i`, the longest first."""
    office = i > 0 and not s[i].opens and s[i - 1].low in OFFICES
    for head in heads().get(s[i].low, ()):
        last = i + len(head.syllables)
        if tuple(x.low for x in s[i:last]) != head.syllables or any(x.opens for x in s[i + 1 : last]):
            continue
        if head.text.split()[0].isupper() and not s[i].text.isupper():
            continue
        small = not s[i].capital
        if small and not (head.lower or office or inside):
            continue
        if small and s[i].glued and not office:
            continue
        shouted = len(head.syllables) == 1 and s[i].text.isupper() and not head.text.isupper()
        if shouted and last < len(s) and s[last].glued:
            continue  # "HỘI NGHỊ"
        if s[i].glued and s[i - 1].capital and not office and len(head.syllables) == 1:
            continue  # "Tây Ban Nha"
        if last < len(s) and s[last].glued and not s[last].capital and not field_at(s, last, fields()):
            continue
        yield head


def run(s: Sequence[Syllable], begin: int, *, topics: bool) -> int:
    """Index past the body that starts at `begin`."""
    i = begin
    while i < len(s) and i < begin + MAX_BODY and not (s[i].opens and i > 0):
        step = _step(s, i, begin, topics=topics)
        if step == i:
            break
        i = step
    return i


def _step(s: Sequence[Syllable], i: int, begin: int, *, topics: bool) -> int:
    """One more word of a body, with the connector before it; `i` where the body ends."""
    joint = s[i].low in _CONNECTORS or (s[i].low in JOINTS)
    if joint:
        return _after_joint(s, i, begin, topics=topics)
    if s[i].low == "số" and i + 1 < len(s) and s[i + 1].text.isalnum() and s[i + 1].text[0].isdigit():
        return i + 2
    return _word(s, i, begin, topics=topics)


def _after_joint(s: Sequence[Syllable], i: int, begin: int, *, topics: bool) -> int:
    first = i == begin
    if first and s[i].low not in {"về", "các"}:
        return i
    at = i + 1
    while at < len(s) and at < i + 3 and s[at].low in _CONNECTORS and s[at].low not in {",", "-", "–"}:
        at += 1
    if at >= len(s) or s[at].opens:
        return i
    small = s[i].low in {"về", "các", "ở", "cho", "với", "của", ","}
    if s[i].low == "," and s[at].capital:
        return i
    if small and not (topics and _topic_at(s, at)):
        return field_at(s, at, fields()) or i if s[i].low in {"các", "về"} and topics else i
    common = s[i].low in {"và", "&"} and s[at].capital and at + 1 < len(s) and s[at + 1].glued and not s[at + 1].capital
    if s[i].low in {"và", "-", "–", "&"} and not (common or field_at(s, at, fields()) or (topics and _topic_at(s, at))):
        return i
    if s[i].low == "và" and next(heads_at(s, at), None) is not None:
        return i
    if s[i].low in {"-", "–"} and not s[at].capital:
        return i
    step = _word(s, at, begin, topics=topics)
    return i if step == at else step


def _word(s: Sequence[Syllable], i: int, begin: int, *, topics: bool) -> int:
    if i == begin and s[i].text in {"Ban", "Sở", "Bộ", "Phòng"}:
        return i
    if i > begin and s[i].capital and (place_at(s, i) or country_at(s, i) or _official_at(s, i)):
        return i
    if i > begin and not s[i].capital and place_at(s, i):
        return i
    end = field_at(s, i, fields())
    if end and (s[i].capital or i == begin or s[i - 1].low in JOINTS or (topics and s[i].glued)):
        if i > begin and s[i].capital and _is_host(s, i):
            return i
        return end
    if s[i].capital and s[i].text.isalnum():
        breaks = s[i].low in words("unit_breakers") and not s[i].glued
        if breaks or (i > begin and _is_host(s, i)) or place_at(s, i) or country_at(s, i):
            return i
        at = i + 1
        acronym = len(s[i].text) > 1 and s[i].text.isupper()
        while not acronym and at < len(s) and s[at].glued and not s[at].capital and s[at].text.isalpha():
            at += 1
        return at
    if topics and i > begin:
        return _topic_at(s, i) or i
    return i


def _official_at(s: Sequence[Syllable], i: int) -> bool:
    """Whether an official's name starts at `i`; behind the kind of a school it is the school's ("THPT Lê Quý Đôn")."""
    named_after = s[i - 1].low in _SCHOOL_KINDS or (s[i - 2].low, s[i - 1].low) in _SCHOOL_KINDS
    return not named_after and person_at(s, i)


def _is_host(s: Sequence[Syllable], i: int) -> bool:
    """Whether another organisation starts at `i`: a head, and behind a company's or school's a name of its own."""
    head = next(heads_at(s, i), None)
    if head is None or head.kind in {"none", "brand"}:
        return False
    after = i + len(head.syllables)
    return head.kind not in _OWN_NAMES or (after < len(s) and s[after].capital and not s[after].opens)


def _topic_at(s: Sequence[Syllable], i: int) -> int | None:
    """Index past a word that carries on a name, of at most three syllables."""
    if i >= len(s) or s[i].opens:
        return None
    for length in range(min(3, len(s) - i), 0, -1):
        if " ".join(x.low for x in s[i : i + length]) in topic_words():
            last = i + length
            if last < len(s) and s[last].glued and not s[last].opens and s[last].text.isalpha():
                return None
            return last
    return None


def field_at(s: Sequence[Syllable], i: int, table: dict[str, tuple[Field, ...]]) -> int | None:
    """Index past the longest field that starts at syllable `i`."""
    if i >= len(s):
        return None
    return next((end for field in table.get(s[i].low, ()) if (end := _matches(s, i, field))), None)


def _matches(s: Sequence[Syllable], i: int, field: Field) -> int | None:
    for number, (comma, part) in enumerate(field):
        if number and i < len(s) and s[i].low in JOINTS:
            if s[i].low == "," and not comma and field_at(s, i + 1, fields()):
                return None  # a list of two: "Sở Tài chính, Kế hoạch và Đầu tư"
            i += 1
        if tuple(x.low for x in s[i : i + len(part)]) != part or any(x.opens for x in s[i + 1 : i + len(part)]):
            return None
        i += len(part)
    if i < len(s) and s[i].glued and not s[i].capital and s[i].text.isalpha():
        return None
    return i
