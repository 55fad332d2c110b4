"""Sources to articles: the text exactly as decoded, the parts of the page, and a reason for whatever cannot be read."""

from trichluc.reading.again import open_again
from trichluc.reading.intake import Columns, Intake
from trichluc.reading.sources import find_files, open_sources, read_sources
from trichluc.reading.unread import Unread, read_item, size_of

__all__ = [
    "Columns", "Intake", "Unread", "find_files", "open_again", "open_sources", "read_item", "read_sources", "size_of",
]  # fmt: skip
