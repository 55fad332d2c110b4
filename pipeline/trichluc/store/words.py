"""Text as search compares it."""

import re

from trichluc.language.view import fold

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Words in lower case without marks, single spaces between and around: " 04 kh bnctw ".

    A word or phrase occurs in a text when its folded form is part of the text's.
    """
    return f" {' '.join(_WORD.findall(fold(text)))} "
