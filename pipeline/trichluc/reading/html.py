"""A web page: its article, by trafilatura, or all its visible text where that keeps too little of it."""

import codecs
import logging
import re
from datetime import date, datetime
from functools import partial

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from trichluc.errors import SourceError
from trichluc.reading.blob import Blob, raw_hash
from trichluc.reading.decoding import checked
from trichluc.reading.encodings import decode_as, detect
from trichluc.reading.intake import Intake
from trichluc.reading.layout import read_layout
from trichluc.reading.unread import Unread
from trichluc.records import Article

LEAST_KEPT = 0.4
"""Least share of the page's words outside links, menus and forms that an extraction must keep."""

MOST_ELEMENTS = 30_000
"""Elements of the largest page that trafilatura gets: 100,000 paragraphs take it 7 seconds."""

_LATEST = "2100-01-01"
"""Of publication: else htmldate drops days after today's, and the same page would read differently tomorrow."""

for _library in ("trafilatura", "htmldate", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # what they find odd is told by reason codes
    logging.getLogger(_library).propagate = False  # to a handler that some other library gave the root logger

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.IGNORECASE)
_MARKUP = re.compile(rb"<(/?)(?:(script|style)\b)?[^<>]*>|&[#\w]{1,20};", re.IGNORECASE)
_UNSEEN = (
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "iframe", "svg",
    "object", "head",
)  # fmt: skip
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "caption",
        "cell",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "item",
        "lb",
        "li",
        "list",
        "main",
        "ol",
        "p",
        "pre",
        "quote",
        "row",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_SPACES = re.compile(r"[ \t\r\f\v\n]+")


def read_html(blob: Blob, intake: Intake) -> Unread:
    """The article of a page: title, blank line, one line for each paragraph.

    Raises:
        SourceError: `too-large`, or with another code when it is read.
    """
    raw = blob.whole(intake.max_record)
    return Unread(blob.source, len(raw), partial(_article, raw, blob.source, blob.name, blob.url, intake))


def _article(raw: bytes, source: str, name: str, url: str | None, intake: Intake) -> Article:
    page, encoding = _decode(raw, source)
    root = _parse(page)
    visible, linked = _visible(root)
    taken = _extract(page, url) if sum(1 for _ in root.iter()) <= MOST_ELEMENTS else None
    body, title, day, author, parser = visible, _title(root), None, None, "visible-text"
    if taken is not None:
        kept = _lines(taken.body)
        title, day, author = taken.title or title, taken.date, taken.author
        if len(kept.split()) >= LEAST_KEPT * (len(visible.split()) - linked):
            body, parser = kept, "trafilatura"
    title = _one_line(title) or None
    if title and body.startswith(title):
        body = body[len(title) :].lstrip()
    checked(body, source)
    text = checked(f"{title}\n\n{body}" if title else body, source)
    layout = read_layout(text, title)
    fields = {"published": _published(day, layout.published) or intake.published, "author": author or None}
    return Article.model_validate(
        fields
        | {"id": name, "source": source, "text": text, "encoding": encoding, "title": title, "parser": parser}
        | {"url": url, "raw_hash": raw_hash(raw), "zones": layout.zones}
    )


def _decode(raw: bytes, source: str) -> tuple[str, str]:
    """The page's characters: as its bytes show, else as it says; many old pages say what they are not."""
    bare = _without_markup(raw)
    found = detect(raw) if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)) else detect(bare)
    if not raw.strip():
        raise SourceError(source, "empty", "holds no text", "leave it out or fetch it again")
    declared = _CHARSET.search(raw[:4096])
    for name in filter(None, (found and found[1], declared and declared[1].decode("ascii"))):
        try:
            return decode_as(raw, name), name.lower()
        except (LookupError, UnicodeError):
            continue
    reason = "is in no encoding that is known or that it names"
    raise SourceError(source, "bad-encoding", reason, "convert it to UTF-8, for example with iconv")


def _without_markup(raw: bytes) -> bytes:
    """What stands between the tags, scripts and styles left out; in one pass, since a page may end none of them."""
    parts, at, inside = [], 0, b""
    for tag in _MARKUP.finditer(raw):
        name = (tag[2] or b"").lower()
        if not inside:
            parts.append(raw[at : tag.start()])
            inside = b"" if tag[1] else name
        elif tag[1] and name == inside:
            inside = b""
        at = tag.end()
    return b" ".join(parts if inside else [*parts, raw[at:]])


def _parse(page: str) -> etree._Element:
    """The page's tree, without what no reader sees."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return lxml_html.Element("body")
    return root


def _visible(root: etree._Element) -> tuple[str, int]:
    """Text of the page's article, or of its body where none is marked, and how many words of it are links."""
    articles = sorted(root.iter("article", "main"), key=lambda element: len("".join(element.itertext())))
    top = articles[-1] if articles else root
    return _lines(top), sum(len("".join(link.itertext()).split()) for link in top.iter("a"))


def _lines(top: etree._Element) -> str:
    """Text with a line for each block; white space as a browser shows it."""
    parts: list[str] = []
    stack: list[tuple[etree._Element, bool]] = [(top, False)]
    while stack:
        element, is_done = stack.pop()
        breaks = "\n\n" if element.tag in _BLOCKS else ""
        if is_done:
            parts.append(breaks)
            parts.append(_plain(element.tail) if element is not top else "")
            continue
        stack.append((element, True))
        if element.tag in _UNSEEN or not isinstance(element.tag, str):
            continue
        parts += (breaks, _plain(element.text))
        stack += ((child, False) for child in reversed(element))
    lines = (line.strip(" ") for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _plain(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _title(root: etree._Element) -> str | None:
    title = root.find(".//title")
    return None if title is None else "".join(title.itertext())


def _extract(page: str, url: str | None) -> Document | None:
    """What trafilatura takes for the article, with the data in the page's head. Nothing is fetched."""
    taken = bare_extraction(
        page,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": _LATEST},
    )
    return taken if isinstance(taken, Document) and taken.body is not None else None


def _published(day: str | None, dateline: date | None) -> date | None:
    """The day in the page's head; to the minute where its dateline is of that day. A dateline alone counts too."""
    try:
        named = date.fromisoformat(day or "")
    except ValueError:
        return dateline
    return dateline if isinstance(dateline, datetime) and dateline.date() == named else named
