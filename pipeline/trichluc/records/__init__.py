"""The project's nouns: small, typed, frozen. Everyone imports them; they import nothing of ours but each other."""

from trichluc.records.article import MUTED, Article, Span, Zone, ZoneKind
from trichluc.records.base import Edtf, Published, Record, is_edtf
from trichluc.records.entity import Entity, EntityKind, EntityMention
from trichluc.records.facts import (
    FACT,
    FACT_TYPES,
    Anchor,
    AwardFact,
    CountFact,
    DateFact,
    DocumentFact,
    EventFact,
    Fact,
    FactType,
    OfficialFact,
    UnitFact,
)
from trichluc.records.gold import (
    GoldAward,
    GoldCount,
    GoldDate,
    GoldDocument,
    GoldEvent,
    GoldFact,
    GoldFile,
    GoldOfficial,
    GoldSpan,
    GoldUnit,
)
from trichluc.records.slots import AwardStatus, CountStatus, EventType, Level, Qualifier, Role
from trichluc.records.source import Quarantined, ReasonCode

__all__ = [
    "FACT", "FACT_TYPES", "MUTED", "Anchor", "Article", "AwardFact", "AwardStatus", "CountFact", "CountStatus",
    "DateFact", "DocumentFact", "Edtf", "Entity", "EntityKind", "EntityMention", "EventFact", "EventType",
    "Fact", "FactType", "GoldAward", "GoldCount", "GoldDate", "GoldDocument", "GoldEvent", "GoldFact",
    "GoldFile", "GoldOfficial", "GoldSpan", "GoldUnit", "Level", "OfficialFact", "Published", "Qualifier",
    "Quarantined", "ReasonCode", "Record", "Role", "Span", "UnitFact", "Zone", "ZoneKind", "is_edtf",
]  # fmt: skip
