"""What a statistical recogniser of organisations adds to the rules: F1 (key) and articles a second, side by side.

usage: python tests/bench/ablation.py --train GOLD… [--score GOLD…] --articles PATH…

Three configurations: the rules; the rules with the organisations of underthesea.ner; the rules with the own model, its
candidates on evidence alone. No article is scored by a model that has learnt from it: the folders of --train are scored
by cross-validation over their articles, those of --score by a model of all that --train holds. Where a rule has found
something, it stands in all three. Speed is processor time on the articles of all folders, one configuration after the
other on each article.
"""

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from trichluc.audit.gold import Annotated, fit_all, read_gold
from trichluc.audit.pairing import Pairing, pair
from trichluc.audit.scores import Score, score, total
from trichluc.flow import pipeline, read_facts
from trichluc.language.pipeline import blank
from trichluc.language.spans import Spans
from trichluc.mentions.found import attach, mentions_of
from trichluc.mentions.units.finding import UnitMention
from trichluc.reading import read_sources
from trichluc.records import Article
from trichluc.training.crf import train
from trichluc.training.sequences import Row, rows

FOLDS = 4
AFTER = "trichluc_persons"
UNDERTHESEA, OWN = "ablation_underthesea", "trichluc_recognizer"
ADDED = {UNDERTHESEA, OWN}
CONFIGURATIONS = {"rules": None, "rules + underthesea": UNDERTHESEA, "rules + own model": OWN}
SHOWN = ("official", "unit", "award", "event", "all")

Scored = tuple[Article, Annotated]


@Language.factory(UNDERTHESEA)
def make_underthesea(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Every organisation that underthesea.ner finds and no rule overlaps."""

    def annotate(doc: Doc) -> Doc:
        found = mentions_of(doc)
        taken = Spans.of((m.start, m.end) for kind in (found.dates, found.units, found.persons) for m in kind)
        fresh = [(a, b) for sent in doc.sents for a, b in organisations(sent.text, sent.start_char)]
        units = [
            UnitMention(a, b, "underthesea", doc.text[a:b], "candidate", True)
            for a, b in fresh
            if not taken.touch(a, b)
        ]
        return attach(doc, "units", tuple(sorted((*found.units, *units), key=lambda m: (m.start, m.end))))

    return annotate


def organisations(sentence: str, offset: int) -> Iterator[tuple[int, int]]:
    """Half-open spans, from where the sentence starts; words that underthesea has respelled end a name."""
    from underthesea import ner

    at, begun, end = 0, -1, -1
    for word, _, _, tag in ner(sentence):
        found = sentence.find(word, at)
        inside = tag == "I-ORG" and begun >= 0 and found >= 0
        if begun >= 0 and not inside:
            yield offset + begun, offset + end
        begun = begun if inside else found if tag in {"B-ORG", "I-ORG"} else -1
        end = at = found + len(word) if found >= 0 else at
    if begun >= 0:
        yield offset + begun, offset + end


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--score", type=Path, nargs="*", default=[])
    parser.add_argument("--articles", nargs="+", required=True)
    given = parser.parse_args()
    data = annotated([*given.train, *given.score], given.articles)
    lines = {article.id: list(rows(article, gold, blank())) for folder in given.train for article, gold in data[folder]}
    print(f"{'':30} {'':20}" + "".join(f"{kind:>10}" for kind in SHOWN))  # noqa: T201
    seconds: dict[str, float] = defaultdict(float)
    for folder, items in data.items():
        folds = FOLDS if folder in given.train else 1
        read = [pairings(items[k::folds], lines, seconds) for k in range(folds)]
        for name in CONFIGURATIONS:
            print(f"{folder!s:30} {name:20}" + figures([found for fold in read for found in fold[name]]))  # noqa: T201
    for name in CONFIGURATIONS:
        print(f"{name:20} {sum(map(len, data.values())) / seconds[name]:6.1f} articles a second")  # noqa: T201


def annotated(folders: Sequence[Path], sources: Sequence[str]) -> dict[Path, list[Scored]]:
    """The articles of each gold folder."""
    golds = {folder: read_gold(folder) for folder in folders}
    wanted = {name for group in golds.values() for name in group}
    articles = [item for item in read_sources(sources) if isinstance(item, Article) and item.id in wanted]
    return {folder: fit_all(group, articles) for folder, group in golds.items()}


def pairings(
    held: Sequence[Scored], lines: dict[str, list[Row]], seconds: dict[str, float]
) -> dict[str, list[Pairing]]:
    """Gold and facts of the articles in each configuration, the model learnt from the others' lines."""
    out = {article.id for article, _ in held}
    nlp = equipped(train([line for name, part in lines.items() if name not in out for line in part]))
    found: dict[str, list[Pairing]] = {name: [] for name in CONFIGURATIONS}
    for article, gold in held:
        for name, component in CONFIGURATIONS.items():
            with nlp.select_pipes(disable=[other for other in ADDED if other != component]):
                begun = time.process_time()
                facts = read_facts(article)
                seconds[name] += time.process_time() - begun
            found[name].append(pair(gold, facts))
    return found


def equipped(model: bytes) -> Language:
    """The flow's own pipeline with both recognisers, this model in the second."""
    nlp = pipeline()
    for component in ADDED & set(nlp.component_names):
        nlp.remove_pipe(component)
    nlp.add_pipe(UNDERTHESEA, after=AFTER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crf"
        path.write_bytes(model)
        nlp.add_pipe(OWN, after=AFTER, config={"model": str(path)})
    return nlp


def figures(found: Sequence[Pairing]) -> str:
    """F1 by key in per cent for each kind of fact shown."""
    scores: dict[str, Score] = {str(kind): part for kind, part in score(found).items()}
    scores["all"] = total(scores.values())
    return "".join(f"{100 * (scores[kind].key.f1 or 0):10.1f}" if kind in scores else f"{'–':>10}" for kind in SHOWN)


if __name__ == "__main__":
    main()
