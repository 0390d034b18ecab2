"""The Controls panel: a pinned card that runs training, and every other setting in sections that fold and scroll."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.errors import InklingError
from inkling.gui.controls.augmentation_settings import AugmentationSettings
from inkling.gui.controls.data_settings import DataSettings
from inkling.gui.controls.network_settings import NetworkSettings
from inkling.gui.controls.pinned_card import PinnedCard
from inkling.gui.controls.regularization_settings import RegularizationSettings
from inkling.gui.controls.schedule_settings import ScheduleSettings
from inkling.gui.controls.scroll_content import ScrollContent, SettingsScroll
from inkling.gui.controls.section import Section
from inkling.gui.controls.settings_group import SettingsGroup
from inkling.gui.controls.stopping_settings import StoppingSettings
from inkling.gui.controls.training_settings import TrainingSettings
from inkling.gui.widgets.dataset_label import DatasetChoice
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.presets import find_preset, preset_of

_WIDEST_LABELS = 0.45  # of the panel; longer labels wrap, but for single words
_LEAST_REST = 6  # grid steps of height that the settings under the card are worth showing with
_ROOMY = 36  # those of the panel from which there are two lines of words in the card
_NARROWEST_FIELD = 11  # times the width of a 0; where even that does not fit, labels go above their fields


class ControlsPanel(Retranslatable, QWidget):
    """Says what the person wants, and shows what it is given. Methods that set something emit nothing."""

    configuration_changed = Signal(object)  # a Configuration, after each edit; see `problem_changed`
    problem_changed = Signal(str)  # why training cannot start, in one sentence; an empty string if it can
    eta_changed = Signal(float)  # a new possible η: slider, arrow keys, a finished number, another optimizer
    train_requested = Signal()  # a new network
    go_on_requested = Signal()  # with the network on screen, or with the run that rests
    pause_requested = Signal()
    step_requested = Signal()
    reset_requested = Signal()
    stop_requested = Signal()
    room_wanted = Signal(bool)  # for the settings that scroll: what is above the panel may go (True), or come back
    dataset_requested = Signal(str)  # "strokes", "mnist" or a folder's path, on this computer or not
    gallery_requested = Signal()  # more digits of the data set are to be seen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        self._said = ""
        self.data = DataSettings()
        self.network = NetworkSettings()
        self.training = TrainingSettings()
        self.schedule = ScheduleSettings()
        self.regularization = RegularizationSettings()
        self.stopping = StoppingSettings()
        self.augmentation = AugmentationSettings()
        advanced = (self.schedule, self.regularization, self.stopping, self.augmentation)
        self._groups: tuple[SettingsGroup, ...] = (self.data, self.network, self.training, *advanced)
        self._sections = {group: Section(group, folded=group in advanced) for group in self._groups}
        self.card = PinnedCard(self.training)
        self._run = self.card.run
        self._content = ScrollContent()
        self._column = QVBoxLayout(self._content)
        for section in self._sections.values():
            self._column.addWidget(section)
        self._column.addStretch(1)
        self._scroll = SettingsScroll(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.card)
        layout.addWidget(self._scroll, 1)
        layout.addStretch()
        self._arrange()
        self.retranslate()
        self._connect()

    def configuration(self) -> Configuration:
        """What the fields say; for a field with a problem, the last that was possible. The session knows it, too."""
        configuration = Configuration()
        for group in self._groups:
            configuration = group.applied_to(configuration)
        return configuration

    def set_configuration(self, configuration: Configuration) -> None:
        """Show this configuration, one that passes its `check`; what is being typed stays if it says the same."""
        if configuration != self.configuration():
            for group in self._groups:
                group.show_configuration(configuration)
        self._follow()

    def set_datasets(self, choices: Sequence[DatasetChoice], current: str) -> None:
        """Offer these data sets; `current` is the one in use."""
        self.data.set_datasets(choices, current)
        self._follow()

    def set_train_limit(self, count: int | None) -> None:
        """How many training examples the data set has; None where that is not known."""
        self.data.set_train_limit(count)
        self._follow()

    def set_data_preview(self, name: str, images: NDArray[np.uint8]) -> None:
        """One digit of each class of the data set of this name, which is loaded: uint8 (classes, 28, 28)."""
        self.data.set_data_preview(name, images)

    def set_state(self, state: RunState) -> None:
        """Lock what a run cannot change under way, and let the buttons follow."""
        for group in self._groups:
            group.set_locked(state is not RunState.IDLE)
        self._run.set_state(state)

    def set_progress(
        self, epoch: float, epochs: int, seconds_left: float | None, *, before: float = 0.0, step: int = 0
    ) -> None:
        """epoch: of this run, fractions included; before: the network's until then; seconds_left: None if unknown"""
        self._run.set_progress(epoch, epochs, seconds_left, before=before, step=step)

    def clear_progress(self) -> None:
        """Another network is on screen, with which no run has come any way yet."""
        self._run.clear_progress()

    def set_problem(self, sentence: str) -> None:
        """Something outside of the settings prevents training; an empty string takes it back."""
        self._said = sentence
        self._check()

    def set_preview_image(self, image: NDArray[np.float32] | None) -> None:
        """What the preview of the augmentation changes: float32 (28, 28), ink 1 on 0; None for nothing."""
        self.augmentation.set_preview_image(image)

    def set_model_matches(self, matches: bool) -> None:
        """Whether training can go on with the model on screen."""
        self._run.set_matches(matches)

    def set_closed(self, *, training: bool, data: bool, examples: bool) -> None:
        """What a worksheet does not offer: to run training, to choose data, to look at more of its digits."""
        self.card.set_run_closed(training)
        self._sections[self.data].setHidden(data)
        self.data.preview.setEnabled(not examples)
        self.restyle()

    def problem(self) -> str:
        """Why training cannot start, in one sentence; an empty string if it can."""
        return self._own_problem() or self._said

    def state(self) -> dict[str, object]:
        """What comes back at the next start: which sections are open, from the top."""
        return {"open": [section.is_open() for section in self._sections.values()]}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Fold as in `state()`; anything else in it is passed over."""
        opened = state.get("open")
        if isinstance(opened, list):
            for section, is_open in zip(self._sections.values(), opened, strict=False):
                section.set_open(bool(is_open))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 40), grid(self, 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 22), self.card.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._align()
        self._keep_place()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._align()  # only now have the labels their new texts
        return done

    def restyle(self) -> None:
        self._soon.start()  # once all the widgets in it have theirs

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._scroll.verticalScrollBar().valueChanged.connect(self._keep_place)
        for group in self._groups:
            group.edited.connect(self._on_edited)
        self.data.dataset_requested.connect(self.dataset_requested)
        self.data.gallery_requested.connect(self.gallery_requested)
        self.network.preset_requested.connect(self._on_preset)
        self.training.eta_changed.connect(self.eta_changed)
        self.card.more_wanted.connect(self.room_wanted)
        self.stopping.validation_needed.connect(self.data.hold_out)
        buttons = self._run.buttons
        for starts in (buttons.train_requested, buttons.go_on_requested, buttons.step_requested):
            # On some systems a click on a button does not take the focus away from the number being typed.
            starts.connect(self.training.commit)
        buttons.train_requested.connect(self.train_requested)
        buttons.go_on_requested.connect(self.go_on_requested)
        buttons.step_requested.connect(self.step_requested)
        buttons.pause_requested.connect(self.pause_requested)
        buttons.stop_requested.connect(self.stop_requested)
        buttons.reset_requested.connect(self.reset_requested)

    def retranslate(self) -> None:
        self.setLocale(QLocale())
        self.setAccessibleName(self.tr("Controls"))
        for group, section in self._sections.items():
            section.heading.describe(group.title())
        self._align()
        self._follow()

    def _arrange(self) -> None:
        """Follow the text size."""
        self._column.setSpacing(grid(self, 1.5))
        self._make_room_for_bar()
        for group, section in self._sections.items():
            group.arrange()
            section.arrange()
        self.card.arrange()
        self._fold()
        self._align()

    def _fold(self) -> None:
        """Where the card leaves less than a few rows, the rest gives way and is had by its button."""
        self._run.set_lines(2 if self.height() >= grid(self, _ROOMY) else 1)
        room = self.height() - self.card.least_height(self.width())
        self._scroll.setVisible(room >= grid(self, _LEAST_REST))
        self.card.set_more_offered(self.card.more.isChecked() or self._scroll.isHidden())

    def _align(self) -> None:
        """One width for the labels of all forms, by the panel's width: a scroll bar that comes up moves no field."""
        forms = self._forms()
        room = self.width() - grid(self, 3)  # the margins
        wanted = max(form.label_width() for form in forms)
        words = max(form.word_width() for form in forms)
        labels = min(wanted, max(words, round(_WIDEST_LABELS * (room - grid(self)))))
        stacked = room - labels < _NARROWEST_FIELD * self.fontMetrics().horizontalAdvance("0")
        for group in self._groups:
            group.fit(room)
        for form in forms:
            form.arrange(min(wanted, room) if stacked else labels, stacked=stacked)

    def _make_room_for_bar(self) -> None:
        """The scroll bar stands in the margin, so that fields keep their width when it comes and goes."""
        bar = self._scroll.verticalScrollBar()
        side, gap = grid(self, 1.5), grid(self)
        right = side - min(bar.sizeHint().width(), side) if bar.maximum() > bar.minimum() else side
        self._column.setContentsMargins(side, gap, right, gap)

    def _keep_place(self) -> None:
        """What is on view stays where it is when sections below it become shorter."""
        value = self._scroll.verticalScrollBar().value()
        self._content.set_floor(value + self._scroll.viewport().height() if value else 0)

    def _forms(self) -> list[Form]:
        return [form for group in self._groups for form in group.forms()]

    def _own_problem(self) -> str:
        for group in self._groups:
            if problem := group.problem():
                return problem
        try:
            self.configuration().check(examples=self.data.train_count())
        except InklingError as error:
            return sentence(error)
        return ""

    def _check(self) -> None:
        problem = self.problem()
        self._run.set_problem(problem)
        self.problem_changed.emit(problem)

    def _follow(self) -> None:
        """Let everything that is shown follow the settings."""
        self.network.set_input_size(self.data.input_size())
        self.network.show_preset(preset_of(self.configuration()))
        self._sections[self.training].setVisible(self.training.has_settings())
        default = Configuration()
        for group, section in self._sections.items():
            section.heading.set_note(group.note() if group.applied_to(default) != default else "")
        self._check()

    def _on_edited(self) -> None:
        self._follow()
        self.configuration_changed.emit(self.configuration())

    def _on_preset(self, name: str) -> None:
        before, after = self.configuration(), find_preset(name).applied_to(self.configuration())
        self.set_configuration(after)
        if after.eta != before.eta:
            self.eta_changed.emit(after.eta)
        self.configuration_changed.emit(self.configuration())
