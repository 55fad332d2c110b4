"""What became of an input: the rows of the ledger."""

from typing import Literal

from trichluc.records.base import Record

ReasonCode = Literal[
    "empty", "not-found", "unreadable", "hidden", "special-file", "not-text", "unsupported", "bad-encoding",
    "bad-json", "bad-csv", "missing-field", "bad-field", "too-large", "http-error", "truncated-archive",
    "damaged-archive", "encrypted", "unsafe-path", "link", "too-deep", "bomb", "timeout", "out-of-memory",
    "parser-error",
]  # fmt: skip
"""Why an input was quarantined.

`hidden`: a dot file or what macOS leaves in archives. `special-file`: a device, pipe or socket.
`unsupported`: known to be no article, or in a format to be converted first. `http-error`: a crawl's page that the
server did not give. `unsafe-path`, `link`: members of archives that point out of it. `bomb`, `too-deep`: archives that
unpack to too much, or nest too deeply. `timeout`, `out-of-memory`: beyond the limits of a run for one article.
"""


class Quarantined(Record):
    """An input that cannot be handled, kept visible.

    Attributes:
        source: Path of the file; with `!` and its name for a member of an archive, with `#` and its number
            for a record.
        path: The file on disk that it is in, or `-`; the beginning of `source`. None where there is none.
        code: Machine-readable reason.
        reason: The reason in words.
        way_out: What the user can do.
    """

    source: str
    path: str | None = None
    code: ReasonCode
    reason: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}; {self.way_out}"
