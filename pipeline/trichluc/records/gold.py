"""Gold facts and gold files: what careful readers found, in the same slots as predicted facts."""

from typing import Annotated, Self

from pydantic import Field, model_validator

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
    """A stretch of the article: the `occurrence`-th place of `quote` in the text, or, standoff, only its offsets.

    `start` and `end` are code points, written in by the checker; None before that. Where the text may not be copied,
    `quote` is None and the offsets stand alone.
    """

    quote: str | None = None
    occurrence: int = 1
    start: int | None = None
    end: int | None = None

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.quote is None and (self.start is None or self.end is None):
            raise ValueError("neither a quote nor offsets say where this is")
        return self


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
        text_hash: SHA-256 of the article's text in UTF-8, where offsets stand without quotes.
        facts: All facts, in the order of their start.
    """

    article: str
    text_hash: str | None = None
    facts: tuple[GoldFact, ...]
