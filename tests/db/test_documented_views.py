from __future__ import annotations

import re
from pathlib import Path

from netdesk.db.connection import Connection

DOCUMENT = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")


def _documented() -> dict[str, list[str]]:
    """The views and their columns, in the order in which the document gives them."""
    sections = re.findall(r"^## (v_\w+)\n(.*?)(?=^## )", DOCUMENT, re.MULTILINE | re.DOTALL)
    return {view: re.findall(r"^\| (\w+) \|", text.partition("|---|---|")[2], re.MULTILINE) for view, text in sections}


def test_every_view_and_column_is_documented_and_nothing_else(library_database: Path) -> None:
    with Connection.open(library_database) as connection:
        views = [row["name"] for row in connection.rows("SELECT name FROM sqlite_master WHERE type = 'view'")]
        columns = {
            view: [row["name"] for row in connection.rows("SELECT name FROM pragma_table_info(:view)", view=view)]
            for view in views
        }
    documented = _documented()
    meta_keys = documented.pop("v_meta")
    assert meta_keys[:2] == columns.pop("v_meta") == ["key", "value"]
    assert documented == columns


def test_every_key_of_v_meta_is_documented(library_database: Path) -> None:
    with Connection.open(library_database) as connection:
        keys = {row["key"] for row in connection.rows("SELECT key FROM v_meta")}
    table = DOCUMENT.partition("| key | value |\n|---|---|\n")[2].partition("\n\n")[0]
    documented = {key for line in table.splitlines() for key in line.split("|")[1].replace(" ", "").split(",")}
    assert documented == keys


def test_the_example_questions_are_answered(library_database: Path) -> None:
    questions = re.findall(r"```sql\n(.*?);\n```", DOCUMENT, re.DOTALL)
    with Connection.open(library_database) as connection:
        liver, effects, differences = [[tuple(row) for row in connection.rows(question)] for question in questions]
        found = connection.rows(re.findall(r"`(SELECT \* FROM search.*?)`", DOCUMENT, re.DOTALL)[0].replace("\n", " "))
    assert {row[:2] + row[3:4] for row in liver} == {
        ("Cytoreductive surgery", "states", "acorn"),
        ("Liver resection", "may", "daisy"),
        ("Peptide receptor radionuclide therapy (PRRT)", "mainly", "daisy"),
    }
    doubt = "This second list stands in another section of the page."
    assert set(effects) == {
        ("Nausea", "birch", None, None),
        ("Changes in blood counts", "daisy", "minor", None),
        ("Anaemia", "daisy", None, None),
        ("Nausea", "daisy", None, doubt),
        ("Flare of carcinoid syndrome", "daisy", None, doubt),
    }
    assert len(effects) == 5
    assert (
        "Whether PRRT is approved",
        "Not yet approved",
        "cedar",
        "2018-09",
        "GB",
        "PRRT is not yet approved.",
    ) in differences
    assert {row["subject_id"] for row in found} == {"lutate"}
