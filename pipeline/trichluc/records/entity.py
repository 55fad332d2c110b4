"""Canonical entities that facts of many articles point at."""

from typing import Literal

from trichluc.records.base import Record

EntityKind = Literal["unit", "person", "document"]


class Entity(Record):
    """A unit, person or document known from one or more articles.

    Attributes:
        id: Pure function of kind and key, so the same input gives the same id in every run.
        kind: What it is.
        name: Canonical form: the commonest spelling, the first in sort order among equals.
        aliases: Other spellings seen, sorted.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()


class EntityMention(Record):
    """A span of an article that names an entity.

    Attributes:
        entity: Id of the entity.
        article: Id of the article.
        start: First character, code points.
        end: One past the last character.
        quote: The characters.
    """

    entity: str
    article: str
    start: int
    end: int
    quote: str
