"""A picture of what shows a claim of the course: the part of the window that a lesson's step is about.

The step is carried out in a real window, and what it waits for is done there; without the lesson's card the part has
all its room.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from inkling.gui.lessons.outline import Outline
from inkling.gui.main_window import MainWindow
from inkling.gui.screenshot import draw_seven, new_window, pause, wait_until
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.exports import PICTURE_SCALE, save_png
from inkling.session.lessons.calls import Call, parse_call
from inkling.session.lessons.lesson import MAIN, Lesson
from inkling.session.lessons.vocabulary import VOCABULARIES

_AFTER = 400  # ms: texts follow at their own, slower pace
_INSTEAD = {
    "picked output": "pick output 3",
    "picked hidden": "pick hidden 1 3",
    "picked entry": "pick line 2 3 1",
    "pen": "pen",
    "page": "page",
    "tab": "tab",
    "view": "view",
}
"""What brings about what a step waits for, with what that takes."""


def take_figure(
    path: Path,
    lesson: Lesson,
    step: int,
    *,
    language: str,
    dark: bool,
    size: tuple[int, int],
    stop: Callable[[], bool] = lambda: False,
) -> None:
    """Write a PNG. step: of this lesson, from 0; size: of the window in pixels; stop: whether it is not wanted any more

    Raises ExportError where the file cannot be written, and Cancelled once `stop` says so.
    """
    with new_window(language=language, dark=dark, size=size) as window:
        wait_until(lambda: window.session.dataset is not None, stop)
        save_png(picture_of_step(window, lesson, step, size, stop), path)


def picture_of_step(
    window: MainWindow, lesson: Lesson, step: int, size: tuple[int, int], stop: Callable[[], bool]
) -> QImage:
    """The part that the step shows, in a window in which no lesson is open; that one is closed again."""
    lessons = window.lessons
    lessons.open_lesson(lesson, step)
    assert lessons.card is not None  # noqa: S101  (it was opened)
    seen = lessons.card.window()
    seen.resize(*size)
    wait_until(lambda: lessons.is_settled, stop)
    _do_what_is_waited_for(window, lesson, step, stop)
    column = lessons.card.parentWidget()
    assert isinstance(column, CardColumn)  # noqa: S101  (where cards stand)
    column.show_card(None)
    for outline in seen.findChildren(Outline):
        outline.hide()
    pause(_AFTER)
    wait_until(lambda: lessons.is_settled, stop)
    picture = _picture(seen, lessons.part(lesson.steps[step].show))
    lessons.leave()
    return picture


def _do_what_is_waited_for(window: MainWindow, lesson: Lesson, step: int, stop: Callable[[], bool]) -> None:
    """As far as there is one obvious way."""
    words, waited = VOCABULARIES[lesson.window], lesson.steps[step].wait
    if not waited or window.lessons.is_done:
        return
    call = parse_call(waited, words.conditions)
    driver = window.lessons.driver
    if call.word == "drawn":
        draw_seven(window)
    elif call.word in _INSTEAD:
        driver.do(parse_call(" ".join([_INSTEAD[call.word], *call.given]), words.actions))
    elif lesson.window == MAIN and call.word in ("trained", "batch"):
        (window.commands.train if call.word == "trained" else window.commands.step).trigger()
        wait_until(lambda: driver.holds(call), stop)
        window.training.shut_down()
    elif call.word == "steps":
        driver.do(Call("steps", call.given))
    pause(_AFTER)


def _picture(window: QWidget, parts: Sequence[QWidget]) -> QImage:
    """The area of these parts, all of the window where there are none, sharp enough for print and projector."""
    area = QRect()
    for part in parts:
        area |= QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    area = area & window.rect() if parts else window.rect()
    image = QImage(area.size() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    painter = QPainter(image)
    window.render(painter, QPoint(0, 0), QRegion(area))
    painter.end()
    return image
