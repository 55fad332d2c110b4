"""The hand-written DDL and its version."""

from importlib.resources import files
from pathlib import Path

SCHEMA_VERSION = "2"
"""Raised with every change of schemas/tables.sql that older programs cannot read or newer ones not write."""


def ddl() -> str:
    """The text of schemas/tables.sql: from the installed package, else from the checkout beside it."""
    packaged = files("trichluc") / "schemas" / "tables.sql"
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    return (Path(__file__).parents[3] / "schemas" / "tables.sql").read_text(encoding="utf-8")
