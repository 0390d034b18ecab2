"""The settings of a study that are seldom changed: training pens, training digits, epochs."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inkling.data.pens import ALL_PENS
from inkling.data.stroke import PEN_SIZES
from inkling.gui.study.popup import Popup
from inkling.gui.study.words import pens_name
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

OFFERED_PENS = (*map(str, PEN_SIZES), ALL_PENS)
_DIGITS = 100, 60_000
_EPOCHS = 1, 100


class SettingsPopup(Retranslatable, Popup):
    """Training pens to tick, and two numbers; on top there is room for what does not fit into the row."""

    changed = Signal()  # the person has changed something

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._folded: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._pens_title, self._digits_title, self._epochs_title = Label(self), Label(self), Label(self)
        self._pens = {pens: CheckBox(self) for pens in OFFERED_PENS}
        self._digits, self._epochs = CountField(*_DIGITS, self), CountField(*_EPOCHS, self)
        self._digits.setSingleStep(1000)
        self._digits_title.setBuddy(self._digits)
        self._epochs_title.setBuddy(self._epochs)
        self._grid = QGridLayout()
        self._grid.addWidget(self._pens_title, 0, 0, 1, 3)
        for index, box in enumerate(self._pens.values()):
            self._grid.addWidget(box, 1 + index // 3, index % 3)
            box.clicked.connect(self.changed)
        for row, title, field in ((3, self._digits_title, self._digits), (4, self._epochs_title, self._epochs)):
            self._grid.addWidget(title, row, 0, 1, 2)
            self._grid.addWidget(field, row, 2)
            field.valueChanged.connect(self.changed)
        self._layout.addLayout(self._grid)
        self.retranslate()
        self.setStyleSheet(FIELD_STYLE)

    def fold_in(self, fields: QWidget) -> None:
        """Take these fields in, above the others."""
        if self._folded is not fields:
            self._folded = fields
            self._layout.insertWidget(0, fields)
            fields.show()

    def fold_out(self) -> None:
        """The fields are elsewhere from now on."""
        if self._folded is not None:
            self._layout.removeWidget(self._folded)
            self._folded = None

    def train_pens(self) -> tuple[str, ...]:
        """The ticked ones, as `parse_pens` reads them."""
        return tuple(pens for pens, box in self._pens.items() if box.isChecked())

    def train_size(self) -> int:
        return self._digits.value()

    def epochs(self) -> int:
        return self._epochs.value()

    def set_values(self, train_pens: Sequence[str], train_size: int, epochs: int) -> None:
        """Show these; pens that are not offered are left out."""
        for pens, box in self._pens.items():
            box.setChecked(pens in train_pens)
        self._digits.setValue(train_size)
        self._epochs.setValue(epochs)

    def restyle(self) -> None:
        self._measure()

    def _measure(self) -> None:
        step = grid(self)
        self._layout.setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step)
        self._layout.setSpacing(2 * step)
        self._grid.setHorizontalSpacing(2 * step)
        self._grid.setVerticalSpacing(step)

    def retranslate(self) -> None:
        self.setLocale(QLocale())  # a window of its own does not take over its parent's
        self._pens_title.setText(self.tr("Training pens: a network for each"))
        self._digits_title.setText(self.tr("Training digits"))
        self._epochs_title.setText(self.tr("Epochs"))
        for pens, box in self._pens.items():
            mixed = pens == ALL_PENS
            name = pens_name(pens)
            box.setText(self.tr("{pens} all").format(pens=name) if mixed else name)
            tip = (
                self.tr("A network that learns digits of every width between these")
                if mixed
                else self.tr("A network that learns digits of pen {pen} only, and is then tested with all pens")
            )
            box.setToolTip(tooltip(tip.format(pen=name)))
            box.setAccessibleName(self.tr("Train with pens {pens}").format(pens=name))
        for field, title, tip in (
            (
                self._digits,
                self._digits_title,
                self.tr("Digits that each network learns from; the same ones for every pen. More take longer"),
            ),
            (
                self._epochs,
                self._epochs_title,
                self.tr("How often each network sees all of its training digits. More take longer"),
            ),
        ):
            field.setToolTip(tooltip(tip))
            title.setToolTip(tooltip(tip))
            field.setAccessibleName(title.text())
        self._measure()
