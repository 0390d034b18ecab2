"""The playground's window: small networks in the plane, one question at a time.

It only puts together: state lives in the playground, each stage shows it, and the files and the player do the work.

    the person  →  a part  →  Playground.change  →  replaced  ─┐
    the player  →  Playground.step               →  stepped   ─┴→  refresh of the stage that is seen
"""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from inkling.analysis.playground.maps import window_around
from inkling.analysis.playground.points import NO_POINTS
from inkling.gui.playground.commands import Commands
from inkling.gui.playground.files import PlaygroundFiles
from inkling.gui.playground.header import Header
from inkling.gui.playground.keeping import Keeper
from inkling.gui.playground.part import Stage
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.player import DIVERGED, Player
from inkling.gui.playground.stage_area import StageArea
from inkling.gui.playground.stages.stage_list import STAGES
from inkling.gui.shell.screen_fit import fit_to_screen
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.status_bar import StatusBar
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import tell_problem
from inkling.session.playground.playground import Playground

_PLANE = "plane"
_GEOMETRY, _PLANE_STAGE = "playground/geometry", "playground/plane"


class PlaygroundWindow(Retranslatable, QMainWindow):
    """In the look of the main window, and beside it."""

    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, playground: Playground, settings: Settings) -> None:
        super().__init__()
        self.playground, self._settings = playground, settings
        self.commands, self.header = Commands(self), Header(self)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.files, self._keeper = PlaygroundFiles(playground, self, self._seen), Keeper(playground, self)
        self.player = Player(playground, self)
        self._stack, self._stages = QStackedWidget(), dict[str, Stage]()
        self._areas = dict[Stage, StageArea]()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        centre = QWidget()
        centre.setStyleSheet(FIELD_STYLE)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self._connect()
        self.retranslate()
        known = self.restoreGeometry(settings.get_bytes(_GEOMETRY))
        if not self.isMaximized() and not self.isFullScreen():
            fit_to_screen(self, usual=not known)

    def _connect(self) -> None:
        do, playground, player, files = self.commands, self.playground, self.player, self.files
        for action, slot in (
            (do.open, files.ask_open),
            (do.save, files.ask_save),
            (do.open_points, files.ask_open_points),
            (do.save_points, files.ask_save_points),
            (do.save_picture, files.ask_save_picture),
            (do.save_table, files.ask_save_table),
            (do.close, self.close),
            (do.undo, self._undo),
            (do.redo, self._redo),
            (do.play, self._play_or_pause),
            (do.step, player.step),
            (do.reset, self._reset),
            (do.again, self._again),
            (do.clear, self._clear),
            (do.fit, self._fit),
            (do.regenerate, self._regenerate),
        ):
            action.triggered.connect(slot)
        for chooser in (do, self.header):
            chooser.preset_chosen.connect(self.open_preset)
        player.playing_changed.connect(do.set_playing)
        player.diverged.connect(self._tell_divergence)
        files.about_to_change.connect(player.pause)
        files.problem.connect(self.tell_problem)
        files.saved.connect(self.status.tell_saved)
        self._keeper.failed.connect(self.failed)
        playground.replaced.connect(self._refresh_soon)
        playground.stepped.connect(self._refresh_soon)

    @property
    def stage(self) -> Stage:
        """The one that is seen; made when it is first wanted."""
        name = self.playground.state.preset
        name = name if name in STAGES else _PLANE
        if name not in self._stages:
            if name == _PLANE:
                made: Stage = self._plane_stage()
            else:
                made = STAGES[name](self.playground)
            self._stages[name] = made
            made.problem.connect(self.tell_problem)
            made.failed.connect(self.failed)
            self._areas[made] = StageArea(made)
            self._stack.addWidget(self._areas[made])
        return self._stages[name]

    def _seen(self) -> Stage:
        return self.stage

    def _plane_stage(self) -> PlaneStage:
        made = PlaneStage(self.playground, self.commands, self.player)
        kept = self._settings.get(_PLANE_STAGE)
        if isinstance(kept, Mapping):
            made.restore_state(kept)
        return made

    def open_preset(self, name: str) -> None:
        """Ask this question. The one before is a step of undo away."""
        if name != self.playground.state.preset:
            self.player.pause()
            self.playground.open(name)

    def refresh(self) -> None:
        """Show the state as it is now."""
        self._soon.stop()
        if not self.isVisible():
            return
        playground, stage = self.playground, self.stage
        self._stack.setCurrentWidget(self._areas[stage])
        self.header.show_preset(playground.preset)
        self.commands.show_state(
            preset=playground.state.preset,
            can_undo=playground.can_undo,
            can_redo=playground.can_redo,
            plays=stage.plays,
            has_points=stage.has_points,
            can_learn=playground.obstacle is None,
        )
        stage.refresh()

    def _refresh_soon(self) -> None:
        self._soon.start()

    def _play_or_pause(self) -> None:
        if self.player.playing:
            self.player.pause()
        else:
            self.player.play()

    def _undo(self) -> None:
        self.player.pause()
        self.playground.undo()

    def _redo(self) -> None:
        self.player.pause()
        self.playground.redo()

    def _reset(self) -> None:
        self.player.pause()
        self.playground.reset()

    def _again(self) -> None:
        self.player.pause()
        self.playground.open(self.playground.state.preset)

    def _clear(self) -> None:
        self.playground.change_points(NO_POINTS)

    def _fit(self) -> None:
        self.playground.change(window=window_around(self.playground.state.points))

    def _regenerate(self) -> None:
        self.stage.attempt(self.playground.regenerate)

    def tell_problem(self, words: str) -> None:
        """Show one sentence in a dialog that does not block."""
        tell_problem(self, words)

    def _tell_divergence(self) -> None:
        self.tell_problem(sentence(DIVERGED))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.pause()
        self.keep()

    def keep(self) -> None:
        """Write down what is needed to be the same again: the state, and how the window looks."""
        self._keeper.keep()
        self._settings.put_bytes(_GEOMETRY, self.saveGeometry())
        plane = self._stages.get(_PLANE)
        if isinstance(plane, PlaneStage):
            self._settings.put(_PLANE_STAGE, plane.state())
        self._settings.save()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()  # whatever it is: what is refused beforehand cannot be told why

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.player.pause()
        event.accept()

    def retranslate(self) -> None:
        self.commands.refresh()
        self.setWindowTitle(self.tr("Playground") + " — Inkling")

    def restyle(self) -> None:
        if hasattr(self, "commands"):  # Qt announces fonts and palettes while we are still being made
            self.commands.refresh()

    def shut_down(self) -> None:
        """End all that is under way; the state is kept."""
        self.player.pause()
        self._keeper.shut_down()
        for stage in self._stages.values():
            stage.shut_down()
