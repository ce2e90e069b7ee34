from __future__ import annotations

import re

import pytest

from netdesk.model import standing_lines
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose, checklist
from tests.printing.pdfs import elements, rows_of_tables, words_of
from tests.printing.samples import SAMPLES


def assessment(reference: Reference, *treatment_ids: str) -> AssessmentSheet:
    return AssessmentSheet(reference.effects(treatment_ids), reference.release)


def test_the_nurse_compares_each_row_with_the_last_visit_and_writes_what_was_tried_and_initials(
    library: Reference, compose: Compose
) -> None:
    pdf = compose(assessment(library, "chemotherapy")).pdf
    words = words_of(pdf)
    assert "Side-effect assessment Seen on by" in words
    assert "Since the last visit" in words
    assert "Better Same Worse What was tried Initials" in words
    assert "Severe" not in words
    rows = [row for table in rows_of_tables(pdf) for row in table[1:] if len(row) > 1]
    assert [str(each["/S"]) for each in elements(pdf)].count("/Figure") == 3 * len(rows)


def test_the_rows_are_those_of_the_patient_s_checklist(library: Reference, compose: Compose) -> None:
    patient = words_of(compose(checklist(library, "prrt", "surgery")).pdf)
    nurse = words_of(compose(assessment(library, "prrt", "surgery")).pdf)
    for row in library.effects(["prrt", "surgery"]).rows:
        assert row.effect.name in patient
        assert row.effect.name in nurse
    assert "In doubt (A, Daisy): This second list stands in another section of the page." in nurse
    assert "Alert: Carcinoid crisis" in nurse
    assert standing_lines.CRISIS_POINTER in nurse


def test_who_to_ring_is_not_on_the_nurse_s_sheet(library: Reference, compose: Compose) -> None:
    assert "Ring first" not in words_of(compose(SAMPLES["assessment"](library)).pdf)


@pytest.mark.parametrize("large", [False, True])
def test_g9_signs_of_the_net_stand_apart(library: Reference, compose: Compose, large: bool) -> None:
    words = words_of(compose(assessment(library, "chemotherapy"), large=large).pdf)
    assert re.search(f"{re.escape(standing_lines.NET_SIGNS)}.* Redness of the face or neck.* Anything else", words)
