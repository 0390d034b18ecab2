"""Maps, single neurons, twelve θ, digits in the plane, and the list of presets."""

import math
import time

import numpy as np
import pytest

from inkling.analysis.playground.digit_boxes import BOXES, Box, digits_in_the_plane
from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.generators import corners
from inkling.analysis.playground.maps import (
    UNIT,
    Window,
    first_layer_lines,
    input_shades,
    neuron_maps,
    output_map,
    shades,
    window_around,
)
from inkling.analysis.playground.neuron import NEURON_ACTIVATIONS, Neuron, activate
from inkling.analysis.playground.presets import PRESETS, find_preset
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure, parse_hidden
from inkling.analysis.playground.thetas import border_bends, some_functions
from inkling.errors import ArchitectureError, DataError, SettingsError
from inkling.network import Network, parse_architecture


def test_a_map_is_each_neuron_s_answer_all_over_the_window() -> None:
    network = Structure((3, 2), activation="tanh").network(rng=np.random.default_rng(0))
    window = Window(-1.0, 2.0, -3.0, 1.0)
    maps = neuron_maps(network, window)
    assert [one.shape for one in maps] == [(3, 101, 101), (2, 101, 101), (1, 101, 101)]
    for row, column, x1, x2 in ((0, 0, -1.0, 1.0), (100, 100, 2.0, -3.0), (50, 0, -1.0, -1.0), (0, 50, 0.5, 1.0)):
        for stage, one in zip(network.trace(np.array([x1, x2])), maps, strict=True):
            np.testing.assert_allclose(one[:, row, column], stage.a, atol=1e-12)
    np.testing.assert_array_equal(output_map(network, window), maps[-1][0])


def test_shades_are_0_where_a_neuron_changes_sides() -> None:
    values = np.array([[[-3.0, -0.5, 0.0, 0.25, 0.5, 1.0, 6.0]]])
    wanted = {
        Structure((1,)): (0, [-1, -1, -1, -0.5, 0, 1, 1]),
        Structure((1,), activation="tanh"): (0, [-1, -0.5, 0, 0.25, 0.5, 1, 1]),
        Structure((1,), activation="relu"): (0, [-0.5, -1 / 12, 0, 1 / 24, 1 / 12, 1 / 6, 1]),
        Structure((1,), output="identity"): (1, [-1, -1, -1, -0.5, 0, 1, 1]),
        Structure((1,), output="identity", signs=True): (1, [-1, -0.5, 0, 0.25, 0.5, 1, 1]),
    }
    for structure, (layer, found) in wanted.items():
        np.testing.assert_allclose(shades(structure, layer, values)[0, 0], found)
    nothing = shades(Structure((1,), activation="relu"), 0, np.array([[[0.0, 0.0]], [[np.nan, 1.0]]]))
    assert np.isfinite(nothing).all()
    across, up = input_shades(3)
    assert across.tolist() == [[-1, 0, 1]] * 3
    assert up.tolist() == [[1] * 3, [0] * 3, [-1] * 3]


def test_hidden_layers_are_read_as_people_write_them() -> None:
    assert [parse_hidden(text) for text in ("2", "8, 8", "8-8", " ", "3 2")] == [(2,), (8, 8), (8, 8), (), (3, 2)]
    with pytest.raises(SettingsError, match="are dense"):
        parse_hidden("conv5x8")
    for text in ("-2", "abc", "0", "2.5x", "99999999"):
        with pytest.raises(SettingsError, match=f"such as 8, 8, not “{text}”"):
            parse_hidden(text)


def test_a_map_of_a_small_network_is_soon_made() -> None:
    network = Structure((2,)).network(rng=np.random.default_rng(0))
    neuron_maps(network)
    times = []
    for _ in range(30):
        begun = time.process_time()
        neuron_maps(network)
        times.append(time.process_time() - begun)
    assert min(times) < 0.008  # several of them in a sixtieth of a second


def test_lines_of_the_first_layer_and_the_window_around_points() -> None:
    network = Structure((2,)).network(rng=np.random.default_rng(0))
    weights, bias = network.parameters[0].value, network.parameters[1].value
    lines = first_layer_lines(network)
    assert [(one.w1, one.w2, one.b) for one in lines] == [(*w, b) for w, b in zip(weights, bias, strict=True)]
    assert window_around(corners("xor")) == UNIT


def test_only_a_network_of_two_inputs_has_maps() -> None:
    network = Network(parse_architecture("3-1"), dtype=np.float64)
    for act in (neuron_maps, output_map, first_layer_lines):
        with pytest.raises(ArchitectureError, match="2 inputs; this one has 3"):
            act(network)  # type: ignore[operator]
    with pytest.raises(SettingsError, match="at least 2"):
        neuron_maps(Structure().network(rng=np.random.default_rng(0)), side=1)


def test_the_course_s_functions_and_the_engine_s() -> None:
    z = np.array([-1.0, 0.0, 2.0])
    assert activate("threshold", z)[0].tolist() == [0, 0, 1]  # z > 0
    assert activate("step", z)[0].tolist() == [0, 1, 1]  # z ≥ a
    assert activate("step", z, at=2.0)[0].tolist() == [0, 0, 1]
    np.testing.assert_allclose(activate("gaussian", z)[0], np.exp(-(z**2)))
    np.testing.assert_allclose(activate("radial", z)[0], math.sqrt(1 / (2 * math.pi)) * np.exp(-(z**2) / 2))


@pytest.mark.parametrize("name", NEURON_ACTIVATIONS)
def test_slopes_are_the_numeric_ones(name: str) -> None:
    z = np.array([-2.3, -0.7, 0.4, 1.9])
    (above, _), (below, _) = activate(name, z + 1e-6), activate(name, z - 1e-6)
    np.testing.assert_allclose(activate(name, z)[1], (above - below) / 2e-6, atol=1e-8)


def test_one_neuron() -> None:
    z, a, slope = Neuron(Line(2.0, -1.0, 0.5)).answer(0.25, 1.0)
    assert (z, a, slope) == (0.0, 0.5, 0.25)
    assert Neuron(Line(2.0, -1.0, 0.5), "step", at=0.1).answer(0.25, 1.0) == (0.0, 0.0, 0.0)
    with pytest.raises(ArchitectureError, match="step, radial"):
        Neuron(Line(1, 1, 1), "x").answer(0, 0)


def test_one_structure_holds_many_functions_and_a_seed_is_one_of_them() -> None:
    structure = Structure((4,), activation="tanh")
    twelve = some_functions(structure)
    assert len(twelve) == 12
    again = some_functions(structure, seed=5, count=1)[0]
    np.testing.assert_array_equal(again.map, twelve[5].map)
    assert len({one.ones for one in twelve}) > 6
    assert max(border_bends(one) for one in twelve) >= 4
    # A single neuron's border is straight: it meets the edge twice at most.
    assert {border_bends(one) for one in some_functions(Structure(()), count=40)} == {0, 2}


def test_outputs_from_minus_1_to_1_change_sides_at_0() -> None:
    """tanh z and σ(2z) are the same sides of the same border."""
    tanh, sigmoid = (some_functions(Structure((3,), output=output)) for output in ("tanh", "sigmoid"))
    for one, other in zip(tanh, sigmoid, strict=True):
        np.testing.assert_array_equal(one.network.theta, other.network.theta)
        assert one.ones == other.ones
        assert border_bends(one) == border_bends(other)


def test_ink_in_two_boxes_is_two_numbers() -> None:
    images = np.zeros((4, 28, 28), np.uint8)
    first, second = BOXES
    images[0, first.row, first.column] = 255
    images[1, second.row : second.row + second.height, second.column : second.column + second.width] = 51
    labels = np.array([7, 1, 3, 7])
    points = digits_in_the_plane(images, labels)
    np.testing.assert_allclose(points.x, [[1 / (first.height * first.width), 0], [0, 0.2], [0, 0]])
    np.testing.assert_array_equal(points.labels, [1, 0, 1])
    floats = digits_in_the_plane((images / 255).astype(np.float32), labels)
    np.testing.assert_allclose(floats.x, points.x, rtol=1e-6)
    assert len(digits_in_the_plane(images, labels, most=1)) == 2
    with pytest.raises(SettingsError, match="not 1 twice"):
        digits_in_the_plane(images, labels, digits=(1, 1))
    with pytest.raises(DataError, match="no images of 4 or 5"):
        digits_in_the_plane(images, labels, digits=(4, 5))
    with pytest.raises(DataError, match="28×28"):
        digits_in_the_plane(images[:, :20], labels)


@pytest.mark.parametrize("box", [(-1, 0, 1, 1), (0, 0, 0, 1), (20, 0, 9, 1), (0, 27, 1, 2)])
def test_a_box_lies_in_the_image(box: tuple[int, int, int, int]) -> None:
    with pytest.raises(SettingsError, match="A box lies inside"):
        Box(*box)


def test_every_preset_can_be_begun() -> None:
    names = [one.name for one in PRESETS]
    assert len(set(names)) == len(names) == 14
    for preset in PRESETS:
        assert find_preset(preset.name) is preset
        assert str(preset.title)
        assert str(preset.question).endswith(("?", "."))
        np.testing.assert_array_equal(preset.points(3).x, preset.points(3).x)
        points = preset.points()
        rng = np.random.default_rng(0)
        network = preset.structure.network(preset.training.initializer, rng=rng)
        if len(points):
            one = Experiment(
                preset.structure,
                points,
                network,
                optimizer=preset.training.optimizer,
                eta=preset.training.eta,
                rng=rng,
            )
            assert np.isfinite(one.step())
    with pytest.raises(SettingsError, match="no preset “x”; choose one of one-neuron, and"):
        find_preset("x")
