"""Write requirements.lock anew: ``.venv/bin/python packaging/refresh_lock.py``.

Resolves the dependencies and the ``dev`` group of pyproject.toml with pip, for the machine it runs on; adds what only
another system needs; and lists for each pinned version the sha256 of every wheel that CPython 3.11 or newer can use,
so that one file serves Linux, Windows and macOS. Where the wheels come from is pip's own configuration and is not
written down. Run it with the oldest Python that netdesk supports: what installs there, installs on the newer ones.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ((3, 11), (3, 12), (3, 13))
SYSTEMS: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "Linux x86_64": (
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
        tuple(f"manylinux_2_{glibc}_x86_64" for glibc in range(40, 4, -1)),
    ),
    "Linux aarch64": (
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
        tuple(f"manylinux_2_{glibc}_aarch64" for glibc in range(40, 16, -1)),
    ),
    "Windows": (
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
        ("win_amd64",),
    ),
    "macOS arm64": (
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
        tuple(f"macosx_{major}_0_{arch}" for major in range(14, 10, -1) for arch in ("arm64", "universal2")),
    ),
    "macOS x86_64": (
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "x86_64"},
        tuple(
            f"macosx_{release}_{arch}"
            for release in ("14_0", "13_0", "12_0", "11_0", *(f"10_{minor}" for minor in range(15, 8, -1)))
            for arch in ("x86_64", "universal2")
        ),
    ),
}
HEAD = """\
# Every package that netdesk and its tests use, by version and by the sha256 of its wheels for Linux, Windows and macOS.
# Made by packaging/refresh_lock.py from pyproject.toml; names no address. Installed with --require-hashes.
"""


def main() -> None:
    """Resolve, look up the hashes, check that every system is served, write the file."""
    pins = resolve(wanted())
    entries = []
    for name in sorted(pins):
        wheels = wheels_of(name, pins[name])
        check_every_system(name, wheels)
        hashes = " \\\n".join(f"    --hash=sha256:{digest}" for digest in sorted(wheels.values()))
        entries.append(f"{name}=={pins[name]} \\\n{hashes}\n")
    (ROOT / "requirements.lock").write_text(HEAD + "".join(entries), encoding="utf-8", newline="\n")


def wanted() -> list[str]:
    """The requirements of pyproject.toml: of the program and of its tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]


def resolve(requirements: list[str]) -> dict[str, str]:
    """Canonical name → version of everything that the requirements need on any of the systems."""
    while True:
        packages = [item["metadata"] for item in report(requirements)]
        pins = {canonicalize_name(package["name"]): package["version"] for package in packages}
        missing = {
            f"{need.name}{need.specifier}"
            for package in packages
            for need in map(Requirement, package.get("requires_dist", []))
            if canonicalize_name(need.name) not in pins and needed_somewhere(need)
        }
        if not missing:
            return {str(name): version for name, version in pins.items()}
        requirements = [*requirements, *sorted(missing)]


def report(requirements: list[str]) -> list[dict[str, Any]]:
    """What pip would install."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
        subprocess.run(
            [*command, "--only-binary=:all:", "--report", os.fspath(file), *requirements], check=True, timeout=600
        )
        installs: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["install"]
        return installs


def needed_somewhere(need: Requirement) -> bool:
    """Whether one of the systems needs it; extras are not asked for."""
    marker = need.marker
    return marker is None or any(
        marker.evaluate({**system, "python_version": f"{major}.{minor}", "extra": ""})
        for system, _ in SYSTEMS.values()
        for major, minor in PYTHONS
    )


def wheels_of(name: str, version: str) -> dict[str, str]:
    """File name → sha256 of the wheels of one version that CPython 3.11 or newer can use."""
    request = urllib.request.Request(f"{index()}/{name}/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        files = json.load(answer)["files"]
    wheels = {}
    for file in files:
        of_version = file["filename"].endswith(".whl") and file["filename"].split("-")[1] == version
        if of_version and any(usable(tag) for tag in parse_wheel_filename(file["filename"])[3]):
            wheels[file["filename"]] = file["hashes"]["sha256"]
    return wheels


def index() -> str:
    """The package index that pip is configured to use."""
    from pip._internal.models.index import PyPI  # the address that pip falls back to

    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    )
    return (os.environ.get("PIP_INDEX_URL") or asked.stdout.strip() or PyPI.simple_url).rstrip("/")


def usable(tag: Tag) -> bool:
    """Whether a CPython from 3.11 on, on one of our systems, could choose a wheel with this tag."""
    if not re.search(r"any|manylinux.*(x86_64|aarch64)|win_amd64|win_arm64|macosx", tag.platform):
        return False
    if match := re.fullmatch(r"cp3(\d+)", tag.interpreter):
        return tag.abi == "abi3" or (tag.abi in (tag.interpreter, "none") and int(match[1]) >= 11)
    return tag.interpreter == "py3"


def check_every_system(name: str, wheels: dict[str, str]) -> None:
    """Stop where one of the systems would find no wheel."""
    offered = {tag for wheel in wheels for tag in parse_wheel_filename(wheel)[3]}
    for system, (_, platforms) in SYSTEMS.items():
        for python in PYTHONS:
            if offered.isdisjoint(tags_of(python, platforms)):
                sys.exit(f"{name}: no wheel for {system}, CPython {python[0]}.{python[1]}")


def tags_of(python: tuple[int, int], platforms: tuple[str, ...]) -> Iterator[Tag]:
    """The tags that one Python takes on one system."""
    interpreter = f"cp{python[0]}{python[1]}"
    yield from cpython_tags(python, abis=[interpreter], platforms=platforms)
    yield from compatible_tags(python, interpreter=interpreter, platforms=platforms)


if __name__ == "__main__":
    main()
