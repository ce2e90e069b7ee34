from __future__ import annotations

import dataclasses
import io
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.engine import Engine
from netdesk.printing.errors import SheetFailedError
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.paper import Paper
from netdesk.printing.sheet import Sheet
from netdesk.printing.table_sheet import TableSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import DAY, Compose, checklist
from tests.printing.pdfs import elements
from tests.printing.samples import SAMPLES

TITLES = {
    "checklist": "My side-effect checklist",
    "assessment": "Side-effect assessment",
    "diary": "My diary",
    "roster": "My care team",
    "wallet": "My care team to carry with me",
    "treatment": "My treatment: Peptide receptor radionuclide therapy (PRRT)",
    "comparison": "Treatments side by side",
    "table": "Treatments found",
    "pack": "My visit pack",
}
"""By the kind's name, what a reader of the file is told that it is; no patient's name."""


@pytest.fixture(params=SAMPLES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def sheet(kind: str, library: Reference) -> Sheet:
    return SAMPLES[kind](library)


@pytest.fixture(params=[(paper, large) for paper in Paper for large in (False, True)], ids=str)
def pdf(request: pytest.FixtureRequest, sheet: Sheet, compose: Compose) -> bytes:
    """Every kind of sheet on every paper and in both sizes of print."""
    paper, large = request.param
    return compose(dataclasses.replace(sheet, patient_name="שרה محمد"), paper, large=large).pdf


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("paper", "sides"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_every_page_has_the_size_of_its_paper(
    sheet: Sheet, compose: Compose, paper: Paper, sides: tuple[int, int], large: bool
) -> None:
    printed = compose(sheet, paper, large=large)
    pages = PdfReader(io.BytesIO(printed.pdf)).pages
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages}
    assert {tuple(sorted(size)) for size in sizes} == {sides}
    is_wide = {width > height for width, height in sizes}
    if isinstance(sheet, PackSheet):
        assert is_wide == ({False} if large else {False, True})
    else:
        assert is_wide == {isinstance(sheet, DiarySheet | ComparisonSheet | TableSheet) and not large}
    assert len(pages) == printed.pages


def test_the_file_declares_pdf_ua_1_and_pdf_a_2a(pdf: bytes) -> None:
    metadata = PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index]
    assert "<pdfuaid:part>1<" in metadata
    assert "<pdfaid:part>2<" in metadata
    assert "<pdfaid:conformance>A<" in metadata


def test_the_file_has_a_language_a_title_without_a_name_and_is_tagged(kind: str, pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"].value is True  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == TITLES[kind]


def test_only_our_fonts_are_used_and_all_are_embedded(pdf: bytes) -> None:
    names = set()
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"] or "/FontFile3" in descendant["/FontDescriptor"]
            names.add(re.sub(r"^/[A-Z]{6}\+|-.*", "", descendant["/BaseFont"]))
    assert names <= {"SourceSans3VF", "NotoSansHebrew", "NotoSansArabic"}
    assert "SourceSans3VF" in names


def test_every_box_has_words_for_those_who_cannot_see_it(library: Reference, compose: Compose) -> None:
    figures = [
        each for each in elements(compose(checklist(library, "chemotherapy")).pdf) if each.get("/S") == "/Figure"
    ]
    assert len(figures) == 4 * (3 + 3 + 2)
    assert {str(figure["/Alt"]) for figure in figures} == {"Box to tick"}


def test_the_headings_are_tagged_as_headings(library: Reference, compose: Compose) -> None:
    headings = [
        str(each["/T"]) for each in elements(compose(checklist(library, "prrt")).pdf) if each.get("/S") == "/H1"
    ]
    assert headings[:2] == ["Treatments on this sheet", "How have I been?"]
    assert "Signs of the NET itself" in headings
    assert "Who says this" in headings


def test_the_same_sheet_gives_the_same_bytes_twice(sheet: Sheet, compose: Compose) -> None:
    assert compose(sheet).pdf == compose(sheet).pdf


def test_another_time_zone_and_another_folder_give_the_same_bytes(
    resources: Path, library_database: Path, tmp_path: Path
) -> None:
    script = (
        "import sys, hashlib; from pathlib import Path\n"
        "from netdesk.printing.form import Form; from netdesk.printing.press import Press\n"
        "from netdesk.printing.tag_pass import with_row_headers; from netdesk.query.reference import Reference\n"
        "from tests.printing.conftest import DAY; from tests.printing.samples import SAMPLES\n"
        "press = Press(Path(sys.argv[1]))\n"
        "with Reference.open(Path(sys.argv[2])) as library:\n"
        "    for made in SAMPLES.values():\n"
        "        for large in (False, True):\n"
        "            pdf = press.compose(made(library), Form(large=large), DAY).pdf\n"
        "            print(hashlib.sha256(pdf).hexdigest(), hashlib.sha256(with_row_headers(pdf)).hexdigest())"
    )
    home = str(Path(__file__).resolve().parents[2])
    digests = {
        subprocess.run(
            [sys.executable, "-c", script, str(resources), str(library_database)],
            cwd=folder, env=os.environ | {"TZ": zone, "PYTHONPATH": home}, capture_output=True, text=True, check=True,
        ).stdout
        for zone, folder in (("Pacific/Kiritimati", tmp_path), ("America/Los_Angeles", Path.home()))
    }  # fmt: skip
    assert len(digests) == 1
    assert len(digests.pop().splitlines()) == 2 * len(SAMPLES)


def write_template(folder: Path, text: str) -> Engine:
    (folder / "print").mkdir()
    (folder / "fonts").mkdir()
    (folder / "print" / "sheet.typ").write_text(text, "utf-8")
    return Engine(folder)


@pytest.mark.logs_warnings
@pytest.mark.parametrize("template", ["#panic(sys.inputs.data)", "unprintable without any font"])
def test_what_typst_refuses_is_a_sentence_and_a_line_in_the_log_without_the_data(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, template: str
) -> None:
    engine = write_template(tmp_path, template)
    with pytest.raises(SheetFailedError, match="Nothing was printed") as raised, caplog.at_level(logging.DEBUG):
        engine.pdf("sheet", {"patient": "Zebedee"}, DAY)
    assert raised.value.__context__ is None
    assert "Zebedee" not in f"{raised.value!r}{caplog.text}"
    assert "Typst refused a sheet at line" in caplog.text
