"""What leaves the page Gradient: a picture and a table of each view; what cannot be written is told of."""

import csv
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui_helpers import draw, problem_of
from inkling.gui.backprop.views import BOTH_WAYS, VIEWS
from inkling.gui.main_window import MainWindow


@pytest.mark.slow
def test_every_view_is_saved_as_picture_and_its_numbers_as_table(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    draw(window)
    window.plots.show_gradient_page()
    page = window.plots.gradient
    for name in VIEWS:
        page.show_view(name)
        if name != BOTH_WAYS:  # it has numbers once it was asked to time them
            qtbot.waitUntil(lambda: page.view().table() is not None, timeout=20_000)
        page.export.save_png(tmp_path / f"{name}.png")
        assert QImage(str(tmp_path / f"{name}.png")).width() >= 2 * page.view().width()
        page.export.save_csv(tmp_path / f"{name}.csv")
        assert (tmp_path / f"{name}.csv").is_file() == (page.view().table() is not None)
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + window.session.model.network.theta.size


@pytest.mark.parametrize("save", ["save_png", "save_csv"])
def test_what_cannot_be_written_is_told_of(window: MainWindow, qtbot: QtBot, tmp_path: Path, save: str) -> None:
    draw(window)
    window.plots.show_gradient_page()
    qtbot.waitUntil(lambda: window.plots.gradient.view().table() is not None, timeout=20_000)
    getattr(window.plots.gradient.export, save)(tmp_path / "nowhere" / "view")
    assert "nowhere" in problem_of(window)
    assert not list(tmp_path.glob("nowhere*"))
