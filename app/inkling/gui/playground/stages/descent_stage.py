"""The stage of descent with one unknown: x ← x − h f′(x) in pictures, with the notebook's two claims about h."""

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.formula import Formula, parse_formula
from inkling.analysis.playground.scalar_descent import EXAMPLES, Descent, descend, descents
from inkling.errors import InklingError
from inkling.gui.playground.part import Table
from inkling.gui.playground.plots.rows import Row
from inkling.gui.playground.stages.descent_column import VERDICT_STEPS, DescentColumn
from inkling.gui.playground.stages.descent_plots import LOG_H
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.theme import theme_of
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import DescentSheet

EACH_H = tuple(np.logspace(*LOG_H, 76).tolist())
_KEY_STEP = 0.05  # by which an arrow key moves x₀, and log h


class DescentStage(DescentColumn):
    """The sheet is the state's; which step is looked at, m, is only where one looks."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.run: Descent | None = None
        self.m = 0
        self._shown: DescentSheet | None = None
        self._judged: tuple[str, float] | None = None  # f and x₀ of the verdicts, shown or under way
        self._work, self._rest = Work(self), QTimer(self, singleShot=True, interval=120)
        self._connect()
        self.retranslate()
        self.restyle()

    def _connect(self) -> None:
        self.function.chosen.connect(self._take_function)
        self.take_from(self.start, lambda value: self._change(start=value))
        self.take_from(self.h, lambda value: self._change(h=value))
        self.steps.valueChanged.connect(lambda value: self._change(steps=round(value)))
        self.slider.valueChanged.connect(self.look_at)
        self.back.clicked.connect(lambda: self.look_at(self.m - 1))
        self.on.clicked.connect(lambda: self.look_at(self.m + 1))
        for plot in (self.function_plot, self.staircase, self.verdicts):
            self.gestures(plot)
        for plot in (self.function_plot, self.staircase):
            plot.dragged.connect(self._drag_start)
            plot.nudged.connect(self._nudge_start)
        for steps in (self.sequence, self.bracket):
            steps.dragged.connect(lambda _held, x, _y: self.look_at(round(x)))
            steps.nudged.connect(lambda right, _up: self.look_at(self.m + right))
        self.verdicts.dragged.connect(lambda _held, x, _y: self._change(h=_rounded(10.0 ** np.clip(x, *LOG_H))))
        self.verdicts.nudged.connect(self._nudge_h)
        self._rest.timeout.connect(self._judge)
        self._work.done.connect(self._take_verdicts)
        self._work.failed.connect(self.failed)

    @property
    def sheet(self) -> DescentSheet:
        return self.playground.state.descent

    # What is shown

    def refresh(self) -> None:
        sheet, words = self.sheet, self.function
        if sheet != self._shown:
            if self._shown is not None and self._shown.function != sheet.function:
                self.verdicts.show_verdicts((), ())
            self._shown = sheet
            words.show_function(sheet.function, sheet.function)
            self.start.set_value(sheet.start)
            self.h.set_value(sheet.h)
            self.steps.blockSignals(True)
            self.steps.setValue(sheet.steps)
            self.steps.blockSignals(False)
            try:
                self.run = descend(parse_formula(sheet.function), sheet.start, sheet.h, sheet.steps)
            except InklingError as error:  # from a file, say
                self.run = None
                words.show_error(error)
        if self.run is not None and self._judged != (sheet.function, sheet.start):
            self._rest.start()
        self.verdicts.show_h(sheet.h)
        self.look_at(self.m)

    def look_at(self, m: int) -> None:
        """Show this step."""
        last = 0 if self.run is None else len(self.run.x) - 1
        self.m = min(max(m, 0), last)
        self.slider.blockSignals(True)
        self.slider.setRange(0, last)
        self.slider.setValue(self.m)
        self.slider.blockSignals(False)
        self.back.setEnabled(self.m > 0)
        self.on.setEnabled(self.m < last)
        for plot in (self.function_plot, self.staircase, self.sequence, self.bracket):
            plot.show_run(self.run, self.m)
        self._show_numbers()
        self._show_claims()

    def _show_numbers(self) -> None:
        run, m = self.run, self.m
        if run is None:
            self.numbers.show_rows([])
            return
        rows = [
            Row(("xₘ", loss_text(run.x[m]))),
            Row(("f(xₘ)", loss_text(run.f[m]))),
            Row(("f′(xₘ)", loss_text(run.slope[m]))),
            Row(("f″(xₘ)", loss_text(run.curvature[m]))),
            Row(
                ("1 − (h/2) f″(xₘ)", loss_text(run.bracket[m])),
                self.tr("The bracket at xₘ: while it is positive, f falls"),
                _colour(run.bracket[m]),
            ),
        ]
        if m < len(run.mean_bracket):
            mean = run.mean_bracket[m]
            rows += [
                Row(
                    (self.tr("over the step"), loss_text(mean)),
                    self.tr("The bracket as it was from xₘ to xₘ₊₁: 1 − (h/2) f″(y), for an y between the two"),
                    _colour(mean),
                ),
                Row(("f(xₘ₊₁) − f(xₘ)", loss_text(run.f[m + 1] - run.f[m])), "", _colour(run.f[m] - run.f[m + 1])),
                Row(("= −h f′² · […]", loss_text(-run.h * run.slope[m] ** 2 * (mean if np.isfinite(mean) else 0.0)))),
            ]
        heading = self.tr("Step m = {m} of {last}").format(m=m, last=len(run.x) - 1)
        self.numbers.show_rows(rows, heading=heading)
        self.numbers.setFixedHeight(round(self.numbers.row * 1.2) * 9 + 4)

    def _show_claims(self) -> None:
        run = self.run
        self.h1.setText("" if run is None else self.tr("H1: xₘ → x*") + " · " + self._first_claim(run))
        self.h2.setText("" if run is None else self.tr("H2: f(xₘ) decreases") + " · " + self._second_claim(run))
        rise = None if run is None else run.first_rise
        note = "" if rise is None else self.tr("first rise: step {m}").format(m=rise)
        for plot in (self.sequence, self.bracket):
            plot.legend = [(note, theme_of(self).negative)]
            plot.setAccessibleDescription(note)
            plot.update()

    def _first_claim(self, run: Descent) -> str:
        if run.h1 == "holds":
            return self.tr("✓ holds: it comes to rest at x = {x}").format(x=fixed(run.x[-1], 4))
        if run.diverged:
            return self.tr("✗ fails: x leaves all bounds at step {m}").format(m=len(run.x) - 1)
        if run.swings:
            return self.tr("✗ fails: x swings to and fro, no nearer to rest")
        return self.tr("… open: at step {m} it is still on its way").format(m=len(run.x) - 1)

    def _second_claim(self, run: Descent) -> str:
        if run.first_rise is not None:
            return self.tr("✗ fails: f rises at step {m} for the first time").format(m=run.first_rise)
        if run.diverged:
            return self.tr("✗ fails: f leaves all numbers")
        return self.tr("✓ holds: f falls at each step")

    # Verdicts by h

    def _judge(self) -> None:
        sheet = self.sheet
        self._judged = (sheet.function, sheet.start)
        formula = parse_formula(sheet.function)
        self._work.start(Worker(partial(_judge_each, formula, sheet.start)))

    def _take_verdicts(self, runs: list[Descent], _key: object) -> None:
        self.verdicts.show_verdicts(EACH_H, runs)

    # What the person does

    def check_function(self, text: str) -> None:
        self._start_for(text)

    def _start_for(self, text: str) -> float:
        """Where to begin with another function: as the list says, or as it was, or elsewhere."""
        formula, sheet = parse_formula(text), self.sheet
        if text in EXAMPLES:
            return EXAMPLES[text]
        try:
            descend(formula, sheet.start, sheet.h, 1)
        except InklingError:
            descend(formula, 1.0, sheet.h, 1)
            return 1.0
        return sheet.start

    def _take_function(self, text: str) -> None:
        self.attempt(lambda: self._put(replace(self.sheet, function=text, start=self._start_for(text))))

    def _change(self, **fields: float) -> None:
        """Have other values; where they are impossible, say so and keep the old ones."""
        if not self.attempt(lambda: self._put(replace(self.sheet, **fields))):  # type: ignore[arg-type]
            self._shown = None
            self.refresh()

    def _put(self, sheet: DescentSheet) -> None:
        descend(parse_formula(sheet.function), sheet.start, sheet.h, 1)
        if sheet != self.sheet:
            self.playground.change(descent=sheet)

    def _drag_start(self, held: object, x: float, _y: float) -> None:
        if isinstance(held, int):
            self.look_at(held)
            return
        try:
            self._put(replace(self.sheet, start=_rounded(x)))
        except InklingError:  # beyond the function's domain: it stays at its edge
            return

    def _nudge_start(self, right: int, _up: int) -> None:
        if right:
            self._change(start=_rounded(self.sheet.start + right * _KEY_STEP))

    def _nudge_h(self, right: int, _up: int) -> None:
        if right:
            at = np.clip(np.log10(self.sheet.h) + right * _KEY_STEP, *LOG_H)
            self._change(h=_rounded(10.0**at))

    def table(self) -> Table | None:
        run = self.run
        if run is None:
            return None
        mean = [*run.mean_bracket.tolist(), None]
        rows = zip(range(len(run.x)), run.x, run.f, run.slope, run.curvature, run.bracket, mean, strict=True)
        return ("m", "x", "f", "slope", "curvature", "bracket", "mean_bracket"), rows

    def shut_down(self) -> None:
        self._rest.stop()
        self._work.shut_down()

    def retranslate(self) -> None:
        super().retranslate()
        self.look_at(self.m)


def _judge_each(formula: Formula, start: float, *, progress: Progress) -> list[Descent]:
    return descents(formula, start, EACH_H, VERDICT_STEPS, tell=progress)


def _colour(value: float) -> str:
    return "negative" if value < 0.0 else ""


def _rounded(value: float) -> float:
    """A number that was dragged, as one would type it."""
    return float(f"{value:.3g}")
