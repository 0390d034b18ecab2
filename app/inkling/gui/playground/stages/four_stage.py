"""The stage of the network of four parameters: forwards, backwards, one step, and which printed signs are wrong."""

from dataclasses import fields, replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QPushButton, QWidget

from inkling.analysis.playground.four_parameters import (
    Derivatives,
    FourParameters,
    Passed,
    as_fraction,
    as_printed,
    find_the_error,
    forward_and_back,
    numeric_derivatives,
    stepped,
)
from inkling.gui.playground.part import Table
from inkling.gui.playground.plots.rows import Row, RowsPanel
from inkling.gui.playground.stages.chain_panel import ChainPanel, decimal, exact, nodes_of
from inkling.gui.playground.stages.sheet_stage import SheetStage
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.number_field import NumberField, even_step, round_step
from inkling.gui.widgets.verbatim import tooltip
from inkling.interval import Interval
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import FourSheet
from inkling.training.configuration import ETAS

_NUMBERS = Interval(-1e3, 1e3, with_low=True, with_high=True)
NAMES = {"x": "x", "w1": "w₁", "b1": "b₁", "w2": "w₂", "b2": "b₂", "y": "y"}
_FACTORS = {
    "w2": "(ŷ−y) · ŷ(1−ŷ) · y₁",
    "b2": "(ŷ−y) · ŷ(1−ŷ)",
    "w1": "(ŷ−y) · ŷ(1−ŷ) · w₂ · y₁(1−y₁) · x",
    "b1": "(ŷ−y) · ŷ(1−ŷ) · w₂ · y₁(1−y₁)",
}


class FourStage(SheetStage):
    """Everything follows from the six numbers of the sheet, and η."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        self.chain, self.derivatives, self.steps = ChainPanel(), RowsPanel(), RowsPanel()
        super().__init__(playground, ((self.chain, self.derivatives, self.steps),), parent)
        self.steps.spare_columns = frozenset({1, 2, 3, 4})
        self.derivatives.spare_columns = frozenset({1})  # the factors stand in the chain and in the tooltip
        self.form = self.new_form()
        self.fields = {name: NumberField(0.0, _NUMBERS, step=even_step(0.1)) for name in NAMES}
        self.eta = NumberField(1.0, ETAS, step=round_step(1e-3))
        for field in (*self.fields.values(), self.eta):
            self.form.add(field)
        self.cost = self.new_words()
        self.step, self.printed_step = QPushButton(), QPushButton()
        for button in (self.step, self.printed_step):
            self.column.addWidget(button)
        self.words = self.new_words()
        self.column.addStretch(1)
        for name, field in self.fields.items():
            self.take_from(field, partial(self._set, name))
        self.take_from(self.eta, self._set_eta)
        self.step.clicked.connect(self._take_step)
        self.printed_step.clicked.connect(self._take_printed_step)
        self.retranslate()
        self.restyle()

    @property
    def sheet(self) -> FourSheet:
        return self.playground.state.four

    # What is shown

    def refresh(self) -> None:
        sheet = self.sheet
        for name, field in self.fields.items():
            field.set_value(getattr(sheet.four, name))
        self.eta.set_value(sheet.eta)
        passed = forward_and_back(sheet.four)
        self.chain.show_nodes(nodes_of(sheet.four, passed))
        self._show_derivatives(sheet.four, passed)
        self._show_steps(sheet)
        self.cost.setText(f"L = {decimal(passed.loss)}" + _fraction(passed.loss))

    def _show_derivatives(self, four: FourParameters, passed: Passed) -> None:
        right, numeric, printed = passed.derivatives, numeric_derivatives(four), as_printed(passed)
        rows = []
        for name in ("w1", "b1", "w2", "b2"):
            mine, found, on_slide = (getattr(one, name) for one in (right, numeric, printed))
            agrees = bool(np.isclose(mine, found, rtol=1e-6, atol=1e-9))
            wrong = mine != on_slide
            rows.append(
                Row(
                    (
                        f"∂L/∂{NAMES[name]}",
                        self._product(name, four, passed),
                        exact(mine),
                        decimal(mine),
                        "✓" if agrees else "✗",
                        f"{exact(on_slide)} ✗" if wrong else exact(on_slide),
                    ),
                    "\n".join(
                        (
                            f"∂L/∂{NAMES[name]} = {_FACTORS[name]} = {self._product(name, four, passed)}",
                            self.tr("(L(θ + ε) − L(θ − ε)) / 2ε = {value}").format(value=decimal(found)),
                            self.tr("The slide prints y − ŷ here: the sign is wrong.") if wrong else "",
                        )
                    ).strip(),
                    "" if agrees else "negative",
                )
            )
        titles = ("", self.tr("factors"), "", "", self.tr("numeric"), self.tr("as printed"))
        self.derivatives.show_rows(rows, heading=self.tr("The four derivatives"), titles=titles)

    @staticmethod
    def _product(name: str, four: FourParameters, passed: Passed) -> str:
        factors = [passed.error, passed.slope2]
        if name == "w2":
            factors.append(passed.y1)
        elif name in ("w1", "b1"):
            factors += [four.w2, passed.slope1]
            factors += [four.x] if name == "w1" else []
        return " · ".join(map(exact, factors))

    def _show_steps(self, sheet: FourSheet) -> None:
        found, passed = find_the_error(sheet.four, sheet.eta), forward_and_back(sheet.four)
        rows = []
        for words, four, loss in (
            (self.tr("now"), sheet.four, found.before),
            (self.tr("right signs"), stepped(sheet.four, passed.derivatives, sheet.eta), found.right),
            (self.tr("printed signs"), stepped(sheet.four, as_printed(passed), sheet.eta), found.printed),
        ):
            numbers = (loss_text(getattr(four, one.name)) for one in fields(Derivatives))
            colour = "" if loss == found.before else "positive" if loss < found.before else "negative"
            rows.append(Row((words, *numbers, loss_text(loss)), "", colour))
        titles = ("", *(NAMES[one.name] for one in fields(Derivatives)), "L")
        self.steps.show_rows(rows, heading=self.tr("One step: θ − η ∇L"), titles=titles)
        self.words.setText(
            self.tr("The right signs: L {before} → {right}. The printed ones: L {before} → {printed}.").format(
                before=loss_text(found.before), right=loss_text(found.right), printed=loss_text(found.printed)
            )
        )

    # What the person does

    def _set(self, name: str, value: float) -> None:
        self._put(replace(self.sheet, four=replace(self.sheet.four, **{name: value})))

    def _set_eta(self, value: float) -> None:
        self._put(replace(self.sheet, eta=value))

    def _take_step(self) -> None:
        self._go(forward_and_back(self.sheet.four).derivatives)

    def _take_printed_step(self) -> None:
        self._go(as_printed(forward_and_back(self.sheet.four)))

    def _go(self, by: Derivatives) -> None:
        self.attempt(lambda: self._put(replace(self.sheet, four=stepped(self.sheet.four, by, self.sheet.eta))))

    def _put(self, sheet: FourSheet) -> None:
        self.attempt(lambda: self.playground.change(four=sheet))

    def table(self) -> Table:
        four, passed = self.sheet.four, forward_and_back(self.sheet.four)
        rows: list[tuple[object, ...]] = [(name, getattr(four, name), None, None) for name in NAMES]
        rows += [(name, getattr(passed, name), None, None) for name in ("z1", "y1", "z2", "answer", "loss")]
        numeric = numeric_derivatives(four)
        for one in fields(Derivatives):
            found = getattr(passed.derivatives, one.name)
            fraction = as_fraction(found)
            rows.append(
                (f"dL/d{one.name}", found, "" if fraction is None else str(fraction), getattr(numeric, one.name))
            )
        return ("name", "value", "fraction", "numeric"), rows

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The network of four parameters"))
        hints = {
            "x": self.tr("The input"),
            "w1": self.tr("The weight of the hidden neuron"),
            "b1": self.tr("The bias of the hidden neuron"),
            "w2": self.tr("The weight of the output"),
            "b2": self.tr("The bias of the output"),
            "y": self.tr("What the output should be"),
        }
        for name, field in self.fields.items():
            self.form.describe(field, NAMES[name], hints[name])
            field.set_name(NAMES[name])
        self.form.describe(self.eta, "η", self.tr("How long a step is: θ − η ∇L"))
        self.eta.set_name("η")
        self.step.setText(self.tr("One &step"))
        self.step.setToolTip(tooltip(self.tr("All four numbers down their derivatives at once; Undo takes it back")))
        self.printed_step.setText(self.tr("With the &printed signs"))
        self.printed_step.setToolTip(tooltip(self.tr("The same step with the signs of the slides: L rises")))
        self.chain.setAccessibleName(self.tr("The chain from x to L, and back"))
        self.panels.set_words(
            [
                Choice("chain", self.tr("Chain")),
                Choice("derivatives", self.tr("Derivatives")),
                Choice("steps", self.tr("Step")),
            ]
        )
        self.refresh()


def _fraction(value: float) -> str:
    found = as_fraction(value)
    return "" if found is None or found.denominator == 1 else f" = {exact(value)}"
