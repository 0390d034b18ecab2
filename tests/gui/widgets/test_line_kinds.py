"""Runs are told apart by colour, whoever looks; lines within a run by their dashes."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from inkling.gui.learning_curves.run_curves import strength
from inkling.gui.widgets.line_kinds import SETS, Line, faded, line_pen, run_colour
from inkling.gui.widgets.theme import DARK, LIGHT, Theme
from inkling.session.run_records import EARLIER_KEPT

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK])

# Machado, Oliveira and Fernandes (2009), at full severity: linear RGB as it is seen without one kind of cone.
SEEN = {
    "all": np.eye(3),
    "protanopia": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    "deuteranopia": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "tritanopia": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])

Vector = NDArray[np.float64]


def linear(colour: QColor) -> Vector:
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(rgb: Vector) -> Vector:
    """CIE L*a*b* of linear RGB: its distances are those that an eye sees."""
    t = TO_XYZ @ np.clip(rgb, 0, 1) / TO_XYZ.sum(axis=1)
    f = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@BOTH
@pytest.mark.parametrize("eyes", SEEN)
def test_runs_are_told_apart_by_everyone(theme: Theme, eyes: str) -> None:
    seen = [lab(SEEN[eyes] @ linear(QColor(run_colour(run, theme)))) for run in range(EARLIER_KEPT + 1)]
    for one, other in itertools.combinations(range(5), 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 10, (one, other)
    for one, other in itertools.combinations(range(len(seen)), 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 5, (one, other)


@BOTH
def test_no_run_is_invisible_however_old(theme: Theme) -> None:
    panel = QColor(theme.panel)
    for run in range(EARLIER_KEPT + 1):
        colour = run_colour(run, theme)
        assert contrast(line_pen(Line.TRAIN, colour, theme).color(), panel) > 3  # WCAG's least contrast of graphics
        older = line_pen(Line.TRAIN, colour, theme, strength=strength(run)).color()
        assert contrast(older, panel) > 2.5


@BOTH
def test_every_set_has_its_dashes_in_the_colour_of_the_run(theme: Theme) -> None:
    pens = [line_pen(line, run_colour(1, theme), theme) for line in SETS]
    for one, other in itertools.combinations(pens, 2):
        assert one.color() == other.color() == QColor(theme.negative)
        assert one.dashPattern() != other.dashPattern()


@BOTH
def test_lines_fade_towards_the_panel(theme: Theme) -> None:
    colour, panel = run_colour(0, theme), QColor(theme.panel)
    faint = [contrast(line_pen(Line.TRAIN, colour, theme, strength=s).color(), panel) for s in (1, 0.6, 0.3)]
    assert faint == sorted(faint, reverse=True)
    assert faded(colour, theme.panel, 0) == panel
