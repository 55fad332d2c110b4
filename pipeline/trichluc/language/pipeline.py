"""The spaCy pipeline up to sentences; what finds facts is added above it."""

import spacy
from spacy.language import Language


def blank() -> Language:
    """A Vietnamese pipeline with our tokenizer and sentence boundaries, nothing trained, nothing loaded from disk."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "trichluc.tokenizer.v1"}}})
    nlp.add_pipe("trichluc_sentences")
    return nlp
