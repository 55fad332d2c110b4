"""Frames of awards as sentences, each with what it states: award | grantor | recipients | status."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mentions.awards.marking import found, stated

GIVING = [
    (
        "Dịp này, Bộ Y tế tặng Cờ thi đua cho Sở Y tế tỉnh Cà Mau.",
        ["Cờ thi đua | Bộ Y tế | [Sở Y tế tỉnh Cà Mau] | awarded"],
    ),
    (
        "Chủ tịch UBND tỉnh đã tặng Bằng khen cho 9 tập thể và 17 cá nhân có thành tích xuất sắc.",
        ["Bằng khen | Chủ tịch UBND tỉnh | [9 tập thể], [17 cá nhân] | awarded"],
    ),
    (
        "Ông Phan Văn Khải trao Giấy khen của Chủ tịch UBND huyện cho 15 hộ gia đình.",
        ["Giấy khen | Chủ tịch UBND huyện | [15 hộ gia đình] | awarded"],
    ),
    (
        "Tại buổi lễ, bà Lê Thị Sen, Phó Giám đốc Sở Nội vụ, trao Giấy khen cho các đơn vị.",
        ["Giấy khen | - | [các đơn vị] | awarded"],
    ),
    (
        "Phó Chủ tịch UBND tỉnh trao Bằng khen cho 4 tập thể.",
        ["Bằng khen | - | [4 tập thể] | awarded"],
    ),
    (
        "Lãnh đạo tỉnh trao Huân chương Lao động hạng Nhì cho Trường Chính trị tỉnh.",
        ["Huân chương Lao động hạng Nhì | - | [Trường Chính trị tỉnh] | awarded"],
    ),
    (
        "Nhân dịp này, Hội Nông dân tỉnh tặng Kỷ niệm chương “Vì giai cấp nông dân” cho 21 hội viên lâu năm.",
        ["Kỷ niệm chương “Vì giai cấp nông dân” | Hội Nông dân tỉnh | [21 hội viên] | awarded"],
    ),
    (
        "Ban Dân vận Trung ương trao Kỷ niệm chương Vì sự nghiệp dân vận của Đảng cho 8 đồng chí cán bộ lâu năm.",
        ["Kỷ niệm chương Vì sự nghiệp dân vận của Đảng | Ban Dân vận Trung ương | [8 đồng chí] | awarded"],
    ),
    (
        "Huyện ủy trao Huy hiệu 50 năm tuổi Đảng cho đồng chí Trần Văn Bền.",
        ["Huy hiệu 50 năm tuổi Đảng | Huyện ủy | [Trần Văn Bền] | awarded"],
    ),
    (
        "UBND tỉnh truy tặng Bằng khen cho anh Lò Văn Pín, dân quân xã Mường Lạn.",
        ["Bằng khen | UBND tỉnh | [Lò Văn Pín] | awarded"],
    ),
    (
        "Trao bằng khen của Chủ tịch UBND thành phố cho tập thể, cá nhân có thành tích tốt.",
        ["bằng khen | Chủ tịch UBND thành phố | [tập thể, cá nhân] | awarded"],
    ),
    (
        "Tặng bằng khen UBND tỉnh cho các gia đình văn hóa.",
        ["bằng khen | UBND tỉnh | [các gia đình văn hóa] | awarded"],
    ),
    (
        "Công an tỉnh khen thưởng 12 chiến sĩ bằng hình thức Giấy khen.",
        ["Giấy khen | Công an tỉnh | [12 chiến sĩ] | awarded"],
    ),
    (
        "UBND xã tặng ông Võ Văn Mót Giấy khen vì đã hiến đất làm đường.",
        ["Giấy khen | UBND xã | [Võ Văn Mót] | awarded"],
    ),
    (
        "Bộ Quốc phòng tổ chức lễ tổng kết, trao Bằng khen cho 19 đơn vị.",
        ["Bằng khen | Bộ Quốc phòng | [19 đơn vị] | awarded"],
    ),
    (
        "Đại diện Hội Luật gia tỉnh trao Giấy khen cho hai luật gia.",
        ["Giấy khen | Hội Luật gia tỉnh | [hai luật gia] | awarded"],
    ),
    (
        "Bộ Văn hóa, Thể thao và Du lịch tặng Bằng khen cho Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng.",
        [
            "Bằng khen | Bộ Văn hóa, Thể thao và Du lịch | [Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng] | awarded",
        ],
    ),
]

DESCRIBED = [
    ("UBND tỉnh tặng Bằng khen cho em Hoàng Đức Mạo ở xã Hải Lộc, huyện Vĩnh Lộc, Thanh Hóa.", "Hoàng Đức Mạo"),
    (
        "Em Trần Văn Đá, học sinh lớp 10, ở thôn Cù, xã Đông Sơn, huyện Bố Hạ, được UBND huyện tặng Giấy khen.",
        "Trần Văn Đá",
    ),
    (
        "Hội trao Kỷ niệm chương cho bà Anna Mirov, Chủ tịch Hội Luật gia Dân chủ thế giới.",
        "Anna Mirov",
    ),
    ("Sở tặng Giấy khen cho Nguyễn Văn Lộc, học sinh Trường THPT Tây Hà, vì cứu người.", "Nguyễn Văn Lộc"),
    ("Huyện tặng Giấy khen cho Chủ tịch UBND xã Lê Văn Ba.", "Lê Văn Ba"),
    ("Đoàn tặng Giấy khen cho thầy giáo Lê Văn Ba, 34 tuổi.", "Lê Văn Ba"),
]

RECEIVING = [
    (
        "Thanh tra tỉnh nhận Cờ thi đua của Chính phủ.",
        ["Cờ thi đua | Chính phủ | [Thanh tra tỉnh] | awarded"],
    ),
    (
        "Theo đó, Sở Tài chính và Sở Công Thương nhận Cờ thi đua của UBND tỉnh; Kho bạc Nhà nước tỉnh, Cục Thuế tỉnh "
        "nhận Bằng khen của Chủ tịch UBND tỉnh.",
        [
            "Cờ thi đua | UBND tỉnh | [Sở Tài chính], [Sở Công Thương] | awarded",
            "Bằng khen | Chủ tịch UBND tỉnh | [Kho bạc Nhà nước tỉnh], [Cục Thuế tỉnh] | awarded",
        ],
    ),
    (
        "Năm 2020, 6 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        ["Bằng khen | Thủ tướng Chính phủ | [6 cá nhân] | awarded"],
    ),
    (
        "20 tập thể và 41 cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen vì có thành tích xuất sắc.",
        ["Bằng khen | Chủ tịch UBND tỉnh | [20 tập thể], [41 cá nhân] | awarded"],
    ),
    (
        "Bà Cao Thị Nụ, nông dân xã Ia Pết, được Hội Nông dân Việt Nam tặng Bằng khen.",
        ["Bằng khen | Hội Nông dân Việt Nam | [Cao Thị Nụ] | awarded"],
    ),
    (
        "Hội Sinh viên tỉnh vinh dự được nhận cờ thi đua trong sáng 2-6.",
        ["cờ thi đua | - | [Hội Sinh viên tỉnh] | awarded"],
    ),
    (
        "Công ty vinh dự đón nhận Huân chương Lao động hạng Ba do Chủ tịch nước trao tặng.",
        ["Huân chương Lao động hạng Ba | Chủ tịch nước | [Công ty] | awarded"],
    ),
    (
        "Tỉnh tổ chức lễ kỷ niệm 60 năm Ngày thành lập Trường Cao đẳng Y tế Sơn La và đón nhận Huân chương Lao động "
        "hạng Nhì.",
        ["Huân chương Lao động hạng Nhì | - | [Trường Cao đẳng Y tế Sơn La] | awarded"],
    ),
    (
        "Danh hiệu Chiến sĩ thi đua cấp tỉnh được trao cho 5 người, trong đó có bà Lê Thị Thắm, Hiệu trưởng Trường "
        "Tiểu học Gio An; ông Hồ Văn Tý, Trưởng Phòng Nội vụ huyện.",
        ["Chiến sĩ thi đua cấp tỉnh | - | [5 người], [Lê Thị Thắm], [Hồ Văn Tý] | awarded"],
    ),
    (
        "8 tập thể và 3 cá nhân được phong tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân.",
        ["Anh hùng Lực lượng vũ trang nhân dân | - | [8 tập thể], [3 cá nhân] | awarded"],
    ),
    (
        "Ông Đinh Công Tráng được Chủ tịch nước tặng Huân chương Kháng chiến hạng Nhì, Huân chương Độc lập hạng Ba.",
        [
            "Huân chương Kháng chiến hạng Nhì | Chủ tịch nước | [Đinh Công Tráng] | awarded",
            "Huân chương Độc lập hạng Ba | Chủ tịch nước | [Đinh Công Tráng] | awarded",
        ],
    ),
    (
        "Trong đợt này, Đảng bộ xã có 4 đảng viên được trao Huy hiệu 40 năm tuổi Đảng.",
        ["Huy hiệu 40 năm tuổi Đảng | - | [4 đảng viên] | awarded"],
    ),
    (
        "Trường THPT Ea Súp đạt danh hiệu Tập thể lao động xuất sắc.",
        ["Tập thể lao động xuất sắc | - | [Trường THPT Ea Súp] | awarded"],
    ),
]

ON_BEHALF = [
    (
        "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Dũng trao Huân chương Lao động hạng Ba cho Cục Hải quan tỉnh.",
        ["Huân chương Lao động hạng Ba | Chủ tịch nước | [Cục Hải quan tỉnh] | awarded"],
    ),
    (
        "Thay mặt UBND tỉnh, ông Lê Văn Dũng tặng Bằng khen cho 3 tập thể.",
        ["Bằng khen | UBND tỉnh | [3 tập thể] | awarded"],
    ),
    (
        "Đồng chí Lê Văn Dũng thay mặt Tỉnh ủy trao tặng Bằng khen cho Huyện đoàn Cư Jút.",
        ["Bằng khen | Tỉnh ủy | [Huyện đoàn Cư Jút] | awarded"],
    ),
]

SEVERAL = [
    (
        "UBND tỉnh tặng Cờ thi đua cho huyện Bố Hạ, xã Đông Sơn và thị trấn Chờ.",
        ["Cờ thi đua | UBND tỉnh | [huyện Bố Hạ], [xã Đông Sơn], [thị trấn Chờ] | awarded"],
    ),
    (
        "Lãnh đạo thành phố trao hai Huân chương Lao động hạng Ba cho hai cá nhân, Bằng khen của Thủ tướng Chính phủ "
        "cho Văn phòng Quận ủy 4 và 7 cá nhân.",
        [
            "Huân chương Lao động hạng Ba | - | [hai cá nhân] | awarded",
            "Bằng khen | Thủ tướng Chính phủ | [Văn phòng Quận ủy 4], [7 cá nhân] | awarded",
        ],
    ),
    (
        "Sở trao Huân chương Lao động hạng Nhất tặng Bệnh viện Nhi tỉnh; Huân chương Lao động hạng Ba tặng ông Mai "
        "Văn Ngọ, nguyên Giám đốc Sở và bà Trần Thị Út, Trưởng phòng Tổ chức.",
        [
            "Huân chương Lao động hạng Nhất | - | [Bệnh viện Nhi tỉnh] | awarded",
            "Huân chương Lao động hạng Ba | - | [Mai Văn Ngọ], [Trần Thị Út] | awarded",
        ],
    ),
    (
        "Bộ Công an tặng Cờ thi đua cho Công an tỉnh; 3 tập thể, 8 cá nhân nhận Bằng khen của Bộ trưởng Bộ Công an.",
        [
            "Cờ thi đua | Bộ Công an | [Công an tỉnh] | awarded",
            "Bằng khen | Bộ trưởng Bộ Công an | [3 tập thể], [8 cá nhân] | awarded",
        ],
    ),
    (
        "Trung ương Hội tặng Cờ thi đua cho 14 đơn vị, UBND tỉnh cũng trao Bằng khen cho 6 cá nhân.",
        [
            "Cờ thi đua | Trung ương Hội | [14 đơn vị] | awarded",
            "Bằng khen | UBND tỉnh | [6 cá nhân] | awarded",
        ],
    ),
    (
        "Ban trao tặng bằng khen của Tổng hội Y học, giấy khen của Chủ tịch Hội Đông y tỉnh cho các hội viên.",
        [
            "bằng khen | Tổng hội Y học | [các hội viên] | awarded",
            "giấy khen | Chủ tịch Hội Đông y tỉnh | [các hội viên] | awarded",
        ],
    ),
    (
        "UBND huyện tặng Giấy khen cho UBND xã Tà Rụt, Hội Nông dân thị trấn Krông Klang, 11 tập thể khác và 20 hộ.",
        [
            "Giấy khen | UBND huyện | [UBND xã Tà Rụt], [Hội Nông dân thị trấn Krông Klang], [11 tập thể], [20 hộ] "
            "| awarded",
        ],
    ),
    (
        "Hội Luật gia tỉnh tặng Giấy khen cho Hội Luật gia các huyện: Ba Bể, Na Rì và thị xã Gò Công.",
        [
            "Giấy khen | Hội Luật gia tỉnh | [Hội Luật gia huyện Ba Bể], [Hội Luật gia huyện Na Rì], "
            "[Hội Luật gia thị xã Gò Công] | awarded",
        ],
    ),
    (
        "Bộ trưởng Bộ Công an trao thư khen cho 14 đơn vị thuộc Bộ Công an, Bộ Quốc phòng.",
        ["thư khen | Bộ trưởng Bộ Công an | [14 đơn vị] | awarded"],
    ),
    (
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 43 tập thể, cá nhân trong ngành Y tế.",
        ["Bằng khen | Chủ tịch UBND tỉnh | [43 tập thể, cá nhân] | awarded"],
    ),
    (
        "Công đoàn tặng Giấy khen cho 30 gia đình công nhân, viên chức tiêu biểu.",
        ["Giấy khen | Công đoàn | [30 gia đình] | awarded"],
    ),
    (
        "Bộ Nội vụ tặng Bằng khen cho hai đơn vị là Sở Nội vụ Hà Nam và Sở Nội vụ Thái Bình.",
        ["Bằng khen | Bộ Nội vụ | [Sở Nội vụ Hà Nam], [Sở Nội vụ Thái Bình] | awarded"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GIVING)
def test_who_gives(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(("text", "name"), DESCRIBED)
def test_what_describes_a_person_receives_nothing(text: str, name: str) -> None:
    assert [(party.name, party.kind) for mention in found(text) for party in mention.recipients] == [(name, "person")]


@pytest.mark.parametrize(("text", "expected"), RECEIVING)
def test_who_receives(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(("text", "expected"), ON_BEHALF)
def test_a_person_hands_over_for_another(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_awards_and_recipients(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


PIECES = ["tặng", "nhận", "Bằng khen", "cho", "và", ",", ";", "khen thưởng và", "UBND tỉnh", "3 tập thể", "của", "sẽ",
          "được", "thu hồi", "“", "(", "phần thưởng", "ông Lê Văn A", "\n", "danh hiệu", "Huy hiệu Vì"]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
def test_any_row_of_signals_is_read(text: str) -> None:
    for mention in found(text):
        assert 0 <= mention.start < mention.end <= len(text)
        assert all(0 <= party.start < party.end <= len(text) for party in mention.recipients)


@pytest.mark.parametrize("piece", [*PIECES, "tặng Bằng khen cho A, ", "a" * 60, "công bố và ký quyết định và "])
def test_long_rows_end_soon(piece: str) -> None:
    began = time.process_time()
    found("UBND tỉnh tặng Bằng khen cho " + (piece + " ") * 3000)
    assert time.process_time() - began < 20
