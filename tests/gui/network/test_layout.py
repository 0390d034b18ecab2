"""Where neurons stand: nothing overlaps, nothing leaves the panel, wide layers and deep networks are elided."""

from itertools import pairwise

import numpy as np
import pytest

from inkling.gui.network.layer_groups import INPUT, group_layers
from inkling.gui.network.layout import ColumnKind, Layout, TextSizes, row_of
from inkling.gui.network.layout_builder import build_layout
from inkling.network import Architecture, DenseSpec, parse_architecture

TEXT_SIZES = TextSizes(unit=8, line=15, answer=80, value=40)
IMAGE = (28, 28)


def layout_of(*sizes: int, input_shape: tuple[int, ...] = IMAGE, width: float = 900, height: float = 600) -> Layout:
    architecture = Architecture(input_shape, tuple(DenseSpec(size, "sigmoid") for size in sizes))
    return build_layout(width, height, group_layers(architecture), TEXT_SIZES)


def layout_of_spec(spec: str, width: float = 900, height: float = 600) -> Layout:
    return build_layout(width, height, group_layers(parse_architecture(spec)), TEXT_SIZES)


@pytest.mark.parametrize("size", [(900, 600), (620, 320), (460, 260), (1400, 800), (290, 190)])
@pytest.mark.parametrize(
    ("input_shape", "sizes"),
    [
        (IMAGE, (16, 16, 10)),
        (IMAGE, (10,)),
        (IMAGE, (100, 10)),
        (IMAGE, (800, 800, 10)),
        (IMAGE, (30, *[16] * 9, 10)),
        (IMAGE, tuple([8] * 50)),
        ((16, 16), (12, 10)),
        ((2,), (2, 1)),
        ((500,), (3, 26)),
        ((20, 40), (7, 5)),
    ],
)
def test_everything_is_inside_and_nothing_overlaps(
    size: tuple[int, int], input_shape: tuple[int, ...], sizes: tuple[int, ...]
) -> None:
    width, height = size
    check(layout_of(*sizes, input_shape=input_shape, width=width, height=height), width, height)


LENET = "conv5x6same pool2 conv5x16 pool2 120 84 10"
MODERN = (
    "conv3x16same:identity batchnorm relu conv3x16same:identity batchnorm relu pool2 "
    "conv3x32same:identity batchnorm relu conv3x32same:identity batchnorm relu pool2 dropout0.25 128 dropout0.5 10"
)


@pytest.mark.parametrize("size", [(900, 600), (900, 320), (640, 190), (1400, 790), (300, 190)])
@pytest.mark.parametrize(
    "spec",
    [
        LENET,
        MODERN,
        "16x16 conv3x8 pool2 10",
        "conv3x500 10",
        "12x12 conv12x4 10",
        "pool2 16 10",
        "4x40 conv3x5 10",
        "3x12x12 conv3x5 10",
        "conv5x8 flatten",
        " ".join(["conv3x9same"] * 49 + ["10"]),
    ],
)
def test_maps_are_inside_and_nothing_overlaps(size: tuple[int, int], spec: str) -> None:
    check(layout_of_spec(spec, *size), *size)


def check(layout: Layout, width: float, height: float) -> None:
    rects = [column.rect for column in layout.columns]
    for rect in rects:
        assert rect.x() >= 0
        assert rect.right() <= width
        assert rect.y() >= 0
        assert rect.bottom() <= layout.captions_top
    for left, right in pairwise(rects):
        assert left.right() < right.x()
    for column in layout.columns:
        for k, (x, y) in enumerate(column.centres):
            away = np.abs(np.delete(column.centres, k, axis=0) - (x, y))
            assert ((away[:, 0] >= column.width) | (away[:, 1] >= column.height)).all()
    if layout.weights and layout.image and layout.evidence:
        assert layout.weights.y() >= 0
        assert layout.weights.bottom() < layout.image.y()
        assert layout.image.bottom() < layout.evidence.y()
        assert layout.evidence.bottom() <= height


def test_the_3blue1brown_network_is_shown_whole() -> None:
    columns = layout_of(16, 16, 10).columns
    assert [column.kind for column in columns] == [
        ColumnKind.IMAGE,
        ColumnKind.TILES,
        ColumnKind.CIRCLES,
        ColumnKind.CIRCLES,
    ]
    assert [len(column.neurons) for column in columns] == [0, 16, 16, 10]
    assert all(column.gap is None for column in columns)


def test_in_a_low_panel_captions_are_one_line_before_outputs_are_left_out() -> None:
    low, higher = (layout_of(16, 16, 10, width=640, height=height) for height in (150, 240))
    assert (low.caption_lines, higher.caption_lines) == (1, 2)
    for layout in (low, higher):
        centres = layout.columns[-1].centres[:, 1]
        assert len(centres) == 10
        assert centres[-1] < layout.captions_top
    assert low.captions_top + TEXT_SIZES.line <= 150


def test_edges_leave_tiles_at_even_distances_on_one_line() -> None:
    tiles = layout_of(16, 16, 10).columns[1]
    assert np.ptp(tiles.outlets[:, 0]) == 0
    assert np.diff(tiles.outlets[:, 1]) == pytest.approx(np.diff(tiles.outlets[:, 1])[0])


def test_edges_of_the_left_lane_pass_between_the_tiles_of_the_right_one() -> None:
    tiles = layout_of(16, 16, 10).columns[1]
    right = tiles.centres[:, 0] > tiles.centres[:, 0].mean()
    for y in tiles.outlets[~right, 1]:
        assert (np.abs(tiles.centres[right, 1] - y) > tiles.height / 2).all()


@pytest.mark.parametrize("neurons", [100, 800, 10_000])
def test_a_wide_layer_shows_its_first_and_last_neurons(neurons: int) -> None:
    for column in layout_of(neurons, neurons, 10).columns[1:3]:
        shown = column.neurons
        assert column.total == neurons
        assert 5 < len(shown) < 50
        assert shown[0] == 0
        assert shown[-1] == neurons - 1
        steps = np.diff(shown)
        assert (steps > 1).sum() == 1
        assert column.gap is not None
        in_gap = (column.centres[:, 1] > column.gap.y()) & (column.centres[:, 1] < column.gap.bottom())
        assert not in_gap.any()


def test_a_deep_network_keeps_its_first_and_last_layers() -> None:
    layout = layout_of(*[8] * 50)
    stages = [column.stage for column in layout.columns]
    assert stages[:2] == [INPUT, 0]
    assert stages[-1] == 49
    assert layout.skipped is not None
    assert layout.skipped[1] == 50 - len(stages) + 1


def test_without_hidden_layers_the_outputs_are_tiles_in_one_lane() -> None:
    outputs = layout_of(10).columns[1]
    assert outputs.kind is ColumnKind.TILES
    assert len(outputs.neurons) == 10
    assert np.ptp(outputs.centres[:, 0]) == 0


def test_maps_stand_beside_those_that_were_pooled_from_them_and_are_larger() -> None:
    _, conv, pooled, conv2, pooled2, *_ = layout_of_spec(LENET).columns
    for before, after in ((conv, pooled), (conv2, pooled2)):
        assert after.neurons.tolist() == before.neurons.tolist()
        assert after.centres[:, 1] == pytest.approx(before.centres[:, 1])
        assert after.width < 0.75 * before.width
    assert pooled.width > conv2.width
    assert [column.filter_side > 0 for column in (conv, pooled, conv2, pooled2)] == [True, False, True, False]
    assert conv.rect.x() + conv.filter_side < conv.centres[0, 0] - conv.width / 2


def test_in_a_large_panel_pooling_halves_the_maps() -> None:
    _, conv, pooled, *_ = layout_of_spec(LENET, 1600, 1100).columns
    assert pooled.width / conv.width == pytest.approx(0.5, abs=0.08)


def test_many_maps_are_elided_in_the_middle() -> None:
    maps = layout_of_spec("conv3x64 10", 900, 400).columns[1]
    assert maps.kind is ColumnKind.MAPS
    assert maps.total == 64
    assert 4 <= len(maps.neurons) < 20
    assert (maps.neurons[0], maps.neurons[-1]) == (0, 63)
    assert maps.gap is not None


def test_where_columns_do_not_fit_the_middle_ones_are_left_out() -> None:
    layout = layout_of_spec(MODERN, 400, 300)
    heads = [column.stage for column in layout.columns]
    assert heads[0] == INPUT
    assert heads[-1] == 17
    assert heads == sorted(heads)
    assert layout.skipped is not None
    assert layout.skipped[1] == 9 - len(heads)


def test_a_map_is_found_at_its_filter_too() -> None:
    layout = layout_of_spec(LENET)
    conv = layout.columns[1]
    y = conv.centres[2, 1]
    assert layout.neuron_at(conv.centres[2, 0], y, reach=8) == (0, 2)
    assert layout.neuron_at(conv.rect.x() + 2, y, reach=8) == (0, 2)


def test_plain_numbers_are_circles() -> None:
    columns = layout_of(2, 1, input_shape=(2,)).columns
    assert [column.kind for column in columns] == [ColumnKind.CIRCLES] * 3


def test_each_neuron_is_found_where_it_stands() -> None:
    layout = layout_of(16, 100, 10)
    for column in layout.columns[1:]:
        for neuron, (x, y) in zip(column.neurons, column.centres, strict=True):
            assert layout.neuron_at(x, y, reach=8) == (column.stage, neuron)
            assert layout.centre_of((column.stage, int(neuron))) == (x, y)
    assert layout.neuron_at(3, 3, reach=8) is None
    assert layout.image is not None
    assert layout.neuron_at(layout.image.x() + 5, layout.image.y() + 5, reach=8) is None


def test_a_neuron_left_out_has_no_place() -> None:
    layout = layout_of(16, 100, 10)
    column = layout.column_of(1)
    assert column is not None
    assert row_of(column, 60) is None
    assert row_of(column, 100) is None
    assert layout.centre_of((1, 60)) is None


def test_arrows_walk_over_the_gap_and_stop_at_the_borders() -> None:
    layout = layout_of(16, 100, 10)
    column = layout.column_of(1)
    assert column is not None
    at = (1, 0)
    walked = [at]
    for _ in range(200):
        at = layout.neighbour(at, 0, 1)
        walked.append(at)
    assert [neuron for _, neuron in walked[: len(column.neurons)]] == column.neurons.tolist()
    assert walked[-1] == (1, 99)
    assert layout.neighbour((0, 3), -1, 0) == (0, 3)
    assert layout.neighbour((2, 4), 1, 0) == (2, 4)


def test_arrows_to_the_side_lead_to_the_nearest_height() -> None:
    layout = layout_of(16, 16, 10)
    stage, neuron = layout.neighbour((1, 15), 1, 0)
    assert (stage, neuron) == (2, 9)
    assert layout.neighbour((1, 0), -1, 0) == (0, 0)
