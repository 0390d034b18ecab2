"""What the drop-downs offer: one table of words for the names that the engine knows; others go by their own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from inkling.data.augmentation import AUGMENTATIONS
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS
from inkling.gui.widgets.choice_box import Choice
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.network.activations import make_activation
from inkling.training import OPTIMIZERS, SCHEDULES
from inkling.training.presets import PRESETS

# Softmax belongs on the last layer, where the cost chooses it; so does the threshold, which lets no gradient through.
HIDDEN_ACTIVATIONS = tuple(name for name in ACTIVATIONS if name != "softmax" and make_activation(name).differentiable)
OWN = "\0own"  # shown where the settings are none of those offered; no preset has this name

_NAMES: Mapping[str, Iterable[str]] = {
    "activation": HIDDEN_ACTIVATIONS,
    "loss": LOSSES,
    "initializer": INITIALIZERS,
    "optimizer": OPTIMIZERS,
    "schedule": SCHEDULES,
    "preparation": PREPARATIONS,
    "input": tuple(str(size) for size in INPUT_SIZES),
}


def choices(kind: str) -> list[Choice]:
    """Of a setting with names, such as "activation" or "optimizer", in the engine's order."""
    return [choice(kind, name) for name in _NAMES[kind]]


def choice(kind: str, name: str) -> Choice:
    """The words for one name; also of a "preset", a "setting" of an optimizer, an "amount" of the augmentation."""
    text, hint, short = (*Choices().words()[kind].get(name, (name,)), "", "")[:3]
    return Choice(name, text, hint, short)


def preset_choices() -> list[Choice]:
    """The time line, by year, and what is shown for any other network."""
    years = {preset.name: preset.year for preset in PRESETS}
    words = [choice("preset", name) for name in years]
    dated = [replace(one, text=f"{years[one.name]} · {one.text}", short=one.short or one.text) for one in words]
    return [*dated, Choices().own()]


def augmentation_choices() -> list[Choice]:
    """The strengths that have a name, and what is shown for any other."""
    return [*(choice("augmentation", name) for name in AUGMENTATIONS), Choices().own()]


class Choices(QObject):
    """The words, in the language of the moment."""

    def own(self) -> Choice:
        """For settings that are none of those offered; it cannot be chosen."""
        return Choice(OWN, self.tr("own"), self.tr("Your own settings."), selectable=False)

    def words(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The table: for each kind of names, the words for each, a sentence, and words for where room is scarce."""
        return {
            "preset": {
                "perceptron": (
                    self.tr("Perceptron"),
                    self.tr("Rosenblatt's: ten neurons straight on the pixels, corrected only where they are wrong."),
                ),
                "mlp": (self.tr("Multilayer perceptron"), self.tr("Backpropagation makes hidden layers trainable.")),
                "lenet-5": (self.tr("LeNet-5"), self.tr("Small filters that look for the same stroke everywhere.")),
                "nielsen": (
                    self.tr("Nielsen 784-30-10"),
                    self.tr("The network of Nielsen's book; his η = 3 is 1.5 here."),
                    "Nielsen",
                ),
                "3blue1brown": (
                    self.tr("3Blue1Brown 784-16-16-10"),
                    self.tr("The network of the course, with its 13 002 parameters."),
                    "3Blue1Brown",
                ),
                "modern": (
                    self.tr("Modern small conv net"),
                    self.tr(
                        "Convolutions with batch normalisation, ReLU and dropout; the best reader, and the slowest."
                    ),
                ),
            },
            "preparation": {
                "scale": (
                    self.tr("Scale to 0…1"),
                    self.tr("The ink as it is: 0 for paper, 1 for full ink, greys between."),
                ),
                "standardize": (
                    self.tr("Standardise by the training set"),
                    self.tr("Mean 0 and deviation 1 over all training images; steps then act alike on all weights."),
                    self.tr("By the training set"),
                ),
                "standardize-each": (
                    self.tr("Standardise each image"),
                    self.tr("Mean 0 and deviation 1 in every image; how much ink a pen leaves then matters less."),
                    self.tr("Each image"),
                ),
                "binarize": (
                    self.tr("Binary: ink 1, no ink 0"),
                    self.tr("Every pixel is either ink or paper; greys are lost."),
                    self.tr("Binary"),
                ),
            },
            "input": {
                "28": ("28 × 28 = 784", self.tr("All the pixels there are."), "28 × 28"),
                "16": (
                    "16 × 16 = 256",
                    self.tr("Three times fewer weights in the first layer, and coarser strokes."),
                    "16 × 16",
                ),
            },
            "activation": {
                "sigmoid": (
                    self.tr("Sigmoid"),
                    self.tr("Squeezes any sum into 0…1; learns slowly where it is flat."),
                ),
                "tanh": (self.tr("Tanh"), self.tr("Like the sigmoid, but from −1 to 1 and centred on zero.")),
                "relu": (
                    self.tr("ReLU"),
                    self.tr("Lets positive sums through and cuts negative ones off; learns fast."),
                ),
                "leaky-relu": (
                    self.tr("Leaky ReLU"),
                    self.tr("A ReLU that lets a little of negative sums through, so that no neuron dies."),
                ),
                "gaussian": (
                    self.tr("Gaussian (radial)"),
                    self.tr("Active only where the sum is near 0: it answers to one place, not to one side."),
                ),
                "identity": (
                    self.tr("Identity"),
                    self.tr("No bend at all: many such layers can do no more than one."),
                ),
            },
            "loss": {
                "mse": (
                    self.tr("Squared error Σ(a−y)²"),
                    self.tr("How far the ten outputs are from what they should be, squared."),
                    self.tr("Squared error"),
                ),
                "cross-entropy": (
                    self.tr("Cross-entropy"),
                    self.tr("How little probability the right digit got; corrects bold mistakes faster."),
                ),
                "perceptron": (
                    self.tr("Perceptron rule (1958)"),
                    self.tr("Nothing where an output is right, else how far it is off; outputs are 0 or 1."),
                    self.tr("Perceptron rule"),
                ),
            },
            "initializer": {
                "glorot": (
                    self.tr("Glorot"),
                    self.tr("Scaled by the layer's inputs and outputs; made for sigmoid and tanh."),
                ),
                "he": (self.tr("He"), self.tr("Somewhat larger than Glorot's; made for ReLU.")),
                "lecun": (self.tr("LeCun"), self.tr("Scaled by the layer's inputs alone; the oldest of the three.")),
                "orthogonal": (
                    self.tr("Orthogonal"),
                    self.tr("Turns the signal without stretching it; helps deep networks."),
                ),
                "normal": (
                    self.tr("Normal N(0, σ²)"),
                    self.tr(
                        "The same spread for any layer: with σ = 1 sums get so large that sigmoids hardly learn."
                    ),
                    "N(0, σ²)",
                ),
                "zeros": (
                    self.tr("Zeros"),
                    self.tr("All neurons of a hidden layer then learn the same; good without hidden layers only."),
                ),
            },
            "optimizer": {
                "sgd": (self.tr("SGD"), self.tr("One step against the gradient of each batch, nothing else.")),
                "momentum": (
                    self.tr("Momentum"),
                    self.tr("Keeps rolling in the direction of earlier steps, like a ball."),
                ),
                "nesterov": (
                    self.tr("Nesterov"),
                    self.tr("Momentum that looks where it is about to be, and brakes in time."),
                ),
                "adagrad": (self.tr("Adagrad"), self.tr("Gives each weight its own steps, which only get smaller.")),
                "rmsprop": (
                    self.tr("RMSProp"),
                    self.tr("Like Adagrad, but forgets old gradients, so that it keeps moving."),
                ),
                "adam": (self.tr("Adam"), self.tr("Momentum and RMSProp together; works with little tuning.")),
                "adamw": (
                    self.tr("AdamW"),
                    self.tr("Adam that shrinks the weights evenly where weight decay is set."),
                ),
                "laplacian": (
                    self.tr("Laplacian smoothing"),
                    self.tr("Smooths the gradient along θ, so that its jitter is damped."),
                    self.tr("Laplacian"),
                ),
                "metropolis": (
                    self.tr("Metropolis (simulated annealing)"),
                    self.tr(
                        "No gradient at all: tries random changes and keeps those that help, at first others too."
                    ),
                    self.tr("Metropolis"),
                ),
            },
            "schedule": {
                "constant": (self.tr("Constant"), self.tr("The same η all the time.")),
                "step": (self.tr("Step"), self.tr("η gets smaller at once, every so many epochs.")),
                "cosine": (
                    self.tr("Cosine"),
                    self.tr("η glides down to 0 over the whole training, like half a wave."),
                ),
            },
            "augmentation": {
                "none": (self.tr("None"), self.tr("Every epoch shows the same images.")),
                "moderate": (
                    self.tr("Moderate"),
                    self.tr("Moved, turned, slanted and bent a little; helps within some dozens of epochs."),
                ),
                "simard": (
                    self.tr("Simard 2003"),
                    self.tr("As strongly as for the best networks of their time: for large ones and long training."),
                ),
            },
            "setting": {
                "momentum": (
                    self.tr("Momentum μ"),
                    self.tr("How much of the last step is kept: 0.9 rolls far, values near 0 act like plain SGD."),
                ),
                "decay": (
                    self.tr("Decay ρ"),
                    self.tr("How long old gradients are remembered: nearer to 1 is longer."),
                ),
                "beta1": (
                    self.tr("Mean β₁"),
                    self.tr("How long the mean of earlier gradients is remembered; it acts like momentum."),
                ),
                "beta2": (
                    self.tr("Squares β₂"),
                    self.tr("How long the mean of squared gradients is remembered; it sets each weight's own step."),
                ),
                "epsilon": (
                    self.tr("Epsilon ε"),
                    self.tr("A tiny number that keeps steps from growing without bound where gradients are tiny."),
                ),
                "sigma": (
                    self.tr("Smoothing σ"),
                    self.tr("How much of the gradient's jitter is damped: near 0 acts like plain SGD."),
                ),
                "temperature": (
                    self.tr("Temperature T"),
                    self.tr("How readily a change for the worse is kept at first; near 0 only what helps is kept."),
                ),
                "cooling": (
                    self.tr("Cooling"),
                    self.tr("What T is multiplied with after each try: nearer to 1 wanders for longer."),
                ),
                "part": (
                    self.tr("Part of θ"),
                    self.tr("How much of all weights and biases one try changes: 0.01 is one in a hundred."),
                ),
                "every": (self.tr("Every"), self.tr("After how many epochs η gets smaller, each time.")),
                "factor": (self.tr("Factor"), self.tr("What η is multiplied with each time: 0.5 halves it.")),
            },
            "amount": {
                "shift": (
                    self.tr("Shift"),
                    self.tr("Moved by up to so many pixels: digits need not be in the middle."),
                ),
                "rotation": (self.tr("Rotation"), self.tr("Turned by up to so many degrees to either side.")),
                "scale": (self.tr("Scale"), self.tr("Larger or smaller: 0.1 goes up to a tenth either way.")),
                "shear": (self.tr("Slant"), self.tr("Slanted by up to so many degrees, as handwriting leans.")),
                "elastic": (
                    self.tr("Elastic"),
                    self.tr("Bent as if drawn on rubber; how far each pixel moves on average."),
                ),
                "elastic_smoothness": (
                    self.tr("Smoothness"),
                    self.tr("How wide the bends of the elastic distortion are: small ones tremble, large ones sway."),
                ),
                "pen_width": (
                    self.tr("Pen width"),
                    self.tr("Strokes thicker or thinner by up to so many pixels: it helps to read any pen."),
                ),
                "noise": (self.tr("Noise"), self.tr("Random grey on every pixel; 0.2 is already a lot.")),
                "share": (
                    self.tr("Share"),
                    self.tr("How many of the images are changed at all: 0.5 leaves every second one as it is."),
                ),
            },
        }
