"""What became of an input: the rows of the ledger."""

from typing import Literal

from trichluc.records.base import Record

ReasonCode = Literal[
    "empty", "not-found", "not-text", "bad-encoding", "bad-json", "missing-field", "bad-field", "too-large",
    "unreadable", "truncated-archive", "parser-error",
]  # fmt: skip
"""Why an input was quarantined."""


class Quarantined(Record):
    """An input that cannot be handled, kept visible.

    Attributes:
        source: Path of the file; with `#` and the line number for a record of a JSONL file.
        code: Machine-readable reason.
        reason: The reason in words.
        way_out: What the user can do.
    """

    source: str
    code: ReasonCode
    reason: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}; {self.way_out}"
