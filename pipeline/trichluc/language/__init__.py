"""Text to spaCy documents: one spelling for the grammars, words, sentences, and the way back to the source."""
