"""What there is to see: the network, the answer, the neuron in focus, and everything that follows from them.

What follows is made when it is painted and kept until something that it depends on changes. So a new θ
thirty times a second costs nothing but the next frame, and never moves a neuron.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inkling.analysis.forward_pass import ForwardPass
from inkling.gui.network import texts
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.captions import Caption, make_captions
from inkling.gui.network.edge_lines import Edge, EdgeLines, PenLines
from inkling.gui.network.frame import Frame
from inkling.gui.network.images import Atlas, Equation, equation, maps_atlas, tiles_image
from inkling.gui.network.layer_groups import INPUT, LayerGroup, group_layers
from inkling.gui.network.layout import Column, Layout, Neuron, TextSizes
from inkling.gui.network.layout_builder import build_layout
from inkling.gui.network.paint_caches import CircleCache, TextCache
from inkling.gui.network.pixels import brightness, ink_image, signed_image, weight_scale
from inkling.gui.network.style import WIDEST_CLASS, Style
from inkling.gui.network.view_options import ViewOptions
from inkling.network import Network


class Scene:
    """One network on one area. All setters are cheap."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.network: Network | None = None
        self.groups: tuple[LayerGroup, ...] = ()
        self.class_names: tuple[str, ...] = ()
        self.answer: ForwardPass | None = None
        self.tells_outputs = True  # whether it is seen what the outputs say, on the way forwards
        self.focus: Neuron | None = None
        self.options = ViewOptions()
        self.backwards: Backwards | None = None
        self.class_width = 0.0  # of the longest class name, in logical pixels; known with the layout
        self.text_cache, self.circle_cache = TextCache(style), CircleCache(style)
        self._size = (1.0, 1.0)
        self._lines = EdgeLines()
        self._layout: Layout | None = None
        self._captions: list[Caption] | None = None
        self._labels: tuple[list[str], bool] | None = None
        self._fills: dict[int, list[int]] = {}
        self._input: QImage | None = None
        self._edges: list[PenLines] | None = None
        self._tiles: QImage | None = None
        self._maps: Atlas | None = None
        self._equation: Equation | None = None

    # What is to be seen

    def set_network(self, network: Network, class_names: tuple[str, ...]) -> None:
        """Show this θ. Positions change only with the architecture or the class names."""
        before = self.network
        self.network = network
        if before is None or before.architecture != network.architecture or class_names != self.class_names:
            self.class_names = class_names
            self.groups = group_layers(network.architecture)
            self._forget_layout()
            if self.answer is not None and not self.answer.fits(network):
                self.answer = None
        self._forget_weights()

    def set_answer(self, answer: ForwardPass | None) -> None:
        self.answer = answer
        self._edges = self._input = self._equation = self._maps = None
        self._fills = {}
        if self.options.evidence:
            self._tiles = None

    def set_tells_outputs(self, tells: bool) -> None:
        self.tells_outputs = tells
        self._fills = {}

    def told_of(self, group: int) -> ForwardPass | None:
        """The pass, where it may be seen what it did with the neurons of this group."""
        return self.answer if self.tells_outputs or group != len(self.groups) - 1 else None

    def set_backwards(self, backwards: Backwards | None) -> None:
        """Show what a backward pass asks for, or activations and weights again."""
        self.backwards = backwards
        self._input = None
        self._fills = {}
        self._forget_weights()

    def set_focus(self, neuron: Neuron | None) -> None:
        self.focus = neuron
        self._edges = self._equation = None

    def set_options(self, options: ViewOptions) -> None:
        self.options = options
        self._forget_weights()

    def set_style(self, style: Style) -> None:
        self.style = style
        self.text_cache, self.circle_cache = TextCache(style), CircleCache(style)
        self._forget_layout()

    def resize(self, width: float, height: float) -> None:
        self._size = (width, height)
        self._forget_layout()

    def retranslate(self) -> None:
        """The language or its way of writing numbers changed."""
        self._forget_layout()

    def _forget_layout(self) -> None:
        self._layout = self._input = self._captions = self._labels = None
        self._lines.forget_layout()
        self._fills = {}
        self._forget_weights()

    def _forget_weights(self) -> None:
        self._edges = self._tiles = self._maps = self._equation = None

    # What follows

    @property
    def width(self) -> float:
        return self._size[0]

    @property
    def layout(self) -> Layout:
        """Where everything stands; asked for only when there is a network."""
        if self._layout is None:
            self._layout = build_layout(*self._size, self.groups, self._text_sizes())
        return self._layout

    def _text_sizes(self) -> TextSizes:
        unit, metrics = self.style.unit, self.style.metrics
        value = max(metrics.horizontalAdvance(texts.number(x)) for x in (-0.88, 88.88))
        names = (self.style.strong_metrics.horizontalAdvance(name) for name in self.class_names or ("88",))
        self.class_width = min(max(names, default=0.0), WIDEST_CLASS * unit)
        return TextSizes(unit, metrics.height(), self.class_width + value + 5 * unit, value + unit)

    def captions(self) -> list[Caption]:
        """The words under the columns."""
        if self._captions is None:
            self._captions = make_captions(self.groups, self.layout, self.style)
        return self._captions

    def class_labels(self, neurons: list[int], *, large: bool) -> tuple[list[str], bool]:
        """The classes of these outputs, cut off where too long, and whether large letters hold them whole."""
        if self._labels is None:
            full = [texts.class_name(neuron, self.class_names) for neuron in neurons]
            strong, normal = self.style.strong_metrics, self.style.metrics
            large = large and all(strong.horizontalAdvance(name) <= self.class_width for name in full)
            metrics, right = strong if large else normal, Qt.TextElideMode.ElideRight
            self._labels = [metrics.elidedText(name, right, self.class_width + 1) for name in full], large
        return self._labels

    def fills(self, column: Column) -> list[int]:
        """The brightness of each neuron shown, as an index into the style's fills; dark where nothing is drawn."""
        fills = self._fills.get(column.group)
        if fills is None:
            wished = self.backwards is not None
            find = self.style.wish_fills_of if wished else self.style.fills_of
            fills = self._fills[column.group] = find(self._brightness(column))
        return fills

    def _brightness(self, column: Column) -> NDArray[np.float32]:
        answer, group, backwards = self.told_of(column.group), self.groups[column.group], self.backwards
        if backwards is not None and backwards.knows(column.group, len(self.groups)):
            return brightness(backwards.wishes(group).ravel(), None)[column.neurons]
        if answer is None or backwards is not None:
            return np.zeros(len(column.neurons), np.float32)
        if column.stage == INPUT:
            inputs = np.zeros(column.total, np.float32) if answer.inputs is None else answer.inputs.ravel()
            return brightness(inputs, "identity")[column.neurons]
        return brightness(answer.trace[group.last].a.ravel(), group.activation)[column.neurons]

    def input_image(self) -> QImage | None:
        if self._input is None and self.answer is not None and self.answer.image.ndim == 2:
            wished = self._input_wishes(self.answer.image.shape)
            self._input = ink_image(self.answer.image) if wished is None else wished
        return self._input

    def _input_wishes(self, shape: tuple[int, ...]) -> QImage | None:
        """What the pixels would have to do, where the wishes have come so far."""
        if self.backwards is None or not self.backwards.knows(0, len(self.groups)):
            return None
        wishes = self.backwards.passed.input_wishes
        if wishes.size != shape[0] * shape[1]:
            return None
        return signed_image(wishes.reshape(1, *shape), weight_scale(wishes), self.style.colours)

    def frame(self) -> Frame:
        """What pictures and edges are made from; asked for only when there is a network."""
        assert self.network is not None  # noqa: S101  (the widget paints and points only with a network)
        layout = self.layout
        focus = self.focus if self.focus is not None and layout.centre_of(self.focus) else None
        return Frame(self.network, self.groups, layout, self.answer, focus, self.options, self.style, self.backwards)

    def tiles(self, column: Column) -> QImage:
        """The tiles of a column, stacked downwards."""
        if self._tiles is None:
            self._tiles = tiles_image(self.frame(), column)
        return self._tiles

    def maps(self) -> Atlas | None:
        """The maps and filters of all columns; without maps while nothing is drawn."""
        if self._maps is None:
            self._maps = maps_atlas(self.frame())
        return self._maps

    def equation(self) -> Equation | None:
        """Only while something is in focus that looks at pictures."""
        if self._equation is None and self.focus is not None:
            self._equation = equation(self.frame())
        return self._equation

    def edge_at(self, x: float, y: float) -> Edge | None:
        """The line between two neurons that a pointer is on."""
        if self.network is None:
            return None
        self.edges()
        return self._lines.edge_at(x, y, self.style.unit * 0.5)

    def edges(self) -> list[PenLines]:
        """The edges, weakest first, as few calls of the painter as there are pens."""
        if self._edges is None:
            self._edges = list(self._lines.of(self.frame()))
        return self._edges
