"""`trichluc verify`: re-proves every stored fact against its source text."""

from pathlib import Path

import click


@click.command()
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.pass_context
def verify(ctx: click.Context, db: Path) -> None:
    """Prove every stored fact anew against its article's text.

    Text hashes, quotes and their offsets, entities and the ledger's balance are checked; each failure is one line.
    The exit status is 1 when anything does not hold.
    """
    from trichluc.store.database import open_for_reading
    from trichluc.store.proof import disproofs, proven

    failures = 0
    with open_for_reading(db) as connection:
        for line in disproofs(connection):
            failures += 1
            click.echo(" ".join(line.split()), err=True)
        counts = proven(connection)
    what = f"{counts.articles:,} articles, {counts.facts:,} facts, {counts.mentions:,} mentions"
    click.echo(f"{what}: {f'{failures:,} do not hold' if failures else 'all hold'}")
    if failures:
        ctx.exit(1)
