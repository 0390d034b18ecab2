"""On every screen, at every text size, in both languages: what is needed is whole on view, and nothing overlaps."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui_helpers import draw
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.canvas import Canvas
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.tools import Tools
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.language import LANGUAGES
from widget_helpers import part

SCREENS = [(1024, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
FRAME = 32  # pixels of height that a title bar takes


def area(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def scrolled(widget: QWidget, window: QWidget) -> bool:
    """Whether it can be scrolled into view."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def on_view(window: MainWindow, widget: QWidget) -> str:
    """What is wrong with a widget that must be seen whole; an empty string if nothing."""
    if not widget.isVisible():
        return "hidden"
    seen, above = area(window, widget), widget.parentWidget()
    while above is not None:
        if not area(window, above).contains(seen):
            return f"{seen.getRect()} is outside {type(above).__name__} {area(window, above).getRect()}"
        above = None if above is window else above.parentWidget()
    return ""


def cut_off(window: MainWindow) -> list[str]:
    """Labels and buttons with text that is clipped, and says it nowhere else."""
    wrong = []
    for one in window.findChildren(QWidget):
        if not one.isVisible() or scrolled(one, window) or not isinstance(one, QLabel | QAbstractButton):
            continue
        text = one.text().replace("&", "")
        if not text or "<" in text or (isinstance(one, QLabel) and one.wordWrap()):
            continue
        if one.fontMetrics().horizontalAdvance(text) > one.width() + 2 and not one.toolTip():
            wrong.append(f"{type(one).__name__} “{text}” in {one.width()} pixels")
    return wrong


def needed(window: MainWindow) -> dict[str, QWidget]:
    drawing, controls = window.drawing, window.controls
    training, buttons = controls.training, controls.card.run.buttons
    return {
        "pens": part(drawing, PenSizes),
        "tools": part(drawing, Tools),
        "digit": part(drawing, AnswerDigit),
        "bars": part(drawing, AnswerBars),
        "train": buttons.main,
        "step": buttons.step,
        "stop": buttons.stop,
        "η": training.eta.number,
        "slider": training.eta.slider,
        "batch size": training.batch_size,
        "full batch": training.full_batch,
        "epochs": training.epochs,
        "optimizer": training.optimizer,
        "model": window.commands.model_button,
        **{f"label {label.text()}": label for label in training.pinned.labels()},
    }


def test_all_that_is_needed_is_on_view_on_every_screen(qtbot: QtBot, window: MainWindow) -> None:
    draw(window)
    faults = []
    for scale in (1.0, 1.5, 2.0):
        window.appearance.scale = scale
        window.appearance.apply()
        for code in LANGUAGES:
            window.language.use(code)
            for screen in [*SCREENS, (1280, 800)]:
                window.resize(screen[0], screen[1] - FRAME)
                for _ in range(2):  # the text that fits the window, and then the layout of that text
                    qtbot.wait(20)
                where = f"{screen[0]}×{screen[1]}, text ×{scale:g}, {code}"
                if (window.width(), window.height()) != (screen[0], screen[1] - FRAME):
                    faults.append(f"{where}: the window is {window.width()}×{window.height()}")
                widgets = needed(window)
                faults += [
                    f"{where}: {name}: {why}" for name, one in widgets.items() if (why := on_view(window, one))
                ]
                faults += [f"{where}: {words}" for words in cut_off(window)]
                canvas = part(window.drawing, Canvas)
                if canvas.viewport().unit * 28 < (168 if screen[1] > 600 else 112) or on_view(window, canvas):
                    faults.append(f"{where}: the canvas is {canvas.viewport().unit * 28:.0f} pixels wide")
                areas = {name: area(window, one) for name, one in {**widgets, "canvas": canvas}.items()}
                areas["canvas"] = areas["canvas"].adjusted(canvas.band, canvas.band, -canvas.band, -canvas.band)
                areas["bars"] = areas["bars"].adjusted(window.drawing.fontMetrics().height() // 2, 0, 0, 0)
                faults += [
                    f"{where}: {one} and {other} overlap"
                    for one, other in combinations(areas, 2)
                    if areas[one].intersects(areas[other])
                ]
    window.appearance.normal_size()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_other_settings_are_one_press_away_where_there_is_no_room(
    qtbot: QtBot, window: MainWindow, scale: float
) -> None:
    window.appearance.scale = scale
    window.appearance.apply()
    window.resize(1280, 768)
    qtbot.wait(20)
    more = window.controls.card.more
    assert more.isVisible() is (scale == 2.0)
    if more.isVisible():
        assert not window.controls.data.isVisible()
        more.click()
        qtbot.wait(20)
        assert window.controls.data.isVisible()
        assert not window.drawing.isVisible()
        more.click()
        qtbot.wait(20)
        assert window.drawing.isVisible()
    window.appearance.normal_size()
