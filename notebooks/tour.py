"""A tour of trichluc: from one article to its facts, to a table of many, to a picture.

Open it with `marimo edit notebooks/tour.py`; `python notebooks/tour.py` runs it as a script.
"""

import marimo

app = marimo.App(width="medium")


@app.cell
def _():
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    import altair as alt
    import duckdb
    import marimo as mo

    from trichluc.flow import read_facts
    from trichluc.reading import read_sources

    return Path, alt, duckdb, mo, read_facts, read_sources, subprocess, sys, tempfile


@app.cell
def _(Path, mo):
    corpus = Path(__file__).parent.parent / "corpus" / "articles"
    mo.md("# From an article to a fact table\n\nOne article first: an award list written for the project's corpus.")
    return (corpus,)


@app.cell
def _(corpus, read_sources):
    article = next(iter(read_sources([str(corpus / "05-quang-binh-khen-thuong.txt")])))
    print(article.text[:600])
    return (article,)


@app.cell
def _(article, mo, read_facts):
    facts = read_facts(article)
    for fact in facts[:8]:
        assert article.text[fact.start : fact.end] == fact.quote
        print(fact.type, fact.start, fact.end, repr(fact.quote))
    mo.md(f"Its text yields **{len(facts)} facts**. Each points at the characters that state it.")
    return (facts,)


@app.cell
def _(facts, mo):
    awards = [
        fact.model_dump(include={"award", "grantor", "recipient", "status"}) for fact in facts if fact.type == "award"
    ]
    mo.ui.table(awards, label="Who gives what to whom, and whether it is done")
    return


@app.cell
def _(corpus, duckdb, mo, subprocess, sys, tempfile):
    database = tempfile.mkdtemp() + "/facts.duckdb"
    done = subprocess.run(
        [sys.executable, "-m", "trichluc", "run", str(corpus), "--db", database, "--jobs", "1"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    print(done.stdout, done.stderr)
    tables = duckdb.connect(database, read_only=True)
    mo.md("Now the whole corpus, stored. The rest is SQL.")
    return (tables,)


@app.cell
def _(tables):
    proposed = tables.sql(
        "select article, award, recipient, grantor from awards where status = 'proposed' order by article, start limit 10"
    )
    print(proposed)
    return


@app.cell
def _(alt, tables):
    rows = tables.sql("select type, article, count(*) as facts from facts group by all order by all").fetchall()
    picture = (
        alt.Chart(alt.Data(values=[{"type": kind, "article": name[:2], "facts": n} for kind, name, n in rows]))
        .mark_rect()
        .encode(
            x=alt.X("article:N", title="article of the corpus"),
            y=alt.Y("type:N", title="kind of fact"),
            color=alt.Color("facts:Q", title="facts"),
            tooltip=["article:N", "type:N", "facts:Q"],
        )
        .properties(title="What each article states", width=560, height=180)
    )
    picture
    return (picture,)


if __name__ == "__main__":
    app.run()
