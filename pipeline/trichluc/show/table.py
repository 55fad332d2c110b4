"""Facts as a table on a terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from trichluc.records import Article, Fact
from trichluc.show.slots import slots_text, visible


def as_table(article: Article, facts: Sequence[Fact]) -> Table:
    """One article's facts in order of place: kind, offset, quote, slots. Article text is never read as markup."""
    title = Text(visible(f"{article.id}: {article.title}" if article.title else article.id), style="bold")
    table = Table(title=title, title_justify="left", caption=None if facts else "no facts", expand=True)
    table.add_column("type", no_wrap=True)
    table.add_column("at", justify="right", no_wrap=True)
    table.add_column("quote", ratio=2, overflow="fold")
    table.add_column("slots", ratio=3, overflow="fold")
    for fact in facts:
        table.add_row(fact.type, str(fact.start), Text(visible(fact.quote)), Text(visible(slots_text(fact))))
    return table
