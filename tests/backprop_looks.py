"""What tests of the views list, step and crowd look at: a drawing, a model, and examples of a training set."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.entries import parse_entry
from inkling.analysis.backprop.question import ask
from inkling.data.dataset import Examples
from inkling.gui.backprop.look import Look
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration
from inkling.training.model import Model, new_model


def drawing(column: int = 17) -> NDArray[np.float32]:
    """Strokes, float32 (28, 28). column: where the upright one stands"""
    image = np.zeros((28, 28), np.float32)
    image[4:15, 8:10] = image[14:16, 8:20] = image[6:24, column : column + 2] = 1.0
    image[5:14, 10:11] = 0.4
    return image


def learnable(count: int = 60, *, beyond: int = 0) -> Examples:
    """Noise on a bar whose place tells the class. beyond: the last so many are no digits"""
    rng = np.random.default_rng(5)
    labels = (np.arange(count) % 10).astype(np.uint8)
    images = np.where(rng.random((count, 28, 28)) < 0.85, 0, rng.integers(0, 255, (count, 28, 28))).astype(np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[4:24, 2 * label + 4] = 255
    labels[count - beyond :] = 10
    return Examples(images, labels)


def model_of(name: str) -> Model:
    """The course's network by its settings, or one that is shipped."""
    if name == "course":
        return new_model(Configuration(), rng=np.random.default_rng(3))
    return load_shipped(name)


def look_of(
    model: Model,
    examples: Examples | None = None,
    *,
    entry: str = "",
    digit: int = 4,
    column: int = 17,
    eta: float = 0.5,
    batch_size: int | None = 8,
) -> Look:
    passed = backward_pass(ask(model, drawing(column), digit))
    selected = parse_entry(model.network, entry) if entry else None
    return Look(passed, model, None, selected, eta, batch_size, examples, 0, True)


def moved(look: Look, seed: int = 1) -> Look:
    """The same drawing while the network has trained a little."""
    theta = look.model.network.theta
    theta += np.random.default_rng(seed).normal(scale=0.01, size=theta.size).astype(np.float32)
    question = ask(look.model, drawing(), look.wished)
    return replace(look, passed=backward_pass(question))
