"""Views in the file of settings: kept, brought back, and what becomes of what is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netdesk.environment import Environment
from netdesk.model.filters import FacetValue, Filters
from netdesk.query.reference import Reference
from netdesk.ui.saved_view import SavedView, tidy_name
from netdesk.ui.saved_views import MOST_OWN_VIEWS, SavedViews
from netdesk.ui.settings import FILE_NAME, Settings

LIVER = (("spread", "liver_metastases"),)


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Settings:
    return Settings(tmp_path)


def views_of(settings: Settings, reference: Reference) -> SavedViews:
    return SavedViews(settings, reference.facets)


def own(views: SavedViews) -> list[str]:
    return [view.name for view in views.all() if not view.shipped_as]


def written(folder: Path, *records: object) -> Settings:
    """Settings read from a file that somebody wrote."""
    (folder / FILE_NAME).write_text(json.dumps({"views": list(records)}), encoding="utf-8")
    return Settings(folder)


def test_a_view_is_there_again_at_the_next_start(settings: Settings, reference: Reference, tmp_path: Path) -> None:
    view = SavedView("Tumour board: “Ω” & <b>", "li ver", (*LIVER, ("grade", "not_stated")), is_pinned=True)
    assert views_of(settings, reference).keep(view)
    again = views_of(Settings(tmp_path), reference)
    assert again.all()[-1] == view
    values = tuple(value for facet in reference.facets for value in facet.values)
    asked = tuple(value for value in values if (value.facet_id, value.id) in view.values)
    assert set(again.filters(view).values) == set(asked)
    assert again.filters(view).text == "li ver"


def test_the_file_is_written_as_the_command_line_writes_filters(
    settings: Settings, reference: Reference, tmp_path: Path
) -> None:
    views_of(settings, reference).keep(SavedView("Liver", values=LIVER))
    kept = json.loads((tmp_path / FILE_NAME).read_text("utf-8"))
    assert kept["views"] == [{"name": "Liver", "pinned": False, "text": "", "values": ["spread=liver_metastases"]}]


def test_a_view_takes_the_place_of_an_own_one_with_its_name(settings: Settings, reference: Reference) -> None:
    views = views_of(settings, reference)
    for name in ("First", "Second", "Third"):
        views.keep(SavedView(name, values=LIVER))
    views.keep(SavedView("SECOND", text="lan"))
    assert own(views) == ["First", "SECOND", "Third"]
    assert views.all()[-2].text == "lan"


def test_a_view_is_active_where_the_filters_are_just_its_own(settings: Settings, reference: Reference) -> None:
    view = SavedView("Two", "lan", (*LIVER, ("grade", "low_grade")))
    liver, low = FacetValue("spread", "liver_metastases", ""), FacetValue("grade", "low_grade", "")
    assert view.asks_for(Filters("lan", (liver, low)))
    assert view.asks_for(Filters(" lan ", (low, liver)))
    assert not view.asks_for(Filters("lan", (liver,)))
    assert not view.asks_for(Filters("", (liver, low)))
    assert not view.asks_for(Filters("lan", (liver, low, FacetValue("grade", "not_stated", ""))))


def test_a_view_whose_value_this_content_lacks_is_kept_and_says_why_it_is_not_usable(
    reference: Reference, tmp_path: Path, qapp: QApplication
) -> None:
    records = [
        {"name": "Moon", "values": ["spread=moon", "spread=liver_metastases"]},
        {"name": "Phase", "values": ["phase=full", "phase=new", "spread=sun"], "pinned": True},
    ]
    views = views_of(written(tmp_path, *records), reference)
    moon, phase = views.all()[-2:]
    assert views.why_not_usable(moon) == "This content no longer has the value “moon” of Spread."
    assert views.why_not_usable(phase) == "This content no longer has the filter “phase”, and 2 more."
    views.keep(SavedView("Liver", values=LIVER))
    again = views_of(Settings(tmp_path), reference)
    assert own(again) == ["Moon", "Phase", "Liver"]
    assert again.why_not_usable(again.all()[-1]) == ""


@pytest.mark.parametrize(
    "odd",
    [
        None,
        3,
        "a",
        [],
        {},
        {"name": "Odd"},
        {"name": "Odd", "values": []},
        {"name": "Odd", "text": "   "},
        {"name": "Odd", "text": "x" * 300},
        {"name": "Odd", "text": 3},
        {"name": "", "text": "lan"},
        {"name": "  \n ", "text": "lan"},
        {"name": 3, "text": "lan"},
        {"name": ["Odd"], "text": "lan"},
        {"name": "Odd\ud800", "text": "lan"},
        {"name": "Odd", "text": "lan\udfff"},
        {"name": "Odd", "values": "spread=liver_metastases"},
        {"name": "Odd", "values": {"spread": "liver_metastases"}},
        {"name": "Odd", "values": ["spread"]},
        {"name": "Odd", "values": ["=liver_metastases"]},
        {"name": "Odd", "values": ["spread="]},
        {"name": "Odd", "values": ["spread=liver_metastases", 4]},
        {"name": "Odd", "values": [f"spread={'x' * 1000}"]},
        {"name": "Odd", "values": [["spread", "liver_metastases"]]},
        {"name": "Odd", "text": "lan", "pinned": "yes"},
        {"name": "Odd", "text": "lan", "pinned": 1},
    ],
)
def test_what_is_no_view_in_the_file_is_passed_over(
    reference: Reference, tmp_path: Path, qapp: QApplication, odd: object
) -> None:
    views = views_of(written(tmp_path, odd, {"name": "Liver", "values": ["spread=liver_metastases"]}), reference)
    assert own(views) == ["Liver"]


@pytest.mark.parametrize("odd", [None, 3, "views", {"name": "Odd", "text": "lan"}])
def test_views_that_are_no_list_are_as_if_there_were_none(
    reference: Reference, tmp_path: Path, qapp: QApplication, odd: object
) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"views": odd, "views.unpinned": odd}), encoding="utf-8")
    views = views_of(Settings(tmp_path), reference)
    assert own(views) == []
    assert all(view.is_pinned for view in views.all())


def test_a_name_written_twice_is_that_of_the_first_view(
    reference: Reference, tmp_path: Path, qapp: QApplication
) -> None:
    settings = written(tmp_path, {"name": "A  name", "text": "lan"}, {"name": "a name", "text": "oct"})
    views = views_of(settings, reference)
    assert [(view.name, view.text) for view in views.all() if not view.shipped_as] == [("A name", "lan")]


def test_there_are_never_so_many_views_that_the_file_could_not_be_read(
    settings: Settings, reference: Reference, tmp_path: Path
) -> None:
    every = tuple((value.facet_id, value.id) for facet in reference.facets for value in facet.values)
    views = views_of(settings, reference)
    for number in range(MOST_OWN_VIEWS):
        assert views.has_room()
        views.keep(SavedView(tidy_name(f"{number} {'😀' * 60}"), "😀" * 200, every * 6))
    assert not views.has_room()
    again = Settings(tmp_path)
    assert again.notice == ""
    assert len(own(views_of(again, reference))) == MOST_OWN_VIEWS


def test_of_shipped_views_the_file_keeps_only_which_are_not_pinned(
    settings: Settings, reference: Reference, tmp_path: Path
) -> None:
    views = views_of(settings, reference)
    shipped = views.all()
    assert [view.name for view in shipped] == [
        "Spread to the liver",
        "Makes hormones",
        "After pancreatic surgery",
        "Grade 3",
    ]
    assert all(view.is_pinned for view in shipped)
    views.replace_all(replace(view, is_pinned=view.shipped_as == "grade_3") for view in shipped)
    again = views_of(Settings(tmp_path), reference)
    assert [view.name for view in again.all() if view.is_pinned] == ["Grade 3"]
    assert json.loads((tmp_path / FILE_NAME).read_text("utf-8"))["views"] == []


def test_where_the_folder_cannot_be_written_a_view_lasts_and_that_is_told(
    reference: Reference, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    views = views_of(Settings(tmp_path / "config"), reference)
    assert not views.keep(SavedView("Liver", values=LIVER))
    assert own(views) == ["Liver"]


@pytest.mark.parametrize(
    ("typed", "kept"), [("  Two \n words ", "Two words"), ("x" * 80, "x" * 60), ("a" * 59 + " b", "a" * 59), ("", "")]
)
def test_a_name_is_kept_on_one_line(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


def test_the_shipped_views_find_something_in_the_bundled_content_and_know_every_value(
    settings: Settings, environment: Environment
) -> None:
    with Reference.open(environment.content_database) as bundled:
        views = views_of(settings, bundled)
        found = {view.name: len(bundled.find(views.filters(view)).matches) for view in views.all()}
        assert [views.why_not_usable(view) for view in views.all()] == ["", "", "", ""]
        assert [len(views.filters(view).values) for view in views.all()] == [1, 1, 1, 1]
    assert min(found.values()) > 0, found


def test_the_names_of_shipped_views_say_no_more_than_the_value_that_they_ask_for(
    settings: Settings, environment: Environment
) -> None:
    with Reference.open(environment.content_database) as bundled:
        views = views_of(settings, bundled)
        asked = {view.name: views.filters(view).values[0].name for view in views.all()}
    assert asked == {
        "Spread to the liver": "Spread to the liver",
        "Makes hormones": "Makes hormones (functional)",
        "After pancreatic surgery": "After surgery on the pancreas",
        "Grade 3": "High grade (grade 3)",
    }
