"""Names in facts to entities across articles, with ids that are pure functions of content."""

from trichluc.entities.documents import Paper, link_documents
from trichluc.entities.names import commonest, plain
from trichluc.entities.persons import Holder, link_persons
from trichluc.entities.units import UnitName, link_units

__all__ = ["Holder", "Paper", "UnitName", "commonest", "link_documents", "link_persons", "link_units", "plain"]
