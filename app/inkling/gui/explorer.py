"""The backprop explorer at work: finds the backward passes, and keeps Network panel and page Gradient in step.

A small network's pass takes a fraction of a millisecond and is found at once. A large one's is found by a worker, at
most one at a time; what is drawn meanwhile is asked for when it has finished.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry, entry_of
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.views import CHAIN, LEVERS
from inkling.gui.network.panel import NetworkPanel
from inkling.gui.plots_panel import PlotsPanel
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work, Worker
from inkling.network import Conv2DSpec, MaxPool2DSpec
from inkling.session.explorer import Explorer, Inquiry
from inkling.session.session import Session
from inkling.training.model import Model

_WHILE_DRAWING = 40  # ms
_AT_ONCE = 50_000  # parameters of dense layers: about a millisecond


class ExplorerController(QObject):
    """Owns the explorer's state and the worker."""

    problem = Signal(str)  # one sentence
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, session: Session, network: NetworkPanel, plots: PlotsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.explorer = Explorer(session)
        self._session, self._network, self._plots = session, network, plots
        self._note = ""
        self._again = False  # there was news while the worker was busy
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WHILE_DRAWING)
        self._soon.timeout.connect(self._find_now)
        self._work = Work(self)
        self._work.done.connect(self._take)
        self._work.problem.connect(self._complain)
        self._work.failed.connect(self.failed)
        network.backward_chosen.connect(self._look_back)
        network.wished.connect(self.explorer.wish)
        network.neuron_pinned.connect(self._pinned)
        network.weight_picked.connect(self._weight_picked)
        network.bias_picked.connect(self._bias_picked)
        network.numbers_written.connect(plots.gradient.tell)
        page = plots.gradient
        page.shown.connect(self._sight_changed)
        page.entry_chosen.connect(self.select_entry)
        page.neuron_chosen.connect(self.select_neuron)
        page.step_wanted.connect(self.step)
        page.undo_wanted.connect(self.undo)
        page.failed.connect(self.failed)
        explorer = self.explorer
        explorer.asked.connect(self._find)
        explorer.answered.connect(self._show)
        explorer.selected.connect(self._show)
        explorer.stepped.connect(self._show)
        session.state_changed.connect(self._show)
        session.configuration_changed.connect(self._show)
        session.dataset_replaced.connect(self._show)

    # What the person wants

    def _look_back(self, backward: bool) -> None:
        """The page Gradient tells what the diagram shows."""
        if backward:
            self._plots.show_gradient_page()
        self._sight_changed()

    def _pinned(self, neuron: tuple[int, int] | None) -> None:
        if self._network.backward:
            self.select_neuron(neuron)
            if neuron is not None:
                self._plots.gradient.show_view(LEVERS)

    def _weight_picked(self, weight: tuple[int, int, int]) -> None:
        stage, target, source = weight
        network = self._session.model.network
        self.select_entry(entry_of(network, f"layer{stage + 1}.weights", (target, source)))
        self._plots.gradient.show_view(CHAIN)

    def _bias_picked(self, neuron: tuple[int, int]) -> None:
        stage, number = neuron
        name = f"layer{stage + 1}.bias"
        if any(parameter.name == name for parameter in self._session.model.network.parameters):
            self.select_entry(entry_of(self._session.model.network, name, (number,)))
            self._plots.gradient.show_view(CHAIN)

    def select_entry(self, entry: Entry) -> None:
        self.explorer.select(entry=entry)

    def select_neuron(self, neuron: tuple[int, int] | None) -> None:
        self.explorer.select(neuron=neuron)

    def step(self, theta: NDArray[np.float32], model: Model) -> None:
        """θ was found by a worker: the step is for this model, which may be gone by now."""
        if model is not self._session.model:
            return
        try:
            self.explorer.step(theta)
        except InklingError as error:
            self.problem.emit(sentence(error))

    def undo(self) -> None:
        try:
            self.explorer.undo()
        except InklingError as error:
            self.problem.emit(sentence(error))

    def _sight_changed(self, *_shown: object) -> None:
        self.explorer.wake(self._network.backward or self._plots.gradient.isVisible())

    # The pass

    def _find(self) -> None:
        """While the pen is down its answer comes first: the pass follows a moment later, of the drawing by then."""
        if not self._session.drawing.active:
            self._find_now()
        elif not self._soon.isActive():
            self._soon.start()

    def _find_now(self) -> None:
        self._soon.stop()
        inquiry = self.explorer.inquiry()
        if inquiry is None:
            return
        network = inquiry.model.network
        maps = any(isinstance(stage.spec, Conv2DSpec | MaxPool2DSpec) for stage in network.stages)
        if network.theta.size <= _AT_ONCE and not maps:
            self._work.drop()
            try:
                self._take(inquiry.answer())
            except InklingError as error:
                self._complain(error)
        elif self._work.worker() is None:
            self._work.start(_Finder(inquiry))
        else:
            self._again = True

    def _take(self, passed: BackwardPass, *_key: object) -> None:
        self._note = ""
        same = passed.question.network.architecture == self._session.model.network.architecture
        if same and self.explorer.inquiry_is_possible():
            self.explorer.take(passed)
        self._ask_again()

    def _ask_again(self) -> None:
        if self._again:
            self._again = False
            self._find_now()

    def _complain(self, error: InklingError, *_key: object) -> None:
        self._note = sentence(error)
        self.explorer.take(None)
        self._ask_again()

    def _show(self, *_news: object) -> None:
        look = self.look()
        self._network.show_pass(self.explorer.passed, self.explorer.entry)
        self._plots.gradient.show_look(look, self._note, tells_soon=self._network.writes_soon)

    def look(self) -> Look | None:
        """What there is to look at now."""
        explorer, session = self.explorer, self._session
        if explorer.passed is None:
            return None
        return Look(
            explorer.passed,
            session.model,
            explorer.neuron,
            explorer.entry,
            explorer.eta,
            session.configuration.batch_size,
            None if session.dataset is None else session.dataset.train,
            explorer.steps,
            session.run is None,
            explorer.eta != session.configuration.eta,
        )

    def shut_down(self) -> None:
        self._soon.stop()
        self._again = False
        self._work.shut_down()
        self._plots.gradient.shut_down()


class _Finder(Worker):
    """Finds one pass."""

    def __init__(self, inquiry: Inquiry) -> None:
        super().__init__()
        self._inquiry = inquiry

    def work(self) -> BackwardPass:
        return self._inquiry.answer()
