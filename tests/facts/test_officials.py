"""Officials of whole articles: who, with which offices written out, doing what, named where."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import re

import pytest

from trichluc.facts.context import read_context
from trichluc.facts.officials import official_facts
from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.mentions.persons.finding import find_persons
from trichluc.records import Article, OfficialFact, Zone

NLP = blank()
TAG = re.compile(r"<official positions='(?P<positions>[^']*)'(?: roles='(?P<roles>[^']*)')?>(?P<name>[^<]*)</official>")

ARTICLES = [
    # the place of the article completes the office
    "UBND tỉnh Lạng Sơn và Tỉnh ủy Lạng Sơn họp. Ông <official positions='Trưởng Ban Nội chính Tỉnh ủy Lạng Sơn'>"
    "Hồ Lê Nga</official>, Trưởng Ban Nội chính Tỉnh ủy, có mặt ở Lạng Sơn.",
    "Tỉnh ủy Lạng Sơn, UBND tỉnh Lạng Sơn họp. Chủ tịch UBND tỉnh <official positions='Chủ tịch Ủy ban nhân dân tỉnh "
    "Lạng Sơn'>Đào Mai Lâm</official> ký.",
    "Chủ tịch tỉnh Lạng Sơn <official positions='Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn'>Đào Mai Lâm</official> ký.",
    # neighbours in a row lend their organisation
    "Ông <official positions='Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam; Trưởng Ban Tổ chức Tỉnh ủy Hà Nam'>Lê Hải Yến</official>, "
    "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy Hà Nam.",
    "Bà <official positions='Phó Chủ tịch Hội Làm vườn Việt Nam; Tổng Thư ký Hội Làm vườn Việt Nam'>Lê Hải Yến</official>, "
    "Phó Chủ tịch, Tổng Thư ký Hội Làm vườn Việt Nam.",
    "Ông <official positions='Phó Tổng Thư ký Hội Làm vườn Việt Nam; Chánh Văn phòng Hội Làm vườn Việt Nam'>Lê Văn Đán</official>, "
    "Phó Tổng thư ký, Chánh Văn phòng Hội Làm vườn Việt Nam.",
    "anh <official positions='Ủy viên Ban Thường vụ Thành đoàn; Bí thư Thành đoàn'>Nguyễn Duy Minh</official>, "
    "uỷ viên BTV, bí thư Thành đoàn",
    "Ông <official positions='Cụm trưởng; Chủ tịch Hội Làm vườn Việt Nam'>Lê Văn Đán</official>, Cụm trưởng, "
    "Chủ tịch Hội Làm vườn Việt Nam.",
    "Đại tá <official positions='Phó Giám đốc Công an tỉnh Hà Nam; Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam'>"
    "Lê Văn Đán</official>, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Hà Nam.",
    "Ông <official positions='Chánh Văn phòng Hội Làm vườn Việt Nam; Trưởng Ban Tổ chức cán bộ Hội Làm vườn Việt Nam'>"
    "Lê Văn Đán</official>, Chánh Văn phòng, Trưởng Ban Tổ chức cán bộ Hội Làm vườn Việt Nam.",
    # whole offices
    "Thủ tướng <official positions='Thủ tướng Chính phủ'>Phạm Văn Lương</official> thăm xã.",
    "Phó Thủ tướng Thường trực <official positions='Phó Thủ tướng Thường trực Chính phủ'>Lê Hòa Bình</official> họp.",
    "Đại biểu <official positions='Đại biểu Quốc hội'>Lê Thị Hồng</official> (đoàn Hà Nam) chất vấn tại Quốc hội.",
    "Kỳ họp HĐND tỉnh: đại biểu <official positions='Đại biểu Hội đồng nhân dân'>Lê Thị Hồng</official> chất vấn.",
    # "nguyên" goes on through the row and stops at "hiện"
    "Ông <official positions='nguyên Ủy viên Trung ương Đảng; nguyên Bí thư Tỉnh ủy Hà Nam'>Lê Văn Đán</official>, "
    "nguyên Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Hà Nam.",
    "Ông <official positions='nguyên Bí thư Tỉnh ủy Hà Nam; Chủ tịch Hội Làm vườn Việt Nam'>Lê Văn Đán</official>, "
    "nguyên Bí thư Tỉnh ủy Hà Nam, hiện là Chủ tịch Hội Làm vườn Việt Nam.",
    "Ông <official positions='nguyên Phó Trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam; Giám đốc Sở Y tế tỉnh Hà Nam'>Lê Văn Đán</official>, "
    "nguyên Phó trưởng Ban Tuyên giáo Tỉnh ủy Hà Nam, vừa được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
    # a seat is that of its committee, the centre that of the Party
    "Ông <official positions='Bí thư Huyện ủy Mai Sơn'>Lê Văn Đán</official>, Bí thư huyện Mai Sơn, dự.",
    "Ông <official positions='Ủy viên Trung ương Đảng; Bí thư Tỉnh ủy Hà Nam'>Lê Văn Đán</official>, Ủy viên Trung ương, Bí thư Tỉnh ủy Hà Nam. Bí thư Đán nói.",
    # neighbours that lend nothing
    "Ông <official positions='Phó Thủ tướng Chính phủ; Bộ trưởng Bộ Ngoại giao'>Phạm Văn Lương</official>, Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao.",
    "Ông <official positions='nguyên Bí thư Huyện ủy Mai Sơn; Phó Chủ tịch'>Lê Văn Đán</official> (nguyên Bí thư Huyện ủy Mai Sơn) làm Phó Chủ tịch.",
    "Ông <official positions='Phó Bí thư; Chủ tịch Ủy ban nhân dân tỉnh Hà Nam'>Lê Văn Đán</official>, Phó Bí thư, Chủ tịch UBND tỉnh Hà Nam.",
    "Chủ tịch nước <official positions='Chủ tịch nước'>Trần Đại Quảng</official> đến. Chủ tịch Trần Đại Quảng nói.",
    # an office alone before a name has the one organisation of its kind so far
    "Chủ tịch UBND tỉnh Hà Nam <official positions='Chủ tịch Ủy ban nhân dân tỉnh Hà Nam'>Lê Văn Đán</official> giao việc "
    "cho Phó Chủ tịch <official positions='Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Nam'>Hứa Thị Nga</official>.",
    # heads of government of other countries, called by their first name too
    "Singapore bầu cử. Thủ tướng <official positions='Thủ tướng'>Lý Quang Diệu</official> nói Singapore vững vàng.",
    "Chủ tịch Trung Quốc <official positions='Chủ tịch Trung Quốc; Tổng Bí thư'>Tập Minh Bình</official> đến. Ông Tập là Tổng Bí thư.",
    "Thủ tướng Mahathir đến. Thủ tướng Malaysia <official positions='Thủ tướng Malaysia'>Mahathir Hamad</official> nói.",
    # the same words in another order are another organisation
    "Ông <official positions='Chủ tịch Quốc hội; Chủ tịch Hội đồng Giáo dục Quốc gia'>Lê Văn Đán</official> thôi giữ chức "
    "Chủ tịch Quốc hội, Chủ tịch Hội đồng Giáo dục Quốc gia.",
    "Phó Thủ tướng <official positions='Phó Thủ tướng Thường trực Chính phủ'>Lê Hòa Đán</official> dự. Phó Thủ tướng "
    "Thường trực Lê Hòa Đán nói. Lê Hòa Đán, Phó Thủ tướng Thường trực Chính phủ, về.",
    # a committee within another is another office
    "Ông <official positions='Bí thư Ban Cán sự Đảng Ủy ban nhân dân tỉnh Hà Nam; Bí thư Tỉnh ủy Hà Nam'>Lê Văn Đán</official>, "
    "Bí thư Ban cán sự đảng UBND tỉnh Hà Nam, Bí thư Tỉnh ủy Hà Nam.",
    # a pronoun means the subject of the sentence before
    "Ông <official positions='Bí thư Tỉnh ủy Hà Nam; Chủ tịch Hội đồng nhân dân tỉnh Hà Nam'>Lê Văn Đán</official>, Bí thư Tỉnh ủy Hà Nam, "
    "gặp ông Trần Văn Hạnh. Ông từng là Chủ tịch HĐND tỉnh Hà Nam.",
    # the same person in several places: one fact, one office in its fullest form
    "Ông <official positions='Bí thư Tỉnh ủy Hà Nam'>Lê Văn Đán</official>, Bí thư Tỉnh ủy Hà Nam. Bí thư Lê Văn Đán nói.",
    # an office told of a bare form of address
    "Ông <official positions='Bí thư Tỉnh ủy Hà Nam; Trưởng Ban Nội chính Tỉnh ủy Hà Nam'>Lê Văn Đán</official> là "
    "Bí thư Tỉnh ủy Hà Nam. Hôm qua, ông bị cách chức Trưởng Ban Nội chính Tỉnh ủy Hà Nam.",
    # none
    "Đại hội Đoàn tỉnh Hà Nam. Đại biểu Lê Thị Hồng hào hứng với Đại hội.",
    "Đoàn kiểm tra do ông Lê Văn Đán làm Trưởng đoàn đã đến xã.",
    "Ông Lê Văn Đán sinh hoạt tại trường Tiểu học Lê Văn Tám.",
    "Tài xế Nguyễn Văn Bảy khai báo với công an.",
    "Chủ tịch Hồ Chí Minh sống mãi. Trường THCS Nguyễn Thị Định nhận cờ.",
]

MEETINGS = [
    (
        "Ông Lê Văn Đán, Bí thư Tỉnh ủy chủ trì Hội nghị. Kết luận, đồng chí Bí thư Tỉnh ủy yêu cầu làm sớm.",
        "chair speaker",
    ),
    ("Bí thư Tỉnh ủy Lê Văn Đán dự Hội nghị. Ông Đán nhấn mạnh ba việc.", "speaker attendee"),
    ("Bí thư Tỉnh ủy Lê Văn Đán dự Hội nghị. Đồng chí mong rằng các sở cố gắng.", "speaker attendee"),
    ("Bí thư Tỉnh ủy Lê Văn Đán được nhắc tới trong báo cáo.", ""),
]


def _facts(text: str, *, has_event: bool = True, zones: tuple[Zone, ...] = ()) -> list[OfficialFact]:
    article = Article(id="a", source="a", text=text, zones=zones)
    view = View.of(text)
    doc = NLP(view.text)
    return official_facts(find_persons(doc), read_context(article, view, doc), has_event=has_event)


@pytest.mark.parametrize("marked", ARTICLES)
def test_positions_written_out(marked: str) -> None:
    text = TAG.sub(lambda m: m["name"], marked)
    wanted = {tag["name"]: tag["positions"] for tag in TAG.finditer(marked)}
    assert {fact.name: "; ".join(fact.positions) for fact in _facts(text)} == wanted


@pytest.mark.parametrize(("text", "roles"), MEETINGS)
def test_roles_gather_over_the_article(text: str, roles: str) -> None:
    (fact,) = _facts(text)
    assert " ".join(fact.roles) == roles
    (without,) = _facts(text, has_event=False)
    assert without.roles == ()


def test_mentions_are_all_later_places_of_the_name_and_its_parts() -> None:
    text = "Ông Lê Hải Hà, Bí thư Tỉnh ủy Hà Nam đến. Ông Hà nói. Ông Hải Hà trao cờ. Lê Hải Hà về."
    (fact,) = _facts(text)
    assert [(m.start, m.quote) for m in fact.mentions] == [(46, "Hà"), (58, "Hải Hà"), (74, "Lê Hải Hà")]
    assert all(text[m.start : m.end] == m.quote for m in fact.mentions)


def test_the_name_stays_as_printed_and_the_position_in_one_spelling() -> None:
    (fact,) = _facts("Ông Trần Văn Tuý, Phó Bí thư Tỉnh uỷ Hà Nam, phát biểu.")
    assert (fact.name, fact.quote, fact.positions) == ("Trần Văn Tuý", "Trần Văn Tuý", ("Phó Bí thư Tỉnh ủy Hà Nam",))


def test_a_name_part_belongs_to_the_person_named_last_whom_the_address_fits() -> None:
    text = "Ông Lê Văn Hà, Bí thư Tỉnh ủy Hà Nam, và bà Trần Thị Hà, Giám đốc Sở Y tế, đến. Ông Hà nói."
    he, she = _facts(text)
    assert [m.quote for m in he.mentions] == ["Hà"]
    assert she.mentions == ()


def test_bylines_yield_no_officials() -> None:
    text = "Hội nghị bế mạc.\nPhó Tổng biên tập Lê Văn Đán"
    assert _facts(text) != []
    assert _facts(text, zones=(Zone(kind="byline", start=17, end=len(text)),)) == []
