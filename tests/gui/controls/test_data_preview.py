"""The strip of digits under the choice of the data set: one of each, of the one that is chosen and here."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui_helpers import LEFT, wait_for
from inkling.data.dataset import Dataset, Examples
from inkling.gui.controls.data_preview import DataPreview
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.gallery import GalleryDialog
from inkling.gui.main_window import MainWindow
from inkling.session.state import RunState
from inkling.training import Configuration
from widget_helpers import part


def greys(picture: QImage) -> NDArray[np.uint8]:
    assert picture.format() == QImage.Format.Format_Grayscale8
    return np.array(picture.constBits(), np.uint8).reshape(28, 28)


def shades() -> NDArray[np.uint8]:
    """Ten even greys, the last one white."""
    return np.repeat(np.linspace(30, 255, 10).astype(np.uint8), 28 * 28).reshape(10, 28, 28)


@pytest.fixture
def preview(panel: ControlsPanel) -> DataPreview:
    panel.set_data_preview("strokes", shades())
    return panel.data.preview


def test_it_shows_one_of_each_in_the_width_of_the_section(
    panel: ControlsPanel, preview: DataPreview, qapp: QApplication
) -> None:
    qapp.processEvents()
    assert [picture.pixelColor(3, 3).lightness() for picture in preview.pictures()] == list(shades()[:, 0, 0])
    shot = preview.grab().toImage()
    step = preview.width() / 10
    seen = [shot.pixelColor(round(step * (digit + 0.5)), preview.height() // 2).red() for digit in range(10)]
    assert seen == list(shades()[:, 0, 0])
    assert preview.width() > 280
    assert preview.height() < 40, "small"
    pen = panel.data.pen
    assert preview.y() > pen.y() + pen.height() - 1, "below the data set and the pen"
    assert preview.y() < panel.data.examples.y()


def test_nothing_is_shown_of_a_data_set_that_is_not_the_chosen_one(
    panel: ControlsPanel, preview: DataPreview
) -> None:
    panel.set_configuration(Configuration(dataset="strokes@2"))
    assert preview.pictures() == [], "it is still being loaded"
    panel.grab()
    panel.set_configuration(Configuration(dataset="strokes"))
    assert len(preview.pictures()) == 10
    panel.set_data_preview("strokes@2", shades())
    assert preview.pictures() == []
    panel.data.pen.setFocus()
    QTest.keyClick(panel.data.pen, Qt.Key.Key_Down)
    assert len(preview.pictures()) == 10


def test_a_click_and_the_space_bar_ask_for_the_gallery(
    panel: ControlsPanel, preview: DataPreview, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.gallery_requested):
        QTest.mouseClick(preview, LEFT)
    panel.set_state(RunState.RUNNING)
    with qtbot.waitSignal(panel.gallery_requested):
        QTest.keyClick(preview, Qt.Key.Key_Space)
    assert preview.accessibleName() == "One example of each digit"
    assert preview.focusPolicy() is Qt.FocusPolicy.TabFocus


@pytest.mark.slow
def test_in_the_window_it_shows_the_hand_and_the_pen_once_they_are_there(qtbot: QtBot, window: MainWindow) -> None:
    preview = window.controls.data.preview
    for change in (
        window.commands.hands["strokes:fr"].trigger,
        lambda: QTest.keyClick(window.controls.data.pen, Qt.Key.Key_Down),
    ):
        before = [greys(picture) for picture in preview.pictures()]
        with wait_for(qtbot, window.session.dataset_replaced):
            change()
            assert preview.pictures() == []
        dataset = window.session.dataset
        assert dataset is not None
        for digit, picture in enumerate(preview.pictures()):
            first = int(np.argmax(dataset.train.labels == digit))
            np.testing.assert_array_equal(greys(picture), dataset.train.images[first])
            assert not np.array_equal(greys(picture), before[digit])
    assert window.session.dataset_name == "strokes:fr@2"
    QTest.mouseClick(preview, LEFT)
    assert part(window, GalleryDialog).isVisible()


def test_a_class_without_examples_is_an_empty_picture(window: MainWindow) -> None:
    images = np.full((5, 28, 28), 200, np.uint8)
    half = Examples(images, np.arange(5).astype(np.uint8))
    window.session.use_dataset(Dataset("half", half, half), "strokes")
    filled = [bool(greys(picture).any()) for picture in window.controls.data.preview.pictures()]
    assert filled == [True] * 5 + [False] * 5
