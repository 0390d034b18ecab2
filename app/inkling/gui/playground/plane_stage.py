"""The stage of a network in the plane: its settings, the plane with points and map, the network, and pages.

settings │ plane, its tools above │ the network, each neuron with its map
│                        │ pages: curves, line, fold, seeds, functions, …
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from inkling.analysis.playground.maps import SIDE
from inkling.gui.playground.commands import Commands
from inkling.gui.playground.diagram.diagram import Diagram
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.tabs import Tabs
from inkling.gui.playground.part import Part, Stage, Table
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.player import Player
from inkling.gui.playground.settings.column import SettingsColumn
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground

_MOVING_SIDE = 51  # places a side of a map while it changes sixty times a second


class PlaneStage(Stage):
    """What of it is seen shows the same moment: one `Look` for all."""

    plays = has_points = True

    def __init__(
        self, playground: Playground, commands: Commands, player: Player, parent: QWidget | None = None
    ) -> None:
        super().__init__(playground, parent)
        self._player = player
        self.settings = SettingsColumn(playground, commands, player, self)
        self.plane, self.diagram, self.pages = PlanePanel(playground), Diagram(playground), Tabs(playground)
        self.side, self.split = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Horizontal)
        for part in (self.diagram, self.pages):
            self.side.addWidget(part)
        for widget in (self.plane, self.side):
            self.split.addWidget(widget)
        for splitter in (self.side, self.split):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            splitter.setSizes([1_000, 1_000])
            for number in (0, 1):
                splitter.setStretchFactor(number, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.settings)
        row.addWidget(self.split, 1)
        for one in (self.settings, self.plane, self.diagram, self.pages):
            one.problem.connect(self.problem)
            one.failed.connect(self.failed)
        self.pages.turned.connect(self._show_page)
        self._shown: tuple[int, int] | None = None  # the neuron whose map the plane has in place of the output's
        self._preset = ""  # of which it is a neuron
        self.diagram.neuron_chosen.connect(self._show_neuron)
        player.playing_changed.connect(self._show_at_rest)
        self.restyle()

    def refresh(self) -> None:
        look = self._look()
        self.settings.show_look(look)
        self.plane.show_look(look)
        self.diagram.show_look(look)
        self.pages.show_look(look)

    def _look(self) -> Look:
        """What there is to see: while it plays, each map from fewer places, for nobody sees one frame that well."""
        preset = self.playground.state.preset
        if preset != self._preset:
            self._preset, self._shown = preset, None
        return Look.at(self.playground, _MOVING_SIDE if self._player.playing else SIDE, shown=self._shown)

    def _show_at_rest(self, playing: bool) -> None:
        if not playing and self.isVisible():
            self.refresh()

    def parts(self) -> Sequence[Part]:
        return (self.settings, self.plane, self.diagram, *self.pages.parts())

    def table(self) -> Table | None:
        return self.pages.page().table()

    def state(self) -> dict[str, object]:
        """How its room is divided, and which page is seen, to be remembered."""
        sizes = [bytes(one.saveState().toBase64().data()).decode() for one in (self.split, self.side)]
        return {"splitters": sizes, "page": self.pages.words.name(), "preset": self._preset}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""
        sizes, page, preset = (state.get(name) for name in ("splitters", "page", "preset"))
        if isinstance(sizes, list):
            for one, kept in zip((self.split, self.side), sizes, strict=False):
                one.restoreState(QByteArray.fromBase64(str(kept).encode(errors="replace")))
        if isinstance(page, str) and isinstance(preset, str):
            self.pages.begin_with(page, preset)

    def _show_page(self) -> None:
        self.pages.show_look(self._look())

    def _show_neuron(self, neuron: tuple[int, int] | None) -> None:
        self._shown = neuron
        self.refresh()

    def shut_down(self) -> None:
        for part in self.parts():
            part.shut_down()

    def restyle(self) -> None:
        self.settings.setFixedWidth(grid(self, 31))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 150), grid(self, 84))
