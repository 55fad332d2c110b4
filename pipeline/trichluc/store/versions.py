"""What stored rows depend on beside what was read: versions of the code and words that made them.

Reading is no part of it. What a new reader takes from a source otherwise than before has another record hash, and only
those articles are extracted anew; likewise for `--published`, `--column` and the limits.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_FACTS = (
    "flow.py", "facts/*.py", "mentions/**/*.py", "language/*.py", "lexicons/*.py", "lexicons/*.csv", "lexicons/*.txt",
    "records/article.py", "records/base.py", "records/facts.py", "records/slots.py",
)  # fmt: skip
_LINKS = ("entities/*.py", "store/linking.py", "language/view.py")
_READING_ONLY = frozenset({"lexicons/legacy_encodings.csv"})


@cache
def rules_version() -> str:
    """A hash of the code and words that facts depend on: when it changes, every article is extracted anew."""
    return _hash(_FACTS, ("spacy", "underthesea"))


@cache
def links_version() -> str:
    """A hash of the code that makes entities out of facts: when it changes, entities are linked anew."""
    return _hash(_LINKS, ("rapidfuzz",))


def files_of_facts() -> frozenset[str]:
    """The files that `rules_version` depends on, as paths inside the package."""
    return frozenset(_files(_FACTS))


def _hash(patterns: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    digest = sha256()
    for name, file in sorted(_files(patterns).items()):
        digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    for library in libraries:
        digest.update(f"{library} {version(library)}\n".encode())
    return digest.hexdigest()[:16]


def _files(patterns: tuple[str, ...]) -> dict[str, Path]:
    files = {file.relative_to(_PACKAGE).as_posix(): file for pattern in patterns for file in _PACKAGE.glob(pattern)}
    return {name: file for name, file in files.items() if name not in _READING_ONLY}
