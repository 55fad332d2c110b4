"""Meetings: marked in the sentence that reports them, or not reported at all.

In a case `[…]` marks the name, `{…}` the organiser and `<…>` the place; unmarked means that nothing is said.
"""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from trichluc.language.pipeline import blank
from trichluc.mentions.events.finding import EventMention, find_events

AGAIN = "\nTại hội nghị, các đại biểu thảo luận sôi nổi. Kết luận buổi làm việc, ông An đề nghị tiếp tục phối hợp.\n"


@cache
def words() -> Language:
    return blank()


def found(text: str) -> tuple[EventMention, ...]:
    return find_events(words()(text))


def marked(text: str) -> str:
    """`text` with the marks of the case around what was found."""
    marks: list[tuple[int, str]] = []
    for event in found(text):
        for stretch, pair in (((event.start, event.end), "[]"), (event.organizer, "{}"), (event.place, "<>")):
            if stretch:
                marks += [(stretch[0], pair[0]), (stretch[1], pair[1])]
    for at, mark in sorted(marks, key=lambda m: (m[0], m[1] in "[{<"), reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def plain(case: str) -> str:
    return re.sub(r"[\[\]{}<>]", "", case)


@pytest.mark.parametrize(
    ("event_type", "case"),
    [
        # the organiser holds it
        ("tổng kết", "Ngày 5/12/2022, tại <thành phố Sóc Trăng>, {Sở Nội vụ} tổ chức [Hội nghị tổng kết năm 2022]."),
        ("tổng kết", "Sáng 5-12, {UBND TP. Vinh} đã tổ chức [hội nghị tổng kết phong trào thi đua]."),
        ("tổng kết", "Chiều nay, {Cụm thi đua số 7} long trọng tổ chức [lễ tổng kết công tác năm 2019]."),
        ("sơ kết", "Ngày 9.7, {LĐLĐ tỉnh} tổ chức [Hội nghị sơ kết 6 tháng đầu năm 2021], bàn việc cuối năm."),
        ("sơ kết", "(HNO) - Sáng 3/8, {Ban Dân tộc} mở [hội nghị sơ kết công tác dân tộc]."),
        ("giao ban", "Ngày 17/4, {Ban Nội chính Tỉnh ủy} tổ chức [Hội nghị giao ban công tác nội chính quý I]."),
        ("giao ban", "Sáng 2-4, {Thanh tra tỉnh} tổ chức [họp giao ban]."),
        ("triển khai", "Ngày 14/1, {Hội Luật gia tỉnh} tổ chức [hội nghị triển khai nhiệm vụ năm 2020]."),
        ("triển khai", "Ngày 14/1, {Huyện ủy} tổ chức [Hội nghị trực tuyến quán triệt Nghị quyết số 18]."),
        ("kỷ niệm", "Tối 18/9, tại <Nhà hát lớn>, {Bộ Y tế} tổ chức [Lễ kỷ niệm 60 năm Ngày thành lập]."),
        ("kỷ niệm", "Sáng 3/2, {Thành ủy} tổ chức [lễ mít tinh kỷ niệm 90 năm Ngày thành lập Đảng]."),
        ("đại hội", "Ngày 8/6, {Đoàn trường Chu Văn An} tổ chức [Đại hội đại biểu lần thứ XI]."),
        ("hội thảo", "Chiều 8/6, tại <Huế>, {Viện Văn hóa} tổ chức [hội thảo khoa học về nhã nhạc]."),
        ("hội thảo", "Sáng 8/6, {Báo Lao động} tổ chức [tọa đàm “Vì bữa ăn công nhân”]."),
        ("họp", "Ngày 7/7, {HĐND tỉnh Bạc Liêu} khai mạc [kỳ họp thứ 12]."),
        ("họp", "Chiều 6-8, {Ủy ban Pháp luật} đã tổ chức [cuộc họp] để cho ý kiến về dự án luật."),
        ("họp", "Sáng 1/3, {Bộ Y tế} tổ chức [họp báo thường kỳ quý I]."),
        ("khác", "Ngày 27/5, {Công an Quận 5} tổ chức [buổi khen thưởng đột xuất] đối với hai bảo vệ."),
        ("khác", "Ngày 5/6, {Sở Y tế} tổ chức [buổi công bố quyết định bổ nhiệm cán bộ]."),
        ("khác", "Ngày 20/11, {Trường THPT Lê Lợi} tổ chức [lễ trao học bổng cho 20 học sinh nghèo]."),
        ("khác", "Ngày 12/5, {Bộ Tư pháp} tổ chức [Hội nghị gặp mặt báo chí]."),
        ("khác", "Ngày 12/5, {Hội Nhà báo tỉnh} tổ chức [Diễn đàn báo chí trẻ]."),
        ("họp", "Báo Sớm đưa tin, ngày 5/5, {UBND tỉnh An Giang} tổ chức [họp báo về giá lúa]."),
        ("họp", "Ông An nói khi chủ trì [cuộc họp về kinh tế - xã hội 9 tháng] sáng 23-9."),
        ("họp", "Ông An nêu việc này khi phát biểu tại [họp tổ {Quốc hội}] chiều 13-11."),
        ("tổng kết", "Ngày 3/1, ông An dự [hội nghị tổng kết ngành y]. Hội nghị do {Bộ Y tế} tổ chức tại <Huế>."),
        ("họp", "Ngày 17-5, {HĐND TP. Vinh} [họp phiên bất thường bàn việc nước sạch]."),
        ("họp", "Chiều 25/3, {Bộ Công an} đã [họp báo về an ninh]. Buổi họp báo kéo dài một giờ."),
        ("họp", "Sáng nay, {Bộ Tài chính} có [cuộc họp đột xuất về giá xăng]."),
        ("họp", "Tại [cuộc họp báo] ngày 29/5, ông An nói việc này đã xong."),
        ("họp", "Ông An nói như vậy tại [phiên họp của {Ủy ban Pháp luật}] sáng 3-10."),
        # several organisers: the first; a delegation: who sent it
        ("tổng kết", "Sáng 9-11, {Sở Tư pháp} chủ trì, phối hợp với Hội Luật gia tỉnh tổ chức [Hội nghị tổng kết]."),
        ("hội thảo", "Ngày 9/11, {Viện Sử học} phối hợp với UBND huyện tổ chức [hội thảo về nghề gốm]."),
        ("họp", "Ngày 8/10, Đoàn công tác của {Ban Dân vận Trung ương} đã có [buổi làm việc với Tỉnh ủy Lai Châu]."),
        ("họp", "Ngày 8/10, Đoàn giám sát {HĐND tỉnh} đã có [buổi làm việc với Sở Y tế]."),
        # it takes place
        ("đại hội", "[Đại hội {Hội Chữ thập đỏ huyện Ba Chẽ}] diễn ra ngày 8/6 tại <hội trường huyện>."),
        ("đại hội", "[Đại hội Công đoàn tỉnh lần thứ XI, nhiệm kỳ 2018 - 2023] do {LĐLĐ tỉnh} tổ chức sáng 7/6."),
        ("kỷ niệm", "[Lễ kỷ niệm 30 năm tái lập tỉnh] sẽ được tổ chức vào ngày 1/1/2022 tại <Quảng trường 2/9>."),
        ("khác", "Tối 30/11, tại <Cung Văn hóa>, đã diễn ra [lễ công bố thương hiệu mạnh]."),
        ("họp", "Sau hai ngày làm việc, từ ngày 6 đến 7/12, [Kỳ họp thứ 9 {HĐND tỉnh Lai Châu}] đã bế mạc."),
        ("hội thảo", "[Hội thảo về giống lúa] do {Viện Lúa} tổ chức sáng 5/5 tại <TP. Cần Thơ>."),
        # somebody takes part
        ("tổng kết", "Ngày 3/1, Phó Chủ tịch tỉnh dự [hội nghị tổng kết ngành y tế] do {Sở Y tế} tổ chức."),
        ("họp", "Ngày 12/6, tại <trụ sở Bộ>, Thứ trưởng chủ trì [cuộc họp về phòng, chống lũ] do {Bộ Y tế} tổ chức."),
        # it is where something was said
        ("sơ kết", "Ông An nói như vậy tại [hội nghị sơ kết 5 năm thi hành luật] do {Bộ Tư pháp} tổ chức sáng 8-11."),
        ("giao ban", "Thông tin được nêu tại [hội nghị giao ban báo chí] do {UBND TP. HCM} tổ chức sáng 3-10."),
        ("hội thảo", "Đó là ý kiến tại [tọa đàm về an toàn thực phẩm] do {báo Nông nghiệp} tổ chức ngày 21-8."),
        ("khác", "Sáng 2/8, tại [hội nghị về công tác thông tin đối ngoại], ông An nêu ba việc cần làm."),
        # a verb alone, taken up again as a meeting
        ("họp", "Chiều 29/3, {Ban Trị sự Giáo hội} [họp bất thường]. Cuộc họp kéo dài hai giờ."),
        ("họp", "Ngày 18/10, ông An [làm việc với Huyện ủy Mường Tè]."),
        # it decides, as the subject of its sentence; a numbered session and its body
        ("họp", "Chiều 9/9, [Hội nghị Ban chấp hành lần thứ hai {Liên đoàn Bóng bàn}] đã bầu ông An làm Chủ tịch."),
        ("họp", "[Cuộc họp của {Thường trực Ban Chỉ đạo 138}] ngày 27-4 đã đi đến thống nhất bốn việc."),
        ("họp", "Ngày 31/3 tại [Hội nghị lần thứ 7], {Ban Chấp hành Đảng bộ tỉnh} đã biểu quyết kỷ luật ông An."),
        ("họp", "Tại [kỳ họp thứ 19] diễn ra ngày 8-1, {Ủy ban Kiểm tra Huyện ủy} đã xem xét ba việc."),
        # leaders are called together to hear or to discuss
        ("họp", "Chiều 22-5, {Thành ủy Vinh} tổ chức [hội nghị cán bộ chủ chốt nghe báo cáo về đê điều]."),
        ("họp", "Ngày 2/7, ông An nói vậy tại [hội nghị trực tuyến Chính phủ với các địa phương]."),
        ("sơ kết", "Ngày 26-4, {Thành đoàn Vinh} tổ chức [Hội nghị đại biểu giữa nhiệm kỳ 2022-2027]."),
        ("triển khai", "Chiều 18-1, {Huyện ủy} tổ chức [Hội nghị cán bộ huyện quán triệt], triển khai ba văn bản."),
        ("tổng kết", "Ngày 5/2, ông An nói vậy tại [buổi tổng kết công tác Đảng và triển khai chương trình năm mới]."),
        # places, provinces and hosts as organisers
        ("kỷ niệm", "Tối 1-1, {tỉnh Hà Nam} tổ chức [lễ kỷ niệm 20 năm tái lập] (1-1-1997 - 1-1-2017)."),
        ("kỷ niệm", "Tối 24/3, tại <quảng trường 2/9>, {UBND tỉnh} làm [lễ kỷ niệm 20 năm tái lập tỉnh]."),
        ("kỷ niệm", "Sáng 8/7, phát biểu tại [lễ kỷ niệm 50 năm thành lập trường] tổ chức ở <Hà Nội>, ông An nói."),
        ("giao ban", "Ngày 22/10, {Ban Tổ chức Tỉnh ủy} đăng cai [Hội nghị giao ban công tác tổ chức xây dựng Đảng]."),
        ("tổng kết", "Ngày 9/1, {Ngân Hàng TMCP Sao Mai} tổ chức [Hội nghị Tổng kết hoạt động kinh doanh]."),
        # the activity alone behind "tổ chức"; ceremonies by their verb, taken up again
        ("sơ kết", "Ngày 31-7, tại <Yên Bái>, {Cụm thi đua số 1} tổ chức [sơ kết 6 tháng đầu năm]."),
        ("kỷ niệm", "Chiều 11/5, {Trung đoàn 919} đã tổ chức [kỷ niệm 60 năm thành lập]."),
        ("khác", "Ngày 23/2, {Công ty Sao Mai} chính thức [khai trương hai siêu thị]. Tại sự kiện, ông vui."),
        ("khác", "Ngày 5/5, {UBND TP. Vinh} đã [khánh thành trung tâm báo chí]. Dự buổi lễ có 9 người."),
        ("khác", "Ngày 5/5, {UBND tỉnh} đã tổ chức [gặp mặt cán bộ hưu trí]. Tại buổi gặp mặt, ông An chúc Tết."),
        ("khác", "Từ ngày 3 đến 5/6, {Ủy ban MTTQ tỉnh} tổ chức [lớp tập huấn nghiệp vụ giám sát]."),
        # a chair reports it
        ("họp", "Chiều 2-7, Phó Chủ tịch tỉnh chủ trì [cuộc họp nhanh], nghe báo cáo về bồi thường."),
        ("khác", "Chiều 12/9, Thủ tướng chủ trì phiên toàn thể của [Hội nghị vùng về giống lúa chịu mặn]."),
        # the day stands beside the nameless mention, the name before it
        ("sơ kết", "Ông An phát biểu tại [Hội nghị toàn ngành sơ kết 3 năm thực hiện Đề án 9].\n"
                   "Tại hội nghị tổ chức sáng nay 16-5, ông ghi nhận kết quả."),
        # its name in quotation marks; something said in an earlier sentence's closing marks
        ("khác", "Ngày 5/5, {Công ty Sao Mai} và Công ty An Bình đã tổ chức “[Lễ khởi động dự án nước sạch]”."),
        ("khác", 'Kết nối nhà ga ", ông An nói tại [lễ trao giải kiến trúc công viên], sáng 2/8.'),
        # behind an address, a mood, a headline's last word
        ("khác", "Ngày 5/5, tại <Trụ sở chính>, 19 Lê Lợi, Huế, {Ngân hàng Sao Mai} tổ chức [lễ ký kết]."),
        ("khác", "Trong không khí vui, sáng 2/2, tại <Nhà văn hóa (xã Ba Chẽ)>, {UBND tỉnh} tổ chức [lễ trao quà]."),
        ("khác", "Vua đón khách ở hoàng cung\n\n[Lễ đón chính thức Chủ tịch Lào] được tổ chức tại <Tokyo> sáng 3-5."),
        ("khác", "Sáng 8/11, tại <chùa Hội Sơn>, {Ban Trị sự Giáo hội} đã tổ chức [lễ cung nghinh tượng Phật ngọc]."),
        # the body that calls it is told in its name
        ("giao ban", "Ông An cho biết vậy tại [buổi giao ban báo chí của {Thành ủy Vinh}] diễn ra chiều 16-1."),
        ("triển khai", "Chiều 2/1, {Tổ công tác của Thủ tướng} đã tổ chức [hội nghị triển khai nhiệm vụ năm 2019]."),
        ("họp", "Sáng nay 24-10, bà An nêu việc này tại [phiên họp tổ {Quốc hội}]."),
        ("khác", "Sáng 2/1, tại <Quảng trường 2/9>, {Tỉnh đoàn Phú Yên} tổ chức [phát động đợt thi đua yêu nước]."),
        ("đại hội", "8h sáng nay, tại <Hà Nội>, [lễ khai mạc Đại hội Hội Làm vườn] bắt đầu."),
        ("sơ kết", "Sáng 26-3, Trưởng Ban chủ trì [sơ kết thực hiện Chỉ thị 9]. Hội nghị đông đủ."),
        # it is told to take place behind its name
        ("hội thảo", "Ông An hỏi tại [Hội thảo Nâng cao hiệu quả kết nối ngân hàng], diễn ra chiều 9-10 ở <TP. HCM>."),
        # the first mention with name may be the title
        ("tổng kết", "[Hội nghị tổng kết năm 2020]\nNgày 5/1, {TAND tỉnh} tổ chức Hội nghị tổng kết năm 2020."),
        ("đại hội", "Sắp diễn ra [Đại hội Hội Làm muối Việt Nam]\nĐại hội {Hội Làm muối Việt Nam} diễn ra ngày 9/9."),
    ],
)  # fmt: skip
def test_a_reported_meeting(event_type: str, case: str) -> None:
    text = plain(case)
    assert (marked(text + AGAIN), [m.event_type for m in found(text + AGAIN)]) == (case + AGAIN, [event_type])


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 20/11, công an bắt giữ hai người trộm xe máy ở quận 9.",
        "Giá vàng sáng 5/6 tăng mạnh sau cuộc họp của Cục Dự trữ Liên bang.",
        "Trước đó, ngày 3/5, tỉnh đã tổ chức hội nghị tổng kết năm.",
        "Bên lề hội nghị ngày 3/5, ông An trả lời báo chí.",
        "Thành phố quyết định hoãn kỳ họp thứ 9 dự kiến vào ngày 11/12.",
        "Ngày 7/7, Ban tổ chức hội nghị thông báo lịch trình.",
        "Ngày 8/3, Trung tâm hội nghị tỉnh mất điện hai giờ.",
        "Lễ hội đền Hùng diễn ra ngày 10/3 âm lịch, thu hút đông người.",
        "Sáng 5/5, lễ cưới của cặp đôi diễn ra tại quê nhà.",
        "Đại hội Thể thao Đông Nam Á diễn ra ngày 12/5 tại Hà Nội.",
        "Mùa lễ Vu Lan, ngày 15/8, chùa đông khách.",
        "Ngày 4/2, bạn đọc tranh luận trên diễn đàn mạng.",
        "Ngày 4/2, Đại hội đồng Liên Hợp Quốc thông qua nghị quyết.",
        "Tối 4/2, lớp cũ họp lớp tại quán cà phê; ai cũng vui.",
        "Ngày 4/9, cuộc họp phụ huynh đầu năm bàn chuyện quỹ lớp.",
        "Ông An làm việc tại một công ty vận tải từ ngày 3/4.",
        "Ngày 8/3, Tổng thống nói vậy khi trả lời báo chí trong cuộc họp báo hôm 7/3.",
        "Ban ra thông báo kết luận kỳ họp 17 hôm 18/9.",
        "Nghị quyết Đại hội Đảng bộ tỉnh được ban hành ngày 5/10.",
        "Bộ yêu cầu tổ chức hội nghị tổng kết trước ngày 15/12.",
        "Ngày 6/6, xã chuẩn bị cho đại hội nông dân.",
        "Thời điểm diễn ra hội nghị chưa được ấn định, ông An nói ngày 5/5.",
        "Sau khi công ty tổ chức họp báo ngày 5/5, cổ phiếu tăng trần.",
        "Ngày 7/7, ông An bay sang Lào để dự một diễn đàn về du lịch sinh thái miền núi.",
        "Sáng 24/6, ông An cho hay quận họp nhiều lần về việc này; tại cuộc họp nào ông cũng vắng.",
        "Năm nay tỉnh sẽ bớt hội nghị, bớt lễ kỷ niệm.",
        "Trả lời trong chuyến thăm Lào để dự Hội nghị cấp cao từ ngày 5/7 đến 7/7, ông nói về giá lúa.",
        "Ông nói: “Ngày 5/5, tại hội nghị tổng kết ngành, tôi đã nêu việc này”.",
        "Uỷ ban vừa thông báo nội dung kỳ họp thứ 19.",
        "Ngày 9/9, giá vàng giảm; cửa hàng khai trương tuần trước vắng khách.",
        "Ngày 9/9, xe khách đi qua cây cầu mới khánh thành thì gặp nạn.",
        "Khi được mời chủ trì một hội nghị sinh viên, ông An đang ở Huế.",
        "Hai thứ trưởng hội đàm để thảo luận về cuộc gặp dự kiến diễn ra vào ngày 12/6 tới tại Huế.",
        "Theo ông An, từ tháng 12-2017, vụ đã tổ chức hội thảo tại Vĩnh Phúc về an ninh trường học.",
        "Ngày 4-4, đại sứ thông báo nước này yêu cầu Hội đồng Bảo an tổ chức họp để làm rõ vụ việc.",
        "Ngày 14-3, Hội đồng Bảo an từng mở phiên họp khẩn theo đề nghị của Anh.",
        "Giá lúa tăng. Nông dân mừng. Bà An cũng thế. Bà nói thêm, sở đã tổ chức một cuộc họp vào ngày 6/9.",
        "Hàng loạt hội nghị diễn ra ngày 5/5 khiến khách sạn kín chỗ.",
        "",
    ],
)
def test_no_reported_meeting(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Cụm thi đua số 7 đã tổ chức hội nghị tổng kết.", False),
        ("Cụm thi đua số 7 đã tổ chức hội nghị tổng kết.\nDự hội nghị có ông An.\nTại hội nghị, bà Bình nói.", True),
        ("Ngày 5/5, ông An dự hội nghị sản xuất vụ mùa.", False),
        ("Ngày 5/5, ông An dự hội nghị sản xuất vụ mùa.\nPhát biểu tại hội nghị, ông nêu ba việc.", True),
        ("Ông An nhận chức mới. Phát biểu tại lễ trao quyết định, ông cảm ơn.", False),
        ("Sáng 5/5, ông An nhận chức mới. Phát biểu tại lễ trao quyết định, ông cảm ơn.", True),
        ("Ông An khẳng định vậy tại Hội nghị ngoại trưởng Á - Âu lần thứ 9.", False),
        ("Ông An khẳng định vậy tại Hội nghị ngoại trưởng Á - Âu lần thứ 9.\nHội nghị họp hai ngày tại Lào.\n"
         "Hội nghị cũng bàn về khí hậu.", True),
        ("Ngày 5/5, cựu binh đến dự buổi họp mặt.", False),
        ("Ngày 5/5, cựu binh đến dự buổi họp mặt kỷ niệm 60 năm mở đường tổ chức tại Vinh.", True),
        ("Ngày 5/5, ông An làm việc với Sở Y tế.", False),
        ("Ngày 5/5, ông An làm việc với Sở Y tế.\nKết thúc buổi làm việc, ông cảm ơn.", True),
    ],
)  # fmt: skip
def test_without_a_day_or_a_holder_a_meeting_must_be_taken_up_again(text: str, reported: bool) -> None:
    assert bool(found(text)) is reported


def test_a_meeting_deep_in_the_text_is_not_what_it_reports() -> None:
    story = "Người dân kể lại sự việc với phóng viên.\n" * 12
    assert found(story + "Ngày 5/5, Sở Y tế tổ chức hội nghị tổng kết.") == ()


@given(
    st.text(st.sampled_from("hội nghịđạ tổchứcNgày5/,.()“”\n") | st.characters(exclude_categories=["Cs"]), max_size=300)
)
def test_any_text_is_read_and_every_stretch_lies_in_it(text: str) -> None:
    for event in found(text):
        for start, end in filter(None, ((event.start, event.end), event.organizer, event.place)):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "piece", ["do ", "tổ chức hội nghị ", "tại ", "Hội nghị, ", "của Ban ", "(", "1/", "Hội nghị tổng kết và "]
)
def test_repetition_does_not_hang(piece: str) -> None:
    assert len(found("Ngày 5/5, " + piece * 2_000)) <= 1  # fmt: skip
