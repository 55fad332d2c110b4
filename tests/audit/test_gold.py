import json
from pathlib import Path
from typing import Any

import pytest

from trichluc.audit.gold import fit_all, read_gold
from trichluc.errors import GoldError
from trichluc.records import Article

TEXT = "Sáng 3/4, Sở Y tế họp. Sở Y tế khen 3 tập thể."
ARTICLE = Article(id="bai.txt", source="bai.txt", text=TEXT)
UNIT = {"type": "unit", "quote": "Sở Y tế", "name": "Sở Y tế", "level": "province", "place": None}


def write(folder: Path, *facts: dict[str, Any], name: str = "bai.json", article: str = "bai.txt") -> Path:
    gold = {"article": article, "facts": facts}
    (folder / name).write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("place", "start"),
    [({}, 10), ({"occurrence": 2}, 23), ({"start": 10, "end": 17}, 10)],
)
def test_a_quote_is_found_at_its_occurrence(tmp_path: Path, place: dict[str, int], start: int) -> None:
    ((_, annotated),) = fit_all(read_gold(write(tmp_path, UNIT | place)), [ARTICLE])
    (fact,) = annotated.required
    assert (fact.start, fact.end, fact.quote) == (start, start + 7, "Sở Y tế")


def test_optional_facts_are_kept_apart(tmp_path: Path) -> None:
    ((_, annotated),) = fit_all(read_gold(write(tmp_path, UNIT, UNIT | {"optional": True, "occurrence": 2})), [ARTICLE])
    assert ([f.start for f in annotated.required], [f.start for f in annotated.optional]) == ([10], [23])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"quote": "Sở Tài chính"}, "'Sở Tài chính' (occurrence 1), which is not there"),
        ({"occurrence": 3}, "(occurrence 3), which is not there"),
        ({"quote": ""}, "which is not there"),
        ({"start": 11, "end": 18}, "at 11-18, but it is at 10-17"),
        ({"mentions": [{"quote": "Sở Tư pháp"}]}, "'Sở Tư pháp'"),
        ({"level": "tỉnh"}, "facts.0.unit.level"),
        ({"nmae": "Sở Y tế"}, "facts.0.unit.nmae"),
        ({"type": "place"}, "facts.0"),
    ],
)
def test_gold_that_does_not_fit_is_refused(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    with pytest.raises(GoldError) as error:
        fit_all(read_gold(write(tmp_path, UNIT | change)), [ARTICLE])
    assert said in str(error.value)


def test_gold_for_an_article_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"bai\.txt: the gold annotates an article that is not there"):
        fit_all(read_gold(write(tmp_path, UNIT)), [])


def test_two_articles_of_one_name(tmp_path: Path) -> None:
    golds = read_gold(write(tmp_path, UNIT))
    assert len(fit_all(golds, [ARTICLE, ARTICLE])) == 1
    with pytest.raises(GoldError, match=r"khac/bai\.txt: another article of this name"):
        fit_all(golds, [ARTICLE, ARTICLE.model_copy(update={"text": "", "source": "khac/bai.txt"})])


def test_two_gold_files_for_one_article(tmp_path: Path) -> None:
    write(tmp_path, UNIT, name="a.json")
    with pytest.raises(GoldError, match=r"b\.json: article bai\.txt has another gold file"):
        read_gold(write(tmp_path, UNIT, name="b.json"))


def test_a_folder_without_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold files"):
        read_gold(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"article": "x"}'])
def test_a_file_that_is_no_gold(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bai.json").write_bytes(content)
    with pytest.raises(GoldError, match=r"bai\.json: .*; mend the file"):
        read_gold(tmp_path)
