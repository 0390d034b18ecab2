"""What the canvas shows, pixel by pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inkling.gui.drawing.canvas import Canvas
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, pixel_grid, snapped
from inkling.gui.widgets.viewport import fit
from inkling.session.drawing import Drawing


def grey(image: QImage) -> np.ndarray:
    converted = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(converted.constBits(), np.uint8).reshape(converted.height(), converted.bytesPerLine())
    return rows[:, : converted.width()].copy()


def checkerboard() -> np.ndarray:
    return (np.indices((28, 28)).sum(axis=0) % 2).astype(np.float32)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("offset", [0.0, 3.0, 9.0])
def test_pixels_are_sharp_at_every_ratio(qapp, ratio: float, offset: float) -> None:
    surface = QImage(round(320 * ratio), round(320 * ratio), QImage.Format.Format_RGB32)
    surface.setDevicePixelRatio(ratio)
    surface.fill(Qt.GlobalColor.gray)
    painter = QPainter(surface)
    painter.translate(offset, offset)
    viewport = fit(300, 300, ratio)
    square = snapped(painter, viewport)
    paint_pixels(painter, square, grey_image(checkerboard()))
    painter.end()
    unit = round(viewport.unit * ratio)
    start = round(offset * ratio)
    seen = grey(surface)[start : start + 28 * unit, start : start + 28 * unit]
    expected = np.kron(checkerboard(), np.ones((unit, unit))) * 255
    np.testing.assert_array_equal(seen, expected)


@pytest.mark.parametrize("unit", [6, 10, 15, 20])
def test_grid_lines_are_one_device_pixel_wide_and_faint(qapp, unit: int) -> None:
    surface = QImage(28 * unit, 28 * unit, QImage.Format.Format_RGB32)
    surface.fill(Qt.GlobalColor.black)
    painter = QPainter(surface)
    painter.drawImage(0, 0, pixel_grid(28 * unit))
    painter.end()
    for line in (grey(surface)[unit // 2], grey(surface)[:, unit // 2]):
        np.testing.assert_array_equal(np.flatnonzero(line), np.arange(1, 28) * unit)
        assert line.max() < 40


def test_small_pixels_have_no_grid(qapp) -> None:
    assert grey(pixel_grid(28 * 4)).max() == 0


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def canvas(qtbot, drawing: Drawing) -> Canvas:
    canvas = Canvas(drawing)
    qtbot.addWidget(canvas)
    canvas.resize(280 + 2 * canvas.band, 280 + 2 * canvas.band)
    canvas.show()
    qtbot.waitExposed(canvas)
    return canvas


def shown(canvas: Canvas) -> np.ndarray:
    """The middle of each canvas pixel as it is on the widget, in [0, 1]."""
    image = grey(canvas.grab().toImage())
    return image[canvas.band + 5 :: 10, canvas.band + 5 :: 10][:28, :28] / 255


def test_the_canvas_shows_the_pixels_that_the_network_gets(canvas: Canvas, drawing: Drawing) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPointF(50, 60).toPoint())
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPointF(220, 200).toPoint())
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))  # without the pen's circle
    image = drawing.image()
    assert image is not None
    np.testing.assert_allclose(shown(canvas), image, atol=1 / 255)


def test_an_empty_canvas_is_black_but_for_its_hint(canvas: Canvas, drawing: Drawing) -> None:
    seen = grey(canvas.grab().toImage())
    assert seen[canvas.band + 2, canvas.band + 2] == 0
    middle = seen[120:170, 60:230]
    assert middle.max() > 60
    drawing.begin(3, 3)
    canvas.refresh()
    assert grey(canvas.grab().toImage())[120:170, 60:230].max() < 60


def test_the_pens_circle_is_as_wide_as_the_pen(canvas: Canvas, drawing: Drawing) -> None:
    drawing.set_pen_size(32)
    drawing.show(np.full((28, 28), 0.001, np.float32))
    canvas.refresh()
    QTest.mouseMove(canvas, QPoint(144, 144))
    row = grey(canvas.grab().toImage())[144]
    bright = np.flatnonzero(row[20:270] > 80) + 20
    assert bright.min() == pytest.approx(144 - 35, abs=1.5)
    assert bright.max() == pytest.approx(144 + 35, abs=1.5)


def test_the_cross_hair_is_seen_with_the_keyboards_focus_only(canvas: Canvas) -> None:
    canvas.activateWindow()
    canvas.clearFocus()
    before = grey(canvas.grab().toImage())
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    after = grey(canvas.grab().toImage())
    row, column = canvas.band + 140, canvas.band + 15
    assert after[row, column] > before[row, column] + 25
    canvas.clearFocus()
    np.testing.assert_array_equal(grey(canvas.grab().toImage()), before)
