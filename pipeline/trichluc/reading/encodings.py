"""Which encoding bytes are in, and their text: Unicode, Windows-1258, and the legacy TCVN3 (ABC), VNI and VISCII.

No library at hand does this: charset-normalizer and ftfy both miss TCVN3. A byte string is read in every candidate, and
the reading whose accented words are Vietnamese syllables wins; where no reading is convincing there is none.

Tables: RFC 1456 (VISCII) and TCVN 5712:1993 as in glibc's iconv; VNI's letter-and-mark pairs as its fonts have them.
TCVN3 texts print accented capitals with capital fonts over small letters; those come out as small letters.
"""

import codecs
import re
import unicodedata
from functools import cache

from trichluc.lexicons import table

CONVINCING = 0.85
"""Least share of accented words that must be Vietnamese syllables; true readings of news reach 0.97 and more."""

ENOUGH = 3
"""Fewest accented words that can convince."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LEGACY = ("tcvn3", "viscii", "vni")
_SAMPLE = 20_000
_ACCENTED = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_TONES = re.compile("[̣̀́̉̃]")
_SYLLABLE = re.compile(
    r"(?:ngh?|[ckpt]h|g[hi]|tr|nh|qu|[bcdđghklmnprstvx])?"
    r"(?:uyê|oai|oay|oeo|uya|uyu|iêu|yêu|uôi|ươi|ươu|uây|oa|oă|oe|oo|uâ|uê|uy|uô|uơ|ươ|ưa|ưi|ưu|ia|iê|yê|iu|ua|ui"
    r"|ai|ao|au|ay|âu|ây|eo|êu|oi|ôi|ơi|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?"
)


def detect(raw: bytes) -> tuple[str, str] | None:
    """The text of `raw` and the name of its encoding, or None where no reading convinces.

    Well-formed UTF-8 is taken as such. Text keeps a UTF-8 byte order mark as a character, since offsets count it.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _strict(raw if name == "utf-8" else raw[len(mark) :], name)
    unicode_text = _strict(raw, "utf-8")
    if unicode_text:
        return unicode_text
    if wide := _wide(raw):
        return _strict(raw, wide)
    readings = [(_share_of_syllables(text), name, text) for name, text in _legacy_readings(raw)]
    share, name, text = max(readings)
    return (text, name) if share >= CONVINCING else None


def decode_as(raw: bytes, name: str) -> str:
    """The text of `raw` in an encoding of `detect` or of Python.

    Raises:
        LookupError: Nobody knows an encoding of that name.
        UnicodeDecodeError: The bytes are none of it.
    """
    if name in _LEGACY:
        return _read(raw, name)
    codec = codecs.lookup({"windows-1258": "cp1258"}.get(name, name))
    if not codec._is_text_encoding:
        raise LookupError(name)
    return codec.decode(raw, "strict")[0]


def _strict(raw: bytes, name: str) -> tuple[str, str] | None:
    try:
        return raw.decode(name), name
    except UnicodeDecodeError:
        return None


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: spaces and line ends have a zero byte on one side, always the same."""
    head = raw[:4096]
    if len(head) < 16 or len(raw) % 2:
        return None
    little, big = (sum(head[at + 1] == 0 for at in range(0, len(head) - 1, 2)), sum(b == 0 for b in head[::2]))
    if max(little, big) < len(head) // 10 or min(little, big) > len(head) // 100:
        return None
    return "utf-16-le" if little > big else "utf-16-be"


def _legacy_readings(raw: bytes) -> list[tuple[str, str]]:
    found = [(name, _read(raw, name)) for name in _LEGACY]
    windows = _strict(raw, "cp1258")
    if windows:
        found.append(("windows-1258", windows[0]))
    return found


def _read(raw: bytes, name: str) -> str:
    """Letters of the table, pairs before single bytes; other bytes as Windows-1252 has them (quotes, dashes)."""
    return _pattern(name).sub(lambda match: _letter(match.group(), name), raw.decode("latin-1"))


def _letter(found: str, name: str) -> str:
    raw = found.encode("latin-1")
    return _table(name).get(raw) or raw.decode("cp1252", errors="replace")


@cache
def _table(name: str) -> dict[bytes, str]:
    return {bytes.fromhex(row["bytes"]): row["letter"] for row in table("legacy_encodings") if row["encoding"] == name}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    keys = sorted((key.decode("latin-1") for key in _table(name)), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, keys)) + r"|[\x80-\xff]")


def _share_of_syllables(text: str) -> float:
    """Share of the accented words in a sample that are well-formed Vietnamese syllables."""
    words = _ACCENTED.findall(unicodedata.normalize("NFC", text[:_SAMPLE]))
    return sum(map(_is_syllable, words)) / len(words) if len(words) >= ENOUGH else 0.0


def _is_syllable(word: str) -> bool:
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", _TONES.sub("", decomposed))
    return len(_TONES.findall(decomposed)) <= 1 and _SYLLABLE.fullmatch(bare) is not None
