"""Bodies of organisation names: where the words after a head end."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from trichluc.lexicons import mapping, words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.lexicon import JOINTS, Field, Head, fields, heads, topic_words
from trichluc.mentions.units.places import Place, country_at, person_at, place_at, province_at, town_at

MAX_BODY = 24
"""Most syllables of a body; official names are shorter."""

OFFICES = frozenset({"trưởng", "phó", "chánh", "viên", "nguyên", "tịch", "bí", "thư", "đốc"})
"""Last syllables of offices, behind which a head may stand in small letters ("Trưởng ban Nội chính")."""

_VIETNAMESE = re.compile(
    r"(?:ngh?|gh|gi|kh|[cknpt]h|tr|qu|[bcdđghklmnprstvx])?[aeiouy\u0300-\u0323]{1,9}(?:ch|n[gh]|[ckmnpt])?[\u0300-\u0323]?"
)
"""A syllable in small letters, its marks apart; "quốc" and "australian" differ in what may end it."""

_CONNECTORS = frozenset({"về", "các", "của", "ở", "cho", "và", ",", "-", "–", "&", "với"})
_SCHOOL_KINDS: frozenset[str | tuple[str, str]] = frozenset(
    {
        "thpt",
        "thcs",
        "đh",
        "cđ",
        "chuyên",
        ("tiểu", "học"),
        ("đại", "học"),
        ("cao", "đẳng"),
        ("mầm", "non"),
        ("mẫu", "giáo"),
        ("sư", "phạm"),
        ("thực", "hành"),
        ("cơ", "sở"),
        ("phổ", "thông"),
    }
)
_NAMES_TOO = frozenset({"đồng", "năm", "anh", "thượng", "nguyên", "bằng", "từ", "việc"})
_NO_BREAKS = {"thiếu": ("nhi", "niên"), "giám": ("mục", "sát", "định")}
_FOREIGN_LINKS = frozenset({"of", "de", "du", "des", "for", "the", "and", "di", "del", "der", "von", "la"})
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
        if small and not (head.lower or office or inside or (head.before_field and _capital_follows(s, last))):
            continue
        if head.syllables[0] in {"xã", "phường"} and s[last - 1].capital and not s[i].text.isupper():
            continue  # "xã Đoàn Xá"
        if small and s[i].low == "ban" and s[i - 1].low == "ủy":
            continue
        if head.text == "Hội" and town_at(s, i) and not field_at(s, i + 1, fields()):
            continue  # "Hội An", not "Hội An toàn giao thông"
        own = inside and s[i].low == "bộ" and last < len(s) and s[last].capital  # "Ban cán sự Đảng | bộ Công Thương"
        if small and s[i].glued and not (office or own):
            continue
        shouted = len(head.syllables) == 1 and s[i].text.isupper() and not head.text.isupper()
        if shouted and last < len(s) and s[last].glued:
            continue  # "HỘI NGHỊ"
        if s[i].glued and s[i - 1].capital and not (office or own) and len(head.syllables) == 1:
            continue  # "Tây Ban Nha"
        ministry = last + 1 < len(s) and s[last].low == "bộ" and s[last + 1].capital and not s[last + 1].opens
        joined = last < len(s) and s[last].glued and not s[last].capital and not field_at(s, last, fields())
        if joined and not (ministry and head.syllables[-2:] == ("sự", "đảng")):  # "Ban cán sự Đảng bộ Công Thương"
            continue
        yield head


def _capital_follows(s: Sequence[Syllable], i: int) -> bool:
    """Whether a field or a head in capitals stands at `i`."""
    if i >= len(s) or s[i].opens:
        return False
    end = field_at(s, i, fields())
    if not s[i].capital:  # "viện vật lý Việt Nam"
        place = place_at(s, end) if end and end < len(s) else None
        return end is not None and (country_at(s, end) is not None or (place is not None and place.rank == "centre"))
    word = i + 1 < len(s) and s[i + 1].glued and not (s[i + 1].capital or s[i + 1].opens or person_at(s, i))
    return end is not None or word or next(heads_at(s, i), None) is not None  # a word, not a name: "cục Phản gián"


def run(s: Sequence[Syllable], begin: int, *, topics: bool, foreign: bool = True) -> int:
    """Index past the body that starts at `begin`.

    Args:
        s: All syllables.
        begin: The first behind the head.
        topics: Whether words in small letters may carry it on.
        foreign: Whether two foreign words in a row may; else they are a foreigner's name.
    """
    i = begin
    steps = [begin]
    while i < len(s) and i < begin + MAX_BODY and not (s[i].opens and i > 0):
        step = _step(s, i, begin, topics=topics)
        if step == i or (not foreign and i > begin and _foreigner_at(s, i)):
            break
        i = step
        steps.append(i)
    return _without_verb(s, steps) if topics else i


def _without_verb(s: Sequence[Syllable], steps: Sequence[int]) -> int:
    """Leave out activities at the end that govern what follows ("Cục Đường bộ | xây dựng phương án")."""
    last = len(steps) - 1
    following = s[steps[last]] if steps[last] < len(s) else None
    ends = following is None or following.opens or following.capital or not following.text.isalpha()
    if ends or (following and following.low in words("unit_trade_stops")):
        return steps[last]
    while last > 0 and _verb_in(s, steps[last - 1], steps[last]):
        last -= 1
    return steps[last]


def _verb_in(s: Sequence[Syllable], first: int, last: int) -> bool:
    """Whether a step is an activity in small letters, with the joint before it."""
    first += first < last and s[first].low in JOINTS
    return first < last and not s[first].capital and activity_at(s, first) == last


def _foreigner_at(s: Sequence[Syllable], i: int) -> bool:
    pair = s[i : i + 2]
    return len(pair) == 2 and not pair[1].opens and all(x.capital and _is_foreign(x) for x in pair)


def _is_foreign(syllable: Syllable) -> bool:
    """Whether a word cannot be a Vietnamese syllable; abbreviations may be of any language."""
    return not syllable.text.isupper() and not _VIETNAMESE.fullmatch(unicodedata.normalize("NFD", syllable.low))


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
    if at >= len(s) or s[at].opens or (s[i].low in {"và", ","} and s[at - 1].low == "các" and not s[at].capital):
        return i
    small = s[i].low in {"về", "các", "ở", "cho", "với", "của", ","}
    if s[i].low == "," and s[at].capital:
        return i
    worked = _after_activity(s, i) or s[i].low in {"và", "&"}
    carried = topics and (_topic_at(s, at) or (worked and activity_at(s, at)))
    if not s[at].capital and not _carries(s, i):
        carried = False
    if small and not carried:
        return field_at(s, at, fields()) or i if s[i].low in {"các", "về"} and topics else i
    common = s[i].low in {"và", "&"} and s[at].capital and at + 1 < len(s) and s[at + 1].glued and not s[at + 1].capital
    paired = s[i].low in {"-", "–"} and s[i - 1].capital and (province_at(s, at) or _pair_of_places(s, i, begin))
    firm = s[i].text == "&" and s[i - 1].capital and s[at].capital and _is_foreign(s[at])  # "Johnson & Johnson"
    if s[i].low in {"và", "-", "–", "&"} and not (common or _field_joined(s, i, at) or carried or paired or firm):
        return i
    if s[i].low == "và" and next(heads_at(s, at), None) is not None:
        return i
    if s[i].low in {"-", "–"} and not s[at].capital and not (carried and not s[i - 1].capital):
        return i
    if paired:
        return paired.last  # "Thăng Long - Hà Nội"
    step = carried if carried and not s[at].capital else _word(s, at, begin, topics=topics)
    return i if step == at else step


def _pair_of_places(s: Sequence[Syllable], i: int, begin: int) -> Place | None:
    """The second place of "khu vực Long Xuyên - Thoại Sơn"."""
    of_area = any(s[k].low == "khu" and s[k + 1].low == "vực" for k in range(max(begin, i - 6), i - 1))
    return place_at(s, i + 1, free=True) if of_area else None


def _field_joined(s: Sequence[Syllable], i: int, at: int) -> bool:
    """Whether the joint at `i` has a field behind it, at `at`; small letters do not carry on capitals."""
    return (s[at].capital or _carries(s, i)) and field_at(s, at, fields()) is not None


def _carries(s: Sequence[Syllable], i: int) -> bool:
    """Whether a word in small letters may follow the joint at `i`; not in "Công ty Sao Mai và dự án"."""
    if s[i].low in {"và", "&"}:
        return not s[i - 1].capital
    if s[i].low == ",":
        return not (s[i - 1].capital or s[i - 2].capital) or s[i - 1].low == "phòng" or _after_activity(s, i)
    return True


def _word(s: Sequence[Syllable], i: int, begin: int, *, topics: bool) -> int:
    if i == begin and s[i].text in {"Ban", "Sở", "Bộ", "Phòng"} and not field_at(s, i, fields()):
        return i
    if i > begin and s[i].capital and _ends_before(s, i):
        return i
    if i > begin and not s[i].capital and place_at(s, i):
        return i
    end = field_at(s, i, fields())
    if end and (s[i].capital or i == begin or s[i - 1].low in JOINTS or (topics and s[i].glued)):
        if i > begin and s[i].capital and _is_host(s, i):
            return i
        return end
    initial = len(s[i].text) == 1 and i + 1 < len(s) and s[i + 1].text == "."
    if s[i].capital and s[i].text.isalnum() and not initial:
        breaks = s[i].low in words("unit_breakers") and not s[i].glued and not _begins_name(s, i, begin)
        breaks = breaks and not (i + 1 < len(s) and s[i + 1].low in _NO_BREAKS.get(s[i].low, ()))
        if breaks or (i > begin and _is_host(s, i)) or (i == begin and _ends_before(s, i, persons=False)):
            return i
        return _past_tail(s, i)
    named = i > begin and i + 1 < len(s) and s[i - 1].capital and s[i + 1].capital and not s[i + 1].opens
    if named and s[i].low in _FOREIGN_LINKS:
        return i + 2  # "Bank of America"
    pair = s[i : i + 3]
    if i > begin and len(pair) == 3 and pair[2].capital and {x.low for x in pair[:2]} <= _FOREIGN_LINKS:
        return i + 3  # "Oscar de la Hoya"
    if not topics:
        return i
    carries = i == begin or _after_activity(s, i) or (not s[i - 1].capital and s[i - 1].low not in JOINTS)
    return _topic_at(s, i) or (carries and activity_at(s, i)) or i


def _begins_name(s: Sequence[Syllable], i: int, begin: int) -> bool:
    """Whether a word that ends names elsewhere begins one: "Công ty Đồng Tâm", "Công ty Năm Sao"."""
    following = s[i + 1] if i + 1 < len(s) else None
    return i == begin and s[i].low in _NAMES_TOO and following is not None and following.capital and not following.opens


def _past_tail(s: Sequence[Syllable], i: int) -> int:
    """Past a capitalised word and the syllables in small letters that the segmenter joins to it."""
    at = i + 1
    inner = s[i].glued and s[i - 1].capital  # of "Quang Trung nghi" the segmenter made one word
    whole = (len(s[i].text) > 1 and s[i].text.isupper()) or inner or _is_foreign(s[i])
    while not whole and at < len(s) and s[at].glued and not s[at].capital and s[at].text.isalpha():
        at += 1
    taught = at > i + 1 and at < len(s) and s[at].low == "học" and not s[at].opens
    return at + 1 if taught and not (at + 1 < len(s) and s[at + 1].glued) else at  # "Ngôn ngữ học"


def _ends_before(s: Sequence[Syllable], i: int, *, persons: bool = True) -> bool:
    """Whether a place or an official's name starts at `i`; not the second half of "Bệnh viện Việt Đức"."""
    country = country_at(s, i)
    paired = s[i - 1].capital and not s[i - 1].glued and not s[i - 1].text.isascii() and s[i - 1].low != "bộ"
    if country and country.last == i + 1 and paired and not s[i - 1].opens:
        return False
    return bool(country or place_at(s, i) or (persons and _official_at(s, i)))


def _after_activity(s: Sequence[Syllable], i: int) -> bool:
    """Whether an activity ends before syllable `i`, in whatever letters ("Ban Quản lý | đầu tư")."""
    return any(i >= length and activity_at(s, i - length) == i for length in (2, 3))


def activity_at(s: Sequence[Syllable], i: int) -> int | None:
    """Index past an activity that starts at `i` ("quản lý")."""
    for length in (3, 2):
        span = s[i : i + length]
        known = " ".join(x.low for x in span) in words("unit_activities")
        if known and not any(x.opens for x in span[1:]):
            return i + length
    return None


def _official_at(s: Sequence[Syllable], i: int) -> bool:
    """Whether an official's name starts at `i`; behind the kind of a school it is the school's ("THPT Lê Quý Đôn")."""
    named_after = s[i - 1].low in _SCHOOL_KINDS or (s[i - 2].low, s[i - 1].low) in _SCHOOL_KINDS
    return not named_after and person_at(s, i) and [x.low for x in s[i : i + 3]] != ["hồ", "chí", "minh"]


def _is_host(s: Sequence[Syllable], i: int) -> bool:
    """Whether another organisation starts at `i`: a head, and behind a company's or school's a name of its own."""
    head = next(heads_at(s, i), None)
    if head is None or head.kind in {"none", "brand", "party"} or head.text in {"THPT", "THCS"}:
        return False
    after = i + len(head.syllables)
    return head.kind not in _OWN_NAMES or (after < len(s) and s[after].capital and not s[after].opens)


def words_end(s: Sequence[Syllable], i: int, *, capital: bool = False) -> int:
    """Index past the words in small letters at `i` that are known from names; the first may have a `capital`."""
    while i < len(s) and (capital or not s[i].capital) and (end := _topic_at(s, i) or activity_at(s, i)):
        i, capital = end, False
    return i


def _topic_at(s: Sequence[Syllable], i: int) -> int | None:
    """Index past a word that carries on a name, of at most four syllables."""
    if i >= len(s) or s[i].opens:
        return None
    for length in range(min(4, len(s) - i), 0, -1):
        if " ".join(x.low for x in s[i : i + length]) in topic_words():
            last = i + length
            if last < len(s) and s[last].glued and not s[last].opens and s[last].text.isalpha():
                return None
            return last
    return None


def counted_at(s: Sequence[Syllable], i: int) -> bool:
    """Whether a counted noun starts at `i` ("Quân khu 9 và 6 tỉnh")."""
    return any(" ".join(x.low for x in s[i : i + length]) in mapping("counted_nouns") for length in (1, 2, 3))


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
    if i < len(s) and s[i].glued and not s[i].capital and s[i].text.isalpha() and s[i].low != "trung":
        return None  # "trung ương" the segmenter joins to anything
    return i
