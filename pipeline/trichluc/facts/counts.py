"""Numbers of things: value, qualifier, target or actual, by whom and when."""

from collections.abc import Sequence

from trichluc.facts.context import Context
from trichluc.facts.count_setting import Setting, actor_of, period_of, read_setting
from trichluc.facts.count_status import read_statuses, status_of
from trichluc.mentions.counts.finding import CountMention
from trichluc.records import CountFact, CountStatus, DateFact, EventFact, UnitFact


def count_facts(
    mentions: Sequence[CountMention],
    context: Context,
    dates: Sequence[DateFact],
    units: Sequence[UnitFact],
    events: Sequence[EventFact],
) -> list[CountFact]:
    """One fact for each occurrence."""
    statuses = read_statuses(context, dates, events)
    setting = read_setting(context, dates, units, events)
    return [
        _fact(mention, status_of(mention, context, statuses), context, setting)
        for mention in mentions
        if not context.is_muted(mention.start, mention.end)
    ]


def _fact(mention: CountMention, status: CountStatus, context: Context, setting: Setting) -> CountFact:
    return CountFact(
        **context.stated(mention.start, mention.end, f"count.{mention.rule}"),
        value=mention.value,
        total=mention.total,
        unit=_unit(mention, context),
        qualifier=mention.qualifier,
        status=status,
        actor=actor_of(mention.start, context, setting),
        period=period_of(mention.start, mention.end, status, context, setting),
    )


def _unit(mention: CountMention, context: Context) -> str:
    """The counted noun as printed; "đồng" for a sum of money that names no currency."""
    return context.printed(*mention.unit) if mention.unit else "đồng"
