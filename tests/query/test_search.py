from __future__ import annotations

import pytest

from netdesk.model.kinds import Standing
from netdesk.model.link import HitKind
from netdesk.model.search import SearchHit
from netdesk.query.reference import Reference


def best(reference: Reference, text: str) -> tuple[HitKind, str]:
    hit = reference.search(text).hits[0]
    return hit.kind, hit.id


def hit(reference: Reference, text: str, kind: HitKind, id_: str) -> SearchHit:
    return next(each for each in reference.search(text).hits if (each.kind, each.id) == (kind, id_))


@pytest.mark.parametrize(
    ("typed", "kind", "id_"),
    [
        ("lanriotide", HitKind.TREATMENT, "lanreotide"),
        ("everolimis", HitKind.TREATMENT, "everolimus"),
        ("sandostatine", HitKind.TREATMENT, "octreotide"),
        ("diarhea", HitKind.SIDE_EFFECT, "diarrhoea"),
        ("diarrhia", HitKind.SIDE_EFFECT, "diarrhoea"),
        ("PPRT", HitKind.TREATMENT, "prrt"),
        ("somatostation", HitKind.TERM, "somatostatin"),
        ("somatostation analogues", HitKind.TREATMENT, "somatostatin_analogues"),
        ("octretide", HitKind.TREATMENT, "octreotide"),
        ("sunitanib", HitKind.TREATMENT, "sunitinib"),
        ("hypertention", HitKind.SIDE_EFFECT, "high_blood_pressure"),
        ("alopicia", HitKind.SIDE_EFFECT, "hair_loss"),
        ("dietician", HitKind.ROLE, "dietitian"),
        ("lanrio", HitKind.TREATMENT, "lanreotide"),
    ],
)
def test_a_misspelt_word_leads_to_what_was_meant(bundled: Reference, typed: str, kind: HitKind, id_: str) -> None:
    assert best(bundled, typed) == (kind, id_)


def test_a_word_that_was_looked_for_otherwise_is_named_with_what_was_looked_for(bundled: Reference) -> None:
    corrections = bundled.search("everolimis").corrections
    assert [(each.typed, each.meant) for each in corrections] == [("everolimis", ("everolimus",))]
    assert bundled.search("everolimus").corrections == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("reducing", {"reduce", "reduced"}),
        ("blocked", set()),
        ("interfering", {"interfere"}),
    ],
)
def test_another_form_of_a_word_is_looked_for_before_a_mistyped_one(
    bundled: Reference, typed: str, meant: set[str]
) -> None:
    assert {word for each in bundled.search(typed).corrections for word in each.meant} == meant
    assert bundled.search(typed).hits


@pytest.mark.parametrize(
    "typed", ["note", "section", "period", "receive", "reviewed", "enhance", "relevant", "ongoing"]
)
def test_another_word_is_never_taken_for_one_that_is_only_a_little_like_it(bundled: Reference, typed: str) -> None:
    answer = bundled.search(typed)
    assert (answer.hits, answer.corrections, answer.unknown) == ((), (), (typed,))


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("oral", "chemotherapy"),
        ("overnight", "liver_embolisation"),
        ("inoperable", "prrt"),
        ("microscopic", "intraoperative_radiation"),
        ("staging", "planning_stage"),
        ("regimens", "regimen_ec"),
        ("mobility", "physio_ot"),
        ("viral", "interferon"),
        ("margin", "resection"),
        ("bloodstream", "prrt"),
        ("medication", "take_medicines_on_schedule"),
        ("obstruction", "gi_ablative_treatment"),
        ("temporary", "chemotherapy"),
        ("shared decision", "shared_decision"),
        ("progression", "somatostatin_analogues"),
        ("recommendations", "dietitian"),
    ],
)
def test_a_page_s_own_clinical_word_leads_to_what_is_said_with_it(bundled: Reference, typed: str, id_: str) -> None:
    answer = bundled.search(typed)
    assert id_ in [hit.id for hit in answer.hits]
    assert (answer.unknown, answer.corrections) == ((), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tumour debulking", "tumor debulking"),
        ("oesophagus", "esophagus"),
        ("anaemia", "anemia"),
        ("anaesthetist", "anesthetist"),
        ("chemoembolisation", "chemoembolization"),
        ("somatostatin analogue", "somatostatin analog"),
        ("diarrhoea", "DIARRHEA"),
        ("mind-body", "mind body"),
        ("intra-operative", "intraoperative"),
        ("lutetium-177", "lutetium177"),
        ("T-cell", "tcell"),
        ("chemoembolisation", "chemo embolisation"),
        ("follow-up", "Follow Up"),
        ("Lanréotide", "lanreotide"),
    ],
)
def test_spellings_case_accents_and_hyphens_find_the_same(bundled: Reference, one: str, other: str) -> None:
    found = [(each.kind, each.id) for each in bundled.search(one).hits]
    assert [(each.kind, each.id) for each in bundled.search(other).hits] == found
    assert bundled.search(other).corrections == bundled.search(one).corrections


@pytest.mark.parametrize("typed", ["lan", "lanreo", "somatul", "somatuline aut", "Somatuline Depot"])
def test_the_beginning_of_a_name_or_brand_is_enough(bundled: Reference, typed: str) -> None:
    assert best(bundled, typed) == (HitKind.TREATMENT, "lanreotide")


@pytest.mark.parametrize(
    ("typed", "id_", "relation"),
    [
        ("Somatuline Autogel", "lanreotide", "brand of Lanreotide (Canada)"),
        ("Somatuline Depot", "lanreotide", "brand of Lanreotide (United States)"),
        ("sandostatin", "octreotide", "brand of Octreotide (Canada, United States)"),
        ("octreotide lar", "octreotide", "form of Octreotide (Australia)"),
        ("Lutathera", "lutetium_177_dotatate", "brand of Lutetium-177 dotatate (Australia)"),
        ("creon", "pancreatic_enzyme_replacement", "brand of Pancreatic enzyme replacement (Australia)"),
        ("ssa", "somatostatin_analogues", "abbreviation of Somatostatin analogues"),
        ("TACE", "chemoembolisation", "abbreviation of Chemoembolisation"),
        ("hormone therapy", "somatostatin_analogues", "name of Somatostatin analogues"),
        ("lanriotide", "lanreotide", "misspelling of Lanreotide (our wording)"),
        ("somatostatin analogues", "somatostatin_analogues", "treatment · Drug therapy"),
    ],
)
def test_g10_a_name_says_whose_it_is_and_a_brand_where(bundled: Reference, typed: str, id_: str, relation: str) -> None:
    found = bundled.search(typed).hits[0]
    assert (found.id, found.relation) == (id_, relation)


def test_a_name_that_no_page_prints_is_never_shown_as_one_that_pages_print(bundled: Reference) -> None:
    ours = bundled.search("lanriotide").hits[0]
    assert (ours.text, ours.spans) == ("Lanreotide", ())
    printed = bundled.search("pprt").hits[0]
    assert (printed.text, [source.id for source in printed.sources]) == ("PPRT", ["ctca"])
    assert printed.relation == "misspelling of Peptide receptor radionuclide therapy (PRRT)"


def test_a_brand_comes_with_the_regions_of_the_pages_that_print_it(bundled: Reference) -> None:
    assert [source.region for source in bundled.search("afinitor").hits[0].sources] == ["CA", "US"]
    assert len(bundled.search("everolimus").hits[0].sources) == 2


@pytest.mark.parametrize(
    ("typed", "kind", "id_", "relation"),
    [
        ("net nurse", HitKind.ROLE, "net_nurse", "role in the care team"),
        ("mri", HitKind.TEST, "mri", "abbreviation of Magnetic resonance imaging (MRI) · test"),
        ("catheter", HitKind.TERM, "catheter", "word explained"),
        ("etoposide", HitKind.DRUG, "etoposide", "drug in Carboplatin and etoposide"),
        ("second opinion", HitKind.ADVICE, "second_opinion", "advice · Shared decision"),
        ("support groups", HitKind.SERVICE, "patient_support_group_finder", "service for patients"),
        ("somatostatin monthly", HitKind.SCHEDULE, "ssa_monthly", "schedule of Octreotide, Lanreotide"),
        ("webmd", HitKind.SOURCE, "webmd", "source page"),
    ],
)
def test_everything_that_has_a_name_is_found_by_it(
    bundled: Reference, typed: str, kind: HitKind, id_: str, relation: str
) -> None:
    assert hit(bundled, typed, kind, id_).relation == relation


@pytest.mark.parametrize(
    ("typed", "id_", "marked"),
    [
        ("hair los", "hair_loss", ["Hair", "loss"]),
        ("chemoemboliz", "chemoembolisation", ["Chemoembolisation"]),
        ("intraoperative radiation", "intraoperative_radiation", ["Intra", "operative", "radiation"]),
        ("diarhea", "diarrhoea", ["Diarrhoea"]),
        ("prrt approved", "prrt", ["PRRT", "approved"]),
    ],
)
def test_the_words_that_matched_are_marked_whole_in_the_text_shown(
    bundled: Reference, typed: str, id_: str, marked: list[str]
) -> None:
    found = bundled.search(typed).hits[0]
    assert found.id == id_
    assert [found.text[start:end] for start, end in found.spans] == marked


def test_what_is_said_is_found_with_its_statement_and_source(bundled: Reference) -> None:
    found = hit(bundled, "carcinoid crisis", HitKind.TREATMENT, "surgery")
    assert found.relation == "said of Surgery"
    assert found.statement is not None
    assert found.text == found.statement.text
    assert found.sources == (found.statement.source,)


def test_a_word_explained_brings_its_explanation(bundled: Reference) -> None:
    found = hit(bundled, "metastasis", HitKind.TERM, "metastasis")
    assert found.statement is not None
    assert found.statement.subject_id == "metastasis"


def test_whole_names_stand_before_beginnings_and_names_before_what_is_said(bundled: Reference) -> None:
    assert best(bundled, "net") == (HitKind.TERM, "net")
    assert best(bundled, "surgery") == (HitKind.TREATMENT, "surgery")
    assert best(bundled, "immunotherapy") == (HitKind.TREATMENT, "immunotherapy")
    hits = bundled.search("chemotherapy").hits
    is_name = [each.statement is None or each.text != each.statement.text for each in hits]
    assert is_name == sorted(is_name, reverse=True)


def test_one_and_several_are_the_same_word(bundled: Reference) -> None:
    assert HitKind.ROLE in [each.kind for each in bundled.search("surgeons").hits if each.id == "surgeon"]
    for typed, id_ in (
        ("biopsies", "biopsy"),
        ("surgeries", "surgery"),
        ("targeted cancer therapy", "targeted_therapy"),
    ):
        answer = bundled.search(typed)
        assert (answer.hits[0].id, answer.corrections, answer.is_partial) == (id_, (), False)


def test_a_whole_name_finds_whole_words_only(bundled: Reference) -> None:
    for found in bundled.search("net", 1_000).hits:
        assert {found.text[start:end].casefold() for start, end in found.spans} <= {"net", "nets"}, found
    assert "networks" in {h.text[a:b] for h in bundled.search("netw").hits for a, b in h.spans}


def test_hits_stand_once_each_and_in_groups_by_kind_led_by_the_best(bundled: Reference) -> None:
    answer = bundled.search("diarrhoea")
    assert len({(each.kind, each.id) for each in answer.hits}) == len(answer.hits)
    assert [group.kind for group in answer.groups][:3] == [HitKind.SIDE_EFFECT, HitKind.PROBLEM, HitKind.ADVICE]
    assert [each for group in answer.groups for each in group.hits] == sorted(
        answer.hits, key=lambda hit: [each.kind for each in answer.hits].index(hit.kind)
    )


def test_words_that_never_stand_together_find_what_has_the_rarest_of_them(bundled: Reference) -> None:
    answer = bundled.search("sunitinib side effects")
    assert answer.is_partial
    assert (answer.hits[0].kind, answer.hits[0].id) == (HitKind.TREATMENT, "sunitinib")
    assert "active_surveillance" in [each.id for each in bundled.search("low-grade slow tumour").hits[:5]]


@pytest.mark.parametrize("typed", ["xyzzy", "zzzz", "qqqqqqqq", "肿瘤"])
def test_what_is_not_in_the_sources_is_said_to_be_unknown(bundled: Reference, typed: str) -> None:
    answer = bundled.search(typed)
    assert (answer.hits, answer.unknown, answer.is_partial) == ((), (typed,), False)


def test_without_a_hit_the_nearest_words_are_offered(bundled: Reference) -> None:
    assert "prrt" in bundled.search("prt").nearest
    assert bundled.search("xyzzy").nearest == ()


def test_an_unknown_word_beside_a_known_one_is_named_and_the_rest_is_found(bundled: Reference) -> None:
    answer = bundled.search("xyzzy lanreotide")
    assert (answer.unknown, answer.is_partial, answer.hits[0].id) == (("xyzzy",), True, "lanreotide")


@pytest.mark.parametrize("link", ["netdesk://treatment/prrt", " NETDESK://Treatment/prrt/ "])
def test_a_link_finds_what_it_names(bundled: Reference, link: str) -> None:
    assert [str(each.link) for each in bundled.search(link).hits] == ["netdesk://treatment/prrt"]


def test_every_hit_s_link_leads_back_to_it(bundled: Reference) -> None:
    for found in bundled.search("diarrhoea").hits + bundled.search("ssa monthly").hits + bundled.search("neca").hits:
        assert [each.link for each in bundled.search(str(found.link)).hits] == [found.link]


def test_a_link_to_what_does_not_exist_is_searched_for_by_its_words(bundled: Reference) -> None:
    assert best(bundled, "netdesk://treatment/sandostatin") == (HitKind.TREATMENT, "octreotide")
    assert best(bundled, "netdesk://symptom/hair_loss") == (HitKind.SIDE_EFFECT, "hair_loss")


def test_no_more_hits_come_than_were_asked_for_and_that_there_are_more_is_said(bundled: Reference) -> None:
    few = bundled.search("surgery", 3)
    assert len(few.hits) == 3
    assert few.has_more
    assert few.hits == bundled.search("surgery").hits[:3]
    assert not bundled.search("lutathera").has_more


def test_g20_what_is_no_guidance_keeps_its_standing_in_a_hit(bundled: Reference) -> None:
    found = [each.statement for each in bundled.search("patient says").hits if each.statement]
    assert Standing.QUOTATION in {statement.standing for statement in found}


def test_where_nothing_has_all_words_a_name_typed_whole_comes_before_a_sentence_with_another_of_them(
    bundled: Reference,
) -> None:
    answer = bundled.search("lanreotide canada")
    assert answer.is_partial
    assert answer.hits[0].id == "lanreotide"
