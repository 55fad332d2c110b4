"""What all records share: frozen, closed to unknown keys, with checked EDTF values."""

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema

_DAY = r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?"
_EDTF = re.compile(rf"(?:{_DAY}|\.\.)?(?:/(?:{_DAY}|\.\.))?")


class Record(BaseModel):
    """A small immutable noun. Unknown keys are an error, so a typo in a gold file shows."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


def is_edtf(value: str) -> bool:
    """Whether `value` is an EDTF (ISO 8601-2) date or interval of the subset that the guidelines use."""
    return bool(value) and _EDTF.fullmatch(value) is not None


def _checked(value: str) -> str:
    if not is_edtf(value):
        raise ValueError(f"{value!r} is not EDTF as the guidelines use it")
    return value


def _published(value: Any) -> Any:
    """An ISO day stays a day: midnight would be precision that nobody stated."""
    if not isinstance(value, str):
        return value
    return date.fromisoformat(value) if len(value) == len("2018-12-18") else datetime.fromisoformat(value)


Edtf = Annotated[
    str, AfterValidator(_checked), WithJsonSchema({"type": "string", "pattern": f"^{_EDTF.pattern}$", "minLength": 1})
]
"""An EDTF value: a day, month or year with `X` for unknown digits, or an interval of two with `..` for open."""

Published = Annotated[datetime | date, BeforeValidator(_published)]
"""When a source says it was published: a moment with its zone, or only a calendar day."""
