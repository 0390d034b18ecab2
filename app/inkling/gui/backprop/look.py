"""What the explorer's views look at: one backward pass, what is selected in it, and what else there is to hand."""

from dataclasses import dataclass

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.analysis.backprop.question import Columns, Question, exact
from inkling.data.dataset import Examples
from inkling.network import Network
from inkling.session.explorer import Neuron
from inkling.training.model import Model


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """One moment.

    passed: the drawing there and back again; its network is the window's thread's: workers take `question_of`
    model: the one on screen, for its class names, its normalisation and its cost; a run may change its network
    neuron, entry: what is selected, or None; an entry always comes with its neuron
    eta, batch_size: those of Controls; None: the full batch; own_eta: η is the one that the model was trained with
    examples: what is learned from; None while there is no data set
    steps: how many were taken by hand and can be undone; free: whether a step can be taken, for no run is under way
    """

    passed: BackwardPass
    model: Model
    neuron: Neuron | None
    entry: Entry | None
    eta: float
    batch_size: int | None
    examples: Examples | None
    steps: int
    free: bool
    own_eta: bool = False

    @property
    def network(self) -> Network:
        """In float64; as the pass has seen it."""
        return self.passed.question.network

    @property
    def wished(self) -> int:
        """Index of the class that is wished for."""
        return self.passed.question.digit

    @property
    def wished_name(self) -> str:
        return self.class_name(self.wished)

    @property
    def answer_name(self) -> str:
        """Of the class that is read."""
        return self.class_name(self.passed.answer)

    def class_name(self, index: int) -> str:
        return self.model.class_names[index]

    def question_of(self, columns: Columns | None = None) -> Question:
        """A question that a worker may answer: with a network of its own. columns: the drawing by default"""
        question = self.passed.question
        return Question(exact(question.network), question.loss, columns or question.columns)
