"""PDFium keeps global state and is not safe for threads: whoever calls it holds this lock, in the whole process."""

from __future__ import annotations

import threading
from typing import Final

PDFIUM: Final = threading.Lock()
