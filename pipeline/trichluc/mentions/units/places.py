"""The place that ends a name of an organisation: "tỉnh Bắc Ninh", "Q. 12", "TP", "Trung ương", "Việt Nam"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from trichluc.lexicons import lines
from trichluc.mentions.names import small_surnames
from trichluc.mentions.places import Province, provinces, towns
from trichluc.mentions.syllables import Syllable

Rank = Literal["province", "district", "commune", "bare", "centre", "country"]

_KINDS: dict[tuple[str, ...], tuple[str, Rank]] = {
    ("tỉnh",): ("tỉnh", "province"),
    ("thành", "phố"): ("thành phố", "province"),
    ("tp",): ("thành phố", "province"),
    ("quận",): ("quận", "district"),
    ("q",): ("quận", "district"),
    ("huyện",): ("huyện", "district"),
    ("h",): ("huyện", "district"),
    ("thị", "xã"): ("thị xã", "district"),
    ("tx",): ("thị xã", "district"),
    ("phường",): ("phường", "commune"),
    ("p",): ("phường", "commune"),
    ("xã",): ("xã", "commune"),
    ("thị", "trấn"): ("thị trấn", "commune"),
    ("khu", "phố"): ("khu phố", "commune"),
    ("thôn",): ("thôn", "commune"),
    ("ấp",): ("ấp", "commune"),
}
_REGION_OPENERS = frozenset({"các", "tỉnh", "thành", "phố", ",", "khu", "vực", "vùng", "thuộc"})
_SHORT = frozenset({"q", "h", "p"})
_CENTRES = (("trung", "ương"), ("t.ư",), ("t.w",), ("tw",), ("tư", "w"), ("tối", "cao"), ("việt", "nam"), ("vn",))
COMMITTEES = {"tỉnh": "Tỉnh", "thành": "Thành", "quận": "Quận", "huyện": "Huyện", "thị": "Thị"}
"""The first words of party and youth committees, as they are spelled."""

_LONG = 5
"""Letters from which on a country's name is no Vietnamese syllable ("Đức" may begin "đức tính")."""

_LONGEST = 4
"""Syllables of the longest district's name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place from syllable `first` up to `last`.

    Attributes:
        first: Index of its first syllable, the kind included.
        last: Index past its last syllable.
        kind: "tỉnh", "quận", … written out, or "" where none is printed.
        name: Its own name, "" for a bare kind.
        rank: What it is; "bare" for a kind without name.
        province: The province, where it is one.
    """

    first: int
    last: int
    kind: str
    name: str
    rank: Rank
    province: Province | None = None


def place_at(s: Sequence[Syllable], i: int, *, free: bool = False) -> Place | None:
    """The place that starts at syllable `i`; `free` takes any capitalised name as well ("Quận ủy Thanh Khê")."""
    if i >= len(s) or (s[i].opens and i > 0):
        return None
    kind = kind_at(s, i)
    if kind is not None:
        return _named(s, i, *kind)
    if s[i].text == "TPHCM":
        return Place(i, i + 1, "thành phố", "Hồ Chí Minh", "province", provinces()["Hồ Chí Minh"])
    return province_at(s, i) or _centre_at(s, i) or (_free(s, i) if free and not _person_not_place(s, i) else None)


def province_at(s: Sequence[Syllable], i: int) -> Place | None:
    """A province by its own name, or Ho Chi Minh City with its kind."""
    if not s[i].capital:
        return None
    for parts, province in _province_parts().get(s[i].text, ()):
        last = i + len(parts)
        ended = len(parts) > 1 or not _goes_on(s, last)  # of longer names the segmenter is no judge ("Hà Nam dự")
        if province.name != "Hồ Chí Minh" and tuple(x.text for x in s[i:last]) == parts and ended:
            return Place(i, last, "", province.name, "province", province)
    return None


def country_at(s: Sequence[Syllable], i: int) -> Place | None:
    """A country other than Vietnam."""
    if i >= len(s) or not s[i].capital or s[i].opens:
        return None
    for parts in _country_parts().get(s[i].text, ()):
        last = i + len(parts)
        short = len(parts) == 1 and len(parts[0]) < _LONG  # of longer ones the segmenter is no judge
        if tuple(x.text for x in s[i:last]) == parts and not (short and last < len(s) and s[last].glued):
            return Place(i, last, "", " ".join(parts), "country")
    return None


def own_state(s: Sequence[Syllable], i: int) -> Place | None:
    """Vietnam behind one of its offices, which the press says beside those of other states."""
    if [x.low for x in s[i : i + 2]] == ["việt", "nam"] and s[i].capital and not s[i].opens and not _goes_on(s, i + 2):
        return Place(i, i + 2, "", "Việt Nam", "country")
    return None


def region_end(s: Sequence[Syllable], i: int) -> int:
    """Past "các tỉnh, thành Duyên hải miền Trung và Tây Nguyên"; `i` where no region follows."""
    at = i
    while at < len(s) and at < i + 8 and s[at].low in _REGION_OPENERS and not s[at].opens:
        at += 1
    for parts in _region_parts():
        if tuple(x.low for x in s[at : at + len(parts)]) == parts:
            return at + len(parts)
    return i


def person_at(s: Sequence[Syllable], i: int) -> bool:
    """Whether a person's name starts at `i`: a family name and at least one more capitalised syllable."""
    if i + 1 >= len(s) or not s[i].capital or s[i].low not in small_surnames() or s[i + 1].opens:
        return False
    third = i + 2 < len(s) and s[i + 2].capital and not s[i + 2].opens
    if third and s[i + 2].text.isupper() and not s[i].text.isupper():
        third = False  # "Hồng Phong TP HCM"
    if s[i + 1].low in small_surnames(common=True) and s[i].low not in small_surnames(common=True) and third:
        return False  # the last of a place's name before a person: "Tiên Sơn | Nguyễn Văn Bắc"
    return s[i + 1].capital and (third or (s[i + 1].glued and s[i].low in small_surnames(common=True)))


def committee_at(s: Sequence[Syllable], i: int) -> str:
    """The committee of a place whose two words stand at `i` ("Tỉnh ủy"), or ""; "thành ủy ban" is none."""
    if i + 1 < len(s) and s[i].low in COMMITTEES and s[i + 1].low in {"ủy", "đoàn"} and not s[i + 1].opens:
        following = s[i + 2].low if i + 2 < len(s) else ""
        return "" if following == "ban" else f"{COMMITTEES[s[i].low]} {s[i + 1].low}"
    return ""


def kind_at(s: Sequence[Syllable], i: int) -> tuple[int, str, Rank] | None:
    """The kind of a place that stands at `i`: the index past it, its word written out, its rank."""
    if i >= len(s):
        return None
    for parts in ((s[i].low, s[i + 1].low) if i + 1 < len(s) else (), (s[i].low,)):
        found = _KINDS.get(parts)
        if found is None or (s[i].low in _SHORT and not s[i].capital):
            continue
        last = i + len(parts)
        if s[i].low in {"tp", "tx", *_SHORT} and last < len(s) and s[last].text == ".":
            last += 1
            if last < len(s) and len(s[last].text) == 1 and s[last].capital:
                return None  # initials: "H.R. McMaster"
        elif s[i].low in _SHORT and not (last < len(s) and s[last].text.isdigit()):
            return None
        if last < len(s) and s[last].glued and not s[last].capital and not s[last].text.isdigit():
            return None  # "xã hội", "tỉnh ủy"
        if last < len(s) and s[last].low in {"ủy", "đoàn"}:
            return None
        return last, *found
    return None


def _named(s: Sequence[Syllable], i: int, at: int, kind: str, rank: Rank) -> Place | None:
    if at < len(s) and not s[at].opens:
        if kind == "thành phố":
            city = _ho_chi_minh(s, i, at)
            if city:
                return city
        if kind in {"quận", "phường", "khu phố", "thôn", "ấp"} and s[at].text.isdigit():
            return _nested(s, Place(i, at + 1, kind, s[at].text, rank))
        own = province_at(s, at) if rank == "province" else None
        if own and not (kind == "tỉnh" and own.province and own.province.kind == "thành phố"):
            return Place(i, own.last, kind, own.name, "province", own.province)
        person = kind != "phường" and _person_not_place(s, at)
        surely = rank != "commune" or s[at].low in small_surnames(common=True)
        free = None if person and surely else _free(s, at)
        if free:
            return _nested(s, Place(i, free.last, kind, free.name, "district" if rank == "province" else rank))
    last = at - 1 if s[at - 1].text == "." and kind == "thành phố" else at
    return Place(i, last, kind, "", "bare") if rank != "commune" or kind in {"xã", "phường", "thị trấn"} else None


def _nested(s: Sequence[Syllable], place: Place) -> Place:
    """What is below the commune names its commune and district too: "khu phố 5, phường X, quận 7"."""
    if place.kind not in {"khu phố", "thôn", "ấp"}:
        return place
    last = place.last
    for _ in range(2):
        if last + 1 < len(s) and s[last].text == ",":
            upper = kind_at(s, last + 1)
            above = _named(s, last + 1, *upper) if upper and upper[2] != "province" else None
            if above and above.name:
                last = above.last
    return Place(place.first, last, place.kind, place.name, place.rank)


def _ho_chi_minh(s: Sequence[Syllable], i: int, at: int) -> Place | None:
    for parts in (("hồ", "chí", "minh"), ("hcm",), ("hcmc",)):
        if tuple(x.low for x in s[at : at + len(parts)]) == parts:
            return Place(i, at + len(parts), "thành phố", "Hồ Chí Minh", "province", provinces()["Hồ Chí Minh"])
    return None


def _centre_at(s: Sequence[Syllable], i: int) -> Place | None:
    for parts in _CENTRES:
        last = i + len(parts)
        if tuple(x.low for x in s[i:last]) == parts and (len(parts) == 1 or not _goes_on(s, last)):
            text = " ".join(x.text for x in s[i:last])
            return Place(i, last, "", text, "centre")
    return None


def _free(s: Sequence[Syllable], i: int) -> Place | None:
    """A capitalised name of up to four syllables that ends where a person's begins."""
    last = i
    town = town_at(s, i)
    if town:
        return Place(i, town, "", " ".join(x.text for x in s[i:town]), "district")
    while last < len(s) and last < i + _LONGEST and not (s[last].opens and last > i):
        if last == i and (s[i].low in _STOPS or (s[i].text.isupper() and len(s[i].text) > 1)):
            break
        dash = s[last].text in {"-", "–"} and last > i and last + 1 < len(s) and s[last + 1].capital
        if not (dash or (s[last].capital and s[last].text.isalpha())):
            break
        if last > i and (person_at(s, last) or s[last].low in _STOPS):
            break
        last += 1
    while last > i and not s[last - 1].capital:
        last -= 1
    return Place(i, last, "", " ".join(x.text for x in s[i:last]), "district") if last > i else None


def town_at(s: Sequence[Syllable], i: int) -> int | None:
    """Index past a city inside a province ("Phan Rang - Tháp Chàm")."""
    parts = next((x for x in _town_parts() if tuple(y.text for y in s[i : i + len(x)]) == x), None)
    return i + len(parts) if parts else None


@cache
def _town_parts() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(name.replace("-", " - ").split()) for name in towns()), key=len, reverse=True))


def _person_not_place(s: Sequence[Syllable], i: int) -> bool:
    """Whether an official's name follows the kind at once ("UBND tỉnh Nguyễn Văn A"), no place named after one."""
    run = " ".join(x.text for x in s[i : i + 3])
    named_after = any(run.startswith(name) for name in lines("places_after_persons"))
    glued = i + 2 < len(s) and s[i + 2].capital and not s[i + 2].opens and s[i + 1].capital
    return glued and person_at(s, i) and not named_after


_STOPS = frozenset(
    {
        "ông",
        "bà",
        "anh",
        "chị",
        "chủ",
        "phó",
        "giám",
        "bí",
        "trưởng",
        "ảnh",
        "công",
        "ubnd",
        "hđnd",
        "cụm",
        "khối",
        "sở",
        "bộ",
    }
)


def _goes_on(s: Sequence[Syllable], last: int) -> bool:
    """Whether the word before `last` goes on in small letters."""
    return last < len(s) and s[last].glued and not s[last].capital and s[last].text.isalpha()


@cache
def _province_parts() -> dict[str, tuple[tuple[tuple[str, ...], Province], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Province]]] = {}
    for name, province in provinces().items():
        parts = tuple(name.replace("-", " - ").replace("–", " – ").replace(".", " . ").split())
        found.setdefault(parts[0], []).append((parts, province))
    return {first: tuple(sorted(group, key=lambda x: -len(x[0]))) for first, group in found.items()}


@cache
def _country_parts() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in lines("countries"):
        parts = tuple(name.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


@cache
def _region_parts() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(region.lower().split()) for region in lines("regions")), key=len, reverse=True))
