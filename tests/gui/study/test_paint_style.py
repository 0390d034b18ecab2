"""Colours that can be told apart and read on."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.paint_style import contrast, heat_colour, pen_colours, pen_line_widths, text_on
from inkling.gui.widgets.theme import DARK, LIGHT, Theme

Make = Callable[..., StudyResults]
LEFT = Qt.MouseButton.LeftButton
PLAN = StudyPlan()

PENS = ("2", "4", "8", "16", "32", "2-32")


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_numbers_can_be_read_on_every_cell(theme: Theme) -> None:
    for accuracy in np.linspace(0, 1, 101):
        background = heat_colour(float(accuracy), theme)
        assert contrast(text_on(background), background) >= 4.5  # WCAG's least contrast of text


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_better_the_further_from_the_background(theme: Theme) -> None:
    steps = [contrast(heat_colour(value, theme), heat_colour(0.0, theme)) for value in np.linspace(0.1, 1, 10)]
    assert all(before < after for before, after in pairwise(steps))
    assert steps[-1] > 4


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_pens_go_from_weak_to_strong_and_the_mix_is_orange(theme: Theme) -> None:
    colours = pen_colours(PENS, theme)
    against = [contrast(colour, heat_colour(0.0, theme)) for colour in colours[:-1]]
    assert all(before < after for before, after in pairwise(against))
    assert colours[-1].name() == theme.negative
    widths = pen_line_widths(PENS)[:-1]
    assert widths == sorted(widths)
    assert widths[0] < widths[-1]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_no_pen_is_too_faint(theme: Theme) -> None:
    for pens in (PENS, ("2", "2-32"), ("2", "4")):
        for colour in pen_colours(pens, theme):
            assert contrast(colour, QColor(theme.panel)) >= 3  # WCAG's least contrast of graphics


def test_one_pen_alone_has_a_colour() -> None:
    assert len(pen_colours(("8",), LIGHT)) == len(pen_line_widths(("8",))) == 1
