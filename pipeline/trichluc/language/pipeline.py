"""The spaCy pipeline up to sentences; what finds facts is added above it."""

import sys

import spacy
from spacy.language import Language


def blank() -> Language:
    """A Vietnamese pipeline with our tokenizer and sentence boundaries, nothing trained, nothing loaded from disk."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "trichluc.tokenizer.v1"}}})
    nlp.max_length = sys.maxsize  # the limit guards parsers that we do not run; reading caps the size of an article
    nlp.add_pipe("trichluc_sentences")
    return nlp
