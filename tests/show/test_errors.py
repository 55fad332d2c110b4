import re

import pytest
from tests.audit.making import fact, gold

from trichluc.audit.pairing import pair
from trichluc.show.errors import as_page

TEXT = "Hôm 3/4, 12 vụ án <img src=x onerror=alert(1)> và </script> 5 tổ"


@pytest.fixture
def page() -> str:
    wanted = [fact("count", 9, 17, value=12), fact("date", 4, 7, value="2020-04-03")]
    said = [fact("count", 9, 17, value=12, status="target"), fact("unit", 18, 46, name="<b>Sở</b>")]
    quoted = [f.model_copy(update={"quote": TEXT[f.start : f.end]}) for f in (*wanted, *said)]
    return "".join(as_page([pair(gold(*quoted[:2]), quoted[2:])], {"bai.txt": TEXT}))


@pytest.mark.parametrize("title", ["Missed: 1", "False alarms: 1", "Found, with wrong slots: 1"])
def test_errors_are_counted_by_kind(page: str, title: str) -> None:
    assert f"<h1>{title}</h1>" in page


def test_an_error_stands_in_its_sentence(page: str) -> None:
    assert "…Hôm 3/4, <mark>12 vụ án</mark> &lt;img" in page
    assert "said, with other status" in page


def test_markup_is_shown_not_obeyed(page: str) -> None:
    assert "&lt;b&gt;Sở&lt;/b&gt;" in page
    assert not re.search("<img|<b>|</script>|https?:", page)
