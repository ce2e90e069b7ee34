from __future__ import annotations

import dataclasses
import io
import itertools
import re
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from netdesk.model import standing_lines
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.ring import Ring
from netdesk.printing.sheet import Sheet
from netdesk.printing.tag_pass import with_row_headers
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, Compose, checklist
from tests.printing.pdfs import elements, id_tree, pages_of, pictures_of, rows_of_tables, words_of
from tests.printing.samples import SAMPLES
from tests.printing.test_comparison import comparison
from tests.printing.test_roster import NURSE, roster
from tests.printing.test_treatment import treatment


def pack(reference: Reference, *parts: Sheet, treatment_ids: tuple[str, ...] = (), **typed: object) -> PackSheet:
    """A pack of those sheets with whatever was typed."""
    return PackSheet(parts, reference.effects(treatment_ids), reference.release, **typed)  # type: ignore[arg-type]


def everything(reference: Reference, *treatment_ids: str, **typed: object) -> PackSheet:
    """Eight sheets for the treatments: one of each kind, and a further one on the second treatment."""
    others: list[Callable[[Reference], Sheet]] = [SAMPLES[name] for name in ("diary", "roster", "wallet", "table")]
    return pack(
        reference,
        *(treatment(reference, id_) for id_ in treatment_ids),
        checklist(reference, *treatment_ids),
        comparison(reference, *treatment_ids),
        *(make(reference) for make in others),
        treatment_ids=treatment_ids,
        **typed,
    )


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """Those of the first level, each with its page from 1."""
    reader = PdfReader(io.BytesIO(pdf))
    return [
        (str(mark.title), (reader.get_destination_page_number(mark) or 0) + 1)
        for mark in reader.outline
        if not isinstance(mark, list)
    ]


@pytest.mark.parametrize("large", [False, True])
def test_the_cover_lists_every_sheet_with_its_page_and_so_do_the_bookmarks(
    library: Reference, compose: Compose, large: bool
) -> None:
    pdf = compose(everything(library, "prrt", "lutate"), large=large).pdf
    (cover, one), *parts = bookmarks(pdf)
    assert (cover, one) == ("My visit pack", 1)
    assert [title for title, _ in parts] == [
        "My treatment: Peptide receptor radionuclide therapy (PRRT)",
        "My treatment: Lutetium octreotate (Lutate)",
        "My side-effect checklist",
        "Treatments side by side",
        "My diary",
        "My care team",
        "My care team to carry with me",
        "Treatments found",
    ]
    pages = pages_of(pdf)
    listed = words_of(pdf)[: words_of(pdf).index("A reference made")].replace(".", "")
    for title, page in parts:
        assert title in " ".join(pages[page - 1].split())
        assert " ".join(f"{title} {page}".split()) in " ".join(listed.split())


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_pages_are_numbered_through_over_the_whole_pack(
    library: Reference, compose: Compose, paper: Paper, large: bool
) -> None:
    printed = compose(everything(library, "prrt", "surgery"), paper, large=large)
    pages = pages_of(printed.pdf)
    assert len(pages) == printed.pages
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)


def test_every_sheet_of_a_pack_says_the_same_in_the_same_order_as_it_does_alone(
    library: Reference, press: Press
) -> None:
    sheets = [make(library) for name, make in SAMPLES.items() if name != "pack"]
    whole = said(press.text(pack(library, *sheets), DAY))
    for sheet in sheets:
        assert said(press.text(sheet, DAY)) in whole


def said(text: str) -> str:
    """What a text says, without room to write, of which there is as much as the page has."""
    room = ("____", "Anything else", "Notes", "None: [ ]", "Better: [ ]")
    return "\n".join(line for line in text.splitlines() if line and not line.startswith(room))


def test_every_sheet_of_a_pack_says_the_same_as_it_does_alone(library: Reference, compose: Compose) -> None:
    sheets = [make(library) for name, make in SAMPLES.items() if name != "pack"]
    pdf = compose(pack(library, *sheets)).pdf
    pages = pages_of(pdf)
    starts = [page - 1 for _, page in bookmarks(pdf)[1:]]
    for sheet, start, end in zip(sheets, starts, [*starts[1:], len(pages)], strict=True):
        assert words(pages[start:end]) == words(pages_of(compose(sheet).pdf))


def words(pages: list[str]) -> set[str]:
    """All words, without the numbers of the pages and the room to write, which depends on the page."""
    text = " ".join(map(bare, pages))
    return set(re.sub("Notes and questions for my next visit|Notes|Anything else", "", text).split())


def bare(page: str) -> str:
    """A page's words without its number."""
    return " ".join(" ".join(line.partition("Page ")[0] for line in page.splitlines()).split())


def test_the_cover_says_who_to_ring_and_whom_it_is_for(library: Reference, compose: Compose) -> None:
    ring = Ring("Siobhán O’Rourke", "020 7946 0101", "020 7946 0199", "Mon–Fri 8–17")
    sheet = pack(library, roster(library, NURSE), ring=ring, patient_name="Nguyễn Thị Ánh Tuyết", clinic="Ward 7")
    cover = " ".join(pages_of(compose(sheet).pdf)[0].split())
    assert cover.startswith("Ward 7 For: Nguyễn Thị Ánh Tuyết My visit pack Ring first Siobhán O’Rourke")
    for typed in ("020 7946 0101", "020 7946 0199", "Mon–Fri 8–17"):
        assert typed in cover


def test_g3_g4_g15_alerts_and_cautions_stand_on_the_cover_that_names_the_treatments(
    library: Reference, compose: Compose
) -> None:
    cover = pages_of(compose(pack(library, treatment_ids=("prrt", "surgery", "vitamins"))).pdf)[0]
    words = " ".join(cover.split())
    assert "Alert: Flare of carcinoid syndrome PRRT may cause nausea and a flare of carcinoid syndrome." in words
    assert "Alert: Carcinoid crisis In rare cases surgery can set off a carcinoid crisis. (rarely) [Daisy" in words
    assert standing_lines.CRISIS_POINTER in words
    assert "Take care High doses of vitamins can do harm. [Birch Clinics (treatment provider)" in words
    quiet = pages_of(compose(pack(library, treatment_ids=("chemotherapy",))).pdf)[0]
    assert "Alert" not in quiet
    assert "Take care" not in quiet


def test_g5_what_must_be_known_first_stands_on_the_cover_that_names_the_treatment(
    library: Reference, compose: Compose
) -> None:
    sheet = everything(library, "lutate", "surgery")
    cover = " ".join(pages_of(compose(sheet).pdf)[0].split())
    prerequisite = standing_lines.PREREQUISITE.format(value="Large number of receptors")
    assert f"Lutetium octreotate (Lutate): {prerequisite} Test: Gallium-68 PET scan." in cover
    assert "[Daisy · Australia · © 2025]" in cover


def test_g12_g18_the_cover_says_what_a_sheet_is_not(library: Reference, compose: Compose) -> None:
    cover = pages_of(compose(everything(library, "lutate", "surgery")).pdf)[0]
    assert standing_lines.REFERENCE_ONLY in cover
    assert standing_lines.CHECK_FORMULARY in " ".join(cover.split())
    assert standing_lines.CHECK_FORMULARY not in words_of(compose(pack(library, roster(library, NURSE))).pdf)


def test_a_pack_keeps_both_standards_and_one_tree_of_tags(library: Reference, compose: Compose) -> None:
    pdf = compose(everything(library, "prrt", "surgery")).pdf
    metadata = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
    assert "<pdfuaid:part>1<" in metadata
    assert "<pdfaid:part>2<" in metadata
    levels = [str(each["/S"]) for each in elements(pdf) if str(each["/S"]).startswith("/H")]
    assert levels.count("/H1") == 9
    ranks = [int(level[2:]) for level in levels]
    assert all(below - above <= 1 for above, below in itertools.pairwise(ranks))
    tags = {str(each["/S"]) for each in elements(pdf)}
    assert {"/TOC", "/TOCI", "/Table", "/Figure", "/L"} <= tags


def test_the_tag_pass_reaches_every_table_of_a_pack_and_changes_no_pixel(library: Reference, compose: Compose) -> None:
    pdf = compose(everything(library, "prrt", "surgery")).pdf
    saved = with_row_headers(pdf)
    tables = rows_of_tables(saved)
    assert len(tables) >= 5
    named = {header for table in tables for row in table for cell in row for header in cell.headers}
    ids = id_tree(saved)
    assert named <= set(ids)
    assert ids == sorted(set(ids))
    assert pictures_of(saved) == pictures_of(pdf)
    assert bookmarks(saved) == bookmarks(pdf)


def test_the_same_pack_gives_the_same_bytes_twice(library: Reference, compose: Compose) -> None:
    sheet = everything(library, "prrt", "surgery")
    other = dataclasses.replace(sheet, patient_name="Somebody else")
    first = compose(sheet).pdf
    assert compose(other).pdf != first
    assert compose(sheet).pdf == first


def test_a_notice_of_any_sheet_is_told_once(library: Reference, compose: Compose) -> None:
    ring = Ring("王小明")
    sheet = pack(library, treatment(library, "prrt", ring=ring), treatment(library, "surgery", ring=ring), ring=ring)
    assert compose(sheet).notices == (
        "The fonts cannot print the name of the key contact. The sheet has a line to write it on.",
    )


def test_what_was_typed_is_not_in_the_description_of_a_pack(library: Reference) -> None:
    sheet = pack(library, roster(library, NURSE), ring=Ring("Zebedee"), patient_name="Zebedee", clinic="Zebedee")
    assert "Zebedee" not in repr(sheet)
    assert "Siobhán" not in repr(sheet)


def test_a_pack_of_thirty_sheets_keeps_its_numbers(bundled: Reference, compose: Compose) -> None:
    sheets = [treatment(bundled, row.id) for row in bundled.rows[1:31]]
    pdf = compose(pack(bundled, *sheets)).pdf
    pages = pages_of(pdf)
    marks = bookmarks(pdf)[1:]
    assert len(marks) == 30
    for title, page in marks:
        assert title in " ".join(pages[page - 1].split())
