"""What the network learns from: the data set and its pen, how many examples, and how their images are prepared."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.catalog import MNIST, STROKES, DatasetPart, split_name
from inkling.gui.controls.choices import choices
from inkling.gui.controls.data_preview import DataPreview
from inkling.gui.controls.pen_choices import AS_WRITTEN, can_be_inked, pen_choices, several_pens
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.dataset_label import DatasetChoice, dataset_label, pens_label
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.training import Configuration
from inkling.training.configuration import VALIDATION_PARTS

_MOST_EXAMPLES = 1_000_000
_USUAL_VALIDATION = 0.1
_FOLDER = "\0folder"  # the entry that asks for a folder; no data set can have this name


class DataSettings(SettingsGroup):
    """Data set, pen, number of examples, validation part, preparation, size of the input."""

    dataset_requested = Signal(str)  # the person chose another data set, a folder of one, or another pen
    gallery_requested = Signal()  # the person wants to see more digits of the data set

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[DatasetChoice, ...] = (DatasetChoice(STROKES), DatasetChoice(MNIST))
        self._current = STROKES  # the whole name, as in the configuration
        self._base, self._pens = STROKES, AS_WRITTEN  # the same in two parts, as the two boxes have it
        self._locked = False
        self._limit: int | None = None
        self.dataset = ChoiceBox()
        self.pen = ChoiceBox()
        self.preview = DataPreview()
        self._loaded: tuple[str, NDArray[np.uint8]] | None = None  # a data set's name, and one of each of its digits
        self.examples = CountField(0, _MOST_EXAMPLES)  # 0 stands for all
        self.examples.setSingleStep(1000)
        self.validation = NumberField(0.0, VALIDATION_PARTS, step=even_step(0.05))
        self.preparation = ChoiceBox()
        self.input = ChoiceBox()
        self._held_for_stopping = False  # the validation part was not chosen, but is needed for early stopping
        for field in (self.dataset, self.pen, self.examples, self.validation, self.preparation, self.input):
            self.form.add(field)
            if field is self.pen:
                self.form.addRow(self.preview)  # of the data set and the pen above it
        self._dialog: QFileDialog | None = None
        self.retranslate()
        self.dataset.chosen.connect(self._on_chosen)
        self.pen.chosen.connect(self._on_pen)
        self.preview.clicked.connect(self.gallery_requested)
        self.examples.edited.connect(self.edited)
        self.validation.edited.connect(self._on_validation)
        self.preparation.chosen.connect(self.edited)
        self.input.chosen.connect(self.edited)

    def title(self) -> str:
        return self.tr("Data")

    def set_datasets(self, choices: Sequence[DatasetChoice], current: str) -> None:
        """Offer these data sets; `current` is the one in use and is offered in any case. No signals."""
        self._choices = tuple(choices)
        self._make_current(current)

    def set_train_limit(self, count: int | None) -> None:
        """How many training examples there are; a larger number asked for becomes "all". No signals."""
        self._limit = count
        with QSignalBlocker(self.examples):
            if count is not None and self.examples.value() > count:
                self.examples.setValue(0)
            self.examples.setMaximum(_MOST_EXAMPLES if count is None else count)
        self.retranslate()

    def set_data_preview(self, name: str, images: NDArray[np.uint8]) -> None:
        """One of each class, uint8 (classes, 28, 28), of the data set that is loaded; shown while that is chosen."""
        self._loaded = name, images
        self._show_preview()

    def train_count(self) -> int | None:
        """How many examples will be learned from; None where it is not known."""
        count = self.examples.value() or self._limit
        return None if count is None else count - round(self.validation.value() * count)

    def input_size(self) -> int:
        """How many rows and columns the prepared images have."""
        return int(self.input.name())

    def hold_out(self, needed: bool) -> None:
        """Early stopping needs a validation part, or no longer: one is held out where there is none. No signals."""
        if needed and not self.validation.value():
            self.validation.set_value(_USUAL_VALIDATION)
            self._held_for_stopping = True
        elif not needed and self._held_for_stopping:
            self.validation.set_value(0.0)
            self._held_for_stopping = False

    def show_configuration(self, configuration: Configuration) -> None:
        if configuration.dataset != self._current:
            self._make_current(configuration.dataset)
        with QSignalBlocker(self.examples):
            self.examples.setValue(configuration.train_size or 0)
        self.validation.set_value(configuration.validation)
        self._held_for_stopping = False
        self.preparation.set_name(configuration.preparation)
        self.input.set_name(str(configuration.input_size))

    def applied_to(self, configuration: Configuration) -> Configuration:
        return replace(
            configuration,
            dataset=self._current,
            train_size=self.examples.value() or None,
            validation=self.validation.value(),
            preparation=self.preparation.name(),
            input_size=self.input_size(),
        )

    def note(self) -> str:
        words = [] if self._base == STROKES else [self.dataset.currentText()]
        if self._pens:
            words.append(pens_label(self._pens))
        if self.examples.value():
            words.append(count_text(self.examples.value()))
        return " · ".join(words) or super().note()

    def problem(self) -> str:
        return self.examples.problem() or self.validation.problem()

    def set_locked(self, locked: bool) -> None:
        self._locked = locked
        for field in self.form.fields():
            self.form.set_enabled(field, not locked)
        self._show_pens()

    def fit(self, width: int) -> None:
        self.preview.fit(width)

    def retranslate(self) -> None:
        self.form.describe(
            self.dataset,
            self.tr("&Data set"),
            self.tr("The digits that the network learns from. It reads best what looks like them."),
        )
        self.form.describe(
            self.pen,
            self.tr("Pen"),
            self.tr(
                "What the digits are written with, on a canvas 128 pixels wide. A network that has seen "
                "one pen only fails with others; seeing all of them cures most of it."
            ),
        )
        self.form.describe(
            self.examples,
            self.tr("E&xamples"),
            self.tr(
                "How many training examples are used. With few, the network learns them by heart "
                "and does worse on digits that it has not seen."
            ),
        )
        self.form.describe(
            self.validation,
            self.tr("Val&idation part"),
            self.tr(
                "How much of the training set is held out to decide by, such as 0.1 for a tenth. "
                "The network does not learn from it; its curve shows when learning by heart begins."
            ),
        )
        self.validation.set_name(self.tr("The validation part"), at_zero=self.tr("none"))
        self.form.describe(
            self.preparation,
            self.tr("Preparation"),
            self.tr("What becomes of each image before the network sees it; drawings are prepared in the same way."),
        )
        self.form.describe(
            self.input,
            self.tr("Input"),
            self.tr("How many pixels the network sees. Fewer need fewer weights, and lose fine strokes."),
        )
        self.preparation.set_choices(choices("preparation"))
        self.input.set_choices(choices("input"))
        if self._limit is None:
            self.examples.setSpecialValueText(self.tr("all"))
        else:
            self.examples.setSpecialValueText(self.tr("all {count}").format(count=count_text(self._limit)))
        entries = [Choice(one.name, self._text(one), self._hint(one)) for one in self._choices]
        entries.append(
            Choice(
                _FOLDER,
                self.tr("Folder…"),
                self.tr("A class's own digits: IDX files, a table, or pictures in folders 0 to 9."),
            )
        )
        self.dataset.set_choices(entries)
        self.dataset.set_name(self._base)
        self._show_pens()
        self.preview.setAccessibleName(self.tr("One example of each digit"))
        self.preview.setToolTip(
            self.tr("One example of each digit that the network learns from. Click to look at more of them.")
        )

    def _show_preview(self) -> None:
        """Nothing while the data set that is chosen is still being loaded."""
        name, images = self._loaded or ("", None)
        self.preview.show_images(images if name == self._current else None)

    def _show_pens(self) -> None:
        inkable = can_be_inked(self._base)
        self.pen.set_choices(pen_choices(self._pens) if inkable else several_pens())
        self.pen.set_name(self._pens)
        self.form.set_enabled(self.pen, inkable and not self._locked)

    def _text(self, choice: DatasetChoice) -> str:
        names = {STROKES: self.tr("Strokes"), MNIST: self.tr("MNIST")}
        name = names.get(choice.name) or dataset_label(choice.name)
        return name if choice.available else self.tr("{name} – download…").format(name=name)

    def _hint(self, choice: DatasetChoice) -> str:
        if choice.name == STROKES:
            return self.tr("Digits that this program draws itself, with a pen of known width.")
        if split_name(choice.name)[0].hand:
            return self.tr("Digits that this program draws itself, as the schools of this country teach them.")
        if choice.name == MNIST:
            return self.tr("Digits written by some 500 people: the data set of the course.")
        return choice.name

    def _on_validation(self) -> None:
        self._held_for_stopping = False
        self.edited.emit()

    def _make_current(self, name: str) -> None:
        parts = split_name(name)
        self._current, self._base, self._pens = name, name, AS_WRITTEN
        if len(parts) == 1:
            self._base, self._pens = parts[0].name, parts[0].pens
        if all(one.name != self._base for one in self._choices):
            self._choices = (*self._choices, DatasetChoice(self._base))
        self.retranslate()
        self._show_preview()

    def _on_chosen(self, base: str) -> None:
        if base == _FOLDER:
            self.dataset.set_name(self._base)
            self._ask_for_folder()
        else:
            self._choose(base, self._pens if can_be_inked(base) else AS_WRITTEN)

    def _on_pen(self, pens: str) -> None:
        self._choose(self._base, pens)

    def _choose(self, base: str, pens: str) -> None:
        choice = next(one for one in self._choices if one.name == base)
        name = str(DatasetPart(base, pens))
        if choice.available:
            another = base != self._base
            self._make_current(name)
            if another:
                self.set_train_limit(choice.train_count)
            self.edited.emit()
        else:
            # It is in use only once it is there, and set_datasets says so.
            self.dataset.set_name(self._base)
            self.pen.set_name(self._pens)
        self.dataset_requested.emit(name)

    def _ask_for_folder(self) -> None:
        if self._dialog is None:
            self._dialog = QFileDialog(self)
            self._dialog.setFileMode(QFileDialog.FileMode.Directory)
            self._dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            self._dialog.fileSelected.connect(self.dataset_requested)
        self._dialog.setWindowTitle(self.tr("Folder of digits"))
        self._dialog.open()
