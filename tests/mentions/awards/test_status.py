"""Awards only proposed, taken back, or none at all: award | grantor | recipients | status."""

import pytest
from tests.mentions.awards.marking import found, stated

PROPOSED = [
    (
        "Tỉnh đoàn gửi Trung ương Đoàn đề nghị trao huy hiệu Tuổi trẻ dũng cảm cho anh Lê Văn Bình.",
        ["huy hiệu Tuổi trẻ dũng cảm | Trung ương Đoàn | [Lê Văn Bình] | proposed"],
    ),
    (
        "Hội nghị thống nhất đề nghị Chính phủ tặng Cờ thi đua cho Sở Tư pháp; đề nghị Bộ Tư pháp tặng Bằng khen cho "
        "Phòng Tư pháp huyện Ea H'leo và tặng Giấy khen cho 5 cá nhân.",
        [
            "Cờ thi đua | Chính phủ | [Sở Tư pháp] | proposed",
            "Bằng khen | Bộ Tư pháp | [Phòng Tư pháp huyện Ea H'leo] | proposed",
            "Giấy khen | Bộ Tư pháp | [5 cá nhân] | proposed",
        ],
    ),
    (
        "Sở lập hồ sơ trình Chủ tịch nước xét tặng Huân chương Lao động hạng Nhì cho Báo Đắk Nông.",
        ["Huân chương Lao động hạng Nhì | Chủ tịch nước | [Báo Đắk Nông] | proposed"],
    ),
    (
        "Cụm chọn Ban Nội chính Tỉnh ủy Trà Vinh để đề nghị Ban Nội chính Trung ương tặng Cờ thi đua.",
        ["Cờ thi đua | Ban Nội chính Trung ương | [Ban Nội chính Tỉnh ủy Trà Vinh] | proposed"],
    ),
    (
        "Sở Y tế và Sở Xây dựng được đề nghị tặng Bằng khen của Bộ trưởng Bộ Nội vụ.",
        ["Bằng khen | Bộ trưởng Bộ Nội vụ | [Sở Y tế], [Sở Xây dựng] | proposed"],
    ),
    (
        "Tập thể dẫn đầu sẽ được tặng Cờ thi đua của UBND tỉnh.",
        ["Cờ thi đua | UBND tỉnh | [Tập thể dẫn đầu] | proposed"],
    ),
    (
        "Ban sẽ đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể dẫn đầu; Trưởng Ban tặng Giấy khen cho 8 người.",
        [
            "Bằng khen | Chủ tịch UBND tỉnh | [tập thể dẫn đầu] | proposed",
            "Giấy khen | Trưởng Ban | [8 người] | proposed",
        ],
    ),
    (
        "Bộ Tư pháp trao Bằng khen cho 9 tập thể; đồng thời đã đề nghị Chính phủ tặng Cờ thi đua cho Cục Thi hành án "
        "dân sự các tỉnh: Kiên Giang, Lai Châu.",
        [
            "Bằng khen | Bộ Tư pháp | [9 tập thể] | awarded",
            "Cờ thi đua | Chính phủ | [Cục Thi hành án dân sự tỉnh Kiên Giang], "
            "[Cục Thi hành án dân sự tỉnh Lai Châu] | proposed",
        ],
    ),
    (
        "Đại hội sẽ đón đại biểu các tỉnh, đồng thời trao Huân chương Hữu nghị cho Chủ tịch Hội Luật gia châu Á.",
        ["Huân chương Hữu nghị | - | [Chủ tịch Hội Luật gia châu Á] | proposed"],
    ),
]

REVOKED = [
    (
        "Năm 2014, tay đua Lê Văn Đạt từng bị tước Huân chương Lao động hạng Ba vì dùng chất cấm.",
        ["Huân chương Lao động hạng Ba | - | [Lê Văn Đạt] | revoked"],
    ),
    (
        "Nhà sản xuất Garvey Steiner sẽ bị thu hồi Bắc Đẩu bội tinh.",
        ["Bắc Đẩu bội tinh | - | [Garvey Steiner] | revoked"],
    ),
    (
        "UBND tỉnh quyết định thu hồi Bằng khen đã tặng Hợp tác xã Nông nghiệp Sông Trà.",
        ["Bằng khen | - | [Hợp tác xã Nông nghiệp Sông Trà] | revoked"],
    ),
    (
        "Thanh tra kiến nghị thu hồi Huân chương Lao động hạng Ba của ông Vũ Đình Tấn và Bằng khen do Chủ tịch UBND "
        "tỉnh tặng Ban Quản lý dự án.",
        [
            "Huân chương Lao động hạng Ba | - | [Vũ Đình Tấn] | revoked",
            "Bằng khen | Chủ tịch UBND tỉnh | [Ban Quản lý dự án] | revoked",
        ],
    ),
    (
        "Sở đề nghị hủy danh hiệu “Tập thể Lao động xuất sắc” năm 2019 của Công ty Cấp nước Bình Minh.",
        ["Tập thể Lao động xuất sắc | - | [Công ty Cấp nước Bình Minh] | revoked"],
    ),
    (
        "Đối với ông Kiều Văn Lộc, Giám đốc Công ty, thanh tra đề nghị hủy danh hiệu Chiến sĩ thi đua cấp tỉnh.",
        ["Chiến sĩ thi đua cấp tỉnh | - | [Kiều Văn Lộc] | revoked"],
    ),
    (
        "Huyện hủy quyết định công nhận 4 chiến sĩ thi đua cơ sở đối với ông Kiều Văn Lộc.",
        ["chiến sĩ thi đua cơ sở | - | [Kiều Văn Lộc] | revoked"],
    ),
]

NONE = [
    "Anh hy vọng giành giải nhất cuộc thi.",
    "Các đội có cơ hội nhận giải đặc biệt trị giá 100 triệu đồng.",
    "Chương trình trao 20 học bổng NSND Bảy Nam cho con em công nhân.",
    "Khách hàng Lê Văn Bê bốc thăm, nhận giải đặc biệt là chuyến du lịch.",
    "Ông từ chối nhận giải thưởng Hồ Chí Minh.",
    "Theo quy định, hình thức khen thưởng gồm huân chương, huy chương, bằng khen.",
    "Đợt trao Bằng Tổ quốc ghi công là sự kiện ý nghĩa, bày tỏ lòng biết ơn đối với đồng bào cho độc lập.",
    "Nghệ sĩ Nhân dân Trà Lan đến dự lễ trao học bổng.",
    "Đêm trao giải Cánh diều 2017 diễn ra vào 15/4.",
    "Hà Nội tổ chức giải thưởng sách thiếu nhi.",
    "Ban tổ chức trao 18 giải nhất, 39 giải nhì.",
    "Đội bóng chiếm đoạt huy chương vàng của đối thủ.",
    "Bị cáo khoe nhiều giấy khen học sinh giỏi.",
    "Công tác thi đua, khen thưởng được quan tâm; một số nơi còn đề xuất khen thưởng tràn lan.",
    "Các đơn vị đã đăng ký danh hiệu thi đua ngay từ đầu năm.",
    "Đến dự có 4 Mẹ Việt Nam Anh hùng.",
    "Tỉnh tặng quà cho các Bà mẹ Việt Nam anh hùng.",
    "Trên tường treo nhiều bằng khen, giấy khen của ông.",
    "Hiệu trưởng không ký giấy khen cho học sinh.",
    "Toàn huyện có 95% hộ đạt danh hiệu Gia đình văn hóa.",
    "Đội tuyển có cơ hội giành huy chương vàng môn điền kinh.",
    "Bộ trưởng tước danh hiệu Công an nhân dân đối với hai bị can.",
    "Ông Nguyễn Văn An phát biểu về phong trào thi đua yêu nước.",
    "Anh chưa được tặng Bằng khen.",
    "Huyện Phong Điền có nhiều chiến sĩ thi đua.",
    "UBND tỉnh trao đổi với các sở về Bằng khen.",
]


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_what_is_only_proposed(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(("text", "expected"), REVOKED)
def test_what_is_taken_back(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_talk_of_awards_has_no_recipient(text: str) -> None:
    assert not [mention for mention in found(text) if mention.recipients]
