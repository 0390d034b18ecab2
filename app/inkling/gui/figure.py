"""A picture of what shows a claim of the course: the part of the window that a lesson's step is about.

The step is carried out in a real window, and what it waits for is done there; without the lesson's card the part has
all its room.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.data.pens import ALL_PENS
from inkling.errors import Cancelled
from inkling.gui.backprop.step_view import StepView
from inkling.gui.lessons.outline import Outline
from inkling.gui.main_window import MainWindow
from inkling.gui.screenshot import draw_seven, new_window, pause, wait_until
from inkling.gui.study.charts import CURES
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.exports import PICTURE_SCALE, save_png
from inkling.session.lessons.calls import parse_call
from inkling.session.lessons.lesson import MAIN, Lesson
from inkling.session.lessons.vocabulary import VOCABULARIES

_AFTER = 400  # ms: texts follow at their own, slower pace
_INSTEAD = {
    "picked output": "pick output 3",
    "picked hidden": "pick hidden 1 3",
    "picked entry": "pick bias 2 2",
    "changed optimizer": "set optimizer adam",
    "pen": "pen",
    "page": "page",
    "tab": "tab",
    "view": "view",
    "steps": "steps",
}
"""What brings about what a step waits for, with what that takes."""
_STUDY = StudyPlan(train_pens=("2", "8", "32", ALL_PENS), seeds=1, train_size=5_000, test_size=500, epochs=5)
"""What stands on the page of the study: the one that a person starts takes minutes, this one ten seconds."""
_AROUND = {"controls": "", "settings": "stage", "answer": "drawing"}
"""Parts that show little by themselves, and what is taken in their place: ""  for the whole window."""


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
    """Write a PNG. step: of this lesson, from 0; size: of the window in pixels; stop: whether it is unwanted by now

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
    lessons.open_lesson(lesson)
    for _ in range(step):
        _do_what_is_waited_for(window, stop)
        lessons.skip()
    assert lessons.card is not None  # noqa: S101  (it was opened)
    seen = lessons.card.window()
    seen.resize(*size)
    _do_what_is_waited_for(window, stop)
    if window.plots.study.isVisible() and window.plots.study.results() is None:
        _study(window, stop)
    column = lessons.card.parentWidget()
    assert isinstance(column, CardColumn)  # noqa: S101  (where cards stand)
    column.show_card(None)
    for outline in seen.findChildren(Outline):
        outline.hide()
    name = lesson.steps[step].show
    parts = lessons.part(_AROUND.get(name, name))
    _make_room(parts)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    pause(_AFTER)
    wait_until(lambda: lessons.is_settled, stop)
    picture = _picture(seen, parts)
    lessons.leave()
    return picture


def _do_what_is_waited_for(window: MainWindow, stop: Callable[[], bool]) -> None:
    """As far as there is one obvious way."""
    lessons = window.lessons
    lesson, driver = lessons.lesson, lessons.driver
    assert lesson is not None  # noqa: S101  (one is open)
    words, waited = VOCABULARIES[lesson.window], lesson.steps[lessons.step].wait
    wait_until(lambda: lessons.is_settled, stop)
    if not waited or lessons.is_done:
        return
    call = parse_call(waited, words.conditions)
    if call.word == "drawn":
        draw_seven(window)
    elif lesson.window == MAIN and call.word in ("trained", "batch"):
        (window.commands.train if call.word == "trained" else window.commands.step).trigger()
        wait_until(lambda: driver.holds(call), stop)
        window.training.shut_down()
    elif call.word == "stepped":
        view = window.plots.gradient.view()
        assert isinstance(view, StepView)  # noqa: S101  (where steps are taken by hand)
        wait_until(view.bar.take.isEnabled, stop)
        view.bar.take.click()
        wait_until(lambda: driver.holds(call) and view.bar.take.isEnabled(), stop)
    elif waited in _INSTEAD:
        driver.do(parse_call(_INSTEAD[waited], words.actions))
    elif call.word in _INSTEAD:
        driver.do(parse_call(" ".join([_INSTEAD[call.word], *call.given]), words.actions))
    pause(_AFTER)


def _study(window: MainWindow, stop: Callable[[], bool]) -> None:
    results = StudyResults(_STUDY)
    for cell in _STUDY.cells():
        if stop():
            raise Cancelled
        results.add(run_cell(_STUDY, cell))
    window.plots.study.charts.switch(CURES)
    window.plots.study.show_results(results)


def _make_room(parts: Sequence[QWidget]) -> None:
    """A single part gets what its splitters can give: in the window itself it may be a low one."""
    within = parts[0] if len(parts) == 1 else None
    while within is not None and (splitter := within.parentWidget()) is not None:
        if isinstance(splitter, QSplitter) and splitter.orientation() == Qt.Orientation.Vertical:
            mine = splitter.indexOf(within)
            splitter.setSizes([splitter.height() if at == mine else 1 for at in range(splitter.count())])
        within = splitter


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
