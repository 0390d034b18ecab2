"""Looks at a drawing: what the explorer's views are handed, without a window."""

from collections.abc import Callable

import numpy as np
import pytest

from backprop_looks import drawing
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.entries import parse_entry
from inkling.analysis.backprop.question import ask
from inkling.gui.backprop.look import Look
from inkling.session.explorer import Neuron
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration
from inkling.training.model import Model, new_model

LookAt = Callable[..., Look]


def model_of(name: str) -> Model:
    if name in ("best-reader", "3blue1brown-mnist"):
        return load_shipped(name)
    settings = {
        "course": Configuration(),
        "threshold": Configuration(hidden="", loss="perceptron"),
        "radial": Configuration(hidden="16", activation="gaussian"),
        "tanh": Configuration(hidden="12", activation="tanh", loss="cross-entropy", optimizer="adam", eta=0.01),
    }[name]
    model = new_model(settings, rng=np.random.default_rng(3))
    model.network.theta += 0.2 * np.random.default_rng(4).normal(size=model.network.theta.size).astype(np.float32)
    return model


@pytest.fixture
def look_at() -> LookAt:
    def look(
        name: str = "course", neuron: Neuron | None = None, entry: str = "", *, digit: int = 4, drawn: float = 1.0
    ) -> Look:
        model = model_of(name)
        passed = backward_pass(ask(model, drawn * drawing(), digit))
        selected = parse_entry(model.network, entry) if entry else None
        return Look(passed, model, neuron, selected, 1.5, 10, None, 0, True)

    return look
