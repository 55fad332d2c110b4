"""Awards as facts of an article: award | grantor | recipient | status, one for each recipient."""

import unicodedata

import pytest

from trichluc.flow import read_facts
from trichluc.records import Article, AwardFact, Zone

HOME = "Tiền Giang: Tổng kết phong trào thi đua\nSáng 5-1, UBND tỉnh Tiền Giang tổ chức hội nghị tổng kết.\n"


def awards(text: str, zones: tuple[Zone, ...] = ()) -> list[AwardFact]:
    article = Article(id="bai.txt", source="bai.txt", text=text, zones=zones)
    facts = [fact for fact in read_facts(article) if isinstance(fact, AwardFact)]
    assert all(text[fact.start : fact.end] == fact.quote for fact in facts)
    assert all(text[place.start : place.end] == place.quote for fact in facts for place in fact.mentions)
    return facts


def stated(text: str) -> set[str]:
    return {f"{f.award} | {f.grantor or '-'} | {f.recipient or '-'} | {f.status}" for f in awards(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch UBND tỉnh tặng Bằng khen cho Sở Y tế và 12 tập thể.",
            {
                "Bằng khen | Chủ tịch Ủy ban nhân dân tỉnh Tiền Giang | Sở Y tế tỉnh Tiền Giang | awarded",
                "Bằng khen | Chủ tịch Ủy ban nhân dân tỉnh Tiền Giang | 12 tập thể | awarded",
            },
        ),
        (
            "TAND tỉnh nhận Cờ Thi đua của Chính phủ.",
            {"Cờ Thi đua | Chính phủ | Tòa án nhân dân tỉnh Tiền Giang | awarded"},
        ),
        (
            "Thủ tướng tặng Bằng khen cho Công an tỉnh.",
            {"Bằng khen | Thủ tướng Chính phủ | Công an tỉnh Tiền Giang | awarded"},
        ),
        (
            "LĐLĐ tỉnh đề nghị Tổng LĐLĐ Việt Nam tặng Cờ thi đua cho LĐLĐ huyện Cái Bè.",
            {
                "Cờ thi đua | Tổng Liên đoàn Lao động Việt Nam | Liên đoàn Lao động huyện Cái Bè | proposed",
            },
        ),
        (
            "Sở Nội vụ tặng Giấy khen cho Phòng Nội vụ các huyện: Cái Bè, Gò Công Đông.",
            {
                "Giấy khen | Sở Nội vụ tỉnh Tiền Giang | Phòng Nội vụ huyện Cái Bè | awarded",
                "Giấy khen | Sở Nội vụ tỉnh Tiền Giang | Phòng Nội vụ huyện Gò Công Đông | awarded",
            },
        ),
        (
            "UBND tỉnh tặng Giấy khen cho các nông dân tiêu biểu.",
            {"Giấy khen | Ủy ban nhân dân tỉnh Tiền Giang | các nông dân tiêu biểu | awarded"},
        ),
        (
            "Ông Lê Văn Mùa trao giấy khen cho ông Trần Hữu Phước, nông dân xã Mỹ Lợi.",
            {"giấy khen | - | Trần Hữu Phước | awarded"},
        ),
        (
            "Chủ tịch nước Lê Văn Mùa trao tặng Huân chương Lao động hạng Ba cho Công an tỉnh.",
            {"Huân chương Lao động hạng Ba | - | Công an tỉnh Tiền Giang | awarded"},
        ),
        (
            "Trường đón nhận Huân chương Lao động hạng Ba do Đảng, Nhà nước trao tặng.",
            {"Huân chương Lao động hạng Ba | - | Trường | awarded"},
        ),
    ],
)
def test_names_are_canonical(text: str, expected: set[str]) -> None:
    assert stated(HOME + text) == expected


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Anh Ngô Văn Chài cứu hai em nhỏ.\nCông an huyện tặng Giấy khen cho anh Chài.", "Ngô Văn Chài"),
        ("Anh Ngô Văn Chài cứu hai em nhỏ. Sau đó anh được UBND huyện tặng Giấy khen.", "Ngô Văn Chài"),
        ("Ông Đỗ Khắc Tâm, Giám đốc Sở Y tế dự họp.\nBộ Y tế tặng Bằng khen cho ông Tâm.", "Đỗ Khắc Tâm"),
    ],
)
def test_short_names_and_pronouns_are_filled_from_the_article(text: str, recipient: str) -> None:
    assert [fact.recipient for fact in awards(text)] == [recipient]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Ông Đỗ Khắc Tâm sinh năm 1960.\nÔng được phong danh hiệu Anh hùng Lao động.", "Đỗ Khắc Tâm"),
        ("Chị Lê Thị Na là giáo viên.\nÔng Đỗ Khắc Tâm khen chị.\nChị nhiều lần nhận được giấy khen.", "Lê Thị Na"),
        ("Anh Ngô Văn Chài cứu hai em.\nBộ trưởng Lê Văn Bê trao bằng khen cho anh.", "Ngô Văn Chài"),
        ("Tài xế Phan Văn Nền dập lửa.\nBộ đề nghị Thủ tướng tặng bằng khen cho tài xế này.", "Phan Văn Nền"),
        ("Ông Đỗ Khắc Tâm dạy học 40 năm. Năm 2004, được Nhà nước phong Nhà giáo Nhân dân.", "Đỗ Khắc Tâm"),
        ("Chủ tịch Trương Hiểu Minh đến thăm.\nQuốc vương trao Huân chương Tự do cho ông Trương.", "Trương Hiểu Minh"),
        ("Bộ tặng bằng khen cho 97 doanh nghiệp.\nMỗi doanh nghiệp nhận cúp “Sao xanh”.", "97 doanh nghiệp"),
        ("UBND tỉnh tặng Bằng khen cho các cá nhân.\nDịp này, 7 cá nhân được tặng Bằng khen.", "7 cá nhân"),
        ("Công ty Sao Mai xả thải.\nNăm 2018, doanh nghiệp này được tặng Bằng khen của Bộ Y tế.", "Công ty Sao Mai"),
    ],
)
def test_who_a_word_points_back_to(text: str, recipient: str) -> None:
    assert {fact.recipient for fact in awards(text)} == {recipient}


def test_nobody_receives_where_a_pronoun_has_no_person() -> None:
    assert awards("Hai tháng sau em đạt giải nhì môn toán.") == []


def test_an_award_taken_back_points_to_its_holder() -> None:
    text = "Năm 2018, Công ty Sao Mai được tặng Bằng khen của UBND tỉnh.\nSở đề nghị thu hồi Bằng khen nói trên."
    assert [(fact.recipient, fact.status) for fact in awards(text)] == [
        ("Công ty Sao Mai", "awarded"),
        ("Công ty Sao Mai", "revoked"),
    ]


def test_a_province_with_and_without_its_people_is_one() -> None:
    text = "Chủ tịch nước trao Huân chương Quân công hạng Nhì cho Đảng bộ, chính quyền và nhân dân tỉnh Kiên Giang.\n"
    (fact,) = awards(text + "Tỉnh Kiên Giang đón nhận Huân chương Quân công hạng Nhì.")
    assert fact.recipient == "Đảng bộ, chính quyền và nhân dân tỉnh Kiên Giang"


def test_a_caption_repeats_the_award_of_the_text() -> None:
    text = "UBND tỉnh tặng Bằng khen cho 7 tập thể.\nÔng Lê Văn Mùa trao Bằng khen cho các tập thể.\n"
    caption = Zone(kind="caption", start=text.index("Ông"), end=len(text) - 1)
    (fact,) = awards(text, (caption,))
    assert fact.recipient == "7 tập thể"
    assert [place.start for place in fact.mentions] == [text.rindex("Bằng khen")]


def test_a_caption_with_a_name_of_its_own_is_a_fact() -> None:
    text = "UBND tỉnh tặng Bằng khen cho 7 tập thể.\nÔng Lê Văn Mùa trao Giấy khen cho ông Võ Văn Rẫy.\n"
    caption = Zone(kind="caption", start=text.index("Ông"), end=len(text) - 1)
    assert [fact.recipient for fact in awards(text, (caption,))] == ["7 tập thể", "Võ Văn Rẫy"]


def test_the_same_award_from_two_grantors_is_two_facts() -> None:
    text = "Bộ Y tế tặng Bằng khen cho 5 cá nhân. UBND tỉnh Tiền Giang tặng Bằng khen cho 5 cá nhân."
    assert [fact.grantor for fact in awards(text)] == ["Bộ Y tế", "Ủy ban nhân dân tỉnh Tiền Giang"]


def test_the_fullest_name_states_the_fact_and_the_title_is_a_mention() -> None:
    title = "Hủy Huân chương Lao động của ông Kiều Văn Lộc"
    text = f"{title}\nBộ đề nghị hủy Huân chương Lao động hạng Ba của ông Kiều Văn Lộc."
    (fact,) = awards(text)
    assert fact.award == "Huân chương Lao động hạng Ba"
    assert [place.quote for place in fact.mentions] == ["Huân chương Lao động"]


def test_bylines_and_credits_yield_nothing() -> None:
    text = "Ảnh: UBND tỉnh tặng Bằng khen cho 7 tập thể.\n"
    assert awards(text, (Zone(kind="credit", start=0, end=len(text) - 1),)) == []


def test_an_award_that_nobody_gets_is_a_fact_only_when_taken_back() -> None:
    assert awards("Tỉnh sẽ trao Bằng khen vào cuối năm.") == []
    (fact,) = awards("UBND tỉnh Tiền Giang thu hồi quyết định tặng bằng khen năm 2018.")
    assert (fact.recipient, fact.status) == (None, "revoked")


def test_decomposed_letters_keep_the_source_quote() -> None:
    text = unicodedata.normalize("NFD", "UBND tỉnh Tiền Giang tặng Bằng khen cho 7 tập thể.")
    (fact,) = awards(text)
    assert fact.quote == unicodedata.normalize("NFD", "Bằng khen")
    assert fact.award == fact.quote
