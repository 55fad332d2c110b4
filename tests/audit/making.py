"""Short ways to write facts down in tests. The quote is made up: only its length matters."""

from typing import Any

from hypothesis import strategies as st

from trichluc.audit.gold import Annotated
from trichluc.records import FACT, Fact

_DEFAULTS: dict[str, dict[str, Any]] = {
    "date": {"value": "2021"},
    "document": {"code": "12-KH/TU", "number": 12, "doc_type": "Kế hoạch", "issuer": None, "issued": None},
    "official": {"name": "Lê Văn Bình", "positions": (), "roles": ()},
    "unit": {"name": "Ban Dân vận", "level": None, "place": None},
    "count": {
        "value": 12, "total": None, "unit": "vụ án", "qualifier": "exact", "status": "actual", "actor": None,
        "period": None,
    },
    "award": {"award": "Bằng khen", "grantor": None, "recipient": "12 tập thể", "status": "awarded"},
    "event": {"event_type": "tổng kết", "date": None, "place": None, "organizer": None, "chairs": ()},
}  # fmt: skip


def fact(kind: str, start: int = 0, end: int = 10, **slots: Any) -> Fact:
    """A fact of a kind at `start`-`end`; slots that are not named have a default."""
    place = {"article": "bai.txt", "start": start, "end": end, "quote": "x" * (end - start), "rule": "test"}
    return FACT.validate_python({"type": kind, **place, **_DEFAULTS[kind], **slots})


def gold(*required: Fact, optional: tuple[Fact, ...] = ()) -> Annotated:
    """Gold for the one article of these tests."""
    return Annotated(article="bai.txt", required=required, optional=optional)


_PLACES = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda place: (place[0], place[0] + place[1]))


def facts() -> st.SearchStrategy[list[Fact]]:
    """A few facts close together, with slots from a small stock so that many keys agree."""
    slots = st.one_of(
        st.fixed_dictionaries({"kind": st.just("date"), "value": st.sampled_from(["2020", "2021", None])}),
        st.fixed_dictionaries({"kind": st.just("unit"), "name": st.sampled_from(["Sở Y tế", "UBND tỉnh", "Tỉnh ủy"])}),
        st.fixed_dictionaries(
            {
                "kind": st.just("count"),
                "value": st.sampled_from([1, 2]),
                "unit": st.sampled_from(["vụ", "vụ án", "đồng"]),
                "status": st.sampled_from(["actual", "target"]),
            }
        ),
        st.fixed_dictionaries(
            {
                "kind": st.just("award"),
                "recipient": st.sampled_from([None, "Sở Y tế", "12 tập thể"]),
                "grantor": st.sampled_from([None, "Chính phủ"]),
            }
        ),
    )
    one = st.tuples(_PLACES, slots).map(lambda drawn: fact(start=drawn[0][0], end=drawn[0][1], **drawn[1]))
    return st.lists(one, max_size=8)
