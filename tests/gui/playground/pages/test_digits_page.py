"""The page "digits in the plane": boxes follow the mouse, points follow the boxes, digits come from either source."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.digit_boxes import BOXES, Box
from inkling.analysis.playground.points import Points
from inkling.data.dataset import Dataset, Examples
from inkling.data.normalize import normalize
from inkling.gui.playground.pages.digits_page import DigitsPage
from inkling.session.playground.playground import Playground
from inkling.session.session import Session
from inkling.training import Configuration
from inkling.training.model import new_model
from playground_stage_helpers import drag, shown


def some_digits() -> Dataset:
    """Upright bars as 1, level ones as 7, blots as 3: of each more than are taken."""
    rng = np.random.default_rng(0)
    images = np.zeros((360, 28, 28), np.uint8)
    labels = np.repeat([1, 7, 3], 120).astype(np.uint8)
    for image, label in zip(images, labels, strict=True):
        if label == 1:
            image[4:24, 13:16] = rng.integers(128, 256)
        elif label == 7:
            image[4:7, 4:24] = rng.integers(128, 256)
        else:
            image[4:24, 4:24] = rng.integers(0, 256, (20, 20))
    return Dataset("some", Examples(images, labels), Examples(images[:10], labels[:10]))


@pytest.fixture
def sitting() -> Session:
    return Session(new_model(Configuration(hidden="4"), rng=np.random.default_rng(0)), some_digits())


@pytest.fixture
def page(qtbot: QtBot, sitting: Session) -> DigitsPage:
    return shown(qtbot, DigitsPage, "digits-in-the-plane", sitting=sitting, size=(640, 560))


def test_it_begins_with_a_hundred_of_each_from_the_data_set(page: DigitsPage) -> None:
    state = page.playground.state
    assert np.bincount(state.points.labels).tolist() == [100, 100]
    np.testing.assert_array_equal(state.points.x, state.digits.points().x)
    assert "100" in page.words.text()
    page.playground.undo()
    page.playground.undo()
    assert not page.playground.can_undo  # opening a question is one step


def at(page: DigitsPage, row: float, column: float) -> QPoint:
    square = page.picture.square()
    unit = square.width() / 28
    return QPoint(round(square.left() + column * unit), round(square.top() + row * unit))


def test_a_box_is_moved_and_resized_with_the_mouse_and_points_follow(page: DigitsPage) -> None:
    before = page.playground.state
    drag(page.picture, at(page, 6, 7), at(page, 7, 9), at(page, 8, 10))
    sheet = page.playground.state.digits
    assert sheet.boxes == (Box(5, 7, 7, 7), BOXES[1])
    np.testing.assert_array_equal(page.playground.state.points.x, sheet.points().x)
    assert sheet.images is before.digits.images  # two hundred images are not copied for each step of a drag
    drag(page.picture, at(page, 12, 14), at(page, 14, 20), at(page, 60, 60))
    assert page.playground.state.digits.boxes[0] == Box(5, 7, 23, 21)
    page.playground.undo()
    page.playground.undo()
    assert page.playground.state.digits.boxes == BOXES
    np.testing.assert_array_equal(page.playground.state.points.x, before.points.x)


def test_boxes_are_moved_with_the_keys(page: DigitsPage) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(page.picture, key)
    assert page.playground.state.digits.boxes[0] == Box(0, 3, 7, 7)
    QTest.keyClick(page.picture, Qt.Key.Key_Space)
    QTest.keyClick(page.picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.playground.state.digits.boxes[1] == Box(19, 14, 6, 9)


def test_other_digits_come_from_the_data_set(qtbot: QtBot, page: DigitsPage) -> None:
    page.second.setCurrentIndex(3)
    state = page.playground.state
    assert state.digits.digits == (1, 3)
    assert set(state.digits.labels.tolist()) == {1, 3}
    assert page.add_second.text() == "My drawing is a 3"
    with qtbot.waitSignal(page.problem) as told:
        page.first.setCurrentIndex(3)
    assert "Two different digits" in told.args[0]
    assert page.playground.state.digits.digits == (1, 3)
    assert page.first.name() == "1"
    with qtbot.waitSignal(page.problem) as told:
        page.first.setCurrentIndex(9)
    assert "has no 9" in told.args[0]


def test_a_drawing_is_added_as_the_data_set_has_its_digits(qtbot: QtBot, page: DigitsPage, sitting: Session) -> None:
    with qtbot.waitSignal(page.problem) as told:
        QTest.mouseClick(page.add_first, Qt.MouseButton.LeftButton)
    assert "no drawing" in told.args[0]
    sitting.drawing.begin(3.0, 3.0)
    sitting.drawing.extend(3.0, 12.0)
    sitting.drawing.finish()
    QTest.mouseClick(page.add_second, Qt.MouseButton.LeftButton)
    state = page.playground.state
    drawn = sitting.drawing.image()
    assert drawn is not None
    np.testing.assert_array_equal(state.digits.images[-1], np.rint(255 * normalize(drawn, "box")))
    assert state.digits.labels[-1] == 7
    assert len(state.points) == 201
    page.playground.undo()
    assert len(page.playground.state.points) == 200


def test_the_image_of_the_point_under_the_pointer_is_shown(page: DigitsPage) -> None:
    ink, state = page.ink, page.playground.state
    mean = page.picture._image
    x, y = state.points.x[150].tolist()
    QTest.mouseMove(ink, QPoint(round(ink.px(x)), round(ink.py(y))))
    found = ink.marked
    np.testing.assert_allclose(state.points.x[found], state.points.x[150], atol=0.05)
    assert page.picture._image != mean
    QTest.mouseMove(ink, QPoint(2, 2))
    assert ink.marked == -1
    assert page.picture._image == mean


def test_a_data_set_that_comes_later_fills_a_page_that_is_empty(qtbot: QtBot, sitting: Session) -> None:
    late = Session(sitting.model)
    page = shown(qtbot, DigitsPage, "digits-in-the-plane", sitting=late, size=(640, 560))
    before = page.playground.can_undo
    late.use_dataset(some_digits(), "some")
    qtbot.waitUntil(lambda: "100" in page.words.text())
    state = page.playground.state
    assert np.bincount(state.points.labels).tolist() == [100, 100]
    assert page.playground.can_undo is before  # nobody did that
    late.use_dataset(some_digits(), "another")
    assert page.playground.state.digits is state.digits


def test_a_data_set_that_comes_later_leaves_what_was_drawn(sitting: Session) -> None:
    late = Session(sitting.model)
    playground = Playground("digits-in-the-plane", sitting=late)
    playground.change_points(Points(np.array([[0.1, 0.2]]), np.array([1])))
    late.use_dataset(some_digits(), "some")
    assert len(playground.state.points) == 1


def test_without_a_data_set_it_says_what_to_do(qtbot: QtBot, sitting: Session) -> None:
    alone = Session(sitting.model)
    page = shown(qtbot, DigitsPage, "digits-in-the-plane", sitting=alone, size=(640, 560))
    assert "no digits yet" in page.words.text()
    assert page.table() is None
    with qtbot.waitSignal(page.problem) as told:
        QTest.mouseClick(page.fill, Qt.MouseButton.LeftButton)
    assert "no data set" in told.args[0]


def test_points_that_were_painted_since_are_not_taken_for_digits(page: DigitsPage) -> None:
    page.playground.change_points(page.playground.state.points.without(0))
    assert "changed by hand" in page.words.text()
    assert page.table() is None
    QTest.keyClick(page.picture, Qt.Key.Key_Left)
    assert len(page.playground.state.points) == 200


def test_no_word_is_cut_off_where_the_page_is_narrow(qapp: QApplication, page: DigitsPage) -> None:
    with in_french(qapp):
        for width in (640, 400):
            page.resize(width, 560)
            QApplication.processEvents()
            assert [word.width() >= word.sizeHint().width() for word in page.which.words()] == [True] * 3
            assert page.ink.fontMetrics().horizontalAdvance(page.ink.heading) <= page.ink.width()
        assert [word.text() for word in page.which.words()] == ["1", "7", "dessin"]


def test_it_speaks_french(qapp: QApplication, page: DigitsPage) -> None:
    with in_french(qapp):
        assert page.add_first.text() == "Mon dessin est un 1"
        assert page.words.text().startswith("Images de 1\u00a0: 100")
