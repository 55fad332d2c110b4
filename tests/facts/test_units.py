"""Organisations of whole articles: each once, under the name that its article completes."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import re

import pytest

from trichluc.facts.context import read_context
from trichluc.facts.units import unit_facts
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.found import attach
from trichluc.mentions.units.finding import find_units
from trichluc.records import Article, UnitFact, Zone

NLP = blank()
TAG = re.compile(r"<unit(?: name='(?P<name>[^']*)')?>(?P<text>[^<]*)</unit>")

ARTICLES = [
    # the article's home completes what stands short
    "<unit>Tỉnh ủy Lạng Sơn</unit> họp.\nBáo cáo của <unit name='Ủy ban nhân dân tỉnh Lạng Sơn'>UBND tỉnh</unit>, <unit name='Sở Nội vụ tỉnh Lạng Sơn'>Sở Nội vụ</unit> và <unit name='Công an tỉnh Lạng Sơn'>Công an tỉnh</unit>. Bí thư Tỉnh ủy kết luận.",
    # a coordinated name lends its place before the home does
    "<unit>Công an tỉnh Lạng Sơn</unit>, <unit>Thanh tra tỉnh Lạng Sơn</unit> dự.\nPhó Bí thư <unit name='Tỉnh ủy Cao Bằng'>Tỉnh ủy</unit>, Chủ tịch <unit name='Hội đồng nhân dân tỉnh Cao Bằng'>HĐND tỉnh Cao Bằng</unit> chào mừng.",
    "Bí thư <unit name='Huyện ủy Mai Sơn'>Huyện ủy</unit>, Chủ tịch <unit name='Ủy ban nhân dân huyện Mai Sơn'>UBND huyện Mai Sơn</unit> dự.",
    # hosts
    "<unit>Hội Làm vườn Việt Nam</unit> đại hội.\nĐại hội bầu <unit name='Ban Chấp hành Hội Làm vườn Việt Nam'>Ban Chấp hành</unit>; báo cáo với <unit name='Trung ương Hội Làm vườn Việt Nam'>Trung ương Hội</unit>.",
    "<unit>Bộ Tư pháp</unit> tổng kết.\n<unit name='Thanh tra Bộ Tư pháp'>Thanh tra Bộ</unit> được khen. Bộ Tư pháp khen thưởng.",
    "<unit>Ban Nội chính Trung ương</unit> làm việc.\nÔng A, <unit name='Vụ Địa phương Ban Nội chính Trung ương'>Vụ Địa phương</unit> dự. Ban Nội chính Trung ương ghi nhận.",
    "<unit name='Ban Thường vụ Tỉnh ủy Hà Nam'>Ban Thường vụ Tỉnh ủy</unit> họp tại tỉnh Hà Nam.\nỦy viên Ban Thường vụ, Trưởng <unit name='Ban Nội chính Tỉnh ủy Hà Nam'>Ban Nội chính Tỉnh ủy</unit> tiếp thu.",
    # one organisation under a fuller and a shorter name
    "<unit>Công ty cổ phần Xây dựng Hồng Lam</unit> trúng thầu. Giám đốc Công ty Hồng Lam phát biểu.",
    "<unit>Bộ Y tế Việt Nam</unit> và <unit>Bộ Y tế Lào</unit> ký kết. Bộ Y tế chủ trì.",
    "<unit>Ngân hàng HD Bank</unit> khai trương. Khách của HDBank đến sớm, Ngân hàng HDBank cho biết.",
    "<unit name='Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam'>Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam</unit> họp. Sở Văn hóa Hà Nam báo cáo.",
    # what an office is a part of, behind a comma; in a list each stands for itself
    "Ông A, Vụ trưởng <unit name='Vụ Pháp chế Bộ Y tế'>Vụ Pháp chế</unit>, <unit>Bộ Y tế</unit> dự.",
    "Dự có <unit>Bộ Y tế</unit>, <unit>Cục Hàng không Việt Nam</unit>, <unit>Bộ Xây dựng</unit>.",
    # the host stands right behind, in brackets or after a dash
    "<unit name='Đội Cảnh sát giao thông Cầu Lớn Công an tỉnh Hà Nam'>Đội CSGT Cầu Lớn</unit> (<unit>Công an tỉnh Hà Nam</unit>) lập biên bản.",
    "Trưởng <unit name='Phòng Thông tin - Báo chí - Xuất bản Sở Nội vụ tỉnh Hà Nam'>phòng Thông tin - Báo chí - Xuất bản</unit> (<unit>Sở Nội vụ tỉnh Hà Nam</unit>) dự.",
    # a council named short is the one named in full
    "<unit name='Hội đồng nhân dân tỉnh Hà Nam'>HĐND tỉnh Hà Nam</unit> họp. Trưởng <unit name='Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam'>Ban Pháp chế HĐND</unit> phát biểu.",
    # of two offices of one person the second tells the committee of the first
    "<unit>Hội Nông dân tỉnh Hà Nam</unit> họp.\nDự có bà A, Ủy viên <unit name='Ban Thường vụ Tỉnh ủy Hà Nam'>Ban Thường vụ</unit>, Trưởng <unit name='Ban Dân vận Tỉnh ủy Hà Nam'>Ban Dân vận Tỉnh ủy</unit>.",
    "<unit>Tỉnh ủy Hà Nam</unit> họp. Bà B, Phó Bí thư <unit name='Đảng đoàn Hội Nông dân tỉnh Hà Nam'>Đảng đoàn</unit>, Phó Chủ tịch <unit>Hội Nông dân tỉnh Hà Nam</unit>.",
    "<unit name='Ủy ban Mặt trận Tổ quốc tỉnh Hà Nam'>Ủy ban MTTQ tỉnh Hà Nam</unit> họp. Trưởng <unit name='Ban Dân chủ - Pháp luật Ủy ban Mặt trận Tổ quốc tỉnh Hà Nam'>Ban Dân chủ - Pháp luật</unit>, Ủy ban MTTQ tỉnh Hà Nam.",
    # the members of a list share its bare kind of place
    "<unit>Tỉnh ủy Hà Nam</unit> họp. Dự có <unit name='Hội Nông dân tỉnh Hà Nam'>Hội Nông dân</unit>, <unit name='Hội Cựu chiến binh tỉnh Hà Nam'>Hội Cựu chiến binh</unit>, <unit name='Liên đoàn Lao động tỉnh Hà Nam'>Liên đoàn Lao động tỉnh</unit>.",
    "<unit>Tỉnh ủy Hà Nam</unit> họp. Huyện ủy - <unit name='Hội đồng nhân dân huyện Bình Lục'>HĐND</unit> - <unit name='Ủy ban nhân dân huyện Bình Lục'>UBND huyện Bình Lục</unit> dự.".replace(
        "Huyện ủy -", "<unit name='Huyện ủy Bình Lục'>Huyện ủy</unit> -"
    ),
    # a school is one, with or without the word
    "<unit>Trường Đại học Hoa Sen</unit> khai giảng. Sinh viên ĐH Hoa Sen dự.",
    # a ministry named by the first part of its field
    "<unit>Bộ Giáo dục và Đào tạo</unit> họp. Theo Bộ Giáo dục, đề án đã xong.",
    "<unit>Sở Giao thông vận tải tỉnh Hà Nam</unit> họp. Theo Sở Giao thông Hà Nam, đường đã thông.",
    # a company's short name in brackets
    "<unit>Ngân hàng Nông nghiệp Việt Nam</unit> (Agribank) họp. Agribank giảm lãi suất.",
    # an abbreviation for the whole name behind its head
    "<unit name='Bộ Giao thông vận tải'>Bộ Giao thông vận tải</unit> (GTVT) họp. Bộ GTVT báo cáo.",
    # an explained abbreviation is a later mention
    "<unit>Hội Luật gia (HLG) Việt Nam</unit> họp.\nChủ tịch HLG Việt Nam nói.".replace(
        "<unit>Hội Luật gia (HLG)", "<unit name='Hội Luật gia Việt Nam'>Hội Luật gia (HLG)"
    ),
    # what the article does not make certain is a kind of organisation
    "Ban Nội chính Tỉnh ủy tham mưu. <unit>Công an tỉnh Hà Nam</unit> và <unit>Công an tỉnh Nam Định</unit> phối hợp.",
    "UBND xã, UBND phường thực hiện.",
    # nowhere else to belong: without a place, and visibly so
    "Giám đốc <unit>Sở Nội vụ</unit> phát biểu.",
    # hosts inside names are no mentions of their own; alone they are
    "<unit>Ban Nội chính Tỉnh ủy Hà Nam</unit> tham mưu. <unit>Tỉnh ủy Hà Nam</unit> chỉ đạo. UBND các cấp thực hiện.",
]


def read(text: str, zones: tuple[Zone, ...] = ()) -> list[UnitFact]:
    article = Article(id="a", source="a", text=text, zones=zones)
    view = View.of(text)
    doc = NLP(view.text)
    units = find_units(doc)
    attach(doc, "units", units)
    return unit_facts(units, read_context(article, view, doc))


@pytest.mark.parametrize("marked", ARTICLES)
def test_articles(marked: str) -> None:
    expected, text, at = [], "", 0
    for tag in TAG.finditer(marked):
        text += marked[at : tag.start()]
        expected.append((len(text), tag["text"], tag["name"] or tag["text"]))
        text += tag["text"]
        at = tag.end()
    text += marked[at:]
    found = sorted((fact.start, fact.quote, fact.name) for fact in read(text))
    assert found == expected


def test_later_places_are_mentions_of_one_fact() -> None:
    text = "UBND tỉnh Hà Nam họp. Ủy ban nhân dân tỉnh Hà Nam và UBND tỉnh báo cáo."
    (fact,) = read(text)
    assert [span.quote for span in fact.mentions] == ["Ủy ban nhân dân tỉnh Hà Nam", "UBND tỉnh"]
    assert all(text[span.start : span.end] == span.quote for span in fact.mentions)


def test_level_and_place_are_given() -> None:
    (fact,) = read("Công an huyện Mai Sơn ra quân.")
    assert (fact.level, fact.place) == ("district", "Mai Sơn")


def test_bylines_and_credits_name_no_unit() -> None:
    text = "Hội nghị tổng kết.\nBan Nội chính Tỉnh ủy Hà Nam"
    assert read(text, (Zone(kind="byline", start=19, end=len(text)),)) == []


def test_quotes_are_the_sources_own_characters() -> None:
    text = "Tỉnh uỷ Hoà Bình họp."
    (fact,) = read(text)
    assert (fact.quote, fact.name) == ("Tỉnh uỷ Hoà Bình", "Tỉnh ủy Hòa Bình")
