"""The Network panel with real networks, real answers, and a real mouse and keyboard."""

from collections.abc import Callable, Iterator
from typing import ClassVar

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPoint, Qt, QTranslator
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.gui.network.inspection import Inspection, TextSpan
from inkling.gui.network.layer_groups import group_layers
from inkling.gui.network.neuron_report import report_neuron
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.network.texts import number
from inkling.gui.network.view_options import EDGE_BUDGETS, ViewMenu
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, theme_of
from inkling.network import Network, parse_architecture
from widget_helpers import layout_requests, part

# The offscreen platform says so of every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DIGITS = tuple("0123456789")
LEFT = Qt.MouseButton.LeftButton


def make_network(spec: str = "784-16-16-10", seed: int = 0) -> Network:
    network = Network(parse_architecture(spec))
    network.initialize("normal", rng=np.random.default_rng(seed))
    return network


def make_image(shape: tuple[int, ...] = (28, 28), seed: int = 5) -> np.ndarray:
    return np.random.default_rng(seed).random(shape, np.float32)


def palette_of(theme: Theme) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
    return palette


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.setPalette(palette_of(DARK))
    panel.resize(900, 700)
    panel.show()
    panel.show_network(make_network(), DIGITS)
    return panel


@pytest.fixture
def answered(panel: NetworkPanel) -> NetworkPanel:
    show(panel, make_network(), make_image())
    return panel


def show(panel: NetworkPanel, network: Network, image: np.ndarray | None, names: tuple[str, ...] = DIGITS) -> None:
    panel.show_network(network, names)
    panel.show_answer(image, None if image is None else network.trace(image))


def picture_of(panel: NetworkPanel) -> QImage:
    return panel.diagram.grab().toImage()


def spot(panel: NetworkPanel, neuron: tuple[int, int]) -> QPoint:
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    centre = layout.centre_of(neuron)
    assert centre is not None
    return QPoint(round(centre[0]), round(centre[1]))


def colour_at(image: QImage, x: float, y: float) -> QColor:
    scale = image.devicePixelRatio()
    return image.pixelColor(round(x * scale), round(y * scale))


def test_a_closed_answer_is_told_by_no_output_and_no_text(answered: NetworkPanel, qtbot: QtBot) -> None:
    panel, network = answered, make_network()
    told = picture_of(panel)
    panel.set_answer_closed(True)
    seen = []
    for winner in (2, 7):  # the same drawing, read as another digit
        bias = next(one.value for one in network.parameters if one.name == "layer3.bias")
        bias[...] = 9.0 * (np.arange(10) == winner)
        show(panel, network, make_image())
        assert panel.diagram.answer is not None
        assert panel.diagram.answer.winner == winner
        qtbot.waitUntil(lambda: not panel.writes_soon)
        seen.append((picture_of(panel), panel.inspector.lines, panel.diagram.accessibleDescription()))
    assert seen[0] == seen[1]
    assert "hidden in this worksheet" in panel.inspector.lines[0]
    assert "hidden in this worksheet" in panel.diagram.accessibleDescription()
    qtbot.mouseMove(panel.diagram, spot(panel, (2, 3)))
    assert panel.inspector.lines[1:] == ("The answer is hidden in this worksheet", "")
    qtbot.mouseMove(panel.diagram, spot(panel, (1, 3)))
    assert "a = " in panel.inspector.lines[1]
    panel.set_answer_closed(False)
    qtbot.mouseMove(panel.diagram, QPoint(2, 2))
    show(panel, make_network(), make_image())
    assert picture_of(panel) == told


@pytest.mark.parametrize("neuron", [(0, 0), (0, 9), (1, 3), (2, 7)])
def test_pointing_at_a_neuron_tells_what_it_computes(
    answered: NetworkPanel, qtbot: QtBot, neuron: tuple[int, int]
) -> None:
    qtbot.mouseMove(answered.diagram, spot(answered, neuron))
    network, image = make_network(), make_image()
    group = group_layers(network.architecture)[neuron[0] + 1]
    report = report_neuron(network, group, neuron[1], image, network.trace(image))
    title, numbers, edges = answered.inspector.lines
    assert f"z = {number(report.z)}" in numbers
    assert f"a = {number(report.activation)}" in numbers
    assert f"b = {number(report.bias)}" in numbers
    assert number(report.strongest[0].product) in edges
    assert (f"{neuron[1] + 1} of 16" in title) if neuron[0] < 2 else ("“7”" in title)
    assert numbers.split("   ")[0] in answered.diagram.accessibleDescription()


def test_moving_away_shows_the_answer_again(answered: NetworkPanel, qtbot: QtBot) -> None:
    before = answered.inspector.lines
    qtbot.mouseMove(answered.diagram, spot(answered, (1, 3)))
    assert answered.inspector.lines != before
    qtbot.mouseMove(answered.diagram, QPoint(2, 2))
    assert answered.inspector.lines == before


def test_the_inspector_keeps_its_height(answered: NetworkPanel, qtbot: QtBot) -> None:
    heights = {answered.inspector.height()}
    for neuron in ((0, 3), (1, 3), (2, 3)):
        qtbot.mouseMove(answered.diagram, spot(answered, neuron))
        heights.add(answered.inspector.height())
    answered.show_answer(None, None)
    heights.add(answered.inspector.height())
    assert len(heights) == 1


def test_another_number_in_the_inspector_lays_nothing_out_anew(answered: NetworkPanel) -> None:
    answered.inspector.grab()
    before = answered.inspector.lines
    number = Inspection("another neuron", (TextSpan("z = 1"), TextSpan("a = 0.5", 1)), ())
    with layout_requests() as seen:
        answered.inspector.show_inspection(number)
    assert answered.inspector.lines != before
    assert seen == []


def test_the_inspector_paints_what_it_says(answered: NetworkPanel) -> None:
    inspector = answered.inspector
    blank = inspector.grab().toImage()
    inspector.show_inspection(Inspection("", (TextSpan("w = 1", 1),), (TextSpan("w = −1", -1),)))
    second, theme = inspector.grab().toImage(), theme_of(inspector)
    assert second != blank
    colours = {
        row: {second.pixelColor(x, y).name() for x in range(second.width()) for y in range(*rows)}
        for row, rows in (("middle", thirds(second.height(), 1)), ("low", thirds(second.height(), 2)))
    }
    assert closest(colours["middle"], theme.positive) < closest(colours["middle"], theme.negative)
    assert closest(colours["low"], theme.negative) < closest(colours["low"], theme.positive)


def thirds(height: int, which: int) -> tuple[int, int]:
    return height * which // 3, height * (which + 1) // 3


def closest(colours: set[str], wanted: str) -> int:
    """How far the nearest of these colours is from the wanted one."""
    aim = QColor(wanted).getRgb()
    return min(sum(abs(a - b) for a, b in zip(QColor(one).getRgb(), aim, strict=True)) for one in colours)


def test_a_click_pins_and_a_click_elsewhere_unpins(answered: NetworkPanel, qtbot: QtBot) -> None:
    pinned: list[object] = []
    answered.neuron_pinned.connect(pinned.append)
    qtbot.mouseClick(answered.diagram, LEFT, pos=spot(answered, (1, 4)))
    assert pinned == [(1, 4)]
    qtbot.mouseMove(answered.diagram, QPoint(2, 2))
    assert "neuron 5 of 16" in answered.inspector.lines[0]
    qtbot.mouseMove(answered.diagram, spot(answered, (1, 7)))
    assert "neuron 8 of 16" in answered.inspector.lines[0]
    qtbot.mouseClick(answered.diagram, LEFT, pos=QPoint(2, 2))
    assert pinned == [(1, 4), None]
    assert "Answer" in answered.inspector.lines[0]


def test_a_second_click_on_the_pinned_neuron_unpins(answered: NetworkPanel, qtbot: QtBot) -> None:
    for expected in ((0, 2), None):
        qtbot.mouseClick(answered.diagram, LEFT, pos=spot(answered, (0, 2)))
        assert answered.diagram.pinned == expected


def test_the_keyboard_walks_pins_and_lets_go(answered: NetworkPanel, qtbot: QtBot) -> None:
    pinned: list[object] = []
    answered.neuron_pinned.connect(pinned.append)
    diagram = answered.diagram
    diagram.setFocus()
    path = [
        (Qt.Key.Key_Right, (0, 0)),
        (Qt.Key.Key_Down, (0, 1)),
        (Qt.Key.Key_Down, (0, 2)),
        (Qt.Key.Key_Up, (0, 1)),
        (Qt.Key.Key_Right, (1, 1)),
        (Qt.Key.Key_Right, (2, 0)),
        (Qt.Key.Key_Right, (2, 0)),
        (Qt.Key.Key_Left, (1, 0)),
    ]
    for key, expected in path:
        qtbot.keyClick(diagram, key)
        assert diagram.focus_neuron is not None
        assert diagram.focus_neuron[0] == expected[0]
        if expected[0] == 0:
            assert diagram.focus_neuron == expected
    at = diagram.focus_neuron
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    assert pinned == [at]
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    assert pinned == [at, None]
    assert diagram.focus_neuron is None


def test_a_pinned_neuron_is_let_go_with_its_architecture(answered: NetworkPanel, qtbot: QtBot) -> None:
    pinned: list[object] = []
    answered.neuron_pinned.connect(pinned.append)
    qtbot.mouseClick(answered.diagram, LEFT, pos=spot(answered, (1, 15)))
    answered.show_network(make_network("784-12-10"), DIGITS)
    assert pinned == [(1, 15), None]
    assert answered.diagram.answer is None
    picture_of(answered)


def test_a_new_theta_moves_nothing(answered: NetworkPanel) -> None:
    before = answered.diagram.layout_of_neurons
    answered.show_network(make_network(seed=9), DIGITS)
    assert answered.diagram.layout_of_neurons is before


def test_a_pen_does_not_wait_for_the_diagram(answered: NetworkPanel, qtbot: QtBot) -> None:
    painted, network = [], make_network()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(watched)
            return False

    watch = Watch()
    qtbot.wait(100)  # until what was shown before is painted
    answered.diagram.installEventFilter(watch)
    for seed in range(3):
        answered.show_answer(make_image(seed=seed), network.trace(make_image(seed=seed)))
        QCoreApplication.sendPostedEvents()
        assert not painted
    qtbot.waitUntil(lambda: len(painted) == 1, timeout=5_000)
    qtbot.wait(100)
    assert painted == [answered.diagram]
    show(answered, make_network(seed=3), make_image(seed=3))  # news of the trainer: network and answer
    QCoreApplication.sendPostedEvents()
    qtbot.wait(100)
    assert painted == 2 * [answered.diagram]


def test_a_new_theta_is_painted(answered: NetworkPanel) -> None:
    before = picture_of(answered)
    answered.show_network(make_network(seed=9), DIGITS)
    after = picture_of(answered)
    assert before != after
    answered.show_network(make_network(), DIGITS)
    assert picture_of(answered) == before


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_brightness_is_activation(answered: NetworkPanel, theme: Theme) -> None:
    answered.setPalette(palette_of(theme))
    network = make_network()
    a = network.trace(make_image())[1].a
    image = picture_of(answered)
    shades = []
    for neuron in range(16):
        at = spot(answered, (1, neuron))
        shades.append(colour_at(image, at.x(), at.y()).lightnessF())
    on = QColor(theme.text).lightnessF()
    distance = np.abs(np.array(shades) - on)
    assert np.corrcoef(distance, a)[0, 1] < -0.99
    assert distance[a.argmax()] < 0.05


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_tiles_have_the_colours_of_the_weights(panel: NetworkPanel, theme: Theme) -> None:
    panel.setPalette(palette_of(theme))
    network = make_network()
    weights = network.stages[0].parameters[0].value
    weights[0] = 10.0
    weights[1] = -10.0
    weights[2] = 0.0
    panel.show_network(network, DIGITS)
    image = picture_of(panel)
    for neuron, expected in enumerate((theme.positive, theme.negative, theme.neutral)):
        at = spot(panel, (0, neuron))
        found, wanted = colour_at(image, at.x(), at.y()).getRgb(), QColor(expected).getRgb()
        assert found == pytest.approx(wanted, abs=3)


def test_an_edge_has_the_colour_of_its_weight(panel: NetworkPanel) -> None:
    network = make_network("2-1-1")
    for sign, colour in ((1.0, DARK.positive), (-1.0, DARK.negative)):
        for stage in network.stages:
            stage.parameters[0].value[...] = sign
        show(panel, network, np.ones(2, np.float32), ("yes",))
        layout = panel.diagram.layout_of_neurons
        assert layout is not None
        (x1, y1), (x2, y2) = layout.centre_of((0, 0)), layout.centre_of((1, 0))  # type: ignore[misc]
        found = colour_at(picture_of(panel), (x1 + x2) / 2, (y1 + y2) / 2).getRgb()
        assert found == pytest.approx(QColor(colour).getRgb(), abs=12)


def test_no_edge_crosses_a_neuron(answered: NetworkPanel) -> None:
    """Edges lie under neurons: without edges the same pixels show inside every circle."""
    with_edges = picture_of(answered)
    answered.restore_state({"edges": "none"})
    without = picture_of(answered)
    assert with_edges != without
    for stage, count in ((1, 16), (2, 10)):
        for neuron in range(count):
            at = spot(answered, (stage, neuron))
            for dx, dy in ((0, 0), (5, 0), (-5, 3), (0, -6)):
                x, y = at.x() + dx, at.y() + dy
                assert colour_at(with_edges, x, y) == colour_at(without, x, y)


def test_the_input_is_white_on_black_and_whole(answered: NetworkPanel) -> None:
    layout = answered.diagram.layout_of_neurons
    assert layout is not None
    assert layout.image is not None
    image, ink = picture_of(answered), make_image()
    step = layout.image.width() / 28
    for row in range(1, 27, 5):
        for column in range(1, 27, 5):
            found = colour_at(image, layout.image.x() + (column + 0.5) * step, layout.image.y() + (row + 0.5) * step)
            assert found.red() == found.green() == found.blue()
            assert found.red() == pytest.approx(255 * ink[row, column], abs=2)


def test_pointing_at_a_tile_shows_weights_times_ink(answered: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    network.stages[0].parameters[0].value[4] = 10.0
    ink = np.zeros((28, 28), np.float32)
    ink[:14] = 1.0
    show(answered, network, ink)
    layout = answered.diagram.layout_of_neurons
    assert layout is not None
    assert layout.weights is not None
    assert layout.evidence is not None
    before = picture_of(answered)
    qtbot.mouseMove(answered.diagram, spot(answered, (0, 4)))
    image = picture_of(answered)
    above, below = layout.weights, layout.evidence
    assert near(colour_at(image, above.x() + above.width() / 2, above.y() + above.height() / 4), DARK.positive)
    assert near(colour_at(image, above.x() + above.width() / 2, above.y() + above.height() * 0.75), DARK.positive)
    assert near(colour_at(image, below.x() + below.width() / 2, below.y() + below.height() / 4), DARK.positive)
    assert near(colour_at(image, below.x() + below.width() / 2, below.y() + below.height() * 0.75), DARK.neutral)
    assert near(colour_at(before, below.x() + below.width() / 2, below.y() + below.height() / 4), DARK.panel)


def near(found: QColor, expected: str, tolerance: int = 3) -> bool:
    wanted = QColor(expected)
    return all(
        abs(a - b) <= tolerance
        for a, b in (
            (found.red(), wanted.red()),
            (found.green(), wanted.green()),
            (found.blue(), wanted.blue()),
        )
    )


def test_pointing_fades_the_edges_of_others(answered: NetworkPanel, qtbot: QtBot) -> None:
    """Saturated pixels are coloured edges; the tiles' columns are left out of the count."""

    def coloured(image: QImage) -> int:
        layout = answered.diagram.layout_of_neurons
        assert layout is not None
        left = round(layout.columns[1].rect.right()) + 3
        right = round(layout.columns[2].rect.x()) - 3
        part = image.copy(left, 0, right - left, image.height()).convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.width(), 4)[..., :3]
        return int((np.ptp(pixels.astype(int), axis=2) > 60).sum())

    everything = coloured(picture_of(answered))
    qtbot.mouseMove(answered.diagram, spot(answered, (1, 3)))
    one = coloured(picture_of(answered))
    assert 0 < one < everything / 3


def test_dark_and_light(answered: NetworkPanel) -> None:
    for theme in (LIGHT, DARK, LIGHT):
        answered.setPalette(palette_of(theme))
        assert near(colour_at(picture_of(answered), 3, 3), theme.panel, 0)


def test_nothing_is_painted_at_the_borders(answered: NetworkPanel) -> None:
    for spec in ("784-16-16-10", "784-800-10", "784-10", "784-30-16-16-16-16-16-16-16-16-10"):
        network = make_network(spec)
        show(answered, network, make_image())
        image = picture_of(answered)
        for y in range(0, image.height(), 2):
            for x in (0, image.width() - 1):
                assert near(image.pixelColor(x, y), DARK.panel, 0)


@pytest.mark.parametrize(
    ("spec", "shape"),
    [
        ("784-10", (28, 28)),
        ("784-800-10", (28, 28)),
        ("784-30-16-16-16-16-16-16-16-16-10", (28, 28)),
        ("784" + "-8" * 50, (28, 28)),
        ("256-12-10", (16, 16)),
        ("2-2-1", (2,)),
        ("300-5-3", (300,)),
        ("784-16:relu-10:identity", (28, 28)),
        ("784-16:tanh-10:softmax", (28, 28)),
    ],
)
@pytest.mark.parametrize("size", [(900, 700), (460, 360), (320, 260)])
def test_every_network_can_be_seen_and_walked(
    panel: NetworkPanel, qtbot: QtBot, spec: str, shape: tuple[int, ...], size: tuple[int, int]
) -> None:
    network = make_network(spec)
    names = DIGITS[: network.architecture.classes]
    panel.resize(*size)
    show(panel, network, None, names)
    empty = picture_of(panel)
    show(panel, network, make_image(shape), names)
    assert picture_of(panel) != empty
    panel.diagram.setFocus()
    stages = set()
    for _ in range(60):
        qtbot.keyClick(panel.diagram, Qt.Key.Key_Right)
        assert panel.diagram.focus_neuron is not None
        stages.add(panel.diagram.focus_neuron[0])
        qtbot.keyClick(panel.diagram, Qt.Key.Key_Down)
    assert {0, len(network.stages) - 1} <= stages
    picture_of(panel)


def test_a_diverged_network_is_painted_all_the_same(answered: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    network.theta[::3] = np.nan
    network.theta[1::3] = np.inf
    with np.errstate(invalid="ignore", over="ignore"):
        show(answered, network, make_image())
    qtbot.mouseMove(answered.diagram, spot(answered, (0, 4)))
    picture_of(answered)


def test_an_answer_of_another_architecture_is_not_shown(panel: NetworkPanel) -> None:
    image = make_image()
    panel.show_answer(image, make_network("784-20-10").trace(image))
    assert panel.diagram.answer is None


def test_the_answer_in_words(answered: NetworkPanel) -> None:
    a = make_network().trace(make_image())[-1].a
    spoken = answered.diagram.accessibleDescription()
    assert f"Answer: {a.argmax()} (activation {number(float(a.max()))})" in spoken
    assert "is strongest" in spoken
    assert answered.diagram.accessibleName()


def test_text_follows_a_stream_of_answers(answered: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    images = [make_image(seed=seed) for seed in range(20)]
    winners = []
    for image in images:
        answered.show_answer(image, network.trace(image))
        winners.append(int(network.trace(image)[-1].a.argmax()))
    qtbot.waitUntil(lambda: f"Answer: {winners[-1]} " in answered.inspector.lines[0], timeout=2000)


def test_options_are_kept_and_bad_ones_ignored(panel: NetworkPanel) -> None:
    for edges in EDGE_BUDGETS:
        panel.restore_state({"edges": edges, "evidence": True})
        assert panel.state() == {"edges": edges, "evidence": True}
    panel.restore_state({"edges": ["?"], "evidence": 3, "new": 1})
    assert panel.state() == {"edges": "normal", "evidence": False}


def test_tiles_can_show_weight_times_ink(answered: NetworkPanel) -> None:
    before = picture_of(answered)
    answered.restore_state({"evidence": True})
    first = picture_of(answered)
    assert first != before
    image = make_image(seed=8)
    answered.show_answer(image, make_network().trace(image))
    assert picture_of(answered) != first


class French(QTranslator):
    """A translator for what the test looks at."""

    WORDS: ClassVar = {
        "hidden {count}": "cachée {count}",
        "View": "Affichage",
        "Answer: {name} (activation {activation})": "Réponse : {name} ({activation})",
    }

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return self.WORDS.get(text)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def speak_french(qapp: QApplication) -> Iterator[Callable[[], None]]:
    translator = French()
    locale = QLocale()

    def speak() -> None:
        QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
        qapp.installTranslator(translator)
        qapp.processEvents()

    yield speak
    qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def test_another_language_at_run_time(answered: NetworkPanel, speak_french: Callable[[], None]) -> None:
    before = picture_of(answered)
    speak_french()
    assert answered.inspector.lines[0].startswith("Réponse : ")
    assert "," in answered.inspector.lines[0]
    assert part(answered, ViewMenu).text() == "Affichage"
    assert picture_of(answered) != before
