"""The step in numbers: mine and the crowd's cost before it, by how much it should and does change, and after it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from inkling.analysis.backprop.step import OneStep
from inkling.gui.widgets.formats import NOTHING, count_text, loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

_COLUMNS = 4  # before, predicted, real, after


class CostTable(Retranslatable, QWidget):
    """Labels, steady in width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step: OneStep | None = None
        self._crowd, self._of_batch = 0, False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.headings = [Label(self) for _ in range(_COLUMNS)]
        self.names = [Label(self) for _ in range(2)]
        self.mine = [Label(self) for _ in range(_COLUMNS)]
        self.others = [Label(self) for _ in range(_COLUMNS)]
        for label in (*self.headings, *self.mine, *self.others):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._upright: bool | None = None
        self.set_upright(False)
        for label in (*self.headings, *self.names):
            label.setProperty("muted", True)
        self.retranslate()
        self.restyle()

    def set_upright(self, upright: bool) -> None:
        """Two columns in place of two rows, for where it is narrow."""
        if upright == self._upright:
            return
        self._upright = upright
        for n, labels in enumerate((self.headings, self.mine, self.others)):
            for k, label in enumerate(labels, 1):
                self._grid.addWidget(label, *((k, n) if upright else (n, k)))
        for n, label in enumerate(self.names, 1):
            self._grid.addWidget(label, *((0, n) if upright else (n, 0)))
        for column in range(6):
            self._grid.setColumnStretch(column, int(column == (3 if upright else 5)))
        self.restyle()

    def show_step(self, step: OneStep | None, *, crowd: int, of_batch: bool) -> None:
        """crowd: how many others there are; of_batch: whether the step is for a batch"""
        if (crowd, of_batch) != (self._crowd, self._of_batch):
            self._crowd, self._of_batch = crowd, of_batch
            self.retranslate()
        self._step = step
        self._write()

    def _write(self) -> None:
        step = self._step
        mine, others = [NOTHING] * _COLUMNS, [NOTHING] * _COLUMNS
        if step is not None:
            real = step.cost_after - step.cost_before
            mine = [loss_text(one) for one in (step.cost_before, step.predicted, real, step.cost_after)]
            if step.crowd_before is not None and step.crowd_after is not None:
                change = step.crowd_after - step.crowd_before
                others = [loss_text(step.crowd_before), "", loss_text(change), loss_text(step.crowd_after)]
        for labels, texts in ((self.mine, mine), (self.others, others)):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)

    def restyle(self) -> None:
        self._grid.setHorizontalSpacing(grid(self))
        self._grid.setVerticalSpacing(grid(self, 0.5))
        width = self.fontMetrics().horizontalAdvance(loss_text(-9.9999 if self._upright else -1.2e-10))
        for label in (*self.mine, *self.others):
            label.setMinimumWidth(width)

    def retranslate(self) -> None:
        predicted = "−η∇C·∇C′" if self._of_batch else "−η‖∇C‖²"
        for label, text in zip(
            self.headings, (self.tr("before"), predicted, self.tr("change"), self.tr("after")), strict=True
        ):
            label.setText(text)
        self.names[0].setText(self.tr("My C"))
        self.names[1].setText(self.tr("C of {count}").format(count=count_text(self._crowd)))
        self.headings[1].setToolTip(
            self.tr("By how much my C should change to first order; ∇C′ is the batch's gradient")
            if self._of_batch
            else self.tr("By how much my C should change to first order: what the slope promises")
        )
        self.headings[2].setToolTip(
            self.tr("By how much C really changes: a large η leads beyond what the slope knows")
        )
        self.names[1].setToolTip(
            tooltip(self.tr("The mean cost of so many digits of the training set: what helps me may harm them"))
        )
        self._write()
