"""Candidates in the text, by grammar and lexicon: where something is stated, before the article says what it means."""
