"""Starting and ending the program with a window."""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from inkling import __version__
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.crash import CrashReporter
from inkling.gui.shell.dropped import is_worksheet_file
from inkling.gui.shell.language import LANGUAGES, Language, system_language
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.stop_signals import StopSignals, say
from inkling.gui.shell.window_icon import window_icon
from inkling.gui.widgets.sentences import sentence
from inkling.session.session import Session
from inkling.session.source import ModelSource
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped
from inkling.storage.tensor_file import SUFFIX

_COLLECT_EVERY = 2_000  # ms
_LARGEST = 10.0  # times the usual size of text: more is damage


class GarbageCollector(QObject):
    """Python's cyclic garbage collection, in the window's thread alone.

    Left to itself it may run in the trainer's thread and destroy widgets there, which ends the process.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()  # what exists now stays; looking at it again and again would cost time
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_COLLECT_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        gc.collect()  # of what was made since the start; the rest is frozen

    def stop(self) -> None:
        """Back to Python's own ways."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()


def make_application(arguments: list[str]) -> QApplication:
    """The one QApplication, named and in a style that looks alike everywhere."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(arguments)
    app.setApplicationName("Inkling")
    app.setApplicationVersion(__version__)
    app.setStyle("Fusion")
    QGuiApplication.setDesktopFileName("inkling")
    app.setWindowIcon(QIcon(window_icon()))
    sys.setswitchinterval(0.001)  # s; lets the window in between two pieces of the trainer's Python
    return app


def make_window(
    app: QApplication,
    *,
    language: str | None = None,
    appearance: str | None = None,
    scale: float | None = None,
    settings: Settings | None = None,
) -> MainWindow:
    """A main window as the person left it; what is given here overrides what was kept."""
    settings = settings or Settings()
    kept = settings.get("language")
    spoken = Language(app)
    spoken.use(language or (kept if isinstance(kept, str) and kept in LANGUAGES else system_language()))
    size = scale or settings.get("scale", 1.0)
    shown = Appearance(
        app,
        mode=appearance or str(settings.get("look", "system")),
        scale=size if isinstance(size, int | float) and 0 < size < _LARGEST else 1.0,
    )
    crashes = CrashReporter(app)
    session = Session(load_shipped(DEFAULT_MODEL), source=ModelSource(shipped=DEFAULT_MODEL))
    return MainWindow(session, settings=settings, language=spoken, appearance=shown, crashes=crashes)


def open_files(window: MainWindow, files: Sequence[Path]) -> None:
    """Put model files and worksheets on screen, and any other file, which should be a picture, on the canvas."""
    for file in sorted(files, key=is_worksheet_file):  # a worksheet begins with its own model
        if file.suffix == SUFFIX or is_worksheet_file(file):
            window.files.open_path(file)
        else:
            window.drawing.load_picture(file)


def run_application(files: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed. files: what it opens with, see `open_files`"""
    messages = QtMessages()
    qInstallMessageHandler(messages)
    app = make_application(sys.argv[:1])
    settings = Settings()
    window = make_window(app, settings=settings)
    window.crashes.install()
    window.show()
    messages.let_through()
    open_files(window, files)
    stop = StopSignals(app)
    stop.wished.connect(partial(end_unasked, window))
    stop.session_ends.connect(partial(keep_everything, window))
    if settings.fault is not None:
        window.tell_problem(sentence(settings.fault))
    window.autosave.offer(window)
    collector = GarbageCollector(app)
    code = app.exec()
    collector.stop()
    stop.take_back()
    window.crashes.uninstall()
    return code


def keep_everything(window: MainWindow) -> bool:
    """Write down what a next start needs, for this one may be ended. Whether networks are among it."""
    if not window.teaching.is_open:  # whose settings are not the person's
        window.state.keep()
    if not window.teaching.has_playground:  # which is not the person's
        window.playground.keep()
    return window.autosave.keep_now()


def end_unasked(window: MainWindow) -> None:
    """End the program now, without a question: what is not saved is offered at the next start."""
    window.shut_down()
    if window.autosave.keep_now():
        say(
            QCoreApplication.translate(
                "Ending", "what was trained and is not saved is kept, and offered at the next start."
            )
        )
    QApplication.exit(0)


class QtMessages:
    """What Qt has to say goes to standard error; where it is about to abort, one sentence of ours does instead."""

    def __init__(self) -> None:
        self._held: list[str] | None = []  # until a window is there; Qt explains itself before it gives up

    def __call__(self, kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            reason = " ".join(" ".join(self._held or [message]).split())
            sys.stderr.write(
                f"inkling: no window can be opened here ({reason}); train, evaluate, classify, explain, study, "
                "data and screenshot work without one.\n"
            )
            sys.stderr.flush()
            os._exit(2)
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
            if self._held is None:
                sys.stderr.write(f"{message}\n")
            else:
                self._held.append(message)

    def let_through(self) -> None:
        """A window is there: say what was held back, and everything from now on."""
        held, self._held = self._held or [], None
        for message in held:
            sys.stderr.write(f"{message}\n")
