"""The diagram leaves the window as a picture, on either way."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from gui_helpers import LEFT, draw, problem_of
from inkling.gui.main_window import MainWindow


def test_the_diagram_becomes_a_picture_twice_its_size(window: MainWindow, tmp_path: Path) -> None:
    draw(window)
    window.network.export.save(tmp_path / "forward.png")
    picture = QImage(str(tmp_path / "forward.png"))
    assert picture.width() >= 2 * window.network.diagram.width()
    QTest.mouseClick(window.network.way.words()[1], LEFT)
    window.network.export.save(tmp_path / "backward.png")
    assert (tmp_path / "backward.png").read_bytes() != (tmp_path / "forward.png").read_bytes()


def test_a_picture_that_cannot_be_written_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    window.network.export.save(tmp_path / "nowhere" / "diagram.png")
    assert "nowhere" in problem_of(window)
