"""What options of several commands have in common."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from trichluc.reading import Intake

DAY = click.DateTime(["%Y-%m-%d"])

TYPES = ("date", "document", "official", "unit", "count", "award", "event")
"""`records.FACT_TYPES`, written out so that `--help` need not import the records; a test holds them equal."""

_PARTS = ("text", "title", "id", "published", "url", "author")


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options for how sources are read; the command gets them as `intake`."""

    @click.option(
        "--column", "columns", multiple=True, metavar="PART=NAME", callback=_parted,
        help=f"Where CSV, Parquet and JSON lines hold {', '.join(_PARTS)}; once for each that has another name.",
    )  # fmt: skip
    @click.option("--max-record", type=click.IntRange(1), metavar="BYTES", help="Largest article.  [default: 8000000]")
    @click.option("--max-depth", type=click.IntRange(1), metavar="N", help="Archives in archives.  [default: 3]")
    @click.option(
        "--max-ratio", type=click.IntRange(1), metavar="N",
        help="Times its size that a file may unpack to, beyond 10 MB.  [default: 200]",
    )  # fmt: skip
    @wraps(command)
    def with_intake(*arguments: Any, columns: dict[str, str], **options: Any) -> Any:
        limits = {name: options.pop(name) for name in ("max_record", "max_depth", "max_ratio")}
        return command(*arguments, intake=_intake(columns, limits), **options)

    return with_intake


def limit_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options for what an article may take; the command gets them as `limits`."""

    @click.option("--max-seconds", type=click.FloatRange(0.1), default=60, show_default=True, metavar="N",
                  help="Time to read an article, and again for its facts; beyond it, it is left out.")  # fmt: skip
    @click.option("--max-memory", type=click.IntRange(64), default=1024, show_default=True, metavar="MIB",
                  help="Memory to read an article or its facts, likewise, where the system is Linux.")  # fmt: skip
    @wraps(command)
    def with_limits(*arguments: Any, max_seconds: float, max_memory: int, **options: Any) -> Any:
        from trichluc.workers import Limits

        return command(*arguments, limits=Limits(max_seconds, max_memory), **options)

    return with_limits


def _parted(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """`text=content` as a pair.

    Raises:
        click.BadParameter: There is no such part, or no name.
    """
    columns = {}
    for value in values:
        part, _, name = value.partition("=")
        if part not in _PARTS or not name:
            raise click.BadParameter(f"{value!r} is not PART=NAME with one of {', '.join(_PARTS)}")
        columns[part] = name
    return columns


def _intake(columns: dict[str, str], limits: dict[str, Any]) -> "Intake":
    from trichluc.reading import Columns, Intake

    return replace(Intake(columns=Columns(**columns)), **{name: value for name, value in limits.items() if value})
