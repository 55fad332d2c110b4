"""Which numbers count something, and why the others were set aside."""

import re
from functools import cache
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from trichluc.language.pipeline import blank
from trichluc.language.view import View
from trichluc.lexicons import table
from trichluc.mentions.counts.finding import find_counts, set_aside

PIECES = [
    "17 ", "vụ án", "hai ", "năm ", "một ", "hơn ", "ít nhất ", "từ ", "đến ", " và ", ", ", "43,6 tỷ ", "đồng", "%",
    "5-7", "/", "(", ")", "\n", "Điều ", "quận ", "khóa ", "15h30 ", "59T1-482.17 ", "0903.118.226 ", "U23 ",
    "thắng 2-1", "tuổi ", "ngày 3/4 ", "m2 ", "km/h", "người ", "đơn vị", " trở lên", ".", "“", "é", "\u200b", "٣", "²",
]  # fmt: skip


@cache
def pipeline() -> Language:
    return blank()


def reasons(text: str) -> dict[str, str]:
    """Every number of a text that was set aside, with the reason."""
    view = View.of(text).text
    return {view[s.start : s.end].strip(): s.reason for s in set_aside(pipeline()(view), ())}


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("Ông Hà 46 tuổi làm nghề mộc.", "46", "age"),
        ("Bà bước sang tuổi 69 rất khỏe.", "69", "age"),
        ("Tòa phạt 12 năm tù.", "12", "duration"),
        ("Chuyến đi kéo dài 2-3 ngày.", "2", "duration"),
        ("Cuộc họp mở lúc 15h30 hôm qua.", "15h30", "clock_time"),
        ("Tàu rời ga lúc 8 giờ sáng.", "8", "clock_time"),
        ("Bản tin phát lúc 19:45 mỗi tối.", "19:45", "clock_time"),
        ("Xe mang biển số 59T1-482.17 bỏ chạy.", "59T1-482.17", "plate"),
        ("Gọi số 0903.118.226 để báo tin.", "0903.118.226", "phone"),
        ("Tổng đài 1900 6868 nhận tin.", "1900 6868", "phone"),
        ("Đội nhà thắng 4-2 trên sân.", "4-2", "score"),
        ("Thí sinh đạt 26,5 điểm môn văn.", "26,5", "score"),
        ("Quốc hội khóa 14 bế mạc.", "14", "ordinal"),
        ("Đội xếp hạng 3 toàn đoàn.", "3", "ordinal"),
        ("Vi phạm khoản 7 của luật.", "7", "law_article"),
        ("Theo Nghị quyết 54 của kỳ họp.", "54", "document"),
        ("Căn cứ văn bản 12/2019/TT-BTC mới.", "12/2019/TT-BTC", "document"),
        ("Nhà ở phường 7 bị ngập.", "7", "address"),
        ("Họ đi qua hẻm 51 tối om.", "51", "address"),
        ("Anh phục vụ ở Sư đoàn 5 nhiều năm.", "5", "unit_name"),
        ("Máy bay A320 hạ cánh.", "A320", "code"),
        ("Dịch COVID-19 lan rộng.", "COVID-19", "code"),
        ("Chiếc Boeing 737 bị cấm.", "737", "name"),
        ("Xe chạy 80 km/h trong phố.", "80", "property"),
        ("Trời nóng 39 độ C.", "39", "property"),
        ("Cột cờ cao 30 m.", "30", "dimension"),
        ("Mảnh vườn 5 x 20 m.", "5 x 20 m", "dimension"),
        ("Bản vẽ tỷ lệ 1/500 được duyệt.", "1/500", "ratio"),
        ("1. Tăng cường kiểm tra.", "1.", "list_number"),
        ("Bầu ban mới gồm (2) nội dung.", "(2)", "list_number"),
        ("Lễ diễn ra ngày 12/3/2018.", "ngày 12/3/2018", "date"),
        ("Tin đăng trên bao24.com.vn hôm qua.", "bao24.com.vn", "web"),
        ("Cả 2 cùng bỏ chạy.", "2", "pronoun"),
    ],
)
def test_set_aside_names_the_rule(text: str, number: str, reason: str) -> None:
    assert reasons(text).get(number) == reason


def test_taken_spans_yield_nothing() -> None:
    doc = pipeline()("Kế hoạch 17 vụ án.")
    assert find_counts(doc, [(9, 11)]) == ()


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=120))
def test_every_ascii_digit_is_counted_or_set_aside_and_nothing_raises(text: str) -> None:
    view = View.of(text).text
    doc = pipeline()(view)
    counts, aside = find_counts(doc, ()), set_aside(doc, ())
    spans = [*((c.start, c.end) for c in counts), *((s.start, s.end) for s in aside)]
    assert all(0 <= start < end <= len(view) for start, end in spans)
    assert [c.start for c in counts] == sorted(c.start for c in counts)
    for digits in re.finditer(r"[0-9]+", view):
        assert any(start < digits.end() and digits.start() < end for start, end in spans), digits


@pytest.mark.parametrize(
    "piece",
    [
        "một người ",
        "5 người, ",
        "5-",
        "5, ",
        "5/6 ",
        "quận 5 ",
        "A5",
        "15h",
        "hai ba ",
        "từ 5 đến ",
        "(5)",
        "5 vụ, vụ ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        doc = Doc(pipeline().vocab, words=[piece * (size // len(piece))])  # the segmenter is not what is timed
        doc[0].is_sent_start = True
        began = process_time()  # of this process alone, and the best of three: the machine may be busy
        find_counts(doc, ())
        return process_time() - began

    def best(size: int) -> float:
        return min(seconds(size) for _ in range(3))

    assert best(40_000) < 4 * max(best(20_000), 0.1)


def test_lexicons_say_only_what_the_code_knows() -> None:
    assert {row["kind"] for row in table("measures")} == {
        "amount", "money", "percent", "property", "duration", "age", "score",
    }  # fmt: skip
    assert {row["status"] for row in table("status_cues")} == {"target", "actual"}
    assert {row["reach"] for row in table("status_cues")} == {"sentence", "paragraph"}
    assert {row["strength"] for row in table("numbered_nouns")} == {"hard", "soft", "never"}
    assert {row["qualifier"] for row in table("qualifiers")} == {
        "approx", "more_than", "at_least", "less_than", "at_most",
    }  # fmt: skip
