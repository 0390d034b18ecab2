"""The strip of pens in the panel, driven like a person drives it, and what it shows."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from inkling.analysis.answer import Answer
from inkling.analysis.pen_answers import PenAnswers, pen_answers
from inkling.data.stroke import PEN_SIZES
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.widgets.theme import theme_of
from inkling.session.drawing import Drawing
from widget_helpers import part

LEFT = Qt.MouseButton.LeftButton
NAMES = tuple("0123456789")
SEVEN = Answer(np.eye(10, dtype=np.float32)[7], NAMES)


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def panel(qtbot, drawing: Drawing) -> DrawingPanel:
    panel = DrawingPanel(drawing)
    qtbot.addWidget(panel)
    panel.resize(360, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    QTest.mousePress(panel.canvas, LEFT, pos=QPoint(60, 60))
    QTest.mouseRelease(panel.canvas, LEFT, pos=QPoint(200, 60))
    panel.show_answer(SEVEN)
    return panel


def answers(drawing: Drawing, digits: tuple[int, ...] = (7, 7, 7, 2, 3), *, last: float = 0.4) -> PenAnswers:
    """Sure of all but the last."""
    activations = np.eye(10, dtype=np.float32)[list(digits)] * np.array([1, 1, 1, 0.8, last], np.float32)[:, None]
    return pen_answers(drawing.inked(), activations, activations, NAMES, "7")


def pictures(panel: DrawingPanel) -> list[QAbstractButton]:
    return part(panel, PenStrip).findChildren(QAbstractButton)


def test_what_differs_from_the_answer_to_the_drawing(panel: DrawingPanel, drawing: Drawing) -> None:
    shown = answers(drawing)
    assert [shown.shown(i) for i in range(5)] == ["7", "7", "7", "2", "?"]
    assert [shown.differs(i) for i in range(5)] == [False, False, False, True, True]
    assert shown.names[4] == "3"
    np.testing.assert_allclose(shown.confidences, [1, 1, 1, 0.8, 0.4], rtol=1e-6)


def test_other_outputs_than_activations_may_decide(panel: DrawingPanel, drawing: Drawing) -> None:
    """Threshold neurons: all fire, and their sums tell them apart."""
    sums = np.tile(np.arange(10, dtype=np.float32), (5, 1))
    shown = pen_answers(drawing.inked(), np.ones((5, 10), np.float32), sums, NAMES, "9")
    assert shown.names == ("9",) * 5
    assert not any(shown.differs(i) for i in range(5))


def test_each_picture_says_its_pen_its_answer_and_its_confidence(panel: DrawingPanel, drawing: Drawing) -> None:
    assert [one.accessibleName() for one in pictures(panel)] == [f"Pen {size}: no answer yet" for size in PEN_SIZES]
    panel.show_pen_answers(answers(drawing))
    assert [one.accessibleName() for one in pictures(panel)] == [
        "Pen 2: 7, 100%",
        "Pen 4: 7, 100%",
        "Pen 8: 7, 100%",
        "Pen 16: 2, 80%",
        "Pen 32: not sure; the likeliest is 3 (40%)",
    ]
    for one in pictures(panel):
        assert one.toolTip().startswith(one.accessibleName())


def test_pictures_are_the_drawing_in_each_ink(panel: DrawingPanel, drawing: Drawing) -> None:
    images = drawing.inked()
    assert images.shape == (5, 28, 28)
    assert images.dtype == np.float32
    np.testing.assert_array_equal(images[2], panel.image())  # pen 8 is in hand
    assert np.all(np.diff(images.sum(axis=(1, 2))) > 0)
    panel.show_pen_answers(answers(drawing))
    painted = []
    for one in pictures(panel):
        image = one.grab().toImage()
        side = min(one.width(), one.height())
        painted.append(
            sum(image.pixelColor(x, y).lightness() > 200 for x in range(6, side - 6) for y in range(side // 2))
        )
    assert painted == sorted(painted)
    assert painted[4] > painted[2] > 0


def test_answers_that_differ_stand_in_a_filled_frame(panel: DrawingPanel, drawing: Drawing) -> None:
    panel.show_pen_answers(answers(drawing))
    orange = QColor(theme_of(panel).negative).rgb()
    filled = []
    for one in pictures(panel):
        image = one.grab().toImage()
        filled.append(sum(image.pixel(x, y) == orange for x in range(image.width()) for y in range(image.height())))
    assert filled[:3] == [0, 0, 0]
    assert min(filled[3:]) > 80


def test_with_a_known_digit_the_wrong_answers_are_marked(panel: DrawingPanel, drawing: Drawing) -> None:
    """The drawing as it is reads 7, and is a 2: pen 16 is right, and the others are not."""
    shown = replace(answers(drawing), label="2")
    assert [shown.differs(i) for i in range(5)] == [True, True, True, False, True]
    panel.show_pen_answers(shown)
    tips = [one.toolTip() for one in pictures(panel)]
    assert tips[0] == "Pen 2: 7, 100%, while it is labelled 2. Click to take this pen."
    assert tips[3] == "Pen 16: 2, 80%. Click to take this pen."


def test_without_a_known_digit_other_answers_than_the_present_one_are_marked(
    panel: DrawingPanel, drawing: Drawing
) -> None:
    panel.show_pen_answers(answers(drawing))
    tips = [one.toolTip() for one in pictures(panel)]
    assert tips[0] == "Pen 2: 7, 100%. Click to take this pen."
    assert tips[3] == "Pen 16: 2, 80%, which is not the answer to the drawing as it is. Click to take this pen."


@pytest.mark.parametrize(("index", "size"), list(enumerate(PEN_SIZES)))
def test_a_click_on_a_picture_takes_its_pen(panel: DrawingPanel, drawing: Drawing, index: int, size: int) -> None:
    panel.show_pen_answers(answers(drawing))
    before = drawing.inked()
    QTest.mouseClick(pictures(panel)[index], LEFT)
    assert panel.pen_size() == size
    assert [one.isChecked() for one in pictures(panel)] == [i == index for i in range(5)]
    np.testing.assert_array_equal(panel.image(), before[index])
    np.testing.assert_array_equal(drawing.inked(), before)


def test_arrow_keys_move_along_the_strip(panel: DrawingPanel) -> None:
    taken: list[int] = []
    panel.history_changed.connect(lambda: taken.append(panel.pen_size()))  # the drawing is inked anew
    in_hand = pictures(panel)[2]
    in_hand.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(in_hand, Qt.Key.Key_Right)
    QTest.keyClick(pictures(panel)[3], Qt.Key.Key_Right)
    QTest.keyClick(pictures(panel)[4], Qt.Key.Key_Left)
    assert taken == [16, 32, 16]
    assert pictures(panel)[3].hasFocus()
    assert [one.focusPolicy() != Qt.FocusPolicy.NoFocus for one in pictures(panel)] == [i == 3 for i in range(5)]


def test_the_row_of_pens_and_the_strip_agree(panel: DrawingPanel) -> None:
    QTest.keyClick(panel.canvas, "5")
    assert [one.isChecked() for one in pictures(panel)] == [False] * 4 + [True]


def test_the_strip_empties_with_the_canvas(panel: DrawingPanel, drawing: Drawing) -> None:
    panel.show_pen_answers(answers(drawing))
    panel.clear()
    assert pictures(panel)[0].accessibleName() == "Pen 2: no answer yet"


def test_a_strip_that_nobody_sees_costs_nothing(panel: DrawingPanel, qtbot) -> None:
    wanted: list[bool] = []
    panel.pen_answers_wanted.connect(wanted.append)
    panel.resize(260, 330)
    assert not part(panel, PenStrip).isVisible()
    assert wanted == [False]
    panel.resize(360, 640)
    assert wanted == [False, True]


def sample() -> np.ndarray:
    image = np.zeros((28, 28), np.uint8)
    image[4:24, 13:16] = 255
    return image


def test_a_sample_is_written_again_with_each_pen(panel: DrawingPanel, drawing: Drawing) -> None:
    panel.show_sample(sample(), "1")
    images = drawing.inked()
    widths = images[:, 10:18].sum(axis=2).mean(axis=1)
    np.testing.assert_allclose(widths, [size * 28 / 128 for size in PEN_SIZES], atol=0.3)
    np.testing.assert_array_equal(panel.image(), sample() / np.float32(255))  # but is shown as it came


def test_taking_a_pen_writes_the_sample_with_it_and_undo_brings_it_back(
    panel: DrawingPanel, drawing: Drawing
) -> None:
    panel.show_sample(sample(), "1")
    images = drawing.inked()
    QTest.mouseClick(pictures(panel)[2], LEFT)  # the pen in hand already
    np.testing.assert_array_equal(panel.image(), images[2])
    QTest.mouseClick(pictures(panel)[4], LEFT)
    np.testing.assert_array_equal(panel.image(), images[4])
    panel.undo()
    np.testing.assert_array_equal(panel.image(), sample() / np.float32(255))
    panel.redo()
    np.testing.assert_array_equal(panel.image(), images[4])


def test_the_raster_is_told_as_it_is_shown(panel: DrawingPanel, drawing: Drawing) -> None:
    assert drawing.raster() is None
    panel.show_sample(sample(), "1")
    np.testing.assert_array_equal(drawing.raster(), sample() / np.float32(255))
    QTest.mouseClick(pictures(panel)[4], LEFT)
    np.testing.assert_array_equal(drawing.raster(), panel.image())
    assert drawing.raster().sum() > 2 * (sample() / 255).sum()


def test_a_learning_network_repaints_what_is_said_and_not_the_pictures(
    panel: DrawingPanel, drawing: Drawing, qtbot
) -> None:
    painted: list[tuple[object, QRect]] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                painted.append((watched, event.rect()))
            return False

    watch = Watch()
    panel.show_pen_answers(answers(drawing))
    for picture in pictures(panel):
        QTest.qWait(20)
        picture.installEventFilter(watch)
    last = pictures(panel)[4]

    panel.show_pen_answers(answers(drawing))
    QTest.qWait(50)
    assert painted == []

    panel.show_pen_answers(answers(drawing, last=0.45))
    qtbot.waitUntil(lambda: painted != [])
    assert {widget for widget, _ in painted} == {last}
    words = QRect(0, last.width(), last.width(), last.height() - last.width())
    assert all(rect.contains(words) and rect.top() > 0 for _, rect in painted)

    painted.clear()
    QTest.mousePress(panel.canvas, LEFT, pos=QPoint(60, 120))
    QTest.mouseRelease(panel.canvas, LEFT, pos=QPoint(200, 120))
    panel.show_pen_answers(answers(drawing, last=0.45))
    qtbot.waitUntil(lambda: len({widget for widget, _ in painted}) == 5)
    assert all(rect == widget.rect() for widget, rect in painted)
