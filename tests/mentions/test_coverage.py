"""What accounts for a digit, a code or a calendar word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.flow import explain_text
from trichluc.mentions.coverage import UNEXPLAINED


def accounted(text: str) -> list[tuple[str, str, str]]:
    return [(text[start:end], kind, reason) for start, end, kind, reason in explain_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáng 5/3/2021, xã trao 12 suất quà.", [("5", "digits", "date"), ("3", "digits", "date"),
                                                 ("2021", "digits", "date"), ("12", "digits", "count")]),
        ("Quyết định số 45/QĐ-UBND được công bố.", [("45/QĐ-UBND", "code", "document")]),
        ("Anh Dũng, 34 tuổi, đến sớm.", [("34", "digits", "age")]),
        ("Giá rau ngày càng cao.", [("ngày", "calendar", "comparative")]),
        ("Mỗi năm, hội họp một lần.", [("năm", "calendar", "frequency")]),
        ("Dự án kéo dài nhiều năm.", [("năm", "calendar", "duration")]),
        ("Bác sĩ nói về ngày hội của làng.", [("ngày", "calendar", "common_noun")]),
        ("Xe bị giữ vì xe thứ hai của đoàn hỏng.", [("thứ hai", "calendar", "ordinal")]),
        ("Họ reo 77 rồi thôi.", [("77", "digits", UNEXPLAINED)]),
    ],
)  # fmt: skip
def test_each_token_has_its_reason(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert accounted(text) == expected


@given(st.text(alphabet="0123456789 ngàythángnăm/.-QĐUBND,số", max_size=80))
def test_every_digit_is_accounted_for_exactly_once(text: str) -> None:
    covered = [at for start, end, kind, _ in explain_text(text) if kind != "calendar" for at in range(start, end)]
    digits = [at for at, letter in enumerate(text) if letter in "0123456789"]
    assert len(covered) == len(set(covered))
    assert set(digits) <= set(covered)
