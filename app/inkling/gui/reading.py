"""Reading: what is on the canvas goes to the model on screen, and its answer to the panels that show it."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.ink import Floats
from inkling.data.normalize import normalize
from inkling.data.preparation import prepare
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.drawing.answer_bars import Answer
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.network.panel import NetworkPanel
from inkling.session.session import Session


class Reading(QObject):
    """Answers the drawing, and puts examples and pictures on the canvas."""

    told = Signal(str)  # a sentence for the status bar

    def __init__(
        self,
        session: Session,
        drawing: DrawingPanel,
        network: NetworkPanel,
        controls: ControlsPanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._drawing, self._network, self._controls = drawing, network, controls
        self._rng = np.random.default_rng()

    def answer(self) -> None:
        """Let the model on screen read the drawing."""
        image = self._drawing.image()
        model = self._session.model
        self._controls.set_preview_image(self._preview_image(image))
        if image is None:
            self._drawing.show_answer(None)
            self._network.show_answer(None, None)
            return
        seen = normalize(image, model.normalization)
        inputs = prepare(seen[np.newaxis], model.preparation)[0]
        trace = model.network.trace(inputs)
        self._drawing.show_answer(Answer(trace[-1].a, model.class_names, trace[-1].z))
        self._network.show_answer(seen, trace, inputs)

    def show_sample(self) -> None:
        """Put an example of the test set on the canvas."""
        dataset = self._session.dataset
        if dataset is None:
            self.told.emit(self.tr("The data set is still being prepared; its examples come in a moment."))
            return
        chosen = int(self._rng.integers(len(dataset.test)))
        self._drawing.show_sample(dataset.test.images[chosen], dataset.class_names[int(dataset.test.labels[chosen])])

    def open_picture(self) -> None:
        """Ask for a picture file and put it on the canvas."""
        suffixes = "*.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff"
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a picture of a digit"), "", self.tr("Pictures") + f" ({suffixes})"
        )
        if path:
            self._drawing.load_picture(Path(path))

    def _preview_image(self, image: Floats | None) -> Floats | None:
        """What the augmentation is previewed on: the drawing, or else the first training example."""
        if image is not None or self._session.dataset is None:
            return image
        first: Floats = self._session.dataset.train.images[0].astype(np.float32) / np.float32(255)
        return first
