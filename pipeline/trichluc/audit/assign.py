"""The best one-to-one assignment of rows to columns."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment


def assign(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of the greatest total worth, in order of row; pairs worth nothing are left out.

    Args:
        worth: One row for each left member, one number ≥ 0 for each right member; 0 forbids the pair.
    """
    if not worth or not worth[0]:
        return []
    matrix = np.asarray(worth, dtype=float)
    rows, columns = linear_sum_assignment(matrix, maximize=True)
    return [(int(r), int(c)) for r, c in zip(rows, columns, strict=True) if matrix[r, c] > 0]
