"""What stands between "Công ty" and its name: legal form and trade."""

from collections.abc import Sequence

from trichluc.lexicons import words
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import heads_at, run, words_end
from trichluc.mentions.units.places import kind_at, person_at, place_at

_AGAINST_NAMES = frozenset({"(", ":", "/", "-", "–", "@", "_"})  # ":" before a photo's source
_MAX_TRADE = 14
"""Most syllables of a trade in small letters."""


def past_trade(s: Sequence[Syllable], begin: int) -> int:
    """Past the form and the trade in small letters that stand before a name ("cổ phần nghe nhìn Toàn Cầu").

    Without a form, or before a place, the trade must be of words known from names ("Công ty cấp nước Hà Nội").
    `begin` where neither a name in capitals nor a place follows.
    """
    form = begin
    while form < len(s) and not s[form].opens and (end := _form_at(s, form)):
        form = end
    if form > begin and form + 1 < len(s) and s[form].text.isdigit() and s[form + 1].capital and not s[form + 1].opens:
        return form + 1  # "Công ty TNHH 276 Ngọc Long"
    known = words_end(s, form)
    if known < len(s) and known - form > 1 and s[known].capital and not s[known].opens:
        return known
    at = form
    while at < len(s) and at < form + _MAX_TRADE and not (s[at].capital or s[at].opens):
        if s[at].low in words("unit_trade_stops") or not (s[at].text.isalpha() or _joins_trades(s, at, form)):
            return begin
        at += 1
    named = at < len(s) and s[at].capital and not s[at].opens and not place_at(s, at)
    named = named and not (s[at - 1].low == "và" and next(heads_at(s, at), None))
    return at if form > begin and named else begin


def _joins_trades(s: Sequence[Syllable], at: int, form: int) -> bool:
    """Whether a mark stands between two trades: "Công ty TNHH xây dựng, thương mại và du lịch …"."""
    return at >= form and s[at].text in {",", "-", "–", "&"} and at + 1 < len(s) and s[at + 1].text.isalpha()


def branch_end(s: Sequence[Syllable], i: int) -> int:
    """Past the branch of a company or bank that stands behind its name: "… chi nhánh huyện Krông Ana"; else `i`."""
    if [x.low for x in s[i : i + 2]] != ["chi", "nhánh"] or s[i].opens or i + 2 >= len(s) or s[i + 2].opens:
        return i
    kind = kind_at(s, i + 2)
    place = place_at(s, i + 2, free=True)
    if place and place.name:
        return place.last
    return i if kind else run(s, i + 2, topics=False) if s[i + 2].capital else i


def named_after(s: Sequence[Syllable], first: int, last: int) -> int:
    """Past the person's name that a business bears behind form and trade alone ("Công ty Bất động sản | Trần Thái")."""
    at = first
    while at < last and (end := _form_at(s, at) or words_end(s, at, capital=True)) > at:
        at = end
        at += at < last and s[at].low in {"và", ",", "-", "–", "&"}
    if at < last or last == first or not person_at(s, last):
        return last
    third = last + 2 < len(s) and s[last + 2].capital and not s[last + 2].opens
    return last if third else last + 2  # of three words it is the one who speaks for it


def only_form(s: Sequence[Syllable], first: int, last: int) -> bool:
    """Whether a company's body is its legal form and trade alone; a bank's trade is its name ("Ngân hàng Xây dựng")."""
    if s[first - 1].low == "hàng" and s[first].low not in {"tmcp", "thương"}:
        return False
    rest = " ".join(x.low for x in s[first:last])
    for form in sorted(words("company_forms"), key=len, reverse=True):
        rest = rest.replace(form, "")
    return not rest.replace("và", "").strip(" -&,")


def is_no_company(s: Sequence[Syllable], first: int, last: int) -> bool:
    """Whether a company's short name stands for its product or network ("trên Facebook"), or explains a full name."""
    before = s[first - 1] if first and not s[first].opens else None
    if before and (before.low in words("unit_brand_uses") or before.text in _AGAINST_NAMES or before.capital):
        return True
    after = s[last] if last < len(s) and not s[last].opens else None
    return after is not None and (after.text in _AGAINST_NAMES or after.text[0].isdigit())


def _form_at(s: Sequence[Syllable], i: int) -> int | None:
    for length in (4, 3, 2, 1):
        if " ".join(x.low for x in s[i : i + length]) in words("company_forms"):
            return i + length
    return None
