"""A real window for monkey, soak and fuzz: whatever is said aside while it lives is a failure."""

import gc
import multiprocessing
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from inkling.gui.application import make_application, make_window
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.settings import Settings

_NO_NEWS = "This plugin does not support"  # the offscreen platform, of every window and menu


@contextmanager
def quiet() -> Iterator[list[str]]:
    """Nothing is to be heard in this block: warnings of Python and of Qt, exceptions in slots and threads."""
    heard: list[str] = []

    def qt(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and _NO_NEWS not in message:
            heard.append(f"Qt: {message}")

    def exception(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(error)[-4:]).strip())

    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    before = qInstallMessageHandler(qt)
    sys.excepthook = exception
    threading.excepthook = lambda args: heard.append(f"in a thread: {args.exc_value!r}")
    sys.unraisablehook = lambda args: heard.append(f"at the end of an object: {args.exc_value!r}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield heard
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        qInstallMessageHandler(before)


def application() -> QApplication:
    return make_application([sys.argv[0]])


def pause(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def open_window(app: QApplication, settings: Path) -> MainWindow:
    """One with its data set, as it opens for the first time."""
    window = make_window(app, language="en", appearance="light", scale=1.0, settings=Settings(settings))
    window.resize(1280, 800)
    window.show()
    while window.session.dataset is None:
        pause(20)
    return window


def close(window: MainWindow) -> None:
    """Without a question, and gone."""
    window.training.shut_down()
    for network in window.session.to_save:
        window.session.saved(model=network.model)
    window.close()
    window.language.drop()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def kept_settings(folder: Path) -> list[bytes]:
    """What a window writes down, made by another process: only what is not yet a Qt application can be copied."""
    path = folder / "inkling.json"
    process = multiprocessing.get_context("fork").Process(target=_keep, args=(path,))
    process.start()
    process.join()
    return [path.read_bytes()]


def _keep(path: Path) -> None:
    app = application()
    close(open_window(app, path))
