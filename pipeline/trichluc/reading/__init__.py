"""Sources to articles: the text exactly as decoded, the parts of the page, and a reason for whatever cannot be read."""

from trichluc.reading.again import read_again
from trichluc.reading.intake import Columns, Intake
from trichluc.reading.sources import find_files, read_sources

__all__ = ["Columns", "Intake", "find_files", "read_again", "read_sources"]
