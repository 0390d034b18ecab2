"""How it learns: η, batch size, epochs, optimizer and seed, which are pinned, and the optimizer's own settings."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from inkling.gui.controls.choices import choices
from inkling.gui.controls.learning_rate import EtaMemory, LearningRate
from inkling.gui.controls.pinned_fields import PinnedFields
from inkling.gui.controls.setting_pages import SettingPages
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.verbatim import tooltip
from inkling.training import OPTIMIZERS, Configuration
from inkling.training.configuration import MAX_EPOCHS, MAX_SEED
from inkling.training.optimizer_choice import optimizer_class

_LARGEST_BATCH = 1_000_000


class TrainingSettings(SettingsGroup):
    """`pinned` is what is always on view, η first; the group itself holds the optimizer's own settings, if any."""

    eta_changed = Signal(float)  # a new η that is possible, also while training

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        start = Configuration()
        self._etas = EtaMemory()
        self._locked = False
        self._optimizer = start.optimizer
        self.eta = LearningRate(start.eta, self)
        self.batch_size = CountField(1, _LARGEST_BATCH)
        self.epochs = CountField(1, MAX_EPOCHS)
        self.full_batch = CheckBox()
        self.seed = CountField(0, MAX_SEED)
        self.optimizer = ChoiceBox()
        self.settings = SettingPages({name: optimizer_class(name).settings for name in OPTIMIZERS})
        self.pinned = PinnedFields()
        self.pinned.add_row(self.eta.number)
        self.pinned.add_behind(self.eta.number, self.eta.slider)
        self.pinned.add_row(self.batch_size, self.epochs)
        self.pinned.add_behind(self.batch_size, self.full_batch)
        self.pinned.add_row(self.optimizer, self.seed)
        self.column.addWidget(self.settings)
        self.eta_shortcut = QShortcut(QKeySequence("Alt+G"), self.pinned)  # no label can have a key on its η
        self.retranslate()
        self.show_configuration(start)
        self.eta_shortcut.activated.connect(self._focus_eta)
        self.eta.edited.connect(self.edited)
        self.eta.changed.connect(self.eta_changed)
        self.batch_size.edited.connect(self.edited)
        self.full_batch.toggled.connect(self._on_full_batch)
        self.epochs.edited.connect(self.edited)
        self.seed.edited.connect(self.edited)
        self.optimizer.chosen.connect(self._on_optimizer)
        self.settings.edited.connect(self.edited)

    def title(self) -> str:
        return self.tr("Optimizer")

    def note(self) -> str:
        return super().note() if self.settings.page().values() else ""

    def has_settings(self) -> bool:
        """Whether the optimizer has any of its own."""
        return bool(self.settings.page().fields)

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
            seed=self.seed.value(),
        )

    def problem(self) -> str:
        counts = (
            (self.epochs, self.seed) if self.full_batch.isChecked() else (self.batch_size, self.epochs, self.seed)
        )
        wrong = next((problem for field in counts if (problem := field.problem())), "")
        return self.eta.number.problem() or wrong or self.settings.page().problem()

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for field in (self.epochs, self.seed, self.optimizer):
            self.pinned.set_enabled(field, not locked)
        self.settings.set_locked(locked)
        self._follow()

    def forms(self) -> Sequence[Form]:
        return self.settings.forms()

    def commit(self) -> None:
        """Take an η that was typed and not yet finished."""
        self.eta.number.commit()

    def retranslate(self) -> None:
        self.eta.number.set_name(self.tr("η"))
        eta_hint = self.tr(
            "The length of each step downhill. Too small learns slowly, too large jumps about or diverges. "
            "It can be changed while training."
        )
        self.pinned.describe(self.eta.number, "η", self.tr("Learning rate η"), eta_hint)
        self.eta.slider.track.setToolTip(tooltip(eta_hint))
        self.eta.slider.track.setAccessibleName(self.tr("Learning rate η, slider"))
        self.pinned.describe(
            self.batch_size,
            self.tr("&Batch"),
            self.tr("Batch size"),
            self.tr(
                "How many examples are averaged for one step. Small batches take many unsteady steps, "
                "large ones few steady steps."
            ),
        )
        self.full_batch.setText(self.tr("full"))
        self.full_batch.setAccessibleName(self.tr("Full batch"))
        self.full_batch.setToolTip(
            self.tr(
                "Averages all training examples for every step: true gradient descent. "
                "Each step goes straight down, but an epoch has only one."
            )
        )
        self.pinned.describe(
            self.epochs,
            self.tr("E&pochs"),
            self.tr("Epochs"),
            self.tr("How often the whole training set is gone through."),
        )
        self.pinned.describe(
            self.seed,
            self.tr("&Seed"),
            self.tr("Seed"),
            self.tr("Where the random numbers start: the same seed gives the same weights and the same training."),
        )
        self.pinned.describe(
            self.optimizer,
            self.tr("&Optimizer"),
            self.tr("Optimizer"),
            self.tr(
                "How the gradient becomes a step. Each optimizer has an η that suits it, and settings of its own."
            ),
        )
        self.optimizer.set_choices(choices("optimizer"))

    def _follow(self) -> None:
        """What can be edited now."""
        self.full_batch.setEnabled(not self._locked)
        self.pinned.set_enabled(self.batch_size, not self._locked and not self.full_batch.isChecked())

    def _focus_eta(self) -> None:
        self.eta.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.eta.number.selectAll()

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
