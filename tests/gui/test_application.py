"""The window opened with a file: a picture is on the canvas, a model is on screen, what is neither is told."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from gui_helpers import problem_of
from inkling.gui.application import open_files
from inkling.gui.main_window import MainWindow
from inkling.network import Network, mlp
from inkling.storage.model_file import save_model
from inkling.training.model import Model
from widget_helpers import read_picture


@pytest.fixture
def seven(tmp_path: Path) -> Path:
    path = tmp_path / "seven.png"
    picture = Image.new("L", (200, 240), 255)
    ImageDraw.Draw(picture).line([(50, 50), (150, 50), (90, 210)], fill=0, width=20, joint="curve")
    picture.save(path)
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.safetensors"
    save_model(Model(network=Network(mlp((4,)))), path)
    return path


def test_a_picture_and_a_model(window: MainWindow, seven: Path, own: Path) -> None:
    assert window.session.answer is None
    open_files(window, [seven, own])
    read_picture(window)
    assert window.session.source.path == own
    assert window.session.answer is not None
    image = window.session.drawing.image()
    assert image is not None
    assert np.count_nonzero(image) > 40
    assert problem_of(window) == ""


@pytest.mark.parametrize("name", ["text.png", "text.safetensors"])
def test_what_is_neither(window: MainWindow, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("seven")
    before = window.session.model
    open_files(window, [tmp_path / name])
    read_picture(window)
    assert name in problem_of(window)
    assert window.session.model is before
    assert window.session.answer is None
