"""What ends a name of an organisation: its number, its place, past a bracket with its abbreviation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import counted_at, field_at
from trichluc.mentions.units.lexicon import Head, fields
from trichluc.mentions.units.places import Place, country_at, place_at, region_end

_COMMON_HEADS = frozenset(
    {"Trung tâm", "Công ty", "Nhà máy", "Tập đoàn", "Quỹ", "Câu lạc bộ", "Văn phòng", "Xí nghiệp", "ĐH", "Đại học"}
)
_NEVER_COMMON = frozenset({"Cục", "Tổng cục", "Chi cục"})
_NUMBERED_HEADS = frozenset({"Công ty", "Bệnh viện", "BV", "Nhà máy", "Xí nghiệp"})
_NUMBERED_WORDS = frozenset({"án", "vực", "vùng", "y", "đội", "dựng", "cầu", "trình", "bộ", "thông", "điện", "học"})
_OF_COUNTRIES = frozenset({"field", "proper", "organ", "department", "inspection", "foreign", "school"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an organisation from syllable `first` up to `last`.

    Attributes:
        first: Index of its first syllable.
        last: Index past its last.
        head: Its head.
        body: Index past head and body; equal to `last` where neither place nor host follows.
        place: Its own or its host's place.
        host: The organisation it belongs to, where that is a part of the name.
        linked: Whether "của" or "thuộc" stands between the body and the host.
        depth: How many names it stands inside.
    """

    first: int
    last: int
    head: Head
    body: int
    place: Place | None = None
    host: "Name | None" = None
    linked: bool = False
    depth: int = 0

    @property
    def whole(self) -> bool:
        """Whether it says itself where it belongs."""
        return self.place is not None or self.host is not None or self.head.kind in {"fixed", "brand"}


def ended(s: Sequence[Syllable], name: Name, *, free: bool = False) -> Name:
    """Read the place, where one follows; after "Việt Nam" a second may stand ("MTTQ Việt Nam tỉnh")."""
    at = past_bracket(s, name.last)
    branch = name.head.text == "Chi nhánh" and at + 1 < len(s) and s[at].low == "tại"
    place = place_at(s, at + branch, free=free)
    country = country_at(s, at) if place is None and name.head.kind in _OF_COUNTRIES else None
    place = place or country
    if place is None and at + 1 < len(s) and s[at].low in {"vùng", "phía"}:
        past = region_end(s, at + 1) if s[at].low == "vùng" else region_end(s, at)
        if past > at + 1:
            return replace(name, last=past, body=past)  # "Bệnh viện Đa khoa vùng Tây Nguyên"
    if place is None:
        return name
    if place.rank == "centre":
        further = place_at(s, place.last)
        if further and further.rank != "centre":
            return replace(name, last=further.last, place=further)
    return replace(name, last=_past_place_number(s, name, place), place=place)


def _past_place_number(s: Sequence[Syllable], name: Name, place: Place) -> int:
    """Past the number of one of several works or schools at a place: "Nhà máy Thủy điện Sơn La 2"."""
    end = place.last
    several = name.head.kind == "school" or any(x.low in {"điện", "án"} for x in s[name.first : place.first])
    if not several or place.kind or not place.name or end >= len(s) or s[end].opens:
        return end
    single = len(s[end].text) == 1 and (s[end].text.isdigit() or s[end].text == "I")
    followed = end + 1 < len(s) and (s[end + 1].text in {"/", "-", ":", "%"} or counted_at(s, end + 1))
    return end + 1 if single and not followed else end


def past_bracket(s: Sequence[Syllable], i: int) -> int:
    """Past "(BTV)", where the name goes on behind it."""
    if i + 2 < len(s) and s[i].text == "(" and s[i + 1].text.isupper() and s[i + 2].text == ")":
        following = s[i + 3] if i + 3 < len(s) else None
        if following and not following.opens and following.text.isalnum():
            return i + 3
    return i


def past_number(s: Sequence[Syllable], name: Name, end: int) -> int:
    """Past the number of "Ban Quản lý dự án 7", "Bệnh viện 108", "Công ty 577"; not that of what is counted next."""
    plant = name.head.text == "Nhà máy" and s[end - 1].capital
    coded = end > name.last and end < len(s) and s[end].start == s[end - 1].end and s[end - 1].text.isupper()
    if coded and s[end].text.isdigit():
        return end + 1  # "Cục B61"
    before = plant or s[end - 1].low in _NUMBERED_WORDS if end > name.last else name.head.text in _NUMBERED_HEADS
    if not before or end >= len(s) or not s[end].text.isdigit() or s[end].opens:
        return end
    after = s[end + 1] if end + 1 < len(s) else None
    dated = after is not None and after.text in {"/", "-", ":", "%", "."} and after.start == s[end].end
    dated = dated and end + 2 < len(s) and s[end + 2].text.isdigit()
    return end if dated or counted_at(s, end + 1) else end + 1


def is_common(s: Sequence[Syllable], name: Name, last: int) -> bool:
    """Whether a body is in small letters throughout and no field of office: a kind of body, not one of them.

    An abbreviation in brackets makes it a name ("Trung tâm chống độc (TCC)").
    """
    first = name.last
    if any(x.capital or x.text.isdigit() for x in s[first:last]) or s[first].low == "về":
        return False
    if s[name.first].capital and name.head.text in _NEVER_COMMON and last - first > 1:
        return False
    if s[last - 1].low == "gia" or name.head.text.endswith(("Quốc gia", "Trung ương")):
        return False
    if field_at(s, first, fields()) and name.head.text not in _COMMON_HEADS:
        return False
    bracket = s[last : last + 2]
    return not (len(bracket) == 2 and bracket[0].text == "(" and bracket[1].text.isupper())
