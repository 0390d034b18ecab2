"""What lessons in the main window can say in numbers: of the drawing, the network, its gradient and its training."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from inkling.analysis.backprop.chain import Chain, chain_of
from inkling.analysis.backprop.gradient import Gradient, gradient_of
from inkling.analysis.pixel_rule import PixelRule, best_pixel_rule
from inkling.data.dataset import Examples
from inkling.network import DenseSpec
from inkling.session.explorer import Explorer
from inkling.session.lessons.comparison import Value
from inkling.session.lessons.numbers import NumberList
from inkling.session.session import Session


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is on screen: the session, and the explorer who looks back."""

    session: Session
    explorer: Explorer


MAIN_NUMBERS: NumberList[Sitting] = NumberList()
_number = MAIN_NUMBERS.number


# The network


@_number("the network as the course writes it, 784-16-16-10")
def architecture(of: Sitting) -> Value:
    return of.session.model.network.architecture.short


@_number("how many inputs the network has")
def inputs(of: Sitting) -> Value:
    return of.session.model.network.architecture.inputs


@_number("how many outputs it has")
def outputs(of: Sitting) -> Value:
    return of.session.model.network.architecture.classes


@_number("neurons of the first hidden layer; none where that is not a dense layer")
def hidden(of: Sitting) -> Value | None:
    first = of.session.model.network.architecture.layers[0]
    return first.neurons if isinstance(first, DenseSpec) else None


@_number("how many numbers are learned: weights and biases")
def parameters(of: Sitting) -> Value:
    return of.session.model.network.architecture.parameters


def _block(of: Sitting, name: str) -> int | None:
    return next((one.value.size for one in of.session.model.network.parameters if one.name == name), None)


@_number("weights of the first layer")
def weights_1(of: Sitting) -> Value | None:
    return _block(of, "layer1.weights")


@_number("weights of the second layer")
def weights_2(of: Sitting) -> Value | None:
    return _block(of, "layer2.weights")


@_number("weights of the third layer")
def weights_3(of: Sitting) -> Value | None:
    return _block(of, "layer3.weights")


@_number("biases of all layers")
def biases(of: Sitting) -> Value:
    return sum(one.value.size for one in of.session.model.network.parameters if one.name.endswith(".bias"))


@_number("accuracy on the test set, as a share; none before any training")
def accuracy(of: Sitting) -> Value | None:
    metrics = of.session.model.metrics
    return None if metrics is None else metrics.accuracy


# The drawing and its answer


@_number("the digit that the network reads")
def answer(of: Sitting) -> Value | None:
    read = of.session.answer
    return None if read is None else of.session.model.class_names[read.digit]


@_number("the largest activation of an output")
def largest_output(of: Sitting) -> Value | None:
    read = of.session.answer
    return None if read is None else float(read.activations.max())


@_number("all activations of the outputs added up")
def sum_of_outputs(of: Sitting) -> Value | None:
    read = of.session.answer
    return None if read is None else float(read.activations.sum())


@_number("how many inputs have no ink at all")
def inputs_without_ink(of: Sitting) -> Value | None:
    passed = of.explorer.passed
    return None if passed is None else int(np.count_nonzero(passed.inputs == 0.0))


# Looking back


@_number("the digit that is wished for")
def wished(of: Sitting) -> Value | None:
    passed = of.explorer.passed
    return None if passed is None else of.session.model.class_names[passed.question.digit]


@_number("the cost of this drawing, for the digit that is wished for")
def cost(of: Sitting) -> Value | None:
    return None if of.explorer.passed is None else of.explorer.passed.cost


@_number("the wish of the output that is wished for: −∂C/∂a")
def wish_of_wished(of: Sitting) -> Value | None:
    passed = of.explorer.passed
    wishes = None if passed is None else passed.wishes
    return None if passed is None or wishes is None else float(wishes[passed.question.digit])


def _gradient(of: Sitting) -> Gradient | None:
    passed = of.explorer.passed
    return None if passed is None else gradient_of(passed.question.network, passed.gradient)


@_number("‖∇C‖, the length of the gradient of this drawing")
def gradient_norm(of: Sitting) -> Value | None:
    gradient = _gradient(of)
    return None if gradient is None else gradient.norm


@_number("how many entries of ∇C are exactly 0, as a share")
def zero_share(of: Sitting) -> Value | None:
    gradient = _gradient(of)
    return None if gradient is None else gradient.zeros / gradient.values.size


@_number("in how many entries 90 % of ‖∇C‖² lies")
def holding(of: Sitting) -> Value | None:
    gradient = _gradient(of)
    return None if gradient is None else gradient.holding()


@_number("by how much C should fall in one step: η‖∇C‖²")
def predicted_fall(of: Sitting) -> Value | None:
    gradient = _gradient(of)
    return None if gradient is None else of.explorer.eta * gradient.norm**2


# What is selected


def _chain(of: Sitting) -> Chain | None:
    passed, entry = of.explorer.passed, of.explorer.entry
    return None if passed is None or entry is None else chain_of(passed, entry, most=1, numeric=False)


@_number("the weight or bias that is selected")
def entry(of: Sitting) -> Value | None:
    chain = _chain(of)
    return None if chain is None else chain.value


@_number("∂C/∂θ of the selected weight or bias")
def derivative(of: Sitting) -> Value | None:
    chain = _chain(of)
    return None if chain is None else chain.backprop


def _link(of: Sitting, number: int) -> Value | None:
    chain = _chain(of)
    return chain.links[number].value if chain is not None and len(chain.links) == 3 else None


@_number("link 1 of the selected entry: ∂z/∂w, the activation before; 1 of a bias")
def link_1(of: Sitting) -> Value | None:
    return _link(of, 0)


@_number("link 2 of it: ∂a/∂z, the slope of the activation function")
def link_2(of: Sitting) -> Value | None:
    return _link(of, 1)


@_number("link 3 of it: ∂C/∂a")
def link_3(of: Sitting) -> Value | None:
    return _link(of, 2)


@_number("the selected entry after one step: θ − η ∂C/∂θ")
def entry_after(of: Sitting) -> Value | None:
    chain = _chain(of)
    return None if chain is None else chain.value - of.explorer.eta * chain.backprop


# A rule that somebody writes


@lru_cache(maxsize=1)
def _best_rule(examples: Examples) -> PixelRule:
    """Found once for each data set, in a quarter of a second."""
    return best_pixel_rule(examples)


def _rule(of: Sitting) -> PixelRule | None:
    return None if of.session.dataset is None else _best_rule(of.session.dataset.test)


@_number("accuracy of the best rule with one pixel, as a share")
def rule_accuracy(of: Sitting) -> Value | None:
    rule = _rule(of)
    return None if rule is None else rule.accuracy


@_number("the row of its pixel, from 1")
def rule_row(of: Sitting) -> Value | None:
    rule = _rule(of)
    return None if rule is None else rule.row + 1


@_number("the column of its pixel, from 1")
def rule_column(of: Sitting) -> Value | None:
    rule = _rule(of)
    return None if rule is None else rule.column + 1


@_number("the digit that it says where there is ink")
def rule_above(of: Sitting) -> Value | None:
    rule = _rule(of)
    return None if rule is None else str(rule.above)


@_number("the digit that it says where there is none")
def rule_below(of: Sitting) -> Value | None:
    rule = _rule(of)
    return None if rule is None else str(rule.below)


# Training


@_number("the learning rate in the controls")
def eta(of: Sitting) -> Value:
    return of.session.configuration.eta


@_number("the learning rate of a step by hand")
def eta_by_hand(of: Sitting) -> Value:
    return of.explorer.eta


@_number("examples in a mini-batch; all of them where the batch is full")
def batch_size(of: Sitting) -> Value | None:
    dataset = of.session.dataset
    return of.session.configuration.batch_size or (None if dataset is None else len(dataset.train))


@_number("how many examples are learned from")
def examples(of: Sitting) -> Value | None:
    dataset = of.session.dataset
    return None if dataset is None else len(dataset.train)


@_number("mini-batches in an epoch")
def batches(of: Sitting) -> Value | None:
    size, count = batch_size(of), examples(of)
    return None if size is None or count is None else -(-int(count) // int(size))


@_number("epochs that the network on screen has learned")
def epochs_learned(of: Sitting) -> Value:
    points = of.session.model.history.points()
    return round(points[-1].epoch, 2) if points else 0
