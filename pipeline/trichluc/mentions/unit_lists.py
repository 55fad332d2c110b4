"""Lists that leave the common part out: "Ban Nội chính Tỉnh ủy các tỉnh: Thái Nguyên, Phú Thọ"."""

from collections.abc import Sequence

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.unit_bodies import field_at
from trichluc.mentions.unit_grammar import Name, name_at
from trichluc.mentions.unit_lexicon import fields, ministries
from trichluc.mentions.unit_places import Place, place_at

Member = tuple[int, int, str, str]
"""Start, end, rule and spelled-out name."""

_KIND_WORDS = frozenset(
    {
        "các",
        "tỉnh",
        "thành",
        "phố",
        "tp",
        "quận",
        "huyện",
        "thị",
        "xã",
        "phường",
        "của",
        "ủy",
        ",",
        "/",
        "cấp",
        "thuộc",
        "hai",
    }
)
_MAX_BRIDGE = 14
"""Most syllables between the name and a list in brackets ("thuộc Cụm thi đua số 2 (Bắc Ninh, …)")."""


def listed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """The members of the list that `name` opens, and the index past it; none where it opens no list."""
    if name.head.kind in {"ministry", "department"} and name.place is None:
        return _fields_listed(s, name)
    if name.head.kind == "chamber":
        return _chambers(s, name)
    if name.head.kind in {"brand", "fixed", "school", "paper", "numbered", "foreign", "cluster"}:
        return [], name.last
    if name.place is None:
        return _places_after(s, name)
    return [], name.last


def _chambers(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """Both houses of a parliament whose country stands once: "Thượng viện và Hạ viện Hà Lan"."""
    other = name_at(s, name.last + 1) if name.place is None else None
    if other is None or other.place is None:
        return [], name.last
    first = s[name.first].start, s[name.last - 1].end, "list", f"{_text(s, name.first, name.last)} {other.place.name}"
    second = s[other.first].start, s[other.last - 1].end, "list", _text(s, other.first, other.last)
    return [first, second], other.last


def _places_after(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    at = name.last
    kind = ""
    while at < len(s) and at < name.last + 10 and not s[at].opens and s[at].low in _KIND_WORDS:
        if s[at].low in {"quận", "huyện", "phường", "xã"} and not (s[at].low == "xã" and s[at - 1].low == "thị"):
            kind = s[at].low
        place = place_at(s, at)
        if place and place.name and at > name.last:
            break
        at += 1
    if at < len(s) and s[at].text in {":", "("}:
        at += 1
    elif at == name.last:
        return _bracketed(s, name)
    places = _places(s, at, free=bool(kind))
    if len(places) < 2 and not (places and s[at - 1].text == ":"):
        return _bracketed(s, name)
    return [_member(s, name, place, kind) for place in places], places[-1].last


def _bracketed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """A list of provinces in brackets a little further on in the sentence."""
    for at in range(name.last, min(len(s), name.last + _MAX_BRIDGE)):
        if s[at].opens or s[at].text in {".", ";"}:
            break
        if s[at].text in {"(", ":"}:
            places = _places(s, at + 1, free=False)
            if len(places) >= 2:
                return [_member(s, name, place, "") for place in places], name.last
            break
    return [], name.last


def _places(s: Sequence[Syllable], at: int, *, free: bool) -> list[Place]:
    places: list[Place] = []
    while at < len(s) and not s[at].opens:
        place = place_at(s, at, free=free)
        if place is None or not place.name or place.rank in {"centre", "country"}:
            break
        places.append(place)
        at = place.last
        if at < len(s) and s[at].text in {",", ";"}:
            at += 1
        if at < len(s) and s[at].low in {"và", "cùng"}:
            at += 1
        elif at == place.last:
            break
    return places


def _member(s: Sequence[Syllable], name: Name, place: Place, kind: str) -> Member:
    own = place.last - len(place.name.replace("-", " - ").split())
    first = max(place.first, own) if place.kind in {"", "thành phố", "tỉnh", "quận", "huyện", "thị xã"} else place.first
    quote = s[first].start, s[place.last - 1].end
    stem = _stem(s, name, place)
    written = _written(place, kind, committee=stem.endswith("ủy"))
    return (*quote, "list", f"{stem} {written}")


def _stem(s: Sequence[Syllable], name: Name, place: Place) -> str:
    """The common part, with Tỉnh ủy or Thành ủy as the place has it."""
    stem = _text(s, name.first, name.last)
    for committee in ("tỉnh ủy", "thành ủy"):
        at = stem.lower().rfind(committee)
        if at >= 0 and place.province:
            proper = "Thành" if place.province.kind == "thành phố" else "Tỉnh"
            return f"{stem[:at]}{proper} ủy"
    return stem


def _written(place: Place, kind: str, *, committee: bool) -> str:
    if kind and not place.kind:
        return f"{kind} {place.name}"
    if place.province and committee:
        return place.province.full if place.name == "Hồ Chí Minh" else place.name
    if place.province:
        return place.province.full
    return f"{place.kind or kind} {place.name}"


def _text(s: Sequence[Syllable], first: int, last: int) -> str:
    return " ".join(x.text for x in s[first:last])


def _fields_listed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """The members of "Bộ Công an, Quốc phòng và Tư pháp", whose head stands once."""
    table = ministries() if name.head.kind == "ministry" else fields()
    spans = [(name.first, name.last)]
    at = name.last
    while at + 1 < len(s) and s[at].low in {",", "và", ";"} and s[at + 1].capital and not s[at + 1].opens:
        end = field_at(s, at + 1, table)
        if end is None or name_at(s, at + 1) is not None:
            break
        spans.append((at + 1, end))
        at = end
    if len(spans) < 2:
        return [], name.last
    head = name.head.text
    members = [
        (
            s[first].start,
            s[last - 1].end,
            "list",
            _text(s, first, last) if n == 0 else f"{head} {_text(s, first, last)}",
        )
        for n, (first, last) in enumerate(spans)
    ]
    return members, at
