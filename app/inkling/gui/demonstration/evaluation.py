"""Measuring beside the window: each network is tested in a thread of its own, while the demonstration goes on."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inkling.gui.demonstration.comparison import measure
from inkling.gui.demonstration.plan import DemonstrationPlan
from inkling.gui.widgets.worker import Task
from inkling.training.model import Model


class Measuring(QObject):
    """At most one measuring for each pens; asking again drops the one before."""

    progressed = Signal(str, float)  # the pens that the network learned from; the part that is done, 0 to 1
    measured = Signal(str, object)  # the pens; the Accuracies
    problem = Signal(str, str)  # the pens; one sentence
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks: dict[str, Task] = {}
        self._dropped: list[Task] = []

    def start(self, pens: str, model: Model, plan: DemonstrationPlan) -> None:
        """Measure this model, which must not change meanwhile."""
        self.cancel(pens)
        task = Task(partial(measure, model, plan), self)
        self._tasks[pens] = task
        task.progressed.connect(self._report)
        task.finished.connect(self._finish)
        task.start()

    def cancel(self, pens: str) -> None:
        """Drop the measuring of the network of these pens, if any."""
        task = self._tasks.pop(pens, None)
        if task is not None:
            task.cancel()
            self._dropped.append(task)

    def cancel_all(self) -> None:
        for pens in list(self._tasks):
            self.cancel(pens)

    def shut_down(self) -> None:
        """Drop everything, and wait for every thread."""
        self.cancel_all()
        for task in self._dropped:
            task.wait()
        self._dropped.clear()

    def _pens_of(self, task: QObject) -> str:
        return next((pens for pens, one in self._tasks.items() if one is task), "")

    def _report(self, done: int, total: int) -> None:
        pens = self._pens_of(self.sender())
        if pens:
            self.progressed.emit(pens, done / total)

    def _finish(self) -> None:
        task = self.sender()
        if not isinstance(task, Task):
            return
        task.wait()  # `finished` is emitted from a thread that still has a few instructions to go
        task.deleteLater()
        if task in self._dropped:
            self._dropped.remove(task)
        pens = self._pens_of(task)
        if not pens:
            return
        del self._tasks[pens]
        if task.error is not None:
            self.problem.emit(pens, "")
            self.failed.emit(task.error)
        elif task.problem is not None:
            self.problem.emit(pens, task.problem)
        elif task.result is not None:
            self.measured.emit(pens, task.result)
