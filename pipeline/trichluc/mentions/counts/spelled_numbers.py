"""The grammar of Vietnamese number names, over atoms that are number words or digit groups.

Reference for the forms: Vietnamese cardinal numbers as in Unicode CLDR's rule-based number formats for `vi` (linh,
mươi, mốt, tư, lăm), with the forms of the South (lẻ, ngàn, nhăm) and of speech ("hai triệu rưỡi", "hai lăm" = 25).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

BILLION = 10**9
_UNITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TEN = {**_UNITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_MARKED = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"nghìn": 1000, "ngàn": 1000, "vạn": 10_000, "triệu": 10**6, "tỷ": BILLION, "tỉ": BILLION}
_LOW = {"trăm": 100, "chục": 10, "tá": 12}
_HALF = ("rưỡi", "rưởi")
_AND = ("linh", "lẻ")


@dataclass(frozen=True, slots=True)
class Atom:
    """One word or digit group; `value` is None for a word."""

    start: int
    end: int
    word: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A number read from atoms.

    Attributes:
        end: One past the last atom used.
        value: Its value.
        scale: The last scale multiplied in, 1 without.
        total: The number below, for a fraction.
    """

    end: int
    value: Decimal
    scale: int = 1
    total: Decimal | None = None


def scale_of(word: str) -> int | None:
    """What a scale word multiplies by: "nghìn" 1000, "tỷ" 10^9; None for other words."""
    return _SCALES.get(word.lower()) or _LOW.get(word.lower())


def read_atoms(atoms: Sequence[Atom], at: int) -> Reading | None:
    """The longest number that starts at atom `at`, or None where none does."""
    first = _groups(atoms, at)
    if first is None or _word(atoms, first.end) != "phần":
        return first
    below = _groups(atoms, first.end + 1) or _quarter(atoms, first.end + 1)
    return first if below is None else Reading(below.end, first.value, first.scale, below.value)


def _quarter(atoms: Sequence[Atom], at: int) -> Reading | None:
    return Reading(at + 1, Decimal(4)) if _word(atoms, at) == "tư" else None


def _groups(atoms: Sequence[Atom], at: int) -> Reading | None:
    """Coefficients with their scales, falling: "1 tỷ 200 triệu", "hai nghìn ba trăm tỷ", "3,2 nghìn tỷ"."""
    value, scale, end = Decimal(0), 0, at
    while (group := _group(atoms, end, scale)) is not None:
        coefficient, last, end = group
        if last == BILLION and 0 < scale < BILLION:
            value, scale = (value + coefficient) * last, last
        elif last:
            value, scale = value + coefficient * last, last
        else:
            value += coefficient
            break
        if _word(atoms, end) in _HALF:
            value, end = value + Decimal(last) / 2, end + 1
            break
    return None if end == at else Reading(end, value, max(scale, 1))


def _group(atoms: Sequence[Atom], at: int, above: int) -> tuple[Decimal, int, int] | None:
    """One coefficient with its scale (0 without) and where it ends, if it may follow a group of scale `above`."""
    if above and _word(atoms, at) in (*_HALF, "phần"):
        return None
    got = _coefficient(atoms, at, above)
    if got is None:
        return None
    coefficient, end = got
    scale, end = _scale(atoms, end)
    if not above:
        return coefficient, scale, end
    if scale:
        return (coefficient, scale, end) if scale < above or (scale == BILLION > above) else None
    return _tail(atoms, at, end, coefficient, above)


def _tail(atoms: Sequence[Atom], at: int, end: int, value: Decimal, above: int) -> tuple[Decimal, int, int] | None:
    """The last group, without a scale: "một nghìn hai" is 1200, "một nghìn linh hai" 1002, "1 nghìn 500" 1500."""
    first = atoms[at]
    if first.value is not None:
        return (value, 0, end) if above == 1000 and 100 <= value < 1000 else None
    if end == at + 1 and first.word in _AFTER_TEN:
        return (value * above / 10, 0, end) if first.word != "năm" else None
    return (value, 0, end) if value < above else None


def _scale(atoms: Sequence[Atom], at: int) -> tuple[int, int]:
    """The scale words from `at`, multiplied: "nghìn tỷ" is 10^12; 0 for none."""
    scale = _SCALES.get(_word(atoms, at), 0)
    if not scale:
        return 0, at
    if _SCALES.get(_word(atoms, at + 1)) == BILLION and scale <= BILLION:
        return scale * BILLION, at + 2
    return scale, at + 1


def _coefficient(atoms: Sequence[Atom], at: int, above: int) -> tuple[Decimal, int] | None:
    if at >= len(atoms):
        return None
    atom = atoms[at]
    if atom.value is not None:
        low = _LOW.get(_word(atoms, at + 1))
        if low is None:
            return atom.value, at + 1
        if low == 100 and _word(atoms, at + 3) in _SCALES and _is_below(atoms, at + 2, low):
            return atom.value * low + (atoms[at + 2].value or 0), at + 3  # "2 trăm 50 nghìn"
        return _half_of(atoms, atom.value * low, low, at + 2)
    if atom.word == "nửa":
        return _half(atoms, at)
    if atom.word == "một" and _word(atoms, at + 1) == "nửa":
        return _half(atoms, at + 1)
    if atom.word in _AND and above:
        unit = _AFTER_TEN.get(_word(atoms, at + 1))
        if unit is not None:
            got = _below_hundred(atoms, at + 1)
            return got or (Decimal(unit), at + 2)
        return None
    if above and atom.word in _MARKED:
        return Decimal(_MARKED[atom.word]), at + 1
    return _decimal(atoms, at)


def _is_below(atoms: Sequence[Atom], at: int, bound: int) -> bool:
    """Whether a whole number in digits below `bound` stands at `at`."""
    value = atoms[at].value if at < len(atoms) else None
    return value is not None and value < bound and value == value.to_integral_value()


def _half(atoms: Sequence[Atom], at: int) -> tuple[Decimal, int]:
    """Half of a dozen or hundred behind "nửa", else the coefficient 0.5."""
    low = _LOW.get(_word(atoms, at + 1))
    return (Decimal(low) / 2, at + 2) if low else (Decimal("0.5"), at + 1)


def _half_of(atoms: Sequence[Atom], value: Decimal, low: int, at: int) -> tuple[Decimal, int]:
    return (value + Decimal(low) / 2, at + 1) if _word(atoms, at) in _HALF else (value, at)


def _decimal(atoms: Sequence[Atom], at: int) -> tuple[Decimal, int] | None:
    """A number below 1000 in words, with decimals after "phẩy"."""
    got = (Decimal(0), at + 1) if _word(atoms, at) == "không" else _below_thousand(atoms, at)
    if got is None:
        return None
    value, end = got
    if _word(atoms, end) == "phẩy":
        digits, after = _decimals(atoms, end + 1)
        if digits:
            return value + Decimal(f"0.{digits}"), after
    if _word(atoms, at) != "không":
        return value, end
    return _below_thousand(atoms, at)


def _decimals(atoms: Sequence[Atom], at: int) -> tuple[str, int]:
    """The digits after "phẩy": named one by one ("không năm") or as one number ("hai mươi lăm")."""
    got = _below_hundred(atoms, at)
    if got is not None and got[1] > at + 1:
        return str(got[0]), got[1]
    digits = ""
    while len(digits) < 6 and (_word(atoms, at) in _AFTER_TEN or _word(atoms, at) == "không"):
        digits += str(_AFTER_TEN.get(_word(atoms, at), 0))
        at += 1
    return digits, at


def _below_thousand(atoms: Sequence[Atom], at: int) -> tuple[Decimal, int] | None:
    hundreds = 0 if _word(atoms, at) == "không" else _UNITS.get(_word(atoms, at))
    if hundreds is None or _word(atoms, at + 1) != "trăm":
        return _below_hundred(atoms, at)
    value, end = Decimal(100 * hundreds), at + 2
    word = _word(atoms, end)
    if word in _HALF:
        return value + 50, end + 1
    if word in _AND:
        unit = _AFTER_TEN.get(_word(atoms, end + 1))
        return (value + unit, end + 2) if unit is not None else (value, end)
    rest = _below_hundred(atoms, end)
    if rest is not None and rest[0] >= 10:
        return value + rest[0], rest[1]
    if word in _AFTER_TEN and word != "năm" and _word(atoms, end + 1) not in _LOW:
        return value + 10 * _AFTER_TEN[word], end + 1
    return value, end


def _below_hundred(atoms: Sequence[Atom], at: int) -> tuple[Decimal, int] | None:
    word, following = _word(atoms, at), _word(atoms, at + 1)
    if word == "mười":
        return _with_unit(atoms, 10, at + 1)
    if word == "hăm" and following in _AFTER_TEN:
        return Decimal(20 + _AFTER_TEN[following]), at + 2
    unit = _UNITS.get(word)
    if unit is None:
        return None
    if following == "mươi":
        return _with_unit(atoms, 10 * unit, at + 2)
    if following in ("chục", "tá"):
        return _half_of(atoms, Decimal(unit * _LOW[following]), _LOW[following], at + 2)
    if following in _MARKED and unit > 1:
        return Decimal(10 * unit + _MARKED[following]), at + 2
    return Decimal(unit), at + 1


def _with_unit(atoms: Sequence[Atom], tens: int, at: int) -> tuple[Decimal, int]:
    """Tens with their unit. Five is "lăm" here: "mười năm" is ten years."""
    word = _word(atoms, at)
    if word in _AFTER_TEN and word != "năm" and _word(atoms, at + 1) not in ("trăm", "mươi", "chục"):
        return Decimal(tens + _AFTER_TEN[word]), at + 1
    return Decimal(tens), at


def _word(atoms: Sequence[Atom], at: int) -> str:
    return atoms[at].word if at < len(atoms) else ""
