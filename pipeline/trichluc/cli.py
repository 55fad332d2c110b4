"""The command line. What a command needs is imported when it runs, so that `--help` answers at once."""

from typing import Any

import click

from trichluc.commands.audit import audit
from trichluc.commands.coverage import coverage
from trichluc.commands.export import export
from trichluc.commands.extract import extract
from trichluc.commands.run import run
from trichluc.commands.search import search
from trichluc.commands.sources import sources
from trichluc.commands.sql import sql
from trichluc.commands.train_ner import train_ner
from trichluc.commands.verify import verify
from trichluc.errors import TrichlucError


class Commands(click.Group):
    """Reports our own errors in one line with exit status 1; any other exception is a bug and keeps its traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except TrichlucError as error:
            raise click.ClickException(" ".join(str(error).split())) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="trichluc")
def main() -> None:
    """Facts from Vietnamese conference news, each pointing at the characters that state it."""


main.add_command(extract)
main.add_command(audit)
main.add_command(coverage)
main.add_command(run)
main.add_command(search)
main.add_command(sources)
main.add_command(sql)
main.add_command(verify)
main.add_command(export)
main.add_command(train_ner)
