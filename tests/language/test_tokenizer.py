"""Words from the segmenter, every character of the text."""

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trichluc.language.alignment import align
from trichluc.language.pipeline import blank
from trichluc.language.tokenizer import word_spans

NLP = blank()


@pytest.mark.parametrize(
    ("words", "text", "spans"),
    [
        (["Hội nghị", "tổng kết"], "Hội  nghị\ntổng kết", [(0, 9), (10, 18)]),
        (["hòa", "thủy"], "hoà thuỷ", [(0, 3), (4, 8)]),
        (["04", "-", "KH", "/", "BNCTW"], "04-KH/BNCTW", [(0, 2), (2, 3), (3, 5), (5, 6), (6, 11)]),
        (["từđầu", "năm"], "từđầu năm", [(0, 5), (6, 9)]),
        (["đường"], "ðường", [(0, 5)]),
        (["ngành", "y"], "nghành y", [(0, 6), (7, 8)]),
        ([], " \n ", []),
    ],
    ids=["odd spaces", "tones", "code", "missing space", "eth", "respelled", "nothing"],
)
def test_words_are_laid_back_onto_the_text(words: list[str], text: str, spans: list[tuple[int, int]]) -> None:
    assert align(words, text) == spans


def test_decomposed_letters_belong_to_their_words() -> None:
    text = unicodedata.normalize("NFD", "Tổng kết")
    assert [text[start:end] for start, end in align(["Tổng kết"], text)] == [text]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hội nghị tổng kết công tác nội chính", "Hội nghị"),
        ("Kế hoạch số 04-KH/BNCTW", "BNCTW"),
        ("hội\nnghị ở xã", "hội"),
    ],
)
def test_words_have_several_syllables_but_one_line(text: str, word: str) -> None:
    assert word in [token.text for token in NLP(text)]


@pytest.mark.parametrize(
    "text",
    [
        "http://" + "!" * 40,
        "xem http://" + "(" * 60 + " rồi thôi",
        "a." * 4000,
        "www." + "x/" * 2000,
        "!" * 5000,
        "ngày " * 3000,
        "Đ" * 20000,
        "ngày " * 40000,
    ],
    ids=["exponential", "brackets", "quadratic", "slashes", "marks", "long line", "one word", "many words on one line"],
)
def test_no_text_hangs_the_segmenter(text: str) -> None:
    assert NLP(text).text == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet='Hội nghịtừđầu0123/-.:;!?()"“”\n\t  \u0301\u0323', max_size=200))
def test_a_doc_holds_the_whole_text_and_words_cover_all_but_space(text: str) -> None:
    assert NLP(text).text == text
    spans = word_spans(text)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    outside = set(range(len(text))) - {at for start, end in spans for at in range(start, end)}
    assert all(text[at].isspace() or unicodedata.combining(text[at]) for at in outside)
