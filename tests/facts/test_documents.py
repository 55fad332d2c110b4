"""Official papers in their articles: one fact for each, its issuer and its day of issue."""

import pytest

from trichluc.flow import read_facts
from trichluc.records import Article, DocumentFact

BAC_GIANG = "Tin từ UBND tỉnh Bắc Giang và Tỉnh ủy Bắc Giang: tỉnh Bắc Giang họp.\n\n"
DA_NANG = "Tin từ UBND thành phố Đà Nẵng và Thành ủy Đà Nẵng: thành phố Đà Nẵng họp.\n\n"


def documents(text: str) -> list[DocumentFact]:
    facts = read_facts(Article(id="a", source="a", text=text))
    return [fact for fact in facts if isinstance(fact, DocumentFact)]


def only(text: str) -> DocumentFact:
    (fact,) = documents(text)
    return fact


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kế hoạch số 31-KH/BNCTW được triển khai.", "Ban Nội chính Trung ương"),
        ("Nghị định số 30/2020/NĐ-CP về văn thư.", "Chính phủ"),
        ("Chỉ thị số 17/CT-TTg yêu cầu các bộ.", "Thủ tướng Chính phủ"),
        ("Nghị quyết số 27-NQ/TW được quán triệt.", "Ban Chấp hành Trung ương Đảng"),
        ("Chỉ thị số 50-CT/TW của Bộ Chính trị được sơ kết.", "Bộ Chính trị"),
        ("Kết luận số 19-KL/TW về hội quần chúng của Ban Bí thư.", "Ban Bí thư"),
        ("Chỉ thị số 20 của Bộ Chính trị.", "Bộ Chính trị"),
        ("Quyết định số 55 của Thủ tướng.", "Thủ tướng Chính phủ"),
        ("Thông tư số 01/2024/TT-BNV hướng dẫn thi đua.", "Bộ Nội vụ"),
        (BAC_GIANG + "Quyết định số 218/QĐ-UBND được công bố.", "Ủy ban nhân dân tỉnh Bắc Giang"),
        (DA_NANG + "Quyết định số 218/QĐ-UBND được công bố.", "Ủy ban nhân dân thành phố Đà Nẵng"),
        (BAC_GIANG + "Chương trình số 12-CTr/TU được công bố.", "Tỉnh ủy Bắc Giang"),
        (DA_NANG + "Chương trình số 12-CTr/TU được công bố.", "Thành ủy Đà Nẵng"),
        (BAC_GIANG + "Ban Thường vụ Tỉnh ủy đã ban hành Quyết định số 90-QĐ/TU.", "Ban Thường vụ Tỉnh ủy Bắc Giang"),
        (BAC_GIANG + "Công văn số 64/SNV-TCBC được gửi đi.", "Sở Nội vụ tỉnh Bắc Giang"),
        ("Kết luận số 7 của Hội nghị Trung ương 6 về y tế.", "Ban Chấp hành Trung ương Đảng"),
        ("Thông tư liên tịch số 5/2016 của Bộ Nội vụ - Bộ Tài chính.", "Bộ Nội vụ - Bộ Tài chính"),
        ("Chỉ đạo của Bộ Y tế tại Công văn số 88 được gửi đi.", "Bộ Y tế"),
        (BAC_GIANG + "Kết luận số 8/KL-TTr nêu sai phạm.", "Thanh tra tỉnh Bắc Giang"),
        ("Hội Luật gia Việt Nam họp, bàn Kế hoạch số 12/KH-HLGVN.", "Hội Luật gia Việt Nam"),
        ("Quyết định số 218/QĐ-UBND được công bố.", None),
        ("Nghị quyết số 16 được nhắc lại.", None),
        ("Theo nghị định 68 của chính phủ, cơ sở phải có phép.", "Chính phủ"),
        ("Bộ Chính trị đã ban hành Nghị quyết số 8-NQ/TW về du lịch.", "Bộ Chính trị"),
        ("Tại Nghị quyết số 124 ngày 6-10-2018, Chính phủ yêu cầu hai bộ phối hợp.", "Chính phủ"),
        ("Theo Sở Y tế Hà Nội, tại nghị quyết 34/2007 có nêu việc này.", None),
        ("Nghị quyết 18 Hội nghị Trung ương 6 nêu rõ.", "Ban Chấp hành Trung ương Đảng"),
        (BAC_GIANG + "Dân kiện Quyết định số 216/QĐ.UB của tỉnh.", "Ủy ban nhân dân tỉnh Bắc Giang"),
    ],
)
def test_who_issued_it(text: str, issuer: str | None) -> None:
    assert only(text).issuer == issuer


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("Kế hoạch số 31-KH/BNCTW ngày 5/4/2021 của Ban Nội chính Trung ương.", "2021-04-05"),
        ("Kế hoạch số 31-KH/BNCTW, ngày 5-4-2021 của Ban Nội chính Trung ương.", "2021-04-05"),
        ("Nghị quyết số 27-NQ/TW của Ban Chấp hành Trung ương Đảng ngày 21/5/2018 về tiền lương.", "2018-05-21"),
        ("Ngày 21/5/2018, Ban Chấp hành Trung ương Đảng đã ban hành Nghị quyết số 27-NQ/TW.", "2018-05-21"),
        ("Báo cáo số 44/BC-SNV do bà Lan ký ngày 8/7/2019 nêu rõ.", "2019-07-08"),
        ("Ngày 2/1/2019, Đoàn Luật sư TP. HCM đã có quyết định số 5/QĐ-ĐLS.", "2019-01-02"),
        ("Quyết định số 479 ban hành vào năm 2004 nêu rõ.", "2004"),
        ("Ngày 28/3/2019, xã có họp bàn thực hiện Nghị quyết số 52/2017/QH14.", None),
        ("Quyết định số 158/QĐ-C41 (C50) ngày 14/5/2015 công nhận công ty.", "2015-05-14"),
        ("Thông tư số 9 của Bộ Y tế, ban hành tháng 3/2014, đã cũ.", "2014-03"),
        ("Tháng 3-2018, Bộ Y tế đã ban hành Thông tư số 9.", "2018-03"),
        ("Quyết định số 30 năm 2016 vẫn còn hiệu lực.", "2016"),
        ("Ngày 21/5/2018, xã tổ chức học tập Nghị quyết số 27-NQ/TW.", None),
        ("Quyết định số 30/QĐ-TTg có hiệu lực từ ngày 1/1/2020.", None),
        ("Nghị định số 30/2020/NĐ-CP được áp dụng.", None),
    ],
)
def test_when_it_was_issued(text: str, issued: str | None) -> None:
    assert only(text).issued == issued


def test_later_mentions_are_folded_in_and_complete_it() -> None:
    text = (
        "Xã sơ kết Kế hoạch số 14-KH/BNCTW.\n"
        "Kế hoạch số 14-KH/BNCTW ngày 26/2/2019 của Ban Nội chính Trung ương đặt 3 mục tiêu; kế hoạch số 14 còn dùng."
    )
    fact = only(text)
    assert (fact.code, fact.number, fact.doc_type, fact.issued) == ("14-KH/BNCTW", 14, "Kế hoạch", "2019-02-26")
    assert [mention.quote for mention in fact.mentions] == ["14-KH/BNCTW", "14"]


def test_the_same_number_of_two_issuers_is_two_papers() -> None:
    found = documents("Chỉ thị số 06 của Bộ Chính trị và Chỉ thị số 06 của Thủ tướng Chính phủ đều được nhắc.")
    assert [fact.issuer for fact in found] == ["Bộ Chính trị", "Thủ tướng Chính phủ"]


def test_neighbouring_papers_keep_their_own_days() -> None:
    found = documents("Quyết định số 7/QĐ-TTg ngày 1/2/2020 và Quyết định số 9/QĐ-TTg ngày 3/4/2021 được bãi bỏ.")
    assert [fact.issued for fact in found] == ["2020-02-01", "2021-04-03"]


def test_papers_joined_by_and_share_the_issuer_behind_the_last() -> None:
    found = documents("Theo Kết luận 51 và Nghị quyết 62 của Bộ Chính trị, xã sáp nhập thôn.")
    assert [fact.issuer for fact in found] == ["Bộ Chính trị", "Bộ Chính trị"]
    found = documents("Phường thực hiện Nghị quyết 01, 02 của Chính phủ.")
    assert [(fact.number, fact.issuer) for fact in found] == [(1, "Chính phủ"), (2, "Chính phủ")]


def test_a_shortened_code_is_the_same_paper() -> None:
    fact = only("Nghị định số 31/2017/NĐ-CP đã cũ. Nghị định 31/2017 chờ sửa.")
    assert (fact.code, [mention.quote for mention in fact.mentions]) == ("31/2017/NĐ-CP", ["31/2017"])


def test_a_number_behind_a_paper_is_not_its_list() -> None:
    assert only("Theo Nghị định 46, 2 tài xế bị phạt.").number == 46


def test_a_bare_number_of_the_head_of_the_issuer_is_the_same_paper() -> None:
    text = "Bà đòi hủy Quyết định 467/QĐ-BYT ngày 1-10-2013 của Bộ Y tế. Quyết định 467 của Bộ trưởng Bộ Y tế sai."
    assert [mention.quote for mention in only(text).mentions] == ["467"]


def test_papers_of_the_party_share_body_and_day_behind_the_last() -> None:
    text = "Học Quyết định số 117-QĐ/TW và Quyết định số 118-QĐ/TW ngày 12/12/2013 của Bộ Chính trị."
    assert [(fact.issuer, fact.issued) for fact in documents(text)] == [("Bộ Chính trị", "2013-12-12")] * 2
