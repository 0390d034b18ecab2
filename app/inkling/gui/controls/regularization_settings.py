"""What keeps weights and steps small: L2 weight decay and gradient clipping."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.formats import number_text
from inkling.gui.widgets.number_field import NumberField, round_step
from inkling.training import Configuration
from inkling.training.configuration import AMOUNTS


class RegularizationSettings(SettingsGroup):
    """Weight decay, gradient clipping; both off at 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weight_decay = NumberField(0.0, AMOUNTS, step=round_step(1e-6))
        self.clip = NumberField(0.0, AMOUNTS, step=round_step(0.01))
        for field in (self.weight_decay, self.clip):
            self.form.add(field)
            field.edited.connect(self.edited)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Regularisation")

    def note(self) -> str:
        words = []
        if self.weight_decay.value():
            words.append(f"λ {number_text(self.weight_decay.value(), self.locale())}")
        if self.clip.value():
            words.append(f"‖∇C‖ ≤ {number_text(self.clip.value(), self.locale())}")
        return " · ".join(words)

    def show_configuration(self, configuration: Configuration) -> None:
        self.weight_decay.set_value(configuration.weight_decay)
        self.clip.set_value(configuration.clip)

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(configuration, weight_decay=self.weight_decay.value(), clip=self.clip.value())

    def problem(self) -> str:
        return self.weight_decay.problem() or self.clip.problem()

    def set_locked(self, locked: bool) -> None:
        for field in self.form.fields():
            self.form.set_enabled(field, not locked)

    def retranslate(self) -> None:
        off = self.tr("off")
        self.form.describe(
            self.weight_decay,
            self.tr("Weight decay λ"),
            self.tr(
                "Pulls every weight a little towards 0 at each step (L2), which works against learning by heart. "
                "Usual are 1e-5 to 1e-3."
            ),
        )
        self.weight_decay.set_name(self.tr("The weight decay"), at_zero=off)
        self.form.describe(
            self.clip,
            self.tr("Gradient clipping"),
            self.tr("Longer gradients are shortened to this length, so that no single batch throws θ far away."),
        )
        self.clip.set_name(self.tr("The gradient clipping"), at_zero=off)
