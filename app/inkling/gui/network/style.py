"""Pens, brushes and fonts of the diagram, made once for a theme and a text size."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from inkling.gui.network.edges import LEVELS
from inkling.gui.widgets.pixel_painting import Pixels, colour_table
from inkling.gui.widgets.theme import Theme, sign_lut

_STEPS = 24  # brightness steps on each side of zero
FAINT = 1.01  # width of faint lines, which are not antialiased; 1.0 would take Qt's slower way for hairlines
_FAINT_LEVELS = 1
WIDEST_CLASS = 10  # a class name is cut off at this many steps of the grid


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """All colours come from the theme; all widths grow with the unit."""

    theme: Theme
    unit: float
    font: QFont
    strong: QFont
    metrics: QFontMetricsF
    strong_metrics: QFontMetricsF
    panel: QColor
    text: QColor
    muted: QColor
    accent: QColor
    hairline: QPen
    ring: QPen
    accent_ring: QPen  # the neuron in focus, and the winner
    focus_line: QPen  # around the diagram while it has the keyboard
    faded: QPen  # edges that are not of the neuron in focus
    edges: tuple[QPen, ...]  # by bucket, see edges.buckets
    quiet_edges: tuple[QPen, ...]  # the same where nothing is drawn
    fills: tuple[QBrush, ...]  # by brightness, see fills_of, then by wish
    accent_fill: QBrush
    leads: tuple[QPen, ...]  # from a tile to where its edges start
    link: QPen  # from a map to the one that was pooled from it, in focus
    colours: Pixels  # of weights, most negative first
    ground: int  # the panel as a pixel

    def wish_fills_of(self, levels: NDArray[np.float32]) -> list[int]:
        """The same of wishes: blue for more, orange for less."""
        return [fill + 2 * _STEPS + 1 for fill in self.fills_of(levels)]

    def fills_of(self, levels: NDArray[np.float32]) -> list[int]:
        """The indices into `fills` and `leads` of these brightnesses in [-1, 1]."""
        fills: list[int] = np.rint((levels + 1) * _STEPS).astype(np.intp).tolist()
        return fills


def make_style(theme: Theme, font: QFont, unit: float) -> Style:
    """unit: one step of the 8-pixel grid, in logical pixels."""
    panel, text, hairline = QColor(theme.panel), QColor(theme.text), QColor(theme.hairline)
    muted, accent = QColor(theme.muted), QColor(theme.accent)
    off = mix(panel, hairline, 0.6)
    shades = [
        mix(off, text if step >= 0 else QColor(theme.negative), abs(step) / _STEPS)
        for step in range(-_STEPS, _STEPS + 1)
    ]
    shades += [
        mix(off, QColor(theme.positive if step >= 0 else theme.negative), abs(step) / _STEPS)
        for step in range(-_STEPS, _STEPS + 1)
    ]
    strong = QFont(font)
    strong.setPointSizeF(font.pointSizeF() * 1.4)
    strong.setWeight(QFont.Weight.DemiBold)
    signs = (QColor(theme.negative), QColor(theme.positive))
    return Style(
        theme=theme,
        unit=unit,
        font=font,
        strong=strong,
        metrics=QFontMetricsF(font),
        strong_metrics=QFontMetricsF(strong),
        panel=panel,
        text=text,
        muted=muted,
        accent=accent,
        hairline=_pen(hairline, max(unit / 8, 1.0)),
        ring=_pen(mix(hairline, muted, 0.6), unit / 6),
        accent_ring=_pen(accent, unit / 3),
        focus_line=_pen(mix(panel, accent, 0.6), 1.0),
        faded=_pen(mix(panel, hairline, 0.7), FAINT),
        edges=tuple(_edge_pen(panel, sign, level, unit) for sign in signs for level in range(LEVELS)),
        quiet_edges=tuple(
            _pen(mix(panel, sign, 0.08 + 0.34 * (level + 1) / LEVELS), 1.0)
            for sign in signs
            for level in range(LEVELS)
        ),
        fills=tuple(QBrush(shade) for shade in shades),
        accent_fill=QBrush(accent),
        leads=tuple(_pen(mix(panel, shade, 0.75), max(unit / 6, 1.0)) for shade in shades),
        link=_pen(mix(panel, muted, 0.7), 1.0),
        colours=colour_table(sign_lut(theme)),
        ground=panel.rgb(),
    )


def mix(start: QColor, end: QColor, part: float) -> QColor:
    """`part` 0 is start, 1 is end."""
    part = min(max(part, 0.0), 1.0)
    return QColor(
        round(start.red() + part * (end.red() - start.red())),
        round(start.green() + part * (end.green() - start.green())),
        round(start.blue() + part * (end.blue() - start.blue())),
    )


def _edge_pen(panel: QColor, sign: QColor, level: int, unit: float) -> QPen:
    """Stronger is more opaque and, from the middle on, wider: lines of one pixel are by far the cheapest."""
    part = (level + 1) / LEVELS
    if level < _FAINT_LEVELS:
        return _pen(mix(panel, sign, 0.1 + 0.9 * part), FAINT)
    return _pen(mix(panel, sign, 0.1 + 0.9 * part), 1.0 + max(part - 0.65, 0.0) * unit / 1.9)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
