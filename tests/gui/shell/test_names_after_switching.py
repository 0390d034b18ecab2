"""Labels made of the engine's names and numbers, after the language was switched while they were on screen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.controls.hidden_layers_field import HiddenLayersField
from inkling.gui.learning_curves.run_legend import RunChip, RunLegend
from inkling.gui.models.files import ModelFiles
from inkling.gui.models.menus import ModelMenus
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.language import Language
from inkling.gui.shell.settings import Settings
from inkling.session.earlier import Earlier
from inkling.session.run_records import RunRecord
from inkling.session.session import Session
from inkling.storage.shipped import load_shipped
from inkling.training import Configuration, History, Metrics


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    spoken = Language(qapp)
    spoken.use("en")
    yield spoken
    spoken.use("en")
    spoken.drop()


def test_chips(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    legend = RunLegend(window)
    made = Configuration(optimizer="laplacian", loss="cross-entropy")
    legend.set_runs([RunRecord(one, History()) for one in (made, replace(made, eta=0.25))])
    window.show()
    chips = legend.findChildren(RunChip)
    assert [chip.text() for chip in chips] == ["Laplacian η 1.5", "Laplacian η 0.25"]
    language.use("fr")
    qtbot.waitUntil(lambda: [chip.text() for chip in chips] == ["laplacien η 1,5", "laplacien η 0,25"])
    assert "entropie croisée" in chips[0].toolTip()


def test_networks_in_the_model_menu(
    qtbot: QtBot, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(load_shipped("3blue1brown-mnist"))
    earlier = Earlier(replace(load_shipped("3blue1brown-mnist"), metrics=Metrics(0.1, 0.9666)))
    monkeypatch.setattr(Session, "earlier", (earlier,))
    window = QMainWindow()
    qtbot.addWidget(window)
    commands = Actions(window)
    menus = ModelMenus(session, ModelFiles(session, Settings(tmp_path / "settings.json"), window), commands)
    for code, label in (("en", "784-16-16-10 · 96.7% · MNIST"), ("fr", "784-16-16-10 · 96,7\u00a0% · MNIST")):
        language.use(code)
        menus.refresh()
        assert label in [action.text() for action in commands.model_menu.actions()]


def test_hidden_layers(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    field = HiddenLayersField("16 dropout0.5", (28, 28))
    qtbot.addWidget(field)
    field.show()
    assert field.text() == "16 dropout0.5"
    language.use("fr")
    qtbot.waitUntil(lambda: field.text() == "16 dropout0,5")
    assert field.value() == "16 dropout0.5"
    field.setText("16 dropout1,5")
    assert field.problem() == "Le taux de dropout va de 0 à moins de 1, et non 1,5."
