"""Painting the diagram: edges by colour and width, then numbers, then each neuron's map, in few calls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QStaticText

from inkling.analysis.playground.maps import input_shades, shades
from inkling.gui.playground.diagram.layout import Plan
from inkling.gui.playground.diagram.parameters import Neuron, Parameter, neuron_name, short_text
from inkling.gui.playground.look import Look
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.gui.widgets.pixel_painting import Pixels, colour_table, device_scale, image_of
from inkling.gui.widgets.theme import Theme, sign_lut
from inkling.network.types import Array

_LEVELS = 8  # steps of width; with two signs 16 calls of the painter
_HALF = 2.0  # |w| of a line half as wide as any
_NARROW, _WIDE, _WIDE_IN_CROWD = 0.75, 6.0, 3.5  # pixels
_CROWD = 24  # edges
_MOST_WRITTEN = 5_000  # numbers laid out that are kept
_MOST_EDGES = 400  # of a large network the strongest


Heading = tuple[str, float, float, float]
"""A text at the top, from left to right, and which end of it lies there; left out where it does not fit."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What the person points at. hovered, selected: numbers; neuron: under the mouse; focused: whether keys come"""

    hovered: Parameter | None = None
    selected: Parameter | None = None
    neuron: Neuron | None = None
    focused: bool = False


class DiagramPainting:
    """Keeps the colours of the theme and the pictures of the inputs."""

    def __init__(self) -> None:
        self._font = QFont()  # of the numbers
        self._written = dict[float, tuple[QStaticText, float]]()  # numbers that were painted, and their widths
        self._inputs = input_shades(2)
        self._theme: Theme | None = None
        self._colours: Pixels = np.empty(0, np.uint32)

    def write_in(self, font: QFont) -> None:
        """From now on numbers are written in this font, and in the language of the moment."""
        self._font = font
        self._written.clear()

    def paint(
        self,
        brush: Brush,
        look: Look,
        plan: Plan,
        numbers: dict[int, QRectF],
        pointed: Pointed,
        lit: NDArray[np.intp] | None,
        headings: Sequence[Heading] = (),
    ) -> None:
        """numbers: of edges and biases, by place in θ; lit: edges that stand out, None for all"""
        if brush.theme is not self._theme:
            self._theme = brush.theme
            self._colours = colour_table(sign_lut(brush.theme))
        weights = look.network.theta
        self._paint_edges(brush, plan, weights[plan.places], lit)
        self._paint_one_edge(brush, plan, pointed)
        self._paint_pictures(brush, look, plan, pointed)
        for text, left, right, align in headings:
            room = brush.width_of(text)
            if room <= right - left:
                x, y = left + align * (right - left), plan.layout.head / 2
                brush.text(x, y, text, colour=brush.theme.muted, align=align)
        self._paint_numbers(brush, weights, plan, numbers, pointed)

    def _paint_edges(self, brush: Brush, plan: Plan, weights: Array, lit: NDArray[np.intp] | None) -> None:
        weights = weights if np.isfinite(weights.sum()) else np.nan_to_num(weights, posinf=1e9, neginf=-1e9)
        size = np.abs(weights)
        shown = np.arange(len(weights))
        if len(shown) > _MOST_EDGES:
            shown = np.argpartition(size, -_MOST_EDGES)[-_MOST_EDGES:]
        painter, lines = brush.painter, plan.lines
        widest = _WIDE if len(weights) <= _CROWD else _WIDE_IN_CROWD
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if lit is not None:
            quiet = np.setdiff1d(shown, lit)
            painter.setPen(QPen(QColor(brush.theme.hairline), 1.0))
            painter.drawLines([lines[one] for one in quiet.tolist()])
            shown = lit
        levels = np.ceil(_LEVELS * size / (size + _HALF)).astype(np.int64) * np.sign(weights).astype(np.int64)
        for level in sorted(set(levels[shown].tolist()), key=abs):
            colour = QColor(brush.sign(level) if level else brush.theme.neutral)
            width = _NARROW + (widest - _NARROW) * abs(level) / _LEVELS
            painter.setPen(QPen(colour, width))
            painter.drawLines([lines[one] for one in shown[levels[shown] == level].tolist()])

    def _paint_one_edge(self, brush: Brush, plan: Plan, pointed: Pointed) -> None:
        """The one that is pointed at, so that it can be followed through the crowd."""
        for one in {pointed.hovered, pointed.selected if pointed.focused else None} - {None}:
            if one is not None and one.place in plan.index:
                line = plan.lines[plan.index[one.place]]
                brush.line(line.x1(), line.y1(), line.x2(), line.y2(), colour=brush.theme.text, width=1.0)

    def _paint_pictures(self, brush: Brush, look: Look, plan: Plan, pointed: Pointed) -> None:
        painter, structure = brush.painter, look.structure
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pictures = self._pictures(plan, look, device_scale(painter))
        frames: dict[str, list[QRectF]] = {brush.theme.hairline: [], brush.theme.text: [], brush.theme.accent: []}
        for column, squares in enumerate(plan.pictures):
            for number, square in enumerate(squares):
                neuron, (image, source) = (column - 1, number), next(pictures)
                painter.drawImage(square, image, source)
                chosen = neuron == look.shown
                colour = "accent" if chosen else "text" if neuron == pointed.neuron else "hairline"
                frames[getattr(brush.theme, colour)].append(square)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, framed in frames.items():
            painter.setPen(QPen(QColor(colour), 1.0 if colour == brush.theme.hairline else 2.0))
            painter.drawRects(framed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for number, name in enumerate(plan.names[0]):
            place = name.center()
            brush.text(place.x(), place.y(), neuron_name(structure, (-1, number)), align=CENTRE)

    def _pictures(self, plan: Plan, look: Look, ratio: float) -> Iterator[tuple[QImage, QRectF]]:
        """Inputs and hidden neurons, equally large, lie in one picture below each other; so do the outputs."""
        *others, outputs = (len(squares) for squares in plan.pictures)
        side, large = (max(round(ratio * plan.pictures[at][0].width()), 2) for at in (0, -1))
        *hidden, last = look.maps
        if self._inputs.shape[-1] != side:
            self._inputs = input_shades(side)
        structure, found = look.structure, [self._inputs]
        if hidden:
            found.append(shades(structure, 0, np.concatenate([_sampled(one, side) for one in hidden])))
        image = self._image(np.concatenate(found))
        for number in range(sum(others)):
            yield image, QRectF(0, number * side, side, side)
        image = self._image(shades(structure, len(hidden), _sampled(last, large)))
        for number in range(outputs):
            yield image, QRectF(0, number * large, large, large)

    def _image(self, values: Array) -> QImage:
        """(pictures, side, side) of −1 to 1 below each other."""
        shown = self._colours[(127.5 + 127.5 * values).astype(np.intp)]
        return image_of(shown.reshape(-1, values.shape[-1]))

    def _paint_numbers(
        self, brush: Brush, theta: Array, plan: Plan, numbers: dict[int, QRectF], pointed: Pointed
    ) -> None:
        painter, theme, high = brush.painter, brush.theme, plan.layout.line[0]
        painter.setFont(self._font)
        if len(self._written) > _MOST_WRITTEN:
            self._written.clear()
        texts, grounds = list[tuple[QPointF, QStaticText]](), list[QRectF]()
        for value, place in zip(theta[list(numbers)].tolist(), numbers.values(), strict=True):
            text, width = self._text(value)
            middle = place.center()
            grounds.append(QRectF(middle.x() - width / 2 - 1, middle.y() - high / 2, width + 2, high))
            texts.append((QPointF(middle.x() - width / 2, middle.y() - text.size().height() / 2), text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.window))
        painter.drawRects(grounds)
        painter.setPen(QColor(theme.text))
        for at, text in texts:
            painter.drawStaticText(at, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one, colour in (
            (pointed.hovered, theme.muted),
            (pointed.selected, theme.accent if pointed.focused else theme.muted),
        ):
            if one is not None and one.place in numbers:
                painter.setPen(QPen(QColor(colour), 1.5))
                painter.drawRoundedRect(numbers[one.place], 3, 3)

    def _text(self, value: float) -> tuple[QStaticText, float]:
        """A number laid out once: while a network learns, many come again."""
        key = round(value, 2)
        if key not in self._written:
            text = QStaticText(short_text(value))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._font)
            self._written[key] = text, text.size().width()
        return self._written[key]


def _sampled(maps: Array, side: int) -> Array:
    rows = np.arange(side) * maps.shape[-1] // side
    sampled: Array = maps[:, rows[:, np.newaxis], rows]
    return sampled
