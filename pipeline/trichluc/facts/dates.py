"""Calendar expressions to EDTF."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trichluc.facts.context import Context
from trichluc.facts.years import Fixed, Years, read_years
from trichluc.mentions.dates.calendar import Moment, shifted
from trichluc.mentions.dates.finding import DateMention
from trichluc.records import Anchor, DateFact

_SAME_YEAR = re.compile(r",? (?:của )?cùng năm(?! (?:nay|ngoái|trước|sau))(?!\w)")


def date_facts(
    mentions: Sequence[DateMention],
    context: Context,
) -> list[DateFact]:
    """One fact for each occurrence. Deictics that nothing fixes, and half-years without a year, are left out."""
    heard = [mention for mention in mentions if not context.is_muted(mention.start, mention.end)]
    years = read_years(heard, context)
    facts: list[DateFact] = []
    before: int | None = None
    for mention in heard:
        same = before if _SAME_YEAR.match(context.text, mention.end) else None
        fact = _fact(mention, context, years, same)
        facts += [fact] if fact else []
        before = mention.first.year or same or before
    return facts


def _fact(mention: DateMention, context: Context, years: Years, same: int | None) -> DateFact | None:
    """`same` is the year of the date before, where this one says that it is of the same year."""
    value, anchor = _value(mention, years)
    if same and mention.first.year is None and mention.shift is None and mention.rule != "lunar":
        value, anchor = _edtf(*_filled(mention, Fixed(same, "date")), mention.open), "date"
    if value is None and mention.rule != "lunar":
        return None
    return DateFact(value=value, anchor=anchor, **context.stated(mention.start, mention.end, f"date-{mention.rule}"))


def _value(mention: DateMention, years: Years) -> tuple[str | None, Anchor | None]:
    if mention.rule == "lunar":
        return None, None
    if mention.shift is not None:
        return _deictic(mention, years)
    if mention.rule == "year-to-date":
        present = years.present
        return (f"{present.day.year}/..", present.anchor) if present else (None, None)
    if mention.first.year is not None:
        return _edtf(mention.first, mention.last, mention.open), None
    fixed = years.year_of(mention)
    if fixed is None:
        vague = mention.rule == "part-of-year"
        return (None if vague else _edtf(mention.first, mention.last, mention.open)), None
    return _edtf(*_filled(mention, fixed), mention.open), fixed.anchor


def _filled(mention: DateMention, fixed: Fixed) -> tuple[Moment, Moment | None]:
    """Both ends with the year put in; an interval over New Year ends in the next one."""
    first, last = mention.first.in_year(fixed.year), mention.last
    if last is None or last.year is not None:
        return first, last
    return first, last.in_year(fixed.year + (last.key() < mention.first.key()))


def _deictic(mention: DateMention, years: Years) -> tuple[str | None, Anchor | None]:
    present, shift = years.present, mention.shift
    if present is None and mention.first.month is not None and mention.rule != "part-of-year":
        return _edtf(mention.first, mention.last, False), None  # "tháng 12 năm ngoái"
    if present is None or shift is None or (shift.unit != "year" and not present.exact):
        return None, None
    first, last = shifted(present.day, shift)
    if mention.first.day is not None and mention.first.month is None:
        first = replace(first, day=mention.first.day)
    elif mention.first != Moment() and first.year is not None:
        first, last = _filled(mention, Fixed(first.year, present.anchor))
    return (_edtf(first, last, False) if first.is_real else None), present.anchor


def _edtf(first: Moment, last: Moment | None, is_open: bool) -> str:
    if is_open:
        return f"{first.edtf}/.."
    return first.edtf if last is None else f"{first.edtf}/{last.edtf}"
