"""The plots' buttons: a row where there is room, one menu where there is not."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip


class PlotToolbar(Retranslatable, QWidget):
    """Actions on the plots. `log` is checkable; the others emit triggered."""

    png_requested = Signal()  # the person chose PNG in the export menu
    csv_requested = Signal()  # the person chose CSV in the export menu

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.log, self.fit, self.clear = QAction(self), QAction(self), QAction(self)
        self.log.setCheckable(True)
        self.png, self.csv = QAction(self), QAction(self)
        self.png.triggered.connect(self.png_requested)
        self.csv.triggered.connect(self.csv_requested)
        self._export_menu = QMenu(self)
        self._export_menu.addActions([self.png, self.csv])
        self._whole_menu = QMenu(self)
        self._whole_menu.addActions([self.log, self.fit, self.clear])
        self._whole_menu.addSeparator()
        self._whole_menu.addMenu(self._export_menu)
        for menu in (self._export_menu, self._whole_menu):
            menu.setToolTipsVisible(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons = []
        for action in (self.log, self.fit, self.clear):
            button = QToolButton(self)
            button.setDefaultAction(action)
            self._buttons.append(button)
        self._export, self._more = QToolButton(self), QToolButton(self)
        for button, menu in ((self._export, self._export_menu), (self._more, self._whole_menu)):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.append(self._export)
        self._more.setText("⋯")
        self._more.hide()
        for button in (*self._buttons, self._more):
            self._row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def whole_width(self) -> int:
        """Pixels that the row of buttons needs."""
        return sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)

    def folded_width(self) -> int:
        """Pixels that the one menu button needs."""
        return self._more.sizeHint().width()

    def set_folded(self, folded: bool) -> None:
        """Everything in one menu button, or a button each."""
        for button in self._buttons:
            button.setVisible(not folded)
        self._more.setVisible(folded)

    def set_enabled(self, *, has_points: bool, has_earlier: bool, zoomed: bool) -> None:
        self.fit.setEnabled(zoomed)
        self.clear.setEnabled(has_earlier)
        for target in (self.png, self.csv, self._export):
            target.setEnabled(has_points)

    def restyle(self) -> None:
        self._row.setSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        self._row.setSpacing(grid(self, 0.5))
        for action, text, short, tip in (
            (
                self.log,
                self.tr("Log scale"),
                self.tr("Log"),
                self.tr("Show the loss on a logarithmic axis: small improvements late in training become visible"),
            ),
            (
                self.fit,
                self.tr("Fit to the curves"),
                self.tr("Fit"),
                self.tr("Undo zooming and moving: show all epochs again (double-click on a plot)"),
            ),
            (
                self.clear,
                self.tr("Clear earlier runs"),
                self.tr("Clear"),
                self.tr("Remove the curves of earlier runs; the current run stays"),
            ),
            (
                self.png,
                self.tr("PNG…"),
                self.tr("PNG…"),
                self.tr("Save the plots as they are shown as a picture"),
            ),
            (
                self.csv,
                self.tr("CSV…"),
                self.tr("CSV…"),
                self.tr("Save the numbers of all runs as a table for a spreadsheet or a program"),
            ),
        ):
            action.setText(text)
            action.setIconText(short)  # what a button shows; a menu shows the text
            action.setToolTip(tooltip(tip))
        for button, action in zip(self._buttons, (self.log, self.fit, self.clear), strict=False):
            button.setAccessibleName(action.text())
        self._export_menu.setTitle(self.tr("Export"))
        self._export.setText(self.tr("Export"))
        self._export.setToolTip(self.tr("Save the curves as a picture or a table"))
        self._export.setAccessibleName(self.tr("Export the curves"))
        self._more.setToolTip(self.tr("Log scale, fit, clear, export"))
        self._more.setAccessibleName(self.tr("What can be done with the plots"))
