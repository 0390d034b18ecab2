"""A picture of the real window, after it was really trained for a moment and really drawn in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest

from inkling import paths
from inkling.errors import Cancelled, InklingError
from inkling.gui.application import QtMessages, make_application, make_window
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.settings import Settings
from inkling.gui.widgets.exports import save_png
from inkling.session.state import RunState

_PATIENCE = 120.0  # seconds
_EPOCHS = 3.0
# A seven, in canvas units.
_SEVEN = ((7.5, 7.5), (14, 7), (20.5, 7), (18, 12), (15.5, 17), (13, 22.5))


def take_screenshot(
    path: Path,
    *,
    language: str,
    dark: bool,
    size: tuple[int, int],
    scale: float = 1.0,
    stop: Callable[[], bool] = lambda: False,
) -> None:
    """Write a PNG. size: of the window in pixels; stop: whether it is not wanted any more.

    Raises ExportError where the file cannot be written, and Cancelled once `stop` says so.
    """
    with new_window(language=language, dark=dark, size=size, scale=scale) as window:
        _train_and_draw(window, stop)
        save_png(window.grab().toImage(), path)


@contextmanager
def new_window(*, language: str, dark: bool, size: tuple[int, int], scale: float = 1.0) -> Iterator[MainWindow]:
    """A window for pictures, which owes nothing to what the person has set or left, and changes none of it."""
    qInstallMessageHandler(QtMessages())
    app = make_application(sys.argv[:1])
    with TemporaryDirectory() as folder, paths.state_kept_in(Path(folder)):
        settings = Settings(Path(folder) / "settings.json")
        window = make_window(
            app, language=language, appearance="dark" if dark else "light", scale=scale, settings=settings
        )
        window.resize(*size)
        window.show()
        try:
            yield window
        finally:
            window.lessons.shut_down()
            window.training.shut_down()
            window.datasets.shut_down()
            window.playground.shut_down()
            window.deleteLater()


def _train_and_draw(window: MainWindow, stop: Callable[[], bool]) -> None:
    def wait(done: Callable[[], bool]) -> None:
        wait_until(done, stop)

    wait(lambda: window.session.dataset is not None)
    window.commands.reset.trigger()
    window.commands.train.trigger()
    wait(lambda: bool(len(window.session.model.history) and window.session.model.history.epochs[-1] >= _EPOCHS))
    window.commands.pause.trigger()
    wait(lambda: window.session.state is not RunState.RUNNING)
    draw_seven(window)
    pause(400)  # texts follow at their own, slower pace


def draw_seven(window: MainWindow) -> None:
    """Draw on the canvas with the mouse."""
    canvas = window.drawing.canvas
    viewport = canvas.viewport()
    points = [QPointF(*viewport.to_widget(x, y)).toPoint() for x, y in _SEVEN]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1])


def wait_until(done: Callable[[], bool], stop: Callable[[], bool]) -> None:
    """Let the window live until `done`. Raises Cancelled once `stop` says so."""
    until = monotonic() + _PATIENCE
    while not done():
        if stop():
            raise Cancelled
        if monotonic() > until:
            raise InklingError("The window did not get ready in time for its picture; try again.")
        pause(20)
    if stop():
        raise Cancelled


def pause(milliseconds: int) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
