"""The exceptions that a user can meet, each naming the thing, the reason and the way out.

TrichlucError
├── SourceError      a file or record that cannot be read; becomes a quarantined row in `sources`
├── StoreError       a database that cannot be opened, written or trusted
├── GoldError        gold annotations that do not fit their articles
└── ModelError       a model of the recogniser that cannot be read or trained
"""


class TrichlucError(Exception):
    """Base of all errors that are reported in one line, without a traceback.

    Args:
        what: The file, record or database at fault.
        reason: What is wrong with it.
        way_out: What the user can do.
    """

    def __init__(self, what: str, reason: str, way_out: str) -> None:
        super().__init__(what, reason, way_out)
        self.what, self.reason, self.way_out = what, reason, way_out

    def __str__(self) -> str:
        return f"{self.what}: {self.reason}; {self.way_out}"


class SourceError(TrichlucError):
    """A file or record that cannot be read.

    Args:
        code: One of `records.ReasonCode`, for the ledger.
    """

    def __init__(self, what: str, code: str, reason: str, way_out: str) -> None:
        super().__init__(what, reason, way_out)
        self.code = code


class StoreError(TrichlucError):
    """A database that cannot be opened, written or trusted."""


class GoldError(TrichlucError):
    """Gold annotations that do not fit their articles."""


class ModelError(TrichlucError):
    """A model of the recogniser that cannot be read or trained."""
