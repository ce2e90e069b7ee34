"""One patient's pack made of sheets that were put aside."""

from __future__ import annotations

from netdesk.model.care import Person
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.pack_of import names_on, pack_of, treatments_of
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.sheets_of import comparison_sheet, treatment_sheet
from netdesk.query.reference import Reference

DAY_NURSE = Ring("Ana Whitford", "555 0142")
OTHER = Ring("Joe Other", "555 0199")


def test_one_patients_name_stands_on_the_cover_and_on_every_sheet(library: Reference) -> None:
    parts: list[Sheet] = [treatment_sheet(library, "prrt"), comparison_sheet(library, ("prrt", "surgery"))]
    named: list[Sheet] = [treatment_sheet(library, "lutate", patient_name="Mary Sample"), *parts]
    assert names_on(named) == ("Mary Sample",)
    pack = pack_of(library, named, Ring(), "Mary Sample")
    assert {pack.patient_name, *(part.patient_name for part in pack.parts)} == {"Mary Sample"}
    nobody = pack_of(library, named, Ring(), "")
    assert {nobody.patient_name, *(part.patient_name for part in nobody.parts)} == {""}


def test_who_is_rung_on_the_cover_is_typed_or_on_the_first_sheet_or_the_key_contact(library: Reference) -> None:
    release = library.release
    checklist = ChecklistSheet(library.effects(["prrt"]), release, ring=OTHER)
    roster = RosterSheet((Person("surgeon", "Ana Whitford", phone="555 0142", key=True),), {}, release)
    silent = treatment_sheet(library, "surgery")
    assert pack_of(library, [silent], Ring(), "").ring == Ring()
    assert pack_of(library, [silent, roster], Ring(), "").ring == DAY_NURSE
    pack = pack_of(library, [silent, checklist, roster], Ring(), "")
    assert pack.ring == OTHER
    assert [getattr(part, "ring", None) for part in pack.parts] == [OTHER, OTHER, None]
    typed = pack_of(library, [silent, checklist, roster], DAY_NURSE, "")
    assert [getattr(part, "ring", None) for part in typed.parts] == [DAY_NURSE, DAY_NURSE, None]


def test_the_cover_is_about_the_treatments_of_all_sheets_each_once(library: Reference) -> None:
    parts: list[Sheet] = [
        treatment_sheet(library, "lutate"),
        ChecklistSheet(library.effects(["prrt", "lutate"]), library.release),
        comparison_sheet(library, ("surgery", "prrt")),
    ]
    assert treatments_of(parts) == ("lutate", "prrt", "surgery")
    pack = pack_of(library, parts, Ring(), "")
    assert {treatment.id for treatment in pack.effects.treatments} == {"lutate", "prrt", "surgery"}
    assert pack.names_drugs, "g12: the line about doses stands on it"


def test_a_pack_of_sheets_about_no_treatment_names_those_that_were_chosen_for_the_visit(library: Reference) -> None:
    roster = RosterSheet((Person("surgeon", "Ana Whitford"),), {}, library.release)
    assert pack_of(library, [roster], Ring(), "").effects.treatments == ()
    chosen = pack_of(library, [roster], Ring(), "", ("prrt", "lutate"))
    assert {treatment.id for treatment in chosen.effects.treatments} == {"prrt", "lutate"}
    assert chosen.names_drugs, "g12: the line about doses stands on it"
    about = pack_of(library, [roster, treatment_sheet(library, "surgery")], Ring(), "", ("prrt", "lutate"))
    assert [treatment.id for treatment in about.effects.treatments] == ["surgery"]


def test_what_is_typed_is_not_in_the_description_of_a_pack(library: Reference) -> None:
    pack = pack_of(library, [treatment_sheet(library, "prrt")], DAY_NURSE, "Mary Sample")
    assert "Mary" not in repr(pack)
    assert "Whitford" not in repr(pack)
