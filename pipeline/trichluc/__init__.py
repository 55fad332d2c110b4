"""Facts from Vietnamese conference news, each pointing at the characters that state it."""

__version__ = "0.1.0"
