"""Lines are told apart by colour and, without colours, by dashes."""

import itertools

import pytest
from PySide6.QtGui import QColor

from inkling.gui.widgets.line_kinds import SETS, Line, colour, faded, line_pen
from inkling.gui.widgets.theme import DARK, LIGHT, Theme

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK])


@BOTH
def test_every_set_has_its_colour_and_its_dashes(theme: Theme) -> None:
    pens = [line_pen(line, theme) for line in SETS]
    for one, other in itertools.combinations(pens, 2):
        assert one.color() != other.color()
        assert one.dashPattern() != other.dashPattern()
    assert line_pen(Line.TRAIN, theme).color() == QColor(theme.positive)
    assert line_pen(Line.TEST, theme).color() == QColor(theme.negative)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@BOTH
def test_the_third_colour_differs_in_brightness_from_both(theme: Theme) -> None:
    third = _luminance(QColor(colour(Line.VALIDATION, theme)))
    for line in (Line.TRAIN, Line.TEST):
        low, high = sorted((third, _luminance(QColor(colour(line, theme)))))
        assert (high + 0.05) / (low + 0.05) > 1.8


@BOTH
@pytest.mark.parametrize("line", Line)
def test_lines_stand_out_and_fade_towards_the_panel(theme: Theme, line: Line) -> None:
    panel = _luminance(QColor(theme.panel))
    low, high = sorted((panel, _luminance(line_pen(line, theme).color())))
    assert (high + 0.05) / (low + 0.05) > 3  # WCAG's least contrast of graphics
    distance = [abs(_luminance(line_pen(line, theme, strength=s).color()) - panel) for s in (1, 0.6, 0.3)]
    assert distance == sorted(distance, reverse=True)
    assert faded(colour(line, theme), theme.panel, 0) == QColor(theme.panel)
