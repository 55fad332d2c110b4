"""`trichluc sql`: questions to the fact table, read-only."""

from pathlib import Path

import click


@click.command()
@click.argument("query")
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option("--format", "style", type=click.Choice(["table", "csv", "jsonl"]), default="table", show_default=True)
def sql(query: str, db: Path, style: str) -> None:
    """Answer an SQL query from the database.

    Nothing can be changed, and no other file and no network reached. `facts` holds all facts, `articles` their texts;
    "show tables" lists the rest, "describe awards" the columns of one. "start" and "end" need double quotes.
    """
    from trichluc.commands.rows import FORMATS
    from trichluc.store.asking import ask
    from trichluc.store.database import open_for_reading

    with open_for_reading(db) as connection:
        FORMATS[style](ask(connection, query))
