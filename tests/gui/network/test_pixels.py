"""Weights and ink as pictures, pixel by pixel; brightness of activations."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from inkling.gui.network.pixels import (
    GREYS,
    activation_pixels,
    brightness,
    grid_image,
    ink_image,
    signed_image,
    weight_scale,
)
from inkling.gui.widgets.pixel_painting import colour_table
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, sign_lut


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_colours_follow_the_sign(theme: Theme) -> None:
    values = np.zeros((2, 2, 3))
    values[0, 0] = (1.0, -1.0, 0.0)
    values[1, 1] = (5.0, -5.0, np.nan)
    image = signed_image(values, 1.0, colour_table(sign_lut(theme)))
    assert (image.width(), image.height()) == (3, 4)
    for y in (0, 3):  # the second tile is on a scale that it exceeds
        assert near(image.pixelColor(0, y), theme.positive)
        assert near(image.pixelColor(1, y), theme.negative)
        assert near(image.pixelColor(2, y), theme.neutral)


def near(colour: QColor, expected: str, tolerance: int = 2) -> bool:
    other = QColor(expected)
    return all(
        abs(a - b) <= tolerance
        for a, b in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )


def test_a_layer_of_zeros_is_neutral() -> None:
    weights = np.zeros((1, 4, 4))
    image = signed_image(weights, weight_scale(weights), colour_table(sign_lut(DARK)))
    assert near(image.pixelColor(2, 2), DARK.neutral)


def test_the_scale_is_robust() -> None:
    weights = np.random.default_rng(0).normal(size=(16, 784))
    scale = weight_scale(weights)
    weights[0, 0] = np.nan
    assert weight_scale(weights) == pytest.approx(scale, rel=0.01)
    assert np.mean(np.abs(weights) > scale) < 0.02


def test_ink_is_white_on_black() -> None:
    image = ink_image(np.array([[0.0, 1.0, 0.5]]))
    assert [image.pixelColor(x, 0).name() for x in range(3)] == ["#000000", "#ffffff", "#808080"]


def test_brightness_of_bounded_activations_is_the_activation() -> None:
    assert brightness(np.array([0.0, 0.25, 1.0]), "sigmoid").tolist() == [0.0, 0.25, 1.0]
    assert brightness(np.array([-0.5, 0.5]), "tanh").tolist() == [-0.5, 0.5]


def test_brightness_of_unbounded_activations_is_relative_to_the_layer() -> None:
    assert brightness(np.array([0.0, 2.0, 8.0]), "relu").tolist() == [0.0, 0.25, 1.0]
    assert brightness(np.zeros(3), "relu").tolist() == [0.0, 0.0, 0.0]
    assert brightness(np.array([np.nan, 2.0]), "identity").tolist() == [0.0, 1.0]


def test_an_input_beyond_one_is_scaled_to_white() -> None:
    image = ink_image(np.array([[-1.0, 1.0, 3.0]]))
    assert [image.pixelColor(x, 0).name() for x in range(3)] == ["#000000", "#808080", "#ffffff"]


def test_maps_that_cannot_be_negative_are_grey_and_scaled_by_their_stage() -> None:
    maps = np.array([[[0.0, 2.0]], [[4.0, np.nan]]], np.float32)
    assert activation_pixels(maps, "relu", GREYS).ravel().tolist() == [int(GREYS[k]) for k in (0, 127, 255, 0)]


def test_maps_of_sigmoid_are_not_scaled() -> None:
    words = activation_pixels(np.array([0.0, 0.5], np.float32), "sigmoid", GREYS)
    assert words.tolist() == [int(GREYS[0]), int(GREYS[127])]


@pytest.mark.parametrize(("activation", "scale"), [("tanh", 1.0), ("identity", 0.5), ("leaky-relu", 0.5)])
def test_maps_that_can_be_negative_have_the_colours_of_weights(activation: str, scale: float) -> None:
    colours = colour_table(sign_lut(DARK))
    words = activation_pixels(np.array([-0.5, 0.0, 0.25], np.float32), activation, colours)
    expected = [int(colours[int(128 + 127.5 * value / scale)]) for value in (-0.5, 0.0, 0.25)]
    assert words.tolist() == expected


def test_a_grid_holds_every_tile_once() -> None:
    tiles = np.arange(5, dtype=np.uint32)[:, np.newaxis, np.newaxis] + np.full((5, 2, 2), 0xFF000000, np.uint32)
    image = grid_image(tiles, 0xFF123456)
    assert (image.width(), image.height()) == (8, 5)
    found = [image.pixel(x, y) & 0xFFFFFF for y in range(5) for x in range(8)]
    assert [found.count(k) for k in range(5)] == [4] * 5
    assert found.count(0x123456) == 40 - 20
