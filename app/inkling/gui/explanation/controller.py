"""Explaining: the person says which digit they meant, and the window shows why it was misread."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inkling.analysis.changes import Sketch
from inkling.analysis.explanation import Explanation, explain
from inkling.data.stroke import pen_width
from inkling.gui.explanation.dialog import ExplanationDialog
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Task
from inkling.session.session import Session
from inkling.training.model import Model


class ExplanationController(QObject):
    """Looks for the smallest change in a thread of its own, for a large network takes a while, and opens a dialog."""

    problem = Signal(str)  # one sentence: nothing can be explained
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._task: Task | None = None
        self._model = session.model

    def explain(self, meant: int) -> None:
        """Why was the drawing on the canvas not read as this class? A dialog answers in a moment."""
        drawing = self._session.drawing
        if drawing.image() is None:
            return
        self._forget()
        sketch = Sketch(drawing.strokes, pen_width(drawing.pen_size), drawing.raster())
        # The one on screen may go on learning meanwhile.
        model = self._model = replace(self._session.model, network=self._session.model.network.copy())

        def work(progress: Callable[[int, int], None]) -> Explanation:
            return explain(sketch, model.read, meant, check=lambda: progress(0, 1))

        self._task = Task(work, self)
        self._task.finished.connect(self._show)
        self._task.start()

    def shut_down(self) -> None:
        """Wait for what is under way, which takes a second at most."""
        self._forget()

    def _forget(self) -> None:
        if self._task is not None:
            self._task.finished.disconnect(self._show)
            self._task.cancel()
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def _show(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        task.wait()  # `finished` is emitted from a thread that still has a few instructions to go
        task.deleteLater()
        if task.problem is not None:
            self.problem.emit(sentence(task.problem))
        elif task.error is not None:
            self.failed.emit(task.error)
        elif task.result is not None:
            model: Model = self._model
            for before in self._window.findChildren(ExplanationDialog):
                before.close()  # one answer at a time
            dialog = ExplanationDialog(
                task.result, model.class_names, normalization=model.normalization, parent=self._window
            )
            dialog.show()
