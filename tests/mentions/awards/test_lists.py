"""Awards that stand as items of lists, in one line and over lines: [award], {who gives}, <who receives>."""

import pytest
from tests.mentions.awards.marking import marked, plain

LISTED = [
    # items without a verb
    "- [Cờ thi đua] của {Chính phủ}: <Sở Y tế>, <Sở Giao thông vận tải>.",
    "- [Bằng khen] của {Chủ tịch UBND tỉnh} tặng <Chi cục Kiểm lâm>, <Ban Dân tộc>.",
    "Ngoài ra có [Cờ thi đua] của {UBND tỉnh}: <54 tập thể>; danh hiệu [Tập thể Lao động xuất sắc]: <280 tập thể>.",
    "Đề nghị khen thưởng [cờ thi đua] của {UBND tỉnh} cho <48 đơn vị>; [cờ thi đua] của {Chính phủ} cho <5 đơn vị>.",
    # a heading and the lines below it
    "Hội nghị đề nghị {Thủ tướng Chính phủ} tặng:\n"
    "- [Cờ thi đua] của {Chính phủ} cho <Sở Y tế>, <Sở Xây dựng>.\n"
    "- [Bằng khen] cho <3 tập thể>.",
    "Đề nghị {Chính phủ} tặng [Cờ thi đua] cho 3 tập thể gồm:\n"
    "- <Sở Công Thương>;\n"
    "- <Hội Nông dân tỉnh>;\n"
    "- <Nhân dân và cán bộ huyện Ba Tơ>.\n"
    "Hội nghị cũng bàn nhiều việc khác.",
    "Các tập thể được {Chủ tịch UBND tỉnh} tặng [Bằng khen]:\n"
    "1. <Sở Y tế>\n"
    "2. <Sở Nội vụ>\n"
    "3. <Chi cục Thuế huyện Yên Mô>\n",
    # items that are sentences of their own
    "Kết quả:\n- Có <5 tập thể> được tặng [Bằng khen].\n- <3 cá nhân> nhận [Giấy khen] của {Giám đốc Sở}.",
]

NOTHING = [
    "Hội nghị phổ biến tiêu chí xét tặng Bằng khen, Giấy khen và Cờ thi đua năm 2023.",
    "Hồ sơ đề nghị tặng Bằng khen gồm:\n- Tờ trình;\n- Báo cáo thành tích.",
    "Tiêu chuẩn Bằng khen: đủ 3 năm công tác.",
]


@pytest.mark.parametrize("case", LISTED)
def test_items_of_lists(case: str) -> None:
    assert marked(plain(case)) == case


@pytest.mark.parametrize("text", NOTHING)
def test_lists_of_papers_and_rules_give_nothing(text: str) -> None:
    assert marked(text) == text


def test_items_share_the_status_of_their_heading() -> None:
    from tests.mentions.awards.marking import found

    text = "Hội nghị đề nghị Chính phủ tặng:\n- Cờ thi đua cho Sở Y tế.\n- Bằng khen cho 3 tập thể."
    assert {mention.status for mention in found(text)} == {"proposed"}
