"""Numbers as Vietnamese writes them: digits with separators, spelled out, with scales, as fractions.

`read_numerals` finds every number of a text and its value, whatever it stands for; what it counts, if anything, is
decided elsewhere. It knows "3.704", "43,6 tỷ", "1 tỷ 200 triệu", "hai mươi lăm", "một trăm linh ba", "ba phẩy năm",
"2 triệu rưỡi", "nửa tá", "120/136", "hai phần ba". It runs in time linear in the text and never raises.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from trichluc.mentions.counts.spelled_numbers import BILLION, Atom, Reading, read_atoms, scale_of

MAX_DIGITS = 18
"""A longer row of digits is a code or noise: no count in print needs more, and 64-bit stores end there."""

MAX_ATOMS = 40
"""Words and digit groups that one number may have: the longest in use, up to 10^18, has fewer."""

_DIGITS = (
    r"[0-9]{1,3}(?:(?P<dot>\.)[0-9]{3}(?:\.[0-9]{3})*(?:,[0-9]+)?"  # 3.704, 1.300.734.844,5
    r"|(?:,[0-9]{3}){2,}(?:\.[0-9]+)?"  # 1,300,734
    r"|(?: [0-9]{3}){2,}(?![0-9.,])| 000(?![0-9.,]))(?![0-9])"  # 1 300 734, 10 000
    r"|[0-9]+[.,][0-9]+|[0-9]+"
)
_WORD = (
    r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|hăm|trăm|linh|lẻ|nghìn|ngàn|vạn"
    r"|triệu(?! (?:phú|tập|hồi|chứng)\b)|t[ỷỉ](?! (?:lệ|số|giá|suất|phú|trọng|mỉ)\b)|rưỡi|rưởi|tá|phẩy"
    r"|nửa(?! (?:phía|đêm|đầu|cuối|sau|trước|chừng|vời|kia|bên|còn|bước|lời|đường|chặng|quãng)\b)"
    r"|phần(?= (?:hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b))(?!\w)"
)
_SUFFIX = r"(?:tr|(?<=[0-9][0-9])k|triệu|t[ỷỉ]|nghìn|ngàn)(?!\w)"
_SUFFIXES = {"tr": "triệu", "k": "nghìn"}
"""Scales written onto the digits, as on price tags: "1,5tr", "150k"."""

_ATOM = re.compile(
    rf"(?<![\w])(?P<word>{_WORD})|(?<=[0-9])(?P<suffix>{_SUFFIX})|(?<![0-9])(?P<digits>{_DIGITS})", re.IGNORECASE
)
_JOINT = re.compile(r"[ \t]{1,3}")
_OVER = re.compile(r" ?/ ?")
_THOUSANDS_POINT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_THOUSANDS_COMMA = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2},[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number in a text.

    Attributes:
        start: First character.
        end: One past the last.
        value: The number with its scale multiplied in; for a fraction the number above.
        total: For a fraction the number below.
        scale: The last scale multiplied in ("43,6 tỷ" has 10^9), 1 without.
        form: Written in `digits`, in `words`, or `mixed` ("43,6 tỷ").
    """

    start: int
    end: int
    value: int | float
    total: int | float | None
    scale: int
    form: Literal["digits", "words", "mixed"]


def read_numerals(text: str) -> tuple[Numeral, ...]:
    """Every number of `text`, in order, not overlapping; each digit is in one, but for rows too long."""
    found: list[Numeral] = []
    for atoms in _runs(text):
        at = 0
        while at < len(atoms):
            reading = read_atoms(atoms, at)
            if reading is None:
                at += 1
                continue
            found.append(_numeral(atoms[at : reading.end], reading))
            at = reading.end
    return tuple(_with_totals(text, found))


def parse_digits(digits: str, scaled: bool = False) -> Decimal | None:
    """The value of digits with separators, or None for what is no number ("1.2.3").

    A point before three digits separates thousands, a comma decimals. One comma before three digits does either:
    it is read as decimals before a scale ("4,125 tỷ", but not "2,600 tỷ") or after a leading zero, else as thousands.
    """
    digits = digits.replace(" ", "")
    if sum(c.isdigit() for c in digits) > MAX_DIGITS:
        return None
    if _THOUSANDS_POINT.fullmatch(digits) and not digits.startswith("0."):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _THOUSANDS_COMMA.fullmatch(digits) and (digits.count(",") > 1 or not scaled or digits.endswith("00")):
        return Decimal(digits.replace(",", ""))
    plain = digits.replace(",", ".")
    return Decimal(plain) if plain.count(".") < 2 else None


def plain(value: Decimal) -> int | float:
    """An integer where the value is one, else a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _runs(text: str) -> Iterator[list[Atom]]:
    """Rows of number words and digit groups with nothing but a space between them."""
    run: list[Atom] = []
    for match in _ATOM.finditer(text):
        start, end = match.span()
        if run and (len(run) >= MAX_ATOMS or not (match["suffix"] or _JOINT.fullmatch(text, run[-1].end, start))):
            yield run
            run = []
        if match["word"]:
            run.append(Atom(start, end, match["word"].lower(), None))
        elif match["suffix"]:
            if run and run[-1].end == start:
                suffix = match["suffix"].lower()
                run.append(Atom(start, end, _SUFFIXES.get(suffix, suffix), None))
        else:
            value = parse_digits(match["digits"], scaled=_before_scale(text, end))
            if value is not None:
                run.append(Atom(start, end, "", value))
    if run:
        yield run


_SCALED = re.compile(r"[ \t]{0,3}(?:nghìn|ngàn|vạn|triệu|tr|t[ỷỉ]|%|phần trăm)(?!\w)", re.IGNORECASE)


_WEIGHED = re.compile(r"[ \t]{0,3}(?:m3|m³|m2|m²|ha|kg|g|gam|gram)(?!\w)", re.IGNORECASE)


def _before_scale(text: str, at: int) -> bool:
    """Whether a comma in the digits is one of decimals: "63,548 m3", though "12,450 kg" may be thousands."""
    return _SCALED.match(text, at) is not None or (text[at - 1] != "0" and _WEIGHED.match(text, at) is not None)


def _numeral(atoms: Sequence[Atom], reading: Reading) -> Numeral:
    digits = sum(atom.value is not None for atom in atoms)
    form: Literal["digits", "words", "mixed"] = "words" if not digits else "digits" if digits == len(atoms) else "mixed"
    total = None if reading.total is None else plain(reading.total)
    return Numeral(atoms[0].start, atoms[-1].end, plain(reading.value), total, reading.scale, form)


def _with_totals(text: str, numerals: Sequence[Numeral]) -> Iterator[Numeral]:
    """Join "120" and "136" of "120/136"; a scale after the second belongs to both ("22,9/31,4 tỷ")."""
    at = 0
    while at < len(numerals):
        first = numerals[at]
        second = numerals[at + 1] if at + 1 < len(numerals) else None
        third = numerals[at + 2] if at + 2 < len(numerals) else None
        if (
            second is not None
            and first.form == "digits"
            and second.form != "words"
            and _OVER.fullmatch(text, first.end, second.start)
            and not (third is not None and _OVER.fullmatch(text, second.end, third.start))
        ):
            value = plain(Decimal(str(first.value)) * second.scale)
            yield Numeral(first.start, second.end, value, second.value, second.scale, second.form)
            at += 2
            continue
        yield first
        at += 1


__all__ = ["BILLION", "MAX_DIGITS", "Numeral", "parse_digits", "plain", "read_numerals", "scale_of"]
