"""What there is to see: the network, the answer, the neuron in focus, and everything that follows from them.

What follows is made when it is painted and kept until something that it depends on changes. So a new θ
thirty times a second costs nothing but the next frame, and never moves a neuron.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QImage, QPen

from inkling.gui.network.edges import LEVELS, Edges, buckets, carried, share, strongest
from inkling.gui.network.layout import Column, Kind, Layout, Measures, Neuron, build_layout, place_of
from inkling.gui.network.options import EDGE_BUDGETS, ViewOptions
from inkling.gui.network.report import stage_inputs, stage_weights
from inkling.gui.network.shading import levels
from inkling.gui.network.style import WIDEST_CLASS, Style
from inkling.gui.network.tiles import ink_image, signed_image, weight_scale
from inkling.gui.network.words import number
from inkling.network import Network, StageTrace

FOCUS_EDGES = 60  # drawn of the neuron in focus, on each side
Run = tuple[QPen, list[QLineF]]


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """The image that went in (float32, input shape), and what every neuron did."""

    image: NDArray[np.float32]
    trace: tuple[StageTrace, ...]

    @property
    def winner(self) -> int:
        return int(np.nan_to_num(self.trace[-1].a, nan=-math.inf).argmax())

    def fits(self, network: Network) -> bool:
        """Whether it is an answer of a network of this shape."""
        shapes = [stage.layers[-1].output_shape for stage in network.stages]
        return self.image.size == network.architecture.inputs and shapes == [t.a.shape for t in self.trace]


@dataclass(frozen=True, eq=False, slots=True)
class Equation:
    """Of a neuron of the first layer: its weights, and weights × ink where something is drawn."""

    weights: QImage
    evidence: QImage | None


class Scene:
    """One network on one area. All setters are cheap."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.network: Network | None = None
        self.class_names: tuple[str, ...] = ()
        self.answer: Answer | None = None
        self.focus: Neuron | None = None
        self.options = ViewOptions()
        self.class_width = 0.0  # of the longest class name, in logical pixels; known with the layout
        self._size = (1.0, 1.0)
        self._layout: Layout | None = None
        self._lines: dict[int, list[QLineF]] = {}
        self._fills: dict[int, list[int]] = {}
        self._input: QImage | None = None
        self._runs: list[Run] | None = None
        self._atlas: QImage | None = None
        self._equation: Equation | None = None

    # What is to be seen

    def set_network(self, network: Network, class_names: tuple[str, ...]) -> None:
        """Show this θ. Positions change only with the architecture or the class names."""
        before = self.network
        self.network = network
        if before is None or before.architecture != network.architecture or class_names != self.class_names:
            self.class_names = class_names
            self._forget_places()
            if self.answer is not None and not self.answer.fits(network):
                self.answer = None
        self._forget_weights()

    def set_answer(self, answer: Answer | None) -> None:
        self.answer = answer
        self._runs = self._input = self._equation = None
        self._fills = {}
        if self.options.evidence:
            self._atlas = None

    def set_focus(self, neuron: Neuron | None) -> None:
        self.focus = neuron
        self._runs = self._equation = None

    def set_options(self, options: ViewOptions) -> None:
        self.options = options
        self._forget_weights()

    def set_style(self, style: Style) -> None:
        self.style = style
        self._forget_places()

    def resize(self, width: float, height: float) -> None:
        self._size = (width, height)
        self._forget_places()

    def forget_words(self) -> None:
        """The language or its way of writing numbers changed."""
        self._forget_places()

    def _forget_places(self) -> None:
        self._layout = self._input = None
        self._lines = {}
        self._fills = {}
        self._forget_weights()

    def _forget_weights(self) -> None:
        self._runs = self._atlas = self._equation = None

    # What follows

    @property
    def layout(self) -> Layout:
        """Where everything stands; asked for only when there is a network."""
        if self._layout is None:
            assert self.network is not None  # noqa: S101  (the widget paints and points only with a network)
            architecture = self.network.architecture
            sizes = tuple(math.prod(stage.layers[-1].output_shape) for stage in self.network.stages)
            self._layout = build_layout(*self._size, architecture.input_shape, sizes, self._measures())
        return self._layout

    def _measures(self) -> Measures:
        unit, metrics = self.style.unit, self.style.metrics
        value = max(metrics.horizontalAdvance(number(x)) for x in (-0.88, 88.88))
        names = (self.style.strong_metrics.horizontalAdvance(name) for name in self.class_names or ("88",))
        self.class_width = min(max(names, default=0.0), WIDEST_CLASS * unit)
        return Measures(unit, metrics.height(), self.class_width + value + 3 * unit, value + unit)

    def fills(self, column: Column) -> list[int]:
        """The brightness of each neuron shown, as an index into the style's fills; dark where nothing is drawn."""
        if column.stage not in self._fills:
            level = np.zeros(len(column.neurons), np.float32)
            if self.answer is not None and self.network is not None:
                if column.stage < 0:
                    level = levels(self.answer.image.ravel()[column.neurons], "identity")
                else:
                    activation = self.network.stages[column.stage].spec.activation
                    level = levels(self.answer.trace[column.stage].a.ravel(), activation)[column.neurons]
            self._fills[column.stage] = [self.style.fill_of(float(one)) for one in level]
        return self._fills[column.stage]

    def input_image(self) -> QImage | None:
        if self._input is None and self.answer is not None and self.answer.image.ndim == 2:
            self._input = ink_image(self.answer.image)
        return self._input

    def atlas(self, column: Column) -> QImage:
        """The tiles of a column, stacked downwards."""
        if self._atlas is None:
            weights = self._shown_tiles(column)
            if self.options.evidence and self.answer is not None:
                self._atlas = self._evidence_image(weights, slice(None))
            else:
                self._atlas = signed_image(weights, weight_scale(weights), self.style.lut)
        return self._atlas

    def _shown_tiles(self, column: Column) -> NDArray[np.floating]:
        assert self.network is not None  # noqa: S101
        weights = stage_weights(self.network, column.stage)
        shape = self.network.architecture.input_shape
        return weights[column.neurons].reshape(len(column.neurons), *shape)

    def equation(self) -> Equation | None:
        """Only while a shown tile is in focus."""
        if self._equation is None and self.focus is not None and self.focus[0] == 0 and self.layout.image:
            column = self.layout.column_of(0)
            place = None if column is None else place_of(column, self.focus[1])
            if column is not None and place is not None and column.kind is Kind.TILES:
                tiles = self._shown_tiles(column)
                only = slice(place, place + 1)
                self._equation = Equation(
                    signed_image(tiles[only], weight_scale(tiles), self.style.lut),
                    None if self.answer is None else self._evidence_image(tiles, only),
                )
        return self._equation

    def _evidence_image(self, tiles: NDArray[np.floating], only: slice) -> QImage:
        """Weight × ink, on the scale of all tiles where there is ink."""
        assert self.answer is not None  # noqa: S101
        evidence = tiles * self.answer.image
        scale = weight_scale(evidence[:, self.answer.image > 0])
        return signed_image(evidence[only], scale, self.style.lut)

    def runs(self) -> list[Run]:
        """The edges, weakest first, as few calls of the painter as there are pens."""
        if self._runs is None:
            self._runs = list(self._make_runs())
        return self._runs

    def _make_runs(self) -> Iterator[Run]:
        pairs = [
            (before, after)
            for before, after in zip(self.layout.columns, self.layout.columns[1:], strict=False)
            if before.kind is not Kind.IMAGE and after.stage == before.stage + 1
        ]
        chosen: list[tuple[Column, Edges]] = []
        budget = EDGE_BUDGETS[self.options.edges]
        budgets = share(
            [len(before.neurons) * len(after.neurons) for before, after in pairs],
            budget if self.answer is not None else budget // 2,  # weights alone are a quiet background
        )
        strengths = [self._strength(before, after) for before, after in pairs]
        for (_, after), strength, budget in zip(pairs, strengths, budgets, strict=True):
            chosen.append((after, strongest(strength, budget)))
        focus = self.focus if self.focus is not None and self.layout.centre_of(self.focus) else None
        if focus is not None:
            faded = [line for after, edges in chosen for line in self._lines_of(after, edges)]
            if faded:
                yield self.style.faded, faded
            chosen = []
            for (before, after), strength in zip(pairs, strengths, strict=True):
                mask = np.zeros(strength.shape, bool)
                if after.stage == focus[0]:
                    mask[place_of(after, focus[1]), :] = True
                elif before.stage == focus[0]:
                    mask[:, place_of(before, focus[1])] = True
                if mask.any():
                    chosen.append((after, strongest(np.where(mask, strength, np.float32(0)), FOCUS_EDGES)))
        pens = self.style.edges if self.answer is not None or focus is not None else self.style.quiet_edges
        filled: list[list[QLineF]] = [[] for _ in range(2 * LEVELS)]
        for after, edges in chosen:
            for bucket, line in zip(buckets(edges.strength), self._lines_of(after, edges), strict=True):
                filled[bucket].append(line)
        for level in range(LEVELS):
            for bucket in (level, level + LEVELS):
                if filled[bucket]:
                    yield pens[bucket], filled[bucket]

    def _strength(self, before: Column, after: Column) -> NDArray[np.float32]:
        """What the edges between the shown neurons carry, (after, before)."""
        assert self.network is not None  # noqa: S101
        inputs = None
        if self.answer is not None:
            inputs = stage_inputs(after.stage, self.answer.image, self.answer.trace)
        weights = stage_weights(self.network, after.stage)[np.ix_(after.neurons, before.neurons)]
        return carried(weights, None if inputs is None else inputs[before.neurons])

    def _lines_of(self, after: Column, edges: Edges) -> list[QLineF]:
        """Lines are kept by layer: they move only with the layout."""
        before = self.layout.column_of(after.stage - 1)
        assert before is not None  # noqa: S101
        if after.stage not in self._lines:
            starts, ends = before.outlets.tolist(), after.inlets.tolist()
            self._lines[after.stage] = [QLineF(x1, y1, x2, y2) for x2, y2 in ends for x1, y1 in starts]
        lines = self._lines[after.stage]
        return [lines[k] for k in (edges.target * len(before.neurons) + edges.source).tolist()]
