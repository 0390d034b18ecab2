"""How training images are changed at random, in ways that do not change which digit they show."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from inkling.data.augmentation import AUGMENTATION_SETTINGS, AUGMENTATIONS, Augmentation
from inkling.gui.controls.augmentation_preview import AugmentationPreview
from inkling.gui.controls.choices import OWN, augmentation_choices, choice
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.theme import mark
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.training import Configuration

_STEPS = {"px": 0.5, "°": 1.0, "": 0.05}


class AugmentationSettings(SettingsGroup):
    """Usual amounts to choose from, each amount, and what they make of an image."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = ChoiceBox()
        self.form.add(self.preset)
        self.fields: dict[str, NumberField] = {}
        for name, setting in AUGMENTATION_SETTINGS.items():
            field = NumberField(setting.default, setting.interval, step=even_step(_STEPS[setting.unit]))
            field.edited.connect(self._on_edited)
            self.form.add(field)
            self.fields[name] = field
        self.preview = AugmentationPreview()
        self.caption = Label()
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mark(self.caption, "muted", True)
        self.again = QToolButton()
        self.again.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.again.setProperty("quiet", True)
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.again)
        self.column.addLayout(head)
        self.column.addWidget(self.preview)
        self.retranslate()
        self._follow()
        self.preset.chosen.connect(self._on_preset)
        self.again.clicked.connect(self.preview.draw_again)

    def set_preview_image(self, image: NDArray[np.float32] | None) -> None:
        """What the preview changes: float32 (28, 28), ink 1 on 0; None for nothing."""
        self.preview.set_image(image)

    def title(self) -> str:
        return self.tr("Augmentation")

    def note(self) -> str:
        return self.preset.currentText()

    def show_configuration(self, configuration: Configuration) -> None:
        self._show(configuration.augmentation)

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(configuration, augmentation=self.value())

    def value(self) -> Augmentation:
        """What the fields say."""
        return Augmentation(**{name: field.value() for name, field in self.fields.items()})

    def problem(self) -> str:
        return next((problem for field in self.fields.values() if (problem := field.problem())), "")

    def set_locked(self, locked: bool) -> None:
        for field in self.form.fields():
            self.form.set_enabled(field, not locked)

    def fit(self, width: int) -> None:
        self.preview.fit(width)

    def retranslate(self) -> None:
        self.form.describe(
            self.preset,
            self.tr("Amounts"),
            self.tr(
                "Every image of every epoch is changed a little at random, so that the network sees no image twice "
                "and learns what all of them have in common. The test set is never changed."
            ),
        )
        self.preset.set_choices(augmentation_choices())
        for name, field in self.fields.items():
            words = choice("amount", name)
            self.form.describe(field, words.text, words.hint)
            field.set_name(words.text, unit=AUGMENTATION_SETTINGS[name].unit)
        self.caption.setText(self.tr("Preview"))
        self.again.setText(self.tr("again"))
        self.again.setToolTip(self.tr("Draws the preview with other random numbers."))
        self.again.setAccessibleName(self.tr("Preview again"))
        hint = self.tr("Your drawing, or an example, as the training would change it.")
        self.caption.setToolTip(tooltip(hint))
        self.preview.setToolTip(tooltip(hint))
        self.preview.setAccessibleName(self.tr("Preview of the augmentation"))

    def _show(self, how: Augmentation) -> None:
        for name, field in self.fields.items():
            field.set_value(getattr(how, name))
        self._follow()

    def _follow(self) -> None:
        """Let the choice and the preview follow the amounts."""
        how = self.value()
        names = (name for name, usual in AUGMENTATIONS.items() if usual == how or (usual.is_off and how.is_off))
        self.preset.set_name(next(names, OWN))
        self.preview.set_augmentation(how)

    def _on_preset(self, name: str) -> None:
        self._show(AUGMENTATIONS[name])
        self.edited.emit()

    def _on_edited(self) -> None:
        self._follow()
        self.edited.emit()
