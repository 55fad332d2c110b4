"""The corpus's articles as old archives have them, and the facts that come of them."""

import io
import unicodedata
from functools import cache
from pathlib import Path

from tests.reading.test_encodings import encoded

from trichluc.flow import read_facts
from trichluc.language.view import View
from trichluc.reading.blob import Blob, Meter
from trichluc.reading.formats import read_blob
from trichluc.reading.intake import Intake
from trichluc.reading.unread import read_item
from trichluc.records import Article

ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))
ENCODINGS = ("tcvn3", "vni", "viscii", "windows-1258", "utf-16-le", "utf-16", "utf-8-nfd")
"""`utf-16` has a byte order mark, `utf-8-nfd` its letters taken apart."""

_TYPEWRITER = str.maketrans("“”‘’–—…•\u00a0", "\"\"''--.- ", "\ufeff\u200b")


@cache
def plain(path: Path) -> str:
    """An article with the signs of the typewriter, which is all that the old encodings have."""
    return path.read_text(encoding="utf-8").translate(_TYPEWRITER)


def written(path: Path, encoding: str) -> bytes:
    if encoding == "utf-8-nfd":
        return unicodedata.normalize("NFD", plain(path)).encode()
    return encoded(plain(path), encoding)


Slots = tuple[str, str, str]


def facts(path: Path, encoding: str) -> list[Slots]:
    """Type, quote and slots of each fact of an article in some encoding, in the one spelling of views."""
    intake, raw = Intake(), io.BytesIO(written(path, encoding))
    (unread,) = read_blob(Blob(io.BufferedReader(raw, 8192), path.name, path.name, Meter(intake)), intake)
    article = read_item(unread)
    assert isinstance(article, Article), article
    slots = {"article", "start", "end", "quote", "mentions"}
    return [
        (fact.type, View.of(fact.quote).text, View.of(fact.model_dump_json(exclude=slots)).text)
        for fact in read_facts(article)
    ]


@cache
def facts_in_utf_8(path: Path) -> list[Slots]:
    return facts(path, "utf-8")
