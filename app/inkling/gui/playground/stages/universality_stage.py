"""The stage of universality: a curve that is wanted, bumps that follow it by hand, and a network that learns it."""

from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.curves import CURVES, Curve
from inkling.analysis.playground.universality import (
    Approximation,
    bumps,
    by_hand,
    measured,
)
from inkling.errors import InklingError
from inkling.gui.playground.part import Table
from inkling.gui.playground.plots.rows import Row
from inkling.gui.playground.stages.curve_plot import PEN
from inkling.gui.playground.stages.learner import Key, Learner, key_of
from inkling.gui.playground.stages.universality_column import COUNTS, DRAWN, UniversalityColumn
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import theme_of
from inkling.gui.widgets.worker import Work
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import CurveSheet

_KEY_STEP = 0.01  # by which an arrow key moves a bump


class UniversalityStage(UniversalityColumn):
    """The sheet is the state's; what a network has learned follows from it, and is kept while it is of this curve."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._shown: CurveSheet | None = None
        self._errors: tuple[Key, list[float]] = ((), [])
        self._learned: dict[Key, Approximation] = {}
        self._under_way: Approximation | None = None
        self._last: tuple[float, float] | None = None  # of the stroke that is being drawn
        self._work = Work(self)
        self._show_progress(None)
        self._connect()
        self.retranslate()
        self.restyle()

    def _connect(self) -> None:
        self.function.chosen.connect(self._take_function)
        self.function.box.chosen.connect(self._take_entry)
        self.pen.toggled.connect(self._take_pen)
        self.few.chosen.connect(lambda name: self._take_count(int(name)))
        self.count.valueChanged.connect(lambda value: self._take_count(round(value)))
        self.take_from(self.steepness, lambda value: self._change(steepness=value))
        self.set_to_curve.clicked.connect(lambda: self._take_count(self.count.value()))
        for field, name in ((self.neurons, "neurons"), (self.epochs, "epochs"), (self.seed, "seed")):
            field.valueChanged.connect(lambda value, name=name: self._change(**{name: round(value)}))
        self.learn.clicked.connect(self._learn)
        self.cancel.clicked.connect(lambda: self._work.drop())
        for plot in (self.hand, self.learner):
            plot.dragged.connect(self._drag)
            self.gestures(plot)
        self.hand.nudged.connect(self._nudge)
        self._work.progressed.connect(lambda done, total, _key: self._show_progress(done / total))
        self._work.ended.connect(self._end_learning)
        self._work.done.connect(self._take_learned)
        self._work.problem.connect(lambda error, _key: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)

    @property
    def sheet(self) -> CurveSheet:
        return self.playground.state.target

    @property
    def curve(self) -> Curve | None:
        """What is wanted; None where nothing is drawn yet, or a file said what is no function."""
        try:
            return self.sheet.curve()
        except InklingError:
            return None

    # What is shown

    def refresh(self) -> None:
        sheet = self.sheet
        if sheet is not self._shown:
            self._show_sheet(sheet)
        self._show_plots()
        self._show_errors()

    def _show_sheet(self, sheet: CurveSheet) -> None:
        if self._work.worker() is not None and self._shown is not None and key_of(self._shown) != key_of(sheet):
            self._work.drop()
        self._shown = sheet
        typed = "" if sheet.function in CURVES else sheet.function
        self.function.show_function(sheet.function, typed, entry="" if sheet.function else DRAWN)
        self.few.set_name(str(len(sheet.heights)))
        for field, value in (
            (self.count, len(sheet.heights)),
            (self.neurons, sheet.neurons),
            (self.epochs, sheet.epochs),
            (self.seed, sheet.seed),
        ):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self.steepness.set_value(sheet.steepness)

    def _show_plots(self) -> None:
        sheet, curve = self.sheet, self.curve
        hand = None
        if curve is not None and sheet.heights:
            hand = measured(*bumps(np.array(sheet.heights), steepness=sheet.steepness), curve)
        self.hand.show_curve(curve, hand, sheet.heights)
        found = self._under_way or self._learned.get(key_of(sheet))
        self.learner.show_curve(curve, found)
        ranges = [plot.lows_and_highs() for plot in (self.hand, self.learner)]
        low, high = min(one[0] for one in ranges), max(one[1] for one in ranges)
        for plot in (self.hand, self.learner):
            plot.look_at(low, high)
        orange = theme_of(self).negative
        for plot, given in ((self.hand, hand), (self.learner, found)):
            plot.legend = [] if given is None else [(plot.words(given), orange)]
        self.hand.heading = self.tr("By hand, n = {n}").format(n=len(sheet.heights))
        self.learner.heading = self.tr("Learned, n = {n}").format(n=sheet.neurons)

    def _show_errors(self) -> None:
        """The largest error by n. Of the bumps, those that are set to the curve."""
        sheet, curve = self.sheet, self.curve
        key = (sheet.function, sheet.drawn, sheet.steepness)
        if key != self._errors[0]:
            found = [] if curve is None else [by_hand(curve, n, steepness=sheet.steepness) for n in COUNTS]
            self._errors = (key, [one.largest_error for one in found])
        rows = [
            Row(
                (self.tr("{n} bumps").format(n=n), loss_text(error)),
                self.tr("Each as high as the curve in its middle"),
            )
            for n, error in zip(COUNTS, self._errors[1], strict=False)
        ]
        for known, one in self._learned.items():
            if known[:2] == key_of(sheet)[:2]:
                hint = self.tr("Epochs: {epochs}, seed: {seed}").format(epochs=known[3], seed=known[4])
                rows.append(Row((self.tr("learned, n = {n}").format(n=known[2]), loss_text(one.largest_error)), hint))
        self.errors.show_rows(rows, heading=self.tr("Largest error"))

    def _show_progress(self, share: float | None) -> None:
        """None: nothing is being learned."""
        self.progress.setValue(round(100 * (share or 0.0)))
        self.cancel.setEnabled(share is not None)

    # Learning

    def _learn(self) -> None:
        curve = self.curve
        if curve is None:
            self.problem.emit(self.tr("Draw a curve first, or choose one."))
            return
        worker = Learner(curve, self.sheet)
        worker.shown.connect(self._show_learning)
        self._show_progress(0.0)
        self._work.start(worker)

    def _show_learning(self, key: Key, so_far: Approximation) -> None:
        if self._work.worker() is not None and key == key_of(self.sheet):
            self._under_way = so_far
            self._show_plots()

    def _end_learning(self, _key: object) -> None:
        self._under_way = None
        self._show_progress(None)
        self._show_plots()

    def _take_learned(self, found: tuple[Key, Approximation], _key: object) -> None:
        key, approximation = found
        self._learned = {known: one for known, one in self._learned.items() if known[:2] == key[:2]}
        self._learned[key] = approximation
        self.refresh()

    # What the person does

    def _change(self, **fields: float) -> None:
        self._put(lambda: replace(self.sheet, **fields))  # type: ignore[arg-type]

    def _put(self, make) -> None:  # type: ignore[no-untyped-def]
        if not self.attempt(lambda: self.playground.change(target=make())):
            self._shown = None
            self.refresh()

    def _take_function(self, name: str) -> None:
        if name != DRAWN:
            self.pen.setChecked(False)
            self._put(lambda: self._with_curve(name))

    def _with_curve(self, name: str) -> CurveSheet:
        if self.curve is None:  # nothing was drawn: the bumps follow
            return replace(self.sheet, function=name).with_bumps(max(len(self.sheet.heights), 1))
        return self.sheet.with_curve(name)

    def _take_entry(self, name: str) -> None:
        if name == DRAWN:
            self.pen.setChecked(True)
            self.function.show_function(self.sheet.function, self.function.line.text(), entry=DRAWN)

    def _take_pen(self, pen: bool) -> None:
        for plot in (self.hand, self.learner):
            plot.pen = pen
            plot.choose_bump(-1)

    def _take_count(self, count: int) -> None:
        if self.curve is None:
            self.problem.emit(self.tr("Draw a curve first, or choose one."))
            return
        self._put(lambda: self.sheet.with_bumps(count))

    def _drag(self, held: object, x: float, y: float) -> None:
        if held == PEN:
            before = self._last or (x, y)
            self._last = (x, y)
            self._put(lambda: self._drawn(before, (x, y)))
        elif isinstance(held, int):
            self.hand.choose_bump(held)
            self._raise_bump(held, float(np.clip(y, *self.hand.y_range)))

    def _drawn(self, before: tuple[float, float], now: tuple[float, float]) -> CurveSheet:
        return self.sheet.drawn_on(before, now)

    def _raise_bump(self, number: int, height: float) -> None:
        heights = list(self.sheet.heights)
        heights[number] = round(height, 4)
        self._put(lambda: replace(self.sheet, heights=tuple(heights)))

    def _nudge(self, right: int, up: int) -> None:
        if right:
            self.hand.choose_bump(max(self.hand.bump, 0 if right > 0 and self.hand.bump >= 0 else -1) + right)
        elif 0 <= self.hand.bump < len(self.sheet.heights):
            self._raise_bump(self.hand.bump, self.sheet.heights[self.hand.bump] + up * _KEY_STEP)

    def _end(self) -> None:
        self._last = None
        super()._end()

    def table(self) -> Table | None:
        hand, found = self.hand.given, self._learned.get(key_of(self.sheet))
        if hand is None:
            return None
        by_learning = [None] * len(hand.x) if found is None else found.given.tolist()
        return ("x", "wanted", "by_hand", "learned"), zip(hand.x, hand.wanted, hand.given, by_learning, strict=True)

    def shut_down(self) -> None:
        self._work.shut_down()

    def retranslate(self) -> None:
        super().retranslate()
        self.refresh()
