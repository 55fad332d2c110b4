"""One spelling to read, and the way back to the source's own characters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.language.view import View, fold, fold_tone_placement

VIETNAMESE = "aăâeêioôơuưyđẬẶỆỘỰỷỳàảãáạqQnhthuủúhòahoà .,;/-–0123456789\n\t\u00a0\u200b\ufeff\u0301\u0323"
TEXTS = st.text(max_size=60) | st.text(alphabet=VIETNAMESE, max_size=120)


@pytest.mark.parametrize(
    ("late", "first"),
    [
        ("Uỷ ban hoà giải", "Ủy ban hòa giải"),
        ("thuỷ lợi, khoẻ, hoạ sĩ", "thủy lợi, khỏe, họa sĩ"),
        ("UỶ BAN, THUÝ", "ỦY BAN, THÚY"),
        ("quý, quỹ, Quỳ Hợp", "quý, quỹ, Quỳ Hợp"),
        ("hoàn toàn, thuyết, khoảng", "hoàn toàn, thuyết, khoảng"),
        ("ủy, hòa, thủy", "ủy, hòa, thủy"),
        ("oa\u0301\u0307", "oa\u0301\u0307"),
        ("o\u00e1\u0307", "o\u00e1\u0307"),
    ],
)
def test_the_tone_stands_on_the_first_vowel(late: str, first: str) -> None:
    assert fold_tone_placement(late) == first


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường Điện Biên Phủ", "duong dien bien phu"),
        ("ỦY BAN", "uy ban"),
        (unicodedata.normalize("NFD", "Tổng kết"), "tong ket"),
        ("Thừa\u00a0Thiên", "thua thien"),
    ],
)
def test_folding_leaves_no_mark_and_no_d_with_stroke(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_spaces_become_plain_and_invisible_characters_go() -> None:
    view = View.of("Ngày\u00a05/3,\u200b xã\ufeff họp")
    assert view.text == "Ngày 5/3, xã họp"
    start = view.text.index("xã")
    assert view.source[slice(*view.to_source(start, start + 2))] == "xã"


def test_combining_marks_are_composed_and_found_again() -> None:
    source = unicodedata.normalize("NFD", "Hội nghị tại Huế.")
    view = View.of(source)
    start = view.text.index("Huế")
    assert view.text == "Hội nghị tại Huế."
    assert view.printed(start, start + 3) == unicodedata.normalize("NFD", "Huế")


def test_a_long_run_of_marks_does_not_hang_and_belongs_to_its_letter() -> None:
    source = "Hà" + "\u0301\u0323" * 100_000 + " Nội"
    view = View.of(source)
    start = view.text.index("Nội")
    assert view.printed(start, start + 3) == "Nội"
    assert view.to_source(1, 2)[0] == 1
    assert fold(source) == "ha noi"


@given(TEXTS)
def test_reading_twice_changes_nothing(source: str) -> None:
    once = View.of(source).text
    assert View.of(once).text == once


@given(TEXTS)
def test_the_whole_view_maps_into_the_source_and_stretches_keep_their_order(source: str) -> None:
    view = View.of(source)
    spans = [view.to_source(at, at + 1) for at in range(len(view.text))]
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert spans == sorted(spans)


@given(TEXTS)
def test_the_way_to_the_source_and_back_ends_where_it_began_or_in_its_cluster(source: str) -> None:
    view = View.of(source)
    for at in range(len(view.text)):
        back = view.from_source(view.to_source(at, at + 1)[0])
        assert view.to_source(back, back + 1)[0] == view.to_source(at, at + 1)[0]


@given(TEXTS)
def test_text_in_one_spelling_keeps_its_length_when_it_is_composed(source: str) -> None:
    composed = unicodedata.normalize("NFC", source)
    assert len(fold_tone_placement(composed)) == len(composed)
