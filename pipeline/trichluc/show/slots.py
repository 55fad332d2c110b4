"""What a fact says, apart from where and by what rule it was found."""

from typing import Any

from trichluc.records import Fact

STATEMENT = ("type", "article", "start", "end", "quote", "rule")
"""Where a fact stands and what found it, in the order of the contract's keys."""


def slots_of(fact: Fact) -> dict[str, Any]:
    """The slots of the fact's kind with their values, JSON types only."""
    return fact.model_dump(mode="json", exclude={*STATEMENT, "mentions"})


def slots_text(fact: Fact) -> str:
    """The slots in one line, `name=value`; unknown ones show as `name=?`."""
    return " · ".join(f"{name}={_readable(value)}" for name, value in slots_of(fact).items())


def _readable(value: Any) -> str:
    if value is None:
        return "?"
    if isinstance(value, list):
        return "[" + "; ".join(map(str, value)) + "]"
    return str(value)


def visible(text: str) -> str:
    """`text` on one line, without characters that would steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
