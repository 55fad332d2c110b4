"""A record of named fields, from JSON lines, CSV or Parquet, as an article."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from trichluc.errors import SourceError
from trichluc.reading.decoding import checked
from trichluc.reading.intake import Intake
from trichluc.reading.layout import read_layout
from trichluc.records import Article

_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")


def record_article(fields: Mapping[str, object], source: str, number: int, intake: Intake) -> Article:
    """The article of a record; its text is title, blank line, body.

    Args:
        fields: Values by the names that the source gives them.
        source: Where the record stands.
        number: Its number there, which is its id where it has none.
        intake: Names of the columns.

    Raises:
        SourceError: `missing-field`, `bad-field`, `empty` or `bad-encoding`.
    """
    columns = intake.columns
    body, title = fields.get(columns.text), fields.get(columns.title)
    if not isinstance(body, str):
        reason = f"has no `{columns.text}` that is a string"
        way_out = "add it, name another column with --column text=NAME, or leave the record out"
        raise SourceError(source, "missing-field", reason, way_out)
    if title is not None and not isinstance(title, str):
        raise SourceError(
            source, "bad-field", f"has a `{columns.title}` that is no string", "make it a string or drop it"
        )
    text = checked(f"{title}\n\n{body}" if title else body, source)
    layout = read_layout(text, title)
    identifier, url, author = (fields.get(name) for name in (columns.id, columns.url, columns.author))
    return Article(
        id=checked(str(number if identifier is None or identifier == "" else identifier), source),
        source=source,
        text=text,
        title=title,
        published=_published(fields.get(columns.published), source) or layout.published or intake.published,
        url=url if isinstance(url, str) and _is_clean(url) else None,
        author=author if isinstance(author, str) and _is_clean(author) else None,
        zones=layout.zones,
    )


def _is_clean(value: str) -> bool:
    return bool(value) and not any("\ud800" <= character <= "\udfff" for character in value)


def _published(value: object, source: str) -> date | None:
    """An ISO 8601 day or moment, or a Vietnamese day-first date; None where there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str):
            if day_first := _DAY_FIRST.fullmatch(value.strip()):
                day, month, year = map(int, day_first.groups())
                return date(year, month, day)
            text = value.strip()
            return date.fromisoformat(text) if len(text) == len("2018-12-18") else datetime.fromisoformat(text)
    except ValueError:
        pass
    raise SourceError(
        source, "bad-field", f"has a `published` that is no date: {value!r:.40}", "write it as YYYY-MM-DD"
    )
