"""The backprop explorer's state: which digit is wished for, what is selected, and the backward pass of the drawing.

It follows a session. Whoever has the time computes the pass (`inquiry`, `take`); everyone else is told.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import BackwardPass, backward_pass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.question import ask
from inkling.session.observers import Observers
from inkling.session.session import Session
from inkling.training.metrics import Metrics
from inkling.training.model import Model

Neuron = tuple[int, int]
"""A stage, from 0, and a neuron's flat index within it; stage −1: the inputs."""


@dataclass(frozen=True, eq=False, slots=True)
class Inquiry:
    """What is to be sent back: a model that nobody else touches, a drawing, and the digit that is wished for.

    inputs: the drawing as the network gets it, where it has been brought to size already
    """

    model: Model
    image: NDArray[np.float32]
    digit: int
    inputs: NDArray[np.float32] | None = None

    def answer(self) -> BackwardPass:
        """ArchitectureError where the cost can teach this network nothing."""
        return backward_pass(ask(self.model, self.image, self.digit, inputs=self.inputs))


@dataclass(frozen=True, eq=False, slots=True)
class _Before:
    """The model on screen before a step that was taken by hand."""

    theta: NDArray[np.float32]
    metrics: Metrics | None
    unsaved: bool


KeptExplorer = tuple[
    int | None, Neuron | None, Entry | None, float | None, tuple[_Before, ...], tuple[NDArray[np.float32], int] | None
]
"""What `Explorer.set_aside` returns."""


class Explorer:
    """Asleep until somebody looks: `wake` it, and there is a pass for each answer."""

    def __init__(self, session: Session) -> None:
        self.asked: Observers[()] = Observers()  # another `inquiry`: a pass is wanted
        self.answered: Observers[()] = Observers()  # another `passed`, or none
        self.selected: Observers[()] = Observers()  # another `neuron` or `entry`
        self.stepped: Observers[()] = Observers()  # other `steps`
        self._session = session
        self._awake = False
        self._wished: int | None = None  # the class that the person wishes for; None: one that is not the answer
        self._neuron: Neuron | None = None
        self._entry: Entry | None = None
        self._passed: BackwardPass | None = None
        self._model = session.model
        self._eta: float | None = None  # in the controls when this network was first looked at
        self._steps: list[_Before] = []
        self._stepped: tuple[NDArray[np.float32], int] | None = None  # the drawing of the latest step, and its wish
        session.answered.connect(self._ask)
        session.learned.connect(self._forget_steps)
        session.model_replaced.connect(self._forget_model)
        session.source_changed.connect(self._note_saving)

    @property
    def passed(self) -> BackwardPass | None:
        """The newest pass; None while nothing is drawn or nobody looks."""
        return self._passed

    @property
    def neuron(self) -> Neuron | None:
        """The neuron that is selected: the one of the selected entry, too."""
        return self._neuron

    @property
    def entry(self) -> Entry | None:
        """The weight or bias that is selected."""
        return self._entry

    @property
    def steps(self) -> int:
        """How many steps were taken by hand, and can be undone."""
        return len(self._steps)

    @property
    def eta(self) -> float:
        """Of a step by hand: the one in the controls, where they are this network's or were changed meanwhile.

        Else the one that it was trained with: with what suits another network a step would wreck it.
        """
        pending, model = self._session.configuration.eta, self._session.model
        if self._eta is None:
            self._eta = pending
        if model.configuration is None or pending != self._eta or self._session.goes_on():
            return pending
        return model.configuration.eta

    def wake(self, awake: bool) -> None:
        """Whether anybody looks."""
        if awake != self._awake:
            self._awake = awake
            self._ask()

    def wish(self, digit: int | None) -> None:
        """Ask for this class; None: for one that is not the answer."""
        if digit != self._wished:
            self._wished = digit
            self._ask()

    def inquiry(self) -> Inquiry | None:
        """What is to be sent back now; None while nobody looks, or nothing is drawn."""
        image, answer = self._session.drawing.image(), self._session.answer
        if not self._awake or image is None or answer is None:
            return None
        model = self._session.model
        digit = self._wished
        if digit is None and self._stepped is not None and np.array_equal(self._stepped[0], image):
            digit = self._stepped[1]  # read or not by now: what came of the step is what is looked at
        if digit is None:
            digit = self._other_than(answer.digit)
        forward = self._session.forward_pass
        inputs = None if forward is None else forward.inputs
        return Inquiry(replace(model, network=model.network.copy()), image, digit, inputs)

    def take(self, passed: BackwardPass | None) -> None:
        """Here is the pass."""
        self._passed = passed
        self.answered.tell()

    def select(self, *, neuron: Neuron | None = None, entry: Entry | None = None) -> None:
        """Look at a weight or bias, and at the neuron that it belongs to; or at a neuron; or at neither."""
        if entry is not None and neuron is None and self._passed is not None:
            neuron = _neuron_of(self._passed, entry)
        if (neuron, entry) != (self._neuron, self._entry):
            self._neuron, self._entry = neuron, entry
            self.selected.tell()

    def set_aside(self) -> KeptExplorer:
        """What `give_back` needs: what is wished for and selected, and the steps by hand that can be undone."""
        return self._wished, self._neuron, self._entry, self._eta, tuple(self._steps), self._stepped

    def give_back(self, kept: KeptExplorer) -> None:
        """The model of before is on screen again: look at it as it was looked at."""
        self._wished, neuron, entry, self._eta, steps, self._stepped = kept
        self._steps = list(steps)
        self.stepped.tell()
        self.select(neuron=neuron, entry=entry)
        self._ask()

    # Steps by hand

    def step(self, theta: NDArray[np.float32]) -> None:
        """Give the model on screen other parameters, (parameters,). SettingsError while a run has it."""
        model = self._session.model
        before = _Before(model.network.theta.copy(), model.metrics, self._session.unsaved)
        image = self._session.drawing.image()
        if self._passed is not None and image is not None:
            self._stepped = image, self._passed.question.digit
        self._session.put(theta)
        self._steps.append(before)
        self.stepped.tell()

    def undo(self) -> None:
        """Take the latest step back; nothing happens where there is none. SettingsError as for `step`."""
        if self._steps:
            before = self._steps[-1]
            self._session.put(before.theta, metrics=before.metrics, unsaved=before.unsaved)
            self._steps.pop()
            self.stepped.tell()

    def _ask(self, *_news: object) -> None:
        if self.inquiry_is_possible():
            self.asked.tell()
        elif self._passed is not None:
            self.take(None)

    def inquiry_is_possible(self) -> bool:
        """Whether there is something to send back, and somebody who looks."""
        return self._awake and self._session.answer is not None

    def _other_than(self, answer: int) -> int:
        """The class of a misread sample; else the runner-up, for what is well read has nothing to wish."""
        names, label = self._session.model.class_names, self._session.drawing.label
        if label in names and names.index(label) != answer:
            return names.index(label)
        assert self._session.answer is not None  # noqa: S101  (there is an answer to be other than)
        outputs = np.nan_to_num(self._session.answer.activations, nan=-np.inf).copy()
        outputs[answer] = -np.inf
        return int(outputs.argmax())

    def _forget_steps(self, *_news: object) -> None:
        """A run has learned since: what could be undone is no longer there."""
        if self._steps and self._session.run is not None:
            self._steps.clear()
            self.stepped.tell()

    def _note_saving(self) -> None:
        """After a step the network is unsaved; if it is not, its file holds that step and none of those before."""
        if self._steps and not self._session.unsaved:
            self._steps = [replace(before, unsaved=True) for before in self._steps]

    def _forget_model(self) -> None:
        if self._session.model is self._model:
            return
        same = self._session.model.network.architecture == self._model.network.architecture
        self._model = self._session.model
        self._eta = self._stepped = None
        self._steps.clear()
        if not same:  # before anybody is told: nobody may look for the old network's classes in the new one
            self._passed = None
            if self._wished is not None and self._wished >= self._model.network.architecture.classes:
                self._wished = None
        self.stepped.tell()
        if not same:
            self.select()
            self.answered.tell()


def _neuron_of(passed: BackwardPass, entry: Entry) -> Neuron:
    """The neuron, or the first one of the map, that an entry's weights go into."""
    stage = entry.layer - 1
    shape = passed.stages[stage].z.shape
    per_channel = int(np.prod(shape[1:])) if len(shape) > 1 else 1
    return stage, entry.index[0] * per_channel
