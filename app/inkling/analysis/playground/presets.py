"""Presets: questions of the course that a small network answers, each with points, network and settings.

A window opens one of them and then lets everything be changed; the command line computes its figures.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from inkling.analysis.playground import slide_1980
from inkling.analysis.playground.admitted import PUPILS
from inkling.analysis.playground.deep_wide import EQUAL
from inkling.analysis.playground.four_parameters import STRUCTURE as FOUR
from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.points import NO_POINTS, Points
from inkling.analysis.playground.rates import Training
from inkling.analysis.playground.structure import Structure
from inkling.analysis.playground.thetas import CENTRED
from inkling.errors import Phrase, SettingsError
from inkling.network import Network

ONE_NEURON = "one-neuron"
# A single neuron, with the notebook's cost Σ(c − σ)²; a network without any hidden layer.
NEURON = Structure(())
_THRESHOLD = Structure((), output="threshold", loss="perceptron")


@dataclass(frozen=True, slots=True)
class Preset:
    """One question. `name` is what the command line calls it.

    title: a few words; question: the sentence that it answers, or lets be tried
    recipe: what makes its points; None where the question is not about points of the plane, or they are one's own
    window: the part of the plane that is looked at; None for one around the points
    structure, training: what learns from them, and how; made: θ where it is set by hand and not drawn from a seed
    """

    name: str
    title: Phrase
    question: Phrase
    recipe: Recipe | None = None
    structure: Structure = NEURON
    training: Training = field(default_factory=Training)
    made: Callable[[], Network] | None = None
    window: Window | None = None

    def points(self, seed: int = 0) -> Points:
        """The points that it begins with; the corners are the same for every seed."""
        return NO_POINTS if self.recipe is None else self.recipe.points(seed)


def _corners(table: str) -> Recipe:
    """The first four points of the clouds, without any noise."""
    return Recipe(table, 4, 0.0)


PRESETS: tuple[Preset, ...] = (
    Preset(
        ONE_NEURON,
        Phrase("One neuron"),
        Phrase("What does a formal neuron answer, w·x + b through each activation function?"),
        Recipe("clouds", 40),
    ),
    Preset("and", Phrase("AND"), Phrase("Can one neuron learn AND?"), _corners("and")),
    Preset("or", Phrase("OR"), Phrase("Can one neuron learn OR?"), _corners("or")),
    Preset(
        "xor",
        Phrase("XOR"),
        Phrase("Two hidden neurons for XOR: from how many starts do they learn it?"),
        _corners("xor"),
        Structure((2,)),
    ),
    Preset(
        "perceptron",
        Phrase("The perceptron"),
        Phrase("Does a line part the two classes, and does the rule of 1958 find it?"),
        Recipe("and", 40),
        _THRESHOLD,
        Training(steps=1_000, initializer="zeros", eta=1.0),
    ),
    Preset(
        "admitted",
        Phrase("Admitted or not"),
        Phrase("Which a, b, c tell from the marks in maths and physics who is admitted?"),
        Recipe("shares", PUPILS),
        Structure((), scale="sum"),
        Training(steps=3_000, initializer="zeros", eta=0.5),
    ),
    Preset(
        "scalar-descent",
        Phrase("Descent with one unknown"),
        Phrase("x − h f′(x): for which h does it arrive, and for which does f only fall?"),
        training=Training(steps=50, eta=0.1),
    ),
    Preset(
        "xor-seeds",
        Phrase("XOR from many starts"),
        Phrase("Do more hidden neurons, biases or more points help with XOR?"),
        _corners("xor"),
        Structure((2,)),
    ),
    Preset(
        "slide-1980",
        Phrase("The slide of 1980"),
        Phrase("How does a layer fold the plane so that a line parts XOR?"),
        _corners("xor"),
        slide_1980.STRUCTURE,
        made=slide_1980.slide_network,
    ),
    Preset(
        "universality",
        Phrase("Universality"),
        Phrase("How near does one hidden layer come to a curve, by hand or by learning?"),
        structure=Structure((40,), output="identity", inputs=1),
        training=Training(steps=5_000, optimizer="adam", eta=0.02),
    ),
    Preset(
        "four-parameters",
        Phrase("The network of four parameters"),
        Phrase("What are the four derivatives, and which of the printed signs are wrong?"),
        structure=FOUR,
        training=Training(steps=1, eta=1.0),
    ),
    Preset(
        "twelve-thetas",
        Phrase("Twelve θ, twelve functions"),
        Phrase("Which functions does one structure hold?"),
        structure=Structure((4,), activation="tanh"),
        training=Training(),
        window=CENTRED,
    ),
    Preset(
        "deep-wide",
        Phrase("Deep against wide"),
        Phrase("Why deep networks, if one hidden layer is enough?"),
        Recipe("spiral", 120),
        EQUAL[0],
        Training(steps=1_000, initializer="glorot", optimizer="adam", eta=0.02),
    ),
    Preset(
        "digits-in-the-plane",
        Phrase("Digits in the plane"),
        Phrase("How well do the ink in two boxes and a line tell a 1 from a 7?"),
        structure=NEURON,
        training=Training(steps=1_500, optimizer="adam", eta=0.1),
    ),
)


def find_preset(name: str) -> Preset:
    """The preset of this name; SettingsError names the choices."""
    for one in PRESETS:
        if one.name == name:
            return one
    raise SettingsError(
        "There is no preset “{name}”; choose one of {choices}.",
        name=name,
        choices=", ".join(one.name for one in PRESETS),
    )
