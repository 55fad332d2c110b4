"""`python tests/fuzz/fuzz.py NAME [libFuzzer options]`: search for bytes that break what `targets.py` says."""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["trichluc"]):
    from tests.fuzz import targets

if __name__ == "__main__":
    name, *options = sys.argv[1:]
    atheris.Setup([sys.argv[0], *options], getattr(targets, name))
    atheris.Fuzz()
