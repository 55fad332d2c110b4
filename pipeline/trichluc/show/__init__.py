"""Facts for people and programs to read: a table on a terminal, JSON lines, a page with the article's text."""
