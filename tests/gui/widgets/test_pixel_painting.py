"""Shades as colours: from orange through grey to blue, as far as they go; smoothed pictures in strips."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from inkling.gui.widgets.pixel_painting import grey_image, paint_smooth, shaded_image
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, sign_lut


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_shades_have_the_colours_of_the_signs(theme: Theme) -> None:
    image = shaded_image(theme, np.array([[-1.0, 0.5], [1.0, -3.0], [0.0, 2.0]]))
    assert (image.width(), image.height()) == (2, 3)
    for column, row, level in ((0, 0, 0), (1, 0, 191), (0, 1, 255), (1, 1, 0), (0, 2, 128), (1, 2, 255)):
        assert image.pixelColor(column, row) == QColor(*sign_lut(theme)[level].tolist())
    assert image.pixelColor(0, 0) == QColor(theme.negative)
    assert image.pixelColor(0, 1) == QColor(theme.positive)


def painted(ratio: float, paint: Callable[[QPainter], None]) -> np.ndarray:
    screen = QImage(round(300 * ratio), round(300 * ratio), QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(ratio)
    screen.fill(QColor("navy"))
    painter = QPainter(screen)
    paint(painter)
    painter.end()
    return np.array(screen.constBits())


@given(
    ratio=st.sampled_from([1.0, 1.25, 2.0]),
    left=st.floats(0, 30),
    top=st.floats(0, 30),
    width=st.floats(1, 200),
    height=st.floats(1, 250),
    part=st.booleans(),
    antialiased=st.booleans(),
)
def test_strips_cannot_be_told_from_one_piece(
    ratio: float, left: float, top: float, width: float, height: float, part: bool, antialiased: bool
) -> None:
    image = grey_image(np.random.default_rng(0).random((28, 28), dtype=np.float32))
    target, source = QRectF(left, top, width, height), QRectF(0.5, 0.5, 20, 27) if part else QRectF(image.rect())
    clip = QRectF(5, 5, 250, 180)  # what may be painted on stays what it was, in the midst of it and afterwards

    def whole(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(clip)
        painter.drawImage(target, image, source)
        painter.fillRect(QRectF(200, 0, 100, 300), QColor("red"))

    def in_strips(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        painter.setClipRect(clip)
        paint_smooth(painter, target, image, source if part else None)
        painter.fillRect(QRectF(200, 0, 100, 300), QColor("red"))

    np.testing.assert_array_equal(painted(ratio, in_strips), painted(ratio, whole))


_THREADS = """
import os
from pathlib import Path
import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, paint_smooth

application = QGuiApplication([])
image, screen = QImage(28, 28, QImage.Format.Format_RGB32), QImage(400, 400, QImage.Format.Format_RGB32)
for ratio in (1, 2):
    screen.setDevicePixelRatio(ratio)
    for antialiased in (False, True):
        painter = QPainter(screen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)
        paint_smooth(painter, QRectF(3.3, 3.6, 390 / ratio, 390 / ratio), image)
        paint_pixels(painter, QRectF(3, 3, 364 / ratio, 364 / ratio), grey_image(np.eye(28, dtype=np.float32)))
        painter.end()
print(sum("pooled" in Path(f"/proc/self/task/{task}/comm").read_text() for task in os.listdir("/proc/self/task")))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux names the threads of a process")
def test_painting_a_picture_waits_for_no_other_thread() -> None:
    ran = subprocess.run([sys.executable, "-c", _THREADS], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["0"], "painting is shared with other threads, which may have no core"
