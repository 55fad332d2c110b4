"""One fact a line, for programs."""

import json

from trichluc.records import Fact
from trichluc.show.slots import STATEMENT


def as_line(fact: Fact) -> str:
    """A fact as one JSON object: the statement's keys, the slots of its kind, then its mentions."""
    values = fact.model_dump(mode="json")
    mentions = values.pop("mentions")
    ordered = {key: values.pop(key) for key in STATEMENT} | values | {"mentions": mentions}
    return json.dumps(ordered, ensure_ascii=False)
