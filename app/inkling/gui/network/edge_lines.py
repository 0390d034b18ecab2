"""The edges of the diagram as lines to paint: which, where, and with which pen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
from inkling.gui.network.frame import Frame
from inkling.gui.network.layout import Column, ColumnKind, Neuron, row_of
from inkling.gui.network.neuron_report import parameter, stage_inputs
from inkling.gui.network.view_options import EDGE_BUDGETS
from inkling.network import Conv2DSpec, DenseSpec, MaxPool2DSpec

FOCUS_EDGES = 60  # drawn of the neuron in focus, on each side
_MAP_EDGES = 40  # between two columns of maps: the maps themselves are what is to be seen
_READER_EDGES = 60  # from maps to neurons
PenLines = tuple[QPen, list[QLineF]]  # one call of the painter


@dataclass(frozen=True, eq=False, slots=True)
class _Pair:
    """Two neighbouring columns. strength: (after, before) of what is shown, NaN-free."""

    before: Column
    after: Column
    strength: NDArray[np.float32]
    part: float = 1.0  # of each line, from its end on, that is drawn

    @property
    def quiet(self) -> bool:
        return self.after.kind is ColumnKind.MAPS

    @property
    def most(self) -> int:
        if self.before.kind is not ColumnKind.MAPS:
            return self.strength.size
        return _MAP_EDGES if self.quiet else _READER_EDGES


@dataclass(frozen=True, slots=True)
class Edge:
    """One line between two neurons: into `target` of the column of `stage`, from `source` of the one before."""

    stage: int
    source: int
    target: int
    line: tuple[float, float, float, float]


class EdgeLines:
    """Where the edges run, kept by column: lines move only with the layout."""

    def __init__(self) -> None:
        self._lines: dict[int, list[QLineF]] = {}
        self._drawn: list[tuple[_Pair, Edges]] = []  # with weights, as they were painted last

    def edge_at(self, x: float, y: float, reach: float) -> Edge | None:
        """The painted line from neuron to neuron nearest to a place; None farther away than `reach`."""
        best, nearest = None, reach
        for pair, edges in self._drawn:
            if pair.before.kind is ColumnKind.MAPS or pair.quiet or not edges.source.size:
                continue
            start, end = pair.before.outlets[edges.source], pair.after.inlets[edges.target]
            along = end - start
            at = np.clip(((np.array([x, y]) - start) * along).sum(axis=1) / (along**2).sum(axis=1), 0, 1)
            far = np.hypot(*(start + at[:, np.newaxis] * along - (x, y)).T)
            index = int(far.argmin())
            if far[index] < nearest:
                nearest = float(far[index])
                source, target = pair.before.neurons[edges.source[index]], pair.after.neurons[edges.target[index]]
                line = (*start[index].tolist(), *end[index].tolist())
                best = Edge(pair.after.stage, int(source), int(target), line)
        return best

    def forget_layout(self) -> None:
        self._lines = {}

    def of(self, frame: Frame) -> Iterator[PenLines]:
        """The edges, weakest first, as few calls of the painter as there are pens."""
        pairs = list(_pairs(frame))
        pooled = [pair for pair in pairs if isinstance(frame.groups[pair.after.group].spec, MaxPool2DSpec)]
        weighted = [pair for pair in pairs if pair not in pooled]
        everything = EDGE_BUDGETS[frame.options.edges]
        if everything:
            links = [line for pair in pooled for line in self._lines_of(pair, strongest(pair.strength, 10_000))]
            if links:
                yield frame.style.faded, links
        budget = everything if frame.answer is not None else everything // 2  # weights alone: a quiet background
        budgets = share([min(pair.strength.size, pair.most) for pair in weighted], budget)
        chosen = [
            (pair, strongest(pair.strength, edges)) for pair, edges in zip(weighted, budgets, strict=True) if edges
        ]
        focus = frame.focus
        selected = None if frame.backwards is None else frame.backwards.weight()
        self._drawn = chosen if focus is None else _of_focus(_handing(frame, weighted, focus[0]), focus)
        if selected is not None:
            self._drawn = _of_weight(_handing(frame, weighted, selected[0]), *selected)
        if focus is None and selected is None:
            yield from self._coloured(frame, chosen, quiet_maps=True)
            return
        faded = [line for pair, edges in chosen for line in self._lines_of(pair, edges)]
        if faded:
            yield frame.style.faded, faded
        yield from (
            (frame.style.link, self._lines_of(pair, edges))
            for pair, edges in (_of_focus(pooled, focus) if focus is not None else ())
            if edges.source.size
        )
        yield from self._coloured(frame, self._drawn, quiet_maps=False)

    def _coloured(self, frame: Frame, chosen: list[tuple[_Pair, Edges]], *, quiet_maps: bool) -> Iterator[PenLines]:
        style = frame.style
        loud = style.edges if frame.answer is not None or not quiet_maps else style.quiet_edges
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
        indices = edges.target * len(before.neurons) + edges.source
        found = [lines[k] for k in (indices if order is None else indices[order]).tolist()]
        return found if pair.part == 1.0 else [_end_of(line, pair.part) for line in found]


def _handing(frame: Frame, pairs: list[_Pair], stage: int) -> list[_Pair]:
    """The same pairs; on the way back the one after a stage carries what is handed back to it, w · (−∂C/∂z)."""
    if frame.backwards is None:
        return pairs
    found = []
    for pair in pairs:
        handed = frame.backwards.passed.handed_by(pair.after.stage) if pair.before.stage == stage else None
        if handed is not None and pair.before.kind is not ColumnKind.MAPS:
            strength = carried(handed[np.ix_(pair.after.neurons, pair.before.neurons)], None)
            pair = replace(pair, strength=strength)
        found.append(pair)
    return found


def _end_of(line: QLineF, part: float) -> QLineF:
    """The last part of a line."""
    return QLineF(line.pointAt(1.0 - part), line.p2())


def _of_weight(pairs: list[_Pair], stage: int, target: int, source: int) -> list[tuple[_Pair, Edges]]:
    """The edge of one weight, and those over which a nudge of it goes on."""
    chosen = []
    for pair in pairs:
        mask = np.zeros(pair.strength.shape, bool)
        after, before = row_of(pair.after, target), row_of(pair.before, source)
        if pair.after.stage == stage and after is not None and before is not None:
            mask[after, before] = True
        elif pair.before.stage == stage and (row := row_of(pair.before, target)) is not None:
            mask[:, row] = True
        else:
            continue
        chosen.append((pair, strongest(np.where(mask, pair.strength, np.float32(0)), FOCUS_EDGES)))
    return chosen


def _of_focus(pairs: list[_Pair], focus: Neuron) -> list[tuple[_Pair, Edges]]:
    """The edges that end or begin at the neuron in focus."""
    chosen = []
    for pair in pairs:
        mask = np.zeros(pair.strength.shape, bool)
        if pair.after.stage == focus[0]:
            mask[row_of(pair.after, focus[1]), :] = True
        elif pair.before.stage == focus[0]:
            mask[:, row_of(pair.before, focus[1])] = True
        else:
            continue
        chosen.append((pair, strongest(np.where(mask, pair.strength, np.float32(0)), FOCUS_EDGES)))
    return chosen


def _pairs(frame: Frame) -> Iterator[_Pair]:
    """Neighbours between which edges run: none from a picture, and none over columns left out."""
    columns = frame.layout.columns
    for before, after in pairwise(columns):
        if before.kind is not ColumnKind.IMAGE and after.group == before.group + 1:
            part = 1.0
            if frame.backwards is not None:
                part = frame.backwards.on_their_way(after.group, len(frame.groups))
            strength = _strength(frame, before, after) if part else None
            if strength is not None:
                yield _Pair(before, after, strength, part)


def _strength(frame: Frame, before: Column, after: Column) -> NDArray[np.float32] | None:
    """What the edges between those shown carry, (after, before); None where no edges run. Backwards: −∂C/∂w."""
    spec, weights = frame.groups[after.group].spec, parameter(frame.network, after.stage, "weights")
    a = None
    if frame.backwards is not None:
        weights = frame.backwards.nudges(after.stage)
    elif frame.answer is not None:
        a = stage_inputs(after.stage, frame.answer.inputs, frame.answer.trace)
    if before.kind is ColumnKind.MAPS:
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
