"""Who gets an award and who gives it, marked in the sentence: [award], {who gives}, <who receives>."""

import pytest
from tests.mentions.awards.marking import marked, plain

GIVEN = [
    # any common noun behind "cho", gifts beside the paper, headlines without "cho"
    "{Công an huyện} trao [giấy khen] và tiền thưởng cho <nhân viên gác cổng> vì đã báo tin.",
    "{Công an tỉnh} tặng [Giấy khen] cho <người trình báo> sau vụ cháy.",
    "{UBND tỉnh} tặng [Bằng khen], kèm tiền thưởng năm triệu đồng, cho <bốn cá nhân> đã cứu người.",
    "{UBND tỉnh} tặng [Bằng khen] và số tiền 20 triệu đồng cho <Đội Cảnh sát hình sự>.",
    "{Tỉnh đoàn} trao [bằng khen], phần thưởng cho em <Hà Văn Lưu>.",
    "{Thủ tướng} tặng [bằng khen] <các tuyển thủ bóng đá nữ>",
    "{Sở Giáo dục} truy tặng [Bằng khen] <nam sinh> cứu người trong lũ",
    "{Huyện đoàn} tặng [giấy khen] cho <thân nhân, gia đình liệt sĩ>.",
    "{UBND xã} tặng [giấy khen] cho <hai phòng ban> có thành tích.",
    "{Trường} trao [giấy khen] cho <mười hai tình nguyện viên> xuất sắc nhất.",
    "{Ban tổ chức} đã trao [giải nhất] cho <3 nhà vô địch> về Word, Excel và PowerPoint.",
    # verbs that give what stands next to them
    "{Thủ tướng} quyết định cấp [Bằng Tổ quốc ghi công] cho <468 liệt sĩ>.",
    "{Hội đồng} khen tặng [Bằng khen] cho <Trường Tiểu học Hoa Mai>.",
    "Nhà nước đã tặng thưởng cụ bà <Trịnh Thị Bống> [Huân chương Độc lập hạng Nhất].",
    "Thứ trưởng Lê Văn Bê đeo [Huân chương Hữu nghị] cho <các chuyên gia>.",
    # who hands over and who gives
    "{Bộ trưởng Bộ Tài chính} Đỗ Văn Tiến trao [bằng khen] cho <6 tập thể>.",
    "{Chủ tịch UBND tỉnh} Lê Văn Bê tặng [Bằng khen] cho <Sở Y tế>.",
    "Phó Chủ tịch UBND tỉnh Lê Văn Bê trao [bằng khen] cho <3 tập thể>.",
    "Bí thư Tỉnh đoàn Lê Văn Bê trao [bằng khen] cho anh <Phạm Bá Lúa>.",
    "Ông Lê Văn Đạt, Phó Chủ tịch, Tổng thư ký Hội Luật gia tỉnh tặng [bằng khen] cho <hai chi hội>.",
    "Bộ công bố quyết định của {Thủ tướng Chính phủ} về việc tặng [Bằng khen] cho <8 cá nhân>.",
    "UBND tỉnh công bố Quyết định của {Chủ tịch nước} truy tặng [Huân chương Dũng cảm] cho liệt sĩ <Lò Văn Ính>.",
    # the giver of the last name gives all; two givers share who receives
    "Ông <Tám> nhận nhiều [bằng khen], [giấy khen] của {UBND tỉnh Nghệ An} cho những đóng góp.",
    "{Huyện đoàn Cư Jút} tặng [giấy khen] và quà 300.000 đồng; {UBND tỉnh} tặng [Bằng khen] cho em <Y Nhớt>.",
    "{Hội} tặng [Bằng khen] cho <Sở Y tế> và <17 cá nhân>, trao [Giấy khen] cho ông <Lê Viết Đoan>.",
    # a description lists organisations, nobody of them receives
    "{Bộ} trao [thư khen] cho <14 đơn vị> thuộc Bộ Công an, Bộ Quốc phòng và các tỉnh.",
    "{Đoàn} tặng [Giấy khen] cho em <Võ Văn Bưởi> - học sinh lớp 8, Trường THCS Lê Lợi số tiền 1,5 triệu đồng.",
    "Huyện trao [Bằng khen] cho sơ <Nguyễn Thị Hẹ>, đại diện mái ấm Sao Khuya.",
    # the sentence goes on behind an abbreviation; officers behind a dash receive nothing
    "{Đoàn} tặng [Bằng khen] cho <Đoàn Thanh niên Công an TP>. {Thành đoàn} trao [Giấy khen] cho <24 tập thể>.",
    "{Bộ} tặng [Bằng khen] cho <Sở Tư pháp> và các ông, bà: <H'Bia Êban> - Phó Bí thư; <Võ Văn Toàn>, Giám đốc.",
    "{UBND huyện} tặng [Bằng khen] cho ông <Tẩn Lao Dìn>, Phó trưởng Công an xã Vàng Chư Pa.",
    # it belongs to
    "[Giải nhì] thuộc về <Báo Quân Đội> và <báo Tuổi Hồng>.",
    "[Giải thưởng Kim Đồng] được trao cho <12 tác phẩm>.",
]

RECEIVED = [
    # passives
    "Xã có <5 gia đình> được {Đảng, Nhà nước} truy tặng danh hiệu [Anh hùng Lao động].",
    "Em <Lê Văn Bê> được {nhà trường} tặng [giấy khen] hôm 4/4.",
    "Năm 2012, <SeaBay> vinh dự được {Chủ tịch nước} khen tặng [Huân chương Lao động hạng Nhì].",
    "Dù còn thiếu thốn nhưng <Bệnh viện Nhi tỉnh> vinh dự được {Chủ tịch nước} tặng [Huân chương Độc lập hạng Ba].",
    "Bà đánh giá cao, và <nhóm nghiên cứu> đã được {UBND tỉnh} tặng [bằng khen].",
    "Cả <Zamora> và <Sarno> đều được trao [Huân chương Danh dự].",
    "Bà <Lê Thu Mơ> - Giám đốc Công ty Sao được {Tạp chí Tài chính} bình chọn và trao danh hiệu “[Lãnh đạo giỏi]”.",
    "<Anh> nhập ngũ năm 1999, từng được {Bộ Tư lệnh} tặng [Bằng khen].",
    "<31 học viên> được {Hiệu trưởng Trường Chính trị} tặng [Giấy khen], tiêu biểu là các anh: Lê Văn An, Hồ Văn Tân.",
    # received for another, or on a stage
    "Ông Lê Văn Đạt – Giám đốc nhà máy đại diện <Công ty Sao Mai> nhận [bằng khen].",
    "Đại diện <báo Tuổi Hồng> nhận [giải khuyến khích].",
    "Bí thư Hoàng Văn Ân đón nhận [Huân chương Lao động hạng Nhì] do {Chủ tịch nước} trao tặng <Thành phố Vinh>.",
    "Văn phòng tổ chức lễ đón nhận [Huân chương Sao vàng] cho <lực lượng chuyên gia>.",
    "Bộ trưởng dự lễ kỷ niệm 9 năm thành lập và đón nhận [Huân chương Quân công hạng Ba] của <Cục Hậu cần>.",
    "Lễ kỷ niệm 30 năm ngày tái lập <tỉnh Bình Phước> và đón nhận [Huân chương Độc lập hạng Nhất].",
    "Thành quả đó là việc <Tập đoàn Tân Á> đón nhận [Huân chương Lao động hạng Nhất].",
    "<Công ty Sao Mai> đón nhận [bằng khen] của {Bộ trưởng Bộ Y tế} cho những đóng góp của mình.",
    # chosen, presented, one of many
    "Hội nghị suy tôn <Sở Y tế>, <Sở Công Thương> nhận [Cờ thi đua] của {UBND tỉnh}.",
    "Bà Phó Giám đốc chúc mừng <12 tác giả> được {Hội đồng tuyển chọn} trao [giải thưởng “Sáng kiến trẻ”].",
    "<Hương Trà> là xã đầu tiên được {Thủ tướng} tặng [bằng khen].",
    "Có <64 hội viên> được nhận [Huy hiệu 65 năm tuổi Đảng].",
    "Chi bộ có 9 cụ tròn 80 tuổi, <4 đảng viên> được nhận [Huy hiệu 55 năm tuổi Đảng].",
    "Đợt này có <22 mẹ> đến từ các huyện: Củ Chi, Nhà Bè được truy tặng danh hiệu “[Mẹ Việt Nam Anh hùng]”.",
    "Cụm thi đua số 1: <Hội Nông dân xã Tân Lập>, <Trạm Y tế> nhận [Giấy khen].",
    "3 tập thể được đón nhận [Cờ thi đua] của {Bộ Y tế}: <Sở Y tế tỉnh>, <Bệnh viện Nhi> và <Trường Mầm non Hoa Mai>.",
    # the clause without subject stands first, or the person stands before "người"
    "Từng nhận [Giải thưởng Tôn Đức Thắng] của {LĐLĐ tỉnh}, anh <Lê Văn Đạt> nói việc này khó.",
    "Nhận [kỷ niệm chương], ông <Mai Khoa> cho biết rất xúc động.",
    "Được trao [Huân chương Dũng cảm], anh <Lê Văn Đạt> xúc động.",
    "Dàn quản trị có Phó Giám đốc <Vương Quang Tỏa>, người từng giành [giải ba] hội thi.",
]

WON = [
    "Em <Lê Văn Tám> giành [huy chương vàng] Olympic Toán quốc tế.",
    "Kỳ thủ <Lê Văn Tám> đoạt [HCV] nội dung cờ chớp.",
    "Nhà văn <Nguyễn Thị Lành> đoạt [giải Nobel văn học].",
    "Hai năm sau, ca sĩ <Lê Thị Na> giành [giải nhì] Sao Mai, [giải nhất] Tiếng hát truyền hình.",
    "<Báo Tuổi Hồng> đoạt [giải Búa liềm vàng].",
    "Có <01 cán bộ> đạt [giải thưởng Lý Tự Trọng], <08 sinh viên> đạt danh hiệu [Người thợ trẻ giỏi].",
    "<Lê Tấn Hòe> đạt được rất nhiều thành tích: [giải thưởng Ostrava] cho nghiên cứu sinh xuất sắc.",
    "{Hội} trao [giải thưởng nghiên cứu trẻ] lần thứ 10 cho thạc sĩ <Lê Tấn Hòe>.",
    "Chị <Lê Thị Na> liên tiếp nhận [bằng khen], danh hiệu [lao động tiên tiến].",
    "Ông <Lê Văn Đạt> là chủ nhân của [giải thưởng Trần Đại Nghĩa].",
]


@pytest.mark.parametrize("case", GIVEN)
def test_given(case: str) -> None:
    assert marked(plain(case)) == case


@pytest.mark.parametrize("case", RECEIVED)
def test_received(case: str) -> None:
    assert marked(plain(case)) == case


@pytest.mark.parametrize("case", WON)
def test_won(case: str) -> None:
    assert marked(plain(case)) == case
