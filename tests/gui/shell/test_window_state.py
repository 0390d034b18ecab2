"""What the window finds again at its next start, and what it does without."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from inkling.data import catalog
from inkling.gui.main_window import MainWindow
from inkling.gui.shell.settings import Settings
from inkling.session.source import ModelSource
from inkling.storage.model_file import save_model
from inkling.storage.shipped import DEFAULT_MODEL, load_shipped
from inkling.training import Configuration

CHOSEN = Configuration(train_size=1_000, hidden="24", eta=0.125, batch_size=20, epochs=7, optimizer="adam")


def test_everything_comes_back_at_the_next_start(qtbot: QtBot, open_window, tmp_path: Path) -> None:
    first = open_window()
    path = tmp_path / "last.safetensors"
    save_model(first.session.model, path)
    first.files.open_path(path)
    first.drawing.set_pen_size(16)
    first.session.configure(CHOSEN)
    first.language.use("fr")
    first.appearance.use("dark")
    first.appearance.enlarge()
    assert first.close()
    second = open_window(language=None, appearance=None, scale=None)
    assert second.session.source.path == path
    assert second.drawing.pen_size() == 16
    assert second.session.configuration == second.controls.configuration() == CHOSEN
    shown = second.appearance
    assert (second.language.code, shown.mode, shown.scale) == ("fr", "dark", first.appearance.scale)
    shown.normal_size()


def test_a_damaged_memory_is_no_reason_not_to_start(open_window, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    open_window(settings=Settings(file)).close()
    damaged = Settings(file)
    parts = ("drawing", "controls", "network", "plots")
    for key in ("controls", "model", *(f"panel/{name}" for name in parts), "recent", "window/geometry"):
        damaged.put(key, ["nonsense", 5, {"a": None}])
    damaged.save()
    second = open_window(settings=Settings(file))
    assert second.session.model.network.theta.size == load_shipped(DEFAULT_MODEL).network.theta.size


def sections(window: MainWindow) -> list[bool]:
    """Which of the controls' sections are open, from the top."""
    return [bool(is_open) for is_open in window.controls.state()["open"]]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_sections_stay_as_they_were_folded(open_window) -> None:
    first = open_window()
    usual = sections(first)
    assert len(set(usual)) == 2  # some are folded at first
    first.controls.restore_state({"open": [not is_open for is_open in usual]})
    assert first.close()
    second = open_window()
    assert sections(second) == [not is_open for is_open in usual]


@pytest.mark.parametrize("state", [{}, {"open": 3}, {"open": []}, {"closed": [True]}], ids=str)
def test_a_wrong_state_folds_nothing(window: MainWindow, state: dict[str, object]) -> None:
    before = sections(window)
    window.controls.restore_state(state)
    assert sections(window) == before


def test_at_the_first_start_the_plots_wait_for_the_persons_own(window: MainWindow) -> None:
    assert len(window.session.model.history) > 0
    assert not len(window.session.records)


@pytest.mark.slow
def test_a_shipped_model_comes_back_with_its_name_and_its_curves(open_window) -> None:
    first = open_window()
    first.files.open_shipped("thin-pen")
    assert first.close()
    second = open_window()
    assert second.session.source == ModelSource(shipped="thin-pen")
    assert second.windowTitle().startswith("thin-pen")
    current = second.session.records.current
    assert current is not None
    assert current.name == "thin-pen"
    np.testing.assert_array_equal(current.history.epochs, second.session.model.history.epochs)


@pytest.mark.slow
def test_a_model_file_that_is_gone_leaves_the_one_that_ships(open_window, tmp_path: Path) -> None:
    first = open_window()
    path = tmp_path / "gone.safetensors"
    save_model(first.session.model, path)
    first.files.open_path(path)
    assert first.close()
    path.unlink()
    second = open_window()
    assert second.session.source == ModelSource(shipped=DEFAULT_MODEL)
    assert not len(second.session.records)


def test_a_data_set_that_takes_long_waits_for_a_training(
    qtbot: QtBot, open_window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "DEFAULT_STROKES", (1_000, 200))
    monkeypatch.setattr(catalog, "DEFAULT_DOODLES", 100)
    long = "strokes@2-32+strokes@8+doodles@2-32"
    first = open_window()
    first.session.configure(replace(CHOSEN, dataset=long))
    assert first.close()
    second = open_window()
    assert second.session.configuration.dataset == long
    # Meanwhile there are digits to look at and to draw on.
    assert second.session.dataset_name == "strokes"
    assert second.session.drawing.image() is None
    second.commands.sample.trigger()
    assert second.session.drawing.image() is not None
    second.commands.train.trigger()
    qtbot.waitUntil(lambda: second.session.run is not None, timeout=60_000)
    assert second.session.dataset_name == long


@pytest.mark.slow
def test_a_model_that_was_never_saved_leaves_the_one_that_ships(qtbot: QtBot, open_window) -> None:
    first = open_window()
    first.commands.reset.trigger()
    first.session.saved()
    assert first.close()
    second = open_window()
    assert second.session.source == ModelSource(shipped=DEFAULT_MODEL)
