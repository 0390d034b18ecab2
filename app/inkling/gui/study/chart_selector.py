"""What the charts of a study show: which cure, and which chart where not all have room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inkling.gui.study.charts import CURES, CURVES, HEATMAP
from inkling.gui.study.words import cure_hint, cure_name, cure_short_name
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid


class ChartSelector(Retranslatable, QWidget):
    """Cures as a row of words, or as a drop-down where there is no room for one."""

    cure_chosen = Signal(str)  # the person wants to see this cure
    chart_chosen = Signal(str)  # the person wants to see this chart

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cures: tuple[str, ...] = ()
        self._charts: tuple[str, ...] = ()
        self._cure_row, self._cure_box, self._chart_row = ChoiceRow(self), ChoiceBox(self), ChoiceRow(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._cure_row)
        self._layout.addWidget(self._cure_box)
        self._layout.addStretch(1)
        self._layout.addWidget(self._chart_row)
        self._cure_row.chosen.connect(self._choose_in_row)
        self._cure_box.chosen.connect(self._choose_in_box)
        self._chart_row.chosen.connect(self.chart_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet(FIELD_STYLE)

    def set_cures(self, cures: Sequence[str]) -> None:
        """Offer these; the present one stays where it is still among them. No signals."""
        if tuple(cures) != self._cures:
            self._cures = tuple(cures)
            self.retranslate()

    def cure(self) -> str:
        """The cure to show; empty while there is none."""
        return self._cure_row.name()

    def choose_cure(self, cure: str) -> None:
        """Show this one as chosen. No signals."""
        self._cure_row.set_name(cure)
        self._cure_box.set_name(cure)

    def set_charts(self, charts: Sequence[str], present: str) -> None:
        """The charts of which one is seen; none where all are. No signals."""
        if tuple(charts) != self._charts:
            self._charts = tuple(charts)
            self.retranslate()
        self._chart_row.set_name(present)

    def chart(self) -> str:
        """The chart that is seen of those that cannot all be."""
        return self._chart_row.name()

    def sizeHint(self) -> QSize:
        return QSize(0, grid(self, 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - grid(self, 2)
        room -= self._chart_row.whole_width() if self._charts else 0
        whole = self._cure_row.whole_width() <= room
        short = not whole and self._cure_row.whole_width(short=True) <= room
        self._cure_row.set_short(short)
        self._cure_row.setVisible(whole or short)
        self._cure_box.setVisible(not (whole or short))
        self._cure_box.setFixedWidth(max(min(grid(self, 24), room), grid(self, 8)))

    def _choose_in_row(self, cure: str) -> None:
        self._cure_box.set_name(cure)
        self.cure_chosen.emit(cure)

    def _choose_in_box(self, cure: str) -> None:
        self._cure_row.set_name(cure)
        self.cure_chosen.emit(cure)

    def retranslate(self) -> None:
        choices = [Choice(cure, cure_name(cure), cure_hint(cure), cure_short_name(cure)) for cure in self._cures]
        self._cure_row.set_choices(choices)
        self._cure_box.set_choices(choices)
        self._cure_box.set_name(self._cure_row.name())
        self._cure_box.setToolTip(self.tr("The cure whose networks are shown"))
        for part in (self._cure_row, self._cure_box):
            part.setAccessibleName(self.tr("Cure shown"))
        titles = {
            CURVES: (
                self.tr("curves"),
                self.tr("Accuracy against the width of the test pen, a line for each network"),
            ),
            HEATMAP: (self.tr("heatmap"), self.tr("Accuracy for each training pen and test pen")),
            CURES: (
                self.tr("cures"),
                self.tr("How much of the plain network's loss with other pens each cure saves"),
            ),
        }
        self._chart_row.set_choices([Choice(name, *titles[name]) for name in self._charts])
        self._chart_row.setAccessibleName(self.tr("Chart shown"))
        self._arrange()
