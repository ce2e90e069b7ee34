"""The program runs from the built wheel, in a folder that knows nothing of the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def say(*command: str | Path, cwd: Path) -> str:
    """Run a command and return what it prints, both streams."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    done = subprocess.run(
        command, cwd=cwd, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    return folder / say(sys.executable, "-c", build, folder, cwd=ROOT).splitlines()[-1]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds the wheel, and the libraries that it needs."""
    folder = tmp_path_factory.mktemp("fresh folder")
    say(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / Path(sys.executable).name
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(say(python, "-c", asked, cwd=folder).strip())
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "--quiet")
    say(*pip, "install", "--no-index", "--no-deps", "--ignore-installed", wheel, cwd=folder)
    return programs


def test_the_wheel_holds_the_content_its_manifest_and_the_resources_but_no_sources_of_the_content(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"netdesk/data/net.sqlite", "netdesk/data/net.manifest.json", "netdesk/py.typed"} <= names
    resources = {
        f"netdesk/{file.relative_to(ROOT).as_posix()}" for file in (ROOT / "resources").rglob("*") if file.is_file()
    }
    assert {name for name in names if name.startswith("netdesk/resources/")} == resources
    assert {name for name in names if name.endswith((".yaml", ".yml")) or name.startswith("tests")} == set()


def test_the_wheel_says_its_licence_and_brings_the_notices(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        folder = next(name.partition("/")[0] for name in archive.namelist() if ".dist-info/" in name)
        metadata = archive.read(f"{folder}/METADATA").decode()
        assert archive.read(f"{folder}/licenses/NOTICE") == (ROOT / "NOTICE").read_bytes()
        assert archive.read(f"{folder}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert "License-Expression: MIT" in metadata


def test_installed_from_the_wheel_netdesk_finds_its_files_in_the_package(installed: Path) -> None:
    script = (
        "import netdesk, json\nfrom netdesk.environment import Environment\ne = Environment.of_this_machine()\n"
        "print(json.dumps([netdesk.__file__, str(e.content_database), str(e.resources), str(e.content_sources)]))"
    )
    python = installed / Path(sys.executable).name
    package, database, resources, sources = json.loads(say(python, "-c", script, cwd=installed))
    assert Path(package).is_relative_to(installed.parent)
    assert Path(database) == Path(package).parent / "data" / "net.sqlite"
    assert Path(resources) == Path(package).parent / "resources"
    assert sources == "None"


def test_installed_from_the_wheel_the_command_line_answers_a_question(installed: Path) -> None:
    said = say(installed / "netdesk-admin", "ask", "sources", cwd=installed)
    assert "ccs" in said
