"""`trichluc audit`: scores of the extraction against gold annotations."""

from collections.abc import Iterable
from pathlib import Path

import click

from trichluc.errors import TrichlucError

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SOURCE = click.Path(exists=True, path_type=Path)


@click.command()
@click.option("--gold", "gold_folder", type=FOLDER, required=True, help="Folder with the gold files (*.json).")
@click.option("--articles", "sources", type=SOURCE, required=True, multiple=True, help="Their articles.")
@click.option("--format", "style", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--misses", is_flag=False, flag_value="all", metavar="[TYPE]", help="List the errors to read.")
@click.option(
    "--report", type=click.Path(dir_okay=False, path_type=Path), help="Write scores and errors as a page (HTML)."
)
def audit(gold_folder: Path, sources: tuple[Path, ...], style: str, misses: str | None, report: Path | None) -> None:
    """Score the extraction against gold annotations.

    Facts are compared as the annotation guidelines say: by key (found) and by record (essential slots as well).
    """
    from trichluc.audit.gold import fit_all, read_gold
    from trichluc.audit.misses import findings
    from trichluc.audit.pairing import pair
    from trichluc.audit.report import as_json, as_text, findings_text
    from trichluc.commands.articles import Articles
    from trichluc.flow import read_facts
    from trichluc.records import FACT_TYPES
    from trichluc.show.errors import as_page

    if misses not in {None, "all", *FACT_TYPES}:
        raise click.BadParameter(f"{misses!r} is not one of all, {', '.join(FACT_TYPES)}", param_hint="--misses")
    annotated = fit_all(read_gold(gold_folder), Articles(map(str, sources)))
    pairings = [pair(gold, read_facts(article)) for article, gold in annotated]
    if report:
        _write(report, as_page(pairings, {article.id: article.text for article, _ in annotated}))
    errors = [error for pairing in pairings for error in findings(pairing) if misses in {"all", error.fact.type}]
    if style == "json":
        click.echo(as_json(pairings, errors if misses else None))
        return
    if misses:
        click.echo(findings_text(errors))
    click.echo(as_text(pairings))


def _write(path: Path, pieces: Iterable[str]) -> None:
    try:
        path.write_text("".join(pieces), encoding="utf-8")
    except OSError as error:
        raise TrichlucError(str(path), error.strerror or "cannot be written", "choose another path") from error
