from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.model.kinds import Aspect, Standing
from netdesk.model.row_details import RowDetails
from netdesk.model.statement import Statement
from netdesk.query.errors import UnknownIdError
from netdesk.query.reference import Reference
from tests.query.altered_library import altered_library


def details(reference: Reference, treatment_id: str) -> RowDetails:
    (row,) = reference.table_details([treatment_id]).rows
    return row


def test_details_come_once_each_and_in_the_order_asked(library: Reference) -> None:
    rows = library.table_details(["prrt", "surgery", "prrt"]).rows
    assert [row.treatment_id for row in rows] == ["prrt", "surgery"]


def test_an_unknown_treatment_is_refused(library: Reference) -> None:
    with pytest.raises(UnknownIdError):
        library.table_details(["surgery", "no_such"])


def test_details_of_many_are_those_of_each(bundled: Reference) -> None:
    together = bundled.table_details(row.id for row in bundled.rows).rows
    assert together == tuple(details(bundled, row.id) for row in bundled.rows)


def test_details_say_the_same_as_the_treatment_itself(bundled: Reference) -> None:
    for row in bundled.table_details(row.id for row in bundled.rows).rows:
        whole = bundled.treatment(row.treatment_id)
        assert (row.effects, row.group_effects) == (whole.effects, whole.group_effects)
        assert (row.alerts, row.cautions, row.disagreements) == (whole.alerts, whole.cautions, whole.disagreements)
        assert row.purpose == _said(whole.said_as(Aspect.PURPOSE))
        assert row.how_given == _said(whole.said_as(Aspect.HOW_GIVEN, Aspect.SCHEDULE))
        assert row.status == _said(whole.said_as(Aspect.STATUS))
        assert set(_said(whole.said_as(Aspect.WHEN_USED))) <= set(row.when_used)


def test_every_statement_that_something_can_be_filtered_by_is_in_a_column(bundled: Reference) -> None:
    for row in bundled.table_details(row.id for row in bundled.rows).rows:
        shown = {*row.when_used, *row.purpose, *row.how_given, *row.status}
        for statement in bundled.treatment(row.treatment_id).statements:
            assert statement in shown or not statement.criteria or statement.standing is not Standing.SAID, statement.id


def test_g11_what_is_said_not_to_suit_stands_under_when_it_is_used_too(tmp_path: Path) -> None:
    with altered_library(tmp_path, {"pages/cedar.yaml": ("", DOES_NOT_CURE)}) as reference:
        row = details(reference, "targeted_therapy")
        assert [statement.id for statement in row.purpose] == ["cedar-902", "cedar-901"]
        assert "cedar-901" in [statement.id for statement in row.when_used]
        assert "cedar-902" not in [statement.id for statement in row.when_used]


DOES_NOT_CURE = """
  - place: Targeted therapy ¶9
    statements:
      - id: cedar-902
        about: treatment/targeted_therapy
        aspect: purpose
        strength: may
        text: It may relieve.
        criteria:
          - {facet: intent, value: palliative}
      - id: cedar-901
        about: treatment/targeted_therapy
        aspect: purpose
        strength: not-suitable
        text: It is not given to cure.
        criteria:
          - {facet: intent, value: curative}
"""


def test_g20_nothing_among_the_details_is_no_guidance(library: Reference, bundled: Reference) -> None:
    for reference in (library, bundled):
        for row in reference.table_details(row.id for row in reference.rows).rows:
            for statement in (*row.when_used, *row.purpose, *row.how_given, *row.status, *row.cautions):
                assert statement.standing is Standing.SAID


def _said(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(statement for statement in statements if statement.standing is Standing.SAID)
