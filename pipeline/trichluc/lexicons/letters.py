"""The letters of Vietnamese, for regular expressions. Ranges such as `à-ỹ` mix capitals and small letters."""

import unicodedata
from itertools import product

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "̀", "́", "̉", "̃", "̣")

LOWER = "abcdefghijklmnopqrstuvwxyzđ" + "".join(
    sorted({unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, _TONES)} - set("aeiouy"))
)
"""Small letters, precomposed (NFC); goes between brackets of a character class."""

UPPER = LOWER.upper()
"""Capital letters, precomposed (NFC); goes between brackets of a character class."""
