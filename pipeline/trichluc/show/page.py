"""The frame of every page: self-contained, no script, nothing fetched; all text is escaped."""

from html import escape

_STYLE = """body { font-family: system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #222; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
td, th { border: 1px solid #ccc; padding: .2rem .4rem; text-align: left; vertical-align: top; }
"""

TAIL = "</body>\n</html>\n"
"""What closes a page."""


def head(title: str, style: str = "") -> str:
    """What opens a page. `style` is our own CSS, never a user's text."""
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n"""
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}{style}\n</style>\n</head>\n<body>\n"
    )


def row(*cells: object, cell: str = "td") -> str:
    """One line of a table, its cells escaped. `cell` is `th` for a head line."""
    return "<tr>" + "".join(f"<{cell}>{escape(str(content))}</{cell}>" for content in cells) + "</tr>\n"
