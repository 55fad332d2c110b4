"""Gold facts and gold files: what careful readers found, in the same slots as predicted facts."""

from typing import Annotated

from pydantic import Field

from trichluc.records.base import Record
from trichluc.records.slots import (
    AwardSlots,
    CountSlots,
    DateSlots,
    DocumentSlots,
    EventSlots,
    OfficialSlots,
    UnitSlots,
)


class GoldSpan(Record):
    """A quoted stretch: the `occurrence`-th place of `quote` in the text.

    `start` and `end` are code points, written in by the checker; None before that.
    """

    quote: str
    occurrence: int = 1
    start: int | None = None
    end: int | None = None


class AnnotatedSpan(GoldSpan):
    """What every gold fact carries beside its slots.

    Attributes:
        optional: Careful readers may differ, so it counts neither way.
        mentions: Later spans that name the same thing.
    """

    optional: bool = False
    mentions: tuple[GoldSpan, ...] = ()


class GoldDate(DateSlots, AnnotatedSpan):
    """Gold for a calendar expression."""


class GoldDocument(DocumentSlots, AnnotatedSpan):
    """Gold for an official paper."""


class GoldOfficial(OfficialSlots, AnnotatedSpan):
    """Gold for a person with an office."""


class GoldUnit(UnitSlots, AnnotatedSpan):
    """Gold for an organisation."""


class GoldCount(CountSlots, AnnotatedSpan):
    """Gold for a number of things."""


class GoldAward(AwardSlots, AnnotatedSpan):
    """Gold for a distinction."""


class GoldEvent(EventSlots, AnnotatedSpan):
    """Gold for the reported meeting."""


GoldFact = Annotated[
    GoldDate | GoldDocument | GoldOfficial | GoldUnit | GoldCount | GoldAward | GoldEvent,
    Field(discriminator="type"),
]


class GoldFile(Record):
    """One article's annotations.

    Attributes:
        article: Name of the article's file, or id of its record.
        facts: All facts, in the order of their start.
    """

    article: str
    facts: tuple[GoldFact, ...]
