"""Where the words after a head end: small letters, numbers, countries, trades, foreign words."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import pytest
from tests.mentions.units.marking import found, marked

SMALL_LETTERS = [
    "Theo <u>Trung tâm dự báo khí tượng thủy văn quốc gia</u>, mưa sẽ giảm.",
    "<u>Trung tâm Quản lý giao thông công cộng TP HCM</u> mở tuyến mới.",
    "<u>Trung tâm Phối hợp tìm kiếm cứu nạn hàng hải Việt Nam</u> điều tàu ra biển.",
    "<u>Văn phòng đăng ký đất đai TP Đà Nẵng</u> trả hồ sơ.",
    "<u>Ban Quản lý đầu tư xây dựng hạ tầng đô thị TP HCM</u> mời thầu.",
    "<u>Cục Quản lý chất lượng công trình xây dựng</u> cho biết đã kiểm tra.",
    "<u>Viện Nghiên cứu và ứng dụng công nghệ sinh học Cần Thơ</u> chuyển giao giống.",
    "<u>Ban Chỉ huy Phòng chống thiên tai và tìm kiếm cứu nạn tỉnh Gia Lai</u> trực ban.",
    "<u>Ủy ban Quốc gia tìm kiếm cứu nạn</u> họp trực tuyến.",
    "<u>Hiệp hội Vận tải ôtô Việt Nam</u> kiến nghị giảm phí.",
    "<u>Chi cục Hải quan cửa khẩu cảng Tiên Sa</u> thông quan.",
    "<u>Phòng Lao động - Thương binh và Xã hội huyện Mai Sơn</u> chi trả trợ cấp.",
    "<u>Đội Cảnh sát giao thông số 6</u> lập biên bản.",
    "<u>Hội Bảo vệ quyền trẻ em Việt Nam</u> lên tiếng.",
    "<u>Văn phòng Đoàn ĐBQH và HĐND tỉnh</u> nhận báo cáo.",
    "<u>Vụ Cơ sở đảng, đảng viên</u> dự.",
    "Trưởng <u>Ban Công tác Thiếu nhi Thành đoàn Huế</u>, <u>Đoàn Thanh niên Công an TP Huế</u>, <u>Đoàn Trường Đại học Vinh</u>.",
    "Bí thư <u>Xã đoàn Trường Long</u> và <u>Đảng ủy các cơ quan Đảng TP</u>.",
    "Dẫn đầu <u>Cụm thi đua 5 thành phố trực thuộc Trung ương</u>.",
    "Chủ tịch Hội đồng Phạm Văn Nghiêm chủ trì.",
    "<u>Bệnh viện Đa khoa vùng Tây Nguyên</u> và <u>Đoàn Kinh tế - Quốc phòng 737</u> được khen.",
    "<u>Công an xã Vàng Ma Chải</u> trực; Chủ tịch <u>UBND xã</u> Nguyễn Văn Hòa.",
    "<u>Trung tâm Phát triển khoa học và công nghệ trẻ</u> và <u>Cục Công tác phía Nam</u> phối hợp.",
    "Chủ tịch hội Lê Văn Thọ nói; <u>Đội CSHS CAH Gia Lâm</u> điều tra.",
    "<u>Trung tâm Nghiên cứu bảo tồn và phát huy văn hóa dân tộc Việt Nam</u> và <u>Trường ĐH Phạm Văn Đồng</u>.",
    "<u>Cục An toàn thực phẩm</u> thu hồi giấy phép.",
]

LOWER_HEADS = [
    "Theo <u>cục Hải quan TP HCM</u>, hàng đã thông quan.",
    "Ông làm việc ở <u>viện Pháp y tâm thần Trung ương</u>.",
    "<u>chi cục Thuế quận 1</u> thu nợ.",
    "Riêng <u>văn phòng UBND tỉnh Nghệ An</u> đã báo cáo.",
    "Chủ tịch <u>hội Luật gia tỉnh Cà Mau</u> dự.",
    "Đại diện <u>sở Y tế Bình Dương</u> và <u>sở GTVT</u> kiểm tra.",
    "Sinh viên <u>trường đại học Luật Hà Nội</u> và bé ở <u>trường mầm non Hoa Mai</u>.",
    "Ông là chủ tịch <u>ngân hàng nông nghiệp và phát triển nông thôn</u>.",
]

COMPANIES = [
    "<u>Công ty 577</u> và <u>Nhà máy thủy điện Nậm Pàn 2</u> vận hành.",
    "<u>Công ty khai thác điểm đỗ xe Hà Nội</u> thu phí.",
    "<u>Công ty TNHH một thành viên nước sạch Hà Nội</u> sửa ống.",
    "<u>Công ty xuất nhập khẩu Đồng An Viên</u> phá sản.",
    "<u>Công ty Cổ phần tư vấn và xây dựng Hà Tĩnh</u> trúng thầu.",
    "<u>Công ty cổ phần đào tạo và môi giới lao động Hừng Đông</u> bị phạt.",
    "<u>Tổng công ty Đường sắt</u>, chuyên trách công tác an ninh.",
    "<u>Công ty CP Sao Biển Xanh</u> và dự án trồng rừng.",
    "<u>Tập đoàn giáo dục Bình Minh</u> mở trường.",
    "Giám đốc <u>công ty Cổ phần thương mại Nguyễn Bình An</u> trình bày.",
    "Chủ tịch <u>HĐQT Ngân hàng Xây dựng</u> và <u>Công ty ăn uống Vĩnh Tiến</u>.",
    "Chủ tịch <u>HĐQT Sabeco</u>, <u>HĐQT Hoa Sen</u> và ủy viên <u>HĐQT</u> Nguyễn Văn Hòa.",
    "<u>Công ty Dragon Gold</u> hoạt động không phép; <u>Ban Tổ chức</u>, các chương trình và hoạt động.",
    "<u>Công ty Formosa</u> tự xử lý chất thải.",
]

HOSPITALS_AND_SCHOOLS = [
    "<u>Bệnh viện Việt Đức</u>, <u>Bệnh viện 108</u> và <u>Bệnh viện Quân y 175</u> tiếp nhận.",
    "<u>Bệnh viện Đa khoa tỉnh Gia Lai</u> có 3 ca.",
    "<u>Bệnh viện Chợ Rẫy</u> 3 ngày qua quá tải.",
    "<u>trường Tiểu học Thực hành sư phạm Lê Lai</u> và <u>THCS Hoa Lư</u> khai giảng.",
    "Hiệu trưởng <u>trường Tiểu học Tiên Sơn</u> Nguyễn Văn Bắc và <u>Trường THPT chuyên Lê Hồng Phong TP HCM</u>.",
    "<u>Trường phổ thông Dân tộc nội trú THCS Thanh Lâm</u> và <u>trường Phổ thông dân tộc bán trú Mường Lống</u>.",
    "<u>Đại học Quốc gia Hà Nội</u> và <u>Học viện Kỹ thuật Quân sự</u> tuyển sinh.",
]

FOREIGN = [
    "<u>Hội đồng An ninh Quốc gia Mỹ</u> ra thông báo.",
    "Cố vấn <u>Hội đồng An ninh Quốc gia</u> Robert Johnson phát biểu.",
    "<u>Cục Hàng không liên bang Hoa Kỳ</u> và <u>Cục Hải quan Philippines</u> phối hợp.",
    "<u>Cơ quan Phát triển Quốc tế Hoa Kỳ</u> tài trợ.",
    "<u>Đại học Công giáo Mỹ</u>, <u>Tòa án tối cao Venezuela</u> và <u>Sở Mật vụ Mỹ</u>.",
    "<u>Đại Hội đồng Liên Hợp Quốc</u> họp phiên toàn thể.",
    "<u>chính phủ Malaysia</u> và <u>Ủy ban bầu cử Thái Lan</u> công bố.",
    "<u>Viện Khoa học và Công nghệ Hàn Quốc</u> hợp tác.",
    "<u>Đại sứ quán Nhật Bản</u> trao học bổng.",
    "Tin của <u>Yonhap</u> và <u>New York Times</u>.",
    "Cố vấn <u>Hội đồng An ninh Quốc gia</u> J. R. Miller nói.",
    "<u>Hội đồng Lập pháp Hong Kong</u> hoãn họp.",
]

CENTRE = [
    "<u>T.Ư Đoàn</u> và <u>BCH T.Ư Đảng</u> ban hành.",
    "<u>Thường trực UBND TPHCM</u> yêu cầu.",
    "<u>Ban Tiếp công dân Trung ương</u> nhận đơn.",
    "<u>Bộ Nông nghiệp và PTNT</u> và <u>Bộ LĐ-TB&XH</u> phối hợp.",
]

NONE = [
    "Trung tâm thương mại, văn phòng cho thuê và trung tâm Hà Nội.",
    "Các công ty Mỹ, công ty nước ngoài và tập đoàn kinh tế.",
    "Biển Hội An, TP Hội An và người Hội An.",
    "Kỳ thi THPT Quốc gia; đội bóng đá U23 Việt Nam.",
    "Viện trưởng, vụ án, vụ cháy và hội Lim.",
    "Văn phòng đăng ký đất đai bị ngập.",
    "Sống ở đường Bà Triệu và phố Lê Lai.",
    "Giao cho Ủy ban chỉ đạo hoàn thiện; ngành Tổ chức Xây dựng Đảng tổng kết.",
    "Nhà máy (xã Tân Lập, huyện Mộc Châu) xả lũ.",
    "Một HTX và các hội viên của 9 huyện.",
    "Ông ở xã Đoàn Xá; Bí thư Đoàn trường La Thanh Hùng.",
    "Cơ quan chức năng, cơ quan điều tra và đoàn kiểm tra.",
    "Quốc vương tới thăm chính phủ và quốc hội.",
]

VERBS = [
    "<u>Cục Đường bộ</u> xây dựng phương án.",
    "<u>Sở Xây dựng</u> lấy ý kiến; <u>Sở Tư pháp</u> kiểm tra dự án.",
    "<u>Công an tỉnh</u> điều tra; <u>Cục Hàng hải</u> và khai thác viên.",
    "<u>Ban Quản lý dự án 7</u> nghiệm thu.",
    "<u>Chi cục Kiểm lâm</u> quản lý chặt cửa rừng.",
]


@pytest.mark.parametrize(
    "sentence",
    [*SMALL_LETTERS, *LOWER_HEADS, *COMPANIES, *HOSPITALS_AND_SCHOOLS, *FOREIGN, *CENTRE, *NONE, *VERBS],
)
def test_bodies(sentence: str) -> None:
    text, expected = marked(sentence)
    assert found(text) == expected
