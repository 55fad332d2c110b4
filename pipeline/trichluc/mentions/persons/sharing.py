"""Offices that several names of a sentence share: lists, and one who takes another's place."""

from collections.abc import Mapping, Sequence, Set

from trichluc.mentions.persons.appointments import is_unreal
from trichluc.mentions.persons.items import Item, Name, Post, Word, is_plural_post

_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_JOINTS = frozenset({",", "và", ")", "cùng"})
_LONG_JOINTS = _JOINTS | {";", "-", "–"}
_FORMS = frozenset({"ông", "các", "đồng", "chí", "bà", ":", "/", "anh", "chị"})
_REPLACED = frozenset({"cho", "thế", "là", "của", "người", "tiền", "nhiệm", "vị", "trí", "chức", "nguyên"})

MAX_PLURAL = 10
"""Items between an office in the plural and the list that it opens."""

MAX_REPLACED = 7
"""Items between "thay" and a name."""


def share(
    text: str,
    items: Sequence[Item],
    taken: dict[int, list[int]],
    treated: Mapping[int, Sequence[int]],
    given: Set[int],
) -> None:
    """Give the office of a list to each of its names.

    "các ông A, B, Phó …", "hai Phó … là A và B", "miễn nhiệm Phó … đối với A, B".

    Args:
        text: The view's text.
        items: A sentence.
        taken: Offices of each name so far; what is shared is added.
        treated: Of these the offices that were given to, or taken from, a person named behind them.
        given: Of these the offices told of a name before them.
    """
    for group in _lists(items, taken, _JOINTS, posts=False):
        first, last = group[0], group[-1]
        told = [k for k in taken[last] if k in given]
        if told and (_is_plural(items[first]) or (_is_list(items, group) and not any(taken[k] for k in group[:-1]))):
            for name in group[:-1]:
                taken[name] = sorted({*told, *taken[name]})
        elif _is_plural(items[first]) and not any(taken[k] for k in group[:-1]):
            _give(group[:-1], taken[last], taken)
    for group in _lists(items, taken, _LONG_JOINTS, posts=True):
        for name in group[1:] if treated.get(group[0]) else ():
            if not given & {*taken[name]}:  # "công nhận … cho A và B làm …"
                taken[name] = sorted({*treated[group[0]], *taken[name]})
        post = _plural_post(items, group[0])
        if post is not None and not is_unreal(text, items[0].start, items[group[0]].start):
            for name in group[: _count(items[post - 1])]:
                taken[name] = sorted({post, *taken[name]})


def hand_over(text: str, items: Sequence[Item], taken: dict[int, list[int]], given: set[int]) -> None:
    """Both held it: "A giữ chức … thay ông B", "A được bầu thay ông B làm …". `given`: offices told of a name."""
    for before, name in zip([None, *taken], taken, strict=False):
        at = name - 1
        while at > max(0, name - MAX_REPLACED) and _is(items[at], _REPLACED):
            at -= 1
        if at < 0 or not _is(items[at], {"thay"}) or (at and _is(items[at - 1], {"tạm"})):
            continue
        posts = [k for k in range(before or 0, at) if k in given or _is_new(text, items[k])]
        if posts:
            taken[name] = sorted({posts[-1], *taken[name]})
        elif taken[name] and before is not None and not taken[before]:
            taken[before] = list(taken[name])


def _is_new(text: str, item: Item) -> bool:
    return isinstance(item, Post) and text.startswith(("tân ", "Tân "), item.start)


def _give(names: Sequence[int], posts: Sequence[int], taken: dict[int, list[int]]) -> None:
    for name in names:
        if not taken[name] or taken[name] == list(posts):
            taken[name] = list(posts)


def _lists(
    items: Sequence[Item], taken: Mapping[int, list[int]], joints: frozenset[str], *, posts: bool
) -> list[list[int]]:
    """Names in coordination without words between them, nor offices of their own where `posts` is not set."""
    lists: list[list[int]] = []
    for name in taken:
        if lists and _joined(items, lists[-1][-1], name, joints, posts=posts):
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def _joined(items: Sequence[Item], name: int, other: int, joints: frozenset[str], *, posts: bool) -> bool:
    between = items[name + 1 : other]
    depth = 0
    for item in between:
        depth += _is(item, {"("}) - _is(item, {")"})
        if not depth and not _is(item, joints) and not (posts and isinstance(item, Post)):
            return False
    return bool(between)


def _plural_post(items: Sequence[Item], name: int) -> int | None:
    """The office in the plural that opens a list of names ("các Phó Thủ tướng: A, B")."""
    at = name - 1
    while at > 0 and _is(items[at], _FORMS):
        at -= 1
    if _is(items[at], {"là", "gồm", "có"}):
        while at > max(0, name - MAX_PLURAL) and isinstance(items[at], Word) and not _is(items[at], {"và", ",", ";"}):
            at -= 1
    return at if at >= 0 and is_plural_post(items, at) else None


def _count(item: Item) -> int | None:
    return _COUNTS.get(item.text) if isinstance(item, Word) else None


def _is_list(items: Sequence[Item], group: Sequence[int]) -> bool:
    """Whether an "and" makes the names one list."""
    return len(group) > 1 and any(_is(item, {"và", "cùng"}) for item in items[group[-2] : group[-1]])


def _is_plural(item: Item) -> bool:
    return isinstance(item, Name) and item.plural


def _is(item: Item, wanted: frozenset[str] | set[str]) -> bool:
    return isinstance(item, Word) and item.text in wanted
