"""The card at the top of Controls that never scrolls: what runs training, and the settings that are turned most."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from inkling.gui.controls.run.bar import RunBar
from inkling.gui.controls.training_settings import TrainingSettings
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of


class PinnedCard(Retranslatable, QWidget):
    """Where there is no room for the other settings under it, it has a button that makes some."""

    more_wanted = Signal(bool)  # the person wants to see the other settings (True), or what gave way to them

    def __init__(self, training: TrainingSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(FIELD_STYLE)
        self.run, self.fields = RunBar(), training.pinned
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setProperty("quiet", True)
        self.more.setCheckable(True)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.hide()
        self.fields.add_behind(training.seed, self.more)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.run)
        self._column.addWidget(self.fields)
        self.more.toggled.connect(self.more_wanted)
        self.retranslate()

    def set_more_offered(self, offered: bool) -> None:
        """Whether there is something to make room for."""
        if offered is not self.more.isVisibleTo(self):
            self.more.setVisible(offered)
            self.fields.arrange()

    def set_run_closed(self, closed: bool) -> None:
        """Whether there is nothing to run training with."""
        self.run.setHidden(closed)
        self.updateGeometry()

    def least_height(self, width: int) -> int:
        """What it needs in this width."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        run = 0 if self.run.isHidden() else self.run.sizeHint().height()
        height = margins.top() + run + self.fields.heightForWidth(inner) + margins.bottom()
        return int(height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.least_height(self.width()))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(theme_of(self).hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def arrange(self) -> None:
        """Follow the text size."""
        self.run.arrange()
        side = grid(self, 1.5)
        self._column.setContentsMargins(side, grid(self), side, grid(self))
        self.fields.arrange()
        self.updateGeometry()

    def retranslate(self) -> None:
        self.more.setToolTip(self.tr("Shows all the other settings, in the place of the drawing."))
        self.more.setAccessibleName(self.tr("More settings"))
