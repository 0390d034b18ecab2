"""The main window: puts the four panels together and connects what they ask for with what happens.

All that it knows itself is who is told when something changes. The work is done by the session, the
training flow, the data choice and the model files.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox

from inkling import __version__
from inkling.data.dataset import Dataset
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.choice import DataChoice
from inkling.gui.datasets.loader import drawn_to_order
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.lab import Lab
from inkling.gui.models.files import ModelFiles
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.plots_panel import PlotsPanel
from inkling.gui.reading import Reading
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.appearance import Look
from inkling.gui.shell.crash import CrashReporter
from inkling.gui.shell.language import Language
from inkling.gui.shell.settings import Settings
from inkling.gui.shell.splitters import Panels
from inkling.gui.shell.status_bar import StatusBar
from inkling.gui.shell.window_state import Memory
from inkling.gui.training.flow import TrainingFlow
from inkling.gui.widgets.run_label import run_label
from inkling.session.session import Progress, Session
from inkling.session.state import RunState
from inkling.storage.model_file import SUFFIX
from inkling.training import Configuration


class MainWindow(QMainWindow):
    """Four panels behind movable splitters, menus, tool bar and status bar."""

    def __init__(
        self, session: Session, *, settings: Settings, language: Language, look: Look, crashes: CrashReporter
    ) -> None:
        super().__init__()
        self.session = session
        self.language, self.look, self.crashes = language, look, crashes
        self.drawing, self.network = DrawingPanel(), NetworkPanel()
        self.controls, self.plots = ControlsPanel(), PlotsPanel()
        self.panels = Panels(self.drawing, self.controls, self.network, self.plots)
        self.setCentralWidget(self.panels)
        self.commands = Actions(self)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.data = DataChoice(session, self)
        self.training = TrainingFlow(session, self.data, self.controls.configuration, self)
        self.files = ModelFiles(session, settings, self)
        self.reading = Reading(session, self.drawing, self.network, self.controls, self)
        self.lab = Lab(
            session=session,
            panels=self.panels,
            drawing=self.drawing,
            controls=self.controls,
            plots=self.plots,
            training=self.training,
            data=self.data,
            window=self,
        )
        self.memory = Memory(
            settings,
            window=self,
            panels=self.panels,
            parts={"drawing": self.drawing, "network": self.network, "plots": self.plots},
            controls=self.controls,
            files=self.files,
            look=look,
            language=language,
        )
        self._connect_commands()
        self._connect_parts()
        self.memory.restore()
        self.commands.look[look.look].setChecked(True)
        self.commands.language[language.code].setChecked(True)
        self._list_datasets()
        self._show_model()
        self._show_state(session.state)
        self._show_history()
        self._load_dataset()

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
            (do.sample, self.reading.show_sample),
            (do.open_picture, self.reading.open_picture),
            (do.train, self.training.train),
            (do.pause, self.training.pause),
            (do.step, self.training.step),
            (do.stop, self.training.stop),
            (do.reset, self.training.reset),
            (do.data_strokes, self.data.choose_strokes),
            (do.data_mnist, self.data.choose_mnist),
            (do.data_folder, self.data.choose_folder),
            (do.data_cancel, self.data.cancel),
            (do.demonstration, self.lab.demonstration.open),
            (do.larger, self.look.enlarge),
            (do.smaller, self.look.shrink),
            (do.normal_size, self.look.normal_size),
            (do.default_layout, self.panels.default_layout),
            (do.about, self._about),
        ):
            action.triggered.connect(slot)
        for action in do.look.values():
            action.triggered.connect(self._use_look)
        for action in do.language.values():
            action.triggered.connect(self._use_language)
        do.menus["file"].aboutToShow.connect(self._fill_file_menu)
        do.model_menu.aboutToShow.connect(self._fill_model_menu)

    def _connect_parts(self) -> None:
        self.drawing.image_changed.connect(self.reading.answer)
        self.reading.told.connect(self.status.tell)
        self.drawing.sample_requested.connect(self.reading.show_sample)
        self.drawing.history_changed.connect(self._show_history)
        self.controls.configuration_changed.connect(self._configure)
        self.controls.eta_changed.connect(self.session.set_eta)
        self.controls.train_requested.connect(self.training.train)
        self.controls.pause_requested.connect(self.training.pause)
        self.controls.step_requested.connect(self.training.step)
        self.controls.stop_requested.connect(self.training.stop)
        self.controls.reset_requested.connect(self.training.reset)
        self.controls.dataset_requested.connect(self._choose_dataset)
        self.training.began.connect(self._begin)
        self.training.progressed.connect(self._show_progress)
        self.training.was_reset.connect(self._show_new_network)
        self.training.state_changed.connect(self._show_state)
        self.data.chosen.connect(self._use_dataset)
        self.data.listed.connect(self._list_datasets)
        self.data.ready.connect(self._show_dataset)
        self.data.working.connect(self._show_work)
        self.files.about_to_change.connect(self.training.shut_down)
        self.files.changed.connect(self._show_model)
        self.files.changed.connect(self._show_curves)
        self.files.renamed.connect(self._show_name)
        self.lab.demonstration_allowed.connect(self.commands.demonstration.setEnabled)
        for part in (self.drawing, self.plots, self.files, self.data, self.training, self.lab):
            part.problem.connect(self.tell_problem)
        for part in (self.data, self.training, self.lab):
            part.failed.connect(self.crashes.report)

    # Drawing

    def _show_history(self) -> None:
        self.commands.undo.setEnabled(self.drawing.can_undo())
        self.commands.redo.setEnabled(self.drawing.can_redo())

    # Training

    def _begin(self, configuration: Configuration, goes_on: bool) -> None:
        if not goes_on:
            self.files.forget_name()
        self.plots.learning.begin_run(run_label(configuration))
        self.controls.set_progress(0.0, configuration.epochs, None)
        self._show_network()

    def _show_progress(self, progress: Progress) -> None:
        self.plots.learning.add_points(progress.points)
        self._show_network()
        run = self.session.run
        self._show_accuracy()
        if run is not None:
            epochs, done = run.configuration.epochs, progress.epoch
            self.controls.set_progress(done, epochs, progress.seconds * (epochs - done) / done if done > 0 else None)

    def _show_new_network(self) -> None:
        self.files.forget_name()
        self._show_model()

    def _show_state(self, state: RunState) -> None:
        self.controls.set_state(state)
        self.commands.show_state(state, can_train=not self.controls.problem())
        self.controls.set_model_matches(self.session.goes_on(self.controls.configuration()))

    def _configure(self) -> None:
        """The person changed a control."""
        self._show_state(self.session.state)
        self._count_examples()

    # Data sets

    def _load_dataset(self) -> None:
        configuration = self.controls.configuration()
        self.data.ensure(configuration.dataset, configuration.train_size)

    def _choose_dataset(self, name: str) -> None:
        self.data.choose(name, self.controls.configuration().train_size)

    def _use_dataset(self, name: str, train_size: int | None) -> None:
        configuration = replace(self.controls.configuration(), dataset=name, train_size=train_size)
        self.controls.set_configuration(configuration)
        self._list_datasets()
        self._configure()
        self._show_accuracy()
        self._load_dataset()

    def _list_datasets(self) -> None:
        current = self.controls.configuration().dataset
        self.controls.set_datasets(self.data.choices(current), current)

    def _show_dataset(self, dataset: Dataset) -> None:
        self.controls.set_train_limit(None if drawn_to_order(self.data.name) else len(dataset.train))
        self.plots.study.set_dataset(self.data.name)
        self.reading.answer()
        self._configure()

    def _show_work(self, what: str, done: int, total: int) -> None:
        self.status.show_work(what, done, total)
        self.commands.data_cancel.setEnabled(bool(what))

    def _count_examples(self) -> None:
        dataset = self.session.dataset
        if dataset is not None:
            chosen = self.controls.configuration().train_size
            self.status.show_dataset(self.data.name, min(chosen or len(dataset.train), len(dataset.train)))

    # The model on screen

    def _show_model(self) -> None:
        """Another model is on screen: everything that shows it follows."""
        model = self.session.model
        self.drawing.set_normalization(model.normalization)
        self._show_accuracy()
        self.controls.clear_progress()
        self._show_network()
        self._show_name()
        self._configure()

    def _show_curves(self) -> None:
        """How the model that was opened had learned. (At the very first start, plots wait for the person's own.)"""
        model = self.session.model
        if len(model.history):
            label = self.files.name or (run_label(model.configuration) if model.configuration else "")
            self.plots.learning.show_history(label, model.history)

    def _show_accuracy(self) -> None:
        model = self.session.model
        learned_from = model.configuration.dataset if model.configuration else ""
        elsewhere = learned_from != self.controls.configuration().dataset
        self.status.show_accuracy(
            model.metrics.accuracy if model.metrics else None, learned_from if elsewhere else ""
        )

    def _show_network(self) -> None:
        self.network.show_network(self.session.model.network, self.session.model.class_names)
        self.reading.answer()

    def _show_name(self) -> None:
        name = self.files.name or self.tr("new network")
        self.commands.model_button.setText(name)
        self.setWindowTitle(f"{name} — Inkling")

    def _fill_file_menu(self) -> None:
        menus: dict[str, QMenu] = self.commands.menus
        menus["models"].clear()
        self.files.fill_shipped_menu(menus["models"])
        self.files.fill_recent_menu(menus["recent"])

    def _fill_model_menu(self) -> None:
        self.files.fill_model_menu(self.commands.model_menu)

    # The window itself

    def _use_look(self) -> None:
        self.look.use(_chosen(self.sender()))

    def _use_language(self) -> None:
        self.language.use(_chosen(self.sender()))

    def _about(self) -> None:
        words = self.tr("Inkling {0}\n\nDraw a digit, watch a network learn.").format(__version__)
        QMessageBox.about(self, self.tr("About Inkling"), words)

    def tell_problem(self, sentence: str) -> None:
        """Show one sentence in a dialog that does not block."""
        box = QMessageBox(QMessageBox.Icon.Warning, "Inkling", sentence, QMessageBox.StandardButton.Ok, self)
        box.setObjectName("problem")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().endswith(SUFFIX) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(SUFFIX):
                event.acceptProposedAction()
                self.files.open_path(Path(url.toLocalFile()))
                return

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "commands"):  # Qt announces fonts and palettes while we are still being made
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.refresh()
            self._fill_file_menu()
            self._fill_model_menu()
            self._show_name()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.commands.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_close():
            event.ignore()
            return
        self.lab.demonstration.shut_down()  # the person's own settings are what is kept
        self.memory.keep()
        self.hide()  # a download that hangs must not look like a window that does
        self.training.shut_down()
        self.data.shut_down()
        self.lab.shut_down()
        event.accept()


def _chosen(action: QObject) -> str:
    """The value of the menu entry that was chosen."""
    return str(action.data()) if isinstance(action, QAction) else ""
