"""The Plots panel, driven as a person and a trainer would drive it."""

import csv
import math
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QAction, QColor, QImage, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from inkling.gui.learning_curves.chart import Chart
from inkling.gui.learning_curves.curves import RunCurves
from inkling.gui.learning_curves.line_key import Key
from inkling.gui.learning_curves.linked_charts import LinkedCharts
from inkling.gui.learning_curves.run_legend import Chip
from inkling.gui.learning_curves.view import PlotView
from inkling.gui.shell.pages import PlotsPanel
from inkling.gui.widgets.line_kinds import Line
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme
from inkling.session.run_records import EARLIER_KEPT
from inkling.training.history import History, Point
from session_helpers import Runs

# The offscreen platform says so whenever a window has a minimum size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NAN = math.nan


def learning(count: int, *, epochs: float = 4.0, speed: float = 1.0) -> list[Point]:
    """A run that learns; the test set is examined at every third point."""
    points = []
    for i in range(count):
        epoch = epochs * i / max(1, count - 1)
        loss, accuracy = 2 * math.exp(-speed * epoch) + 0.05, 0.95 - 0.85 * math.exp(-speed * epoch)
        seen = i % 3 == 0
        points.append(Point(epoch, loss, accuracy, loss + 0.1 if seen else NAN, accuracy - 0.05 if seen else NAN))
    return points


def charts(panel: PlotsPanel) -> tuple[Chart, Chart]:
    both = panel.findChild(LinkedCharts)
    assert both is not None
    return both.loss, both.accuracy


def run_of(panel: PlotsPanel, age: int) -> RunCurves:
    """The loss curves of the run that is behind the chip at `age`."""
    return charts(panel)[0].curves(chips(panel)[age].run)


def pens_of(panel: PlotsPanel, age: int) -> list[QPen]:
    return [run_of(panel, age).pen(line) for line in (Line.TRAIN, Line.TEST)]


def chips(panel: PlotsPanel) -> list[Chip]:
    """Newest first."""
    return [chip for chip in panel.findChildren(Chip) if not chip.isHidden()]


def button(panel: PlotsPanel, text: str) -> QToolButton:
    return next(b for b in panel.findChildren(QToolButton) if b.text() == text)


def epoch_read(panel: PlotsPanel) -> str:
    key = panel.findChild(Key)
    assert key is not None
    return key.epoch_text()


def pixels(image: QImage) -> NDArray[np.uint8]:
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


def colours_in(image: QImage, colour: str, tolerance: int = 40) -> int:
    wanted = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)])
    return int((np.abs(pixels(image)[..., :3].astype(int) - wanted).max(axis=2) <= tolerance).sum())


# -- curves ------------------------------------------------------------------------------------------------


def test_the_curves_are_the_history(panel: PlotsPanel, runs: Runs) -> None:
    points = learning(40)
    runs.begin("a run")
    for i in range(0, 40, 8):
        runs.add(points[i : i + 8])
    history = History(points)
    loss, accuracy = charts(panel)
    run = chips(panel)[0].run
    seen = ~np.isnan(history.test_loss)
    np.testing.assert_array_equal(loss.curves(run).trace(Line.TRAIN), (history.epochs, history.train_loss))
    np.testing.assert_array_equal(loss.curves(run).trace(Line.TEST), (history.epochs[seen], history.test_loss[seen]))
    np.testing.assert_allclose(accuracy.curves(run).trace(Line.TRAIN), (history.epochs, 100 * history.train_accuracy))
    np.testing.assert_allclose(accuracy.curves(run).trace(Line.TEST)[1], 100 * history.test_accuracy[seen])


def test_the_axes_hold_the_curves(panel: PlotsPanel, runs: Runs) -> None:
    runs.add(learning(40, epochs=4.1))
    loss, accuracy = charts(panel)
    assert loss.view.box.viewRange() == [[0, 5.0], [0, 2.5]]
    assert accuracy.view.box.viewRange() == [[0, 5.0], [0, 100]]


def test_the_newest_points_move_the_axes(panel: PlotsPanel, runs: Runs) -> None:
    runs.add([Point(0.5, 0.2, 0.9)])
    runs.add([Point(7.0, 3.9, 0.95)])
    loss, accuracy = charts(panel)
    assert loss.view.box.viewRange() == [[0, 7.0], [0, 4.0]]
    assert accuracy.view.box.viewRange()[1] == [90, 100]


@pytest.mark.parametrize("bad", [NAN, math.inf, 0.0])
@pytest.mark.parametrize("log", [False, True])
def test_unmeasured_infinite_and_zero_losses_are_safe(panel: PlotsPanel, runs: Runs, bad: float, log: bool) -> None:
    panel.restore_state({"log_scale": log})
    runs.add([Point(0.0, bad, 0.1, bad, NAN), Point(1.0, 0.5, 0.5, bad, 0.5), Point(2.0, 0.05, 0.9, 0.06, 0.8)])
    panel.grab()
    low, high = charts(panel)[0].view.box.viewRange()[1]
    assert math.isfinite(low)
    assert low <= (math.log10(0.05) if log else 0.05)
    assert high >= (math.log10(0.5) if log else 0.5)


def test_a_run_of_nothing_measured_is_safe(panel: PlotsPanel, runs: Runs) -> None:
    runs.add([Point(0.0), Point(1.0)])
    button(panel, "Log").click()
    panel.grab()
    assert runs.records.has_points()


def test_a_single_point_can_be_seen(panel: PlotsPanel, runs: Runs) -> None:
    runs.begin("a")
    before = colours_in(charts(panel)[0].view.grab().toImage(), LIGHT.positive)
    runs.add([Point(0.5, 1.0, 0.5)])
    assert colours_in(charts(panel)[0].view.grab().toImage(), LIGHT.positive) > before


def test_fifty_thousand_points_stay_cheap(panel: PlotsPanel, runs: Runs) -> None:
    rng = np.random.default_rng(0)
    noise = rng.random((50_000, 4))
    runs.show("long", History(Point(i / 2000, *row) for i, row in enumerate(noise.tolist())))
    seconds = []
    for i in range(30):
        before = time.perf_counter()
        runs.add([Point(25 + i * 1e-4, 0.5, 0.5, 0.5, 0.5)])
        seconds.append(time.perf_counter() - before)
    assert np.median(seconds) < 0.006  # about 1 ms on an idle computer
    curve = charts(panel)[0].curves(chips(panel)[0].run)
    assert len(curve.trace(Line.TRAIN)[0]) == 50_030
    low, high = curve.extent()
    assert low == noise[:, [0, 2]].min()
    assert high == noise[:, [0, 2]].max()


# -- runs --------------------------------------------------------------------------------------------------


def test_an_empty_panel_says_what_to_do(panel: PlotsPanel, runs: Runs) -> None:
    hint = next(label for label in panel.findChildren(QLabel) if label.text().startswith("Press Train"))
    assert hint.isVisible()
    assert not runs.records.has_points()
    assert not button(panel, "Export").isEnabled()
    runs.begin("a")
    assert not hint.isVisible()


def test_an_earlier_run_fades_and_stays_behind(panel: PlotsPanel, runs: Runs) -> None:
    runs.begin("first")
    runs.add(learning(20))
    full = pens_of(panel, 0)
    runs.begin("second")
    runs.add(learning(20, speed=2))
    faded, current = pens_of(panel, 1), pens_of(panel, 0)
    for one, other, now in zip(full, faded, current, strict=True):
        assert other.color().saturation() < one.color().saturation()
        assert now.color() == one.color()
        assert other.width() == 1
    assert faded[0].style() == Qt.PenStyle.SolidLine
    assert faded[1].style() == Qt.PenStyle.CustomDashLine


def test_the_latest_eight_earlier_runs_are_kept(panel: PlotsPanel, runs: Runs) -> None:
    for i in range(EARLIER_KEPT + 3):
        runs.begin(f"run {i}")
        runs.add(learning(5))
    assert [chip.run.name for chip in chips(panel)] == [f"run {i}" for i in range(EARLIER_KEPT + 2, 1, -1)]


def test_a_loaded_history_is_shown_and_can_go_on(panel: PlotsPanel, runs: Runs) -> None:
    runs.show("a model", History(learning(10)))
    assert len(run_of(panel, 0).trace(Line.TRAIN)[0]) == 10
    runs.add([Point(5.0, 0.1, 0.9)])
    assert len(run_of(panel, 0).trace(Line.TRAIN)[0]) == 11


def test_chips_show_what_differs_and_tell_everything(panel: PlotsPanel, runs: Runs) -> None:
    for optimizer in ("SGD", "Adam"):
        runs.begin(f"784-16-16-10 · {optimizer} · batch 10")
        runs.add(learning(5))
    assert [chip.text() for chip in chips(panel)] == ["Adam", "SGD"]
    assert "784-16-16-10 · SGD · batch 10" in chips(panel)[1].toolTip()


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_chip_hides_and_shows_its_run(panel: PlotsPanel, runs: Runs, qtbot: QtBot, way: str) -> None:
    runs.begin("tall")
    runs.add([Point(0.0, 9.0, 0.1), Point(8.0, 8.0, 0.2)])
    runs.begin("small")
    runs.add([Point(0.0, 0.9, 0.1), Point(2.0, 0.1, 0.9)])
    chip = chips(panel)[1]
    view = charts(panel)[0].view.box

    def press() -> None:
        if way == "mouse":
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        else:
            chip.setFocus()
            qtbot.keyClick(chip, Qt.Key.Key_Space)

    press()
    assert not run_of(panel, 1).is_shown()
    assert view.viewRange() == [[0, 2.0], [0, 1.0]]  # the axes fit what is shown
    press()
    assert run_of(panel, 1).is_shown()
    assert view.viewRange() == [[0, 8.0], [0, 10.0]]


def test_pointing_at_a_chip_brings_its_run_forward(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    for label in ("first", "second"):
        runs.begin(label)
        runs.add(learning(5))
    faded = run_of(panel, 1).pen(Line.TRAIN).color()
    chip = chips(panel)[1]
    chip.setFocus()
    assert run_of(panel, 1).pen(Line.TRAIN).color() == LIGHT.positive
    chip.clearFocus()
    assert run_of(panel, 1).pen(Line.TRAIN).color() == faded


def test_clear_removes_the_earlier_runs(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    clear = button(panel, "Clear")
    for label in ("first", "second"):
        assert not clear.isEnabled()
        runs.begin(label)
        runs.add(learning(5))
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert [chip.run.name for chip in chips(panel)] == ["second"]
    assert not clear.isEnabled()
    assert runs.records.has_points()


# -- axes, zoom and crosshair ------------------------------------------------------------------------------


def test_log_scale_by_a_click(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    points = [Point(0.0, 2.0), Point(1.0, 0.0), Point(2.0, 0.02)]
    runs.add(points)
    qtbot.mouseClick(button(panel, "Log"), Qt.MouseButton.LeftButton)
    x, y = run_of(panel, 0).trace(Line.TRAIN)
    np.testing.assert_array_equal(x, [0.0, 2.0])
    np.testing.assert_allclose(10**y, [2.0, 0.02])
    low, high = charts(panel)[0].view.box.viewRange()[1]
    assert (10**low, 10**high) == pytest.approx((0.02, 2.0))
    assert panel.state()["log_scale"] is True
    qtbot.keyClick(button(panel, "Log"), Qt.Key.Key_Space)
    np.testing.assert_array_equal(run_of(panel, 0).trace(Line.TRAIN)[1], [2.0, 0.0, 0.02])
    assert charts(panel)[0].view.box.viewRange()[1] == [0, 2.5]


@pytest.mark.parametrize("state", [{}, {"log_scale": "yes"}, {"log_scale": 1}, {"other": True}])
def test_a_wrong_state_changes_nothing(panel: PlotsPanel, state: dict[str, object]) -> None:
    before = panel.state()
    panel.restore_state(state)
    assert panel.state() == before
    assert before["log_scale"] is False


def wheel_in(view: PlotView, qtbot: QtBot) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        QPointF(view.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("back", ["double-click", "Home", "Fit"])
def test_zooming_links_the_epochs_and_can_be_undone(panel: PlotsPanel, runs: Runs, qtbot: QtBot, back: str) -> None:
    runs.add(learning(40))
    loss, accuracy = charts(panel)
    fit = button(panel, "Fit")
    assert not fit.isEnabled()
    wheel_in(loss.view, qtbot)
    zoomed = loss.view.box.viewRange()
    assert zoomed[0][1] - zoomed[0][0] < 4
    assert accuracy.view.box.viewRange() == [zoomed[0], [0, 100]]
    runs.add([Point(30.0, 1.0)])
    assert loss.view.box.viewRange() == zoomed  # the person is looking at something
    match back:
        case "double-click":
            qtbot.mouseDClick(accuracy.view.viewport(), Qt.MouseButton.LeftButton)
        case "Home":
            qtbot.keyClick(loss.view, Qt.Key.Key_Home)
        case _:
            qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert loss.view.box.viewRange()[0] == accuracy.view.box.viewRange()[0] == [0, 30]
    assert not fit.isEnabled()


def test_accuracy_never_leaves_0_to_100(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(40))
    _, accuracy = charts(panel)
    for _ in range(20):
        qtbot.keyClick(accuracy.view, Qt.Key.Key_Minus)
    low, high = accuracy.view.box.viewRange()[1]
    assert (low, high) == pytest.approx((0, 100))


def test_there_is_no_context_menu(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(10))
    qtbot.mouseClick(charts(panel)[0].view.viewport(), Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None


def test_the_latest_values_stand_in_the_headings(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 2.0, 0.1, 2.5, 0.05), Point(1.5, 0.25, 0.9, NAN, NAN)])
    loss, accuracy = charts(panel)
    assert epoch_read(panel) == "epoch 1.50"
    assert loss.values() == ("0.2500", "2.5000")
    assert accuracy.values() == ("90.0%", "5.0%")


def test_text_waits_while_curves_do_not(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 2.0)])
    runs.add([Point(1.0, 1.0)])
    loss, _ = charts(panel)
    assert len(run_of(panel, 0).trace(Line.TRAIN)[0]) == 2
    assert loss.values()[0] == "2.0000"
    qtbot.waitUntil(lambda: loss.values()[0] == "1.0000", timeout=2000)


def test_the_crosshair_reads_the_values_at_the_mouse(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(float(i), 4.0 - i, i / 10, 4.5 - i, i / 20) for i in range(5)])
    loss, accuracy = charts(panel)
    QApplication.processEvents()
    view = loss.view
    at = view.mapFromScene(view.box.mapViewToScene(QPointF(2.1, 1.0)))
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: epoch_read(panel) == "epoch 2.00", timeout=2000)
    assert loss.values() == ("2.0000", "2.5000")
    assert accuracy.values() == ("20.0%", "10.0%")
    for chart in (loss, accuracy):
        assert chart.view.crosshair.isVisible()
        assert chart.view.crosshair.value() == 2.0
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: epoch_read(panel) == "epoch 4.00", timeout=2000)
    assert not loss.view.crosshair.isVisible()


def test_the_crosshair_moves_by_arrow_keys(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(float(i), 4.0 - i) for i in range(5)])
    view = charts(panel)[1].view
    for _ in range(20):  # of 50 steps across
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.crosshair.value() == 2.0


def test_the_readout_does_not_jump(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add([Point(0.0, 9.99, 1.0, 9.99, 1.0)])
    QApplication.processEvents()
    labels = [label for chart in charts(panel) for label in chart.findChildren(QLabel)]
    before = [label.geometry() for label in labels]
    runs.begin("next")
    runs.add([Point(123.25, 0.001, 0.0, NAN, NAN)])
    QApplication.processEvents()
    assert [label.geometry().x() for label in labels] == [geometry.x() for geometry in before]


# -- looks -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "stacked"), [((1000, 420), False), ((500, 260), False), ((360, 420), True)])
def test_charts_stand_where_there_is_room(
    panel: PlotsPanel, runs: Runs, size: tuple[int, int], stacked: bool
) -> None:
    runs.add(learning(10))
    panel.resize(*size)
    QApplication.processEvents()
    assert (panel.width(), panel.height()) == size
    loss, accuracy = charts(panel)
    assert (accuracy.y() > loss.y()) == stacked
    assert (accuracy.x() > loss.x()) != stacked


@pytest.mark.parametrize("width", [330, 1000])
def test_every_action_can_be_reached_at_any_width(panel: PlotsPanel, runs: Runs, width: int) -> None:
    runs.add(learning(10))
    panel.resize(width, 420)
    QApplication.processEvents()
    seen: set[str] = set()
    for one in panel.findChildren(QToolButton):
        if one.isVisible():
            assert panel.rect().contains(one.geometry().translated(one.parentWidget().pos()))  # type: ignore[union-attr]
            seen.add(one.text())
            seen |= actions_of(one.menu().actions() if one.menu() else [])
    assert {"PNG…", "CSV…"} <= seen
    assert {"Log", "Fit", "Clear"} <= seen or {"Log scale", "Fit to the curves", "Clear earlier runs"} <= seen


def actions_of(actions: list[QAction]) -> set[str]:
    return {a.text() for a in actions} | {t for a in actions if a.menu() for t in actions_of(a.menu().actions())}  # type: ignore[attr-defined]


def test_the_palette_recolours_everything(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    runs.add(learning(40))
    view = charts(panel)[0].view
    assert colours_in(view.grab().toImage(), LIGHT.panel, 0) > 1000
    apply_theme(qapp, DARK)
    QApplication.processEvents()
    picture = view.grab().toImage()
    assert run_of(panel, 0).pen(Line.TEST).color() == DARK.negative
    assert colours_in(picture, DARK.panel, 0) > 1000
    assert colours_in(picture, LIGHT.panel, 0) == 0


def test_a_palette_alone_is_enough(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    qapp.setStyleSheet("")  # with a sheet, Qt hands a palette down only together with a new sheet
    palette = QPalette(qapp.palette())
    palette.setColor(QPalette.ColorRole.Window, QColor(DARK.window))
    runs.add(learning(10))
    qapp.setPalette(palette)
    QApplication.processEvents()
    assert run_of(panel, 0).pen(Line.TRAIN).color() == DARK.positive


class French(QTranslator):
    """A translator that knows a few words, in the shape of a .qm file's."""

    WORDS = {"Loss": "Coût", "epoch {number}": "époque {number}", "Log": "Log.", "{number}%": "{number} %"}  # noqa: RUF012

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self.WORDS.get(source, "")

    def isEmpty(self) -> bool:
        return False


def test_language_changes_at_run_time(panel: PlotsPanel, runs: Runs, qapp: QApplication) -> None:
    runs.add([Point(1.5, 0.25, 0.9)])
    loss, accuracy = charts(panel)
    translator = French()
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    try:
        assert qapp.installTranslator(translator)
        QApplication.processEvents()
        assert epoch_read(panel) == "époque 1,50"
        assert loss.values()[0] == "0,2500"
        assert accuracy.values()[0] == "90,0 %"
        assert any(label.text() == "Coût" for label in loss.findChildren(QLabel))
        assert loss.view.accessibleName() == "Coût"
        button(panel, "Log.")
    finally:
        qapp.removeTranslator(translator)
        QApplication.processEvents()
    button(panel, "Log")


def test_every_button_has_a_tooltip_a_name_and_takes_focus(panel: PlotsPanel) -> None:
    for one in panel.findChildren(QToolButton):
        assert one.toolTip()
        assert one.accessibleName()
        assert one.focusPolicy() & Qt.FocusPolicy.TabFocus


# -- export ------------------------------------------------------------------------------------------------


def test_csv_reads_back(panel: PlotsPanel, runs: Runs, tmp_path: Path) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    runs.begin("first, η 0,5")
    runs.add(learning(7))
    runs.begin("second")
    runs.add(learning(5, speed=3))
    panel.export_csv(tmp_path / "curves.csv")
    with (tmp_path / "curves.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["first, η 0,5"] * 7 + ["second"] * 5
    for row, point in zip(rows, learning(7) + learning(5, speed=3), strict=True):
        for name, text in list(row.items())[1:]:
            value = getattr(point, name)
            assert text == "" if math.isnan(value) else float(text) == value


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_png_is_a_picture_of_the_curves(
    panel: PlotsPanel, runs: Runs, qapp: QApplication, tmp_path: Path, theme: object
) -> None:
    chosen = DARK if theme is DARK else LIGHT
    apply_theme(qapp, chosen)
    runs.begin("a run")
    runs.add(learning(60))
    panel.export_png(str(tmp_path / "curves.png"))
    image = QImage(str(tmp_path / "curves.png"))
    assert image.width() > 1.8 * panel.width()
    assert colours_in(image, chosen.panel, 2) > image.width() * image.height() / 2
    assert colours_in(image, chosen.positive) > 1000
    assert colours_in(image, chosen.negative) > 300
    assert [path.name for path in tmp_path.iterdir()] == ["curves.png"]
    assert run_of(panel, 0).pen(Line.TRAIN).width() == 1  # as fast as before


@pytest.mark.parametrize("kind", ["png", "csv"])
@pytest.mark.parametrize("where", ["missing/curves", "folder"])
def test_a_path_that_cannot_be_written_is_a_sentence(
    panel: PlotsPanel, runs: Runs, qtbot: QtBot, tmp_path: Path, kind: str, where: str
) -> None:
    (tmp_path / "folder").mkdir()
    runs.add(learning(5))
    target = tmp_path / where
    with qtbot.waitSignal(panel.problem, timeout=1000) as told:
        (panel.export_png if kind == "png" else panel.export_csv)(target)
    (sentence,) = told.args
    assert str(target) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("kind", ["PNG…", "CSV…"])
def test_the_export_menu_asks_where_to(
    panel: PlotsPanel, runs: Runs, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    runs.add(learning(5))
    action = next(a for a in button(panel, "Export").menu().actions() if a.text() == kind)
    action.trigger()
    dialog = panel.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("kept")
    dialog.accept()
    made = tmp_path / f"kept.{kind[:3].lower()}"
    qtbot.waitUntil(made.exists, timeout=2000)
    assert made.stat().st_size > 100


def test_a_panel_that_was_never_shown_can_be_exported(qtbot: QtBot, runs: Runs, tmp_path: Path) -> None:
    panel = PlotsPanel(runs.records)
    qtbot.addWidget(panel)
    panel.resize(800, 400)
    runs.begin("a run")
    runs.add(learning(60))
    panel.export_png(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    assert (image.width(), image.height()) > (1500, 600)
    assert colours_in(image, LIGHT.positive) > 1000


def test_tab_shows_which_plot_has_the_keys(panel: PlotsPanel, runs: Runs, qtbot: QtBot) -> None:
    runs.add(learning(10))
    view = charts(panel)[0].view
    plain = colours_in(view.grab().toImage(), LIGHT.accent, 0)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert colours_in(view.grab().toImage(), LIGHT.accent, 0) > plain + 500
    view.clearFocus()
    assert colours_in(view.grab().toImage(), LIGHT.accent, 0) == plain
