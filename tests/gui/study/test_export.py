"""What the page of a study saves."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inkling.analysis.study.file import load_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.export import ExportButton
from inkling.gui.study.page import StudyPage
from widget_helpers import part

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()


def test_everything_goes_to_a_folder(page: StudyPage, make_results: Make, tmp_path: Path) -> None:
    results = make_results(PLAN, 20)
    page.show_results(results)
    page.export_files(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "study-strokes.csv",
        "study-strokes.json",
        "study-strokes.png",
    ]
    assert load_study(tmp_path / "study-strokes.json").all() == results.all()
    json.loads((tmp_path / "study-strokes.json").read_text())
    with (tmp_path / "study-strokes.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 20 * 5
    assert QImage(str(tmp_path / "study-strokes.png")).width() > 1000
    before = (tmp_path / "study-strokes.csv").read_bytes()
    page.show_results(make_results(PLAN, 3))
    page.export_files(tmp_path)  # nothing that is there is written over
    assert (tmp_path / "study-strokes.csv").read_bytes() == before
    assert (tmp_path / "study-strokes-2.png").exists()


def test_a_picture_of_what_is_seen(page: StudyPage, make_results: Make, tmp_path: Path) -> None:
    page.show_results(make_results(PLAN))
    page.export_png(tmp_path / "page.png")
    image = QImage(str(tmp_path / "page.png"))
    assert image.width() > 1.8 * page.charts.width()
    assert image.height() > 1.8 * page.charts.height()


@pytest.mark.parametrize("kind", ["files", "png"])
def test_where_nothing_can_be_written_it_says_so(
    page: StudyPage, make_results: Make, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    page.show_results(make_results(PLAN, 3))
    with qtbot.waitSignal(page.problem, timeout=1000) as message:
        if kind == "png":
            page.export_png(tmp_path / "missing" / "page.png")
        else:
            page.export_files(tmp_path / "missing")
    assert "missing" in message.args[0]
    assert message.args[0].endswith(".")
    assert list(tmp_path.iterdir()) == []


def test_the_export_menu_asks_where_to(page: StudyPage, make_results: Make, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_results(make_results(PLAN, 3))
    menu = part(page, ExportButton).menu()
    for action, chosen, made in zip(
        menu.actions(), (tmp_path / "page.png", tmp_path), ("page.png", "study-strokes.csv"), strict=True
    ):
        action.trigger()
        dialog = page.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(chosen))
        assert (tmp_path / made).exists()
        dialog.close()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None, timeout=2000)


def test_nothing_can_be_exported_before_there_is_anything(page: StudyPage, make_results: Make) -> None:
    assert not part(page, ExportButton).isEnabled()
    page.show_results(make_results(PLAN, 0))
    assert not part(page, ExportButton).isEnabled()
    page.show_results(make_results(PLAN, 1))
    assert part(page, ExportButton).isEnabled()


def test_what_was_saved_is_told_and_its_folder_is_where_the_next_goes(
    page: StudyPage, make_results: Make, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_results(make_results(PLAN, 3))
    with qtbot.waitSignal(page.saved) as told:
        page.export_files(tmp_path)
    assert told.args[0].parent == tmp_path
    assert told.args[0].exists()
    assert page.state()["folder"] == str(tmp_path)
    with qtbot.waitSignal(page.saved) as told:
        page.export_png(tmp_path / "seen.png")
    assert told.args == [tmp_path / "seen.png"]
