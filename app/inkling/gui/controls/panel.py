"""The Controls panel: every setting of a training run in sections that fold, and the buttons that run it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from inkling.errors import InklingError
from inkling.gui.controls.data_settings import DatasetChoice, DataSettings
from inkling.gui.controls.field_style import FIELD_STYLE
from inkling.gui.controls.form import Form
from inkling.gui.controls.network_settings import NetworkSettings
from inkling.gui.controls.number_text import count_text
from inkling.gui.controls.run_bar import RunBar
from inkling.gui.controls.section import Section
from inkling.gui.controls.training_settings import TrainingSettings
from inkling.gui.theme import grid
from inkling.session.state import RunState
from inkling.training import Configuration

__all__ = ["ControlsPanel", "DatasetChoice"]

_WIDEST_LABELS = 0.45  # of the panel; longer labels wrap
_NARROWEST_FIELD = 11  # times the width of a 0; where even that does not fit, labels go above their fields


class ControlsPanel(QWidget):
    """Says what the person wants, and shows what it is given. Methods that set something emit nothing."""

    configuration_changed = Signal(object)  # a Configuration, after each edit; see `problem` for whether it can work
    eta_changed = Signal(float)  # a new possible η: slider, arrow keys, a finished number, another optimizer
    train_requested = Signal()  # Train or Resume
    pause_requested = Signal()
    step_requested = Signal()
    reset_requested = Signal()
    stop_requested = Signal()
    dataset_requested = Signal(str)  # "strokes", "mnist" or a folder's path, on this computer or not

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
        self._groups = (self.data, self.network, self.training)
        self._sections = {group: Section(group) for group in self._groups}
        self._run = RunBar()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        for section in self._sections.values():
            self._column.addWidget(section)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setStyleSheet(FIELD_STYLE)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._run)
        self._retranslate()
        self._arrange()
        self._check()
        self._connect()

    def configuration(self) -> Configuration:
        """What the fields say; for a field with a problem, the last that was possible."""
        configuration = Configuration()
        for group in self._groups:
            configuration = group.applied_to(configuration)
        return configuration

    def set_configuration(self, configuration: Configuration) -> None:
        """Show this configuration, one that passes its `check`."""
        for group in self._groups:
            group.show_configuration(configuration)
        self._check()

    def set_datasets(self, choices: Sequence[DatasetChoice], current: str) -> None:
        """Offer these data sets; `current` is the one in use."""
        self.data.set_datasets(choices, current)
        self._check()

    def set_train_limit(self, count: int | None) -> None:
        """How many training examples the data set has; None where that is not known."""
        self.data.set_train_limit(count)
        self._check()

    def set_state(self, state: RunState) -> None:
        """Lock what a run cannot change under way, and let the buttons follow."""
        for group in self._groups:
            group.set_locked(state is not RunState.IDLE)
        self._run.set_state(state)

    def set_progress(self, epoch: float, epochs: int, seconds_left: float | None) -> None:
        """epoch: of this run, fractions included; seconds_left: None where it cannot be told."""
        self._run.set_progress(epoch, epochs, seconds_left)

    def set_problem(self, sentence: str) -> None:
        """Something outside of the settings prevents training; an empty string takes it back."""
        self._said = sentence
        self._check()

    def set_model_matches(self, matches: bool) -> None:
        """Whether Train goes on with the model on screen, or starts a new network."""
        self._run.set_matches(matches)

    def problem(self) -> str:
        """Why training cannot start, in one sentence; an empty string if it can."""
        return self._own_problem() or self._said

    def sections(self) -> tuple[Section, ...]:
        """From the top; for remembering which are folded."""
        return tuple(self._sections.values())

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 40), grid(self, 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 22), self._run.minimumSizeHint().height() + grid(self, 8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._align()  # only now have the labels their new texts
        return done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._check()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._soon.start()  # once all the widgets in it have theirs

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        for group in self._groups:
            group.edited.connect(self._on_edited)
        self.data.dataset_requested.connect(self.dataset_requested)
        self.training.eta_changed.connect(self.eta_changed)
        self._run.buttons.train_requested.connect(self._on_train)
        self._run.buttons.step_requested.connect(self._on_step)
        self._run.buttons.pause_requested.connect(self.pause_requested)
        self._run.buttons.stop_requested.connect(self.stop_requested)
        self._run.buttons.reset_requested.connect(self.reset_requested)

    def _retranslate(self) -> None:
        self.setLocale(QLocale())
        self.setAccessibleName(self.tr("Controls"))
        for group, section in self._sections.items():
            section.heading.describe(group.title())
        self._align()

    def _arrange(self) -> None:
        """Follow the text size."""
        self._column.setSpacing(grid(self, 1.5))
        self._make_room_for_bar()
        for section in self._sections.values():
            section.arrange()
        self._run.arrange()
        self._align()

    def _align(self) -> None:
        """One width for the labels of all forms, by the panel's width: a scroll bar that comes up moves no field."""
        forms = self._forms()
        room = self.width() - grid(self, 3)  # the margins
        wanted = max(form.label_width() for form in forms)
        labels = min(wanted, round(_WIDEST_LABELS * (room - grid(self))))
        stacked = room - labels < _NARROWEST_FIELD * self.fontMetrics().horizontalAdvance("0")
        for form in forms:
            form.arrange(min(wanted, room) if stacked else labels, stacked=stacked)

    def _make_room_for_bar(self) -> None:
        """The scroll bar stands in the margin, so that fields keep their width when it comes and goes."""
        bar = self._scroll.verticalScrollBar()
        side, gap = grid(self, 1.5), grid(self)
        right = side - min(bar.sizeHint().width(), side) if bar.maximum() > bar.minimum() else side
        self._column.setContentsMargins(side, gap, right, gap)

    def _forms(self) -> list[Form]:
        return [form for group in self._groups for form in group.forms()]

    def _own_problem(self) -> str:
        for group in self._groups:
            problem = group.problem()
            if problem:
                return problem
        configuration = self.configuration()
        count = self.data.train_count()
        if count is not None and configuration.batch_size > count:
            return self.tr("The batch size {batch} is larger than the number of examples, {count}.").format(
                batch=count_text(configuration.batch_size), count=count_text(count)
            )
        try:
            configuration.check()
        except InklingError as error:
            return str(error)
        return ""

    def _check(self) -> None:
        self._run.set_problem(self.problem())

    def _on_edited(self) -> None:
        self._check()
        self.configuration_changed.emit(self.configuration())

    def _on_train(self) -> None:
        # On some systems a click on a button does not take the focus away from the number being typed.
        self.training.commit()
        self.train_requested.emit()

    def _on_step(self) -> None:
        self.training.commit()
        self.step_requested.emit()
