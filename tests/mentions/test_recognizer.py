"""Organisations beside the grammar: what counts as evidence, and that no rule is overruled."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.training.making import CORPUS, small_model

from trichluc.errors import ModelError
from trichluc.flow import pipeline, read_facts
from trichluc.language.pipeline import blank
from trichluc.language.spans import Spans
from trichluc.mentions.found import mentions_of
from trichluc.mentions.recognizer import Candidate, candidates, has_evidence, load_tagger
from trichluc.mentions.syllable_features import MAX_LINE, features, lines_of
from trichluc.mentions.syllables import syllables
from trichluc.records import Article

NLP = blank()


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "model.crf"
    path.write_bytes(small_model())
    return path


@pytest.fixture
def equipped(model: Path) -> Iterator[None]:
    """The flow with the small model."""
    nlp = pipeline()
    config = {"model": str(model)}
    nlp.add_pipe("trichluc_recognizer", "small", after="trichluc_persons", config=config)
    yield
    nlp.remove_pipe("small")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Trao đổi với [VnHome], ông Sơn cho biết.", True),
        ("Phóng viên [VTV8] ghi nhận.", True),
        ("Theo [sở Du lịch Khánh Hòa], khách đến đông.", True),
        ("Giám đốc [Công ty xổ số Trà Vinh] dự.", True),
        ("Trưởng [ban quản trị chung cư Sao Mai] trình bày.", True),
        ("Họp tại [Nam Định].", False),  # a place
        ("Lãnh đạo [UBND] các cấp.", False),  # an abbreviation that the grammar knows, without its place
        ("Nhà thơ [PGS] Trần Hùng.", False),  # a form of address
        ("Quyết định số 5/[KHĐT] ngày 2/3.", False),  # a part of a code
        ("Đường [VSIP] thông xe.", False),  # named after it
        ("Nói về [Hòa].", False),  # neither abbreviation nor head
        ("Công tác [phòng chống tham nhũng tại Hà Nam] tốt.", False),  # the head is a part of a word
        ("Đến [hội trường Thống Nhất] dự họp.", False),
        ("Các [sở ban ngành tỉnh] dự.", False),  # no name in capitals at its end
        ("Gặp [công ty may, xí nghiệp Tân Tiến] trao đổi.", False),  # two names
        ("[SỞ XÂY DỰNG HÀ NAM] họp.", False),  # a headline in capitals
    ],
)
def test_evidence(sentence: str, kept: bool) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    inside = [x for x in syllables(NLP(text)) if start <= x.start < end]
    assert has_evidence(text, Candidate(inside, 0.9)) is kept
    assert not has_evidence(text, Candidate(inside, 0.4))


@pytest.mark.usefixtures("equipped")
def test_every_fact_states_its_characters() -> None:
    for path in sorted((CORPUS / "articles").glob("1*.txt")):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        for fact in read_facts(Article(id=path.name, source=path.name, text=text)):
            assert text[fact.start : fact.end] == fact.quote


def test_what_rules_have_found_is_left_alone(model: Path) -> None:
    tagger = load_tagger(model)
    doc = NLP("Sở Nội vụ tỉnh Hà Nam và Liên đoàn Lao động tỉnh Nam Định khen thưởng.")
    everything = list(candidates(syllables(doc), tagger, Spans.of([])))
    assert everything
    for found in everything:
        fewer = candidates(syllables(doc), tagger, Spans.of([(found.start, found.start + 1)]))
        assert found not in list(fewer)


def test_the_component_is_a_spacy_factory(model: Path) -> None:
    nlp = blank()
    nlp.add_pipe("trichluc_recognizer", config={"model": str(model)})
    doc = nlp("Chủ tịch Liên đoàn Lao động tỉnh Nam Định phát biểu.")
    assert {m.rule for m in mentions_of(doc).units} == {"recognizer"}
    assert [span.text for span in doc.spans["trichluc_units"]] == ["Liên đoàn Lao động tỉnh Nam Định"]


@pytest.mark.parametrize("content", [None, b"", b"lCRF", b"no model at all"])
def test_no_model_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "model.crf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match="make it with `trichluc train-ner`"):
        load_tagger(path)


@given(st.text(alphabet="aBồ .,\n-/1ÁĐ", max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_text_is_tagged(text: str) -> None:
    s = syllables(NLP(text))
    lines = list(lines_of(s))
    assert [i for first, last in lines for i in range(first, last)] == list(range(len(s)))
    assert all(len(features(s[first:last])) == last - first <= MAX_LINE for first, last in lines)
