from typing import Any

import pytest
from pydantic import ValidationError
from tests.audit.making import fact

from trichluc.records import FACT, FACT_TYPES


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_a_fact_survives_json(kind: str) -> None:
    before = fact(kind)
    assert FACT.validate_json(before.model_dump_json()) == before


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        ("date", {"value": "17/7"}),
        ("document", {"issued": "tháng 5"}),
        ("official", {"roles": ("guest",)}),
        ("unit", {"level": "tỉnh"}),
        ("count", {"qualifier": "about"}),
        ("award", {"status": "given"}),
        ("event", {"event_type": "lễ hội"}),
        ("unit", {"type": "place"}),
    ],
)
def test_values_outside_the_contract_are_refused(kind: str, slots: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        fact(kind, **slots)
