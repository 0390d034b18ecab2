"""The demonstration's card: it can repeat a step, and a line at its foot shows how much of one is done."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from inkling.gui.widgets.card.card import Card
from inkling.gui.widgets.card.content import CardWords
from inkling.gui.widgets.theme import grid

_BAR_STEPS = 1000
_REPEAT = "repeat"


class DemonstrationCard(Card):
    """A card with Repeat and a bar."""

    repeat_requested = Signal()  # this step afresh

    def __init__(self, parent: QWidget | None = None) -> None:
        bar = _Bar()
        super().__init__(bar, parent, more=(_REPEAT,))
        self.bar = bar
        self.repeat.clicked.connect(self.repeat_requested)
        self.retranslate()

    @property
    def repeat(self) -> QPushButton:
        """The button that begins the step afresh."""
        return self.more[_REPEAT]

    def set_progress(self, done: float) -> None:
        """How much of the step's work is done, 0 to 1."""
        self.bar.setValue(round(_BAR_STEPS * min(max(done, 0.0), 1.0)))

    def words(self) -> CardWords:
        return CardWords(
            name=self.tr("Demonstration"),
            start=self.tr("Start"),
            finish=self.tr("Finish"),
            finish_tip=self.tr("Your own settings and your pen come back; the curves stay."),
            back_tip=self.tr("Goes back to the step before and begins it afresh. (Page Up)"),
            skip_tip=self.tr(
                "Goes on at once: training ends with what is learned so far, and an example is drawn for you."
            ),
            leave=self.tr("End the demonstration"),
            leave_tip=self.tr("Ends the demonstration (Esc); your own settings and your pen come back."),
        )

    def retranslate(self) -> None:
        self.repeat.setText(self.tr("Repeat"))
        self.repeat.setToolTip(self.tr("Begins this step afresh; a network begins again with random weights."))
        self.repeat.setAccessibleName(self.repeat.text())
        self.bar.setAccessibleName(self.tr("Progress of the step"))
        self.bar.setToolTip(self.tr("How much of this step's work is done."))
        super().retranslate()


class _Bar(QProgressBar):
    """A line."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _BAR_STEPS)
        self.setTextVisible(False)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 80), max(2, grid(self, 0.375)))
