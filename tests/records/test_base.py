from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from trichluc.records import Article, Published, Span, is_edtf


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ("2021", True),
        ("2021-05", True),
        ("2021-05-25", True),
        ("XXXX-07-17", True),
        ("199X", True),
        ("2016/2018", True),
        ("2020-01/2020-06", True),
        ("2016/..", True),
        ("../2016", True),
        ("", False),
        ("/", False),
        ("21", False),
        ("2021-5", False),
        ("25-05-2021", False),
        ("２０２１", False),
        ("2016/2017/2018", False),
        ("2021\n", False),
    ],
)
def test_edtf(value: str, valid: bool) -> None:
    assert is_edtf(value) is valid


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2018-12-18", date(2018, 12, 18)),
        ("2018-12-18T15:38:00Z", datetime(2018, 12, 18, 15, 38, tzinfo=UTC)),
    ],
)
def test_a_day_stays_a_day_and_a_moment_a_moment(value: str, moment: date) -> None:
    published: date = TypeAdapter(Published).validate_python(value)
    assert (published, type(published)) == (moment, type(moment))


@pytest.mark.parametrize(
    ("published", "day"),
    [("2018-12-18", date(2018, 12, 18)), ("2018-12-18T23:38:00+07:00", date(2018, 12, 18)), (None, None)],
)
def test_the_day_of_publication_is_the_sources_own(published: str | None, day: date | None) -> None:
    article = Article.model_validate({"id": "a", "source": "a.txt", "text": "", "published": published})
    assert article.published_day == day


def test_records_are_frozen() -> None:
    span = Span(start=0, end=1, quote="a")
    with pytest.raises(ValidationError, match="frozen"):
        span.start = 1


def test_unknown_keys_are_errors() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Span.model_validate({"start": 0, "end": 1, "quote": "a", "qoute": "a"})
