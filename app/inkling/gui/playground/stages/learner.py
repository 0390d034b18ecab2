"""A network that learns a curve beside the window."""

import numpy as np
from PySide6.QtCore import Signal

from inkling.analysis.playground.curves import Curve
from inkling.analysis.playground.universality import learned
from inkling.gui.widgets.worker import Worker
from inkling.session.playground.sheets import CurveSheet

Key = tuple[object, ...]


class Learner(Worker):
    """A network that learns a curve."""

    shown = Signal(object, object)  # of which sheet, and what it gives so far

    def __init__(self, curve: Curve, sheet: CurveSheet) -> None:
        super().__init__()
        self._curve, self._sheet = curve, sheet

    def work(self) -> object:
        sheet, key = self._sheet, key_of(self._sheet)
        found = learned(
            self._curve,
            sheet.neurons,
            epochs=sheet.epochs,
            rng=np.random.default_rng(sheet.seed),
            tell=self.report,
            show=lambda so_far: self.shown.emit(key, so_far),
        )
        return key, found


def key_of(sheet: CurveSheet) -> Key:
    """What a network learned: the curve, and how."""
    return (sheet.function, sheet.drawn, sheet.neurons, sheet.epochs, sheet.seed)
