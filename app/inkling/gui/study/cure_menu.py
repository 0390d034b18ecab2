"""The button that says which cures a study compares, with a menu to tick them in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from inkling.analysis.study.cures import CURES, PLAIN
from inkling.gui.study.words import cure_hint, cure_name
from inkling.gui.widgets.check_menu import CheckMenu
from inkling.gui.widgets.number_text import count_text
from inkling.gui.widgets.retranslatable import Retranslatable


class CureButton(Retranslatable, QToolButton):
    """The plain network is always among them: the others are compared with it."""

    changed = Signal()  # the person has ticked or unticked a cure

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = CheckMenu(self)
        self._actions: dict[str, QAction] = {}
        for cure in CURES:
            action = QAction(self._menu)
            action.setCheckable(True)
            action.setChecked(cure == PLAIN)
            action.setEnabled(cure != PLAIN)
            action.triggered.connect(self._ticked)
            self._menu.addAction(action)
            self._actions[cure] = action
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.retranslate()

    def cures(self) -> tuple[str, ...]:
        """The ticked ones, in the order of `CURES`."""
        return tuple(cure for cure, action in self._actions.items() if action.isChecked())

    def set_cures(self, cures: Sequence[str]) -> None:
        """Tick these and no others. No signals."""
        for cure, action in self._actions.items():
            action.setChecked(cure in cures or cure == PLAIN)
        self._write()

    def _ticked(self) -> None:
        self._write()
        self.changed.emit()

    def _write(self) -> None:
        self.setText(self.tr("Cures: {count}").format(count=count_text(len(self.cures()) - 1)))
        names = ", ".join(map(cure_name, self.cures()))
        about = self.tr("What is tried against stroke-size overfitting, each cure alone: {cures}")
        self.setToolTip(about.format(cures=names))
        self.setAccessibleName(about.format(cures=names))

    def retranslate(self) -> None:
        for cure, action in self._actions.items():
            action.setText(cure_name(cure))
            action.setToolTip(cure_hint(cure))
        self._write()
