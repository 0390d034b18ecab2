"""Explaining: the person says which digit they meant, and the window shows why it was misread."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inkling.analysis.explanation import Explanation, explain
from inkling.analysis.perturbations import Sketch
from inkling.data.stroke import pen_width
from inkling.errors import InklingError
from inkling.gui.explanation.dialog import ExplanationDialog
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work, Worker
from inkling.session.session import Session


class ExplanationController(QObject):
    """Looks for the smallest change in a thread of its own, for a large network takes a while, and opens a dialog."""

    problem = Signal(str)  # one sentence: nothing can be explained
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._model = session.model  # whose reading is explained
        self._work = Work(self)
        self._work.done.connect(self._show)
        self._work.problem.connect(self._complain)
        self._work.failed.connect(self.failed)

    def explain(self, meant: int) -> None:
        """Why was the drawing on the canvas not read as this class? A dialog answers in a moment."""
        drawing = self._session.drawing
        if drawing.image() is None:
            return
        sketch = Sketch(drawing.strokes, pen_width(drawing.pen_size), drawing.raster())
        # The one on screen may go on learning meanwhile.
        self._model = replace(self._session.model, network=self._session.model.network.copy())
        self._work.start(Worker(partial(explain, sketch, self._model.read, meant)))

    def shut_down(self) -> None:
        """Wait for what is under way, which takes a second at most."""
        self._work.shut_down()

    def _complain(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))

    def _show(self, explanation: Explanation) -> None:
        for before in self._window.findChildren(ExplanationDialog):
            before.close()  # one answer at a time
        names, normalization = self._model.class_names, self._model.normalization
        ExplanationDialog(explanation, names, normalization=normalization, parent=self._window).show()
