"""The figure of a study."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from inkling.analysis.study.cures import CURES
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.errors import StudyFileError
from inkling.gui.study.figure import draw_study, save_study_picture, study_picture
from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme

Make = Callable[..., StudyResults]


def inked(image: QImage) -> float:
    """The share of pixels that are not white."""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return float((pixels[..., :3].min(axis=2) < 250).mean())


def test_the_file_is_a_picture(qapp: QApplication, make_results: Make, tmp_path: Path) -> None:
    path = tmp_path / "study.png"
    save_study_picture(make_results(StudyPlan()), path)
    image = QImage(str(path))
    assert image.width() > 2000
    assert inked(image) > 0.1
    assert list(tmp_path.iterdir()) == [path]


def test_the_more_is_done_the_more_there_is_to_see(qapp: QApplication, make_results: Make) -> None:
    plan = StudyPlan(seeds=1)
    amounts = [inked(draw_study(make_results(plan, done), scale=1)) for done in (0, 6, 18)]
    assert amounts[0] < amounts[1] < amounts[2]


@pytest.mark.parametrize(
    "plan",
    [
        StudyPlan(seeds=1, cures=("none",), train_pens=("2", "2-32")),
        StudyPlan(cures=tuple(CURES)),
        StudyPlan(cures=("dropout", "l2"), train_pens=("8,16",), test_pens=(8.0,)),
        StudyPlan(train_pens=tuple(map(str, range(2, 40))), test_pens=tuple(map(float, range(2, 40)))),
    ],
)
def test_any_study_can_be_drawn(qapp: QApplication, make_results: Make, plan: StudyPlan) -> None:
    assert inked(draw_study(make_results(plan), scale=1)) > 0.05


def test_the_size_can_be_chosen(qapp: QApplication, make_results: Make, tmp_path: Path) -> None:
    study_picture(make_results(StudyPlan()), tmp_path / "a.png", width=900, height=1200, scale=1.5)
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1350, 1800)


def test_it_is_light_whatever_the_window_is(qapp: QApplication, make_results: Make) -> None:
    results = make_results(StudyPlan(seeds=1))
    apply_theme(qapp, LIGHT)
    light = draw_study(results)
    apply_theme(qapp, DARK, scale=1.5)
    assert draw_study(results) == light
    apply_theme(qapp, LIGHT)


@pytest.mark.parametrize("where", ["missing/study.png", "folder"])
def test_what_cannot_be_written_is_a_sentence(
    qapp: QApplication, make_results: Make, tmp_path: Path, where: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StudyFileError, match=Path(where).parts[0]):
        save_study_picture(make_results(StudyPlan(seeds=1)), tmp_path / where)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
