"""Predicted facts: the slots of a kind, the characters that state it, and the rule that said so."""

from typing import Annotated, Literal, get_args

from pydantic import Field, TypeAdapter

from trichluc.records.article import Span
from trichluc.records.slots import (
    AwardSlots,
    CountSlots,
    DateSlots,
    DocumentSlots,
    EventSlots,
    OfficialSlots,
    UnitSlots,
)

Anchor = Literal["dateline", "text", "report", "plan", "term", "anniversary", "date"]
"""What fixed a year that the expression itself leaves out."""

FactType = Literal["date", "document", "official", "unit", "count", "award", "event"]
FACT_TYPES: tuple[FactType, ...] = get_args(FactType)


class Stated(Span):
    """Where and by what rule a fact was found.

    Attributes:
        article: Id of the article.
        rule: Name of the rule or model that proposed the fact.
        mentions: Later spans that name the same thing.
    """

    article: str
    rule: str
    mentions: tuple[Span, ...] = ()


class DateFact(DateSlots, Stated):
    """A calendar expression.

    Attributes:
        anchor: What fixed a year that the expression leaves out; None where it has its own.
    """

    anchor: Anchor | None = None


class DocumentFact(DocumentSlots, Stated):
    """An official paper, at its first mention."""


class OfficialFact(OfficialSlots, Stated):
    """A person with an office, at the fullest form of the name."""


class UnitFact(UnitSlots, Stated):
    """An organisation, at its first explicit mention."""


class CountFact(CountSlots, Stated):
    """A number of things."""


class AwardFact(AwardSlots, Stated):
    """A distinction for one recipient, at the award's name."""


class EventFact(EventSlots, Stated):
    """The reported meeting, at its first mention with name."""


Fact = Annotated[
    DateFact | DocumentFact | OfficialFact | UnitFact | CountFact | AwardFact | EventFact,
    Field(discriminator="type"),
]
FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
