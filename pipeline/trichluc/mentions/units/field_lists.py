"""Lists whose members share a head or a host: "các sở: Nội vụ, Tư pháp tỉnh Hà Nam", "Quân khu 1, 2 và 3"."""

from collections.abc import Sequence

from trichluc.mentions.syllables import Syllable
from trichluc.mentions.units.bodies import counted_at, field_at
from trichluc.mentions.units.endings import Name
from trichluc.mentions.units.grammar import name_at
from trichluc.mentions.units.lexicon import Field, fields, ministries
from trichluc.mentions.units.places import place_at

Member = tuple[int, int, str, str]
"""Start, end, rule and spelled-out name."""

_SHARED_HEADS = {"sở": "Sở", "bộ": "Bộ", "ban": "Ban", "phòng": "Phòng", "cục": "Cục", "vụ": "Vụ"}
_KINDS = {"sở": "department", "bộ": "ministry"}
_PLURALS = frozenset({"các", "những", "hai", "ba", "bốn", "năm"})
_HOSTS = frozenset({"committee", "organ", "ministry", "fixed", "department"})
_LINKS = frozenset({"của", "thuộc"})


def text_of(s: Sequence[Syllable], first: int, last: int) -> str:
    """The syllables from `first` up to `last`, single spaces between them."""
    return " ".join(x.text for x in s[first:last])


def plural_fields(s: Sequence[Syllable], i: int) -> tuple[list[Member], int, str]:
    """The offices of "các sở Nội vụ, Tư pháp tỉnh Hà Nam", with the index past them and their kind; `i` is "các"."""
    if not (s[i].low in _PLURALS or s[i].text.isdigit()) or i + 3 >= len(s) or s[i + 1].low not in _SHARED_HEADS:
        return [], i, ""
    word = s[i + 1].low
    at = i + 3 if s[i + 2].text == ":" else i + 2
    if s[at].opens or not s[at].capital:
        return [], i, ""
    spans = _spans(s, at, ministries() if word == "bộ" else fields(), organs=word == "bộ")
    if len(spans) < 2:
        return [], i, ""
    tail, last = _tail(s, spans[-1][1])
    members = [_spelled(s, _SHARED_HEADS[word], first, end, tail) for first, end in spans]
    return members, last, _KINDS.get(word, "field")


def plural_offices(s: Sequence[Syllable], i: int) -> tuple[list[Member], int, str]:
    """The members of "các Văn phòng: Trung ương Đảng, Quốc hội, Chính phủ", with the index past them and their kind."""
    plural = s[i].low in _PLURALS or s[i].text.isdigit()
    if not plural or [x.low for x in s[i + 1 : i + 3]] != ["văn", "phòng"]:
        return [], i, ""
    at = i + 3 + (i + 3 < len(s) and s[i + 3].text in {":", "("})
    spans: list[tuple[int, int]] = []
    while at < len(s) and not s[at].opens and (end := _head_of_office(s, at)):
        spans.append((at, end))
        at = end + 1 if end < len(s) and s[end].low in {",", "và", ";"} else len(s)
        at += at < len(s) and s[at].low == "và"
    if len(spans) < 2:
        return [], i, ""
    return [_spelled(s, "Văn phòng", *span, "") for span in spans], spans[-1][1], "lead"


def _head_of_office(s: Sequence[Syllable], at: int) -> int | None:
    """Past the organ, or the President, that an office serves."""
    if [x.low for x in s[at : at + 3]] == ["chủ", "tịch", "nước"]:
        return at + 3
    served = name_at(s, at, inside=True)
    return served.last if served and served.head.kind in {"fixed", "committee", "organ"} else None


def fields_listed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """The members of "Bộ Công an, Quốc phòng và Tư pháp", whose head stands once."""
    sure = name.head.kind in {"ministry", "department"}
    if not sure and name.head.text not in {"Ban", "Phòng"}:
        return [], name.last
    after = name.last + 1
    if after >= len(s) or s[name.last].low not in {",", "và", ";"} or not s[after].capital:
        return [], name.last
    further = _spans(s, after, ministries() if name.head.kind == "ministry" else fields(), organs=False)
    tail, last = _tail(s, further[-1][1]) if further else ("", name.last)
    if not further or not (sure or tail):
        return [], name.last
    own = f"{text_of(s, name.first, name.last)} {tail}".strip()
    first = (s[name.first].start, s[name.last - 1].end, "list", own)
    return [first, *(_spelled(s, name.head.text, *span, tail) for span in further)], last


def _spans(
    s: Sequence[Syllable], at: int, table: dict[str, tuple[Field, ...]], *, organs: bool
) -> list[tuple[int, int]]:
    """The fields from syllable `at` on; a name with a head of its own ends them."""
    spans: list[tuple[int, int]] = []
    while at < len(s) and s[at].capital and not s[at].opens:
        end = field_at(s, at, table)
        other = name_at(s, at)
        if end is None or (other and not (organs and other.last == end)):
            break
        spans.append((at, end))
        at = end
        if at >= len(s) or s[at].low not in {",", "và", ";"}:
            break
        at += 1
        at += at < len(s) and s[at].low == "và"
    return spans


def _tail(s: Sequence[Syllable], at: int) -> tuple[str, int]:
    """The place or the host that all members share."""
    link = at < len(s) and s[at].low in _LINKS
    first = at + link
    host = name_at(s, first, inside=True) if first < len(s) and not s[first].opens else None
    if host and host.head.kind in _HOSTS:
        return text_of(s, host.first, host.last), host.last
    place = place_at(s, at)
    return (text_of(s, place.first, place.last), place.last) if place else ("", at)


def _spelled(s: Sequence[Syllable], head: str, first: int, last: int, tail: str) -> Member:
    return s[first].start, s[last - 1].end, "list", f"{head} {text_of(s, first, last)} {tail}".strip()


def numbers_listed(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """The members after the first of "Quân khu 1, 2 và 3"; the last is joined by "và"."""
    numbers: list[int] = []
    at = name.last
    while at + 1 < len(s) and s[at].low in {",", "và"} and s[at + 1].text.isdigit() and not s[at + 1].opens:
        numbers.append(at + 1)
        at += 2
    if not numbers or s[numbers[-1] - 1].low != "và" or counted_at(s, at):
        return [], name.last
    stem = text_of(s, name.first, name.last - 1)
    first = (s[name.first].start, s[name.last - 1].end, "list", text_of(s, name.first, name.last))
    return [first, *((s[n].start, s[n].end, "list", f"{stem} {s[n].text}") for n in numbers)], at


def chambers(s: Sequence[Syllable], name: Name) -> tuple[list[Member], int]:
    """Both houses of a parliament whose country stands once: "Thượng viện và Hạ viện Hà Lan"."""
    other = name_at(s, name.last + 1) if name.place is None else None
    if other is None or other.place is None:
        return [], name.last
    first = s[name.first].start, s[name.last - 1].end, "list", f"{text_of(s, name.first, name.last)} {other.place.name}"
    second = s[other.first].start, s[other.last - 1].end, "list", text_of(s, other.first, other.last)
    return [first, second], other.last
