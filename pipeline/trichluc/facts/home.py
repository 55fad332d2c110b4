"""The article's own province and district: what completes "UBND tỉnh" or "Quận ủy"."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from trichluc.language.spans import Spans
from trichluc.lexicons.letters import LOWER, UPPER
from trichluc.mentions.places import CITY, Province, find_provinces, provinces, towns

_LEAD = 600
"""Code points of title and lead, whose places weigh more."""

_CAPITAL_BEFORE = re.compile(rf"(?<!\w)(?P<word>[{UPPER}][{LOWER}]+)\s$")
_NAMES_UNITS = frozenset(
    {"Tỉnh", "Huyện", "Báo", "Đài", "Quận", "Tại", "Theo", "Ở", "Từ", "Về", "Tp", "Trường", "Viện", "Sở"}
)
_FAR = re.compile(
    r"(?:quê(?: quán)?(?: ở| tại)?|trú(?: tại)?|ngụ(?: tại)?|sinh (?:tại|ra ở))[^.\n]{0,40}$", re.IGNORECASE
)
_OWN = re.compile(
    r"(?:tỉnh|thành phố|TP\.?|ủy|nhân dân|UBND|HĐND|Công an|Luật gia|đoàn|Sở [^.,;\n]{1,30})\s?$", re.IGNORECASE
)
_DISTRICT = re.compile(
    rf"(?<!\w)(?P<kind>[Qq]uận|[Hh]uyện|[Tt]hị xã|Q\.?|TX\.?)(?: ủy)?\s?"
    rf"(?P<name>\d{{1,2}}(?!\d)|[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}'’]*){{0,2}})"
)
_TOWN = re.compile(
    rf"(?<!\w)(?:{CITY}\.?|Thành ủy|Thành đoàn)\s?(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}})"
)
_KINDS = {"q": "quận", "q.": "quận", "tx": "thị xã", "tx.": "thị xã"}


@dataclass(frozen=True, slots=True)
class District:
    """A district, or a city or town inside a province: "quận" "Thanh Khê", "quận" "12"."""

    kind: str
    name: str

    @property
    def full(self) -> str:
        """With its kind; the kind belongs to the name of a numbered district."""
        return f"Quận {self.name}" if self.name.isdigit() else f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Home:
    """Where an article is at home; None where it is not certain.

    Attributes:
        province: The province or centrally-run city.
        district: The district, where the article is about one.
        rivals: How many other provinces the article names.
        districts: The district of each kind, where the article names only one or one above all.
    """

    province: Province | None = None
    district: District | None = None
    rivals: int = 0
    districts: tuple[District, ...] = ()

    def district_of(self, kind: str) -> District | None:
        """The district that "huyện", "quận", "thị xã" or "thành phố" alone must mean."""
        if self.district and self.district.kind == kind:
            return self.district
        return next((district for district in self.districts if district.kind == kind), None)


def read_home(text: str, muted: Iterable[tuple[int, int]] = ()) -> Home:
    """The province and the district that most of the evidence in `text` names, title and lead before all."""
    zones = Spans.of(muted)
    weights = _province_weights(text, zones)
    counts, early = _district_counts(text, zones)
    district, districts = _main_district(counts, early), _one_of_each_kind(counts)
    if not weights:
        return Home(None, district, 0, districts)
    (first, weight), *others = weights.most_common()
    certain = weight >= 2 and weight > 1.5 * sum(other for _, other in others[:1])
    return Home(provinces()[first] if certain else None, district, len(others), districts)


def _province_weights(text: str, muted: Spans) -> Counter[str]:
    weights: Counter[str] = Counter()
    for place in find_provinces(text):
        before = text[max(0, place.start - 60) : place.start]
        if muted.touch(place.start, place.start + 1) or _is_other_name(before) or _FAR.search(before):
            continue
        weights[place.province.name] += (2 if place.start < _LEAD else 1) * (2 if _OWN.search(before) else 1)
    return weights


def _district_counts(text: str, muted: Spans) -> tuple[Counter[District], set[District]]:
    """How often each district is named, and which stand in title or lead."""
    counts: Counter[District] = Counter()
    early: set[District] = set()
    for match in _DISTRICT.finditer(text):
        if muted.touch(match.start(), match.start() + 1) or _FAR.search(
            text, max(0, match.start() - 60), match.start()
        ):
            continue
        district = District(_KINDS.get(match["kind"].lower(), match["kind"].lower()), match["name"])
        counts[district] += 1
        if match.start() < _LEAD:
            early.add(district)
    for town in _TOWN.finditer(text):
        if town["name"] in towns() and not muted.touch(town.start(), town.start() + 1):
            counts[District("thành phố", town["name"])] += 1
            if town.start() < _LEAD:
                early.add(District("thành phố", town["name"]))
    return counts, early


def _main_district(counts: Counter[District], early: set[District]) -> District | None:
    """A district named in title or lead and more often than all others together."""
    if not counts:
        return None
    best, count = counts.most_common(1)[0]
    return best if best in early and 2 * count > counts.total() else None


def _one_of_each_kind(counts: Counter[District]) -> tuple[District, ...]:
    kinds = dict.fromkeys(district.kind for district in counts)
    groups = [[(count, d) for d, count in counts.items() if d.kind == kind] for kind in kinds]
    return tuple(best for group in groups for count, best in group if 2 * count > sum(n for n, _ in group))


def _is_other_name(before: str) -> bool:
    """Whether a capitalised word just before makes the place a part of a person's or another name."""
    word = _CAPITAL_BEFORE.search(before)
    return word is not None and word["word"] not in _NAMES_UNITS
