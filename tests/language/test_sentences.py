"""Where sentences end in press text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.language.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã họp. Dân đến đông.", ["Xã họp.", "Dân đến đông."]),
        ("UBND TP. HCM họp. Xong.", ["UBND TP. HCM họp.", "Xong."]),
        ("Tại TP. Huế, lễ bắt đầu.", ["Tại TP. Huế, lễ bắt đầu."]),
        ("Ngân sách của TP. Tuy nhiên vẫn thiếu.", ["Ngân sách của TP.", "Tuy nhiên vẫn thiếu."]),
        ("GS.TS. Lê Minh chủ trì. Ông nói.", ["GS.TS. Lê Minh chủ trì.", "Ông nói."]),
        ("Ảnh: H.H chụp. Hết.", ["Ảnh: H.H chụp.", "Hết."]),
        ("Thu 3.704 lượt, đạt 88.1%. Chi ít.", ["Thu 3.704 lượt, đạt 88.1%.", "Chi ít."]),
        ("Tiêu đề\n\nThân bài dài. Hết", ["Tiêu đề", "Thân bài dài.", "Hết"]),
        ("Đợt một xong năm.Các xã báo cáo.", ["Đợt một xong năm.", "Các xã báo cáo."]),
        ("Ông hỏi: “Ai làm?” Không ai đáp.", ["Ông hỏi: “Ai làm?”", "Không ai đáp."]),
        ("Dự có cán bộ, v.v. và dân.", ["Dự có cán bộ, v.v. và dân."]),
        ("Tại TP. Đồng Hới, lễ bắt đầu.", ["Tại TP. Đồng Hới, lễ bắt đầu."]),
        ("Tại TP. Đồng thời, xã họp.", ["Tại TP.", "Đồng thời, xã họp."]),
        ("Quỹ lấy từ ngân sách TP.\n\nChiều 5/3, xã họp.", ["Quỹ lấy từ ngân sách TP.", "Chiều 5/3, xã họp."]),
        ("Nạn nhân là ông T.\n(SN 1980, ở xã) bị thương.", ["Nạn nhân là ông T.", "(SN 1980, ở xã) bị thương."]),
        ("Hàng bán khắp châu Á. Giá ổn định.", ["Hàng bán khắp châu Á.", "Giá ổn định."]),
        ("Ông Lê Đ. Hà kể.", ["Ông Lê Đ. Hà kể."]),
        ("Tiến độ chậm... Vốn thiếu.", ["Tiến độ chậm...", "Vốn thiếu."]),
        ("Quang cảnh hội nghị\nQuang cảnh hội nghị\nXã họp.", ["Quang cảnh hội nghị"] * 2 + ["Xã họp."]),
        ("Cụm gồm;\n- xã A;\n- xã B.", ["Cụm gồm;", "- xã A;", "- xã B."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("piece", [".", "!)", ". (", ";  ", "…”"])
def test_long_runs_of_marks_do_not_hang(piece: str) -> None:
    assert sentences(piece * 200_000 + "1")


@given(st.text(alphabet="Aa. \n?!…“”TPtpGS1;", max_size=120))
def test_sentences_cover_everything_but_space_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
