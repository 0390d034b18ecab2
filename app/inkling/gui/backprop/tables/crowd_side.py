"""What the crowd's gradients have in common with mine, and the cost as a mean, a sum and a half."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.crowd import Crowd
from inkling.analysis.backprop.totals import HALF, MEAN, SUM, Total
from inkling.gui.backprop.tables.charts import Histogram
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.formats import count_text, fixed, loss_text, number_text, percent
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip


class CrowdSide(Retranslatable, QWidget):
    """It shows what it was handed last."""

    total_chosen = Signal(str)  # the person chose MEAN, SUM or HALF

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._crowd: Crowd | None = None
        self._cosine, self._norm, self._trouble = 0.0, 0.0, ""
        self._totals: dict[str, Total] = {}
        self._count = 0
        self.facts, self.total = Label(self), Label(self)
        for label in (self.facts, self.total):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.histogram, self.choice = Histogram(self), ChoiceRow(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for one in (self.facts, self.histogram, self.choice, self.total):
            self._layout.addWidget(one)
        self._layout.addStretch(1)
        self.choice.chosen.connect(lambda _name: self._write_total())
        self.choice.chosen.connect(self.total_chosen)
        self.retranslate()
        self.restyle()

    def show_crowd(self, crowd: Crowd | None, cosine: float, norm: float, trouble: str = "") -> None:
        """cosine: of the angle between my gradient and the crowd's; norm: ‖∇C‖ of mine; trouble: why there is none"""
        news = crowd is not self._crowd or trouble != self._trouble
        moved = (cosine, norm) != (self._cosine, self._norm)
        self._crowd, self._cosine, self._norm, self._trouble = crowd, cosine, norm, trouble
        if news or moved:
            self._write_facts()

    def show_totals(self, totals: dict[str, Total], count: int) -> None:
        """count: of so many examples"""
        self._totals, self._count = totals, count
        self._write_total()

    def _write_facts(self) -> None:
        crowd = self._crowd
        if crowd is None:
            self.facts.setText(self._trouble or "…")
            self.histogram.clear()
            return
        count, ends = len(crowd.norms), percent(100 * crowd.against, 0)
        self.facts.setText(
            "\n".join(
                (
                    self.tr("{share} of {count} digits point against their mean").format(
                        share=ends, count=count_text(count)
                    ),
                    self.tr("Cosine with the mean ∇C: mine {mine}, theirs {theirs}").format(
                        mine=fixed(self._cosine, 2), theirs=fixed(crowd.cosine, 2)
                    ),
                    self.tr("‖∇C‖: mine {mine}, typical {theirs}").format(
                        mine=loss_text(self._norm), theirs=loss_text(float(np.median(crowd.norms)))
                    ),
                )
            )
        )
        counts, edges = np.histogram(crowd.cosines, bins=20, range=(-1.0, 1.0))
        ticks = [(float(one), fixed(one, 0)) for one in (-1, 0, 1)]
        self.histogram.show_counts(edges, counts, ticks, signed=True, mark=self._cosine)
        self.histogram.setAccessibleDescription(self.facts.text())

    def _write_total(self) -> None:
        name = self.choice.name()
        found = self._totals.get(name)
        if found is None:
            self.total.setText("")
            return
        lines = [
            self.tr("{count} images: C = {cost}, ‖∇C‖ = {norm}").format(
                count=count_text(self._count), cost=loss_text(found.cost), norm=loss_text(found.norm)
            )
        ]
        eta = number_text(found.eta, self.locale(), 4)
        if name == MEAN:
            lines.append(self.tr("A step with η = {eta}").format(eta=eta))
        else:
            words = self.tr("With η = {eta} the step ends where the mean's does: θ differs by {difference} at most")
            difference = loss_text(found.difference) if found.difference else fixed(0, 0)
            lines.append(words.format(eta=eta, difference=difference))
        self.total.setText("\n".join(lines))

    def restyle(self) -> None:
        self._layout.setSpacing(grid(self))
        self.histogram.setFixedHeight(grid(self, 8))

    def retranslate(self) -> None:
        self.facts.setToolTip(
            self.tr("A digit points against the crowd where a step that helps the crowd raises its cost, and back")
        )
        self.histogram.setAccessibleName(self.tr("Cosines of the crowd's gradients with their mean"))
        self.histogram.setToolTip(
            self.tr("How the crowd's gradients point: left of 0 against their mean. The line is my digit")
        )
        self.choice.setAccessibleName(self.tr("How the cost of several is written"))
        hint = self.tr("C of the images in the table, and the η that takes the same step")
        self.choice.set_choices(
            [
                Choice(MEAN, self.tr("Mean"), hint),
                Choice(SUM, self.tr("Sum"), hint),
                Choice(HALF, self.tr("½ of the mean"), hint),
            ]
        )
        self.total.setToolTip(
            tooltip(
                self.tr("Sum, mean and half have one slope but for its length: η makes up for it, rounding aside")
            )
        )
        self._write_facts()
        self._write_total()
