"""The settings of the network in the plane, of its training and of its points; what runs it stays at the top."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from inkling.gui.playground.commands import Commands
from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part
from inkling.gui.playground.player import Player
from inkling.gui.playground.settings.network_group import NetworkGroup
from inkling.gui.playground.settings.points_group import PointsGroup
from inkling.gui.playground.settings.run_card import RunCard
from inkling.gui.playground.settings.training_group import TrainingGroup
from inkling.gui.widgets.theme import grid, mark
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import State
from inkling.training.configuration import MAX_SEED

_MOST_LABEL = 0.45  # of the width; labels wrap, or stand above their fields where even a word is longer


class SettingsColumn(Part):
    """As wide as it is made; scrolls where it is low."""

    def __init__(
        self, playground: Playground, commands: Commands, player: Player, parent: QWidget | None = None
    ) -> None:
        super().__init__(playground, parent)
        self._shown: State | None = None
        self.card = RunCard(playground, commands, player, self)
        self.training, self.network = TrainingGroup(self), NetworkGroup(self)
        self.points = PointsGroup(self, commands.regenerate)
        self.groups = (self.training, self.network, self.points)
        self._content = QWidget()
        self._groups = QVBoxLayout(self._content)
        for group in self.groups:
            self._groups.addWidget(group)
            group.said.connect(self.card.say)
        self._groups.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(1)
        self._area.setWidget(self._content)
        self._content.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "panel", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        column.addWidget(self._area, 1)
        commands.new_seed.triggered.connect(self._start_anew)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_view)
        self.retranslate()
        self.restyle()

    def show_look(self, look: Look) -> None:
        state, before = look.state, self._shown
        self._shown = state
        if before is None or any(
            getattr(state, name) is not getattr(before, name)
            for name in ("structure", "training", "recipe", "points", "points_seed", "preset")
        ):
            for group in self.groups:
                group.show_state(state)
        self.card.show_look(look)

    def _start_anew(self) -> None:
        """Other random weights, from the next seed."""
        training = self.playground.state.training
        seed = (training.first_seed + 1) % (MAX_SEED + 1)
        self.attempt(partial(self.playground.change, training=replace(training, first_seed=seed)))

    def _bring_into_view(self, _: QWidget | None, focused: QWidget | None) -> None:
        # Under the mouse nothing moves.
        if focused is not None and self._content.isAncestorOf(focused) and not QApplication.mouseButtons():
            self._area.ensureWidgetVisible(focused, grid(self), grid(self))

    def _arrange(self) -> None:
        """The labels of all groups end at one line."""
        inner = self.width() - 2 * grid(self, 1.5)
        forms = [self.card.form, *(group.form for group in self.groups)]
        longest = max(form.label_width() for form in forms)
        label = min(longest, round(_MOST_LABEL * inner))
        stacked = max(form.word_width() for form in forms) > label
        for form in forms:
            form.arrange(inner if stacked else label, stacked=stacked)
        for group in self.groups:
            group.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def restyle(self) -> None:
        side = grid(self, 1.5)
        self._groups.setContentsMargins(side, grid(self, 0.5), side, side)
        self._groups.setSpacing(grid(self, 1.5))
        self._arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Settings"))
        self._arrange()
