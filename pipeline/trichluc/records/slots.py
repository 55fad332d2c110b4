"""The slots of the seven kinds of fact, shared by predicted and gold facts (see the annotation guidelines)."""

from typing import Literal

from trichluc.records.base import Edtf, Record

Qualifier = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most"]
CountStatus = Literal["actual", "target"]
Level = Literal["central", "province", "district", "commune"]
Role = Literal["chair", "speaker", "attendee", "presenter", "recipient"]
AwardStatus = Literal["awarded", "proposed", "revoked"]
EventType = Literal["tổng kết", "sơ kết", "giao ban", "đại hội", "triển khai", "kỷ niệm", "họp", "hội thảo", "khác"]


class DateSlots(Record):
    """A calendar expression."""

    type: Literal["date"] = "date"
    value: Edtf | None
    """EDTF; None where the text names a day that no calendar fixes with certainty."""


class DocumentSlots(Record):
    """An official paper with a number."""

    type: Literal["document"] = "document"
    code: str | None
    number: int | None
    doc_type: str | None
    issuer: str | None
    issued: Edtf | None


class OfficialSlots(Record):
    """A named person who holds, or held, an office."""

    type: Literal["official"] = "official"
    name: str
    positions: tuple[str, ...]
    roles: tuple[Role, ...]


class UnitSlots(Record):
    """A named organisation under its canonical name."""

    type: Literal["unit"] = "unit"
    name: str
    level: Level | None
    place: str | None


class CountSlots(Record):
    """A number of things."""

    type: Literal["count"] = "count"
    value: int | float
    total: int | float | None
    unit: str
    qualifier: Qualifier
    status: CountStatus
    actor: str | None
    period: Edtf | None


class AwardSlots(Record):
    """A distinction given, proposed or taken back; one for each recipient."""

    type: Literal["award"] = "award"
    award: str
    grantor: str | None
    recipient: str | None
    status: AwardStatus


class EventSlots(Record):
    """The meeting that the article reports."""

    type: Literal["event"] = "event"
    event_type: EventType
    date: Edtf | None
    place: str | None
    organizer: str | None
    chairs: tuple[str, ...]
