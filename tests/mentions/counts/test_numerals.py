"""Numbers as Vietnamese writes them, each read back to its value."""

from decimal import Decimal
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trichluc.mentions.counts.numerals import Numeral, parse_digits, read_numerals

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
SCALES = [(10**9, "tỷ"), (10**6, "triệu"), (1000, "nghìn")]
WHOLE = st.integers(min_value=1, max_value=10**15)
PIECES = [
    "không", "một", "mốt", "hai", "ba", "tư", "năm", "lăm", "mười", "mươi", "chục", "tá", "hăm", "trăm", "linh", "lẻ",
    "nghìn", "vạn", "triệu", "tỷ", "rưỡi", "nửa", "phẩy", "phần", " ", " ", " ", "1", "000", "25", "999", ".", ",", "/",
    "%", "-", "\n", "\u00a0", "²", "٣", "é", "người",
]  # fmt: skip


def only(text: str) -> Numeral:
    numerals = read_numerals(text)
    assert len(numerals) == 1, [text[n.start : n.end] for n in numerals]
    return numerals[0]


def below_hundred(n: int, ten_four: str) -> str:
    tens, unit = divmod(n, 10)
    if tens == 0:
        return UNITS[unit]
    head = "mười" if tens == 1 else f"{UNITS[tens]} mươi"
    if unit == 0:
        return head
    if tens > 1 and unit in (1, 4):
        return f"{head} {'mốt' if unit == 1 else ten_four}"
    return f"{head} {'lăm' if unit == 5 else UNITS[unit]}"


def below_thousand(n: int, full: bool, zero: str, four: str) -> str:
    """A number below 1000; `full` names the hundreds even where there are none, as inside a longer number."""
    hundreds, rest = divmod(n, 100)
    head = f"{UNITS[hundreds]} trăm" if hundreds or full else ""
    if not rest:
        return head
    tail = f"{zero} {UNITS[rest]}" if head and rest < 10 else below_hundred(rest, four)
    return f"{head} {tail}".strip()


def spelled(n: int, zero: str = "linh", thousand: str = "nghìn", four: str = "tư") -> str:
    """The name of a whole number below 10^12 thousand millions, as it is taught at school."""
    parts = []
    for scale, word in SCALES:
        count, n = divmod(n, scale)
        if count >= 1000:
            parts.append(f"{spelled(count, zero, thousand, four)} {word}")
        elif count:
            parts.append(f"{below_thousand(count, bool(parts), zero, four)} {thousand if scale == 1000 else word}")
    if n:
        parts.append(below_thousand(n, bool(parts), zero, four))
    return " ".join(parts)


def grouped(n: int, separator: str) -> str:
    return f"{n:,}".replace(",", separator)


@given(n=WHOLE)
def test_digits_with_points_read_back(n: int) -> None:
    assert only(f"có {grouped(n, '.')} người").value == n


@given(n=st.integers(min_value=10**6, max_value=10**15))
def test_digits_with_commas_or_spaces_read_back(n: int) -> None:
    assert only(f"có {grouped(n, ',')} người").value == n
    assert only(f"có {grouped(n, ' ')} người").value == n


@given(n=WHOLE, zero=st.sampled_from(["linh", "lẻ"]), thousand=st.sampled_from(["nghìn", "ngàn"]),
       four=st.sampled_from(["tư", "bốn"]))  # fmt: skip
def test_names_of_numbers_read_back(n: int, zero: str, thousand: str, four: str) -> None:
    name = spelled(n, zero, thousand, four)
    numeral = only(f"có {name} người")
    assert (numeral.value, numeral.start, numeral.end) == (n, 3, 3 + len(name))


@given(n=WHOLE)
def test_names_with_a_capital_read_back(n: int) -> None:
    assert only(spelled(n).capitalize()).value == n


@given(n=st.integers(min_value=1, max_value=9999), tenths=st.integers(min_value=0, max_value=99),
       scale=st.sampled_from([(1000, "nghìn"), (1000, "ngàn"), (10**6, "triệu"), (10**9, "tỷ"), (10**9, "tỉ"),
                              (10**12, "nghìn tỷ")]))  # fmt: skip
def test_decimals_before_a_scale_read_back(n: int, tenths: int, scale: tuple[int, str]) -> None:
    for mark in (",", "."):
        numeral = only(f"thu {n}{mark}{tenths:02d} {scale[1]} đồng")
        assert numeral.value == Decimal(f"{n}.{tenths:02d}") * scale[0]


@given(high=st.integers(min_value=1, max_value=999), low=st.integers(min_value=1, max_value=999))
def test_two_scales_add_up(high: int, low: int) -> None:
    assert only(f"{high} tỷ {low} triệu đồng").value == high * 10**9 + low * 10**6
    assert only(f"{high} triệu {low} nghìn đồng").value == high * 10**6 + low * 1000


@given(part=WHOLE, whole=WHOLE)
def test_fractions_read_back(part: int, whole: int) -> None:
    numeral = only(f"có {grouped(part, '.')}/{grouped(whole, '.')} vụ")
    assert (numeral.value, numeral.total) == (part, whole)


@given(part=st.sampled_from(range(1, 10)), whole=st.sampled_from(range(2, 10)))
def test_fractions_in_words_read_back(part: int, whole: int) -> None:
    numeral = only(f"có {UNITS[part]} phần {UNITS[whole]} số hộ")
    assert (numeral.value, numeral.total) == (part, whole)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.704", 3704),
        ("1,250 người", 1250),
        ("4,125 tỷ", 4_125_000_000),
        ("0,125", 0.125),
        ("0.125", 0.125),
        ("88,1", 88.1),
        ("7.5", 7.5),
        ("09", 9),
        ("hai mươi lăm", 25),
        ("hai mươi nhăm", 25),
        ("hai lăm", 25),
        ("hăm mốt", 21),
        ("ba chục", 30),
        ("hai tá", 24),
        ("nửa tá", 6),
        ("nửa", 0.5),
        ("nửa triệu", 500_000),
        ("một trăm hai", 120),
        ("hai trăm rưỡi", 250),
        ("một nghìn rưỡi", 1500),
        ("2 triệu rưỡi", 2_500_000),
        ("một tỷ hai", 1_200_000_000),
        ("hai nghìn ba trăm tỷ", 2_300_000_000_000),
        ("3,2 nghìn tỷ", 3_200_000_000_000),
        ("3 trăm triệu", 300_000_000),
        ("5 vạn", 50_000),
        ("ba phẩy năm", 3.5),
        ("không phẩy hai mươi lăm", 0.25),
        ("bốn mươi ba phẩy sáu tỷ", 43_600_000_000),
        ("một nghìn linh hai", 1002),
        ("một triệu lẻ hai", 1_000_002),
        ("1 nghìn 500 đồng", 1500),
    ],
)
def test_value(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("mười năm", ["mười", "năm"]),
        ("25 năm", ["25", "năm"]),
        ("5 tỷ phú", ["5"]),
        ("3 triệu phú", ["3"]),
        ("tỷ lệ hộ nghèo", []),
        ("triệu tập", []),
        ("đại tá", []),
        ("hàng trăm nghìn", []),
        ("không có ai", []),
        ("tư vấn", []),
        ("99999999999999999999", []),
    ],
)
def test_what_is_no_number_or_two(text: str, quotes: list[str]) -> None:
    assert [text[n.start : n.end] for n in read_numerals(text)] == quotes


@given(st.text(alphabet="0123456789.,", max_size=40))
def test_no_row_of_digits_raises(digits: str) -> None:
    if digits and digits[0].isdigit():
        parse_digits(digits.rstrip(".,"))


@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join) | st.text(max_size=200))
def test_no_text_raises_and_numerals_are_in_order_and_apart(text: str) -> None:
    numerals = read_numerals(text)
    assert all(0 <= n.start < n.end <= len(text) for n in numerals)
    assert all(first.end <= second.start for first, second in pairwise(numerals))


@pytest.mark.parametrize("piece", ["1", "1.", "1,", "một ", "một trăm ", "1 tỷ ", "1/", "không phẩy ", "năm ", "000 "])
def test_time_is_linear(piece: str) -> None:
    began = process_time()
    read_numerals(piece * (200_000 // len(piece)))
    assert process_time() - began < 5
