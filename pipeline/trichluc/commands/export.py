"""`trichluc export`: the whole database for other programs."""

from pathlib import Path

import click


@click.command()
@click.option("--db", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The DuckDB database.")
@click.option("--to", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where to write.")
def export(db: Path, folder: Path) -> None:
    """Write all tables as Parquet, CSV and JSON lines, with a Frictionless datapackage.json.

    Databases with the same content give the same files, byte for byte. Files of the same names are replaced.
    """
    from trichluc.errors import StoreError
    from trichluc.store.database import open_for_reading
    from trichluc.store.export import export as write

    with open_for_reading(db) as connection:
        try:
            files = write(connection, folder)
        except OSError as error:
            reason = f"cannot be written ({error.strerror or error})"
            raise StoreError(str(folder), reason, "name another folder with --to") from error
    click.echo(f"{len(files)} files in {folder}")
