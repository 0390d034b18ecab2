"""What a person does with the panel, and what the engine makes of what was set."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import fit_preparation
from inkling.network import Network
from inkling.training import BatchEnd, Configuration, train

_TRIES = 50  # a proposal of Metropolis may be turned down


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Replace what is in a field, as a person does."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def take_one_step(configuration: Configuration) -> None:
    """One real step of the training, on noise."""
    configuration.check()
    rng = np.random.default_rng(0)
    part = Examples(rng.integers(0, 256, (90, 28, 28), np.uint8), rng.integers(0, 10, 90, np.uint8))
    dataset = Dataset("noise", part, part).with_validation(configuration.validation, rng=rng)
    preparation = fit_preparation(configuration.preparation, configuration.input_size, dataset.train.images)
    network = Network(configuration.architecture())
    network.initialize(configuration.initializer, deviation=configuration.initializer_deviation, rng=rng)
    before = network.theta.copy()
    events = train(network, dataset, replace(configuration, epochs=9), rng=rng, preparation=preparation)
    steps = (event for event in events if isinstance(event, BatchEnd))
    for _ in range(_TRIES if configuration.optimizer == "metropolis" else 1):
        next(steps)
        if not np.array_equal(before, network.theta):
            break
    assert np.isfinite(network.theta).all()
    assert not np.array_equal(before, network.theta)
