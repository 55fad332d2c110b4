import json
import re
from pathlib import Path

import pytest

from trichluc.commands.schemas import main, schemas
from trichluc.records import FACT_TYPES, is_edtf

COMMITTED = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_committed_schema_is_the_records_own(name: str) -> None:
    assert (COMMITTED / name).read_text(encoding="utf-8") == schemas()[name], "run `make schemas`"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in COMMITTED.glob("*.json")} == set(schemas())


def test_writing_fills_a_folder(tmp_path: Path) -> None:
    main(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == schemas()


def test_every_kind_of_fact_requires_what_the_contract_promises() -> None:
    kinds = json.loads(schemas()["fact.schema.json"])["$defs"]
    for kind in FACT_TYPES:
        assert {"type", "article", "start", "end", "quote", "rule"} <= set(kinds[f"{kind.title()}Fact"]["required"])


@pytest.mark.parametrize(
    "value", ["2021", "XXXX-07-17", "2016/..", "../2021", "2021-5", "", "năm 2021", "2021/2022/2023"]
)
def test_the_pattern_for_dates_says_what_the_records_say(value: str) -> None:
    dates = json.loads(schemas()["fact.schema.json"])["$defs"]["DocumentFact"]["properties"]["issued"]["anyOf"][0]
    matches = re.search(dates["pattern"], value) is not None and len(value) >= dates["minLength"]
    assert matches is is_edtf(value)
