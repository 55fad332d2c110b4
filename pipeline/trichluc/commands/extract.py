"""`trichluc extract`: the facts of some files, nothing stored."""

import click


@click.command()
def extract() -> None:
    """Print the facts of some files; nothing is stored."""
