from __future__ import annotations

from html.parser import HTMLParser

import pytest

from netdesk.exchange.clipboard import to_html, to_text
from netdesk.exchange.plain_text import clean
from netdesk.model import standing_lines
from netdesk.query.reference import Reference
from tests.exchange.tables import HOSTILE, found_table, table_of
from tests.exchange.test_csv_file import FORMULA_SIGNS


class Page(HTMLParser):
    """The tags of a page and the text of its cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.cells: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "br":
            self.cells[-1] += "\n"
            return
        self.open.append(tag)
        if tag in ("td", "th", "dt", "dd"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.cells[-1] += data


def test_text_has_a_line_a_row_and_a_tab_between_cells(library: Reference) -> None:
    table = found_table(library, "spread=liver_metastases")
    copied = to_text(table).split("\n")
    assert copied[0].split("\t") == [*table.headings]
    assert copied[1] == "Matches (3)"
    assert [line.split("\t")[1] for line in copied if line.startswith("Match\t")] == [
        row[1][0] for row in table.sections[0].rows
    ]
    assert all(len(line.split("\t")) == len(table.headings) for line in copied if line.startswith("Match\t"))


@pytest.mark.parametrize("write", [to_text, to_html])
def test_g18_what_is_copied_says_what_it_is(library: Reference, write: object) -> None:
    assert callable(write)
    copied = write(found_table(library))
    assert standing_lines.REFERENCE_ONLY in copied
    assert "Content 7 · 1 Mar 2026" in copied
    assert "Cedar (drug company) · United Kingdom · Sep 2018 · 8 years old: Living with NETs. Cedar Pharma" in copied


@pytest.mark.parametrize("cell", HOSTILE)
def test_copied_text_never_begins_a_line_or_a_cell_with_a_formula(cell: str) -> None:
    table = table_of(cell)
    lines = to_text(table).split("\n")
    assert len(lines) == 2 + 1 + 1 + 2
    assert [text for line in lines for text in line.split("\t") if text.startswith(FORMULA_SIGNS)] == []


@pytest.mark.parametrize("cell", HOSTILE)
def test_html_holds_every_word_and_no_tag_of_a_cell(cell: str) -> None:
    page = Page(to_html(table_of(cell)))
    assert page.open == []
    assert page.tags.count("td") == 3
    assert set(page.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "br", "dl", "dt", "dd"}
    assert page.cells[5].replace("'", "") == clean(cell).replace("'", "")
    assert [text for text in page.cells if text.startswith(FORMULA_SIGNS)] == []


def test_html_headings_say_what_they_head(library: Reference) -> None:
    page = to_html(found_table(library))
    assert '<th scope="col">Treatment</th>' in page
    assert '<th scope="rowgroup" colspan="11">Matches (20)</th>' in page
