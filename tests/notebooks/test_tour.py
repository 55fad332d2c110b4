"""The tour runs from end to end as a script."""

import subprocess
import sys
from pathlib import Path

NOTEBOOK = Path(__file__).parent.parent.parent / "notebooks" / "tour.py"


def test_the_tour_runs_and_prints_stored_awards() -> None:
    done = subprocess.run([sys.executable, str(NOTEBOOK)], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert "date" in done.stdout
    assert "recipient" in done.stdout
