"""What can be said of the list as a whole: the layers' shares, how many entries matter, and that they are right."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.numeric import AGREES, NumericCheck
from inkling.analysis.backprop.overview import Overview, Turned
from inkling.gui.backprop.tables.block_list import BlockList
from inkling.gui.backprop.tables.charts import Histogram
from inkling.gui.widgets.formats import count_text, fixed, log_tick_texts, loss_text, percent
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

_ROUNDING = 1e-9  # of (C(θᵢ + ε) − C(θᵢ − ε)) / 2ε in float64, with the ε of networks with kinks


class ListSide(Retranslatable, QWidget):
    """It shows what it was handed last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._check: NumericCheck | None = None
        self._checked = False  # whether a check is what there is to wait for
        self._turned: Turned | None = None
        self._trouble = ""
        self.blocks, self.histogram = BlockList(self), Histogram(self)
        self.facts, self.badge, self.trial = Label(self), Label(self), Label(self)
        for label in (self.facts, self.badge, self.trial):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for one in (self.blocks, self.facts, self.badge, self.histogram, self.trial):
            self._layout.addWidget(one)
        self._layout.addStretch(1)
        self.retranslate()
        self.restyle()

    def show_overview(self, overview: Overview | None, trouble: str = "") -> None:
        """None: there is none yet. trouble: why there can be none, one sentence"""
        self._overview, self._trouble = overview, trouble
        self._write()

    def show_check(self, check: NumericCheck | None, *, wanted: bool = True) -> None:
        """None: not yet. wanted: whether there will be one"""
        if (check, wanted) != (self._check, self._checked):
            self._check, self._checked = check, wanted
            self._write_check()

    def show_turned(self, turned: Turned | None) -> None:
        """What turning one entry did."""
        if turned != self._turned:
            self._turned = turned
            self._write_trial()

    def _write(self) -> None:
        overview = self._overview
        if overview is None or self._trouble:
            self.histogram.clear()
            self.facts.setText(self._trouble or "…")
        else:
            self.blocks.set_shares(overview.gradient.by_layer)
            ticks = [float(one) for one in np.arange(np.ceil(overview.edges[0]), overview.edges[-1] + 0.01)]
            labels = list(zip(ticks, log_tick_texts(ticks), strict=True))
            self.histogram.show_counts(overview.edges, overview.counts, labels)
            self.facts.setText("\n".join(self._facts_of(overview)))
        self._write_check()
        self._write_trial()

    def _facts_of(self, overview: Overview) -> list[str]:
        gradient = overview.gradient
        lines = [
            self.tr("‖∇C‖ = {norm}").format(norm=loss_text(gradient.norm)),
            self.tr("{share} of ‖∇C‖² lies in {count} entries").format(
                share=percent(90, 0), count=count_text(overview.holding)
            ),
            self.tr("{share} are exactly 0: no ink, no blame").format(
                share=percent(100 * gradient.zeros / len(gradient.values), 0)
            ),
        ]
        if overview.examples > 1:
            words = self.tr("The mean of {count} training digits")
            lines.insert(0, words.format(count=count_text(overview.examples)))
        return lines

    def _write_check(self) -> None:
        check = self._check
        if self._trouble or not self._checked:
            self.badge.setText("")
        elif check is None:
            self.badge.setText(self.tr("Checked by nudging as soon as all is at rest …"))
        else:
            words = self.tr("{mark} {count} entries checked by nudging, in {time} ms: worst difference {error}")
            self.badge.setText(
                words.format(
                    mark=self._mark(check),
                    count=count_text(len(check.places)),
                    time=count_text(round(check.milliseconds)),
                    error="–" if check.error is None else loss_text(check.error),
                )
            )

    def _mark(self, check: NumericCheck) -> str:
        """Right, wrong, or so small that the rounding of two costs is as large."""
        if check.error is not None and check.error <= AGREES:
            return "✓"
        values = np.zeros(0) if self._overview is None else self._overview.gradient.values
        return "≈" if float(np.abs(values).max(initial=0.0)) * (check.error or 1.0) <= _ROUNDING else "≠"

    def _write_trial(self) -> None:
        turned = self._turned
        if turned is None or self._trouble:
            self.trial.setText("")
            return
        words = self.tr("{entry} + {delta}: C changes by {real}; {predicted} by its slope")
        self.trial.setText(
            words.format(
                entry=turned.entry,
                delta=fixed(turned.delta, 1),
                real=loss_text(turned.real),
                predicted=loss_text(turned.predicted),
            )
        )

    def restyle(self) -> None:
        self._layout.setSpacing(grid(self))
        self.histogram.setFixedHeight(grid(self, 8))

    def retranslate(self) -> None:
        self.histogram.setAccessibleName(self.tr("How large the entries are that are not 0"))
        self.histogram.setToolTip(self.tr("Sizes |∂C/∂θ| of the entries that are not 0, on a logarithmic axis"))
        self.facts.setToolTip(
            self.tr("A weight whose input is 0 had no part in this answer: its derivative is exactly 0")
        )
        self.badge.setToolTip(
            tooltip(
                self.tr(
                    "The numeric derivative, (C(θᵢ + ε) − C(θᵢ − ε)) / 2ε, knows nothing of backpropagation; the "
                    "worst difference is relative to the largest entry of ∇C. ✓: they agree; ≈: as far as rounding "
                    "lets them, where all slopes are tiny; ≠: they do not"
                )
            )
        )
        self.trial.setToolTip(
            self.tr("A large entry has a large effect; a small one is unimportant, for now. Select one to see")
        )
        self._write()
