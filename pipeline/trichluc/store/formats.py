"""Rows of DuckDB in CSV and JSON lines."""

import csv
import io
import json
import math
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any


def json_line(row: Mapping[str, Any]) -> str:
    """A row as one line of JSON; days and moments as ISO 8601, numbers that JSON has not as null."""
    return json.dumps(_plain(row), ensure_ascii=False) + "\n"


def as_text(cell: Any) -> str:
    """A cell in words: NULL is empty, a whole number has no decimals, a list or structure is JSON."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, list | tuple | dict):
        return json.dumps(_plain(cell), ensure_ascii=False)
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _plain(value: Any) -> Any:
    """A value of DuckDB in JSON's types."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, float | Decimal):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | str | None) else str(value)


def csv_line(cells: Iterable[Any]) -> str:
    """A row as one record of CSV."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(as_text, cells))
    return line.getvalue()
