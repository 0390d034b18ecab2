"""What lessons in the playground can say in numbers: of the network in the plane, its points and its question."""

from functools import cache, partial

from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import first_layer_lines
from inkling.analysis.playground.perceptron_rule import PerceptronRun, run_perceptron
from inkling.analysis.playground.rates import ENOUGH, MORE_POINTS, UNSEEN, Training, success_rate
from inkling.analysis.playground.separability import separating_line, widest_street
from inkling.analysis.playground.structure import Structure
from inkling.session.lessons.comparison import Value
from inkling.session.lessons.numbers import NumberList
from inkling.session.lessons.sheet_numbers import SHEET_NUMBERS
from inkling.session.playground.playground import Playground

PLAYGROUND_NUMBERS: NumberList[Playground] = NumberList()
_number = PLAYGROUND_NUMBERS.number
_SEEDS = 200


# The network in the plane


@_number("the network as the course writes it, 2-2-1")
def structure(of: Playground) -> Value:
    return of.state.structure.name


@_number("how many numbers are learned")
def parameters(of: Playground) -> Value:
    return of.state.structure.parameters


@_number("how many points there are")
def points(of: Playground) -> Value:
    return len(of.state.points)


@_number("the learning rate")
def eta(of: Playground) -> Value:
    return of.eta


@_number("the seed of θ")
def seed(of: Playground) -> Value:
    return of.state.training.first_seed


@_number("the seed of the points")
def points_seed(of: Playground) -> Value:
    return of.state.points_seed


@_number("steps that were taken since θ was new")
def steps(of: Playground) -> Value:
    return of.state.steps


def _experiment(of: Playground) -> Experiment | None:
    return of.experiment


@_number("C of all points")
def cost(of: Playground) -> Value | None:
    found = _experiment(of)
    return None if found is None else found.cost()


@_number("the share of the points that lie on their side")
def accuracy(of: Playground) -> Value | None:
    found = _experiment(of)
    return None if found is None else found.accuracy()


@_number("how many points lie on their side")
def right(of: Playground) -> Value | None:
    found = _experiment(of)
    return None if found is None else int(found.right().sum())


@_number("how far the output is from its target at the worst point")
def residual(of: Playground) -> Value | None:
    found = _experiment(of)
    if found is None:
        return None
    return float(abs(found.outputs() - of.state.structure.targets(of.state.points)).max())


def _output_at(of: Playground, number: int) -> Value | None:
    found = _experiment(of)
    if found is None or number >= len(of.state.points):
        return None
    return float(found.outputs()[0, number])


for _place, _corner in enumerate(("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)")):
    PLAYGROUND_NUMBERS.found_by[f"output_{_place + 1}"] = (
        f"the output at point {_place + 1}; of the four corners {_corner}",
        partial(_output_at, number=_place),
    )


# Lines


@_number("w₁ of a network without hidden layers, or of its first hidden neuron")
def w1(of: Playground) -> Value:
    return first_layer_lines(of.network)[0].w1


@_number("w₂ of it")
def w2(of: Playground) -> Value:
    return first_layer_lines(of.network)[0].w2


@_number("b of it")
def b(of: Playground) -> Value:
    return first_layer_lines(of.network)[0].b


@_number("|b| / ‖w‖, how far its line is from the origin")
def distance(of: Playground) -> Value:
    return first_layer_lines(of.network)[0].distance


@_number("1 where some line parts the two classes, 0 where none does: by linear programming")
def separable(of: Playground) -> Value | None:
    return None if not len(of.state.points) else int(separating_line(of.state.points) is not None)


@_number("half the width of the widest street between the classes; none where no line parts them")
def margin(of: Playground) -> Value | None:
    street = widest_street(of.state.points) if len(of.state.points) else None
    return None if street is None else street.margin(of.state.points)


def _perceptron(of: Playground) -> PerceptronRun:
    return run_perceptron(of.state.points)


@_number("epochs that the perceptron's rule needs; none where it never ends")
def perceptron_epochs(of: Playground) -> Value | None:
    return _perceptron(of).epochs


@_number("epochs after which the perceptron's rule is where it was before; none where it ends")
def perceptron_cycle(of: Playground) -> Value | None:
    return _perceptron(of).cycle


# Many seeds


@cache
def xor_rate(hidden: int, biases: bool = True) -> float:
    """How often XOR is learned from its four corners, as a share."""
    structure = Structure((hidden,), biases=biases)
    return success_rate(structure, Recipe("xor", 4, 0.0).points(), _SEEDS, Training()).rate


@_number("points of the square that XOR is learned from in place of its corners")
def more_points(_: Playground) -> Value:
    return MORE_POINTS


@_number("other points of it that both are judged on")
def unseen_points(_: Playground) -> Value:
    return UNSEEN


@_number("the share of those that must be right")
def enough(_: Playground) -> Value:
    return ENOUGH


for _count in (1, 2, 3, 4):
    PLAYGROUND_NUMBERS.constant(
        f"xor_rate_{_count}",
        f"of {_SEEDS} starts of 2-{_count}-1, the share that learns XOR",
        partial(xor_rate, _count),
    )
for _count in (2, 4):
    PLAYGROUND_NUMBERS.constant(
        f"xor_rate_{_count}_without",
        f"the same of 2-{_count}-1 without biases",
        partial(xor_rate, _count, biases=False),
    )


PLAYGROUND_NUMBERS.found_by.update(SHEET_NUMBERS.found_by)
PLAYGROUND_NUMBERS.slow.update(SHEET_NUMBERS.slow)
