"""The view of softmax: what it makes of the outputs' z, and how each ŷ moves with each of them."""

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inkling.analysis.backprop.softmax import Softmax, softmax_of
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.painted.jacobian import CollapsePanel, JacobianPanel
from inkling.gui.backprop.painted.softmax import FullPanel, LogitsPanel
from inkling.gui.backprop.view import View
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.figures.panels import Panels, figures
from inkling.gui.widgets.formats import named
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip


class SoftmaxView(View):
    """A z that is dragged is a what-if only: "Restore" takes it back, and so does another drawing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._what_if: dict[int, float] = {}  # z by class
        self.logits, self.full = LogitsPanel(), FullPanel()
        self.jacobian, self.collapse = JacobianPanel(), CollapsePanel()
        words = ChoiceRow(self)
        self.panels = Panels([[self.logits], [self.full, self.jacobian], [self.collapse]], self, words=words)
        self.sentence, self.back = ElidedLabel(self), QPushButton(self)
        self.sentence.setProperty("muted", True)
        self._heading = QHBoxLayout()
        self._heading.addWidget(words)
        self._heading.addWidget(self.sentence, 1)
        self._heading.addWidget(self.back)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._heading)
        self._layout.addWidget(self.panels, 1)
        self.logits.dragged.connect(self._drag)
        self.logits.back.connect(self.go_back)
        self.back.clicked.connect(self.go_back)
        self.jacobian.chosen.connect(self._choose)
        self.retranslate()
        self.restyle()

    def show_look(self, look: Look | None) -> None:
        before = self._look
        if look is None or before is None or not _same_question(before, look):
            self._what_if.clear()
        self._look = look
        if look is not None and (before is None or before.wished != look.wished):
            self.jacobian.cell, self.collapse.column = (look.wished, look.passed.answer), look.passed.answer
        self._show()

    def softmax(self) -> Softmax | None:
        """What is shown: mine, or what would be."""
        if self._look is None:
            return None
        z = self._look.passed.stages[-1].z.copy()
        for index, value in self._what_if.items():
            z[index] = value
        with np.errstate(over="ignore", invalid="ignore"):
            return softmax_of(z)

    def go_back(self) -> None:
        """Show my own z again."""
        self._what_if.clear()
        self._show()

    def _drag(self, index: int, z: float) -> None:
        self._what_if[index] = z
        self._show()

    def _choose(self, row: int, column: int) -> None:
        self.collapse.column = column
        self.collapse.update()

    def _show(self) -> None:
        look, soft = self._look, self.softmax()
        names = () if look is None else look.model.class_names
        wished = 0 if look is None else look.wished
        sizes = self.logits.least(), self.collapse.least()
        self.logits.moved = frozenset(self._what_if)
        for panel in (self.logits, self.full, self.jacobian, self.collapse):
            panel.show_softmax(soft, names, wished)
        if (self.logits.least(), self.collapse.least()) != sizes:
            self.panels.arrange()
        self.back.setEnabled(bool(self._what_if))
        self._write()

    def _write(self) -> None:
        look = self._look
        if look is None:
            self.sentence.setText("")
            return
        said = []
        if self._what_if:
            said.append(self.tr("What if? The network stays as it is."))
        if look.network.architecture.output_activation != "softmax":
            said.append(self.tr("This network does not use softmax: shown is what softmax would make of its z."))
        if not said:
            said.append(self.tr("Drag a z: all ŷ move, and their sum stays 1."))
        text = " ".join(said)
        if text != self.sentence.text():
            self.sentence.setText(text)
            self.sentence.setToolTip(tooltip(text))
        soft = self.logits.soft
        if soft is not None:
            parts = (named(name, figures(float(ŷ))) for name, ŷ in zip(self.logits.names, soft.shares, strict=True))
            self.logits.setAccessibleDescription("; ".join(parts))

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        soft = self.softmax()
        if self._look is None or soft is None:
            return None
        names = self._look.model.class_names
        heading = ("class", "z", "exp_z", "softmax", "wish", *(f"d_softmax/d_z[{name}]" for name in names))
        exponentials = self.logits.exponentials()
        rows = [
            (
                name,
                float(soft.z[i]),
                exponentials[i],
                float(soft.shares[i]),
                float(i == self._look.wished) - float(soft.shares[i]),
                *map(float, soft.jacobian[i]),
            )
            for i, name in enumerate(names)
        ]
        return heading, rows

    def restyle(self) -> None:
        self._layout.setSpacing(grid(self, 0.5))
        self._heading.setSpacing(grid(self))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Softmax"))
        self.panels.setAccessibleName(self.tr("Softmax"))
        self.panels.set_words(
            [
                Choice("logits", "z → ŷ", self.tr("z, e^z and ŷ of each class; each z can be dragged")),
                Choice("full", "Σ ŷ = 1", self.tr("All ŷ in one bar, which is always full")),
                Choice("jacobian", "∂ŷ/∂z", self.tr("The Jacobian: how each ŷ moves with each z")),
                Choice("collapse", "ŷ − y", self.tr("What the Jacobian and cross-entropy collapse to")),
            ]
        )
        self.back.setText(self.tr("Restore"))
        self.back.setToolTip(self.tr("Back to the z of this digit, as the network has them"))
        self._write()


def _same_question(one: Look, other: Look) -> bool:
    mine, its = one.passed.question, other.passed.question
    return one.passed is other.passed or (
        mine.network.architecture == its.network.architecture and np.array_equal(mine.columns.x, its.columns.x)
    )
