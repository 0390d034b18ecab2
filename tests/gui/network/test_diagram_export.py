"""The diagram leaves the window as a picture, on either way."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from gui_helpers import LEFT, draw, problem_of
from inkling.gui.main_window import MainWindow
from widget_helpers import is_sharp_in_pictures


def test_the_diagram_becomes_a_picture_twice_its_size(window: MainWindow, tmp_path: Path) -> None:
    draw(window)
    window.network.export.save(tmp_path / "forward.png")
    picture = QImage(str(tmp_path / "forward.png"))
    assert picture.width() >= 2 * window.network.diagram.width()
    QTest.mouseClick(window.network.way.words()[1], LEFT)
    window.network.export.save(tmp_path / "backward.png")
    assert (tmp_path / "backward.png").read_bytes() != (tmp_path / "forward.png").read_bytes()


def test_neurons_in_a_picture_are_sharp(window: MainWindow) -> None:
    draw(window)
    layout = window.network.diagram.layout_of_neurons
    assert layout is not None
    *_, hidden, output = (at for stage in range(20) if (at := layout.centre_of((stage, 3))) is not None)
    for x, y in (hidden, output):
        assert is_sharp_in_pictures(window.network.diagram, QRectF(x - 8, y - 8, 16, 16))


def test_a_picture_that_cannot_be_written_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    window.network.export.save(tmp_path / "nowhere" / "diagram.png")
    assert "nowhere" in problem_of(window)
