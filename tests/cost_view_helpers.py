"""What tests of the page's views share: looks at networks of every kind, a view on screen, its words, French."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.question import ask
from inkling.data.dataset import Examples
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.view import View
from inkling.gui.shell.language import Language
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration
from inkling.training.model import Model, new_model

KINDS: dict[str, dict[str, Any]] = {
    "course": {},
    "perceptron": {"hidden": "", "loss": "perceptron", "initializer": "glorot"},
    "tanh": {"hidden": "16", "activation": "tanh"},
    "radial": {"hidden": "16", "activation": "gaussian"},
    "relu": {"hidden": "16-16", "activation": "relu", "loss": "cross-entropy", "initializer": "he"},
    "no hidden layer": {"hidden": "", "loss": "cross-entropy"},
}
EVERY_KIND = (*KINDS, "3blue1brown-mnist", "best-reader")
_V = TypeVar("_V", bound=View)


def some_examples(count: int = 300) -> Examples:
    """Blots of ink, each with a label."""
    rng = np.random.default_rng(3)
    ink = np.where(rng.random((count, 28, 28)) < 0.8, 0, rng.integers(0, 256, (count, 28, 28)))
    return Examples(ink.astype(np.uint8), rng.integers(0, 10, count).astype(np.uint8))


EXAMPLES = some_examples()


def model_of(name: str) -> Model:
    """One of KINDS, or a model that ships with Inkling."""
    if name in KINDS:
        return new_model(Configuration(**KINDS[name]), rng=np.random.default_rng(0))
    return load_shipped(name)


def look_at(model: Model | str, *, digit: int = 4, number: int = 0) -> Look:
    """number: of the example that is drawn"""
    shown = model_of(model) if isinstance(model, str) else model
    passed = backward_pass(ask(shown, EXAMPLES.images[number].astype(np.float32) / 255, digit))
    return Look(passed, shown, None, None, 1.5, 10, EXAMPLES, 0, True)


def later(look: Look, eta: float = 0.1) -> Model:
    """The model of a look after one step downhill."""
    network = look.model.network.copy()
    network.theta -= np.float32(eta) * look.passed.gradient.astype(np.float32)
    return replace(look.model, network=network)


def shown(qtbot: QtBot, view: _V, look: Look | None, *, width: int = 1100, height: int = 400) -> _V:
    """The view in a window of its own, with something to look at; it ends with the test."""
    qtbot.addWidget(view, before_close_func=lambda widget: widget.shut_down())
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    view.show_look(look)
    return view


def press_word(view: ChainView | LeversView, name: str) -> None:
    """Click the word of one of its parts."""
    (word,) = (one for one in view.choice.row.words() if one.name == name)
    QTest.mouseClick(word, Qt.MouseButton.LeftButton)


@contextmanager
def in_french(app: QApplication) -> Iterator[None]:
    """The application speaks French meanwhile."""
    language, before = Language(app), QLocale()
    language.use("fr")
    app.processEvents()  # what is on screen already hears of it
    try:
        yield
    finally:
        language.drop()
        QLocale.setDefault(before)
