"""Why a content database cannot be used. All of them: the file is not used and nothing was written."""

from __future__ import annotations

from netdesk.errors import EnvironmentFaultError


class ContentUnusableError(EnvironmentFaultError):
    """Any of the below; whoever holds another copy of the content may go on with that one."""

    code = "ND-DB-001"


class ContentMissingError(ContentUnusableError):
    """The file or its manifest is not there, or cannot be read by this user."""

    code = "ND-DB-002"


class ContentDamagedError(ContentUnusableError):
    """The bytes are not those that the manifest was written for."""

    code = "ND-DB-003"


class ContentForeignError(ContentUnusableError):
    """The file or its manifest was not made by netdesk."""

    code = "ND-DB-004"


class ContentTooNewError(ContentUnusableError):
    """The file needs a newer netdesk."""

    code = "ND-DB-005"


class ContentTooOldError(ContentUnusableError):
    """The file was made by an older netdesk and lacks what this one shows."""

    code = "ND-DB-008"


class SqliteTooOldError(EnvironmentFaultError):
    """The SQLite library of this Python lacks what opening verified bytes needs."""

    code = "ND-DB-006"


class ContentQueryError(ContentUnusableError):
    """SQLite refused a statement on a file that was opened and verified."""

    code = "ND-DB-007"
