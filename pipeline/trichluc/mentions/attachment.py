"""Which office belongs to which name in a sentence."""

import re
from collections.abc import Sequence

from trichluc.lexicons import words
from trichluc.mentions.items import Item, Name, Post, Word
from trichluc.mentions.offices import Office

_COMMAS = frozenset({",", "-", "–", "—"})
_QUOTES = frozenset({'"', "“", "”"})
_JOINTS = frozenset({*_COMMAS, "kiêm", "và", "đồng", "thời", "là", "/", "&", "hiện", "cũng"})
_OPENERS = frozenset({*_COMMAS, "(", ":", "là", "hiện", "nguyên", "từng", "cựu", "đang", "vốn"})
_APPOINTED = frozenset({"chức", "giữ", "làm", "là", "nhiệm", "nhận", "bầu", "cử", "trí"})
_PROPOSED = re.compile(
    r"(?:đề xuất|đề nghị|đề cử|giới thiệu|dự kiến|xin ý kiến|ứng cử|không|chưa|thống nhất chủ trương)(?![\w])",
    re.IGNORECASE,
)
_SKIPPED = re.compile(
    r",?\s*(?:\d{1,3} tuổi|(?:SN|sinh năm|sinh ngày)[^,;()]{1,40}"
    r"|(?:quê|quê quán|trú|ngụ|HKTT|thường trú)[^;()–]{1,80}?"
    r"|(?:đại diện|thay mặt)[^,;()]{1,80}|người [^,;()]{1,30}|nữ|dân tộc [^,;()]{1,20})(?=\s?[,;(–-])",
    re.IGNORECASE,
)
_PLURALS = frozenset({"các", "hai", "ba", "bốn", "năm", "những", "2", "3", "4", "5"})
_PREPOSITIONS = frozenset({"của", "do", "với", "cho", "được", "bởi", "từ", "trước", "đến", "tới", "và", "theo"})
MAX_PLURAL = 10
"""Items between an office in the plural and the list that it opens."""

MAX_CLAUSE = 300
"""Code points before a name in which a proposal is looked for."""

MAX_BRACKET = 40
"""Items inside a bracket after a name."""


def attach(text: str, items: Sequence[Item]) -> dict[int, tuple[Office, ...]]:
    """Offices for each name, by the name's index in `items`. An office belongs to one name, or to all of a list."""
    taken: dict[int, list[int]] = {k: [] for k, item in enumerate(items) if isinstance(item, Name)}
    used: set[int] = set()
    for name in taken:
        if name and isinstance(items[name - 1], Post):
            _claim(taken[name], [name - 1], used)
    for name in taken:
        _claim(taken[name], _behind(text, items, name, used, styled=bool(taken[name])), used)
    for name in taken:
        _claim(taken[name], _ahead(items, name, used, adjacent=bool(taken[name])), used)
    _share(items, taken)
    return {name: _offices(items, sorted(posts)) for name, posts in taken.items() if posts}


def _share(items: Sequence[Item], taken: dict[int, list[int]]) -> None:
    """Give the office of a list to each of its names: "các ông A, B, Phó …", "hai Phó … là A và B", "… thay ông B"."""
    for group in _lists(items, taken):
        first, last = group[0], group[-1]
        if _name(items[first]).plural and not any(taken[k] for k in group[:-1]):
            _give(group[:-1], taken[last], taken)
        post = _plural_post(items, first)
        if post is not None:
            for name in group:
                taken[name] = sorted({post, *taken[name]})
    names = list(taken)
    for before, name in zip([None, *names], names, strict=False):
        if name > 1 and _is(items[name - 1], {"thay", "thế"}):
            _hand_over(items, taken, before, name)


def _hand_over(items: Sequence[Item], taken: dict[int, list[int]], before: int | None, name: int) -> None:
    """Both held it: "A giữ chức … thay ông B", "A được bầu thay ông B làm …"."""
    if not taken[name]:
        taken[name] = [k for k in (name - 2, name - 3) if k >= 0 and isinstance(items[k], Post)][:1]
    elif before is not None and not taken[before]:
        taken[before] = list(taken[name])


def _give(names: Sequence[int], posts: Sequence[int], taken: dict[int, list[int]]) -> None:
    for name in names:
        if not taken[name] or taken[name] == list(posts):
            taken[name] = list(posts)


def _lists(items: Sequence[Item], taken: dict[int, list[int]]) -> list[list[int]]:
    """Names in coordination without a semicolon, offices of their own or words between them."""
    lists: list[list[int]] = []
    for name in taken:
        if lists and _joined(items, lists[-1][-1], name):
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def _joined(items: Sequence[Item], name: int, other: int) -> bool:
    between = items[name + 1 : other]
    depth = 0
    for item in between:
        depth += _is(item, {"("}) - _is(item, {")"})
        if not depth and not _is(item, {",", "và", ")", "cùng"}):
            return False
    return bool(between)


def _plural_post(items: Sequence[Item], name: int) -> int | None:
    """The office in the plural that opens a list of names ("các Phó Thủ tướng: A, B")."""
    at = name - 1
    while at > 0 and _is(items[at], {"ông", "các", "đồng", "chí", "bà", ":"}):
        at -= 1
    if _is(items[at], {"là", "gồm", "có"}):
        while at > max(0, name - MAX_PLURAL) and isinstance(items[at], Word) and not _is(items[at], {"và", ",", ";"}):
            at -= 1
    plural = at > 0 and isinstance(items[at], Post) and _is(items[at - 1], _PLURALS)
    return at if plural else None


def _name(item: Item) -> Name:
    assert isinstance(item, Name)  # noqa: S101 - its index came from the names
    return item


def _claim(own: list[int], posts: Sequence[int], used: set[int]) -> None:
    own.extend(posts)
    used.update(posts)


def _offices(items: Sequence[Item], posts: Sequence[int]) -> tuple[Office, ...]:
    return tuple(item.office for k in posts if isinstance(item := items[k], Post))


def _behind(text: str, items: Sequence[Item], name: int, used: set[int], *, styled: bool) -> list[int]:
    """Offices after a name: in apposition, behind a dash, in brackets, or given in the sentence."""
    found: list[int] = []
    at = _past_asides(text, items, name + 1, found)
    if at < len(items) and _is(items[at], _OPENERS):
        chain, after = _chain(items, at + 1, used)
        if not (styled and not found and _opens_next(items, after, used)):
            found.extend(chain)
            at = after if chain else at
    found.extend(_appointments(text, items, name, at, used))
    return found


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
                if isinstance(items[k], Post) and _is(items[k - 1], _JOINTS | {"(", "nguyên", "cựu", "hiện"})
            )  # fmt: skip
            at = last + 1
            continue
        skipped = _SKIPPED.match(text, items[at].start, items[-1].end)
        if skipped is None or not _is(items[at], {","}):
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
            if at in used:
                break
            found.append(at)
            after = at + 1
        elif not _is(item, _JOINTS | {"nguyên", "là", "từng"}) or (found and at - after > 2):
            break
        at += 1
    return found, after


def _appointments(text: str, items: Sequence[Item], name: int, at: int, used: set[int]) -> list[int]:
    """Offices that the sentence says the person was given or lost; proposals are none."""
    if _PROPOSED.search(text, max(items[0].start, items[name].end - MAX_CLAUSE), items[name].end):
        return []
    found = _career(items, at, used)
    appointed = False
    while at < len(items):
        item = items[at]
        if isinstance(item, Post):
            if at in used or at in found or not appointed:
                break
            found.append(at)
        elif _is(item, words("appointing_words") | _COMMAS | _QUOTES):
            appointed = appointed or _is(item, _APPOINTED)
        else:
            break
        at += 1
    return found


def _career(items: Sequence[Item], at: int, used: set[int]) -> list[int]:
    """Offices told in the same sentence by "…, từng giữ chức", "…, hiện là", no other name between."""
    found: list[int] = []
    for index in range(at, len(items)):
        if isinstance(items[index], Name):
            break
        back = index - 1
        while back > max(at, index - MAX_BRACKET) and _is(items[back], words("appointing_words") | {"từng"}):
            back -= 1
        told = any(_is(item, {"từng", "hiện"}) for item in items[back:index])
        if isinstance(items[index], Post) and index not in used and told and _is(items[back], {",", "và", ";"}):
            found.append(index)
    return found


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
            if at in used:
                break
            found.append(at)
        elif not _is(current, _COMMAS | {"kiêm", "đồng", "thời"}):
            break
        at -= 1
    if not adjacent and at >= 0 and _is(items[at], _PREPOSITIONS):
        return []
    return found


def _is(item: Item, wanted: frozenset[str] | set[str]) -> bool:
    return isinstance(item, Word) and item.text in wanted
