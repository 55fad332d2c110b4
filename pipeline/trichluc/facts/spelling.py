"""A printed name in its official spelling: abbreviations written out, links dropped, capitals set."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from trichluc.language.view import fold_tone_placement
from trichluc.lexicons import lines, mapping
from trichluc.lexicons.letters import UPPER
from trichluc.mentions.places import CITY

_BRACKET = re.compile(r"\s*\([^()]{0,80}\)")
_HCM = re.compile(rf"(?<!\w)(?:{CITY}(?:\.\s?|\s)?(?:Hồ Chí Minh|HCMC?)|TPHCM)(?!\w)")
_CITY = re.compile(r"(?<!\w)(?:TP|Tp|T\.P)(?:\.\s?|(?=\s|$))")
_NUMBERED = re.compile(r"(?<!\w)(?:[Qq]uận|Q)(?:\.\s?|\s)?(\d{1,2})(?!\w)")
_SHORT_KINDS = (
    (re.compile(rf"(?<!\w)Q(?:\.\s?|\s)(?=[{UPPER}])"), "quận "),
    (re.compile(rf"(?<!\w)H\.\s?(?=[{UPPER}]\w)"), "huyện "),
    (re.compile(rf"(?<!\w)P\.\s?(?=[{UPPER}\d])"), "phường "),
    (re.compile(rf"(?<!\w)T[Xx](?:\.\s?|\s)(?=[{UPPER}])"), "thị xã "),
)
_LINK = re.compile(r"(?:\s(?:(?:trực )?thuộc|của|-|–))+\s(?=(?P<host>\w+(?: \w+)?))")
_TIGHT = re.compile(r"(?<=\w)[-–](?=Công an (?:tỉnh|thành phố|huyện|quận))")
_STANDING = re.compile(r"^Thường vụ (?=(?:Tỉnh|Thành|Quận|Huyện|Thị|Đảng) (?:ủy|đoàn))")
_TWICE = re.compile(r"(?<!\w)(\w+ \w+) (?=\1(?!\w))", re.IGNORECASE)
_SCHOOL = re.compile(r"^(?=Trung học (?:cơ sở|phổ thông) )")
_THIS = re.compile(r"(?<=[hnốã]) (?:này|nhà|ta)$")


def spell(printed: str, definitions: Mapping[str, str] | None = None) -> str:
    """A name in one spelling, abbreviations written out, the link to its host dropped, official capitals."""
    written = _official_capitals().sub(lambda m: _official()[m.group().lower()], write_out(printed, definitions))
    written = _official_fields().sub(lambda m: f"{m['head']} {_fields()[_words(m['field'])]}", written)
    name = _THIS.sub("", _TWICE.sub("", _joined(_TIGHT.sub(" - ", written))))
    return _full(name[:1].upper() + name[1:])


def write_out(printed: str, definitions: Mapping[str, str] | None = None) -> str:
    """A name in one spelling with its abbreviations written out, first those that the article defines itself."""
    name = _BRACKET.sub("", fold_tone_placement(unicodedata.normalize("NFC", printed)))
    for short, full in (definitions or {}).items():
        head = re.escape(full.partition(" ")[0])  # "Bộ GTVT", where the article has GTVT for the whole name
        name = re.sub(rf"(?<!\w)(?:(?i:{head}) )?{re.escape(short)}(?!\w)", full.replace("\\", ""), name)
    name = _HCM.sub("Thành phố Hồ Chí Minh", name)
    name = _NUMBERED.sub(r"Quận \1", name)
    for pattern, kind in _SHORT_KINDS:
        name = pattern.sub(kind, name)
    name = _CITY.sub("thành phố ", name)
    name = _abbreviations().sub(lambda m: _full_forms()[_squeeze(m.group())], name)
    return _TWICE.sub("", " ".join(name.split()).strip(" -–,."))


@cache
def _full_forms() -> dict[str, str]:
    return {_squeeze(short): full for short, full in mapping("unit_abbreviations").items()}


def _squeeze(short: str) -> str:
    return re.sub(r"\svà\s|[\s.,&–-]", "", short)


@cache
def _abbreviations() -> re.Pattern[str]:
    """All abbreviations, longest first; the parts of "TN MT" may stand together or be joined by "và", "-", "&"."""
    gap = r"(?:\s?[-–&.,]\s?| và |\s)?"
    shorts = sorted(mapping("unit_abbreviations"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(gap.join(map(re.escape, short.split(' '))) for short in shorts)})(?!\w)")


def _joined(name: str) -> str:
    """Drop the link between a part and its host: "Phòng Nội chính của Văn phòng" is "Phòng Nội chính Văn phòng".

    The committees of the National Assembly carry "của" in their official names.
    """
    return _LINK.sub(lambda m: " " if _starts_host(m["host"]) and not _of_centre(m) else m.group(), name)


def _of_centre(link: re.Match[str]) -> bool:
    """Whether it says what a city is: "5 thành phố trực thuộc Trung ương"."""
    return link["host"].startswith("Trung ương") and link.string[: link.start()].lower().endswith("thành phố")


def _starts_host(words: str) -> bool:
    hosts = _host_words()
    return words != "Quốc hội" and (words.partition(" ")[0] in hosts or words in hosts)


@cache
def _host_words() -> frozenset[str]:
    return frozenset(lines("unit_hosts"))


def _full(name: str) -> str:
    """The full name of what is known by a short one."""
    return mapping("unit_full_names").get(name, _SCHOOL.sub("Trường ", _STANDING.sub("Ban Thường vụ ", name)))


@cache
def _fields() -> dict[str, str]:
    """The fields of ministries whose name has "và", under their words without it."""
    return {_words(field): field for field in [*lines("ministries"), "Văn hóa và Thể thao"] if " và " in field}


@cache
def _official_fields() -> re.Pattern[str]:
    """The same where they stand behind a head, joined in whatever way ("Sở Khoa học công nghệ", "Sở TN - MT")."""
    joint = r"(?:\s?[,&–-]\s?|\svà\s|\s)"
    names = sorted(_fields().values(), key=len, reverse=True)
    fields = "|".join(joint.join(re.split(r", | và | - ", name)) for name in names)
    return re.compile(rf"(?<!\w)(?P<head>Sở|Bộ|Phòng) (?P<field>{fields})(?!\w)", re.IGNORECASE)


def _words(field: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", field.lower()) if word != "và")


@cache
def _official() -> dict[str, str]:
    return {entry.lower(): entry for entry in lines("unit_names")}


@cache
def _official_capitals() -> re.Pattern[str]:
    """Heads and fields with the capitals of their official names."""
    entries = sorted(lines("unit_names"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_whole, entries))})(?!\w)", re.IGNORECASE)


def _whole(entry: str) -> str:
    """A pattern for `entry` that does not take "ủy" away from "Ủy ban"."""
    inner = r"(?<![Ủủ]y )" if entry.startswith("Ban ") else ""  # "Ủy ban Quản lý"
    return inner + re.escape(entry) + (r"(?! ban(?!\w))" if entry.endswith("ủy") else "")
