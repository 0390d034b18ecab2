"""The page of the exercise "admitted or not": the terms of E's derivatives by pupil, and for which h E rises."""

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inkling.analysis.playground.admitted import (
    AdmittedRun,
    Slope,
    descend_marks,
    numeric_gradient,
    rising_h,
    slope_of,
)
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.errors import InklingError
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.error_plot import ErrorPlot
from inkling.gui.playground.part import Part, Table
from inkling.gui.playground.plots.rows import Row, RowsPanel
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.figures.panels import Panels, figures
from inkling.gui.widgets.formats import fixed, number_text
from inkling.gui.widgets.number_field import NumberField, even_step, round_step
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.gui.widgets.worker import Work, Worker
from inkling.interval import Interval
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.training.configuration import ETAS

STEPS = 300  # of the run whose E is looked at
_NUMBERS = Interval(-1e6, 1e6, with_low=True, with_high=True)
_PAUSE = 100  # ms between two tables while the network learns
_NAMES = ("a", "b", "c")
_RISING, _RUN = "rising", "run"


class AdmittedPage(Part):
    """a, b and c are the network's w₁, w₂ and bias; h is its η."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.slope: Slope | None = None
        self._points: Points | None = None
        self._asked: tuple[Points, float] | None = None  # what the run that is shown, or under way, is of
        self._pending: Slope | None = None  # what is to be shown of a network that learns
        self._rising: float | None = None
        self.h = NumberField(0.5, ETAS, step=round_step(1e-3))
        self.numbers = [NumberField(0.0, _NUMBERS, step=even_step(0.1)) for _ in _NAMES]
        self.rising, self.note = Label(), Label()
        self.gradient, self.error, self.terms = RowsPanel(), ErrorPlot(), RowsPanel()
        self.gradient.spare_columns, self.terms.spare_columns = frozenset({2}), frozenset({1, 2, 3})
        self.panels = Panels(((self.gradient, self.error), (self.terms,)), self)
        self.panels.area.setStyleSheet(FIELD_STYLE)
        self._lay_out()
        self._work, self._pause = Work(self), QTimer(self, singleShot=True, interval=_PAUSE)
        self.take_from(self.h, self._set_h)
        for number, field in enumerate(self.numbers):
            self.take_from(field, partial(self._set, number))
        self._pause.timeout.connect(self._show_pending)
        self._work.done.connect(self._take)
        self._work.failed.connect(self.failed)
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head = QWidget(self)
        self.head.setStyleSheet(FIELD_STYLE)
        self._row = QHBoxLayout(self.head)
        self._labels = [Label() for _ in ("h", *_NAMES)]
        for label, field in zip(self._labels, (self.h, *self.numbers), strict=True):
            label.setBuddy(field)
            self._row.addWidget(label)
            self._row.addWidget(field)
        self._row.addStretch(1)
        self.note.setWordWrap(True)
        self.rising.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for widget in (self.head, self.rising, self.note):
            self._column.addWidget(widget)
        self._column.addWidget(self.panels, 1)

    # What is shown

    def show_look(self, look: Look) -> None:
        structure, points = look.structure, look.points
        self.note.setText(self._obstacle(look))
        fits = not self.note.text()
        self.note.setVisible(not fits)
        self.panels.setVisible(fits)
        self.rising.setVisible(fits)
        for field in self.numbers:
            field.setEnabled(fits)
        eta = look.state.training.eta or self.playground.eta
        if self.h.value() != eta:
            self.h.set_value(eta)
        if not fits:
            self.slope = None
            return
        theta = look.network.theta.tolist()
        line = Line(theta[0], theta[1], theta[2] if structure.biases else 0.0)
        self._pending = self.slope = slope_of(points, line)
        if not self._pause.isActive():
            self._show_pending()
        self._ask(points, eta)

    def _obstacle(self, look: Look) -> str:
        """Why there are no a, b and c."""
        structure = look.structure
        if structure.hidden or structure.output != "sigmoid" or structure.inputs != 2:
            return self.tr("a, b and c are those of a single neuron with a sigmoid: choose no hidden layer.")
        if not len(look.points):
            return self.tr("There are no pupils yet: paint some points, or make them anew.")
        return ""

    def _show_pending(self) -> None:
        """Texts are shown some times a second while the network learns."""
        slope, points = self._pending, self.playground.state.points
        if slope is None or len(points) != len(slope.sums):
            return
        self._pending = None
        self._pause.start()
        for field, value in zip(self.numbers, (slope.line.w1, slope.line.w2, slope.line.b), strict=True):
            if not (field.hasFocus() and field.isModified()):  # it is being typed into
                field.set_value(value)
        self._show_gradient(slope, points)
        self._show_terms(slope, points)

    def _show_gradient(self, slope: Slope, points: Points) -> None:
        numeric = numeric_gradient(points, slope.line)
        rows = [Row(("E", figures(slope.error), "", ""), self.tr("E(a, b, c) = Σ (cᵢ − σ(a mᵢ + b pᵢ + c))²"))]
        for name, value, found in zip(_NAMES, slope.gradient.tolist(), numeric.tolist(), strict=True):
            agrees = bool(np.isclose(value, found, rtol=1e-5, atol=1e-6))
            rows.append(
                Row(
                    (f"∂E/∂{name}", figures(value), figures(found), "✓" if agrees else "✗"),
                    self.tr("The sum of the column below, and (E(θ + ε) − E(θ − ε)) / 2ε beside it"),
                    "" if agrees else "negative",
                )
            )
        right = self.tr("{right} of {count} on their side").format(right=slope.right, count=len(points))
        self.gradient.show_rows(rows, heading=right, titles=("", "", self.tr("numeric"), ""))

    def _show_terms(self, slope: Slope, points: Points) -> None:
        """What each pupil adds: −2 (cᵢ − σᵢ) σᵢ (1 − σᵢ) times mᵢ, pᵢ and 1."""
        sums = slope.gradient.tolist()
        rows = [Row(("Σ", "", "", "", *map(figures, sums)), self.tr("The sums: ∂E/∂a, ∂E/∂b, ∂E/∂c"), bold=True)]
        for i, (marks, label) in enumerate(zip(points.x.tolist(), points.labels.tolist(), strict=True)):
            m, p = marks
            answer = float(slope.answers[i])
            hint = f"−2 ({label} − {fixed(answer, 4)}) · {fixed(answer, 4)} · (1 − {fixed(answer, 4)}) · m, p, 1"
            cells = (str(i + 1), fixed(m, 2), fixed(p, 2), f"{label} − {fixed(answer, 2)}")
            wrong = (slope.sums[i] > 0.0) != bool(label)
            rows.append(Row((*cells, *map(figures, slope.terms[i].tolist())), hint, "negative" if wrong else ""))
        titles = (self.tr("pupil"), "m", "p", "cᵢ − σ", "∂E/∂a", "∂E/∂b", "∂E/∂c")
        higher = len(rows) != len(self.terms.rows)
        self.terms.show_rows(rows, heading=self.tr("−2 (cᵢ − σ) σ (1 − σ) times m, p, 1"), titles=titles)
        if higher:
            self.panels.arrange()

    # What is found by workers

    def _ask(self, points: Points, h: float) -> None:
        if points is not self._points:
            self._points = points
            self.rising.setText(self.tr("One moment…"))
            self._work.start(Worker(partial(_find_rising, points)), _RISING)
        if self._asked is None or self._asked[0] is not points or self._asked[1] != h:
            self._asked = (points, h)
            self._work.start(Worker(partial(_run, points, h)), _RUN)

    def _take(self, result: AdmittedRun | float | None, key: str) -> None:
        if not isinstance(result, AdmittedRun):
            self._rising = result
            self._say_rising()
        else:
            self.error.show_run(result)
            self._say_run(result)

    def _say_run(self, run: AdmittedRun) -> None:
        h, rise = number_text(run.h, self.locale(), 3), run.first_rise
        self.error.heading = self.tr("E over {steps} steps with h = {h}").format(steps=STEPS, h=h)
        words = "" if rise is None else self.tr("first rise: step {m}").format(m=rise)
        self.error.legend = [(words, theme_of(self).negative)]
        self.error.setAccessibleDescription(f"{self.error.heading} {words}")

    def _say_rising(self) -> None:
        if self._rising is not None:
            h = number_text(self._rising, self.locale(), 3)
            words = self.tr("E rises from h ≈ {h} on, within {steps} steps from a = b = c = 0.")
            self.rising.setText(words.format(h=h, steps=STEPS))
        elif self._points is not None and self._work.worker(_RISING) is None:
            self.rising.setText(self.tr("E rises for no h, within {steps} steps.").format(steps=STEPS))

    # What the person does

    def _set_h(self, h: float) -> None:
        training = replace(self.playground.state.training, eta=h)
        self.attempt(lambda: self.playground.change(training=training))

    def _set(self, number: int, value: float) -> None:
        self.attempt(lambda: self.playground.set_parameter(number, value))

    def table(self) -> Table | None:
        slope, points = self.slope, self.playground.state.points
        if slope is None or len(points) != len(slope.sums):
            return None
        rows = [
            (i + 1, *points.x[i].tolist(), int(points.labels[i]), float(slope.answers[i]), *slope.terms[i].tolist())
            for i in range(len(points))
        ]
        return ("pupil", "m", "p", "c", "sigma", "dE/da", "dE/db", "dE/dc"), rows

    def shut_down(self) -> None:
        self._pause.stop()
        self._work.shut_down()

    def restyle(self) -> None:
        self.tighten(self._column, self._row)
        for field in (self.h, *self.numbers):
            field.setMinimumWidth(grid(self, 4))
            field.setMaximumWidth(grid(self, 9))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Admitted or not"))
        hints = (
            self.tr("How long a step is, the learning rate η of the settings: a ← a − h ∂E/∂a"),
            self.tr("The weight of the mark in maths, m"),
            self.tr("The weight of the mark in physics, p"),
            self.tr("The bias"),
        )
        for label, field, name, hint in zip(
            self._labels, (self.h, *self.numbers), ("h", *_NAMES), hints, strict=True
        ):
            label.setText(name)
            field.set_name(name)
            field.setAccessibleName(name)
            for widget in (label, field):
                widget.setToolTip(tooltip(hint))
        self.error.setAccessibleName(self.tr("E over the steps"))
        self.panels.set_words(
            [
                Choice("gradient", self.tr("Gradient"), self.tr("E and its derivatives, checked numerically")),
                Choice("error", self.tr("E"), self.tr("E step by step from a = b = c = 0, with this h")),
                Choice("terms", self.tr("Terms"), self.tr("What each pupil adds to the derivatives")),
            ]
        )
        self._say_rising()
        if self.error.run is not None:
            self._say_run(self.error.run)
        self._pending = self.slope
        self._show_pending()


def _find_rising(points: Points, *, progress: Progress) -> float | None:
    try:
        return rising_h(points, STEPS, tell=progress)
    except InklingError:
        return None


def _run(points: Points, h: float, *, progress: Progress) -> AdmittedRun:
    progress(0, 1)
    return descend_marks(points, h, STEPS)
