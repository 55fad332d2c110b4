"""Organisations of general news: parties, missions, branches, works with numbers, trades with commas, small heads."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import pytest
from tests.mentions.units.marking import found, marked

FOREIGN = [
    "Chủ tịch <u>đảng Cộng hòa</u> và <u>Đảng Lao động Triều Tiên</u> gặp nhau.",
    "<u>Đại sứ quán Việt Nam tại Na Uy</u> và <u>Đại sứ quán Mỹ tại Hà Nội</u> ra thông báo.",
    "<u>Phái đoàn thường trực Việt Nam tại Liên Hợp Quốc</u> lên tiếng.",
    "Ủy viên không thường trực <u>Hội đồng Bảo an Liên Hợp Quốc</u> nhiệm kỳ tới.",
    "<u>Bộ Y tế Việt Nam</u> và <u>Bộ Y tế Lào</u> ký kết.",
    "<u>Tổ chức y tế thế giới</u> cảnh báo.",
    "Ông giữ chức giám đốc <u n='cục Phản gián thuộc bộ Ngoại giao Mỹ'>cục Phản gián</u> thuộc <u>bộ Ngoại giao Mỹ</u>.",
]

BUSINESS = [
    "<u>Tập đoàn Johnson & Johnson</u> tài trợ.",
    "<u>Công ty TNHH xây dựng, thương mại và du lịch Hồng Lam</u> trúng thầu.",
    "<u>Công ty TNHH thương mại - dịch vụ - sản xuất Hùng Phát</u> nộp đơn.",
    "<u>Công ty TNHH 368 Ngọc Lâm</u> thi công.",
    "<u>Ngân hàng Agribank chi nhánh huyện Krông Ana</u> bị thanh tra.",
    "<u>Nhà máy Nhiệt điện Uông Bí 2</u> chạy thử; <u>Trung tâm Viễn thông 3</u> tiếp quản.",
    "<u>Nhà máy lọc dầu Nghi Sơn</u> vận hành.",
    "<u>Bưu điện TP HCM</u> phát hành tem; <u>Điện lực Gò Vấp</u> sửa trạm.",
]

OFFICES = [
    "<u>Trung ương Giáo hội Phật giáo Việt Nam</u> và <u>Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh</u> phát động.",
    "<u>Đoàn Thanh niên Cộng sản Hồ Chí Minh</u> ra quân.",
    "<u>Ủy ban Quản lý vốn nhà nước</u> tiếp nhận hồ sơ; <u>Hội đồng Bộ trưởng</u> khi ấy đã họp.",
    "<u>Cục B61</u> và <u>Tổng cục V</u> ở đâu?",
    "<u>Cơ quan điều tra Công an huyện Ba Bể</u> tạm giữ; Cơ quan điều tra cho biết.",
    "<u>Cục chống tham nhũng</u> mở đường dây nóng.",
    "<u>Vụ Công chức, viên chức</u> trả lời.",
    "<u>trường Sân khấu điện ảnh TP HCM</u> tuyển sinh.",
    "Anh từng học <u>ĐH Khoa học tự nhiên - ĐH Quốc gia Hà Nội</u>.",
    "Người phát ngôn <u>bộ ngoại giao</u> trả lời; các bộ tài chính của khối họp.",
    "<u>Tổng cục Đường bộ</u> và <u>cục Phản gián</u> phối hợp.",
    "Ông rời <u>Kho bạc Nhà nước</u>; <u>Thường trực Chính phủ</u> họp.",
]

NONE = [
    "Vay của ngân hàng O. một khoản lớn.",
    "Tàu ra Trường Sa; một ủy ban Quốc hội Mỹ triệu tập ông.",
    "Đại hội Đảng XII; tổ chức Đảng ở cơ sở; Đảng ta; Đảng Cộng sản Việt Nam lãnh đạo.",
    "Phó Thủ tướng Thường trực Chính phủ phát biểu.",
    "Cơ quan điều tra cho biết.",
    "Nội bộ tài chính của nhóm rối ren.",
]


@pytest.mark.parametrize("sentence", FOREIGN + BUSINESS + OFFICES)
def test_names_of_general_news(sentence: str) -> None:
    text, expected = marked(sentence)
    assert found(text) == expected


@pytest.mark.parametrize("sentence", NONE)
def test_no_names(sentence: str) -> None:
    names = [name for _, _, name in found(sentence)]
    assert [name for name in names if name not in {"Quốc hội Mỹ"}] == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trường tiểu học Phan Đình Phùng mắt sáng.", "Trường tiểu học Phan Đình Phùng"),
        ("Phó giám đốc Sở Y tế Quảng Nam, huyện Núi Thành đã giao cho xã.", "Sở Y tế Quảng Nam"),
    ],
)
def test_only_this(sentence: str, expected: str) -> None:
    assert [name for _, _, name in found(sentence)] == [expected]


CALLED = [
    "Theo hãng tin <u>Kyodo Tsushin</u>, hãng hàng không <u>Cathay Dragon</u> hoãn chuyến.",
    "Tờ <u>Le Matin</u> và kênh truyền hình <u>Al Arabiya</u> dẫn lời ông.",
    "Hãng sản xuất ôtô <u>Koenigsegg</u> thu hồi xe; bộ đồ của hãng <u>Carlos de la Vega</u>.",
    "<u>Trung tâm Bảo tồn Di tích cố đô Huế</u> tu bổ cổng thành.",
    "<u>Ban Quản lý trồng rừng huyện Tiên Lãng</u> giao khoán.",
    "<u n='Tổng công ty Dung dịch khoan và hóa phẩm dầu khí'>Tổng công ty Dung dịch khoan và hóa phẩm dầu khí</u> (DMC) ký kết.",
    "<u>Hội đồng thi tuyển công chức tỉnh Nam Định</u> công bố điểm.",
    "Lãnh đạo 4 Văn phòng (<u n='Văn phòng Trung ương Đảng'>Trung ương Đảng</u>, <u n='Văn phòng Quốc hội'>Quốc hội</u>, <u n='Văn phòng Chủ tịch nước'>Chủ tịch nước</u>, <u n='Văn phòng Chính phủ'>Chính phủ</u>) ký quy chế.",
    "Từ điển của <u>Viện Ngôn ngữ học</u> ghi như vậy.",
    "Giám đốc <u>Học viện Chính trị Quốc gia Hồ Chí Minh</u> dự; <u>Hội đồng Giám mục Việt Nam</u> gửi thư.",
    "<u>Công ty TNHH Bất động sản Trần Thái</u> thi công; Giám đốc <u>Công ty Hoa Mai</u> Nguyễn Văn Bắc nói.",
    "<u>Ban cán sự Đảng bộ Công Thương</u> kiểm điểm; <u>Ban giám hiệu trường cao đẳng Nghệ thuật Huế</u> họp.",
]


@pytest.mark.parametrize("sentence", CALLED)
def test_names_that_a_calling_or_a_closing_tells(sentence: str) -> None:
    text, expected = marked(sentence)
    assert found(text) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Kênh Nhiêu Lộc ngập; tờ USD rách; hãng ấy im lặng; tờ Polymer mới.",
        "Bộ trưởng Công an Tô Lâm dự.",
        "Các hãng dùng Boeing 737 nhiều nhất.",
        "Trung tâm đề nghị tỉnh Nam Định xem xét.",
    ],
)
def test_callings_without_a_name(sentence: str) -> None:
    assert found(sentence) == []
