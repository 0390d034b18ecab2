"""When the program itself is at fault: one dialog at a time, with the details to copy, and a log.

Uncaught exceptions of every thread come here. The sitting goes on: drawing and network are still there.
"""

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from inkling import __version__, paths
from inkling.errors import readable
from inkling.gui.widgets.verbatim import MessageBox

_LONGEST = 2_000  # characters of a line
_log = logging.getLogger("inkling")


class CrashReporter(QObject):
    """Collects uncaught exceptions from any thread and shows them in the window's thread."""

    _caught = Signal(str, str)  # (last line, whole traceback); queued when it comes from another thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: QMessageBox | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        """Hook into `sys` and `threading`, and keep a log file."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        try:
            paths.state_folder().mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                paths.state_folder() / "inkling.log", maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True
            )
        except OSError:
            return  # a log that cannot be written is no reason not to work
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _log.addHandler(handler)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        for handler in list(_log.handlers):
            _log.removeHandler(handler)
            handler.close()

    def report(self, error: BaseException) -> None:
        """Log an exception and show it; may be called from any thread."""
        lines = "".join(traceback.format_exception(error)).split("\n")
        details = "\n".join(readable(line, _LONGEST) for line in lines)
        _log.error("%s", details)
        sys.stderr.write(details)
        last = readable(traceback.format_exception_only(error)[-1].strip())
        self._caught.emit(last, f"Inkling {__version__}, Python {sys.version.split()[0]}\n\n{details}")

    def _from_main(self, _: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error)

    def _from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.report(hook.exc_value)

    @Slot(str, str)
    def _show(self, summary: str, details: str) -> None:
        if self._dialog is not None:
            return  # one at a time; the log has them all
        dialog = self._dialog = MessageBox(
            QApplication.activeWindow(),
            QMessageBox.Icon.Warning,
            self.tr("Inkling made a mistake"),
            self.tr("Something went wrong inside Inkling. Your drawing and your network are still there."),
        )
        dialog.setInformativeText(summary)
        dialog.setDetailedText(details)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
