import json

from rich.console import Console
from tests.audit.making import fact

from trichluc.records import FACT, Article
from trichluc.show.jsonl import as_line
from trichluc.show.slots import slots_text
from trichluc.show.table import as_table


def test_a_line_begins_with_the_contracts_keys() -> None:
    keys = list(json.loads(as_line(fact("unit"))))
    assert keys == ["type", "article", "start", "end", "quote", "rule", "name", "level", "place", "mentions"]


def test_a_line_is_one_line_and_reads_back() -> None:
    unit = fact("unit", name="Sở Y tế\u2028Hà Nam\n")
    assert "\n" not in as_line(unit)
    assert FACT.validate_json(as_line(unit)) == unit


def test_unknown_slots_are_visible() -> None:
    text = slots_text(fact("award", grantor=None, recipient="12 tập thể"))
    assert text == "award=Bằng khen · grantor=? · recipient=12 tập thể · status=awarded"


def test_the_table_shows_text_as_text() -> None:
    """Square brackets are no markup here, and an escape character does not reach the terminal."""
    unit = fact("unit", name="[bold]Sở[/bold] \x1b[31mY tế", level="province")
    console = Console(width=80, record=True, force_terminal=False)
    with console.capture() as captured:
        console.print(as_table(Article(id="[red]bai.txt", source="bai.txt", text="x"), [unit]))
    shown = captured.get()
    assert "[bold]Sở[/bold]" in shown
    assert "[red]bai.txt" in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
