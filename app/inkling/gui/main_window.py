"""The main window: puts the four panels together and connects what they ask for with what happens.

All that it knows itself is who is told when something changes. State lives in the session, the presenter hands it
to the panels, and the work is done by the controllers.
"""

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from inkling import __version__
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.controller import DatasetsController
from inkling.gui.datasets.example_picker import ExamplePicker
from inkling.gui.datasets.gallery import Gallery
from inkling.gui.demonstration.demonstration import Demonstration
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.explanation.controller import ExplanationController
from inkling.gui.explorer import ExplorerController
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.models.autosave import Autosave
from inkling.gui.models.files import ModelFiles
from inkling.gui.models.menus import ModelMenus
from inkling.gui.models.pen_reader import PenReader
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.plots_panel import PlotsPanel
from inkling.gui.presenter import Presenter
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.appearance import Appearance
from inkling.gui.shell.crash import CrashReporter
from inkling.gui.shell.drops import Drops
from inkling.gui.shell.language import Language
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.splitters import Panels
from inkling.gui.shell.status_bar import StatusBar
from inkling.gui.shell.window_state import WindowState
from inkling.gui.study.controller import StudyController
from inkling.gui.teaching import Teaching
from inkling.gui.training.controller import TrainingController
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.verbatim import tell_problem
from inkling.session.session import Session


class MainWindow(Retranslatable, QMainWindow):
    """Four panels behind movable splitters, menus and status bar."""

    def __init__(
        self,
        session: Session,
        *,
        settings: Settings,
        language: Language,
        appearance: Appearance,
        crashes: CrashReporter,
    ) -> None:
        super().__init__()
        self.session = session
        self.language, self.appearance, self.crashes = language, appearance, crashes
        self.drawing, self.network = DrawingPanel(session.drawing), NetworkPanel()
        self.controls, self.plots = ControlsPanel(), PlotsPanel(session.records)
        self.panels = Panels(self.drawing, self.controls, self.network, self.plots, self)
        self.setCentralWidget(self.panels)
        self.commands = Actions(self)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.datasets, self.examples = DatasetsController(session, self), ExamplePicker(session, self)
        self.gallery = Gallery(session, self)
        self.training = TrainingController(session, self.datasets.load, self)
        self.files = ModelFiles(session, settings, self)
        self.autosave = Autosave(session, self)
        self.pen_reader = PenReader(session, self, numbers_written=self.network.numbers_written)
        self.drops = Drops(self, open_file=self.files.open_path, take_picture=self.drawing.take_picture)
        self.model_menus = ModelMenus(session, self.files, self.commands)
        self.explanation, self.study = ExplanationController(session, self), StudyController(self)
        self.playground = PlaygroundController(session, settings, self)
        self.explorer = ExplorerController(session, self.network, self.plots, self)
        self.demonstration = Demonstration(
            session=session, training=self.training, datasets=self.datasets, drawing=self.drawing, parent=self
        )
        parts = MainParts(
            window=self,
            session=session,
            explorer=self.explorer.explorer,
            panels=self.panels,
            drawing=self.drawing,
            network=self.network,
            controls=self.controls,
            plots=self.plots,
            training=self.training,
            datasets=self.datasets,
            files=self.files,
        )
        self.teaching = Teaching(
            parts,
            demonstration=self.demonstration,
            playground=self.playground,
            plots=self.plots,
            study=self.study,
            commands=self.commands,
            language=language,
            appearance=appearance,
            settings=settings,
        )
        self.lessons = self.teaching.lessons
        self.presenter = Presenter(
            session,
            drawing=self.drawing,
            network=self.network,
            controls=self.controls,
            study=self.plots.study,
            commands=self.commands,
            status=self.status,
            datasets=self.datasets,
            parent=self,
        )
        self.state = WindowState(
            settings,
            session,
            window=self,
            panels=self.panels,
            stateful={
                "drawing": self.drawing,
                "controls": self.controls,
                "network": self.network,
                "plots": self.plots,
            },
            appearance=appearance,
            language=language,
        )
        for urgent in (self, self.drawing.canvas):
            self.training.right_of_way.watch(urgent)
        self._connect_commands()
        self._connect_panels()
        self._connect_controllers()
        self.state.restore(open_source=self.files.open_source)
        self.commands.appearance[appearance.mode].setChecked(True)
        self.commands.language[language.code].setChecked(True)
        self.presenter.show_everything()
        self._show_history()
        self.datasets.load_soon()

    def _connect_commands(self) -> None:
        do = self.commands
        for action, slot in (
            (do.open, self.files.open_dialog),
            (do.save, self.files.save),
            (do.save_as, self.files.save_as),
            (do.quit, self.close),
            (do.undo, self.drawing.undo),
            (do.redo, self.drawing.redo),
            (do.clear, self.drawing.clear),
            (do.paste, self.drawing.paste),
            (do.sample, self.examples.draw),
            (do.open_picture, self.drawing.open_picture),
            (do.train, self.training.train_new),
            (do.go_on, self.training.go_on),
            (do.pause, self.training.pause),
            (do.step, self.training.step),
            (do.stop, self.training.stop),
            (do.reset, self.training.reset),
            (do.data_gallery, self.gallery.open),
            (do.data_strokes, self.datasets.choose_strokes),
            (do.data_mnist, self.datasets.choose_mnist),
            (do.data_folder, self.datasets.choose_folder),
            (do.data_cancel, self.datasets.cancel),
            (do.playground, self.playground.open),
            (do.larger, self.appearance.enlarge),
            (do.smaller, self.appearance.shrink),
            (do.normal_size, self.appearance.normal_size),
            (do.default_layout, self.panels.default_layout),
            (do.about, self._about),
        ):
            action.triggered.connect(slot)
        do.appearance_chosen.connect(self.appearance.use)
        do.language_chosen.connect(self.language.use)
        do.hand_chosen.connect(self.datasets.choose)
        do.preset_chosen.connect(self.playground.open_preset)

    def _connect_panels(self) -> None:
        """What the person wants."""
        drawing, controls = self.drawing, self.controls
        drawing.image_changed.connect(self._read_drawing)
        drawing.pen_answers_wanted.connect(self.pen_reader.set_wanted)
        drawing.sample_requested.connect(self.examples.draw)
        drawing.history_changed.connect(self._show_history)
        drawing.meant.connect(self.explanation.explain)
        controls.configuration_changed.connect(self.session.configure)
        controls.problem_changed.connect(self._show_problem)
        controls.eta_changed.connect(self.session.set_eta)
        controls.train_requested.connect(self.training.train_new)
        controls.go_on_requested.connect(self.training.go_on)
        controls.pause_requested.connect(self.training.pause)
        controls.step_requested.connect(self.training.step)
        controls.stop_requested.connect(self.training.stop)
        controls.reset_requested.connect(self.training.reset)
        controls.dataset_requested.connect(self.datasets.choose)
        controls.gallery_requested.connect(self.gallery.open)
        controls.room_wanted.connect(self.panels.set_drawing_folded)

    def _connect_controllers(self) -> None:
        """What comes of it, where it is not the session's news."""
        self.session.dataset_replaced.connect(self.training.begin_if_waiting)
        self.datasets.given_up.connect(self.training.wait_no_more)
        self.datasets.listed.connect(self.presenter.list_datasets)
        self.datasets.working.connect(self._show_work)
        self.datasets.noted.connect(self.status.tell)
        for picker in (self.examples, self.gallery):
            picker.drawn.connect(self.drawing.show_sample)
        for teller in (self.examples, self.drawing, self.drops, self.files, self.appearance):
            teller.message.connect(self.status.tell)
        self.training.message.connect(self.presenter.tell_of_run)
        self.network.wishes.course_wanted.connect(self.files.open_course)
        self.pen_reader.answered.connect(self.drawing.show_pen_answers)
        self.files.about_to_change.connect(self.training.shut_down)
        self.files.opened.connect(self.datasets.load_soon)
        self.files.playground_found.connect(self.playground.open_file)
        for writer in (self.files, self.plots, self.network.export, self.teaching, self.teaching.reports):
            writer.saved.connect(self.status.tell_saved)
        self.presenter.title_changed.connect(self._show_title)
        controllers = (self.files, self.datasets, self.training, self.explanation, self.study, self.explorer)
        for part in (self.drawing, self.drops, self.plots, self.network.export, self.teaching, *controllers):
            part.problem.connect(self.tell_problem)
        for one in (self.drawing, self.autosave, self.teaching, self.playground, *controllers[1:]):
            one.failed.connect(self.crashes.report)

    def _read_drawing(self, *_image: object) -> None:
        self.session.read_drawing()

    def _show_history(self) -> None:
        self.commands.undo.setEnabled(self.session.drawing.can_undo)
        self.commands.redo.setEnabled(self.session.drawing.can_redo)

    def _show_problem(self, problem: str) -> None:
        self.commands.set_can_train(not problem)

    def _show_work(self, what: str, done: int, total: int) -> None:
        self.status.show_work(what, done, total)
        self.commands.data_cancel.setEnabled(bool(what))

    def _show_title(self, name: str, unsaved: bool) -> None:
        self.commands.model_button.setText(name)
        self.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] — Inkling")
        self.setWindowModified(unsaved)

    # The window itself

    def _about(self) -> None:
        words = self.tr("Inkling {0}\n\nDraw a digit, watch a network learn.").format(__version__)
        QMessageBox.about(self, self.tr("About Inkling"), words)

    def tell_problem(self, sentence: str) -> None:
        """Show one sentence in a dialog that does not block."""
        tell_problem(self, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.appearance.fit_in(self.size())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()  # whatever it is: what is refused beforehand cannot be told why

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.drops.take(event.mimeData())

    def retranslate(self) -> None:
        self.commands.refresh()
        self.model_menus.refresh()
        self.teaching.refresh()
        self.presenter.show_title()

    def restyle(self) -> None:
        if hasattr(self, "commands"):  # Qt announces fonts and palettes while we are still being made
            self.commands.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_close():
            event.ignore()
            return
        self.shut_down()
        self.autosave.end()
        event.accept()

    def shut_down(self) -> None:
        """End all that is under way, and keep the settings."""
        self.teaching.shut_down()  # the person's own settings are what is kept
        self.state.keep()
        self.gallery.shut_down()
        self.hide()  # a download that hangs must not look like a window that does
        workers = (self.drawing, self.training, self.datasets, self.study, self.explanation, self.explorer)
        for controller in (*workers, self.playground):
            controller.shut_down()
