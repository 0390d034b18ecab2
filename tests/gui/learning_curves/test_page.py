"""The page of the learning curves, driven as a person and a trainer would drive it."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.page import LearningPage
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.session.run_records import EARLIER_KEPT
from inkling.training.history import History, Point
from learning_curves_helpers import (
    begin,
    button,
    charts,
    chips,
    colours_in,
    epoch_read,
    learning,
    linked,
    measured_run,
    pens_of,
    run_of,
)
from session_helpers import Runs


def test_an_empty_panel_says_what_to_do(page: LearningPage, runs: Runs) -> None:
    hint = next(label for label in page.findChildren(QLabel) if label.text().startswith("Press Train"))
    assert hint.isVisible()
    assert not runs.records.has_points()
    assert not button(page, "Export").isEnabled()
    runs.begin("a")
    assert not hint.isVisible()


def test_an_earlier_run_fades_and_stays_behind(page: LearningPage, runs: Runs) -> None:
    runs.begin("first")
    runs.add(learning(20))
    full = pens_of(page, 0)
    runs.begin("second")
    runs.add(learning(20, speed=2))
    faded, current = pens_of(page, 1), pens_of(page, 0)
    for one, other, now in zip(full, faded, current, strict=True):
        assert other.color().saturation() < one.color().saturation()
        assert one.color() == LIGHT.runs[0]
        assert now.color() == LIGHT.runs[1]
        assert other.width() == 1
    assert faded[0].style() == Qt.PenStyle.SolidLine
    assert faded[1].style() == Qt.PenStyle.CustomDashLine


def test_the_latest_eight_earlier_runs_are_kept(page: LearningPage, runs: Runs) -> None:
    for i in range(EARLIER_KEPT + 3):
        runs.begin(f"run {i}")
        runs.add(learning(5))
    assert [chip.run.name for chip in chips(page)] == [f"run {i}" for i in range(EARLIER_KEPT + 2, 1, -1)]


def test_a_loaded_history_is_shown_and_can_go_on(page: LearningPage, runs: Runs) -> None:
    runs.show("a model", History(learning(10)))
    assert len(run_of(page, 0).trace(Line.TRAIN)[0]) == 10
    runs.add([Point(5.0, 0.1, 0.9)])
    assert len(run_of(page, 0).trace(Line.TRAIN)[0]) == 11


def test_clear_removes_the_earlier_runs(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    clear = button(page, "Clear")
    for label in ("first", "second"):
        assert not clear.isEnabled()
        runs.begin(label)
        runs.add(learning(5))
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert [chip.run.name for chip in chips(page)] == ["second"]
    assert not clear.isEnabled()
    assert runs.records.has_points()


@pytest.mark.parametrize("state", [{}, {"log_scale": "yes"}, {"log_scale": 1}, {"other": True}])
def test_a_wrong_state_changes_nothing(page: LearningPage, state: dict[str, object]) -> None:
    before = page.state()
    page.restore_state(state)
    assert page.state() == before
    assert before["log_scale"] is False


def test_text_waits_while_curves_do_not(page: LearningPage, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 2.0)])
    runs.add([Point(1.0, 1.0)])
    loss, _ = charts(page)
    assert len(run_of(page, 0).trace(Line.TRAIN)[0]) == 2
    assert loss.values()[0] == "2.0000"
    qtbot.waitUntil(lambda: loss.values()[0] == "1.0000", timeout=2000)


@pytest.mark.parametrize(("size", "stacked"), [((1000, 420), False), ((500, 260), False), ((360, 420), True)])
def test_charts_stand_where_there_is_room(
    page: LearningPage, runs: Runs, size: tuple[int, int], stacked: bool
) -> None:
    runs.add(learning(10))
    page.resize(*size)
    QApplication.processEvents()
    assert (page.width(), page.height()) == size
    loss, accuracy = charts(page)
    assert (accuracy.y() > loss.y()) == stacked
    assert (accuracy.x() > loss.x()) != stacked


@pytest.mark.parametrize("width", [330, 1000])
def test_every_action_can_be_reached_at_any_width(page: LearningPage, runs: Runs, width: int) -> None:
    runs.add(learning(10))
    page.resize(width, 420)
    QApplication.processEvents()
    seen: set[str] = set()
    for one in page.findChildren(QToolButton):
        if one.isVisible():
            assert page.rect().contains(one.geometry().translated(one.parentWidget().pos()))  # type: ignore[union-attr]
            seen.add(one.text())
            seen |= actions_of(one.menu().actions() if one.menu() else [])
    assert {"PNG…", "CSV…"} <= seen
    assert {"Log", "Fit", "Clear"} <= seen or {"Log scale", "Fit to the curves", "Clear earlier runs"} <= seen


def actions_of(actions: list[QAction]) -> set[str]:
    return {a.text() for a in actions} | {t for a in actions if a.menu() for t in actions_of(a.menu().actions())}  # type: ignore[attr-defined]


def test_every_button_has_a_tooltip_a_name_and_takes_focus(page: LearningPage) -> None:
    for one in page.findChildren(QToolButton):
        assert one.toolTip()
        assert one.accessibleName()
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_palette_recolours_everything(page: LearningPage, runs: Runs, qapp: QApplication) -> None:
    runs.add(learning(40))
    view = charts(page)[0].view
    assert colours_in(view.grab().toImage(), LIGHT.panel, 0) > 1000
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    picture = view.grab().toImage()
    assert run_of(page, 0).pen(Line.TEST).color() == DARK.runs[0]
    assert colours_in(picture, DARK.panel, 0) > 1000
    assert colours_in(picture, LIGHT.panel, 0) == 0


def test_a_palette_alone_is_enough(page: LearningPage, runs: Runs, qapp: QApplication) -> None:
    qapp.setStyleSheet("")  # with a sheet, Qt hands a palette down only together with a new sheet
    palette = QPalette(qapp.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(DARK.window))
    runs.add(learning(10))
    qapp.setPalette(palette)
    QApplication.processEvents()
    assert run_of(page, 0).pen(Line.TRAIN).color() == DARK.positive


class French(QTranslator):
    """A translator that knows a few words, in the shape of a .qm file's."""

    WORDS = {"Loss": "Coût", "epoch {number}": "époque {number}", "Log": "Log.", "{number}%": "{number} %"}  # noqa: RUF012

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self.WORDS.get(source, "")

    def isEmpty(self) -> bool:
        return False


def test_language_changes_at_run_time(page: LearningPage, runs: Runs, qapp: QApplication) -> None:
    runs.add([Point(1.5, 0.25, 0.9)])
    loss, accuracy = charts(page)
    translator = French()
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    try:
        assert qapp.installTranslator(translator)
        QApplication.processEvents()
        assert epoch_read(page) == "époque 1,50"
        assert loss.values()[0] == "0,2500"
        assert accuracy.values()[0] == "90,0 %"
        assert any(label.text() == "Coût" for label in loss.findChildren(QLabel))
        assert loss.view.accessibleName() == "Coût"
        button(page, "Log.")
    finally:
        qapp.removeTranslator(translator)
        QApplication.processEvents()
    button(page, "Log")


class LayoutRequests(QObject):
    """Counts the new layouts that widgets ask for."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.count += 1
        return False


def test_numbers_that_change_ask_for_no_new_layout(
    page: LearningPage, runs: Runs, qapp: QApplication, qtbot: QtBot
) -> None:
    points = measured_run(40, validation=True, metropolis=True)
    begin(runs, "a", points[:10])
    requests = LayoutRequests()
    qapp.installEventFilter(requests)
    quiet = -1
    while requests.count != quiet:  # what the new lines asked for goes up from widget to widget
        quiet = requests.count
        qtbot.wait(100)
    before = linked(page).loss.values()
    try:
        runs.add(points[10:25])
        runs.add(points[25:])
        qtbot.waitUntil(lambda: linked(page).loss.values() != before, timeout=2000)
        QApplication.processEvents()
    finally:
        qapp.removeEventFilter(requests)
    assert requests.count == quiet


def test_the_least_size_follows_the_font_and_not_the_run(page: LearningPage, runs: Runs, qapp: QApplication) -> None:
    least = page.minimumSizeHint()
    begin(runs, "a", measured_run(validation=True, metropolis=True))
    assert page.minimumSizeHint() == least
    apply_theme(qapp, LIGHT, scale=2.0)
    QApplication.processEvents()
    assert page.minimumSizeHint().width() > 1.7 * least.width()
    apply_theme(qapp, LIGHT)
    QApplication.processEvents()
    assert page.minimumSizeHint() == least
