"""The settings of the network in the plane, of its training and of its points."""

from PySide6.QtWidgets import QWidget

from inkling.gui.playground.commands import Commands
from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part
from inkling.gui.playground.player import Player
from inkling.session.playground.playground import Playground


class SettingsColumn(Part):
    def __init__(
        self, playground: Playground, commands: Commands, player: Player, parent: QWidget | None = None
    ) -> None:
        super().__init__(playground, parent)

    def show_look(self, look: Look) -> None:
        self.update()
