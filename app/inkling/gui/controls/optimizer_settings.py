"""The numbers of one optimizer: momentum's μ, Adam's β₁, β₂ and ε; the fields follow from the engine's table."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from inkling.gui.controls.choices import setting_choice
from inkling.gui.controls.form import Form
from inkling.gui.controls.number_field import NumberField
from inkling.training import OPTIMIZERS
from inkling.training.optimizers import optimizer_class


class OptimizerPage(QWidget):
    """The fields of one optimizer."""

    edited = Signal()  # after each change by the person, possible or not

    def __init__(self, optimizer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form()
        self.setLayout(self.form)
        self._settings = optimizer_class(optimizer).settings
        self.fields: dict[str, NumberField] = {}
        for name, setting in self._settings.items():
            field = NumberField(setting.default, setting.low, setting.high)
            field.edited.connect(self.edited)
            self.form.add(field)
            self.fields[name] = field

    def values(self) -> dict[str, float]:
        """Those that are not the defaults."""
        values = {name: field.value() for name, field in self.fields.items()}
        return {name: value for name, value in values.items() if value != self._settings[name].default}

    def set_values(self, values: Mapping[str, float]) -> None:
        """Show these, and defaults for the rest. No signals."""
        for name, field in self.fields.items():
            field.set_value(values.get(name, self._settings[name].default))

    def problem(self) -> str:
        return next((problem for field in self.fields.values() if (problem := field.problem())), "")

    def set_locked(self, locked: bool) -> None:
        for field in self.fields.values():
            self.form.set_enabled(field, not locked)

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            words = setting_choice(name)
            self.form.describe(field, words.text, words.hint)
            field.set_name(words.text)


class OptimizerSettings(QStackedWidget):
    """A page for each optimizer. The stack is as high as its highest page, so that choosing moves nothing."""

    edited = Signal()  # after each change by the person, possible or not

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = {name: OptimizerPage(name) for name in OPTIMIZERS}
        for page in self.pages.values():
            page.edited.connect(self.edited)
            self.addWidget(page)
        self._retranslate()

    def show_optimizer(self, name: str) -> None:
        self.setCurrentWidget(self.pages[name])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for page in self.pages.values():
            page.retranslate()
