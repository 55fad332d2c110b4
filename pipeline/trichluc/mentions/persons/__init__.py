"""Names of persons, the offices beside them, and what they do at the meeting."""
