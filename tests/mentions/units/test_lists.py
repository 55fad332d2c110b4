"""Lists of organisations that leave the common part out: every member comes out under its full name."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import pytest
from tests.mentions.units.marking import found, marked

COMMITTEES = [
    "tặng Bằng khen cho Ban Nội chính Tỉnh ủy các tỉnh: <u n='Ban Nội chính Tỉnh ủy Lai Châu'>Lai Châu</u>, <u n='Ban Nội chính Tỉnh ủy Sơn La'>Sơn La</u>.",
    "gồm 3 ban nội chính tỉnh ủy, thành ủy trong vùng (<u n='ban nội chính Thành ủy Cần Thơ'>Cần Thơ</u>, <u n='ban nội chính Tỉnh ủy Cà Mau'>Cà Mau</u>, <u n='ban nội chính Tỉnh ủy Long An'>Long An</u>).",
    "Ban Nội chính các Tỉnh ủy: <u n='Ban Nội chính Tỉnh ủy Thái Bình'>Thái Bình</u>, <u n='Ban Nội chính Tỉnh ủy Hà Nam'>Hà Nam</u> dự.",
    "Ban Tổ chức Tỉnh ủy, Thành ủy: <u n='Ban Tổ chức Tỉnh ủy Gia Lai'>Gia Lai</u>, <u n='Ban Tổ chức Thành ủy Đà Nẵng'>Đà Nẵng</u>, <u n='Ban Tổ chức Tỉnh ủy Kon Tum'>Kon Tum</u> báo cáo.",
    "Ban Dân vận Tỉnh ủy 3 tỉnh <u n='Ban Dân vận Tỉnh ủy Trà Vinh'>Trà Vinh</u>, <u n='Ban Dân vận Tỉnh ủy Bến Tre'>Bến Tre</u>, <u n='Ban Dân vận Tỉnh ủy Vĩnh Long'>Vĩnh Long</u> ký kết.",
    "Đại diện Ban Nội chính 2 tỉnh ủy: <u n='Ban Nội chính Tỉnh ủy Hà Nam'>Hà Nam</u>, <u n='Ban Nội chính Tỉnh ủy Hưng Yên'>Hưng Yên</u> dự.",
    "Các <u>Ban Nội chính Tỉnh ủy Thái Bình</u>, <u n='Ban Nội chính Tỉnh ủy Hà Nam'>Hà Nam</u> được khen.",
    "<u>Ban Tuyên giáo Tỉnh ủy Sơn La</u>, <u n='Ban Tuyên giáo Tỉnh ủy Lai Châu'>Lai Châu</u> và <u n='Ban Tuyên giáo Tỉnh ủy Yên Bái'>Yên Bái</u> họp.",
    "Ban Nội chính các tỉnh ủy <u n='Ban Nội chính Tỉnh ủy Hà Nam'>Hà Nam</u>, <u n='Ban Nội chính Tỉnh ủy Nam Định'>Nam Định</u> và Thành ủy <u n='Ban Nội chính Thành ủy Hải Phòng'>Hải Phòng</u> dự.",
    "Dự có ban tổ chức các tỉnh ủy, thành ủy: <u n='ban tổ chức Tỉnh ủy Bình Dương'>Bình Dương</u>, Thành phố <u n='ban tổ chức Thành ủy Thành phố Hồ Chí Minh'>Hồ Chí Minh</u>.",
    "Các Huyện ủy: <u n='Huyện ủy Mai Sơn'>Mai Sơn</u>, <u n='Huyện ủy Sông Mã'>Sông Mã</u> báo cáo.",
    "Huyện ủy các huyện: <u n='Huyện ủy Mai Sơn'>Mai Sơn</u>, <u n='Huyện ủy Yên Châu'>Yên Châu</u> báo cáo.",
    "Bí thư các <u>Quận ủy Ba Đình</u>, <u n='Quận ủy Đống Đa'>Đống Đa</u>, <u n='Quận ủy Tây Hồ'>Tây Hồ</u> dự.",
    "<u>Tỉnh ủy Hà Nam</u>, <u n='Tỉnh ủy Nam Định'>Nam Định</u> và Thành ủy <u n='Thành ủy Hải Phòng'>Hải Phòng</u> ký kết.",
    "các Tỉnh đoàn <u n='Tỉnh đoàn Long An'>Long An</u>, <u n='Tỉnh đoàn Bến Tre'>Bến Tre</u> tham gia.".replace(
        "Tỉnh đoàn <u n='Tỉnh đoàn Long An'>Long An", "<u>Tỉnh đoàn Long An"
    ),
]

PLACES = [
    "Hội Luật gia các tỉnh, thành phố: <u n='Hội Luật gia tỉnh An Giang'>An Giang</u> và <u n='Hội Luật gia thành phố Cần Thơ'>Cần Thơ</u> dự.",
    "Công an các huyện <u n='Công an huyện Mai Sơn'>Mai Sơn</u>, <u n='Công an huyện Sông Mã'>Sông Mã</u> ra quân.",
    "Công an các quận <u n='Công an quận 1'>1</u>, <u n='Công an quận 3'>3</u> và <u n='Công an quận Bình Thạnh'>Bình Thạnh</u> ra quân.",
    "Liên đoàn Lao động các huyện <u n='Liên đoàn Lao động huyện Mai Sơn'>Mai Sơn</u>, <u n='Liên đoàn Lao động huyện Sông Mã'>Sông Mã</u> và thành phố <u n='Liên đoàn Lao động thành phố Sơn La'>Sơn La</u> nhận cờ.",
    "UBND các huyện, thị xã, thành phố: <u n='UBND huyện Mai Sơn'>Mai Sơn</u>, <u n='UBND huyện Sông Mã'>Sông Mã</u> và <u n='UBND thành phố Sơn La'>Sơn La</u> họp.",
    "LĐLĐ các tỉnh: <u n='LĐLĐ tỉnh Sơn La'>Sơn La</u>, <u n='LĐLĐ tỉnh Lai Châu'>Lai Châu</u>; <u>LĐLĐ thành phố Hải Phòng</u> dự.",
    "<u>Công an tỉnh Sơn La</u>, <u n='Công an tỉnh Lai Châu'>Lai Châu</u>, <u n='Công an tỉnh Điện Biên'>Điện Biên</u> phối hợp.",
    "<u>Công an Hà Nội</u>, <u n='Công an thành phố Hải Phòng'>Hải Phòng</u> và <u n='Công an tỉnh Quảng Ninh'>Quảng Ninh</u> phối hợp.",
    "Sở Y tế các tỉnh <u n='Sở Y tế tỉnh Sơn La'>Sơn La</u>, <u n='Sở Y tế tỉnh Lai Châu'>Lai Châu</u> báo cáo.",
    "Cụm gồm Hội Luật gia 3 tỉnh (<u n='Hội Luật gia tỉnh Sơn La'>Sơn La</u>, <u n='Hội Luật gia tỉnh Lai Châu'>Lai Châu</u>, <u n='Hội Luật gia tỉnh Yên Bái'>Yên Bái</u>) họp.",
    "Đảng ủy các xã: <u n='Đảng ủy xã Tân Lập'>Tân Lập</u>, <u n='Đảng ủy xã Tân Hợp'>Tân Hợp</u> báo cáo.",
    "<u>Văn phòng UBND thành phố Hà Nội</u>, <u n='Văn phòng UBND Thành phố Hồ Chí Minh'>TP HCM</u> và tỉnh <u n='Văn phòng UBND tỉnh Nghệ An'>Nghệ An</u> dự.",
    "<u>Hội Chữ thập đỏ tỉnh Quảng Nam</u>, <u n='Hội Chữ thập đỏ tỉnh Quảng Ngãi'>Quảng Ngãi</u> và <u n='Hội Chữ thập đỏ thành phố Đà Nẵng'>Đà Nẵng</u> trao quà.",
    "<u>TAND quận 1</u>, quận <u n='TAND quận 2'>2</u> và huyện <u n='TAND huyện Củ Chi'>Củ Chi</u> xét xử.",
    "<u>Cục Thuế Hà Nội</u> và <u n='Cục Thuế Thành phố Hồ Chí Minh'>TP HCM</u> công khai.",
    "<u n='Quân khu 1'>Quân khu 1</u>, <u n='Quân khu 2'>2</u> và <u n='Quân khu 3'>3</u> diễn tập.",
]

FIELDS = [
    "<u>Bộ Công an</u>, <u n='Bộ Quốc phòng'>Quốc phòng</u> và <u n='Bộ Tư pháp'>Tư pháp</u> phối hợp.",
    "<u>Sở Nội vụ</u>, <u>Sở Tư pháp</u>, <u>Công an tỉnh</u> dự.",
    "Giao <u>Sở Tài chính</u>, <u n='Sở Kế hoạch và Đầu tư'>Kế hoạch và Đầu tư</u>, <u n='Sở Xây dựng'>Xây dựng</u> thực hiện.",
    "Các sở <u n='Sở Tài chính'>Tài chính</u>, <u n='Sở Nội vụ'>Nội vụ</u> và <u>Công an tỉnh Hà Nam</u> dự.",
    "Lãnh đạo các sở: <u n='Sở Tài chính tỉnh Hà Nam'>Tài chính</u>, <u n='Sở Tư pháp tỉnh Hà Nam'>Tư pháp</u> tỉnh Hà Nam dự.",
    "Hai bộ <u n='Bộ Công an'>Công an</u> và <u n='Bộ Quốc phòng'>Quốc phòng</u> phối hợp.",
    "Các bộ: <u n='Bộ Công an'>Công an</u>, <u n='Bộ Y tế'>Y tế</u>, <u n='Bộ Tư pháp'>Tư pháp</u> trình đề án.",
    "Các ban <u n='Ban Tổ chức Tỉnh ủy Sơn La'>Tổ chức</u>, <u n='Ban Tuyên giáo Tỉnh ủy Sơn La'>Tuyên giáo</u> Tỉnh ủy Sơn La dự.",
    "<u n='Ban Tổ chức Thành ủy Huế'>Ban Tổ chức</u>, <u n='Ban Dân vận Thành ủy Huế'>Dân vận</u> Thành ủy Huế dự.",
    "<u>Sở Lao động, Thương binh và Xã hội tỉnh Cà Mau</u> báo cáo.",
]

NO_LISTS = [
    "<u>Công an huyện Mai Sơn</u>, tỉnh Sơn La bắt đối tượng.",
    "<u>Công an huyện Mai Sơn</u>, Sơn La bắt đối tượng.",
    "Theo <u>Công an phường 5</u>, quận 3, TP HCM, vụ việc đã rõ.",
    "Chủ tịch <u>UBND tỉnh Sơn La</u>, Nguyễn Văn Hòa và đoàn dự.",
    "Chủ tịch <u>UBND huyện Mai Sơn</u>, Cầm Văn Minh nói.",
    "<u>UBND TP Hà Nội</u> và <u>Bộ Y tế</u> họp.",
    "<u>Sư đoàn 5</u>, 3 chiến sĩ bị thương.",
    "<u>Quân khu 9</u> và 6 tỉnh diễn tập.",
    "<u>Quận ủy 10</u> và 4 cá nhân được khen.",
    "<u>Bộ Y tế</u> nêu rõ 3 tỉnh (Sơn La, Yên Bái, Lào Cai) đã ban hành nghị quyết.",
    "Triển lãm ở <u>Trung tâm Hội chợ Hoa Sen</u>, Quận 7, TP HCM.",
    "<u>Tỉnh ủy Sơn La</u> và <u>Đảng ủy Quân khu 2</u> ký kết.",
    "Các sở, ban, ngành và hai bộ hồ sơ.",
]


@pytest.mark.parametrize("sentence", [*COMMITTEES, *PLACES, *FIELDS, *NO_LISTS])
def test_lists(sentence: str) -> None:
    text, expected = marked(sentence)
    assert found(text) == expected
