"""Names with the offices beside them, and what the sentence says they do."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentions.persons.marking import NLP, marked_offices, offices, read

from trichluc.mentions.persons.finding import find_persons

BESIDE = [
    "Ngoại trưởng Thái Lan <p o='Ngoại trưởng Thái Lan'>Don Pramud</p> có mặt.",
    # before the name
    "Phó trưởng Ban Nội chính Trung ương <p o='Phó Trưởng Ban Nội chính Trung ương'>Lê Hải Yên</p> làm việc với tỉnh.",
    "Chủ tịch UBND tỉnh <p o='Chủ tịch UBND tỉnh'>Đào Mai Lâm</p> ký ban hành kế hoạch.",
    "Bí thư Tỉnh ủy Hà Nam <p o='Bí thư Tỉnh ủy Hà Nam'>Ngô Đình Phú</p> thăm xã.",
    "Trưởng Ban Dân vận Trung ương <p o='Trưởng Ban Dân vận Trung ương'>Trương Thị Quế</p>.",
    "Bộ trưởng Bộ Công an <p o='Bộ trưởng Bộ Công an'>Tô Vỹ</p> có mặt.",
    "Giám đốc Sở Tài nguyên và Môi trường <p o='Giám đốc Sở Tài nguyên và Môi trường'>Lê Nhật Minh</p> trả lời.",
    "Bí thư Tỉnh đoàn <p o='Bí thư Tỉnh đoàn'>Phan Anh Tú</p> dự.",
    "Thủ tướng <p o='Thủ tướng'>Phạm Văn Lương</p> chỉ đạo các bộ.",
    "Phó Chủ tịch nước <p o='Phó Chủ tịch nước'>Võ Thị Ánh</p> thăm trường.",
    "Chủ tịch UBND huyện Lương Sơn <p o='Chủ tịch UBND huyện Lương Sơn'>Bùi Văn Danh</p> cho biết.",
    "Chủ tịch Hội Nông dân Việt Nam <p o='Chủ tịch Hội Nông dân Việt Nam'>Lại Xuân Hòa</p> phát biểu.",
    "Chủ tịch UBMTTQ tỉnh <p o='Chủ tịch UBMTTQ tỉnh'>Nguyễn Lê Ái Vân</p> dự.",
    "phó giám đốc Sở Nội vụ Vĩnh Phúc <p o='Phó Giám đốc Sở Nội vụ Vĩnh Phúc'>Hà Văn Kiên</p> ký.",
    "PGĐ Sở Y tế <p o='Phó Giám đốc Sở Y tế'>Hoàng Thị Nga</p> trao đổi.",
    "Quyền Cục trưởng Cục Thuế <p o='Quyền Cục trưởng Cục Thuế'>Phan Hữu Nghị</p> ký.",
    "Bộ trưởng Bộ Công Thương <p o='Bộ trưởng Bộ Công Thương'>Trần Tuấn Anh</p>.",
    # several before the name
    "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội "
    "<p o='Ủy viên Bộ Chính trị; Bí thư Thành ủy Hà Nội'>Vương Đình Khải</p> dự lễ.",
    "Phó Bí thư Đảng đoàn, Phó Chủ tịch, Tổng Thư ký Hội Khuyến học Việt Nam "
    "<p o='Phó Bí thư Đảng đoàn; Phó Chủ tịch; Tổng Thư ký Hội Khuyến học Việt Nam'>Lê Minh Đán</p> chủ trì.",
    # after the name, in apposition
    "Đồng chí <p o='Trưởng Ban Nội chính Tỉnh ủy Hòa Bình'>Đinh Công Sự</p>, Trưởng Ban Nội chính Tỉnh ủy Hòa Bình.",
    "Ông <p o='Ủy viên Ban Thường vụ; Trưởng Ban Tổ chức Tỉnh ủy'>Trần Đại Nghĩa</p>, "
    "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy phát biểu.",
    "ông <p o='Chủ tịch UBND Q. 12'>Lê Hải Hiếu</p>– chủ tịch UBND Q. 12, TP. HCM, cho biết",
    "bà <p o='Phó Giám đốc Sở Giáo dục và đào tạo TP. HCM'>Bùi Thị Thu</p> – phó giám đốc Sở Giáo dục và đào tạo TP. HCM",
    "Ông <p o='Giám đốc Sở Văn hóa, Thể thao và Du lịch'>Lê Quang Tự</p>, Giám đốc Sở Văn hóa, Thể thao và Du lịch, nói.",
    "Tiến sĩ <p o='Phó Chủ tịch; Tổng Thư ký Hội Làm vườn'>Hoàng Bá Nghi</p>, Phó Chủ tịch kiêm Tổng Thư ký Hội Làm vườn.",
    "Thượng tướng, TS. <p o='Thứ trưởng Bộ Quốc phòng'>Hoàng Xuân Chiêm</p>, Thứ trưởng Bộ Quốc phòng dự.",
    "GS.TS. <p o='Giám đốc Học viện Chính trị'>Nguyễn Xuân Thông</p>, Giám đốc Học viện Chính trị.",
    "luật gia <p o='Phó Chủ tịch Hội Luật gia'>Trần Công Phàn</p>, Phó Chủ tịch Hội Luật gia",
    "Bà <p o='Trưởng Đoàn đại biểu Quốc hội tỉnh'>Hồ Thị Minh</p>, Trưởng Đoàn đại biểu Quốc hội tỉnh.",
    "Ông <p o='Ủy viên Đoàn Chủ tịch Tổng LĐLĐ Việt Nam'>Võ Thanh Lữ</p>, Ủy viên Đoàn Chủ tịch Tổng LĐLĐ Việt Nam",
    "Ông <p o='Đại biểu Quốc hội; Ủy viên Ủy ban Pháp luật'>Hồ Văn Nam</p> là đại biểu Quốc hội khóa XIV, "
    "Ủy viên Ủy ban Pháp luật.",
    "bà <p o='Chủ tịch UBND phường Võ Thị Sáu'>Đoàn Thanh Ngân</p>, Chủ tịch UBND phường Võ Thị Sáu, thăm hỏi.",
    # dashes and brackets
    "Chánh Thanh tra tỉnh <p o='Chánh Thanh tra tỉnh; Trưởng Khối Thi đua'>Trần Quang Ưng</p> - Trưởng Khối Thi đua",
    "<p o='nguyên Trưởng phòng quy hoạch'>Vũ Ngọc Tùng</p> (nguyên trưởng phòng quy hoạch)",
    "ông <p o='Trưởng Ban tuyên giáo Thành ủy'>Nguyễn Thanh Quan</p> (53 tuổi, quê Hòa Thọ), trưởng Ban tuyên giáo Thành ủy",
    "bị cáo <p o='nguyên Trưởng Phòng nội vụ TP Biên Hòa'>Võ Thanh Tâm</p> (52 tuổi, nguyên trưởng Phòng nội vụ TP Biên Hòa)",
    "Ông <p o='Phó Giám đốc Sở Nội vụ'>Huỳnh công Hùng</p> (PGĐ Sở Nội vụ) phát biểu.",
    # lists, and style that decides between neighbours
    "Thủ tướng <p o='Thủ tướng'>Lê Xuân Phú</p>, Tổng Bí thư, Chủ tịch nước "
    "<p o='Tổng Bí thư; Chủ tịch nước'>Trần Phú Trung</p> và Chủ tịch Quốc hội <p o='Chủ tịch Quốc hội'>Đỗ Kim Ngân</p>",
    "các ông <p o='Phó Chánh Văn phòng UBND tỉnh'>Huỳnh Văn Tới</p>, "
    "<p o='Phó Chánh Văn phòng UBND tỉnh'>Lâm Quốc Cường</p>, Phó Chánh Văn phòng UBND tỉnh",
    "hai Phó Chủ tịch HĐND tỉnh là bà <p o='Phó Chủ tịch HĐND tỉnh'>Đoàn Thị Hợp</p> "
    "và ông <p o='Phó Chủ tịch HĐND tỉnh'>Ksor Thoại</p>",
    "Ông <p o='Trưởng Ban Tổ chức Tỉnh ủy'>Phùng Đắc Viên</p> giữ chức Trưởng Ban Tổ chức Tỉnh ủy "
    "thay ông <p o='Trưởng Ban Tổ chức Tỉnh ủy'>Bùi Sỹ Chính</p>.",
    "đồng chí <p o='Phó Bí thư Tỉnh ủy'>Nguyễn\nHữu Tạo</p>,Phó Bí thư Tỉnh ủy dự",
    "Ông <p o='Bí thư Tỉnh ủy Hà Tĩnh'>Lê Đình Sơn</p>, Bí thư Tỉnh ủy Hà Tĩnh chỉ đạo các sở.",
    "ông <p o='Giám đốc Sở Y tế'>Lê Trung Chinh</p> “được thôi giữ chức giám đốc Sở Y tế”",
    "Trưởng phòng Báo chí (Sở Thông tin và Truyền thông) "
    "<p o='Trưởng phòng Báo chí Sở Thông tin và Truyền thông'>Lê Thị Ngân</p> đồng chủ trì.",
    "Ông <p o='Trưởng phòng Quy hoạch, Sở Xây dựng'>Lê Văn Quế</p>, Trưởng phòng Quy hoạch, Sở Xây dựng, giải thích.",
    "Thừa ủy quyền của Chủ tịch nước, ông <p o='Bí thư Tỉnh ủy'>Lục Quốc Thịnh</p>, Bí thư Tỉnh ủy, gắn Huân chương.",
    # an office in the plural that opens a list is of its members, who may have others
    "Dự có các đồng chí Ủy viên Bộ Chính trị: <p o='Ủy viên Bộ Chính trị; Trưởng Ban Dân vận Trung ương'>Lê Văn Đán</p>, "
    "Trưởng Ban Dân vận Trung ương; đồng chí <p o='Ủy viên Bộ Chính trị; Phó Thủ tướng'>Hồ Thị Nga</p>, Phó Thủ tướng.",
    "Dự có ông <p o='Chủ tịch UBND tỉnh'>Lê Văn Đán</p>, Chủ tịch UBND tỉnh; các đồng chí Phó Chủ tịch UBND tỉnh: "
    "<p o='Phó Chủ tịch UBND tỉnh'>Hồ Thị Nga</p>, <p o='Phó Chủ tịch UBND tỉnh'>Mai Văn Tiến</p>.",
    "HĐND công nhận Cụm trưởng cho ông <p o='Cụm trưởng; Chủ tịch Hội Làm vườn'>Lê Văn Đán</p> (Chủ tịch Hội Làm vườn) "
    "và ông <p o='Cụm phó'>Mai Văn Tiến</p> làm Cụm phó.",
    "Ông <p o='Cục trưởng Cục Xúc tiến thương mại, Bộ Công Thương'>Vũ Bá Phong</p> - cục trưởng Cục Xúc tiến thương mại, "
    "Bộ Công Thương, cho biết.",
    "Ông <p o='Bí thư Tỉnh ủy; Đại biểu Quốc hội'>Lê Văn Đán</p> 56 tuổi, quê xã Đồi Cốc, huyện Mai Sơn, Sơn La; "
    "Bí thư Tỉnh ủy, đại biểu Quốc hội.",
    # where the organisation ends
    "ông <p o='Tổng Giám đốc Công ty CP Tuần Giang Hà Nội'>Lê Công Sơn</p> – Tổng Giám đốc Công ty CP Tuần Giang Hà Nội.",
    "Cục trưởng Cục Thuế TP. Đà Nẵng <p o='Cục trưởng Cục Thuế TP. Đà Nẵng'>Kiều Hà Nam</p> phản ánh.",
    "Ông <p o='Phó Trưởng phòng Hướng dẫn và Tổ chức đảm bảo trật tự'>Lê Hồng Đán</p>, Phó trưởng phòng Hướng dẫn và "
    "Tổ chức đảm bảo trật tự, đánh giá cao.",
    "Phó tổng biên tập báo Đất Mới <p o='Phó Tổng Biên tập báo Đất Mới'>Lê Xuân Chung</p> dự.",
    "Bộ trưởng Bộ LĐ-TB & XH <p o='Bộ trưởng Bộ LĐ-TB & XH'>Đào Ngọc Dũng</p> nói.",
    "Giám đốc Sở Tài nguyên và Môi trường <p o='Giám đốc Sở Tài nguyên và Môi trường'>Nguyễn Điểu</p> thông tin.",
    "Phó vụ trưởng Vụ Công chức, viên chức <p o='Phó Vụ trưởng Vụ Công chức, viên chức'>Trương Hải Lăng</p> cho biết.",
    "Trưởng tiểu ban lễ tân hậu cần <p o='Trưởng tiểu ban lễ tân hậu cần'>Trần Đức Lăng</p> cho biết.",
    "Ông <p o='Chánh Văn phòng UBND tỉnh'>Ngô Xuân Lực</p> - Chánh Văn phòng UBND tỉnh thông tin.",
    "Chi cục trưởng Chi cục Thuế khu vực Sông Lô - Núi Cấm "
    "<p o='Chi cục trưởng Chi cục Thuế khu vực Sông Lô - Núi Cấm'>Phan Thành Tâm</p> chia sẻ.",
    "Ông <p o='Trưởng ban Nội chính Tỉnh ủy'>Trần Thế Lựu</p> - Trưởng ban Nội chính Tỉnh ủy và đoàn cán bộ tỉnh đến thăm.",
    "Bà <p o='Hiệu trưởng trường THPT Trần Bình Trọng'>Hà Thị Cúc</p> - hiệu trưởng trường THPT Trần Bình Trọng - nói.",
    "Tổng giám đốc của Tập đoàn ông <p o='Tổng Giám đốc Tập đoàn'>Nguyễn Gia Tường</p> ký.",
    "chị <p o='Trưởng Ban Xây dựng Đoàn Thành đoàn'>Lâm Thị Cúc</p>, Trưởng Ban Xây dựng Đoàn Thành đoàn, dự.",
    "đồng chí <p o='Ủy viên dự khuyết BCH Trung ương Đảng; Chủ tịch UBND tỉnh'>Thái Thanh Quế</p> - "
    "Ủy viên dự khuyết BCH Trung ương Đảng, Chủ tịch UBND tỉnh.",
    "ông <p o='Giám đốc Công an thành phố'>Lê Đông Phương</p> - Thiếu tướng, Giám đốc Công an thành phố; "
    "ông <p o='Chánh Văn phòng UBND thành phố'>Võ Văn Hoàn</p> - Chánh Văn phòng UBND thành phố.",
    "Tiếp Thủ tướng Campuchia, Bí thư Thành ủy <p o='Bí thư Thành ủy'>Đinh Văn Thăng</p> vui mừng.",
    "Tổng Thanh tra Chính phủ <p o='Tổng Thanh tra Chính phủ'>Phan Văn Sửu</p>, Thủ tướng sẽ trình nhân sự mới.",
    # offices with their own word
    "Ông <p o='Thành ủy viên; Phó Trưởng ban Thường trực Ban Dân vận'>Bùi Bá Cảnh</p>, thành ủy viên, "
    "phó trưởng ban thường trực Ban Dân vận.",
    "ĐB <p o='Đại biểu'>Nguyễn Thị Mai</p> chất vấn.",
    "Trung tá <p o='Trung đoàn trưởng Trung đoàn 18'>Lê Đình Hạ</p>, Trung đoàn trưởng Trung đoàn 18.",
    "Đại tá <p o='Phó Giám đốc Công an tỉnh'>Lê Đình Hạ</p>, Phó Giám đốc Công an tỉnh, thông tin.",
    "Thượng tá <p o='Trưởng Công an huyện Mai Sơn'>Lê Đình Hạ</p>, Trưởng Công an huyện Mai Sơn.",
    "Ông <p o='Trưởng thôn Đồi Cốc'>Giáp Văn Sâm</p>, trưởng thôn Đồi Cốc, kể.",
    "Ông <p o='Cụm trưởng'>Lê Văn Tài</p> Cụm trưởng báo cáo.",
    "Gồm có: <p o='Bí thư Quận ủy quận 5'>Võ Tiến Sỹ</p> (Bí thư Quận ủy quận 5).",
    # words before an office, fields with commas, bodies in short
    "Ông <p o='Phó Tổng Giám đốc Tasco; Giám đốc Trường Đào tạo'>Cấn Văn Đán</p> - Hàm Phó Tổng Giám đốc Tasco kiêm "
    "Giám đốc Trường Đào tạo - nói.",
    "Chủ nhiệm Ủy ban tài chính, ngân sách của Quốc hội "
    "<p o='Chủ nhiệm Ủy ban tài chính, ngân sách của Quốc hội'>Phùng Quốc Đán</p> nói.",
    "Trưởng BKS <p o='Trưởng BKS'>Trần Ngọc Đán</p> nói.",
    # offices of other countries, and those that Việt Nam sends there
    "Đại sứ Việt Nam tại Nhật Bản <p o='Đại sứ Việt Nam tại Nhật Bản'>Lê Quốc Cương</p> cho biết.",
    "Đặc phái viên Mỹ tại Syria <p o='Đặc phái viên Mỹ tại Syria'>Joel Rayton</p> phát biểu.",
    "Chủ tịch nước Lào <p o='Chủ tịch nước Lào'>Bounthong Vorasith</p> đến thăm.",
    "Tổng Bí thư, Chủ tịch nước CHDCND Lào <p o='Tổng Bí thư; Chủ tịch nước CHDCND Lào'>Bounthong Vorasith</p> đến.",
    "Tổng Bí thư Đảng Nhân dân Cách mạng Lào "
    "<p o='Tổng Bí thư Đảng Nhân dân Cách mạng Lào'>Bounthong Vorasith</p> phát biểu.",
    "cố vấn Nhà Trắng <p o='Cố vấn Nhà Trắng'>Matt Polinger</p> dẫn đầu.",
    "Phát ngôn viên Lầu Năm Góc <p o='Phát ngôn viên Lầu Năm Góc'>Sean Robins</p> nói.",
    "Giám đốc Ngân hàng Thế giới tại Việt Nam <p o='Giám đốc Ngân hàng Thế giới tại Việt Nam'>Osman Dioré</p> nói.",
    "Hãng tin cho hay <p o='Bộ trưởng kinh tế đối ngoại'>Kim Yong Jaek</p>, Bộ trưởng kinh tế đối ngoại, sẽ đến.",
    "ông <p o='Đại sứ Hoa Kỳ tại Việt Nam'>Daniel J.Kribrink</p> - đại sứ Hoa Kỳ tại Việt Nam - đến.",
    "ông <p o='Đại diện thường trực Việt Nam bên cạnh Liên Hợp Quốc'>Lê Trung Đán</p>, đại diện thường trực Việt Nam "
    "bên cạnh Liên Hợp Quốc, chủ trì.",
    "Làm giám đốc điều hành Ban thư ký APEC, ông <p o='Giám đốc điều hành Ban thư ký APEC'>Alan Bolard</p> bận rộn.",
    # the district of a commune; a given name alone
    "Chủ tịch UBND phường 5, quận 3 <p o='Chủ tịch UBND phường 5, quận 3'>Lê Văn Đán</p> nói.",
    "Chủ tịch UBND xã Đồi Cốc, huyện Mai Sơn <p o='Chủ tịch UBND xã Đồi Cốc, huyện Mai Sơn'>Lê Văn Đán</p> nói.",
    "Về cô <p o=''>Phạm Thị Quế</p>, Hiệu trưởng Hoạt cho hay cô đã nghỉ.",
    # names of other peoples, monks, capitals, careless spacing
    "Ông <p o='Trưởng Ban Nội chính Tỉnh ủy Đắk Lắk'>Y Thiên Niê</p>, Trưởng Ban Nội chính Tỉnh ủy Đắk Lắk",
    "Ông <p o='Phó Chủ tịch UBND tỉnh'>Rơ Chăm Long</p>, Phó Chủ tịch UBND tỉnh",
    "Bí thư Huyện ủy <p o='Bí thư Huyện ủy'>Giàng A Chu</p> dự",
    "Dự có <p o='Bí thư Đảng ủy'>Y Thanh Niê Kđoh</p>, Bí thư Đảng ủy.",
    "Hòa thượng <p o='Phó Chủ tịch Hội đồng Trị sự'>Thích Thanh Nhiệm</p>, Phó Chủ tịch Hội đồng Trị sự",
    "Chủ tịch UBND tỉnh <p o='Chủ tịch UBND tỉnh'>NGUYỄN VĂN TRÌ</p>",
    "đồng chí <p o='Ủy viên BTV; Trưởng Ban Nội chính Tỉnh ủy'>Đàng  Năng Thiên</p> , Ủy viên BTV,Trưởng Ban Nội chính Tỉnh ủy",
]

NO_OFFICE = [
    "Hà Lan và Thái Lan cùng dự.",
    "Đoàn đại biểu Quốc hội tỉnh do <p>Lê Văn Tám</p> dẫn đầu.",
    "Tiến sĩ Kinh tế và Thạc sĩ Luật đều có mặt cùng <p>Lê Văn Tám</p>.",
    "Các đồng chí là Ủy viên Đảng đoàn cũng về dự cùng <p>Lê Văn Tám</p>.",
    "Công ty phân đạm Hà Bắc họp với <p>Lê Văn Tám</p>.",
    "Đường Nguyễn Văn Linh, cầu Trần Thị Lý và công viên Lê Thị Riêng bị ngập.",
    "Giải thưởng Tôn Đức Thắng được trao cho <p>Lê Văn Tám</p>.",
    "Liên đội Trần Quốc Toản và chi đội Lê Văn Tám thi đua.",
    "Tài xế <p>Nguyễn Văn Bảy</p> (40 tuổi, ngụ quận 8) bị tạm giữ.",
    "Ca sĩ <p>Lê Thu Hiền</p>, giọng ca quen thuộc, hát hai bài.",
    "Luật sư <p>Trần Đình Dũng</p> bào chữa cho bị cáo.",
    "Ông <p>Nguyễn Hữu Tước</p> - hội viên Hội Cựu chiến binh khu phố 5.",
    "ông <p>Trần Bảo Quốc</p> (chuyên viên) bị nhắc nhở.",
    "Tượng đài Trần Hưng Đạo nằm giữa quảng trường.",
    "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "Có mặt đại diện thường trực Tỉnh ủy, ông <p>Lê Văn Tám</p> và bà con.",
    "Tập đoàn Viettel Global, Công ty Tasco và ông <p>Lê Văn Tám</p> ký.",
    "Nói về 8 phó giám đốc của Sở Nội vụ, bà <p>Lê Thị Liễu</p> cho biết sẽ giảm.",
    "Để trở thành Chủ tịch thành phố, ông <p>Lê Văn Chung</p> phải qua bầu cử.",
    "Ban Giám đốc họp với <p>Lê Văn Tám</p>.",
    "dự kiến giới thiệu ông <p>Lê Trung Chinh</p> giữ chức Phó Chủ tịch UBND TP",
    "chủ tịch UBND cấp xã, phường phải trực tiếp tuần tra.",
    "ông <p>Võ Thanh Lữ</p> được Chủ tịch nước tặng Huân chương",
    "Trong vụ ông <p>Phan Hồng Mận</p>, Tổng Bí thư đã chỉ đạo các cơ quan.",
    "Thừa lệnh Tổng Tham mưu trưởng, đồng chí <p>Phan Hồng Mận</p> công bố quyết định.",
    "thừa ủy quyền của Chủ tịch nước, ông <p>Lục Quốc Thịnh</p> gắn Huân chương",
    "Thừa lệnh Bí thư Tỉnh ủy, ông <p>Lục Quốc Thịnh</p> (ảnh), công bố quyết định.",
]

ROLES = [
    "Ông <p r='chair'>Lê Hải Yên</p> chủ trì họp lãnh đạo của tỉnh; cùng dự có ông <p r='attendee'>Đào Mai Lâm</p>.",
    "Họp dưới sự chủ trì của ông <p r='chair'>Lê Hải Yên</p>, cơ quan xem xét kỷ luật đối với bà <p>Đào Mai Lâm</p>.",
    "Đồng chí <p r='chair'>Lê Hải Yên</p>, Bí thư Tỉnh ủy chủ trì Hội nghị.",
    "Bí thư Tỉnh ủy <p r='chair'>Lê Hải Yên</p> và Chủ tịch UBND tỉnh <p r='chair'>Đào Mai Lâm</p> đồng chủ trì hội nghị.",
    "Hội nghị diễn ra dưới sự chủ trì của đồng chí <p r='chair'>Lê Hải Yên</p>.",
    "Hội nghị do ông <p r='chair'>Lê Hải Yên</p> chủ trì.",
    "Tham dự có các đồng chí: <p r='attendee'>Lê Hải Yên</p>, Bí thư Tỉnh ủy; <p r='attendee'>Đào Mai Lâm</p>, Giám đốc Sở Y tế.",
    "Phiên họp có sự tham dự của ông <p r='attendee'>Lê Hải Yên</p>.",
    "Về phía tỉnh có đồng chí <p r='attendee'>Lê Hải Yên</p>, Bí thư Tỉnh ủy.",
    "Tham dự hội nghị, Chủ tịch UBND tỉnh <p r='attendee speaker'>Lê Hải Yên</p> đánh giá cao kết quả.",
    "Ông <p r='attendee speaker'>Lê Hải Yên</p>, Bí thư Tỉnh ủy dự và phát biểu chỉ đạo.",
    "Phát biểu tại Hội nghị, ông <p r='speaker'>Lê Hải Yên</p>, Bí thư Tỉnh ủy bày tỏ vui mừng.",
    "Theo ông <p r='speaker'>Lê Hải Yên</p>, kết quả này là khá.",
    "Theo báo cáo của Giám đốc Sở Nội vụ <p r='speaker'>Lê Hải Yên</p>, toàn tỉnh có 12 đơn vị.",
    "Bà <p r='presenter'>Lê Hải Yên</p>, Phó Chủ tịch UBND tỉnh trao Bằng khen cho ông <p r='recipient'>Đào Mai Lâm</p>.",
    "Bà <p r='presenter'>Lê Hải Yên</p> thay mặt Tỉnh ủy trao tặng bức trướng.",
    "Anh <p r='recipient'>Lê Hải Yên</p> (phải) và anh <p r='recipient'>Đào Mai Lâm</p> được bầu giữ chức Phó Chủ tịch Hội.",
    "Quyết định bổ nhiệm ông <p r='recipient'>Lê Hải Yên</p> giữ chức Giám đốc Sở Y tế.",
    "Dịp này, ông <p r='recipient'>Lê Hải Yên</p> được Chủ tịch nước tặng Huân chương Lao động.",
    "Danh hiệu được trao cho 11 người, trong đó có ông <p r='recipient'>Lê Hải Yên</p>, Trưởng Phòng Tài chính.",
    "Nhận được báo cáo, ông <p>Lê Hải Yên</p> tới hiện trường.",
    "Hội nghị gồm các đơn vị bầu cử của tỉnh là: <p>Lê Hải Yên</p>.",
    "Ông <p r='attendee'>Lê Hải Yên</p>, Bí thư Tỉnh ủy cùng nhiều lãnh đạo sở, ngành đã dự lễ kỷ niệm.",
    "Bà <p r='chair'>Lê Hải Yên</p>, Giám đốc Sở Y tế và các chuyên gia chủ trì tọa đàm.",
    "Ông <p r='recipient'>Lê Hải Yên</p> nhận bằng khen của tỉnh.",
    "Bà <p r='speaker'>Lê Hải Yên</p>, Hiệu trưởng nhà trường thông tin, lớp đã đủ.",
    "Ông <p r='speaker'>Lê Hải Yên</p> nói rằng, dự án sẽ sớm xong.",
    "Ông <p r='presenter'>Lê Hải Yên</p>, Bí thư Tỉnh ủy thay mặt Tỉnh ủy, UBND tỉnh chính thức trao tặng bức tượng.",
    "Bộ trưởng <p r='attendee'>Lê Hải Yên</p> dẫn đầu đoàn Việt Nam tham dự hội nghị.",
    "Bộ trưởng <p>Lê Hải Yên</p> dẫn đầu đoàn Việt Nam đi khảo sát.",
    "Ông <p r='chair'>Lê Hải Yên</p>, trưởng Bộ phận Hàng hải, Cục Chính sách ILO, chủ trì tọa đàm.",
    "Bộ trưởng <p>Lê Hải Yên</p> nhận trách nhiệm về sai sót.",
    "Bí thư <p>Lê Hải Yên</p> dự kiến đi xa.",
    "Ông <p>Lê Hải Yên</p> nhận 46 phiếu “tín nhiệm cao”.",
    "Báo viết nhiều về ông <p>Lê Hải Yên</p>.",
]


@pytest.mark.parametrize("marked", BESIDE)
def test_offices_beside_a_name(marked: str) -> None:
    tags, found = read(marked)
    assert {name: offices(m) for name, m in found.items()} == marked_offices(tags)


@pytest.mark.parametrize("marked", NO_OFFICE)
def test_no_office_where_none_is_held(marked: str) -> None:
    tags, found = read(marked)
    assert not any(m.offices for m in found.values())
    assert {tag["name"] for tag in tags} <= set(found)


@pytest.mark.parametrize("marked", ROLES)
def test_roles_from_the_frame_of_the_sentence(marked: str) -> None:
    tags, found = read(marked)
    assert {n: " ".join(sorted(m.roles)) for n, m in found.items()} == {tag["name"]: tag["roles"] or "" for tag in tags}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Về nhiệm vụ này, ông Trạch đề nghị làm sớm.", "Trạch"),
        ("Ông Hải Hiến cho biết thêm.", "Hải Hiến"),
        ("Đồng chí Thượng tá Bình nói.", "Bình"),
        ("Theo Bí thư Thăng, việc này cần làm ngay.", "Thăng"),
        ("Theo tướng Định, sáu tòa nhà chưa đạt.", "Định"),
        ("Bị cáo Trinh khai nhận.", "Trinh"),
    ],
)
def test_a_name_part_after_a_form_of_address(sentence: str, part: str) -> None:
    assert [sentence[m.start : m.end] for m in find_persons(NLP(sentence)) if m.kind == "short"] == [part]


@given(st.text(alphabet="ôngBàNguyễnVăATrưởgPòi ,.;:()-–\n", max_size=300))
def test_mentions_stay_inside_the_text_and_in_order(text: str) -> None:
    found = find_persons(NLP(text))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert [m.start for m in found] == sorted(m.start for m in found)


@pytest.mark.parametrize(
    "unit",
    ["ông ", "Nguyễn Văn An, ", "Chủ tịch UBND xã ", "là ", "và bà Lê An Na (", "từng giữ chức Bí thư ", "thay mặt "],
)
def test_long_runs_of_one_phrase_take_linear_time(unit: str) -> None:
    assert isinstance(find_persons(NLP(unit * 2000)), tuple)
