"""Numbers of things: numerals, their qualifiers and nouns, and what numbers are no counts."""
