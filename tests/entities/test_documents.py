from collections import Counter

import pytest

from trichluc.entities import Paper, link_documents

PLAN = Paper("04-KH/BNCTW", "Ban Nội chính Trung ương", "2016-04-19")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(PLAN, Paper("04–KH/BNCTW", "Ban Nội chính Trung ương", "2016"), id="another dash, less precise"),
        pytest.param(PLAN, Paper("04-KH/BNCTW", "Ban Nội chính Trung ương", None), id="the only year known"),
        pytest.param(Paper("167/2013/NĐ-CP", "Chính phủ", None), Paper("167/2013/NĐ-CP", None, None), id="year inside"),
    ],
)
def test_one_paper(first: Paper, second: Paper) -> None:
    links = link_documents(Counter([first, second]))
    assert links[first] == links[second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(PLAN, Paper("04-KH/BNCTW", "Ban Nội chính Trung ương", "2017-03-01"), id="numbering starts anew"),
        pytest.param(PLAN, Paper("05-KH/BNCTW", "Ban Nội chính Trung ương", "2016-04-19"), id="another number"),
        pytest.param(
            Paper("34/QĐ-UBND", "Ủy ban nhân dân tỉnh Nghệ An", "2016"),
            Paper("34/QĐ-UBND", "Ủy ban nhân dân tỉnh Hà Nam", "2016"),
            id="another issuer",
        ),
    ],
)
def test_two_papers(first: Paper, second: Paper) -> None:
    links = link_documents(Counter([first, second]))
    assert links[first] != links[second]


def test_with_two_years_known_one_without_a_year_is_neither() -> None:
    other, unknown = Paper(PLAN.code, PLAN.issuer, "2017"), Paper(PLAN.code, PLAN.issuer, None)
    assert len(set(link_documents(Counter([PLAN, other, unknown])).values())) == 3


@pytest.mark.parametrize("paper", [Paper(None, "Chính phủ", "2016"), Paper("34/QĐ-UBND", None, "2016")])
def test_what_nothing_tells_apart_is_linked_to_nothing(paper: Paper) -> None:
    assert link_documents(Counter([paper])) == {}
