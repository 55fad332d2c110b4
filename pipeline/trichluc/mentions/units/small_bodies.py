"""Bodies in small letters that no lexicon knows, closed by what only a name has behind it."""

from collections.abc import Sequence

from trichluc.lexicons import words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import heads_at
from trichluc.mentions.units.lexicon import Head
from trichluc.mentions.units.places import kind_at, place_at

_MAX = 9
"""Most syllables in small letters up to an abbreviation in brackets."""
_NEAR = 5
"""Most up to a place or a host: more are a clause."""
_LONG_HEADS = frozenset({"Trung tâm", "Hội đồng", "Hiệp hội", "Câu lạc bộ", "Hội", "Quỹ", "Viện", "Cục", "Ủy ban"})
_HOSTS = frozenset({"organ", "committee", "ministry", "department", "school"})


def past_small(s: Sequence[Syllable], head: Head, first: int, end: int) -> int:
    """Index past the words in small letters at `end`, where they close the name; else `end`.

    "Ban Quản lý trồng rừng | huyện …", "Tổng công ty Dung dịch khoan và hóa phẩm dầu khí | (DMC)".

    Args:
        s: All syllables.
        head: The name's head.
        first: Where its body begins.
        end: Where the words known from names end.
    """
    if end == first and end < len(s) and s[end].low == "và":
        return end  # "Đảng bộ và chính quyền"
    if end >= len(s) or s[end].opens or s[end].capital or (end > first and s[end - 1].capital):
        return end
    at = end
    while at < len(s) and at < end + _MAX and _small(s, at):
        at += 1
    if at == end or at >= len(s) or s[at].opens:
        return end
    if s[at].text == "(":
        return at if _abbreviated(s, at) else end
    near = at - end <= _NEAR and (len(head.syllables) > 1 or head.text in _LONG_HEADS) and s[at - 1].low != "và"
    return at if near and _closes(s, at) else end


def _small(s: Sequence[Syllable], at: int) -> bool:
    if s[at].opens or s[at].capital or kind_at(s, at) is not None:
        return False
    pair = " ".join(x.low for x in s[at : at + 2])
    return (
        s[at].text.isalpha()
        and s[at].low not in words("unit_trade_stops")
        and not words("unit_clauses")
        & {
            s[at].low,
            pair,
        }
    )


def _abbreviated(s: Sequence[Syllable], at: int) -> bool:
    """Whether an abbreviation alone stands in the brackets that open at `at`."""
    short = s[at + 1 : at + 3]
    return len(short) == 2 and short[0].text.isupper() and len(short[0].text) > 1 and short[1].text == ")"


def _closes(s: Sequence[Syllable], at: int) -> bool:
    """Whether a place or the office that the name belongs to stands at `at`."""
    place = place_at(s, at)
    if place is not None:
        return place.name != "" or place.rank in {"bare", "province"}
    return s[at].capital and any(head.kind in _HOSTS for head in heads_at(s, at))
