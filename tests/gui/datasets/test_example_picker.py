"""The picker of examples: one of the test set with its class, or a sentence while there is none."""

import numpy as np
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inkling.data.dataset import Dataset, Examples
from inkling.gui.datasets.example_picker import ExamplePicker
from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.training.model import Model


def noise(count: int) -> Examples:
    rng = np.random.default_rng(count)
    images = rng.integers(0, 256, (count, 28, 28), dtype=np.uint8)
    return Examples(images, rng.integers(0, 10, count).astype(np.uint8))


def test_it_draws_from_the_test_set(qtbot: QtBot) -> None:
    dataset, parent = Dataset("noise", noise(30), noise(20)), QWidget()
    qtbot.addWidget(parent)
    picker = ExamplePicker(Session(Model(network=Network(mlp((4,)))), dataset), parent)
    for _ in range(5):
        with qtbot.waitSignal(picker.drawn) as drawn:
            picker.draw()
        image, label = drawn.args
        same = (image == dataset.test.images).all(axis=(1, 2))
        assert same.any()
        assert label == dataset.class_names[int(dataset.test.labels[int(same.argmax())])]


def test_without_data_it_says_so(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    picker = ExamplePicker(Session(Model(network=Network(mlp((4,))))), parent)
    with qtbot.waitSignal(picker.message) as message:
        picker.draw()
    assert message.args[0].endswith(".")
