"""What options of several commands have in common."""

import click

DAY = click.DateTime(["%Y-%m-%d"])

TYPES = ("date", "document", "official", "unit", "count", "award", "event")
"""`records.FACT_TYPES`, written out so that `--help` need not import the records; a test holds them equal."""
