"""Persons with the offices that the article gives them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from trichluc.facts.context import Context
from trichluc.facts.positions import (
    Position,
    canonical_position,
    canonical_positions,
    core,
    family,
    held_abroad,
    is_abroad,
    leads_government,
    merge,
)
from trichluc.mentions.foreigners import countries_in, ends_abroad, is_foreign
from trichluc.mentions.names import barrier_before, surnames
from trichluc.mentions.persons.finding import PersonMention
from trichluc.records import OfficialFact, Role

MAX_RECENT = 50
"""Persons of one given name among whom a name part is looked for, the last named first."""

MAX_BACK = 3
"""How many persons back a bare form of address may point."""

_LENT = frozenset({"chủ tịch", "bí thư", "giám đốc", "chủ nhiệm", "cục trưởng", "hiệu trưởng", "tổng giám đốc"})
"""Heads of offices whose organisation may be told by another person's office."""

_SURE = 3
_OFTEN = 2
_FIRST = "^"
"""Marks groups of persons by first name."""

_ORDER: tuple[Role, ...] = ("chair", "speaker", "attendee", "presenter", "recipient")


@dataclass
class _Person:
    """A person of the article while its mentions are being gathered; `key` is the name in small letters."""

    key: str
    mentions: list[PersonMention] = field(default_factory=list)
    pronouns: list[PersonMention] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)

    @property
    def last(self) -> int:
        """Where the person was named last so far, pronouns included."""
        return max(m[-1].start for m in (self.mentions, self.pronouns) if m)

    def first_after(self, start: int) -> int:
        """Where the person is named first from `start` on."""
        return min(m.start for m in (*self.mentions, *self.pronouns) if m.start >= start)

    @property
    def foreign(self) -> bool:
        """Whether the name or an office is that of a foreigner."""
        return is_foreign(self.key) or any(ends_abroad(o.unit) for m in self.mentions for o in m.offices)

    @property
    def gender(self) -> str:
        return next((m.gender for m in self.mentions if m.gender), "")


def official_facts(
    mentions: Sequence[PersonMention],
    context: Context,
    *,
    has_event: bool,
) -> list[OfficialFact]:
    """One fact for each distinct person with an office. Roles are given only where a meeting is reported."""
    seen = [m for m in mentions if not context.is_muted(m.start, m.end) and not _is_namesake(m, context)]
    persons = _gather(seen, context)
    for person in persons:
        for mention in sorted((*person.mentions, *person.pronouns), key=lambda m: m.start):
            person.positions.extend(canonical_positions(mention.offices, context))
        if is_foreign(person.key) or is_abroad(person.positions) or _is_about_abroad(person, context):
            person.positions = held_abroad(person.positions)
    _complete(persons, context)
    officials = [person for person in persons if person.positions]
    holders = _holders(seen, officials, context) if has_event else {}
    return [_fact(person, holders.get(person.key, []), context, has_event=has_event) for person in officials]


def _is_namesake(mention: PersonMention, context: Context) -> bool:
    """A street, school or award of that name."""
    return not mention.addressed and not mention.offices and barrier_before(context.text, mention.start) is not None


def _is_about_abroad(person: _Person, context: Context) -> bool:
    """Whether a head of government with a name that may be Vietnamese is of the country that the article is about."""
    surname = person.key.partition(" ")[0].capitalize()
    if context.home.province or surnames().get(surname, 0) == _SURE or not leads_government(person.positions):
        return False
    abroad, at_home = countries_in(context.text)
    return abroad >= _OFTEN and abroad > at_home


def _complete(persons: Sequence[_Person], context: Context) -> None:
    """Lend an office that stands alone before a name ("Phó Chủ tịch A") the one organisation of its kind so far."""
    units: dict[str, dict[str, int]] = {}
    for person in persons:
        for mention in person.mentions:
            for position in canonical_positions(mention.offices, context):
                if position.unit:
                    units.setdefault(family(position.head), {}).setdefault(position.unit, mention.start)
    for person in persons:
        bare = {p: m.start for m in person.mentions for p in _alone_before(m, context)}
        for position, start in bare.items():
            found = units.get(family(position.head), {})
            if len(found) == 1 and next(iter(found.values())) < start:
                person.positions.append(replace(position, unit=next(iter(found))))


def _alone_before(mention: PersonMention, context: Context) -> list[Position]:
    """The one office, without organisation, that stands right before a name."""
    if len(mention.offices) != 1 or mention.offices[0].end > mention.start:
        return []
    position = canonical_position(mention.offices[0], context)
    alone = not position.unit and not position.former and family(position.head) in _LENT
    return [position] if alone else []


def _gather(mentions: Sequence[PersonMention], context: Context) -> list[_Person]:
    """Mentions by person: full names by name; name parts and bare forms of address by who was named last."""
    full = {_key(m, context) for m in mentions if m.kind == "full"}
    longer = _longer_names(full)
    persons: dict[str, _Person] = {}
    recent: dict[str, list[_Person]] = {}
    early: list[PersonMention] = []
    for mention in mentions:
        key = _key(mention, context)
        owner: _Person | None = None
        if mention.kind == "full":
            key = longer.get(key, key)
            owner = persons.setdefault(key, _Person(key))
        elif mention.kind == "short":
            owner = _owner(mention, key, recent)
            if owner is None:
                early.append(mention)
        elif mention.kind == "pronoun":
            _add_pronoun(mention, recent, context)
        if owner is not None:
            owner.mentions.append(mention)
            _name_last(owner, recent)
    for mention in early:
        owner = _owner(mention, _key(mention, context), recent)
        if owner is None and mention.offices and not mention.addressed and is_foreign(_key(mention, context)):
            owner = persons.setdefault(_key(mention, context), _Person(_key(mention, context)))
            _name_last(owner, recent)
        if owner is not None:
            owner.mentions.insert(0, mention)
    for person in persons.values():
        person.mentions.sort(key=lambda m: m.start)
    return sorted(persons.values(), key=lambda person: person.mentions[0].start)


def _longer_names(names: set[str]) -> dict[str, str]:
    """For a name that ends exactly one longer name of the article, the longer one: the surname is missing."""
    longer: dict[str, list[str]] = {}
    for name in names:
        syllables = name.split()
        for cut in range(1, len(syllables) - 1):
            longer.setdefault(" ".join(syllables[cut:]), []).append(name)
    return {short: found[0] for short, found in longer.items() if len(found) == 1 and short in names}


def _name_last(person: _Person, recent: dict[str, list[_Person]]) -> None:
    """Move a person to the front of those with the same last or first name, and of all (under the empty string)."""
    for group in (_given(person.key), _FIRST + person.key.partition(" ")[0], ""):
        same = [other for other in recent.get(group, ()) if other is not person]
        recent[group] = [person, *same[: MAX_RECENT - 1]]


def _owner(mention: PersonMention, key: str, recent: dict[str, list[_Person]]) -> _Person | None:
    """Whom a name part means; foreigners are called by their first name too ("ông Tập")."""
    found = _fitting(key, mention.gender, recent.get(_given(key), ()))
    if found is not None or " " in key:
        return found
    return next((person for person in recent.get(_FIRST + key, ()) if person.foreign), None)


def _fitting(key: str, gender: str, recent: Sequence[_Person]) -> _Person | None:
    for person in recent:
        if (person.key == key or person.key.endswith(f" {key}")) and not (gender and person.gender not in {"", gender}):
            return person
    return None


def _add_pronoun(mention: PersonMention, recent: dict[str, list[_Person]], context: Context) -> None:
    """Give a bare form of address to the person named last whom it fits, among the last few."""
    for person in _subjects_first(recent.get("", ()), context):
        if not mention.gender or person.gender in {"", mention.gender}:
            person.pronouns.append(mention)
            _name_last(person, recent)
            return


def _subjects_first(recent: Sequence[_Person], context: Context) -> list[_Person]:
    """The persons named last; of those named last in one sentence its subject first, which is who is named first."""
    last = [(context.sentence_at(person.last), person) for person in recent[:MAX_BACK]]
    group = [person for sentence, person in last if sentence == last[0][0]]
    group.sort(key=lambda person: person.first_after(last[0][0][0]))
    return [*group, *(person for _, person in last if person not in group)]


def _given(key: str) -> str:
    return key.rpartition(" ")[2]


def _key(mention: PersonMention, context: Context) -> str:
    return " ".join(context.text[mention.start : mention.end].casefold().split())


def _holders(
    mentions: Sequence[PersonMention], officials: Sequence[_Person], context: Context
) -> dict[str, list[Role]]:
    """Roles of persons whom the text calls by their office alone ("Chủ tịch UBND tỉnh nhấn mạnh")."""
    by_head: dict[str, list[tuple[_Person, Position]]] = {}
    for person in officials:
        for position in dict.fromkeys(person.positions):
            by_head.setdefault(core(position.head), []).append((person, position))
    found: dict[str, list[Role]] = {}
    for mention in mentions:
        if mention.kind == "post":
            position = canonical_position(mention.offices[0], context)
            fitting = by_head.get(core(position.head), [])[:MAX_RECENT]
            holders = {p.key: p for p, own in fitting if len(merge([position, own])) == 1}
            before = [key for key, p in holders.items() if p.mentions[0].start < mention.start]
            if len(before) == 1 or len(holders) == 1:
                found.setdefault((before or list(holders))[0], []).extend(mention.roles)
    return found


def _fact(person: _Person, by_office: Sequence[Role], context: Context, *, has_event: bool) -> OfficialFact:
    longest = max(m.end - m.start for m in person.mentions)
    first = next(m for m in person.mentions if m.end - m.start == longest)
    others = tuple(context.span(m.start, m.end) for m in person.mentions if m is not first)
    said = {role for m in (*person.mentions, *person.pronouns) for role in m.roles} | set(by_office)
    return OfficialFact(
        **context.stated(first.start, first.end, first.rule, others),
        name=" ".join(context.printed(first.start, first.end).split()),
        positions=tuple(position.name for position in merge(person.positions)),
        roles=tuple(role for role in _ORDER if role in said) if has_event else (),
    )
