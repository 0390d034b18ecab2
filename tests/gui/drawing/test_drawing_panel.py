"""The Drawing panel as the window sees it, driven like a person drives it."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QToolButton, QWidget

from inkling.analysis.answer import Answer
from inkling.data.normalize import normalize
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.drawing.tools import Tools
from inkling.gui.drawing.why_button import WhyButton
from inkling.session.drawing import Drawing
from widget_helpers import part, read_picture

LEFT = Qt.MouseButton.LeftButton
SEVEN = Answer(np.eye(10, dtype=np.float32)[7], tuple("0123456789"))


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def panel(qtbot, drawing: Drawing) -> Iterator[DrawingPanel]:
    panel = DrawingPanel(drawing)
    qtbot.addWidget(panel)
    panel.resize(360, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    yield panel
    panel.shut_down()


def at(panel: DrawingPanel, x: float, y: float) -> QPoint:
    return QPointF(*panel.canvas.viewport().to_widget(x, y)).toPoint()


def draw_line(panel: DrawingPanel, y: float = 14) -> None:
    QTest.mousePress(panel.canvas, LEFT, pos=at(panel, 6, y))
    QTest.mouseRelease(panel.canvas, LEFT, pos=at(panel, 22, y))


def button(panel: DrawingPanel, name: str) -> QAbstractButton:
    (found,) = [b for b in panel.findChildren(QAbstractButton) if b.accessibleName() == name]
    return found


def click(panel: DrawingPanel, name: str) -> None:
    QTest.mouseClick(button(panel, name), LEFT)


def texts(panel: DrawingPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel)]


def test_drawing_tells_the_image(panel: DrawingPanel) -> None:
    images: list[np.ndarray | None] = []
    panel.image_changed.connect(images.append)
    draw_line(panel)
    assert images
    assert images[-1] is not None
    assert images[-1].shape == (28, 28)
    assert images[-1].dtype == np.float32
    np.testing.assert_array_equal(images[-1], panel.image())
    images[-1][:] = 0  # a copy: nobody can change the drawing with it
    assert panel.image() is not None
    panel.clear()
    assert images[-1] is None
    assert panel.image() is None


def test_answers_are_shown_and_leave_with_the_drawing(panel: DrawingPanel) -> None:
    panel.show_answer(SEVEN)
    assert part(panel, AnswerDigit).name == ""  # an empty canvas has no answer
    draw_line(panel)
    panel.show_answer(SEVEN)
    assert part(panel, AnswerDigit).name == "7"
    panel.clear()
    assert part(panel, AnswerDigit).name == ""
    panel.undo()
    panel.show_answer(None)
    assert part(panel, AnswerDigit).name == ""


def test_nothing_moves_when_an_answer_appears(panel: DrawingPanel) -> None:
    before = [w.geometry() for w in panel.findChildren(QWidget)]
    draw_line(panel)
    panel.show_answer(SEVEN)
    panel.show_sample(np.full((28, 28), 9, np.uint8), "4")
    after = [w.geometry() for w in panel.findChildren(QWidget)]
    assert before == after


@pytest.mark.parametrize(("name", "size"), [("Pen 2", 2), ("Pen 4", 4), ("Pen 16", 16), ("Pen 32", 32)])
def test_a_pen_inks_again_what_is_drawn(panel: DrawingPanel, drawing: Drawing, name: str, size: int) -> None:
    draw_line(panel)
    before = panel.image()
    assert before is not None
    images: list[object] = []
    panel.image_changed.connect(images.append)
    click(panel, name)
    assert len(images) == 1
    assert panel.pen_size() == size
    after = panel.image()
    assert after is not None
    assert (after.sum() > before.sum()) is np.bool_(size > 8)
    assert len(drawing.strokes) == 1


@pytest.mark.parametrize(("key", "size"), [("1", 2), ("2", 4), ("3", 8), ("4", 16), ("5", 32)])
def test_keys_take_the_pens(panel: DrawingPanel, key: str, size: int) -> None:
    QTest.keyClick(panel.canvas, key)
    assert panel.pen_size() == size
    assert button(panel, f"Pen {size}").isChecked()


def test_arrow_keys_move_along_the_pens(panel: DrawingPanel) -> None:
    button(panel, "Pen 8").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button(panel, "Pen 8"), Qt.Key.Key_Right)
    assert panel.pen_size() == 16


def test_the_same_pen_again_says_nothing(panel: DrawingPanel, qtbot) -> None:
    draw_line(panel)
    with qtbot.assertNotEmitted(panel.image_changed), qtbot.assertNotEmitted(panel.history_changed):
        panel.set_pen_size(panel.pen_size())


def test_undo_and_redo_by_button_key_and_call(panel: DrawingPanel, drawing: Drawing) -> None:
    assert not button(panel, "Undo").isEnabled()
    draw_line(panel, 8)
    draw_line(panel, 20)
    assert drawing.can_undo
    click(panel, "Undo")
    assert len(drawing.strokes) == 1
    QTest.keySequence(panel.canvas, QKeySequence(QKeySequence.StandardKey.Undo))
    assert panel.image() is None
    assert not drawing.can_undo
    assert not button(panel, "Undo").isEnabled()
    click(panel, "Redo")
    QTest.keySequence(panel.canvas, QKeySequence(QKeySequence.StandardKey.Redo))
    assert len(drawing.strokes) == 2
    assert not drawing.can_redo


def test_history_changed_tells_the_edit_menu(panel: DrawingPanel, qtbot) -> None:
    for action in (draw_line, DrawingPanel.undo, DrawingPanel.redo, DrawingPanel.clear):
        with qtbot.waitSignal(panel.history_changed):
            action(panel)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Backspace])
def test_keys_clear(panel: DrawingPanel, key: Qt.Key) -> None:
    draw_line(panel)
    QTest.keyClick(panel.canvas, key)
    assert panel.image() is None


def test_the_eraser_by_key_and_button(panel: DrawingPanel) -> None:
    draw_line(panel)
    QTest.keyClick(panel.canvas, Qt.Key.Key_E)
    assert button(panel, "Eraser").isChecked()
    QTest.mouseClick(panel.canvas, LEFT, pos=at(panel, 14, 14))
    image = panel.image()
    assert image is not None
    assert image[14, 14] == 0
    click(panel, "Eraser")
    QTest.mouseClick(panel.canvas, LEFT, pos=at(panel, 14, 14))
    assert panel.image()[14, 14] > 0.5


def test_a_sample_lies_under_the_pen_with_its_label(panel: DrawingPanel, drawing: Drawing, qtbot) -> None:
    with qtbot.waitSignal(panel.sample_requested):
        click(panel, "Sample")
    sample = np.zeros((28, 28), np.uint8)
    sample[4:24, 14] = 255
    panel.show_sample(sample, "1")
    np.testing.assert_allclose(panel.image(), sample / 255)
    assert "sample, labelled 1" in texts(panel)
    assert drawing.strokes == ()
    draw_line(panel)
    assert panel.image()[5, 14] == 1
    assert "sample, labelled 1" not in texts(panel)
    panel.undo()
    assert "sample, labelled 1" in texts(panel)


def test_the_insets_caption_has_room_at_every_text_size(panel: DrawingPanel) -> None:
    view = part(panel, NormalizedView)
    before, font = view.caption_height(60), view.font()
    font.setPointSizeF(2 * font.pointSizeF())
    view.setFont(font)
    assert view.caption_height(60) > 1.5 * before


def test_the_inset_shows_the_normalised_drawing(panel: DrawingPanel) -> None:
    draw_line(panel, 4)
    seen = []
    for mode in ("none", "box"):
        panel.show_seen(normalize(panel.image(), mode))
        picture = part(panel, NormalizedView).grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = np.array([[QColor(picture.pixel(2 * x + 1, 2 * y + 1)).red() for x in range(28)] for y in range(28)])
        np.testing.assert_allclose(pixels / 255, normalize(panel.image(), mode), atol=1.5 / 255)
        seen.append(pixels)
    assert not np.array_equal(*seen)


def picture(tmp_path: Path) -> Path:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for y in range(20, 80):
        for x in range(45, 55):
            image.setPixelColor(x, y, QColor("black"))
    path = tmp_path / "one.png"
    assert image.save(str(path))
    return path


def drop(panel: DrawingPanel, mime: QMimeData) -> tuple[bool, bool]:
    """Whether the panel would take it, and whether it did."""
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(panel, enter)
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(panel, event)
    read_picture(panel)
    return enter.isAccepted(), event.isAccepted()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def test_a_dropped_picture_file_is_drawn(panel: DrawingPanel, drawing: Drawing, tmp_path: Path) -> None:
    assert drop(panel, files(picture(tmp_path))) == (True, True)
    image = panel.image()
    assert image is not None
    assert image[14, 14] > 0.9
    assert image[:, :8].max() == 0
    assert drawing.can_undo


def test_a_dropped_image_is_drawn(panel: DrawingPanel, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(str(picture(tmp_path))))
    assert drop(panel, mime) == (True, True)
    assert panel.image()[14, 14] > 0.9


def test_model_files_are_left_to_the_window(panel: DrawingPanel, tmp_path: Path) -> None:
    draw_line(panel)
    before = panel.image()
    assert drop(panel, files(tmp_path / "best.safetensors")) == (False, False)
    np.testing.assert_array_equal(panel.image(), before)


def blank(path: Path) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    assert image.save(str(path))


@pytest.mark.parametrize("kind", ["missing", "text", "truncated", "directory", "blank"])
def test_what_cannot_be_read_is_one_sentence_and_the_drawing_stays(
    panel: DrawingPanel, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = tmp_path / f"{kind}.png"
    if kind == "text":
        path.write_text("no picture at all")
    elif kind == "truncated":
        path.write_bytes(picture(tmp_path).read_bytes()[:60])
    elif kind == "directory":
        path.mkdir()
    elif kind == "blank":
        blank(path)
    draw_line(panel)
    before = panel.image()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(panel.problem) as blocker:
        panel.open_picture()
    assert blocker.args[0].endswith(".")
    assert "\n" not in blocker.args[0]
    np.testing.assert_array_equal(panel.image(), before)


def test_pasting_pixels_and_files(panel: DrawingPanel, qtbot, tmp_path: Path) -> None:
    path = picture(tmp_path)
    QGuiApplication.clipboard().setImage(QImage(str(path)))
    QTest.keySequence(panel.canvas, QKeySequence(QKeySequence.StandardKey.Paste))
    qtbot.waitUntil(lambda: panel.image() is not None)
    pasted = panel.image()
    assert pasted[14, 14] > 0.9
    panel.clear()
    QGuiApplication.clipboard().setMimeData(files(path))
    panel.paste()
    qtbot.waitUntil(lambda: panel.image() is not None)
    np.testing.assert_array_equal(panel.image(), pasted)


def test_pasting_anything_else_is_a_problem(panel: DrawingPanel, qtbot) -> None:
    QGuiApplication.clipboard().setText("seven")
    with qtbot.waitSignal(panel.problem) as blocker:
        panel.paste()
    assert "clipboard" in blocker.args[0]
    assert panel.image() is None


def test_the_state_comes_back(panel: DrawingPanel, qtbot) -> None:
    panel.set_pen_size(16)
    click(panel, "Eraser")
    other = DrawingPanel()
    qtbot.addWidget(other)
    other.restore_state(panel.state())
    assert other.state() == panel.state() == {"pen_size": 16, "tool": "eraser"}


@pytest.mark.parametrize("state", [{}, {"pen_size": 7, "tool": 3}, {"pen_size": "8"}, {"pen_size": None, "x": 1}])
def test_a_strange_state_is_passed_over(panel: DrawingPanel, state: dict[str, object]) -> None:
    panel.restore_state(state)
    assert panel.state() == {"pen_size": 8, "tool": "pen"}


def test_tab_reaches_everything(panel: DrawingPanel) -> None:
    panel.setFocus()
    draw_line(panel)
    panel.show_answer(SEVEN)
    reached = []
    for _ in range(9):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reached[:2] == ["Canvas", "Pen 8"]
    assert reached[2].startswith("Pen 8: ")  # its picture
    assert reached[3:7] == ["Eraser", "Undo", "Clear", "Sample"]
    assert reached[7][0] == "0"  # the first row of the answer
    assert reached[8] == "Why was it misread?"


def test_every_control_says_what_it_is(panel: DrawingPanel) -> None:
    for control in panel.findChildren(QAbstractButton):
        assert control.accessibleName()
        assert len(control.toolTip()) > 10


class Upper(QTranslator):
    """A language that differs from English in every string of the panel."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return re.sub(
            r"[^{}]+(?![^{]*\})", lambda text: text[0].upper(), source
        )  # not the names of what is filled in


def test_the_language_changes_while_it_runs(panel: DrawingPanel) -> None:
    panel.show_sample(np.full((28, 28), 200, np.uint8), "5")
    translator = Upper()
    QCoreApplication.installTranslator(translator)
    try:
        QApplication.processEvents()
        assert "DRAWING" in texts(panel)
        assert "SAMPLE, LABELLED 5" in texts(panel)
        for control in panel.findChildren(QAbstractButton):
            assert control.accessibleName() == control.accessibleName().upper()
        assert part(panel, NormalizedView).accessibleName() == "AS THE NETWORK SEES IT"
        assert panel.canvas.accessibleName() == "CANVAS"
    finally:
        QCoreApplication.removeTranslator(translator)
    QApplication.processEvents()
    assert "Drawing" in texts(panel)


@pytest.mark.parametrize("size", [(260, 420), (360, 640), (420, 900), (700, 420), (1200, 900)])
def test_every_part_is_inside_the_panel(panel: DrawingPanel, size: tuple[int, int]) -> None:
    panel.resize(*size)
    draw_line(panel)
    panel.show_answer(SEVEN)
    shown = [child for child in panel.findChildren(QWidget) if child.parent() is panel and child.isVisible()]
    kinds = (PenSizes, Tools, NormalizedView, AnswerDigit, AnswerBars, WhyButton)
    assert {panel.canvas, *(part(panel, kind) for kind in kinds)} <= set(shown)
    assert part(panel, PenStrip) in shown or size == (260, 420)
    for child in shown:
        assert panel.rect().contains(child.geometry()), child
    assert panel.canvas.viewport().side >= 140


@pytest.mark.parametrize("way", ["row", "row again", "strip", "key"])
def test_choosing_a_pen_takes_it_in_hand(panel: DrawingPanel, way: str) -> None:
    draw_line(panel)
    eraser = part(panel, Tools).findChildren(QToolButton)[0]
    QTest.mouseClick(eraser, LEFT)
    assert panel.state()["tool"] == "eraser"
    pens = part(panel, PenSizes).findChildren(QAbstractButton)
    if way == "row":
        QTest.mouseClick(pens[4], LEFT)
    elif way == "row again":
        QTest.mouseClick(pens[2], LEFT)  # the size that was in hand
    elif way == "strip":
        QTest.mouseClick(part(panel, PenStrip).findChildren(QAbstractButton)[4], LEFT)
    else:
        QTest.keyClick(panel.canvas, Qt.Key.Key_5)
    assert not eraser.isChecked()
    ink = panel.image().sum()
    QTest.mouseClick(panel.canvas, LEFT, pos=panel.canvas.rect().center() + QPoint(0, 40))
    assert panel.image().sum() > ink  # the pen draws


def test_clear_gives_the_pen_back(panel: DrawingPanel) -> None:
    draw_line(panel)
    eraser = part(panel, Tools).findChildren(QToolButton)[0]
    QTest.mouseClick(eraser, LEFT)
    panel.clear()
    assert not eraser.isChecked()
    draw_line(panel)
    assert panel.image() is not None
