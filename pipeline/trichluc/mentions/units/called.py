"""Companies and newspapers that only the word before tells ("hãng Ethiopian Airlines", "tờ Guardian")."""

from collections.abc import Sequence
from functools import cache

from trichluc.lexicons import words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import heads_at, run
from trichluc.mentions.units.endings import Name
from trichluc.mentions.units.lexicon import Head
from trichluc.mentions.units.places import country_at, person_at

_BRAND = Head("", (), "brand", lower=False)
_MAX_TRADE = 4
"""Most syllables of the trade between "hãng" and the name ("hãng sản xuất máy bay Airbus")."""
_PAPERS = frozenset({"tờ", "nhật", "tuần", "trang", "kênh"})


def called_at(s: Sequence[Syllable], i: int) -> Name | None:
    """The name behind the calling at `i`, without the calling: it is no part of the name."""
    after = _past_calling(s, i) if s[i].low in _openers() else i
    if after == i or after >= len(s) or s[after].opens:
        return None
    at = after
    while s[i].low == "hãng" and at < min(len(s) - 1, after + _MAX_TRADE) and _trade(s[at]):
        at += 1
    country = country_at(s, at)
    at = country.last if country else at
    if at >= len(s) or s[at].opens or not s[at].capital or not s[at].text.isalnum() or person_at(s, at):
        return None
    if s[at].low in words("unit_called_stops") or any(head.kind != "brand" for head in heads_at(s, at)):
        return None
    end = run(s, at, topics=False)
    product = end < len(s) and s[end].text.isdigit() and not s[end].opens  # "hãng dùng Boeing 737"
    if end == at or product or (s[i].low in _PAPERS and len(s[at].text) == 1):
        return None
    return Name(at, end, _BRAND, end)


@cache
def _openers() -> frozenset[str]:
    """First syllables of callings: few syllables of a text are one, and only they need joining to those behind."""
    return frozenset(calling.split()[0] for calling in words("unit_callings"))


def _past_calling(s: Sequence[Syllable], i: int) -> int:
    for length in (4, 3, 2, 1):
        span = s[i : i + length]
        if " ".join(x.low for x in span) in words("unit_callings") and not any(x.opens for x in span[1:]):
            return i + length
    return i


def _trade(syllable: Syllable) -> bool:
    plain = syllable.text.isalpha() and not syllable.capital and not syllable.opens
    return plain and syllable.low not in words("unit_trade_stops")
