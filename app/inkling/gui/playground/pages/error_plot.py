"""E of the exercise "admitted or not", step by step."""

import numpy as np
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.admitted import AdmittedRun
from inkling.gui.playground.plots.plot import Plot, spread
from inkling.gui.widgets.figures.figure import Brush


class ErrorPlot(Plot):
    """E over the steps from a = b = c = 0, and where it rises for the first time."""

    least_size = (24.0, 13.0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run: AdmittedRun | None = None

    def show_run(self, run: AdmittedRun | None) -> None:
        self.run = run
        if run is not None:
            real = run.errors[np.isfinite(run.errors)]
            self.x_range, self.y_range = (0.0, float(len(run.errors) - 1)), spread(0.0, float(real.max()), 0.05)
        self.update()

    def paint_data(self, brush: Brush) -> None:
        run = self.run
        if run is None:
            return
        self.curve(brush, np.arange(float(len(run.errors))), run.errors, colour=brush.theme.accent, width=1.5)
        if run.first_rise is not None:
            self.upright(brush, run.first_rise, colour=brush.theme.negative, width=1.5, dashed=True)
            x, y = self.px(run.first_rise), self.py(run.errors[run.first_rise])
            brush.dot(x, y, 0.5 * brush.unit, brush.theme.negative)
