"""Weights and ink as pictures, pixel by pixel; brightness of activations."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from inkling.gui.network.shading import levels
from inkling.gui.network.tiles import ink_image, signed_image, weight_scale
from inkling.gui.theme import DARK, LIGHT, Theme, sign_lut


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_colours_follow_the_sign(theme: Theme) -> None:
    values = np.zeros((2, 2, 3))
    values[0, 0] = (1.0, -1.0, 0.0)
    values[1, 1] = (5.0, -5.0, np.nan)
    image = signed_image(values, 1.0, sign_lut(theme))
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
    image = signed_image(weights, weight_scale(weights), sign_lut(DARK))
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
    assert levels(np.array([0.0, 0.25, 1.0]), "sigmoid").tolist() == [0.0, 0.25, 1.0]
    assert levels(np.array([-0.5, 0.5]), "tanh").tolist() == [-0.5, 0.5]


def test_brightness_of_unbounded_activations_is_relative_to_the_layer() -> None:
    assert levels(np.array([0.0, 2.0, 8.0]), "relu").tolist() == [0.0, 0.25, 1.0]
    assert levels(np.zeros(3), "relu").tolist() == [0.0, 0.0, 0.0]
    assert levels(np.array([np.nan, 2.0]), "identity").tolist() == [0.0, 1.0]
