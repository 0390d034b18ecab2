"""The edges of the diagram as lines to paint: which, where, and with which pen."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPen

from inkling.gui.network.edges import (
    LEVELS,
    Edges,
    buckets,
    carried,
    carried_by_filters,
    carried_by_maps,
    share,
    strongest,
)
from inkling.gui.network.frame import Sight
from inkling.gui.network.layout import Column, Kind, Neuron, place_of
from inkling.gui.network.options import EDGE_BUDGETS
from inkling.gui.network.report import parameter, stage_inputs
from inkling.network import Conv2DSpec, DenseSpec, MaxPool2DSpec

FOCUS_EDGES = 60  # drawn of the neuron in focus, on each side
_MAP_EDGES = 40  # between two columns of maps: the maps themselves are what is to be seen
_READER_EDGES = 60  # from maps to neurons
Run = tuple[QPen, list[QLineF]]


@dataclass(frozen=True, eq=False, slots=True)
class _Pair:
    """Two neighbouring columns. strength: (after, before) of what is shown, NaN-free."""

    before: Column
    after: Column
    strength: NDArray[np.float32]

    @property
    def quiet(self) -> bool:
        return self.after.kind is Kind.MAPS

    @property
    def most(self) -> int:
        if self.before.kind is not Kind.MAPS:
            return self.strength.size
        return _MAP_EDGES if self.quiet else _READER_EDGES


class Strands:
    """Lines are kept by column: they move only with the layout."""

    def __init__(self) -> None:
        self._lines: dict[int, list[QLineF]] = {}

    def forget_places(self) -> None:
        self._lines = {}

    def runs(self, sight: Sight) -> Iterator[Run]:
        """The edges, weakest first, as few calls of the painter as there are pens."""
        pairs = list(_pairs(sight))
        pooled = [pair for pair in pairs if isinstance(sight.groups[pair.after.group].spec, MaxPool2DSpec)]
        weighted = [pair for pair in pairs if pair not in pooled]
        everything = EDGE_BUDGETS[sight.options.edges]
        if everything:
            links = [line for pair in pooled for line in self._lines_of(pair, strongest(pair.strength, 10_000))]
            if links:
                yield sight.style.faded, links
        budget = everything if sight.answer is not None else everything // 2  # weights alone: a quiet background
        budgets = share([min(pair.strength.size, pair.most) for pair in weighted], budget)
        chosen = [
            (pair, strongest(pair.strength, edges)) for pair, edges in zip(weighted, budgets, strict=True) if edges
        ]
        focus = sight.focus
        if focus is None:
            yield from self._coloured(sight, chosen, quiet_maps=True)
            return
        faded = [line for pair, edges in chosen for line in self._lines_of(pair, edges)]
        if faded:
            yield sight.style.faded, faded
        yield from (
            (sight.style.link, self._lines_of(pair, edges))
            for pair, edges in _of_focus(pooled, focus)
            if edges.source.size
        )
        yield from self._coloured(sight, _of_focus(weighted, focus), quiet_maps=False)

    def _coloured(self, sight: Sight, chosen: list[tuple[_Pair, Edges]], *, quiet_maps: bool) -> Iterator[Run]:
        style = sight.style
        loud = style.edges if sight.answer is not None or not quiet_maps else style.quiet_edges
        for pens, part in (
            (style.quiet_edges, [one for one in chosen if quiet_maps and one[0].quiet]),
            (loud, [one for one in chosen if not (quiet_maps and one[0].quiet)]),
        ):
            filled: list[list[QLineF]] = [[] for _ in range(2 * LEVELS)]
            for pair, edges in part:
                bucket_of = buckets(edges.strength)
                order = np.argsort(bucket_of, kind="stable")  # weakest first in each bucket, as before
                lines = self._lines_of(pair, edges, order)
                ends = np.cumsum(np.bincount(bucket_of, minlength=2 * LEVELS)).tolist()
                for bucket, (start, end) in enumerate(pairwise([0, *ends])):
                    filled[bucket] += lines[start:end]
            for level in range(LEVELS):
                for bucket in (level, level + LEVELS):
                    if filled[bucket]:
                        yield pens[bucket], filled[bucket]

    def _lines_of(self, pair: _Pair, edges: Edges, order: NDArray[np.intp] | None = None) -> list[QLineF]:
        before, after = pair.before, pair.after
        lines = self._lines.get(after.group)
        if lines is None:
            starts, ends = before.outlets.tolist(), after.inlets.tolist()
            lines = [QLineF(x1, y1, x2, y2) for x2, y2 in ends for x1, y1 in starts]
            self._lines[after.group] = lines
        places = edges.target * len(before.neurons) + edges.source
        return [lines[k] for k in (places if order is None else places[order]).tolist()]


def _of_focus(pairs: list[_Pair], focus: Neuron) -> list[tuple[_Pair, Edges]]:
    """The edges that end or begin at the neuron in focus."""
    chosen = []
    for pair in pairs:
        mask = np.zeros(pair.strength.shape, bool)
        if pair.after.stage == focus[0]:
            mask[place_of(pair.after, focus[1]), :] = True
        elif pair.before.stage == focus[0]:
            mask[:, place_of(pair.before, focus[1])] = True
        else:
            continue
        chosen.append((pair, strongest(np.where(mask, pair.strength, np.float32(0)), FOCUS_EDGES)))
    return chosen


def _pairs(sight: Sight) -> Iterator[_Pair]:
    """Neighbours between which edges run: none from a picture, and none over columns left out."""
    columns = sight.layout.columns
    for before, after in pairwise(columns):
        if before.kind is not Kind.IMAGE and after.group == before.group + 1:
            strength = _strength(sight, before, after)
            if strength is not None:
                yield _Pair(before, after, strength)


def _strength(sight: Sight, before: Column, after: Column) -> NDArray[np.float32] | None:
    """What the edges between those shown carry, (after, before); None where no edges run."""
    spec, weights = sight.groups[after.group].spec, parameter(sight.network, after.stage, "weights")
    a = None
    if sight.answer is not None:
        a = stage_inputs(after.stage, sight.answer.inputs, sight.answer.trace)
    if before.kind is Kind.MAPS:
        if a is not None:
            a = a.reshape(before.total, -1)[before.neurons]
        if isinstance(spec, MaxPool2DSpec):
            same: NDArray[np.float32] = (after.neurons[:, np.newaxis] == before.neurons).astype(np.float32)
            return same
        if isinstance(spec, Conv2DSpec) and weights is not None:
            return carried_by_filters(weights[np.ix_(after.neurons, before.neurons)], a)
        if isinstance(spec, DenseSpec) and weights is not None:
            pixels = weights[after.neurons].reshape(len(after.neurons), before.total, -1)
            return carried_by_maps(pixels[:, before.neurons], a)
    elif isinstance(spec, DenseSpec) and weights is not None:
        return carried(
            weights[np.ix_(after.neurons, before.neurons)], None if a is None else a.ravel()[before.neurons]
        )
    return None
