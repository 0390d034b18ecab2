"""The settings of the playground on a desk: the column, and what it sets."""

from collections.abc import Callable
from dataclasses import dataclass

from inkling.gui.playground.commands import Commands
from inkling.gui.playground.look import Look
from inkling.gui.playground.player import Player
from inkling.gui.playground.settings.column import SettingsColumn
from inkling.session.playground.playground import Playground


@dataclass
class Desk:
    """All that there is of the window."""

    playground: Playground
    commands: Commands
    player: Player
    column: SettingsColumn

    def refresh(self) -> None:
        self.column.show_look(Look.at(self.playground))


MakeDesk = Callable[..., Desk]
