#!/usr/bin/env python3
"""The two commands of the README, and one for its pictures. Standard library only.

python3 dev.py run [ARGUMENT ...]    opens netdesk
python3 dev.py test [ARGUMENT ...]   runs what CI runs; the arguments go to pytest
python3 dev.py shots                 renders each page and each sheet to docs/img

The first start makes a virtual environment (.venv, or in the user's cache where the checkout is read-only), installs
requirements.lock into it by hash, and on Linux sees to the libraries that Qt needs. Later starts find it ready.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CANNOT = 2
"""Exit status where the machine lacks something that only its user can bring."""

# Before anything that an older Python does not understand, which is also why nothing is imported from __future__.
if sys.version_info < (3, 11):
    print("netdesk needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info), file=sys.stderr)
    print("Start dev.py with a newer one, for example: python3.11 dev.py run", file=sys.stderr)
    sys.exit(CANNOT)

ROOT = Path(__file__).resolve().parent
LINUX = sys.platform.startswith("linux")
WINDOWS = sys.platform == "win32"
CHECKS = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["lint-imports"])
ODDLY_NAMED = {"libglib-2.0.so.0": "libglib2.0-0", "libgthread-2.0.so.0": "libglib2.0-0", "libz.so.1": "zlib1g"}
"""Debian packages whose names do not follow from the library's."""
ATSPI = ("dbus", "at-spi2-core", "python3-gi", "gir1.2-atspi-2.0")
"""Debian packages with which a test, under the system's Python, listens to the window as a screen reader does."""


def main() -> int:
    """Do what the command line asks, and return the exit status."""
    command, arguments = (sys.argv[1:2] or [""])[0], sys.argv[2:]
    commands = {"run": run, "test": test, "shots": shots}
    if command not in commands:
        print(__doc__.strip())
        return 0 if command in ("-h", "--help", "help") else CANNOT
    return commands[command](arguments)


# The three commands


def run(arguments: list[str]) -> int:
    """Open netdesk. Where this process can become netdesk it does, and nothing of dev.py stays in memory."""
    if LINUX and not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        say("netdesk opens a window, and there is no display here (DISPLAY and WAYLAND_DISPLAY lead to none).")
        say("Start it in a desktop session, or over ssh -X.")
        return CANNOT
    venv = ready_venv()
    if LINUX and not qt_libraries_ready(venv) and not os.environ.get("WAYLAND_DISPLAY"):
        return CANNOT
    command = [os.fspath(program(venv, "python")), os.fspath(program(venv, "netdesk")), *arguments]
    if WINDOWS:
        return call(command[1:])
    keep_bytecode_elsewhere(venv)
    return os.execv(command[0], command)


def test(arguments: list[str]) -> int:
    """Run every check, then the tests; pytest's closing line comes last."""
    os.chdir(ROOT)
    venv = ready_venv()
    caches = venv / "caches"
    os.environ.update(RUFF_CACHE_DIR=os.fspath(caches / "ruff"), MYPY_CACHE_DIR=os.fspath(caches / "mypy"))
    no_xvfb = why_no_xvfb(venv)
    no_atspi = "" if no_xvfb else why_no_atspi()
    if no_xvfb:
        os.environ["NETDESK_NO_XVFB"] = no_xvfb
        say(f"The journeys in a real window are skipped: {no_xvfb}")
    if no_atspi:
        os.environ["NETDESK_NO_ATSPI"] = no_atspi
        say(f"The journey with a screen reader is skipped: {no_atspi}")
    failed = []
    for tool, *options in CHECKS:
        print(f"== {' '.join([tool, *options])}", flush=True)
        cache = ["--cache-dir", os.fspath(caches / tool)] if tool == "lint-imports" else []
        if call([os.fspath(program(venv, tool)), *options, *cache]):
            failed.append(" ".join([tool, *options]))
    print(f"== pytest (before it failed: {', '.join(failed)})" if failed else "== pytest", flush=True)
    keep_bytecode_elsewhere(venv)
    pytest = [os.fspath(program(venv, "python")), "-m", "pytest", "-o", f"cache_dir={caches / 'pytest'}"]
    return call([*pytest, *arguments]) or (1 if failed else 0)


def shots(arguments: list[str]) -> int:
    """Render each page and each sheet to PNG in docs/img; under Xvfb on Linux, in windows elsewhere."""
    os.chdir(ROOT)
    venv = ready_venv()
    python = os.fspath(program(venv, "python"))
    command = [python, "-m", "tests.shots", *(arguments or ["docs/img"])]
    if not LINUX:
        return call(command)
    reason = why_no_xvfb(venv)
    if reason:
        say(f"No pictures can be made: {reason}")
        return CANNOT
    return call([python, "-m", "tests.xvfb", *command])


# The virtual environment


def ready_venv() -> Path:
    """The virtual environment with what the lock file names, made or mended where it is not so already."""
    stamp = wanted_stamp()
    for venv in (ROOT / ".venv", venv_in_cache()):
        if is_ready(venv, stamp):
            return venv
    for venv in (ROOT / ".venv", venv_in_cache()):
        try:
            venv.parent.mkdir(parents=True, exist_ok=True)
            lock = open(venv.with_name(f"{venv.name}.lock"), "a")  # noqa: PTH123, SIM115
        except OSError:
            continue
        with lock, only_one(lock.fileno()):
            if not is_ready(venv, stamp):
                install(venv)
                (venv / "stamp").write_text(stamp)
        return venv
    sys.exit(f"Neither {ROOT} nor {venv_in_cache().parent} can be written, so there is no place for the packages.")


def wanted_stamp() -> str:
    """What a finished environment is marked with: it changes when the lock, the project file or the place does."""
    digest = hashlib.sha256(os.fsencode(ROOT))
    for name in ("requirements.lock", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def is_ready(venv: Path, stamp: str) -> bool:
    """Whether the environment is finished, up to date, and its Python still there."""
    try:
        return (venv / "stamp").read_text() == stamp and os.access(program(venv, "python"), os.X_OK)
    except OSError:
        return False


def venv_in_cache() -> Path:
    """Where the environment of a read-only checkout stands; one for each checkout."""
    if WINDOWS:
        cache = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif LINUX:
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    else:
        cache = Path.home() / "Library" / "Caches"
    place = hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:12]
    return Path(cache) / "netdesk" / f"venv-{place}"


@contextmanager
def only_one(descriptor: int) -> Iterator[None]:
    """Wait until no other dev.py is installing; the system lets go of the lock when a process ends."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
                break
            except OSError:
                continue
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield


def install(venv: Path) -> None:
    """Make the environment where there is none that works, and bring it to the lock file; exits with a sentence."""
    say(f"Preparing netdesk's packages in {venv}; this is done once and takes a few minutes.")
    (venv / "stamp").unlink(missing_ok=True)
    python = os.fspath(program(venv, "python"))
    if not os.access(python, os.X_OK) or call([python, "-c", "import pip"], quiet=True):
        make_venv(venv)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-input", "--no-user"]
    lock = os.fspath(ROOT / "requirements.lock")
    if call([*pip, "--require-hashes", "--only-binary=:all:", "--requirement", lock]):
        say("The packages could not be installed; pip says above why. They come from the network, once.")
        say("They exist for CPython 3.11 to 3.13 on 64-bit Linux, Windows and macOS.")
        sys.exit(CANNOT)
    if call([*pip, "--no-build-isolation", "--no-deps", "--no-index", "--editable", os.fspath(ROOT)]):
        sys.exit("netdesk itself could not be installed; pip says above why.")


def make_venv(venv: Path) -> None:
    """A new, empty environment with pip; brings python3-venv on Debian, which packs it apart."""
    from importlib.util import find_spec

    if LINUX and not find_spec("ensurepip"):
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not bring([package], "Python's venv module is incomplete."):
            sys.exit(CANNOT)
    if call([sys.executable, "-m", "venv", "--clear", os.fspath(venv)]):
        sys.exit(f"No virtual environment could be made in {venv}; Python says above why.")


def keep_bytecode_elsewhere(venv: Path) -> None:
    """Where Python cannot keep its compiled files beside the code, let it keep them with the environment."""
    if not os.access(ROOT / "netdesk", os.W_OK):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", os.fspath(venv / "pycache"))


# What Linux must bring


def has_display() -> bool:
    """Whether a Wayland or X server can be reached; one on another machine is taken on trust."""
    if sys.platform == "win32" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if not number or host not in ("", "unix"):
        return bool(number)
    import socket

    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as server:
            if not server.connect_ex(address):
                return True
    return False


def qt_libraries_ready(venv: Path) -> bool:
    """Whether Qt's xcb platform plugin finds every library and there is a font; brings what is missing.

    Asked once: the answer yes is kept in the environment.
    """
    marker = venv / "qt-libraries-found"
    if marker.exists():
        return True
    missing = missing_libraries(venv)
    packages = sorted({debian_package(library) for library in missing})
    wants = [f"Qt needs {', '.join(missing)}, which this machine lacks."] if missing else []
    if not has_font():
        packages.append("fonts-dejavu-core")
        wants.append("There is no font on this machine.")
    if packages and not bring(packages, " ".join(wants)):
        return False
    still = packages and missing_libraries(venv)
    if still:
        say(f"Qt still does not find {', '.join(still)}.")
        return False
    if os.access(venv, os.W_OK):
        marker.touch()
    return True


def missing_libraries(venv: Path) -> list[str]:
    """The shared libraries that loading Qt's xcb plugin does not find, as the loader names them."""
    import subprocess

    # Importing QtWidgets would not show them: the plugin is loaded when the first window's application is made.
    find = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    asked = subprocess.run([program(venv, "python"), "-c", find], stdout=subprocess.PIPE, text=True, check=True)
    plugin = os.fspath(Path(asked.stdout.strip()) / "Qt" / "plugins" / "platforms" / "libqxcb.so")
    load = [os.fspath(program(venv, "python")), "-c", "import ctypes, sys; ctypes.CDLL(sys.argv[1])", plugin]
    loaded = subprocess.run(load, stderr=subprocess.PIPE, text=True, check=False)
    if not loaded.returncode:
        return []
    linked = subprocess.run(["ldd", plugin], stdout=subprocess.PIPE, text=True, check=False)
    missing = sorted({line.split()[0] for line in linked.stdout.splitlines() if line.endswith("=> not found")})
    return missing or [loaded.stderr.strip().rpartition("OSError: ")[2]]


def debian_package(library: str) -> str:
    """The package of a library: libX11-xcb.so.1 is in libx11-xcb1, libxkbcommon-x11.so.0 in libxkbcommon-x11-0."""
    name, _, number = library.lower().partition(".so.")
    return ODDLY_NAMED.get(library, f"{name}{'-' if name[-1:].isdigit() else ''}{number}")


def has_font() -> bool:
    """Whether any outline font is installed for this user."""
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    endings = (".ttf", ".otf", ".ttc", ".pfb", ".t1")
    return any(name.endswith(endings) for folder in folders for _, _, names in os.walk(folder) for name in names)


def why_no_xvfb(venv: Path) -> str:
    """Why no window can be opened on a virtual display; empty where one can. Brings Xvfb where it is missing."""
    from shutil import which

    if not LINUX:
        return "Xvfb, the virtual display, is a Linux program."
    if not qt_libraries_ready(venv):
        return "Qt's xcb plugin lacks libraries; the first lines name them."
    if not which("Xvfb") and not bring(["xvfb"], "Xvfb, the virtual display, is not installed."):
        return "Xvfb is not installed (Debian's package is xvfb)."
    return ""


def why_no_atspi() -> str:
    """Why no test can listen to a window as a screen reader does; empty where one can. Brings what is missing."""
    if has_atspi() or (bring([*ATSPI], "AT-SPI, what screen readers speak through, is missing.") and has_atspi()):
        return ""
    return f"AT-SPI is not installed (Debian's packages are {', '.join(ATSPI)})."


def has_atspi() -> bool:
    """Whether there is a bus for screen readers, and the system's Python can listen on it."""
    from shutil import which

    python, service = "/usr/bin/python3", Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
    if not (which("dbus-run-session") and service.exists() and os.access(python, os.X_OK)):
        return False
    listen = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return not call([python, "-c", listen], quiet=True)


def bring(packages: list[str], why: str) -> bool:
    """Install Debian packages as root; anybody else is told why and how. Returns whether they are there now."""
    import shutil

    say(why)
    if sys.platform == "win32" or not shutil.which("apt-get"):
        say(f"Install it with your system's package manager. Debian's names: {' '.join(packages)}")
        return False
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid():
        say(f"Install it with this command, then start again:\n\n    sudo {' '.join(install)}\n")
        return False
    say(f"Installing {' '.join(packages)} with apt-get.")
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    call(["apt-get", "update"], quiet=True)
    calmly = ["-qq", "--option", "Dpkg::Use-Pty=0", "--option", "DPkg::Lock::Timeout=120"]
    if call([install[0], *calmly, *install[1:]]):
        say(f"That failed. When its cause is mended: {' '.join(install)}")
        return False
    return True


# Small things


def program(venv: Path, name: str) -> Path:
    """The path of a program in the environment."""
    return venv / "Scripts" / f"{name}.exe" if WINDOWS else venv / "bin" / name


def call(command: list[str], *, quiet: bool = False) -> int:
    """Run a command and return its exit status; quiet shows nothing of it."""
    import subprocess

    output = subprocess.DEVNULL if quiet else None
    return subprocess.call(command, stdout=output, stderr=output)


def say(sentence: str) -> None:
    """Tell the user, beside the output."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
