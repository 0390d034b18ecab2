"""How η changes as the training goes on: the schedule with its own settings, and the warm-up."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from inkling.gui.controls.choices import choices
from inkling.gui.controls.setting_pages import SettingPages
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.formats import number_text
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.training import SCHEDULES, Configuration
from inkling.training.configuration import AMOUNTS
from inkling.training.schedules import schedule_settings


class ScheduleSettings(SettingsGroup):
    """Warm-up first: what comes first in time; the schedule's own settings last: their number changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warm_up = NumberField(0.0, AMOUNTS, step=even_step(0.5))
        self.schedule = ChoiceBox()
        self.settings = SettingPages({name: schedule_settings(name) for name in SCHEDULES})
        self.form.add(self.warm_up)
        self.form.add(self.schedule)
        self.column.addWidget(self.settings)
        self.retranslate()
        self.show_configuration(Configuration())
        self.warm_up.edited.connect(self.edited)
        self.schedule.chosen.connect(self._on_schedule)
        self.settings.edited.connect(self.edited)

    def title(self) -> str:
        return self.tr("Schedule")

    def note(self) -> str:
        words = [] if self.schedule.name() == Configuration().schedule else [self.schedule.currentText()]
        if self.warm_up.value():
            number = number_text(self.warm_up.value(), self.locale())
            words.append(self.tr("warm-up {epochs}").format(epochs=number))
        return " · ".join(words) or super().note()

    def show_configuration(self, configuration: Configuration) -> None:
        self.warm_up.set_value(configuration.warm_up)
        self.schedule.set_name(configuration.schedule)
        self.settings.show_page(configuration.schedule)
        self.settings.page().set_values(configuration.schedule_settings)

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            warm_up=self.warm_up.value(),
            schedule=self.schedule.name(),
            schedule_settings=self.settings.page().values(),
        )

    def problem(self) -> str:
        return self.warm_up.problem() or self.settings.page().problem()

    def set_locked(self, locked: bool) -> None:
        for field in self.form.fields():
            self.form.set_enabled(field, not locked)
        self.settings.set_locked(locked)

    def forms(self) -> Sequence[Form]:
        return (self.form, *self.settings.forms())

    def retranslate(self) -> None:
        self.form.describe(
            self.warm_up,
            self.tr("Warm-up"),
            self.tr("In so many epochs at the beginning η grows from 0, so that the first steps wreck nothing."),
        )
        self.warm_up.set_name(
            self.tr("The warm-up"), unit=self.tr("epochs"), unit_of_one=self.tr("epoch"), at_zero=self.tr("none")
        )
        self.form.describe(
            self.schedule,
            self.tr("Schedule"),
            self.tr("How η shrinks while training: large steps find the valley, small ones its bottom."),
        )
        self.schedule.set_choices(choices("schedule"))

    def _on_schedule(self, name: str) -> None:
        self.settings.show_page(name)
        self.edited.emit()
