"""Printers of the system that are not there: what speaks the printing system's protocol and keeps what is printed.

It answers as a CUPS server does to the questions that its own library asks for Qt (RFC 8010): which printers there are,
what they can do, and to take a job. A printer has A4, Letter and colour.
"""

from __future__ import annotations

import struct
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

CREATE_JOB: Final = 0x0005
SEND_DOCUMENT: Final = 0x0006
GET_PRINTER_ATTRIBUTES: Final = 0x000B
GET_DEFAULT: Final = 0x4001
GET_PRINTERS: Final = 0x4002

_OPERATION, _JOB, _END, _PRINTER = b"\x01", b"\x02", b"\x03", b"\x04"
_INTEGER, _BOOLEAN, _ENUM, _WORDS, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x21, 0x22, 0x23, 0x41, 0x44, 0x45, 0x47, 0x48
_NAME: Final = 0x42
_IDLE, _DONE = 3, 9
_COLOUR: Final = 0x8

_SIZES: Final = {"A4": (595, 842), "Letter": (612, 792)}
_CHOICES: Final = {
    "PageSize": '*PageSize {0}: "<</PageSize[{1} {2}]>>setpagedevice"',
    "PageRegion": '*PageRegion {0}: "<</PageSize[{1} {2}]>>setpagedevice"',
}
_ABOUT: Final = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "None"
*Product: "(None)"
*ModelName: "Paper"
*ShortNickName: "Paper"
*NickName: "Paper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
"""


@dataclass(frozen=True, slots=True)
class Job:
    """Something that was printed: where, how many copies the printer was asked for, and the document."""

    printer: str
    copies: int
    pdf: bytes


class Printers:
    """The printers of these names, the first the usual one; ``jobs`` is what was printed so far.

    Use as a context manager: the printers are gone at its end. ``address`` is what ``CUPS_SERVER`` has to be.
    """

    def __init__(self, *names: str) -> None:
        """Set the printers up; ``names`` can be changed later."""
        self.names = names
        self.jobs: list[Job] = []
        self._copies = 1
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.address = "{}:{}".format(*self._server.server_address)
        self._thread = threading.Thread(target=self._server.serve_forever)

    def __enter__(self) -> Printers:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, path: str, request: bytes) -> bytes:
        """What is answered to a request of the protocol."""
        _, operation, number = struct.unpack(">HHI", request[:8])
        name = path.rpartition("/")[2]
        head = struct.pack(">HHI", 0x0200, 0, number) + _OPERATION
        head += _attribute(_CHARSET, "attributes-charset", "utf-8")
        head += _attribute(_LANGUAGE, "attributes-natural-language", "en")
        if operation == GET_PRINTERS:
            return head + b"".join(map(self._printer, self.names)) + _END
        if operation == GET_DEFAULT:
            return head + self._printer(self.names[0]) + _END
        if operation == GET_PRINTER_ATTRIBUTES:
            return head + self._printer(name if name in self.names else self.names[0]) + _END
        if operation == CREATE_JOB:
            before, _, after = request.partition(b"\x00\x06copies\x00\x04")
            self._copies = struct.unpack(">i", after[:4])[0] if before and after else 1
        elif operation == SEND_DOCUMENT:
            self.jobs.append(Job(name, self._copies, request[request.index(b"%PDF") :]))
        return head + self._job() + _END

    def _printer(self, name: str) -> bytes:
        attributes = (
            (_NAME, "printer-name", name),
            (_URI, "printer-uri-supported", f"ipp://{self.address}/printers/{name}"),
            (_ENUM, "printer-type", _COLOUR),
            (_ENUM, "printer-state", _IDLE),
            (_BOOLEAN, "printer-is-accepting-jobs", True),
            (_WORDS, "printer-info", name),
            (_WORDS, "printer-make-and-model", "Paper"),
            (_KEYWORD, "printer-state-reasons", "none"),
        )
        return _PRINTER + b"".join(_attribute(*each) for each in attributes)

    def _job(self) -> bytes:
        address = f"ipp://{self.address}/jobs/1"
        attributes = ((_INTEGER, "job-id", 1), (_URI, "job-uri", address), (_ENUM, "job-state", _DONE))
        return _JOB + b"".join(_attribute(*each) for each in attributes)


def _attribute(tag: int, name: str, value: object) -> bytes:
    if isinstance(value, bool):
        coded = struct.pack(">?", value)
    else:
        coded = struct.pack(">i", value) if isinstance(value, int) else str(value).encode()
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(coded)) + coded


def _description() -> bytes:
    """What the printers can do, as a PPD file."""
    lines = [_ABOUT]
    for choice, line in _CHOICES.items():
        lines += [f"*OpenUI *{choice}: PickOne", f"*Default{choice}: A4"]
        lines += [line.format(name, *size) for name, size in _SIZES.items()]
        lines.append(f"*CloseUI: *{choice}")
    for what, corner in (("ImageableArea", "0 0 "), ("PaperDimension", "")):
        lines.append(f"*Default{what}: A4")
        lines += [f'*{what} {name}: "{corner}{width} {height}"' for name, (width, height) in _SIZES.items()]
    return "\n".join([*lines, ""]).encode("ascii")


def _handler(printers: Printers) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._send(_description(), "application/vnd.cups-ppd")

        def do_POST(self) -> None:
            self._send(printers.answer(self.path, self._request()), "application/ipp")

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            """Say nothing."""

        def _request(self) -> bytes:
            if "Content-Length" in self.headers:
                return self.rfile.read(int(self.headers["Content-Length"]))
            pieces = []
            while length := int(self.rfile.readline(), 16):
                pieces.append(self.rfile.read(length))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)

        def _send(self, answer: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

    return Handler
