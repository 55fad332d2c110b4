"""Names of organisations in sentences: where each starts and ends, and what is none."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentions.units.marking import NLP, found, marked

from trichluc.mentions.units.definitions import find_definitions
from trichluc.mentions.units.finding import find_units

NAMES = [
    # party committees, their boards and leading bodies
    "<u>Ban Nội chính Trung ương</u> làm việc với <u>Tỉnh ủy Lào Cai</u>.",
    "<u>Ban Nội chính Tỉnh ủy Lào Cai</u> ban hành kế hoạch.",
    "Trưởng <u>ban Tuyên giáo Thành ủy Cần Thơ</u> phát biểu.",
    "Đại diện <u>Ban Thường vụ Huyện ủy Bình Lục</u> và <u>Thường trực Tỉnh ủy</u> có mặt.",
    "bí thư <u>Quận ủy Long Biên</u>, bí thư <u>Quận ủy 5</u> và bí thư <u>Quận ủy quận 8</u>.",
    "<u>Đảng ủy Khối Doanh nghiệp tỉnh</u> họp cùng <u>Đảng bộ thành phố Huế</u>.",
    "Ủy viên <u>Trung ương Đảng</u>, Ủy viên <u>Bộ Chính trị</u> dự.",
    "Theo <u>ban Bí thư</u>, <u>Ban Chấp hành Trung ương Đảng</u> khóa XII đã bàn.",
    # the state
    "<u>UBND tỉnh Yên Bái</u>, <u>HĐND tỉnh</u> và <u>Đoàn đại biểu Quốc hội tỉnh</u> thống nhất.",
    "Chủ tịch <u>UBND Q. 7</u>, TP. HCM và phó chủ tịch <u>UBND TP. Thủ Đức</u>.",
    "<u>Công an huyện Kim Bôi</u>, <u>Viện KSND tỉnh</u>, <u>TAND tối cao</u>.",
    "<u>Bộ Tài nguyên và Môi trường</u> và <u>bộ Công an</u> trình <u>Chính phủ</u>, <u>Quốc hội</u>.",
    "Giám đốc <u>Sở GD-ĐT TP Đà Nẵng</u>, phó giám đốc <u>Sở quy hoạch và kiến trúc</u>.",
    "<u>Cục Thi hành án dân sự tỉnh</u>, <u>Chi cục Kiểm lâm Gia Lai</u>, <u>Tổng cục Thống kê</u>.",
    "<u>Phòng CSGT Công an tỉnh Hà Nam</u> và <u>PC02 Công an tỉnh Hà Nam</u> phối hợp.",
    "<u>Cơ quan CSĐT Công an tỉnh Phú Yên</u> khởi tố vụ án.",
    "<u>Thanh tra tỉnh</u>, <u>Thanh tra Bộ Xây dựng</u>, <u>thanh tra Sở Nội vụ</u> kết luận.",
    "<u>Ban Chỉ đạo Trung ương về phòng, chống tham nhũng</u> họp phiên thứ 20.",
    "<u>Ban Chỉ đạo 389 tỉnh</u> ra quân.",
    "<u n='Tổ chức Y tế Thế giới'>Tổ chức Y tế Thế giới</u> cảnh báo.",
    "Đại diện <u>Google</u> làm việc với <u>Vietnam Airlines</u> và <u>TPBank</u>.",
    "Chị đăng bài trên Facebook, gọi xe Uber và mở Google Maps; Ảnh: AFP.",
    "<u>Hạ viện Pháp</u> bác đề nghị; <u>Tòa án Công lý quốc tế</u> thụ lý.",
    "Dự luật được <u n='Thượng viện Bỉ'>Thượng viện</u> và <u n='Hạ viện Bỉ'>Hạ viện Bỉ</u> xem xét.",
    "<u>Bộ Quốc phòng Nga</u> và <u>Chính phủ Nhật Bản</u> ra thông cáo.",
    # a link to the host: the part is quoted alone, and the host too
    "<u n='Phòng Tổng hợp của Văn phòng UBND tỉnh Hà Nam'>Phòng Tổng hợp</u> của <u>Văn phòng UBND tỉnh Hà Nam</u> trình.",
    "<u n='Trung tâm Khuyến nông trực thuộc Sở Xây dựng'>Trung tâm Khuyến nông</u> trực thuộc <u>Sở Xây dựng</u>; sáp nhập 2 trường.",
    # associations, schools, companies, papers
    "<u>Hội Luật gia tỉnh Sơn La</u>, <u>Hội Chữ thập đỏ Việt Nam</u> và <u>Liên đoàn Lao động huyện Mai Sơn</u>.",
    "<u>Ban Chấp hành Trung ương Hội Nông dân Việt Nam</u> ra nghị quyết.",
    "<u>Trường Đại học Bách khoa Hà Nội</u>, <u>Trường THPT chuyên Lê Quý Đôn</u> và <u>trường Tiểu học Kim Đồng</u>.",
    "<u>Công ty TNHH MTV Thoát nước Hải An</u> và <u>Công ty cổ phần nghe nhìn Hừng Đông</u> trúng thầu.",
    "<u>Ngân hàng TMCP Ngoại thương Việt Nam</u> tài trợ, <u>báo Lao Động</u> đưa tin.",
    "<u>Cụm thi đua số 3</u> và <u>Khối thi đua các cơ quan nội chính tỉnh Hà Nam</u> ký giao ước.",
    "<u>Hội Cựu chiến binh khu phố 2, phường Tân Phong, quận 7</u> được khen.",
    # a person's name ends a name
    "Chủ tịch <u>UBND tỉnh</u> Nguyễn Văn Hòa và Bí thư <u>Thành ủy</u> Lê Trường An.",
    "Chủ tịch <u>UBND phường Võ Thị Sáu</u> và chủ tịch <u>UBND huyện Trần Văn Thời</u>.",
]

NONE = [
    "Các đơn vị, cấp ủy và các sở, ngành triển khai nhiệm vụ.",
    "Chủ tịch UBND các cấp và chủ tịch UBND xã, phường chịu trách nhiệm.",
    "Các ban nội chính tỉnh ủy, thành ủy bám sát kế hoạch.",
    "Hội nghị, hội thảo, hội trường và sở hữu trí tuệ.",
    "Cơ quan công an mời bộ đội và cán bộ công an.",
    "Thủ tướng Chính phủ và Phó Thủ tướng Thường trực Chính phủ tặng Bằng khen.",
    "Pháp luật của Nhà nước và đường lối của Đảng.",
    "Quần đảo Trường Sa, đảo Đài Loan và nước Tây Ban Nha.",
    "Doanh nghiệp là công ty cổ phần, công ty TNHH.",
    "52 Chi hội Luật gia và các Hội Luật gia dự.",
    "ban hành văn bản, phòng chống dịch, viện dẫn điều luật",
]


@pytest.mark.parametrize("sentence", [*NAMES, *NONE])
def test_names(sentence: str) -> None:
    text, expected = marked(sentence)
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội Luật gia (HLG) Việt Nam họp.", {"HLG": "Hội Luật gia"}),
        ("Tổng công ty Xây lắp dầu khí (PVC) báo cáo.", {"PVC": "Tổng công ty Xây lắp dầu khí"}),
        ("Ban Chỉ đạo 35 (gọi tắt là BCĐ 35) họp.", {"BCĐ 35": "Ban Chỉ đạo 35"}),
        (
            "Ban Thường vụ Đảng ủy Ngân hàng TMCP Công thương Việt Nam (VTB)",
            {"VTB": "Ngân hàng TMCP Công thương Việt Nam"},
        ),
        ("Sở Nội vụ (đơn vị chủ trì) họp.", {}),
    ],
)
def test_an_abbreviation_in_brackets_stands_for_what_it_spells(text: str, expected: dict[str, str]) -> None:
    units = find_units(NLP(text))
    assert find_definitions(text, [(m.start, m.end, m.core or m.start) for m in units]) == expected


def test_an_explained_abbreviation_is_a_mention_with_its_place() -> None:
    units = find_units(NLP("Hội Luật gia (HLG) Việt Nam họp. Chủ tịch HLG Việt Nam nói."))
    assert [m.name for m in units if m.rule == "defined"] == ["Hội Luật gia Việt Nam"]


WORDS = st.sampled_from(
    [
        "Ban",
        "Nội",
        "chính",
        "Tỉnh ủy",
        "các",
        "tỉnh",
        ":",
        "Bắc Ninh",
        ",",
        "và",
        "(",
        ")",
        "Công ty",
        "cổ phần",
        "\n",
        "TP",
        ".",
        "Hội",
        "của",
        "-",
        "Trung ương",
        "UBND",
        "12",
        "Quận",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_every_mention_lies_in_the_text_and_has_a_name(words: list[str]) -> None:
    text = " ".join(words)
    for mention in find_units(NLP(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.name.strip()


@pytest.mark.parametrize(
    "piece",
    ["Văn phòng ", "Ban Chấp hành Trung ương Hội ", "UBND tỉnh, ", "(ABC) Hội Luật gia (HLG) ", "các tỉnh: Bắc Ninh, "],
)
def test_repetition_takes_linear_time(piece: str) -> None:
    doc = NLP(piece * 3000)
    begun = time.process_time()
    find_units(doc)
    assert time.process_time() - begun < 5
