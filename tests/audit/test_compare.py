from typing import Any

import pytest
from tests.audit.making import fact

from trichluc.audit.compare import each_like, key_agrees, record_agrees, set_members
from trichluc.records import OfficialFact, Span


@pytest.mark.parametrize(
    ("kind", "gold", "said", "found"),
    [
        ("date", {"value": "2021-05"}, {"value": "2021-05"}, True),
        ("date", {"value": "2021-05"}, {"value": "2021"}, False),
        ("date", {"value": None}, {"value": None}, True),
        ("date", {"start": 0, "end": 10}, {"start": 9, "end": 12}, True),
        ("date", {"start": 0, "end": 10}, {"start": 10, "end": 12}, False),
        ("document", {"code": "12-KH/TU"}, {"code": "12-KH/TU", "start": 50, "end": 60}, True),
        ("document", {"code": "12-KH/TU"}, {"code": "12-KH/TW"}, False),
        ("document", {"code": None, "number": 18}, {"code": None, "number": 18}, True),
        ("document", {"code": None, "number": 18}, {"code": None, "number": 19}, False),
        ("document", {"code": None, "number": 18}, {"code": "18-NQ/TW", "number": 18}, False),
        ("official", {"name": "Lê Thị Thuý"}, {"name": "Lê Thị Thúy"}, True),
        ("official", {"name": "Lê Thị Thúy"}, {"name": "Lê Thị Thùy"}, False),
        ("unit", {"name": "UBND tỉnh Hà Nam"}, {"name": "Ủy ban nhân dân tỉnh Hà Nam"}, True),
        ("unit", {"name": "Sở Y tế"}, {"name": "Sở Y tế Hà Nam"}, False),
        ("count", {"value": 12, "unit": "vụ án"}, {"value": 12, "unit": "vụ"}, True),
        ("count", {"value": 12, "unit": "vụ án"}, {"value": 12, "unit": "đồng"}, False),
        ("count", {"value": 12}, {"value": 12, "start": 40, "end": 50}, False),
        ("count", {"value": 3704}, {"value": 3.704}, False),
        ("award", {"recipient": "Sở Y tế"}, {"recipient": "Sở Y tế Hà Nam", "start": 40, "end": 50}, True),
        ("award", {"recipient": None}, {"recipient": None}, True),
        ("award", {"recipient": None}, {"recipient": "Sở Y tế"}, False),
        ("award", {"award": "Bằng khen"}, {"award": "Giấy khen"}, False),
        ("event", {"event_type": "họp"}, {"event_type": "họp", "start": 40, "end": 50}, True),
        ("event", {"event_type": "họp"}, {"event_type": "hội thảo"}, False),
    ],
)
def test_key(kind: str, gold: dict[str, Any], said: dict[str, Any], found: bool) -> None:
    assert key_agrees(fact(kind, **gold), fact(kind, **said)) is found


@pytest.mark.parametrize(
    ("kind", "gold", "said", "agrees"),
    [
        ("document", {"doc_type": "Kế hoạch"}, {"doc_type": "Quyết định"}, False),
        ("document", {"issuer": "UBND tỉnh"}, {"issuer": "Ủy ban nhân dân tỉnh"}, True),
        ("document", {"issued": "2021"}, {"issued": None}, False),
        ("official", {"roles": ("chair",)}, {"roles": ()}, True),  # reported beside the record
        ("official", {"positions": ("Bí thư Tỉnh ủy",)}, {"positions": ("Bí thư Tỉnh uỷ",)}, True),
        ("official", {"positions": ("Bí thư Tỉnh ủy",)}, {"positions": ()}, False),
        ("unit", {"level": "province"}, {"level": None}, True),
        ("count", {"qualifier": "approx"}, {"qualifier": "exact"}, False),
        ("count", {"total": 136}, {"total": None}, False),
        ("count", {"period": "2021"}, {"period": None}, True),
        ("award", {"grantor": "Chính phủ"}, {"grantor": None}, False),
        ("award", {"status": "proposed"}, {"status": "awarded"}, False),
        ("event", {"organizer": "Sở Y tế"}, {"organizer": "Sở Y tế Hà Nam"}, True),
        ("event", {"date": "2021"}, {"date": "2021-05"}, False),
    ],
)
def test_record(kind: str, gold: dict[str, Any], said: dict[str, Any], agrees: bool) -> None:
    assert record_agrees(fact(kind, **gold), fact(kind, **said)) is agrees


@pytest.mark.parametrize(
    ("gold", "said", "agrees"),
    [
        ((), (), True),
        (("Bí thư", "Chủ tịch"), ("Chủ tịch", "Bí thư"), True),
        (("Bí thư",), ("Bí thư", "Chủ tịch"), False),  # one to spare
        (("Bí thư", "Chủ tịch"), ("Bí thư", "Bí thư"), False),  # one prediction serves one position
        (("Bí thư", "Bí thư Tỉnh ủy"), ("Bí thư Tỉnh ủy", "Bí thư Thành ủy"), True),  # the first choice is not the best
    ],
)
def test_positions(gold: tuple[str, ...], said: tuple[str, ...], agrees: bool) -> None:
    assert each_like(gold, said) is agrees


def test_what_one_side_quotes_the_other_may_list_as_a_mention() -> None:
    first, second, third = (Span(start=s, end=s + 5, quote="xxxxx") for s in (0, 10, 20))
    gold = fact("official", 0, 5, mentions=(second, third))
    said = fact("official", 10, 15, mentions=(first, third))
    assert isinstance(gold, OfficialFact)
    assert set_members(gold, said, "mentions") == (frozenset({(20, 25)}), frozenset({(20, 25)}))
