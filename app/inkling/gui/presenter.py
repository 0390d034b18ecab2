"""What the window shows of the session: each piece of news, and the panels that follow it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from inkling.data.dataset import Dataset
from inkling.errors import Phrase
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.datasets.controller import DatasetsController
from inkling.gui.datasets.loader import drawn_to_order
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.shell.actions import Actions
from inkling.gui.shell.status_bar import StatusBar
from inkling.gui.study.page import StudyPage
from inkling.gui.widgets.sentences import sentence
from inkling.session.progress import Progress
from inkling.session.session import Session
from inkling.session.time_left import TimeLeft
from inkling.training.run import Run


class Presenter(QObject):
    """Follows the session, and hands the panels what they are to show."""

    title_changed = Signal(str, bool)  # what the model on screen is called, and whether it holds unsaved training

    def __init__(
        self,
        session: Session,
        *,
        drawing: DrawingPanel,
        network: NetworkPanel,
        controls: ControlsPanel,
        study: StudyPage,
        commands: Actions,
        status: StatusBar,
        datasets: DatasetsController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._datasets = session, datasets
        self._drawing, self._network, self._controls, self._study = drawing, network, controls, study
        self._commands, self._status = commands, status
        self._time_left = TimeLeft(0)  # of the run under way
        self._warning: Phrase | None = None  # of the run, the last one
        self._told = ""  # of the run, in words
        self._listed = ""  # the data set that the list of choices was made for: making it reads the disk
        session.model_replaced.connect(self.show_model)
        session.source_changed.connect(self.show_title)
        session.configuration_changed.connect(self.show_configuration)
        session.dataset_replaced.connect(self._show_dataset)
        session.run_began.connect(self._show_run)
        session.learned.connect(self._show_progress)
        session.put_by_hand.connect(self._show_step_by_hand)
        session.state_changed.connect(self.show_state)
        session.answered.connect(self._show_answer)
        network.numbers_written.connect(drawing.show_numbers)  # numbers of one answer are of one moment

    def show_everything(self) -> None:
        """As it stands now."""
        self.show_configuration()
        self.show_model()
        self._show_answer()

    def show_configuration(self, *_news: object) -> None:
        """The pending configuration, wherever it was changed."""
        self._controls.set_configuration(self._session.configuration)
        if self._session.configuration.dataset != self._listed:
            self.list_datasets()
        self.show_state()
        self._count_examples()
        self._show_accuracy()

    def list_datasets(self) -> None:
        """What can be chosen to learn from."""
        self._listed = self._session.configuration.dataset
        self._controls.set_datasets(self._datasets.choices(), self._session.configuration.dataset)

    def show_state(self, *_news: object) -> None:
        """Whether a run is under way, and what the person may do then."""
        state, goes_on = self._session.state, self._session.goes_on()
        self._controls.set_model_matches(goes_on)
        self._controls.set_state(state)
        self._commands.show_state(state, goes_on=goes_on)
        self._show_accuracy()

    def show_model(self) -> None:
        """Another model is on screen: everything that shows it follows."""
        self._controls.clear_progress()
        self._show_network()
        self._show_accuracy()
        self.show_title()
        self.show_state()

    def tell_of_run(self, words: str) -> None:
        """Something is worth saying of the present run, until another one begins."""
        self._told = words
        self._status.tell(words)

    def show_title(self) -> None:
        """What the model on screen is called."""
        model = self._session.model
        unsaved = any(network.model is model for network in self._session.to_save)  # none of the demonstration's
        self.title_changed.emit(self._session.source.name or self.tr("new network"), unsaved)

    def _show_dataset(self, *_news: object) -> None:
        dataset, name = self._session.dataset, self._session.dataset_name
        if dataset is not None:
            self._controls.set_train_limit(None if drawn_to_order(name) else len(dataset.train))
            self._controls.set_data_preview(name, _one_of_each(dataset))
        self._study.set_dataset(name)
        self._preview()
        self.show_state()
        self._count_examples()

    def _show_run(self, run: Run) -> None:
        self._status.take_back(self._told)  # it was about the run before
        self._warning = None
        self._time_left = TimeLeft(run.configuration.epochs)
        self._controls.set_progress(0.0, run.configuration.epochs, None, before=run.epochs_before)

    def _show_progress(self, progress: Progress) -> None:
        self._show_network()
        self._show_accuracy()
        if progress.warning is not None and progress.warning != self._warning:
            self.tell_of_run(sentence(progress.warning))
        self._warning = progress.warning
        run = self._session.run
        if run is not None:
            left = None if self._session.stepping else self._time_left.after(progress)
            epochs, before = run.configuration.epochs, run.epochs_before
            self._controls.set_progress(progress.epoch, epochs, left, before=before, step=progress.step)

    def _show_step_by_hand(self) -> None:
        self._show_network()
        self._show_accuracy()

    def _show_network(self) -> None:
        self._network.show_network(self._session.model.network, self._session.model.class_names)

    def _show_answer(self) -> None:
        self._drawing.show_seen(self._session.seen)
        self._drawing.show_answer(self._session.answer)
        passed = self._session.forward_pass
        if passed is None:
            self._network.show_answer(None, None)
        else:
            self._network.show_answer(passed.image, passed.trace, passed.inputs)
        self._preview()

    def _preview(self) -> None:
        self._controls.set_preview_image(_preview_image(self._session))

    def _show_accuracy(self) -> None:
        model = self._session.model
        learned_from = model.configuration.dataset if model.configuration else ""
        elsewhere = learned_from != self._session.configuration.dataset
        measured = self._session.measuring.latest(model.metrics, self._session.state)
        self._status.show_accuracy(
            measured.accuracy if measured else None,
            learned_from if elsewhere else "",
            examples=measured.examples if measured else None,
        )

    def _count_examples(self) -> None:
        dataset = self._session.dataset
        if dataset is not None:
            chosen = self._session.configuration.train_size
            count = min(chosen or len(dataset.train), len(dataset.train))
            self._status.show_dataset(self._session.dataset_name, count)


def _one_of_each(dataset: Dataset) -> NDArray[np.uint8]:
    """The first training example of each class, uint8 (classes, 28, 28); an empty image where there is none."""
    images, labels = dataset.train.images, dataset.train.labels
    result = np.zeros((len(dataset.class_names), *images.shape[1:]), np.uint8)
    for digit, image in enumerate(result):
        is_it = labels == digit
        if is_it.any():
            image[:] = images[is_it.argmax()]
    return result


def _preview_image(session: Session) -> NDArray[np.float32] | None:
    """What the augmentation is previewed on: the drawing, or else the first training example."""
    image = session.drawing.image()
    if image is not None or session.dataset is None:
        return image
    first: NDArray[np.float32] = session.dataset.train.images[0].astype(np.float32) / np.float32(255)
    return first
