"""What is painted on the plane lies where the network answers it, in the colours of the classes."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.look import Look
from inkling.gui.playground.plane.ground import quiet_lut
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.plane.scene import Frame, Place, Scene
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, apply_theme
from inkling.session.playground.playground import Playground
from widget_helpers import is_sharp_in_pictures

WINDOW = Window(-1.0, 3.0, -2.0, 2.0)
Painted = Callable[..., tuple[QImage, Frame]]


@pytest.fixture
def painted(qtbot: QtBot, qapp: QApplication) -> Painted:
    def paint(
        scene: Scene, theme: Theme = LIGHT, *, scale: float = 1.0, size: tuple[int, int] = (500, 600)
    ) -> tuple[QImage, Frame]:
        apply_theme(qapp, theme, scale=scale)
        panel = PlanePanel(Playground("xor"))
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show_scene(scene)
        panel.show()
        return panel.plane.grab().toImage(), panel.plane.frame

    return paint


def colour_at(picture: QImage, frame: Frame, place: Place) -> QColor:
    return picture.pixelColor(round(frame.x(place[0])), round(frame.y(place[1])))


def near(one: QColor, other: QColor, most: int = 6) -> bool:
    return all(abs(a - b) <= most for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_ground_has_the_colour_of_what_is_answered_there(painted: Painted, theme: Theme) -> None:
    neuron = Neuron(Line(0.8, 0.5, -0.7))
    picture, frame = painted(Scene.of_neuron(neuron, NO_POINTS, WINDOW), theme)
    assert frame.area.width() == pytest.approx(frame.area.height())
    lut = quiet_lut(theme)
    for place in ((-0.8, 1.2), (2.5, 1.5), (2.7, -0.8), (-0.5, -1.5)):
        _, a, _ = neuron.answer(*place)
        expected = QColor.fromRgb(int(lut[round(255 * a)]))
        assert near(colour_at(picture, frame, place), expected), place
    sides = [colour_at(picture, frame, place) for place in ((-0.5, -1.5), (2.5, 1.5))]
    assert sides[0].red() > sides[0].blue()  # class 0, orange
    assert sides[1].red() < sides[1].blue()  # class 1, blue


def test_the_ground_spans_the_window_to_its_very_edges(painted: Painted) -> None:
    for at in (2.9, -0.9):  # where orange turns into blue
        neuron = Neuron(Line(10.0, 0.0, -10.0 * at), "identity")
        picture, frame = painted(Scene.of_neuron(neuron, NO_POINTS, WINDOW), size=(900, 1000))
        colours = [picture.pixelColor(round(frame.x(at)) + step, round(frame.y(1.5))) for step in range(-8, 9)]
        orange = sum(one.red() > one.blue() for one in colours)
        assert abs(orange - 8) <= 2  # a place of the map takes eight pixels


def test_classes_differ_by_colour_and_shape_and_wrong_ones_have_a_ring(painted: Painted) -> None:
    points = Points(np.array([[0.0, 1.0], [2.0, 1.0], [0.0, -1.0], [2.0, -1.0]]), np.array([0, 1, 1, 0]))
    scene = Scene.of_neuron(Neuron(Line(9.0, 0.0, -9.0)), points, WINDOW)
    assert scene.right.tolist() == [True, True, False, False]
    picture, frame = painted(scene, scale=2.0)
    for place, label in zip(points.x.tolist(), points.labels.tolist(), strict=True):
        assert near(colour_at(picture, frame, place), QColor(LIGHT.positive if label else LIGHT.negative), 2)

    def breadth(place: Place, label: int, off: float) -> int:
        """Pixels of the mark, so far above its middle."""
        x, y = frame.x(place[0]), round(frame.y(place[1]) - off)
        colour = QColor(LIGHT.positive if label else LIGHT.negative)
        return sum(near(picture.pixelColor(round(x) + step, y), colour, 25) for step in range(-13, 14))

    for place, label in zip(points.x.tolist(), points.labels.tolist(), strict=True):
        share = breadth(place, label, 7.0) / breadth(place, label, 0.0)
        assert (share > 0.95) if label else (0.4 < share < 0.85)

    def ringed(x1: float, x2: float) -> bool:
        xs = np.arange(12.0, 18.0, 0.25) / frame.scale
        return min(colour_at(picture, frame, (x1 + x, x2)).lightness() for x in xs) < 80

    assert [ringed(*place) for place in points.x.tolist()] == [False, False, True, True]


def test_the_border_and_the_line_are_painted_where_they_are(painted: Painted) -> None:
    picture, frame = painted(Scene.of_neuron(Neuron(Line(1.0, 0.0, -1.0), "gaussian"), NO_POINTS, WINDOW))
    half = float(np.sqrt(np.log(2.0)))
    for x1 in (1.0, 1.0 - half, 1.0 + half):  # w·x + b = 0, and a = ½ on both sides
        row = [colour_at(picture, frame, (x1 + off / frame.scale, 1.5)).lightness() for off in range(-3, 4)]
        assert min(row) < 90, x1
    assert colour_at(picture, frame, (1.0 - half / 2, 1.5)).lightness() > 120


def test_a_unit_is_as_long_across_as_upwards() -> None:
    frame = Frame.within(QRectF(10, 20, 400, 300), WINDOW)
    assert (frame.area.width(), frame.area.height()) == (300.0, 300.0)
    assert frame.place(frame.x(0.3), frame.y(-1.2)) == pytest.approx((0.3, -1.2))
    np.testing.assert_allclose(frame.pixels(np.array([[0.3, -1.2]])), [[frame.x(0.3), frame.y(-1.2)]])
    assert frame.nearest((9.0, -9.0)) == (3.0, -2.0)


@pytest.mark.parametrize("size", [1e200, 1e-200, 1e308])
def test_a_line_beyond_all_numbers_is_none_and_everything_else_is_painted(painted: Painted, size: float) -> None:
    playground = Playground("and")
    playground.set_line(Line(size, size, -size))
    picture, frame = painted(Scene.of_look(Look.at(playground)))
    at = colour_at(picture, frame, (0.0, 0.0))
    assert near(at, QColor(LIGHT.negative), 2)


def test_points_in_a_picture_are_sharp(qtbot: QtBot) -> None:
    panel = PlanePanel(Playground("xor"))
    qtbot.addWidget(panel)
    panel.resize(500, 600)
    points = Points(np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([0, 1]))
    panel.show_scene(Scene.of_neuron(Neuron(Line(0.0, 0.0, 1.0)), points, WINDOW))
    panel.show()
    panel.plane.grab()
    for x, y in points.x.tolist():
        at = QRectF(panel.plane.frame.x(x) - 8, panel.plane.frame.y(y) - 8, 16, 16)
        assert is_sharp_in_pictures(panel.plane, at)
