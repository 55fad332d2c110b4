"""Document codes: what is one, what is none, and that any printed form reads back."""

import csv
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from trichluc.mentions.documents import find_documents

CASES = Path(__file__).parent.parent / "cases" / "documents.csv"
VOCAB = spacy.blank("xx").vocab


def rows() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def found(text: str) -> str:
    """`quote|code|number|type` of each mention, as the table writes them."""
    mentions = find_documents(Doc(VOCAB, words=[text], spaces=[False])) if text else ()
    return " ; ".join(f"{text[m.start : m.end]}|{m.code or '-'}|{m.number}|{m.doc_type}" for m in mentions)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['category']}: {row['input']}")
def test_the_table_of_cases(row: dict[str, str]) -> None:
    assert found(row["input"]) == row["expected"]


def test_every_category_is_large_enough_to_mean_something() -> None:
    table = rows()
    assert len(table) >= 120
    assert sum(row["category"] == "not-a-document" for row in table) >= 30


TYPES = {"KH": "Kế hoạch", "NQ": "Nghị quyết", "QĐ": "Quyết định", "TB": "Thông báo", "HD": "Hướng dẫn"}
ISSUERS = st.sampled_from(["TW", "TU", "UBND", "BNCTW", "HĐND", "BNV", "STP", "HLGVN"])
DASH = st.sampled_from(["-", "–", " - ", "- ", " -"])
SLASH = st.sampled_from(["/", " / ", "/ ", " /"])


@given(st.integers(1, 99999), st.sampled_from(sorted(TYPES)), ISSUERS, DASH, SLASH, st.booleans())
def test_a_party_code_reads_back_however_it_is_spaced(
    number: int, kind: str, issuer: str, dash: str, slash: str, with_so: bool
) -> None:
    printed = f"{number:02d}{dash}{kind}{slash}{issuer}"
    assert found(f"{TYPES[kind]} {'số ' if with_so else ''}{printed} vừa ban hành.") == (
        f"{printed}|{number:02d}-{kind}/{issuer}|{number}|{TYPES[kind]}"
    )


@given(st.integers(1, 9999), st.integers(1990, 2030), st.sampled_from(sorted(TYPES)), ISSUERS)
def test_a_state_code_with_a_year_reads_back(number: int, year: int, kind: str, issuer: str) -> None:
    code = f"{number}/{year}/{kind}-{issuer}"
    assert found(f"Theo {TYPES[kind]} số {code}.") == f"{code}|{code}|{number}|{TYPES[kind]}"


@given(st.text(alphabet="0123456789/-–. \nKHNQĐTWTUUBNDsốqđ", max_size=400))
def test_no_text_makes_it_raise_or_leave_its_span(text: str) -> None:
    for mention in find_documents(Doc(VOCAB, words=[text or " "], spaces=[False])):
        assert 0 <= mention.start < mention.end <= len(text)
        assert str(mention.number) in text[mention.start : mention.end].replace(" ", "")
