"""`python -m trichluc.commands.schemas FOLDER`: write the JSON Schema of each record that leaves the program."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from trichluc.records import FACT, Article, Entity, GoldFile, Quarantined

_RECORDS: dict[str, TypeAdapter[Any]] = {
    "article": TypeAdapter(Article),
    "entity": TypeAdapter(Entity),
    "fact": FACT,
    "gold-file": TypeAdapter(GoldFile),
    "quarantined": TypeAdapter(Quarantined),
}


def schemas() -> dict[str, str]:
    """File name and content of each schema."""
    return {f"{name}.schema.json": _schema(name, record) for name, record in _RECORDS.items()}


def _schema(name: str, record: TypeAdapter[Any]) -> str:
    body = record.json_schema(mode="validation" if name.startswith("gold") else "serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | body, ensure_ascii=False, indent=1) + "\n"


def main(folder: Path) -> None:
    """Write all schemas into `folder`."""
    for name, content in schemas().items():
        (folder / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
