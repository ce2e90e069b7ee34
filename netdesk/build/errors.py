"""Why a content database was not written. Whatever stood there still stands there."""

from __future__ import annotations

from netdesk.errors import EnvironmentFaultError


class VersionNotRaisedError(EnvironmentFaultError):
    """The content was changed and ``release.yaml`` still gives the version of the file that it would replace."""

    code = "ND-BUILD-001"


class NotWrittenError(EnvironmentFaultError):
    """The file could not be written, or is somebody else's."""

    code = "ND-BUILD-002"
