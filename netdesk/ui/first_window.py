"""One window a user: a second start brings the first one to the front instead of opening another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_LOCK_NAME: Final = "window.lock"
_PATIENCE_MS: Final = 1000


class FirstWindow(QObject):
    """A lock file says whether another window of this user is open; a local socket asks it to come to the front.

    The socket is one of this machine's own and open to this user only. Where the folder cannot be written there is
    no lock, and every start opens a window.
    """

    wanted = Signal()
    """A second start asked for the window."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Nothing is locked yet; ``folder`` is the user's own, in which the lock is kept."""
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(os.fspath(folder / _LOCK_NAME))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Whether this start is the first one and may open a window."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear second starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())  # left over after a crash; the lock says that nobody listens
        server.newConnection.connect(self._on_server_new_connection)
        server.listen(self._name())
        self._server = server

    def call(self) -> bool:
        """Ask the first window to come to the front; False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name())
        answered = socket.waitForConnected(_PATIENCE_MS)
        socket.abort()
        return answered

    def release(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _name(self) -> str:
        import hashlib

        return f"netdesk-{hashlib.sha256(os.fsencode(self._folder)).hexdigest()[:16]}"

    @Slot()
    def _on_server_new_connection(self) -> None:
        assert self._server is not None
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self.wanted.emit()
