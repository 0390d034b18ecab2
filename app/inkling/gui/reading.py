"""Reading: what is on the canvas goes to the model on screen, and its answer to the panels that show it.

The answer comes with every move of the pen. What other pens would change is read a moment later, for all of
them at once, so that neither the pen nor the trainer waits for it.
"""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from inkling.data.ink import Floats
from inkling.data.normalize import normalize
from inkling.data.preparation import prepare
from inkling.gui.controls.panel import ControlsPanel
from inkling.gui.drawing.answer import Answer
from inkling.gui.drawing.panel import DrawingPanel
from inkling.gui.drawing.pen_answers import pen_answers
from inkling.gui.network.panel import NetworkPanel
from inkling.session.session import Session
from inkling.session.state import RunState

_PENS_AFTER = 30  # ms after the first change
_PENS_AFTER_IN_TRAINING = 100  # the network changes 30 times a second, and nobody reads five answers so fast


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
        self._pens = QTimer(self, singleShot=True)
        self._pens.timeout.connect(self._answer_pens)
        drawing.pen_answers_wanted.connect(self._answer_pens_soon)

    def answer(self) -> None:
        """Let the model on screen read the drawing."""
        image = self._drawing.image()
        model = self._session.model
        self._controls.set_preview_image(self._preview_image(image))
        if image is None:
            self._pens.stop()
            self._drawing.show_answer(None)
            self._drawing.show_pen_answers(None)
            self._network.show_answer(None, None)
            return
        seen = normalize(image, model.normalization)
        inputs = prepare(seen[np.newaxis], model.preparation)[0]
        trace = model.network.trace(inputs)
        self._drawing.show_answer(Answer(trace[-1].a, model.class_names, trace[-1].z))
        self._network.show_answer(seen, trace, inputs)
        self._answer_pens_soon()

    def _answer_pens_soon(self) -> None:
        """Whatever else changes until then is read along with it."""
        if not self._pens.isActive():
            training = self._session.state is RunState.RUNNING
            self._pens.start(_PENS_AFTER_IN_TRAINING if training else _PENS_AFTER)

    def _answer_pens(self) -> None:
        """Let the model read the drawing as each pen would ink it."""
        images, answer = self._drawing.pen_images(), self._drawing.answer()
        if images is None or answer is None:
            return
        model = self._session.model
        with np.errstate(over="ignore", invalid="ignore"):
            inputs = model.inputs(images)
            outputs = activations = model.network.predict(inputs)
            if model.network.architecture.output_activation == "threshold":
                # Threshold neurons are all 0 or 1; their sums z decide between them.
                outputs = model.network.outputs(inputs.reshape(len(inputs), -1).T, model.loss).T
        self._drawing.show_pen_answers(pen_answers(images, activations, outputs, model.class_names, answer.shown))

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
