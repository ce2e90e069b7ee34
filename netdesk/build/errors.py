"""Why a content database was not written. Whatever stood there still stands there."""

from __future__ import annotations

from netdesk.errors import EnvironmentFaultError


class VersionNotRaisedError(EnvironmentFaultError):
    """The file that would be replaced has a higher version, or the same and other content."""

    code = "ND-BUILD-001"


class NotWrittenError(EnvironmentFaultError):
    """The file could not be written, or is somebody else's."""

    code = "ND-BUILD-002"
