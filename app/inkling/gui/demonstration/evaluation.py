"""Measuring beside the window: each network is tested in a thread of its own, while the demonstration goes on."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from inkling.errors import InklingError
from inkling.gui.demonstration.comparison import Accuracies, measure
from inkling.gui.demonstration.plan import DemonstrationPlan
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work, Worker
from inkling.training.model import Model


class Evaluation(QObject):
    """At most one measuring for each pens; asking again drops the one before."""

    progressed = Signal(str, float)  # the pens that the network learned from; the part that is done, 0 to 1
    measured = Signal(str, object)  # the pens; the Accuracies
    problem = Signal(str, str)  # the pens; one sentence
    failed = Signal(object)  # an exception: a fault of the program

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = Work(self)  # its keys are pens
        self._work.progressed.connect(self._report)
        self._work.done.connect(self._tell)
        self._work.problem.connect(self._complain)
        self._work.failed.connect(self._fail)

    def start(self, pens: str, model: Model, plan: DemonstrationPlan) -> None:
        """Measure this model, which must not change meanwhile."""
        self._work.start(Worker(partial(measure, model, plan)), pens)

    def cancel(self, pens: str) -> None:
        """Drop the measuring of the network of these pens, if any."""
        self._work.drop(pens)

    def cancel_all(self) -> None:
        self._work.drop_all()

    def shut_down(self) -> None:
        """Drop everything, and wait for every thread."""
        self._work.shut_down()

    def _report(self, done: int, total: int, pens: str) -> None:
        self.progressed.emit(pens, done / total)

    def _tell(self, accuracies: Accuracies, pens: str) -> None:
        self.measured.emit(pens, accuracies)

    def _complain(self, error: InklingError, pens: str) -> None:
        self.problem.emit(pens, sentence(error))

    def _fail(self, error: BaseException, pens: str) -> None:
        self.problem.emit(pens, "")
        self.failed.emit(error)
