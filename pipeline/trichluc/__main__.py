"""`python -m trichluc` is the same as `trichluc`."""

from trichluc.cli import main

main()
