"""What a study is asked to find out: data set, cures, seeds and more, in a row or folded into one button."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import msgspec
from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from inkling.analysis.study.cures import CURES, PLAIN
from inkling.analysis.study.plan import StudyPlan
from inkling.data.catalog import MNIST, STROKES, split_name
from inkling.errors import InklingError
from inkling.gui.study.popup import CheckMenu
from inkling.gui.study.settings_popup import SettingsPopup
from inkling.gui.study.words import cure_hint, cure_name, dataset_name
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

_MOST_SEEDS = 20
_ON_OFFER = ("dataset", "cures", "seeds", "train_pens", "train_size", "epochs")


class StudySettings(Retranslatable, QWidget):
    """Makes a `StudyPlan` of what the person chose."""

    changed = Signal()  # the person has changed something

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._base = StudyPlan()  # what is not on offer comes from here
        self._folder = ""
        self._folded = False
        self._fields = QWidget(self)
        self._dataset = ChoiceBox(self._fields)
        self._cures = CureButton(self._fields)
        self._seeds = CountField(1, _MOST_SEEDS, self._fields)
        self._popup_button = QToolButton(self)
        self._popup = SettingsPopup(self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._fields)
        self._box.setContentsMargins(0, 0, 0, 0)
        for field in (self._dataset, self._cures, self._seeds):
            self._box.addWidget(field)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._fields)
        self._row.addWidget(self._popup_button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._dataset.chosen.connect(self._change)
        self._cures.changed.connect(self._change)
        self._seeds.valueChanged.connect(self._change)
        self._popup.changed.connect(self._change)
        self._popup_button.clicked.connect(self._open_popup)
        self.retranslate()
        self.set_plan(self._base)
        self.setStyleSheet(FIELD_STYLE)

    def plan(self) -> StudyPlan:
        """What is chosen. It may be impossible; `problem` says so."""
        return replace(
            self._base,
            dataset=self._dataset.name(),
            cures=self._cures.cures(),
            seeds=self._seeds.value(),
            train_pens=self._popup.train_pens(),
            train_size=self._popup.train_size(),
            epochs=self._popup.epochs(),
        )

    def set_plan(self, plan: StudyPlan) -> None:
        """Show this plan, as far as it is on offer. No signals."""
        blocked = self.blockSignals(True)
        self._base = plan
        if plan.dataset not in (STROKES, MNIST):
            self._folder = plan.dataset
        self._list_datasets()
        self._dataset.set_name(plan.dataset)
        self._cures.set_cures(plan.cures)
        self._seeds.setValue(plan.seeds)
        self._popup.set_values(plan.train_pens, plan.train_size, plan.epochs)
        self.blockSignals(blocked)

    def set_folder(self, name: str) -> None:
        """Offer a person's own folder of digits, which the window works with; other names are passed over."""
        parts = split_name(name)
        if len(parts) == 1 and parts[0].name not in (STROKES, MNIST):
            self._folder = parts[0].name
            self._list_datasets()

    def problem(self) -> str:
        """One sentence where there is nothing to run, else an empty string."""
        return "" if self._popup.train_pens() else self.tr("Tick at least one training pen under “More…”.")

    def state(self) -> dict[str, object]:
        """The plan, in JSON types."""
        return asdict(self.plan())

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what is no plan is passed over."""
        try:
            plan = msgspec.convert(dict(state), StudyPlan)
            plan.check()
        except (msgspec.ValidationError, InklingError):
            return
        # What cannot be set here must not stay behind unseen.
        default = StudyPlan()
        self.set_plan(replace(default, **{name: getattr(plan, name) for name in _ON_OFFER}))

    def whole_width(self) -> int:
        """Pixels that the row needs."""
        fields = (self._dataset, self._cures, self._seeds)
        gaps = len(fields) * grid(self)
        return sum(field.sizeHint().width() for field in fields) + gaps + self._button_width(self.tr("More…"))

    def folded_width(self) -> int:
        """Pixels that the one button needs."""
        return self._button_width("⋯")

    def set_folded(self, folded: bool) -> None:
        """All settings behind one button, or the usual ones in a row."""
        if folded == self._folded:
            return
        self._folded = folded
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if folded else directions.LeftToRight)
        if folded:
            self._row.removeWidget(self._fields)
            self._popup.fold_in(self._fields)
        else:
            self._popup.fold_out()
            self._row.insertWidget(0, self._fields)
            self._fields.show()
        self._write_button()

    def restyle(self) -> None:
        self._measure()

    def _change(self) -> None:
        self.changed.emit()

    def _open_popup(self) -> None:
        self._popup.open_below(self._popup_button)

    def _list_datasets(self) -> None:
        choices = [
            Choice(STROKES, dataset_name(STROKES), self.tr("Digits that Inkling draws itself, with any pen")),
            Choice(MNIST, dataset_name(MNIST), self.tr("MNIST's digits, written anew with each pen")),
        ]
        if self._folder:
            choices.append(Choice(self._folder, dataset_name(self._folder), self._folder))
        self._dataset.set_choices(choices)

    def _button_width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 2 * grid(self) + 4

    def _write_button(self) -> None:
        self._popup_button.setText("⋯" if self._folded else self.tr("More…"))
        self._popup_button.setFixedWidth(self._button_width(self._popup_button.text()))

    def _measure(self) -> None:
        self._row.setSpacing(grid(self))
        self._box.setSpacing(grid(self))
        self._dataset.setFixedWidth(grid(self, 14))
        widest = self._seeds.fontMetrics().horizontalAdvance(f"{self._seeds.prefix()}{_MOST_SEEDS}")
        self._seeds.setFixedWidth(widest + grid(self, 4))
        self._write_button()

    def retranslate(self) -> None:
        self.setLocale(QLocale())  # the fields' numbers follow it
        self._list_datasets()
        self._dataset.setToolTip(self.tr("Whose digits the networks learn and are tested on"))
        self._dataset.setAccessibleName(self.tr("Data set of the study"))
        self._seeds.setPrefix(self.tr("seeds:") + " ")
        self._seeds.setToolTip(
            self.tr(
                "How often everything is trained, each time from other first weights: one shows what happens, "
                "several show how far it is chance"
            )
        )
        self._seeds.setAccessibleName(self.tr("Seeds"))
        self._popup_button.setToolTip(self.tr("Training pens, training digits, epochs"))
        self._popup_button.setAccessibleName(self.tr("More settings of the study"))
        self._measure()


class CureButton(Retranslatable, QToolButton):
    """Says how many cures a study compares, with a menu to tick them in.

    The plain network is always among them: the others are compared with it.
    """

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
        self.setToolTip(tooltip(about.format(cures=names)))
        self.setAccessibleName(about.format(cures=names))

    def retranslate(self) -> None:
        for cure, action in self._actions.items():
            action.setText(cure_name(cure))
            action.setToolTip(tooltip(cure_hint(cure)))
        self._write()
