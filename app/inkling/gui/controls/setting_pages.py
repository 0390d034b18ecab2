"""The numbers that come with a choice, such as Adam's β₁, β₂ and ε; the fields follow from the engine's table."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.gui.controls.choices import choice
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.training.setting import Setting

_IN_EPOCHS = ("every",)


class SettingPage(QWidget):
    """The fields of one optimizer or schedule."""

    edited = Signal()  # after each change by the person, possible or not

    def __init__(self, settings: Mapping[str, Setting], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form()
        self.setLayout(self.form)
        self._settings = settings
        self._given: frozenset[str] = frozenset()
        self.fields: dict[str, NumberField] = {}
        for name, setting in settings.items():
            field = NumberField(setting.default, setting.interval)
            field.edited.connect(self.edited)
            self.form.add(field)
            self.fields[name] = field

    def values(self) -> dict[str, float]:
        """Those that are not the defaults, or were given all the same."""
        values = {name: field.value() for name, field in self.fields.items()}
        return {
            name: value
            for name, value in values.items()
            if value != self._settings[name].default or name in self._given
        }

    def set_values(self, values: Mapping[str, float]) -> None:
        """Show these, and defaults for the rest. No signals."""
        self._given = frozenset(values)
        for name, field in self.fields.items():
            field.set_value(values.get(name, self._settings[name].default))

    def problem(self) -> str:
        return next((problem for field in self.fields.values() if (problem := field.problem())), "")

    def set_locked(self, locked: bool) -> None:
        for field in self.fields.values():
            self.form.set_enabled(field, not locked)

    def retranslate(self) -> None:
        for name, field in self.fields.items():
            words = choice("setting", name)
            self.form.describe(field, words.text, words.hint)
            if name in _IN_EPOCHS:
                field.set_name(words.text, unit=self.tr("epochs"), unit_of_one=self.tr("epoch"))
            else:
                field.set_name(words.text)


class SettingPages(Retranslatable, QWidget):
    """A page for each choice, of which one is shown; a choice without numbers takes no room."""

    edited = Signal()  # after each change by the person, possible or not

    def __init__(self, settings: Mapping[str, Mapping[str, Setting]], parent: QWidget | None = None) -> None:
        """settings: for each name, those of its numbers."""
        super().__init__(parent)
        self.pages = {name: SettingPage(numbers) for name, numbers in settings.items()}
        self._current = next(iter(self.pages.values()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in self.pages.values():
            page.edited.connect(self.edited)
            page.hide()
            layout.addWidget(page)
        self.retranslate()
        self.hide()

    def page(self) -> SettingPage:
        """The one that is shown."""
        return self._current

    def show_page(self, name: str) -> None:
        self._current.hide()
        self._current = self.pages[name]
        self._current.show()
        self.setVisible(bool(self._current.fields))

    def forms(self) -> list[Form]:
        return [page.form for page in self.pages.values()]

    def set_locked(self, locked: bool) -> None:
        for page in self.pages.values():
            page.set_locked(locked)

    def retranslate(self) -> None:
        for page in self.pages.values():
            page.retranslate()
