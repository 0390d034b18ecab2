"""All words of lessons: what the main window and the playground's can be asked to do, to wait for and to tell.

Each window's driver knows how to carry them out; a test holds the two lists against each other.
"""

from inkling.analysis.playground.generators import GENERATORS
from inkling.analysis.playground.presets import PRESETS
from inkling.data.stroke import PEN_SIZES
from inkling.network import ACTIVATIONS
from inkling.session.lessons.calls import Takes, Vocabulary, Word, one_of, whole, words
from inkling.session.lessons.datasets import check_dataset
from inkling.session.lessons.lesson import MAIN, PLAYGROUND
from inkling.session.lessons.main_numbers import MAIN_NUMBERS
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS
from inkling.session.playground.seeds import QUESTIONS
from inkling.storage.shipped import shipped_models
from inkling.training.optimizer_choice import OPTIMIZERS

VIEWS = ("levers", "chain", "list", "step", "crowd", "cost", "softmax", "saturation", "both-ways")
VIEW_PARTS = (
    *("levers", "weights", "before", "bias", "fan"),
    *("chain", "tree", "curve", "paths", "outer", "steps"),
    *("terms", "gauges", "trace", "curves"),
    *("mine", "normal", "glorot", "norms"),
)
TABS = ("learning", "study", "gradient")
SETTINGS = ("eta", "batch-size", "epochs", "optimizer", "hidden", "activation", "initializer", "seed")
PAGES = ("curves", "line", "fold", "seeds", "functions", "admitted", "deep-wide", "digits")
_DIGIT = whole(0, 9)
_INDEX = whole()

_MAIN = Vocabulary(
    actions=words(
        Word("model", "open a model that comes with Inkling", (Takes("NAME", one_of(shipped_models())),)),
        Word("reset", "new random weights"),
        Word("data", "learn from this data set", (Takes("NAME", check_dataset),)),
        Word("clear", "empty the canvas"),
        Word("example", "an example of the digits that are drawn by Inkling", (Takes("DIGIT", _DIGIT),)),
        Word("pen", "take this pen", (Takes("SIZE", one_of(tuple(map(str, PEN_SIZES)))),)),
        Word("forward", "look at the network forwards"),
        Word("backward", "look back: the page Gradient, and what each neuron is asked for"),
        Word("wish", "wish for this digit", (Takes("DIGIT", _DIGIT),)),
        Word("wish other", "wish for a digit that is not the answer"),
        Word("tab", "show this page of curves", (Takes("NAME", one_of(TABS)),)),
        Word("view", "show this view of the page Gradient", (Takes("NAME", one_of(VIEWS)),)),
        Word("part", "of the view that is seen show this part", (Takes("NAME", one_of(VIEW_PARTS)),)),
        Word("time", "time both ways of finding the gradient"),
        Word("pick output", "select an output neuron", (Takes("NUMBER", _DIGIT),)),
        Word(
            "pick hidden",
            "select a neuron of a hidden layer, both from 0",
            (Takes("LAYER", _INDEX), Takes("NUMBER", _INDEX)),
        ),
        Word(
            "pick line",
            "select a weight: into a neuron of a layer, from a neuron before it, all from 0",
            (Takes("LAYER", _INDEX), Takes("NUMBER", _INDEX), Takes("FROM", _INDEX)),
        ),
        Word(
            "pick bias",
            "select the bias of a neuron of a layer, both from 0",
            (Takes("LAYER", _INDEX), Takes("NUMBER", _INDEX)),
        ),
        Word("pick nothing", "let go of what is selected"),
        Word("set", "another value in the controls", (Takes("SETTING", one_of(SETTINGS)), Takes("VALUE", str))),
        Word("demonstration", "when the lesson is over, go on with the demonstration of stroke-size overfitting"),
    ),
    conditions=words(
        Word("drawn", "there is a digit on the canvas"),
        Word("empty", "the canvas is empty"),
        Word("backward", "the network is looked at backwards"),
        Word("tab", "this page of curves is seen", (Takes("NAME", one_of(TABS)),)),
        Word("view", "this view of the page Gradient is seen", (Takes("NAME", one_of(VIEWS)),)),
        Word("picked output", "an output neuron is selected"),
        Word("picked hidden", "a hidden neuron is selected"),
        Word("picked entry", "a weight or a bias is selected"),
        Word("stepped", "a step by hand was taken since the lesson's step began"),
        Word("undone", "a step by hand was taken back since then"),
        Word("trained", "so many epochs were learned since then", (Takes("EPOCHS", whole(1)),)),
        Word("batch", "at least one mini-batch was learned from since then"),
        Word("reset", "the network was made anew since then"),
        Word(
            "changed",
            "this setting has another value than when the step began",
            (Takes("SETTING", one_of(SETTINGS)),),
        ),
        Word("pen", "this pen is taken", (Takes("SIZE", one_of(tuple(map(str, PEN_SIZES)))),)),
    ),
    numbers=MAIN_NUMBERS.meanings,
    parts=("drawing", "controls", "network", "plots", "answer"),
)

_PLAYGROUND = Vocabulary(
    actions=words(
        Word("preset", "ask this question", (Takes("NAME", one_of([one.name for one in PRESETS])),)),
        Word("page", "show this page below the network", (Takes("NAME", one_of(PAGES)),)),
        Word("count", "count the starts that learn it, page “seeds”", (Takes("QUESTION", one_of(QUESTIONS)),)),
        Word("hidden", "a network with these hidden layers, such as 2 or 8,8; 0 for none", (Takes("SIZES", str),)),
        Word("biases", "with biases, or without", (Takes("on|off", one_of(("on", "off"))),)),
        Word("activation", "of the hidden neurons", (Takes("NAME", one_of(tuple(ACTIVATIONS))),)),
        Word("optimizer", "that takes the steps", (Takes("NAME", one_of(tuple(OPTIMIZERS))),)),
        Word("eta", "the learning rate", (Takes("ETA", float),)),
        Word("seed", "of θ", (Takes("SEED", whole()),)),
        Word("points", "points of this kind", (Takes("KIND", one_of(tuple(GENERATORS))), Takes("COUNT", whole(1)))),
        Word("steps", "take so many steps", (Takes("COUNT", whole(1, 5_000)),)),
        Word("reset", "θ as it was in the beginning"),
    ),
    conditions=words(
        Word("steps", "so many steps were taken since the lesson's step began", (Takes("COUNT", whole(1)),)),
        Word("learned", "all points lie on their side"),
        Word("page", "this page is seen", (Takes("NAME", one_of(PAGES)),)),
        Word("points", "points were changed since the step began"),
        Word("theta", "a weight or a bias was changed by hand since then"),
        Word("structure", "the network has another form than when the step began"),
        Word("hidden", "the network has these hidden layers", (Takes("SIZES", str),)),
        Word("biases", "with biases, or without", (Takes("on|off", one_of(("on", "off"))),)),
        Word("seed", "θ has another seed than when the step began"),
        Word("sheet", "a number of this question was changed since then: h, a curve, one of the four, a box"),
    ),
    numbers=PLAYGROUND_NUMBERS.meanings,
    parts=("plane", "network", "pages", "settings", "stage"),
)

VOCABULARIES = {MAIN: _MAIN, PLAYGROUND: _PLAYGROUND}
