"""Offices away from the name: given, held, lost, in opening phrases; and what is only planned."""

# ruff: noqa: E501
# A marked-up sentence reads best on one line.

import pytest
from tests.mentions.persons.marking import marked_offices, offices, read

TOLD = [
    # given and taken
    "Ông <p o='Giám đốc Sở Xây dựng'>Lê Văn Đán</p> được Chủ tịch UBND tỉnh bổ nhiệm làm Giám đốc Sở Xây dựng.",
    "Bà <p o='Bí thư Huyện ủy Mai Sơn'>Lò Thị Hiền</p> được điều động về làm Bí thư Huyện ủy Mai Sơn.",
    "Ông <p o='Phó Chủ tịch UBND huyện'>Phan Đức Lộc</p> làm Phó Chủ tịch UBND huyện.",
    "Ông <p o='Bí thư Thành đoàn; Trưởng phòng Nội vụ'>Hồ Văn Tiến</p> thôi giữ chức Bí thư Thành đoàn để nhận nhiệm vụ Trưởng phòng Nội vụ.",
    "Ông <p o='Chi cục trưởng Chi cục Thủy lợi'>Đinh Công Lâm</p> bị cách chức Chi cục trưởng Chi cục Thủy lợi.",
    "Ông <p o='Giám đốc Sở Y tế'>Vũ Đình Khang</p> (48 tuổi) làm Giám đốc Sở Y tế.",
    "Bà <p o='Phó Giám đốc Sở Nội vụ; Trưởng Ban Tôn giáo'>Ngô Thị Lụa</p> - Phó Giám đốc Sở Nội vụ - làm Trưởng Ban Tôn giáo.",
    "Ông <p o='Phó trưởng phòng Thanh tra'>Tạ Quang Hiệp</p> giữ chức vụ phó trưởng phòng Thanh tra.",
    "Ông <p o='Vụ trưởng Vụ Tổ chức cán bộ'>Tạ Quang Hiệp</p> giữ chức Vụ trưởng Vụ Tổ chức cán bộ.",
    "Ông <p o='Phó Bí thư Tỉnh ủy'>Bùi Xuân Kỳ</p> được Đại hội tín nhiệm bầu là Phó Bí thư Tỉnh ủy.",
    # the agent of the passive gets nothing
    "Ông <p o='Thứ trưởng Bộ Nội vụ'>Lê Văn Đán</p> được Thủ tướng <p o='Thủ tướng'>Phạm Văn Lương</p> bổ nhiệm làm Thứ trưởng Bộ Nội vụ.",
    # behind what was done to it
    "HĐND tỉnh miễn nhiệm chức danh Trưởng Ban Dân tộc đối với ông <p o='Trưởng Ban Dân tộc'>Vừ A Sính</p>.",
    "Hội nghị bầu bổ sung chức danh Bí thư Tỉnh đoàn đối với anh <p o='Bí thư Tỉnh đoàn'>Phan Anh Tú</p>.",
    "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế với bà <p o='Bộ trưởng Bộ Y tế'>Trần Thị Lan Anh</p> và chức vụ Tổng Thanh tra Chính phủ của ông <p o='Tổng Thanh tra Chính phủ'>Đỗ Văn Sửu</p>.",
    # held before
    "Ông <p o='Chánh Văn phòng UBND tỉnh; Giám đốc Sở Tư pháp'>Cao Văn Trọng</p> từng giữ chức Chánh Văn phòng UBND tỉnh, hiện là Giám đốc Sở Tư pháp.",
    "Ông <p o='Phó Trưởng phòng; Trưởng phòng Quy hoạch; Phó Giám đốc; Giám đốc Sở Xây dựng'>Cao Văn Trọng</p> từng giữ các chức vụ: Chuyên viên, phó trưởng phòng, trưởng phòng Quy hoạch; Phó Giám đốc và sau đó là Giám đốc Sở Xây dựng.",
    "Ông <p o='Phó Chánh Thanh tra tỉnh; Chánh Thanh tra tỉnh'>Cao Văn Trọng</p> đã kinh qua các chức vụ như phó chánh thanh tra tỉnh, chánh thanh tra tỉnh.",
    "Anh <p o='Chánh văn phòng Trung ương Đoàn; Bí thư Trung ương Đoàn'>Lý Minh Quân</p> trải qua nhiều cương vị lãnh đạo: chánh văn phòng Trung ương Đoàn; bí thư Trung ương Đoàn.",
    "Bị cáo <p o='Trưởng phòng Tài chính'>Đào Duy Khải</p> trong thời gian giữ chức trưởng phòng Tài chính đã ký khống hồ sơ.",
    "Ông <p o='Chủ tịch UBND thành phố'>Dương Công Thành</p> với chức danh Chủ tịch UBND thành phố chỉ đạo chung.",
    "Ông <p o='nguyên Giám đốc Công an tỉnh; Bí thư Tỉnh ủy'>Lại Thế Hùng</p> nguyên là Giám đốc Công an tỉnh, hiện là Bí thư Tỉnh ủy.",
    "Ông <p o='Phó Bí thư Huyện ủy; Chánh Thanh tra tỉnh'>Cao Văn Trọng</p> từng giữ nhiều chức vụ tại địa phương như: "
    "Phó Bí thư Huyện ủy; Chánh Thanh tra tỉnh...",
    "Ông <p o='Vụ trưởng Vụ Đầu tư xây dựng cơ bản; Chánh Văn phòng Bộ Tài chính'>Cao Văn Trọng</p> từng kinh qua các vị trí: "
    "Cán bộ Ngân hàng Kiến thiết Trung ương; Vụ trưởng Vụ Đầu tư xây dựng cơ bản; Chánh Văn phòng Bộ Tài chính.",
    # in the phrase that opens the sentence
    "Khi còn làm Giám đốc Sở Công Thương, ông <p o='Giám đốc Sở Công Thương'>Hứa Văn Bảo</p> ký nhiều giấy phép.",
    "Với cương vị Phó Chủ tịch UBND tỉnh, bà <p o='Phó Chủ tịch UBND tỉnh'>Hứa Thị Nga</p> phê duyệt dự án.",
    "Trong thời gian là Trưởng Ban Tổ chức Huyện ủy (2010 - 2013), ông <p o='Trưởng Ban Tổ chức Huyện ủy'>Hứa Văn Bảo</p> tuyển sai sáu người.",
    # the office is the subject
    "Chánh Văn phòng là ông <p o='Chánh Văn phòng'>Võ Hồng Lĩnh</p>.",
    "Hiện nay Bí thư Thành ủy đương nhiệm là ông <p o='Bí thư Thành ủy'>Võ Hồng Lĩnh</p>.",
]

SHARED = [
    "bốn Phó Chánh Văn phòng gồm ông <p o='Phó Chánh Văn phòng'>Trần Công Lý</p>; <p o='Phó Chánh Văn phòng'>Phan Đức Hậu</p> và <p o='Phó Chánh Văn phòng'>Hồ Xuân Tám</p>.",
    "Ba Phó Bí thư là: ông <p o='Phó Bí thư; Chủ tịch UBND tỉnh'>Trần Công Lý</p> - Chủ tịch UBND tỉnh; bà <p o='Phó Bí thư; Trưởng Ban Tổ chức'>Đỗ Thị Thu</p> - Trưởng Ban Tổ chức.",
    "Hội nghị bầu các bà <p o='Phó Chủ tịch Hội'>Hồ Thị Thiện</p>, <p o='Phó Chủ tịch Hội'>Phan Thị Vy</p> và ông <p o='nguyên Bí thư Huyện ủy; Phó Chủ tịch Hội'>Bríu Nhơn</p> (nguyên Bí thư Huyện ủy) làm Phó Chủ tịch Hội.",
    "HĐND bầu chức vụ Ủy viên UBND tỉnh đối với ông <p o='Ủy viên UBND tỉnh; Giám đốc Sở Y tế'>Lê Văn Khoát</p> - Giám đốc Sở Y tế "
    "và bà <p o='Ủy viên UBND tỉnh; Giám đốc Sở Tài chính'>Nguyễn Thị Thúy</p> - Giám đốc Sở Tài chính.",
    "Miễn nhiệm chức Phó Chủ tịch UBND tỉnh đối với bà <p o='Phó Chủ tịch UBND tỉnh'>Lê Thị Hường</p>, ông <p o='Phó Chủ tịch UBND tỉnh'>Hứa Văn Thuận</p>.",
    "Ông <p o='Bí thư Huyện ủy'>Nông Quốc Đạt</p> được bầu làm Bí thư Huyện ủy thay cho ông <p o='Bí thư Huyện ủy; Phó Trưởng Ban Dân vận Tỉnh ủy'>Ma Văn Hải</p> về giữ chức Phó trưởng Ban Dân vận Tỉnh ủy.",
    "Ông <p o='Bí thư Tỉnh ủy'>Nông Quốc Đạt</p> - tân Bí thư Tỉnh ủy thay thế ông <p o='Bí thư Tỉnh ủy'>Ma Văn Hải</p>.",
]

NOT_HELD = [
    "Đề nghị bầu ông <p>Lê Trung Chính</p> giữ chức Phó Chủ tịch UBND huyện.",
    "Ông <p>Lê Trung Chính</p> được giới thiệu để bầu làm Chủ tịch UBND huyện.",
    "Ông <p>Lê Trung Chính</p> không được bổ nhiệm làm Hiệu trưởng.",
    "Ông <p>Lê Trung Chính</p> ứng cử đại biểu Quốc hội.",
    "Ông <p>Lê Trung Chính</p> cho biết huyện sẽ bầu chức danh Chủ tịch UBND xã.",
    "Ông <p>Lê Trung Chính</p> đã bổ nhiệm hàng loạt công chức giữ chức vụ phó phòng.",
    "Ứng viên Tổng thống <p>Lê Trung Chính</p> phát biểu.",
    "Ông <p>Lê Trung Chính</p> gửi đơn đến Chủ tịch UBND tỉnh.",
    "Trong đơn gửi Chánh án TAND tỉnh, ông <p>Lê Trung Chính</p> trình bày sự việc.",
    "Ông <p>Lê Trung Chính</p> được phân công phụ trách trong lúc tạm thay ông <p>Bùi Văn Thanh</p>.",
]


@pytest.mark.parametrize("marked", [*TOLD, *SHARED])
def test_offices_told_of_a_name(marked: str) -> None:
    tags, found = read(marked)
    assert {name: offices(m).casefold() for name, m in found.items()} == {
        name: wanted.casefold() for name, wanted in marked_offices(tags).items()
    }


@pytest.mark.parametrize("marked", NOT_HELD)
def test_what_is_planned_or_told_of_others(marked: str) -> None:
    tags, found = read(marked)
    assert not any(m.offices for m in found.values())
    assert {tag["name"] for tag in tags} <= set(found)
