"""The head of the playground's window: which question is looked at, and its words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inkling.analysis.playground.presets import PRESETS, Preset
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label


class Header(Retranslatable, QWidget):
    """A list of all questions, and the sentence of the one that is looked at."""

    preset_chosen = Signal(str)  # the name of the preset that the person chose

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box, self.question = ChoiceBox(self), Label(self)
        self.question.setWordWrap(True)
        self._preset: Preset | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.box)
        self._row.addWidget(self.question, 1)
        self.box.chosen.connect(self.preset_chosen)
        self.restyle()
        self.retranslate()

    def show_preset(self, preset: Preset) -> None:
        """Name the one that is looked at."""
        if preset is not self._preset:
            self._preset = preset
            self.box.set_name(preset.name)
            self.question.setText(sentence(preset.question))

    def restyle(self) -> None:
        self._row.setContentsMargins(grid(self, 2), grid(self), grid(self, 2), grid(self))
        self._row.setSpacing(grid(self, 2))
        self._make_room()

    def _make_room(self) -> None:
        """Every title is read in full, and the question beside it stays in its place."""
        titles = (self.box.fontMetrics().horizontalAdvance(sentence(one.title)) for one in PRESETS)
        self.box.setFixedWidth(max(titles) + grid(self, 5))

    def retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("Question"))
        self.box.set_choices([Choice(one.name, sentence(one.title), sentence(one.question)) for one in PRESETS])
        self._make_room()
        preset, self._preset = self._preset, None
        if preset is not None:
            self.show_preset(preset)
