"""Feature maps, pooled maps and filters in the Network panel: what is painted is what the network computed."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

from inkling.gui.network.captions import make_captions
from inkling.gui.network.layout import Column, ColumnKind
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.network.style import make_style
from inkling.gui.network.texts import number
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, grid, sign_lut, theme_of
from inkling.network import Network, parse_architecture, with_output
from inkling.training.presets import PRESETS, Preset

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DIGITS = tuple("0123456789")
SPEC = "conv5x6same:relu pool2 conv5x8:tanh pool2 20:relu 10:softmax"


def make_network(spec: str = SPEC, seed: int = 0) -> Network:
    network = Network(parse_architecture(spec))
    network.initialize("he", rng=np.random.default_rng(seed))
    return network


def make_image(side: int = 28, seed: int = 5) -> np.ndarray:
    return np.random.default_rng(seed).random((side, side), np.float32)


def palette_of(theme: Theme) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
    return palette


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    panel = NetworkPanel()
    qtbot.addWidget(panel)
    panel.setPalette(palette_of(DARK))
    font = panel.font()
    font.setPointSizeF(10.0)
    panel.setFont(font)
    panel.resize(1300, 900)
    panel.show()
    show(panel, make_network(), make_image())
    return panel


def show(panel: NetworkPanel, network: Network, image: np.ndarray | None) -> None:
    panel.show_network(network, DIGITS)
    panel.show_answer(image, None if image is None else network.trace(image))


def picture_of(panel: NetworkPanel) -> QImage:
    return panel.diagram.grab().toImage()


def column_of(panel: NetworkPanel, stage: int) -> Column:
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    column = layout.column_of(stage)
    assert column is not None
    return column


def spot(panel: NetworkPanel, stage: int, place: int) -> QPoint:
    x, y = column_of(panel, stage).centres[place]
    return QPointF(x, y).toPoint()


def pixels_of(image: QImage, left: int, top: int, width: int, height: int) -> np.ndarray:
    """uint8 (height, width, 3), red first."""
    part = image.copy(left, top, width, height).convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(part.constBits(), np.uint8).reshape(height, width, 4)[..., 2::-1].copy()


def painted_map(panel: NetworkPanel, column: Column, place: int) -> np.ndarray:
    width, height = round(column.width), round(column.height)
    left = round(column.rect.right() - column.width)
    return pixels_of(picture_of(panel), left, round(column.centres[place, 1] - column.height / 2), width, height)


def painted_filter(panel: NetworkPanel, column: Column, place: int) -> np.ndarray:
    side = round(column.filter_side)
    top = round(column.centres[place, 1] - column.filter_side / 2)
    return pixels_of(picture_of(panel), round(column.rect.x()), top, side, side)


def test_a_map_is_painted_as_bright_as_it_is_active(panel: NetworkPanel) -> None:
    maps = make_network().trace(make_image())[0].a
    column = column_of(panel, 0)
    assert column.width == 3 * 28  # whole multiples are not smoothed
    for place in (0, 3):
        found = painted_map(panel, column, place)
        assert (np.ptp(found.astype(int), axis=2) == 0).all()
        wanted = 255 * maps[place] / maps.max()
        rows = ((np.arange(28) + 0.5) * found.shape[0] / 28).astype(int)
        assert found[np.ix_(rows, rows)][..., 0] == pytest.approx(wanted, abs=2)


def test_maps_of_tanh_are_blue_and_orange(panel: NetworkPanel) -> None:
    maps = make_network().trace(make_image())[2].a
    column = column_of(panel, 2)
    side = maps.shape[1]
    found = painted_map(panel, column, 1)
    at = ((np.arange(side) + 0.5) * len(found) / side).astype(int)
    wanted = sign_lut(DARK)[np.clip(128 + 127.5 * maps[column.neurons[1]], 0, 255).astype(int)]
    error = np.abs(found[np.ix_(at, at)].astype(int) - wanted.astype(int))
    assert np.median(error) <= 3


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_a_filter_has_the_colours_of_its_weights(panel: NetworkPanel, theme: Theme) -> None:
    panel.setPalette(palette_of(theme))
    network = make_network()
    weights = network.stages[0].parameters[0].value
    weights[0] = 0.0
    weights[0, 0, :, :2] = 10.0
    weights[0, 0, :, 3:] = -10.0
    show(panel, network, make_image())
    column = column_of(panel, 0)
    found = painted_filter(panel, column, 0)
    row = found[len(found) // 2]
    colours = [row[int((j + 0.5) * len(row) / 5)].tolist() for j in (0, 2, 4)]
    for colour, wanted in zip(colours, (theme.positive, theme.neutral, theme.negative), strict=True):
        assert colour == pytest.approx(QColor(wanted).getRgb()[:3], abs=3)


def test_of_many_kernels_the_strongest_is_beside_the_map(panel: NetworkPanel) -> None:
    network = make_network()
    weights = network.stages[2].parameters[0].value
    weights[1, 4] = 10.0
    show(panel, network, make_image())
    found = painted_filter(panel, column_of(panel, 2), 1)
    assert found.reshape(-1, 3).mean(axis=0).tolist() == pytest.approx(QColor(DARK.positive).getRgb()[:3], abs=3)


@pytest.mark.parametrize(("stage", "place"), [(0, 0), (1, 2), (2, 1), (3, 4)])
def test_pointing_at_a_map_tells_what_it_found(panel: NetworkPanel, qtbot: QtBot, stage: int, place: int) -> None:
    network, image = make_network(), make_image()
    trace = network.trace(image)
    channel = int(column_of(panel, stage).neurons[place])
    qtbot.mouseMove(panel.diagram, spot(panel, stage, place))
    title, numbers, edges = panel.inspector.lines
    a = trace[stage].a[channel]
    assert f"map {channel + 1} of {len(trace[stage].a)}" in title
    assert f"mean a = {number(float(a.mean()))}" in numbers
    assert f"largest a = {number(float(a.max()))}" in numbers
    if stage in (0, 2):
        bias = network.stages[stage].parameters[1].value[channel]
        assert f"b = {number(float(bias))}" in numbers
        assert ("conv 5×5 from 6 maps" if stage == 2 else "conv 5×5 from the image") in numbers
    assert ("map" in edges) == (stage == 2)


def test_pointing_at_a_map_shows_it_large(panel: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    network.stages[2].parameters[0].value[1] = 10.0
    network.stages[2].parameters[1].value[1] = 100.0
    show(panel, network, make_image())
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    assert layout.weights is not None
    assert layout.evidence is not None
    before = picture_of(panel)
    qtbot.mouseMove(panel.diagram, spot(panel, 2, 1))
    after = picture_of(panel)
    for rect in (layout.weights, layout.evidence):
        x, y, width, height = (round(v) for v in (rect.x(), rect.y(), rect.width(), rect.height()))
        assert (pixels_of(before, x, y, width, height) == QColor(DARK.panel).getRgb()[0]).any()
        found = pixels_of(after, x, y, width, height).reshape(-1, 3).astype(int)
        blue = np.abs(found - np.array(QColor(DARK.positive).getRgb()[:3])).max(axis=1) <= 3
        assert blue.mean() > 0.4  # all kernels, and the whole map, are at their largest
    assert before != after


def test_pointing_at_a_neuron_after_maps_shows_its_weights_for_each(panel: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    network.stages[4].parameters[0].value[2] = -10.0
    show(panel, network, make_image())
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    assert layout.weights is not None
    qtbot.mouseMove(panel.diagram, spot(panel, 4, 2))
    rect = layout.weights
    found = pixels_of(picture_of(panel), round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height()))
    wanted = sign_lut(DARK)[int(128 - 127.5 / 2.5)]  # all weights are alike: 1 / 2.5 of the scale
    far = np.abs(found.reshape(-1, 3).astype(int) - wanted).max(axis=1)
    assert (far <= 3).mean() > 0.3  # the rest are gaps between the maps
    assert "map" in panel.inspector.lines[2]


def test_a_click_pins_a_map_and_the_keyboard_walks_over_maps(panel: NetworkPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.diagram, Qt.MouseButton.LeftButton, pos=spot(panel, 0, 2))
    assert panel.diagram.pinned == (0, 2)
    stages = [0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(panel.diagram, key)
        focus = panel.diagram.focus_neuron
        assert focus is not None
        stages.append(focus[0])
    assert stages == [0, 1, 2, 2, 3, 4]


def test_a_new_theta_moves_no_map_and_is_painted(panel: NetworkPanel) -> None:
    layout, before = panel.diagram.layout_of_neurons, picture_of(panel)
    show(panel, make_network(seed=1), make_image())
    assert panel.diagram.layout_of_neurons is layout
    assert picture_of(panel) != before
    show(panel, make_network(), make_image())
    assert picture_of(panel) == before


def test_an_answer_gone_leaves_no_map_behind(panel: NetworkPanel) -> None:
    panel.show_answer(None, None)
    column = column_of(panel, 0)
    found = painted_map(panel, column, 0).reshape(-1, 3)
    assert (found == found[0]).all()


def test_a_folded_batch_norm_shows_what_comes_after_it(panel: NetworkPanel) -> None:
    network = make_network("conv3x3:identity batchnorm relu pool2 10:softmax")
    image = make_image()
    show(panel, network, image)
    maps = network.trace(image)[2].a
    column = column_of(panel, 0)
    found = painted_map(panel, column, 1)
    rows = ((np.arange(26) + 0.5) * found.shape[0] / 26).astype(int)
    assert np.median(np.abs(found[np.ix_(rows, rows)][..., 0] - 255 * maps[1] / maps.max())) <= 3
    diagram = panel.diagram
    assert diagram.layout_of_neurons is not None
    style = make_style(theme_of(diagram), diagram.font(), grid(diagram))
    captions = make_captions(diagram.groups, diagram.layout_of_neurons, style)
    assert any("+ batch norm" in caption.text for caption in captions)


@pytest.mark.slow
@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
@pytest.mark.parametrize("side", [28, 16])
@pytest.mark.parametrize("size", [(900, 430), (640, 300), (1400, 900)])
def test_every_preset_can_be_seen_and_walked(
    panel: NetworkPanel, qtbot: QtBot, preset: Preset, side: int, size: tuple[int, int]
) -> None:
    architecture = with_output(
        preset.hidden, activation=preset.activation, loss=preset.loss, input_shape=(side, side)
    )
    network = Network(architecture)
    network.initialize(preset.initializer, rng=np.random.default_rng(0))
    panel.resize(*size)
    panel.show_network(network, DIGITS)
    panel.show_answer(None, None)
    picture_of(panel)
    seen = 3 * make_image(side) - 1  # standardised: beyond 0…1
    panel.show_answer(make_image(), network.trace(seen), seen)
    assert panel.diagram.answer is not None
    picture_of(panel)
    stages = set()
    for _ in range(12):
        qtbot.keyClick(panel.diagram, Qt.Key.Key_Right)
        assert panel.diagram.focus_neuron is not None
        stages.add(panel.diagram.focus_neuron[0])
        assert all(panel.inspector.lines[:2])
        picture_of(panel)
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    assert stages == {column.stage for column in layout.columns[1:]}


def test_what_went_in_is_what_is_weighed(panel: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network("16x16 4:sigmoid 10:sigmoid")
    drawing, seen = make_image(), 3 * make_image(16) - 1
    panel.show_network(network, DIGITS)
    panel.show_answer(drawing, network.trace(seen))
    qtbot.mouseMove(panel.diagram, spot(panel, 0, 0))
    weight = float(np.abs(network.stages[0].parameters[0].value[0]).max())
    assert panel.inspector.lines[2].split("   ")[0].endswith((f": {number(weight)}", f": {number(-weight)}"))
    panel.show_answer(drawing, network.trace(seen), seen)
    products = network.stages[0].parameters[0].value[0] * seen.ravel()
    largest = float(products[np.abs(products).argmax()])
    qtbot.waitUntil(lambda: panel.inspector.lines[2].split("   ")[0].endswith(f"= {number(largest)}"))


@pytest.mark.parametrize(
    "spec",
    ["conv5x8 flatten", "2 batchnorm relu", "3x8x8 conv3x4 5", "3x8x8 7", "pool2 12 10", "12 batchnorm relu 10"],
)
def test_unusual_networks_are_painted_all_the_same(panel: NetworkPanel, qtbot: QtBot, spec: str) -> None:
    network = make_network(spec)
    image = np.random.default_rng(0).random(network.architecture.input_shape, np.float32)
    show(panel, network, None)
    picture_of(panel)
    show(panel, network, image)
    for _ in range(8):
        qtbot.keyClick(panel.diagram, Qt.Key.Key_Right)
        picture_of(panel)


def test_a_diverged_network_with_maps_is_painted_all_the_same(panel: NetworkPanel, qtbot: QtBot) -> None:
    network = make_network()
    network.theta[::3] = np.nan
    network.theta[1::3] = np.inf
    with np.errstate(invalid="ignore", over="ignore"):
        show(panel, network, make_image())
    for stage in range(6):
        qtbot.mouseMove(panel.diagram, spot(panel, stage, 0))
        picture_of(panel)


def test_maps_have_edges_of_their_own(panel: NetworkPanel) -> None:
    """Between maps and what reads them something is drawn, and nothing where no edges are wanted."""
    with_edges = picture_of(panel)
    panel.restore_state({"edges": "none"})
    without = picture_of(panel)
    layout = panel.diagram.layout_of_neurons
    assert layout is not None
    for before, after in zip(layout.columns[1:], layout.columns[2:], strict=False):
        if before.kind is ColumnKind.MAPS:
            left, right = round(before.rect.right()) + 6, round(after.rect.x()) - 6
            pieces = [image.copy(left, 0, right - left, image.height()) for image in (with_edges, without)]
            assert pieces[0] != pieces[1]
            pixels = pixels_of(without, left, 0, right - left, round(layout.captions_top) - 1)
            assert (pixels == np.array(QColor(DARK.panel).getRgb()[:3])).all()
