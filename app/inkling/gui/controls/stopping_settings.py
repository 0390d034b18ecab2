"""When it is enough before all epochs are done: by small changes of θ, small gradients, or the validation loss."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.formats import count_text, number_text
from inkling.gui.widgets.number_field import NumberField, round_step
from inkling.training import Configuration
from inkling.training.configuration import AMOUNTS, MAX_EPOCHS


class StoppingSettings(SettingsGroup):
    """Smallest ‖Δθ‖, smallest ‖∇C‖, patience; each off at 0."""

    validation_needed = Signal(bool)  # before `edited`: patience was turned on (True) or off

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patient = False
        self.step = NumberField(0.0, AMOUNTS, step=round_step(1e-4))
        self.gradient = NumberField(0.0, AMOUNTS, step=round_step(1e-6))
        self.patience = CountField(0, MAX_EPOCHS)
        for field in (self.step, self.gradient, self.patience):
            self.form.add(field)
        self.retranslate()
        self.step.edited.connect(self.edited)
        self.gradient.edited.connect(self.edited)
        self.patience.edited.connect(self._on_patience)

    def title(self) -> str:
        return self.tr("Stopping")

    def note(self) -> str:
        words = []
        if self.step.value():
            words.append(f"‖Δθ‖ < {number_text(self.step.value(), self.locale())}")
        if self.gradient.value():
            words.append(f"‖∇C‖ < {number_text(self.gradient.value(), self.locale())}")
        if self.patience.value():
            words.append(self.tr("patience {epochs}").format(epochs=count_text(self.patience.value())))
        return " · ".join(words)

    def show_configuration(self, configuration: Configuration) -> None:
        self.step.set_value(configuration.stop_step)
        self.gradient.set_value(configuration.stop_gradient)
        with QSignalBlocker(self.patience):
            self.patience.setValue(configuration.patience)
        self._patient = bool(configuration.patience)

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            stop_step=self.step.value(),
            stop_gradient=self.gradient.value(),
            patience=self.patience.value(),
        )

    def problem(self) -> str:
        return self.step.problem() or self.gradient.problem() or self.patience.problem()

    def set_locked(self, locked: bool) -> None:
        for field in self.form.fields():
            self.form.set_enabled(field, not locked)

    def retranslate(self) -> None:
        off = self.tr("off")
        self.form.describe(
            self.step,
            self.tr("Small ‖Δθ‖"),
            self.tr("Stops when θ moves less than this in a whole epoch: learning stands still."),
        )
        self.step.set_name("‖Δθ‖", at_zero=off)
        self.form.describe(
            self.gradient,
            self.tr("Small ‖∇C‖"),
            self.tr("Stops when the gradient, on average over an epoch, is shorter than this: the valley is flat."),
        )
        self.gradient.set_name("‖∇C‖", at_zero=off)
        self.form.describe(
            self.patience,
            self.tr("Patience"),
            self.tr(
                "Stops when the validation loss has not fallen for so many epochs; the best network comes back. "
                "It decides by the validation part (see Data), which is set to 0.1 where there is none."
            ),
        )
        self.patience.setSpecialValueText(off)

    def _on_patience(self) -> None:
        epochs = self.patience.value()
        if bool(epochs) != self._patient:
            self._patient = bool(epochs)
            self.validation_needed.emit(self._patient)
        self.edited.emit()
