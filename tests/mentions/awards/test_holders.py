"""Who an award belongs to where no subject and no "cho" says so: [award], {who gives}, <who receives>."""

import pytest
from tests.mentions.awards.marking import marked, plain, stated

CASES = [
    # behind a relative clause, behind "của", behind a clause that the award fronts
    "Nhà vật lý từng đoạt [giải Nobel] <Martin Keller> ủng hộ đề xuất.",
    "Trên tường là tấm [huy chương vàng] của <Hoàng Thị Bưởi>.",
    'Sau danh hiệu [Quán quân "Tiếng hát mùa thu"], <Trần Văn Mít> được nhiều người biết.',
    "Ông <Lê Văn Ổi> - người đã vượt qua 120 thí sinh để giành [giải nhất] cuộc thi.",
    # the object of the verb before
    "Ông Hồ Văn Chanh đến thăm hỏi, động viên anh <Lê Văn Quýt> và trao [bằng khen].",
    # the topic of a longer sentence
    "<Nguyễn Văn Táo> từng đoạt [giải “Giọng hát hay”] và tham gia nhiều cuộc thi.",
    # names behind the noun of a group
    "{Huyện đoàn} tặng [giấy khen] cho hai em <Nguyễn Văn Lê> và <Trần Thị Na>.",
    "{Chủ tịch UBND tỉnh} trao [bằng khen] cho các cầu thủ <Bùi Văn Mận>, <Bùi Văn Đào>, <Lê Văn Me>.",
    # those who only stand for others
    "{Bộ trưởng} Lê Văn Cam trao [thư khen] cho đại diện <các đơn vị>.",
    "Thừa ủy quyền của {Thủ tướng Chính phủ}, đồng chí Lê Thị Dâu đã trao [Bằng khen] cho <Thanh tra tỉnh>.",
    "Bí thư Tỉnh ủy gắn [Huân chương Lao động hạng Nhì] lên lá cờ truyền thống của <Đảng bộ và nhân dân xã Ba Tơ>.",
    # rites
    "Lễ đón nhận [Huân chương Lao động hạng Nhất] của <Trường Đại học Luật Hà Nội>",
    # verbs side by side; those chosen before they are proposed
    "Toàn tỉnh có <2.345 bà mẹ> được phong tặng, truy tặng danh hiệu [Bà mẹ Việt Nam anh hùng].",
    "<Sở Tư pháp>, <Cục Thuế tỉnh> được suy tôn là đơn vị dẫn đầu, đề nghị {UBND tỉnh} tặng [Cờ thi đua].",
    "Hội nghị bình bầu <LĐLĐ tỉnh A> là đơn vị đề nghị tặng [Cờ thi đua], <LĐLĐ tỉnh B> đề nghị tặng [Bằng khen].",
    # several titles, gifts before the paper
    "<Công ty Sao Mai> được {Tạp chí Xây dựng} trao danh hiệu “[Nhà đầu tư tốt]”, “[Nhà thầu tốt]”.",
    "<4 nhóm> nhận tiền thưởng trị giá 100 triệu đồng cùng [bằng khen] của {Trung ương Đoàn}.",
    "<Công ty Sao Biển> được trao [cúp vàng “Trang trại xanh”].",
    # the name behind its noun, a foreigner before "người", a place, what the awards are called together
    "Tháng 6/2018, thương hiệu <Sao Mai Holdings> lại xuất sắc giành [giải thưởng “Nhà ở xanh”].",
    "Tướng Smith làm thủ tục cho <Peter Brown>, người đạt [giải nhất] cuộc thi.",
    "Với thành tích đó, <tỉnh Bắc Kạn> được {Chính phủ} tặng [Cờ thi đua].",
    "<Nguyễn Thị Lam> đã gặt hái những thành tích đáng nể: [huy chương bạc], [giải khuyến khích].",
    "<Cô gái> sau đó được {Huyện đoàn} tặng [Giấy khen].",
    # who signs gives; those told what they are before they are proposed
    "{Chủ tịch nước} Lê Văn Năm đã ký Quyết định tặng [Huân chương Lao động hạng Nhì] cho ông <Trần Văn Sáu>.",
    "Cụm suy tôn Sở A; <Sở Y tế>, <Sở Nội vụ> là đơn vị xuất sắc đề nghị {UBND tỉnh} tặng [Bằng khen].",
    # lots and papers in one sentence
    "Ông <Lê Văn Dừa> nhận [bằng khen] của {Thủ tướng} vì thành tích quản lý lĩnh vực xổ số.",
]


@pytest.mark.parametrize("case", CASES)
def test_who_holds_it(case: str) -> None:
    assert marked(plain(case)) == case


@pytest.mark.parametrize(
    "text",
    [
        "Những năm qua trung tâm mở nhiều hội thảo, trong đó có nhiều người đạt giải Nobel.",
        "Khách hàng quay số trúng giải đặc biệt của chị Lê Thị Dâu.",
        "Anh từng đoạt huy chương vàng Olympic Rio.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert not [line for line in stated(text) if "Những" in line or "Dâu" in line or "Rio" in line.split("|")[2]]


def test_a_sentence_without_subject_leaves_its_recipient_to_the_article() -> None:
    assert stated("Năm 2004, được Nhà nước phong tặng danh hiệu Nhà giáo Nhân dân.") == [
        "Nhà giáo Nhân dân | Nhà nước | [] | awarded"
    ]
