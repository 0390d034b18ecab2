"""How it learns: η, batch size, epochs, seed, and the optimizer with its own settings."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from inkling.gui.controls.choices import choices
from inkling.gui.controls.learning_rate import EtaMemory, LearningRate
from inkling.gui.controls.setting_pages import SettingPages
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.focused import FocusedSpinBox, FocusedWideSpinBox
from inkling.gui.widgets.form import Form
from inkling.training import OPTIMIZERS, Configuration
from inkling.training.configuration import MAX_EPOCHS, MAX_SEED
from inkling.training.optimizer_choice import optimizer_class

_LARGEST_BATCH = 1_000_000


class TrainingSettings(SettingsGroup):
    """η first, since it is the one to turn; the optimizer's own settings last: their number changes."""

    eta_changed = Signal(float)  # a new η that is possible, also while training

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = Configuration()
        self._etas = EtaMemory()
        self._locked = False
        self._optimizer = start.optimizer
        self.eta = LearningRate(start.eta, self)
        self.batch_size = FocusedSpinBox(1, _LARGEST_BATCH)
        self.epochs = FocusedSpinBox(1, MAX_EPOCHS)
        self.full_batch = CheckBox()
        self.seed = FocusedWideSpinBox(0, MAX_SEED)
        self.optimizer = ChoiceBox()
        self.settings = SettingPages({name: optimizer_class(name).settings for name in OPTIMIZERS})
        self.form.add(self.eta.number)
        self.form.addRow(self.eta.slider)
        self.form.add(self.batch_size)
        self.form.add_check(self.full_batch)
        for field in (self.epochs, self.seed, self.optimizer):
            self.form.add(field)
        self.column.addWidget(self.settings)
        self.retranslate()
        self.show_configuration(start)
        self.eta.edited.connect(self.edited)
        self.eta.changed.connect(self.eta_changed)
        self.batch_size.valueChanged.connect(self.edited)
        self.full_batch.toggled.connect(self._on_full_batch)
        self.epochs.valueChanged.connect(self.edited)
        self.seed.valueChanged.connect(self.edited)
        self.optimizer.chosen.connect(self._on_optimizer)
        self.settings.edited.connect(self.edited)

    def title(self) -> str:
        return self.tr("Training")

    def show_configuration(self, configuration: Configuration) -> None:
        self.eta.set_value(configuration.eta)
        with QSignalBlocker(self.full_batch):
            self.full_batch.setChecked(configuration.batch_size is None)
        with QSignalBlocker(self.batch_size):
            self.batch_size.setValue(configuration.batch_size or self.batch_size.value())
        with QSignalBlocker(self.epochs):
            self.epochs.setValue(configuration.epochs)
        with QSignalBlocker(self.seed):
            self.seed.setValue(configuration.seed)
        self._optimizer = configuration.optimizer
        self.optimizer.set_name(configuration.optimizer)
        self.settings.show_page(configuration.optimizer)
        self.settings.page().set_values(configuration.optimizer_settings)
        self._follow()

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            optimizer=self._optimizer,
            optimizer_settings=self.settings.page().values(),
            eta=self.eta.value(),
            batch_size=None if self.full_batch.isChecked() else self.batch_size.value(),
            epochs=self.epochs.value(),
            seed=int(self.seed.value()),
        )

    def problem(self) -> str:
        return self.eta.number.problem() or self.settings.page().problem()

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for field in (self.epochs, self.seed, self.optimizer):
            self.form.set_enabled(field, not locked)
        self.settings.set_locked(locked)
        self._follow()

    def forms(self) -> Sequence[Form]:
        return (self.form, *self.settings.forms())

    def commit(self) -> None:
        """Take an η that was typed and not yet finished."""
        self.eta.number.commit()

    def retranslate(self) -> None:
        self.eta.number.set_name(self.tr("η"))
        eta_hint = self.tr(
            "The length of each step downhill. Too small learns slowly, too large jumps about or diverges. "
            "It can be changed while training."
        )
        self.form.describe(self.eta.number, self.tr("Learnin&g rate η"), eta_hint)
        self.eta.slider.track.setToolTip(eta_hint)
        self.eta.slider.track.setAccessibleName(self.tr("Learning rate η, slider"))
        self.form.describe(
            self.batch_size,
            self.tr("&Batch size"),
            self.tr(
                "How many examples are averaged for one step. Small batches take many unsteady steps, "
                "large ones few steady steps."
            ),
        )
        self.full_batch.setText(self.tr("full batch"))
        self.full_batch.setAccessibleName(self.tr("Full batch"))
        self.full_batch.setToolTip(
            self.tr(
                "Averages all training examples for every step: true gradient descent. "
                "Each step goes straight down, but an epoch has only one."
            )
        )
        self.form.describe(
            self.epochs,
            self.tr("E&pochs"),
            self.tr("How often the whole training set is gone through."),
        )
        self.form.describe(
            self.seed,
            self.tr("&Seed"),
            self.tr("Where the random numbers start: the same seed gives the same weights and the same training."),
        )
        self.form.describe(
            self.optimizer,
            self.tr("&Optimizer"),
            self.tr(
                "How the gradient becomes a step. Each optimizer has an η that suits it, and settings of its own."
            ),
        )
        self.optimizer.set_choices(choices("optimizer"))

    def _follow(self) -> None:
        """What can be edited now."""
        self.full_batch.setEnabled(not self._locked)
        self.form.set_enabled(self.batch_size, not self._locked and not self.full_batch.isChecked())

    def _on_full_batch(self) -> None:
        self._follow()
        self.edited.emit()

    def _on_optimizer(self, name: str) -> None:
        self._etas.remember(self._optimizer, self.eta.value())
        self._optimizer = name
        self.settings.show_page(name)
        before, after = self.eta.value(), self._etas.eta_for(name, self.eta.value())
        if after != before or self.eta.number.problem():
            self.eta.set_value(after)
            self.eta_changed.emit(after)
        self.edited.emit()
