"""Examples of the data set, one at a time, to be looked at and read."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from inkling.session.session import Session


class ExamplePicker(QObject):
    """Draws from the test set of the session's data set."""

    drawn = Signal(object, str)  # an image, uint8 (28, 28), and its class
    message = Signal(str)  # a sentence for the status bar

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._rng = np.random.default_rng()

    def draw(self) -> None:
        """Draw one at random."""
        dataset = self._session.dataset
        if dataset is None:
            self.message.emit(self.tr("The data set is still being prepared; its examples come in a moment."))
        else:
            chosen = int(self._rng.integers(len(dataset.test)))
            self.drawn.emit(dataset.test.images[chosen], dataset.class_names[int(dataset.test.labels[chosen])])
