import re
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from tests.audit.making import fact

from trichluc.records import Article, Fact
from trichluc.show.html import as_page

ATTACKS = [
    "</script>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><b>',
    "{total_height}",
    "&lt;b&gt;",
]
TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "p",
    "span",
    "article",
    "h2",
    "div",
    "table",
    "tr",
    "th",
    "td",
}


class Page(HTMLParser):
    """What a browser would make of the page: its tags, attributes, the article's text, the labels in it, the cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.labels: list[str] = []
        self.cells: list[str] = []
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "meta":
            self.inside.append(dict(attrs).get("class") or tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside.pop()

    def handle_data(self, data: str) -> None:
        if "label" in self.inside:
            self.labels.append(data.strip())
        elif "spans" in self.inside:
            self.text += data
        elif "td" in self.inside:
            self.cells[-1] += data


def page(text: str, *facts: Fact, name: str = "bai.txt") -> str:
    extracted: list[tuple[Article, Sequence[Fact]]] = [(Article(id=name, source=name, text=text), facts)]
    return "".join(as_page(extracted))


def words(text: str) -> str:
    """Text without white space."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_the_text_is_shown_not_obeyed(attack: str) -> None:
    text = f"Sáng 3/4, {attack} họp tại Hà Nam.\n{attack}\n"
    shown = Page(page(text, fact("unit", 10, 10 + len(attack)), fact("date", 0, 8)))
    assert (shown.tags, shown.attributes & {"onerror", "src"}) == (TAGS, set())
    assert words(shown.text) == words(text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_in_slots_quotes_and_names_is_shown_not_obeyed(attack: str) -> None:
    unit = fact("unit", 0, 5, name=attack).model_copy(update={"quote": attack, "rule": attack})
    shown = Page(page("Sở Y tế", unit, name=attack))
    assert (shown.tags, shown.attributes & {"onerror", "src"}) == (TAGS, set())
    assert shown.cells == ["unit", "0–5", attack, f"name={attack} · level=? · place=?", attack]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = page("Sở Y tế họp", fact("unit", 0, 7))
    assert not re.search(r"https?:|//|<script|<link|@import|url\(|src=", html)
    assert "default-src 'none'" in html
    assert html.index('<meta charset="utf-8">') < 100


def test_facts_that_overlap_are_all_marked() -> None:
    shown = Page(page("Sáng 3/4 họp 12 tổ", fact("event", 0, 18), fact("date", 0, 8), fact("count", 13, 18)))
    assert sorted(shown.labels) == ["count", "date", "event"]


def test_a_fact_over_two_lines_is_marked_on_both() -> None:
    assert Page(page("Sở Y tế\nHà Nam họp", fact("unit", 0, 14))).labels == ["unit", "unit"]


def test_punctuation_stays_beside_its_word() -> None:
    assert "88,1%)." in Page(page("Đạt (88,1%).", fact("count", 5, 10))).text


@pytest.mark.parametrize("text", ["x", "\n\n", "a" * 9000, "từ " * 4000, "\r\n \t x", "một\u2028hai"])
def test_any_text_is_shown_whole(text: str) -> None:
    assert words(Page(page(text)).text) == words(text)
