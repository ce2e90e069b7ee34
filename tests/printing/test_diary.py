from __future__ import annotations

import pytest

from netdesk.model import standing_lines
from netdesk.printing.diary_sheet import DIARY_ROWS, DiarySheet
from netdesk.printing.paper import Paper
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import elements, headings, pages_of, rows_of_tables, words_of
from tests.printing.samples import RING, SAMPLES

DAYS = " ".join(str(day) for day in range(1, 29))


def diary(reference: Reference, *treatment_ids: str, **typed: object) -> DiarySheet:
    rows = reference.effects(treatment_ids).rows
    return DiarySheet(tuple(row.effect for row in rows), reference.release, **typed)  # type: ignore[arg-type]


def test_each_chosen_side_effect_has_28_days_to_write_in(library: Reference, compose: Compose) -> None:
    pdf = compose(diary(library, "chemotherapy")).pdf
    assert DAYS in words_of(pdf)
    (table,) = rows_of_tables(pdf)
    assert [len(row) for row in table] == [29] * (1 + DIARY_ROWS)
    assert "write 0 for none, 1 for mild, 2 for moderate or 3 for severe" in words_of(pdf)


def test_lines_to_write_on_fill_what_was_not_chosen(library: Reference, compose: Compose) -> None:
    for treatments in ((), ("chemotherapy",), ("chemotherapy", "surgery", "prrt", "octreotide")):
        sheet = diary(library, *treatments)
        (table,) = rows_of_tables(compose(sheet).pdf)
        assert len(table) == 1 + max(len(sheet.effects), DIARY_ROWS)


@pytest.mark.parametrize("paper", Paper)
def test_eight_rows_are_one_page(bundled: Reference, compose: Compose, paper: Paper) -> None:
    answer = bundled.effects(["prrt", "somatostatin_analogues"])
    effects = tuple(row.effect for row in answer.rows[:6])
    sheet = DiarySheet(effects, bundled.release, signs=answer.signs_of_net[:2], ring=RING)
    assert compose(sheet, paper).pages == 1


@pytest.mark.parametrize("large", [False, True])
def test_more_than_eight_rows_go_on_another_page_with_the_days_again(
    bundled: Reference, compose: Compose, large: bool
) -> None:
    sheet = diary(bundled, "chemotherapy", "prrt", own_rows=tuple(f"Row {number}." for number in range(20)))
    pages = pages_of(compose(sheet, large=large).pdf)
    words = " ".join(" ".join(pages).split())
    assert all(effect.name in words for effect in sheet.effects)
    assert all(row in words for row in sheet.own_rows)
    assert large or all(DAYS in " ".join(page.split()) for page in pages[:-1])


def test_g4_the_flare_comes_first_and_is_styled_as_an_alert(library: Reference, compose: Compose) -> None:
    effects = diary(library, "chemotherapy").effects + diary(library, "lutate").effects
    words = words_of(compose(DiarySheet(effects, library.release)).pdf)
    assert words.index("Flare of carcinoid syndrome") < words.index("Fatigue")


@pytest.mark.parametrize("large", [False, True])
def test_g9_signs_of_the_net_stand_in_a_group_of_their_own_with_who_says_so(
    library: Reference, compose: Compose, large: bool
) -> None:
    words = words_of(compose(SAMPLES["diary"](library), large=large).pdf)
    apart = words[words.index(standing_lines.NET_SIGNS) :]
    assert "Redness of the face or neck" + ("" if large else " Elder") in apart
    assert "Elder · United States · 28 Feb 2026" in apart
    assert "Nausea" not in apart


def test_in_large_print_each_row_is_a_card_with_28_boxes(library: Reference, compose: Compose) -> None:
    sheet = diary(library, "chemotherapy")
    pdf = compose(sheet, large=True).pdf
    assert rows_of_tables(pdf) == []
    assert [words for _, words in headings(pdf)][:3] == [effect.name for effect in sheet.effects]
    boxes = [str(each["/Alt"]) for each in elements(pdf) if each.get("/S") == "/Figure"]
    assert boxes == ["28 boxes to write in, one for each day"] * len(
        sheet.effects
    )  # a further one would take another page


def test_the_plain_words_are_marked_as_ours(library: Reference, compose: Compose) -> None:
    for large in (False, True):
        assert standing_lines.EDITORIAL in words_of(compose(diary(library, "chemotherapy"), large=large).pdf)


def test_a_row_of_our_own_that_is_too_long_is_cut_and_told(library: Reference, compose: Compose) -> None:
    printed = compose(diary(library, own_rows=("Long " * 30,)))
    assert printed.notices == ("A row of your own was longer than 80 characters and was cut.",)
