"""The head of the settings, which never scrolls: what runs training, how far it has come, and why it cannot."""

import math

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.playground.commands import Commands
from inkling.gui.playground.look import Look
from inkling.gui.playground.player import DIVERGED, Player
from inkling.gui.playground.settings.action_button import ActionButton
from inkling.gui.playground.settings.choices import SettingsWords
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.formats import accuracy_text, count_text, loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label
from inkling.session.playground.playground import Playground

_TEXT_EVERY = 100  # ms: numbers that change faster cannot be read


class RunCard(Retranslatable, QWidget):
    """Play, Step, Reset and New start; the speed; step, cost and accuracy; one sentence where something is wrong."""

    def __init__(self, playground: Playground, commands: Commands, player: Player, parent: QWidget) -> None:
        super().__init__(parent)
        self._playground, self._player = playground, player
        self.play, self.step = ActionButton(commands.play), ActionButton(commands.step)
        self.reset, self.new_start = ActionButton(commands.reset), ActionButton(commands.new_seed)
        mark(self.play, "primary", True)
        self.speed, self.form = ChoiceBox(), Form()
        self.form.add(self.speed)
        self.names = [Label(self) for _ in range(3)]
        self.values = [Label(self) for _ in self.names]
        self.message = Label(self)
        self._said = ""  # what is wrong with a text that is being typed
        self._last: Look | None = None
        self._shown = QElapsedTimer()
        self._lay_out()
        self.speed.chosen.connect(self._set_speed)
        player.playing_changed.connect(self._rest)
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        self._buttons, self._readings, self._column = QVBoxLayout(), QGridLayout(), QVBoxLayout(self)
        self._rows = QHBoxLayout(), QHBoxLayout()
        for row, pair in zip(self._rows, ((self.play, self.step), (self.reset, self.new_start)), strict=True):
            for button in pair:
                row.addWidget(button)
            self._buttons.addLayout(row)
        for number, (name, value) in enumerate(zip(self.names, self.values, strict=True)):
            mark(name, "muted", True)
            self._readings.addWidget(name, 0, number)
            self._readings.addWidget(value, 1, number)
            self._readings.setColumnStretch(number, 1)
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.message.setWordWrap(True)
        mark(self.message, "problem", True)
        for part in (self._buttons, self.form, self._readings):
            self._column.addLayout(part)
        self._column.addWidget(self.message)

    def show_look(self, look: Look) -> None:
        """The numbers of this moment."""
        if self._last is None or look.state.structure is not self._last.state.structure:
            self._said = ""
        self._last = look
        if not self._player.playing or not self._shown.isValid() or self._shown.hasExpired(_TEXT_EVERY):
            self._show()

    def say(self, problem: str) -> None:
        """What is wrong with a text that is being typed; an empty one once nothing is."""
        self._said = problem
        self._show_message()

    def _rest(self, playing: bool) -> None:
        if not playing and self._last is not None:
            self._show()

    def _show(self) -> None:
        self._shown.start()
        playground, look = self._playground, self._last
        experiment = playground.experiment
        cost = math.nan if experiment is None else experiment.cost()
        right = look.right if look is not None else ()
        accuracy = math.nan if look is None or not len(right) else float(look.right.mean())
        texts = (count_text(playground.state.steps), loss_text(cost), accuracy_text(accuracy))
        for name, label, text in zip(self.names, self.values, texts, strict=True):
            if label.text() != text:
                label.setText(text)
                label.setAccessibleName(f"{name.text()}: {text}")
        self.speed.set_name(str(self._player.speed))
        self._show_message()

    def _show_message(self) -> None:
        obstacle = self._playground.obstacle
        text = self._said
        if not text and obstacle is not None:
            text = sentence(obstacle)
        if not text and self._playground.diverged:
            text = sentence(DIVERGED)
        if text != self.message.text():
            self.message.setText(text)
        self.message.setVisible(bool(text))

    def _set_speed(self, name: str) -> None:
        self._player.set_speed(int(name))

    def restyle(self) -> None:
        side = grid(self, 1.5)
        self._column.setContentsMargins(side, grid(self), side, grid(self))
        self._column.setSpacing(grid(self))
        for layout in (self._buttons, *self._rows):
            layout.setSpacing(grid(self, 0.75))
        self._readings.setSpacing(0)

    def retranslate(self) -> None:
        for label, text in zip(self.names, (self.tr("Step"), self.tr("Cost"), self.tr("Accuracy")), strict=True):
            label.setText(text)
        self.names[2].setToolTip(self.tr("The share of the points that lie on their side of the border"))
        self.form.describe(
            self.speed, self.tr("Speed"), self.tr("How many steps a second are wanted; there may be fewer.")
        )
        self.speed.set_choices(SettingsWords().speeds())
        self._show()
