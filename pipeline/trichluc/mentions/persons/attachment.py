"""Which office belongs to which name in a sentence."""

import re
from collections.abc import Sequence

from trichluc.mentions.foreigners import ends_abroad
from trichluc.mentions.names import address_words
from trichluc.mentions.persons.appointments import dealt, in_opening, told
from trichluc.mentions.persons.items import PLURALS, Item, Name, Post, Word
from trichluc.mentions.persons.offices import Office
from trichluc.mentions.persons.sharing import hand_over, share

_COMMAS = frozenset({",", "-", "–", "—"})
_JOINTS = frozenset({*_COMMAS, "kiêm", "và", "đồng", "thời", "là", "/", "&", "hiện", "cũng", "rồi"})
_RANKS = frozenset({"tướng", "tá", "úy", "sĩ", "sỹ", "sư", "gia", "nhân", "hùng", "lao", "động", "ưu", "tú", "dân"})
_BEFORE_BRACKETED = _JOINTS | {"(", ":", "chức", "vụ", "nguyên", "cựu", "hiện"}
_OPENERS = frozenset({*_COMMAS, "(", ":", "là", "hiện", "nguyên", "từng", "cựu", "đang", "vốn"})
_SKIPPED = re.compile(
    r",?\s*(?:\d{1,3} tuổi|(?:SN|sinh năm|sinh ngày)[^,;()]{1,40}"
    r"|(?:quê|trú|ngụ|HKTT|thường trú)(?:[^;()–.]{1,80}(?=;)|[^;()–]{1,80}?)"
    r"|(?:đại diện(?! thường tr)|thay mặt)[^,;()]{1,80}|người [^,;()]{1,30}|nữ|dân tộc [^,;()]{1,20})(?=\s?[,;(–-])",
    re.IGNORECASE,
)
_AUXILIARIES = frozenset({"đã", "sẽ", "vừa", "cũng", "yêu", "chỉ", "giao", "nói", "cho", "khẳng", "nhấn"})
_COPULA = frozenset({"là", ":", "hiện", "nay", "đương", "nhiệm", "khi", "đó", "lúc", "bấy", "giờ", "ấy", "mới", "tại"})
_VERBS = frozenset(
    {"lệnh", "quyền", "mặt", "diện", "gởi", "gửi", "gặp", "kiện", "mời", "trình", "thăm", "chào", "tiếp", "xin"}
)
_PREPOSITIONS = _VERBS | frozenset(
    {"của", "do", "với", "cho", "được", "thành", "bởi", "từ", "trước", "đến", "tới", "và", "theo"}
)
MAX_BRACKET = 40
"""Items inside a bracket after a name."""


def attach(text: str, items: Sequence[Item]) -> dict[int, tuple[Office, ...]]:
    """Offices for each name, by the name's index in `items`. An office belongs to one name, or to all of a list."""
    taken: dict[int, list[int]] = {k: [] for k, item in enumerate(items) if isinstance(item, Name)}
    used: set[int] = set()
    for name in taken:
        if name and isinstance(items[name - 1], Post):
            _claim(taken[name], [name - 1], used)
    given: set[int] = set()
    for name in taken:
        behind, after = _behind(text, items, name, used, styled=bool(taken[name]))
        _claim(taken[name], behind, used)
        later = told(text, items, name, after, used)
        _claim(taken[name], later, used)
        given.update(later)
    treated: dict[int, list[int]] = {}
    for name in taken:
        _claim(taken[name], _ahead(items, name, used, adjacent=name - 1 in taken[name]), used)
        treated[name] = dealt(text, items, name, used)
        _claim(taken[name], treated[name] or _told_before(text, items, name, used), used)
    share(text, items, taken, treated, given)
    hand_over(text, items, taken, given)
    return {name: _offices(items, sorted(posts)) for name, posts in taken.items() if posts}


def _told_before(text: str, items: Sequence[Item], name: int, used: set[int]) -> list[int]:
    """Offices before a name, words between: "Chánh Văn phòng là ông A", "Khi làm Chánh Văn phòng, ông A"."""
    found = in_opening(text, items, name, used)
    at = name - 1
    if found or at < 1 or not _is(items[at], {"là", ":"}):
        return found
    while at > 0 and _is(items[at], _COPULA):
        at -= 1
    subject = isinstance(items[at], Post) and at not in used
    return [at] if subject and not (at and _is(items[at - 1], _PREPOSITIONS | PLURALS)) else []


def _claim(own: list[int], posts: Sequence[int], used: set[int]) -> None:
    own.extend(posts)
    used.update(posts)


def _offices(items: Sequence[Item], posts: Sequence[int]) -> tuple[Office, ...]:
    return tuple(item.office for k in posts if isinstance(item := items[k], Post))


def _behind(text: str, items: Sequence[Item], name: int, used: set[int], *, styled: bool) -> tuple[list[int], int]:
    """Offices after a name in apposition, behind a dash or in brackets, and the index of what follows."""
    found: list[int] = []
    at = _past_asides(text, items, name + 1, found)
    direct = at < len(items) and _stands_alone(items[at], at, used)
    opened = at < len(items) and (_is(items[at], _OPENERS) or (at > name + 1 and _is(items[at], {";"})))
    if direct or opened:
        chain, after = _chain(items, at if direct else at + 1, used)
        runs_on = (direct or (styled and not found)) and _opens_next(items, after, used)
        if not runs_on and not _is_next_subject(items, name, chain, after, styled=styled):
            found.extend(chain)
            at = after if chain else at
    return found, at


def _is_next_subject(items: Sequence[Item], name: int, chain: Sequence[int], after: int, *, styled: bool) -> bool:
    """Whether the one office behind a name begins a clause ("trong vụ ông A, Tổng Bí thư đã …")."""
    first = items[chain[0]] if len(chain) == 1 else None
    if not isinstance(first, Post) or after >= len(items) or not isinstance(items[after], Word):
        return False
    if styled and _is_abroad(first) != _is_abroad(items[name - 1]):
        return True
    told = _is(items[after], _AUXILIARIES) and not first.office.unit
    return told and name > 0 and (styled or first.office.complete)


def _is_abroad(item: Item) -> bool:
    return isinstance(item, Post) and ends_abroad(item.office.unit) and not item.office.unit.endswith("Việt Nam")


def _stands_alone(item: Item, at: int, used: set[int]) -> bool:
    """Whether an office right behind a name may belong to it ("ông A nguyên là Bí thư …", "ông A Chủ tịch xã …")."""
    return isinstance(item, Post) and item.lead == item.start and at not in used


def _opens_next(items: Sequence[Item], after: int, used: set[int]) -> bool:
    """Whether a row of offices runs into another name ("Thủ tướng A, Tổng Bí thư, Chủ tịch nước B")."""
    while after < len(items) and _is(items[after], _COMMAS):
        after += 1
    return after < len(items) and (isinstance(items[after], Name) or after in used)


def _past_asides(text: str, items: Sequence[Item], at: int, found: list[int]) -> int:
    """Past brackets, ages and origins after a name; offices inside the brackets are found."""
    while at < len(items):
        if _is(items[at], {"("}):
            close = next((k for k in range(at, min(at + MAX_BRACKET, len(items))) if _is(items[k], {")"})), None)
            last = len(items) if close is None else close
            found.extend(
                k for k in range(at + 1, min(last, at + MAX_BRACKET))
                if isinstance(items[k], Post) and _is(items[k - 1], _BEFORE_BRACKETED)
            )  # fmt: skip
            at = last + 1
            continue
        skipped = _SKIPPED.match(text, items[at].start, items[-1].end)
        if skipped is None or not (_is(items[at], {","}) or text[items[at].start].isdigit()):
            return at
        at = next((k for k in range(at, len(items)) if items[k].start >= skipped.end()), len(items))
    return at


def _chain(items: Sequence[Item], at: int, used: set[int]) -> tuple[list[int], int]:
    """Offices in a row from `at`, and the index after them."""
    found: list[int] = []
    after = at
    while at < len(items):
        item = items[at]
        if isinstance(item, Post):
            if at in used or (at and item.plural and _is(items[at - 1], {",", ";"})):
                break
            found.append(at)
            after = at + 1
        elif not found and _is(item, address_words() | _RANKS):
            pass  # "ông A - Thiếu tướng, Giám đốc …"
        elif not _is(item, _JOINTS | {"nguyên", "là", "từng"}) or (found and at - after > 2):
            break
        at += 1
    return found, after


def _ahead(items: Sequence[Item], name: int, used: set[int], *, adjacent: bool) -> list[int]:
    """Offices before a name, back to the start of their row."""
    found: list[int] = []
    item = items[name]
    at = name - 2 if adjacent else name - 1
    if not adjacent and not (isinstance(item, Name) and item.addressed):
        return []
    while at >= 0:
        current = items[at]
        if isinstance(current, Post):
            if at in used or (adjacent and current.office.unit and _is_abroad(current) != _is_abroad(items[name - 1])):
                break
            found.append(at)
        elif not _is(current, _COMMAS | {"kiêm", "đồng", "thời"}):
            break
        at -= 1
    if not adjacent and at >= 0 and (_is(items[at], _PREPOSITIONS) or _is_number(items[at])):
        return []
    return found


def _is(item: Item, wanted: frozenset[str] | set[str]) -> bool:
    return isinstance(item, Word) and item.text in wanted


def _is_number(item: Item) -> bool:
    """A count before an office ("8 phó giám đốc"), which is then nobody's."""
    return isinstance(item, Word) and (item.text.isdigit() or item.text in PLURALS)
