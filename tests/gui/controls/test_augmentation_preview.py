"""The strip of pictures under the amounts of the augmentation."""

from dataclasses import replace
from statistics import median
from time import thread_time

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from inkling.data.augmentation import AUGMENTATIONS, Augmentation, augment
from inkling.gui.controls.augmentation_preview import COLUMNS, ROWS, AugmentationPreview
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.controls.section import Section
from inkling.training import Configuration
from widget_helpers import part

STRONG = replace(AUGMENTATIONS["simard"], pen_width=2.0, noise=0.1)


def a_seven() -> NDArray[np.float32]:
    image = np.zeros((28, 28), np.float32)
    image[6:9, 8:20] = 1.0
    image[9:22, 15:18] = 1.0
    return image


def greys(picture: QImage) -> NDArray[np.uint8]:
    assert picture.format() == QImage.Format.Format_Grayscale8
    return np.array(picture.constBits(), np.uint8).reshape(28, 28)


@pytest.fixture
def preview(panel: ControlsPanel) -> AugmentationPreview:
    panel.resize(320, 1600)
    panel.set_preview_image(a_seven())
    panel.findChildren(Section)[-1].set_open(True)
    return panel.augmentation.preview


def test_without_augmentation_it_shows_the_image_itself_twelve_times(preview: AugmentationPreview) -> None:
    pictures = preview.pictures()
    assert len(pictures) == ROWS * COLUMNS == 12
    for picture in pictures:
        np.testing.assert_array_equal(greys(picture), np.uint8(255) * a_seven().astype(np.uint8))


def test_every_change_of_an_amount_draws_it_anew(panel: ControlsPanel, preview: AugmentationPreview) -> None:
    before = [greys(picture) for picture in preview.pictures()]
    panel.augmentation.preset.setCurrentIndex(panel.augmentation.preset.findData("simard"))
    after = [greys(picture) for picture in preview.pictures()]
    assert not any(np.array_equal(old, new) for old, new in zip(before, after, strict=True))
    assert not any(np.array_equal(after[0], other) for other in after[1:]), "each in its own way"


def test_again_draws_others_and_until_then_they_stay(
    panel: ControlsPanel, preview: AugmentationPreview, qtbot: QtBot
) -> None:
    panel.set_configuration(Configuration(augmentation=STRONG))
    first = [greys(picture) for picture in preview.pictures()]
    panel.set_preview_image(a_seven())
    assert all(np.array_equal(a, greys(b)) for a, b in zip(first, preview.pictures(), strict=True))
    qtbot.mouseClick(panel.augmentation.again, Qt.MouseButton.LeftButton)
    assert not any(np.array_equal(a, greys(b)) for a, b in zip(first, preview.pictures(), strict=True))


def test_an_image_changed_afterwards_changes_nothing(preview: AugmentationPreview) -> None:
    image = a_seven()
    preview.set_image(image)
    image[:] = 0.5
    np.testing.assert_array_equal(greys(preview.pictures()[0]), np.uint8(255) * a_seven().astype(np.uint8))


def test_it_is_drawn_white_on_black_in_the_panel(preview: AugmentationPreview, qapp: QApplication) -> None:
    qapp.processEvents()
    shot = preview.grab().toImage()
    side = preview.width() / COLUMNS
    assert shot.pixelColor(round(side * 0.5), round(side * 0.27)).lightness() > 200
    assert shot.pixelColor(4, 4).lightness() < 20


def test_without_an_image_there_is_nothing_to_compute_or_to_show(panel: ControlsPanel) -> None:
    panel.findChildren(Section)[-1].set_open(True)
    panel.set_preview_image(None)
    assert panel.augmentation.preview.pictures() == []
    panel.grab()


def test_nothing_is_computed_while_nobody_can_see_it(
    panel: ControlsPanel, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed: list[Augmentation] = []

    def augmented(images: NDArray[np.float32], how: Augmentation, **options: np.random.Generator) -> object:
        computed.append(how)
        return augment(images, how, **options)

    monkeypatch.setattr("inkling.gui.controls.augmentation_preview.augment", augmented)
    panel.set_preview_image(a_seven())
    panel.set_configuration(Configuration(augmentation=STRONG))
    for _ in range(3):
        qapp.processEvents()
    assert not computed, "its section is folded"
    panel.resize(320, 400)
    panel.findChildren(Section)[-1].set_open(True)
    for _ in range(3):
        qapp.processEvents()
    assert not computed, "it is scrolled out of view"
    bar = part(panel, QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(3):
        qapp.processEvents()
    assert computed == [STRONG]


def test_it_costs_less_than_five_milliseconds(panel: ControlsPanel, preview: AugmentationPreview) -> None:
    panel.set_configuration(Configuration(augmentation=STRONG))
    preview.grab()
    costs = []
    for _ in range(30):
        preview.draw_again()
        since = thread_time()
        preview.repaint()
        costs.append(thread_time() - since)
    assert median(costs) < 0.005


def test_it_stays_when_a_run_locks_the_amounts(panel: ControlsPanel, preview: AugmentationPreview) -> None:
    panel.augmentation.set_locked(True)
    assert preview.isEnabled()
    assert panel.augmentation.again.isEnabled()
    assert not panel.augmentation.fields["shift"].isEnabled()
