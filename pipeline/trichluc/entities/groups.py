"""Groups of things that belong together, whatever the order in which that is found out."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def connected(things: Iterable[T], pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """The connected components of `things` under `pairs`; each thing in exactly one, in order of first appearance."""
    parent = {thing: thing for thing in things}

    def root(thing: T) -> T:
        while parent[thing] != thing:
            parent[thing] = parent[parent[thing]]
            thing = parent[thing]
        return thing

    for first, second in pairs:
        parent[root(first)] = root(second)
    groups: dict[T, list[T]] = {}
    for thing in parent:
        groups.setdefault(root(thing), []).append(thing)
    return list(groups.values())
