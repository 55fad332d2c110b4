"""`trichluc train-ner`: a model for organisations that the grammar does not know."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trichluc.errors import ModelError

if TYPE_CHECKING:
    from trichluc.records import GoldFile

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
SOURCE = click.Path(exists=True, path_type=Path)


@click.command("train-ner")
@click.option(
    "--gold", "folders", type=FOLDER, required=True, multiple=True, help="Folder with gold files (*.json); repeatable."
)
@click.option("--articles", "sources", type=SOURCE, required=True, multiple=True, help="Their articles; repeatable.")
@click.option("--to", "path", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The model's file.")
def train_ner(folders: tuple[Path, ...], sources: tuple[Path, ...], path: Path) -> None:
    """Train the recogniser of organisations on gold annotations.

    The same gold and articles give the same file, byte for byte. The model is used by the spaCy component
    trichluc_recognizer; it is no part of the main job, see the README.
    """
    from trichluc.audit.gold import fit_all
    from trichluc.commands.articles import Articles
    from trichluc.language.pipeline import blank
    from trichluc.training.crf import train
    from trichluc.training.sequences import rows

    golds = _gold(folders)
    click.echo(f"looking for {len(golds)} annotated articles", err=True)
    annotated = fit_all(golds, Articles(map(str, sources)))
    nlp = blank()
    with click.progressbar(annotated, label="reading their names", file=sys.stderr) as shown:
        lines = [line for article, gold in shown for line in rows(article, gold, nlp)]
    names = sum(label.startswith("B-") for _, labels in lines for label in labels)
    if not names:
        raise ModelError(str(path), "the gold has no names of persons or organisations to learn", "name other gold")
    click.echo(f"training on {names:,} names in {len(lines):,} lines", err=True)
    model = train(lines)
    try:
        path.write_bytes(model)
    except OSError as error:
        raise ModelError(str(path), error.strerror or "cannot be written", "choose another path") from error
    click.echo(f"{path}: {len(model):,} bytes, {len(annotated)} articles, {names:,} names")


def _gold(folders: tuple[Path, ...]) -> "dict[str, GoldFile]":
    from trichluc.audit.gold import read_gold
    from trichluc.errors import GoldError

    golds: dict[str, GoldFile] = {}
    for folder in folders:
        for name, gold in read_gold(folder).items():
            if golds.setdefault(name, gold) is not gold:
                raise GoldError(str(folder), f"article {name} has gold in another folder, too", "keep one of them")
    return golds
