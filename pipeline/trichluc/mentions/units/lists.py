"""Lists that leave the common part out: "Ban Nội chính Tỉnh ủy các tỉnh: Thái Nguyên, Phú Thọ"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trichluc.mentions.places import towns
from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import counted_at, heads_at
from trichluc.mentions.units.endings import Name
from trichluc.mentions.units.field_lists import Member, chambers, fields_listed, numbers_listed, text_of
from trichluc.mentions.units.places import COMMITTEES, Place, committee_at, kind_at, place_at

_BRIDGES = frozenset(
    {"các", "tỉnh", "thành", "phố", "tp", "quận", "huyện", "thị", "xã", "phường", "trấn"}
    | {"của", "ủy", ",", "/", "cấp", "thuộc", "hai", "ba", "bốn", "năm"}
)
"""Words between the common part and the places ("Hội Luật gia của các tỉnh, thành phố: …")."""
_LOCAL = frozenset({"quận", "huyện", "thị xã", "phường", "xã", "thị trấn"})
_WITHOUT_LISTS = frozenset({"brand", "fixed", "ministry", "school", "paper", "foreign", "cluster", "inspection"})
_ASSOCIATIONS = frozenset(
    {"Hội", "Hiệp hội", "Liên đoàn", "Tỉnh hội", "Liên hiệp", "Liên minh", "Đoàn Luật sư", "Đoàn Thanh niên"}
    | {"Công đoàn", "Bệnh viện", "Đoàn Khối", "Tổng hội"}
)
_OFFICES = frozenset({"Cục", "Chi cục", "Ban", "Phòng", "Chi nhánh", "Cơ quan Cảnh sát điều tra", "Cơ quan CSĐT"})
_PLURALS = frozenset({"các", "những", "hai", "ba", "bốn", "năm"})
_MAX_BRIDGE = 14
"""Most syllables between the name and a list in brackets ("thuộc Cụm thi đua số 2 (Bắc Ninh, …)")."""


@dataclass(frozen=True, slots=True)
class _Common:
    """What the members of a list share.

    Attributes:
        text: The words before "Tỉnh ủy", or all of them.
        committee: "Tỉnh ủy", "Huyện đoàn", …, or "".
        kinds: The kinds of places that the list announces ("các huyện, thành phố: …").
    """

    text: str
    committee: str = ""
    kinds: tuple[str, ...] = ()

    @property
    def local(self) -> bool:
        """Whether the places are below a province."""
        return bool(_LOCAL & set(self.kinds)) or self.committee.startswith(("Quận", "Huyện", "Thị"))


def listed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """The members of the list that `name` opens, and the index past it; none where it opens no list.

    A name with a place of its own is no member here: it says itself what it is.
    """
    if name.head.kind == "chamber":
        return chambers(s, name)
    if name.head.kind == "numbered":
        return numbers_listed(s, name)
    members, last = fields_listed(s, name) if name.place is None else ([], name.last)
    if members or name.head.kind in _WITHOUT_LISTS:
        return members, last
    return _places_after(s, name) if name.place is None else _further(s, name, name.place)


def _places_after(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    if name.head.kind == "proper" and name.head.text not in _ASSOCIATIONS:
        return [], name.last
    common, at = _bridge(s, name)
    opened = at < len(s) and s[at].text in {":", "("}
    several = common.committee or any(x.low in _PLURALS or x.text.isdigit() for x in s[name.last : at])
    if not opened and not several:
        return _bracketed(s, name, common)
    items = _places(s, at + opened, common)
    communes = {place.rank == "commune" for place, _ in items}
    if len(communes) > 1:
        return [], name.last  # an address: "(xã Tân Lập, huyện Mộc Châu)"
    if len(items) < 2 and not (items and opened and s[at].text == ":"):
        return _bracketed(s, name, common)
    return [_member(s, common, *item) for item in items], items[-1][0].last


def _bridge(s: Sequence[Syllable], name: Name) -> tuple[_Common, int]:
    """What the list shares, and where its places, or the sign before them, begin."""
    common = _shared(text_of(s, name.first, name.last))
    at, kinds, committee = name.last, list[str](), common.committee
    while at < len(s) and at < name.last + _MAX_BRIDGE and not s[at].opens:
        found = committee_at(s, at)
        if found:
            committee, at = committee or found, at + 2
            continue
        kind = kind_at(s, at)
        kinds += [kind[1]] if kind else []
        place = place_at(s, at) if at > name.last else None
        counted = s[at].text.isdigit() and at + 1 < len(s) and (kind_at(s, at + 1) or committee_at(s, at + 1))
        if (place and place.name) or not (s[at].low in _BRIDGES or counted):
            break
        at = kind[0] if kind else at + 1
    return replace(common, committee=committee, kinds=tuple(kinds)), at


def _shared(stem: str) -> _Common:
    *words, first, last = ["", "", *stem.split()]
    if last.lower() in {"ủy", "đoàn"} and first.lower() in COMMITTEES:
        return _Common(" ".join(words).strip(), f"{COMMITTEES[first.lower()]} {last.lower()}")
    return _Common(stem)


def _bracketed(s: Sequence[Syllable], name: Name, common: _Common) -> tuple[list[Member], int]:
    """A list of provinces in brackets a little further on in the sentence."""
    for at in range(name.last, min(len(s), name.last + _MAX_BRIDGE)):
        if s[at].opens or s[at].text in {".", ";"}:
            break
        if s[at].text in {"(", ":"}:
            items = _places(s, at + 1, replace(common, kinds=()))
            if len(items) >= 2:
                return [_member(s, common, *item) for item in items], name.last
            break
    return [], name.last


def _further(s: Sequence[Syllable], name: Name, place: Place) -> tuple[list[Member], int]:
    """The places behind the first one: "Công an tỉnh Sơn La, Lai Châu và Yên Bái"."""
    head = name.head
    kind = name.host.head.kind if name.host else head.kind
    shares = kind in {"organ", "committee", "department"} or head.text in _ASSOCIATIONS | _OFFICES
    if not shares or not place.name or place.last != name.last:
        return [], name.last
    if place.rank not in {"province", "district"}:
        return [], name.last
    below = place.rank == "district" or _is_town(place)
    common = replace(_shared(text_of(s, name.first, place.first)), kinds=(place.kind or "huyện",) if below else ())
    joined = name.last + 1 if name.last < len(s) and s[name.last].low in {",", "và", ";"} else name.last
    items = _places(s, joined, common) if joined > name.last else []
    plural = name.first > 0 and (s[name.first - 1].low in _PLURALS or s[name.first - 1].text.isdigit())
    if name.head.kind == "department" and any(item.province is None for item, _ in items):
        return [], name.last  # "Sở Y tế Quảng Nam, huyện X": no district has one
    if not items or not (plural or _closed(s, items, below=below)):
        return [], name.last
    return [_member(s, common, *item) for item in items], items[-1][0].last


def _closed(s: Sequence[Syllable], items: Sequence[tuple[Place, str]], *, below: bool) -> bool:
    """Whether the places are surely a list: an address ("Công an huyện Mai Sơn, Sơn La") is none."""
    joined = s[items[-1][0].first - 1].low == "và" or bool(items[-1][1])
    kinds = all(place.kind for place, _ in items)
    if below:
        return joined and (kinds or len(items) > 1)
    return joined or kinds or len(items) > 1


def _places(s: Sequence[Syllable], at: int, common: _Common) -> list[tuple[Place, str]]:
    """The places of the list, each with the committee that stands before it ("và Thành ủy Hải Phòng")."""
    items: list[tuple[Place, str]] = []
    while at < len(s) and not s[at].opens:
        own = committee_at(s, at) if common.committee else ""
        place = _item(s, at + 2 if own else at, common, free=common.local or bool(own))
        if place is None:
            break
        items.append((place, own))
        at = place.last
        if at < len(s) and s[at].text in {",", ";"}:
            at += 1
        if at < len(s) and s[at].low in {"và", "cùng"}:
            at += 1
        elif at == place.last:
            break
    return items


def _item(s: Sequence[Syllable], at: int, common: _Common, *, free: bool) -> Place | None:
    if at < len(s) and s[at].text.isdigit() and not s[at].opens:
        numbered = next((kind for kind in common.kinds if kind in {"quận", "phường"}), "")
        numbered = "quận" if common.committee.startswith("Quận") else numbered
        named = numbered and not counted_at(s, at + 1)
        return Place(at, at + 1, numbered, s[at].text, "district") if named else None
    if at < len(s) and kind_at(s, at) is None and any(head.kind != "none" for head in heads_at(s, at)):
        return None
    place = place_at(s, at, free=free)
    if place is None or not place.name or place.rank in {"centre", "country"}:
        return None
    if common.local and place.province and not place.kind and "thành phố" not in common.kinds and not common.committee:
        return None  # the province that an address ends with
    return place


def _member(s: Sequence[Syllable], common: _Common, place: Place, committee: str) -> Member:
    own = place.last - len(place.name.replace("-", " - ").split())
    local = place.kind in {"", "thành phố", "tỉnh", "quận", "huyện", "thị xã"}
    first = max(place.first, own) if local else place.first
    quote = s[first].start, s[place.last - 1].end
    if common.committee:
        return *quote, "list", f"{common.text} {_committee(common, place, committee)}".strip()
    return *quote, "list", f"{common.text} {_written(common, place)}"


def _committee(common: _Common, place: Place, printed: str) -> str:
    """Tỉnh ủy or Thành ủy as the place has it."""
    shared, kind = printed or common.committee, common.committee.split()[-1]
    if not printed and place.province and not common.local:
        shared = f"{'Thành' if place.province.kind == 'thành phố' else 'Tỉnh'} {kind}"
    if not printed and place.kind == "thành phố" and _is_town(place):
        shared = f"Thành {kind}"
    if place.name.isdigit():
        return f"{shared} Quận {place.name}"
    return f"{shared} {place.province.full if place.province and place.name == 'Hồ Chí Minh' else place.name}"


def _written(common: _Common, place: Place) -> str:
    kinds = [kind for kind in common.kinds if kind in _LOCAL]
    town = place.name in towns() and "thành phố" in (place.kind, *common.kinds)
    if (town and common.local) or _is_town(place):
        return f"thành phố {place.name}"
    if place.province and not (kinds and not place.kind):
        return place.province.full
    return f"{place.kind or next(iter(kinds), '')} {place.name}".strip()


def _is_town(place: Place) -> bool:
    """Whether a city inside a province bears the province's name."""
    return place.kind == "thành phố" and (place.province is None or place.province.kind == "tỉnh")
