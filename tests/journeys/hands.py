"""A mouse and a keyboard at an X display, and what a window manager would do besides.

Input comes from the X server, through its XTEST extension, and not from QTest inside the program: events of QTest go to
the widget that they are told, whatever lies over it, has grabbed the keyboard or has the focus. What only works so,
such as Tab while a list has popped up, fails here as it would fail a nurse. python-xlib speaks to the server in Python,
so that nothing has to be installed on the system.
"""

from __future__ import annotations

from typing import Final

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadMatch, BadWindow, CatchError
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

_MODIFIERS: Final = {"Ctrl": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L"}
_LEFT: Final = 1
_WHEEL: Final = {-1: 4, 1: 5}
_SMALLEST: Final = 50
"""Windows that Qt keeps for itself are a pixel or so wide."""


class Hands:
    """Presses keys and buttons through the X server, as hardware does: the program cannot tell the difference."""

    def __init__(self, display_name: str) -> None:
        """Connect to the display and put the mouse out of the way; ``close`` leaves."""
        self._display = Display(display_name)
        self._root = self._display.screen().root
        self._shift = self._code("Shift_L")
        corner = self._root.get_geometry()
        self._point(corner.width - 1, corner.height - 1)

    def click(self, x: int, y: int) -> None:
        """Move to a point of the screen and press the left button there."""
        self._point(x, y)
        self._press_button(_LEFT)

    def turn_wheel(self, x: int, y: int, direction: int) -> None:
        """Move to a point and turn the wheel by one notch: 1 scrolls down, -1 up."""
        self._point(x, y)
        self._press_button(_WHEEL[direction])

    def press(self, keys: str) -> None:
        """Press a key, with modifiers as in ``Ctrl+Shift+F``; names are those of X, such as ``Return`` or ``Next``."""
        *modifiers, key = keys.split("+")
        held = [self._code(_MODIFIERS[name]) for name in modifiers]
        for code in held:
            xtest.fake_input(self._display, X.KeyPress, code)
        self._strike(XK.string_to_keysym(key.lower() if len(key) == 1 else key) or ord(key))
        for code in reversed(held):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.sync()

    def type(self, words: str) -> None:
        """Type Latin-1 characters that the keyboard has."""
        for character in words:
            self._strike(ord(character))
        self._display.sync()

    def face_front_window(self) -> int:
        """Give the keyboard to the window in front, as a window manager does; pop-ups grab it themselves.

        Returns:
            The X server's number of that window where it had the keyboard already, else 0.
        """
        front = self._front_window()
        if front is None:
            return 0
        if self._display.get_input_focus().focus == front:
            return int(front.id)
        front.set_input_focus(X.RevertToParent, X.CurrentTime, onerror=CatchError(BadMatch, BadWindow))
        self._display.sync()
        return 0

    def resize_front_window(self, x: int, y: int, width: int, height: int) -> None:
        """Drag the window in front to a place and a size."""
        front = self._front_window()
        assert front is not None
        front.configure(x=x, y=y, width=width, height=height)
        self._display.sync()

    def close_front_window(self) -> None:
        """Press the cross that a window manager draws."""
        front = self._front_window()
        assert front is not None
        atoms = [self._display.get_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW")]
        front.send_event(ClientMessage(window=front, client_type=atoms[0], data=(32, [atoms[1], 0, 0, 0, 0])))
        self._display.sync()

    def close(self) -> None:
        """Leave the display."""
        self._display.close()

    def _front_window(self) -> Window | None:
        for window in reversed(self._root.query_tree().children):
            try:
                attributes, size = window.get_attributes(), window.get_geometry()
            except (BadDrawable, BadWindow):  # closed meanwhile
                continue
            shown = attributes.map_state == X.IsViewable and not attributes.override_redirect
            if shown and size.width > _SMALLEST:
                return window
        return None

    def _point(self, x: int, y: int) -> None:
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def _press_button(self, button: int) -> None:
        for event in (X.ButtonPress, X.ButtonRelease):
            xtest.fake_input(self._display, event, button)
        self._display.sync()

    def _strike(self, keysym: int) -> None:
        code = self._display.keysym_to_keycode(keysym)
        assert code, f"This keyboard has no key for {chr(keysym)!r}"
        shifted = self._display.keycode_to_keysym(code, 0) != keysym
        if shifted:
            xtest.fake_input(self._display, X.KeyPress, self._shift)
        for event in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, event, code)
        if shifted:
            xtest.fake_input(self._display, X.KeyRelease, self._shift)

    def _code(self, name: str) -> int:
        code: int = self._display.keysym_to_keycode(XK.string_to_keysym(name))
        return code
