"""What the drop-downs offer: for each name that the engine knows, the words on screen and a sentence about it.

A name that has no words here is offered under its own name, so that nothing the engine learns is lost.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from inkling.data.preparation import INPUT_SIZES, PREPARATIONS
from inkling.gui.widgets.choice_box import Choice
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.network.activations import make_activation
from inkling.training.presets import PRESETS

# Softmax belongs on the last layer, where the cost chooses it; so does the threshold, which lets no gradient through.
HIDDEN_ACTIVATIONS = tuple(name for name in ACTIVATIONS if name != "softmax" and make_activation(name).differentiable)
OWN = "\0own"  # shown where the settings are none of those offered; no preset has this name


def preset_choices() -> list[Choice]:
    """The time line, by year, and what is shown for any other network."""
    words = in_order(
        (preset.name for preset in PRESETS),
        Choice(
            "perceptron",
            QCoreApplication.translate("Choices", "Perceptron"),
            QCoreApplication.translate(
                "Choices", "Rosenblatt's: ten neurons straight on the pixels, corrected only where they are wrong."
            ),
        ),
        Choice(
            "mlp",
            QCoreApplication.translate("Choices", "Multilayer perceptron"),
            QCoreApplication.translate("Choices", "Backpropagation makes hidden layers trainable."),
        ),
        Choice(
            "lenet-5",
            QCoreApplication.translate("Choices", "LeNet-5"),
            QCoreApplication.translate("Choices", "Small filters that look for the same stroke everywhere."),
        ),
        Choice(
            "nielsen",
            QCoreApplication.translate("Choices", "Nielsen 784-30-10"),
            QCoreApplication.translate("Choices", "The network of Nielsen's book; his η = 3 is 1.5 here."),
            short="Nielsen",
        ),
        Choice(
            "3blue1brown",
            QCoreApplication.translate("Choices", "3Blue1Brown 784-16-16-10"),
            QCoreApplication.translate("Choices", "The network of the course, with its 13 002 parameters."),
            short="3Blue1Brown",
        ),
        Choice(
            "modern",
            QCoreApplication.translate("Choices", "Modern small conv net"),
            QCoreApplication.translate(
                "Choices",
                "Convolutions with batch normalisation, ReLU and dropout; the best reader, and the slowest.",
            ),
        ),
    )
    entries = [
        Choice(preset.name, f"{preset.year} · {word.text}", word.hint, short=word.short or word.text)
        for preset, word in zip(PRESETS, words, strict=True)
    ]
    return [*entries, own_choice()]


def own_choice() -> Choice:
    """For settings that are none of those offered; it cannot be chosen."""
    return Choice(
        OWN,
        QCoreApplication.translate("Choices", "own"),
        QCoreApplication.translate("Choices", "Your own settings."),
        selectable=False,
    )


def preparation_choices() -> list[Choice]:
    return in_order(
        PREPARATIONS,
        Choice(
            "scale",
            QCoreApplication.translate("Choices", "Scale to 0…1"),
            QCoreApplication.translate("Choices", "The ink as it is: 0 for paper, 1 for full ink, greys between."),
        ),
        Choice(
            "standardize",
            QCoreApplication.translate("Choices", "Standardise by the training set"),
            QCoreApplication.translate(
                "Choices", "Mean 0 and deviation 1 over all training images; steps then act alike on all weights."
            ),
            short=QCoreApplication.translate("Choices", "By the training set"),
        ),
        Choice(
            "standardize-each",
            QCoreApplication.translate("Choices", "Standardise each image"),
            QCoreApplication.translate(
                "Choices", "Mean 0 and deviation 1 in every image; how much ink a pen leaves then matters less."
            ),
            short=QCoreApplication.translate("Choices", "Each image"),
        ),
        Choice(
            "binarize",
            QCoreApplication.translate("Choices", "Binary: ink 1, no ink 0"),
            QCoreApplication.translate("Choices", "Every pixel is either ink or paper; greys are lost."),
            short=QCoreApplication.translate("Choices", "Binary"),
        ),
    )


def input_choices() -> list[Choice]:
    """The sizes that images can be prepared to, named by their side."""
    hints = {
        28: QCoreApplication.translate("Choices", "All the pixels there are."),
        16: QCoreApplication.translate(
            "Choices", "Three times fewer weights in the first layer, and coarser strokes."
        ),
    }
    return [
        Choice(str(size), f"{size} × {size} = {size * size}", hints.get(size, ""), short=f"{size} × {size}")
        for size in INPUT_SIZES
    ]


def activation_choices() -> list[Choice]:
    """Activations of hidden layers."""
    return in_order(
        HIDDEN_ACTIVATIONS,
        Choice(
            "sigmoid",
            QCoreApplication.translate("Choices", "Sigmoid"),
            QCoreApplication.translate("Choices", "Squeezes any sum into 0…1; learns slowly where it is flat."),
        ),
        Choice(
            "tanh",
            QCoreApplication.translate("Choices", "Tanh"),
            QCoreApplication.translate("Choices", "Like the sigmoid, but from −1 to 1 and centred on zero."),
        ),
        Choice(
            "relu",
            QCoreApplication.translate("Choices", "ReLU"),
            QCoreApplication.translate(
                "Choices", "Lets positive sums through and cuts negative ones off; learns fast."
            ),
        ),
        Choice(
            "leaky-relu",
            QCoreApplication.translate("Choices", "Leaky ReLU"),
            QCoreApplication.translate(
                "Choices", "A ReLU that lets a little of negative sums through, so that no neuron dies."
            ),
        ),
        Choice(
            "gaussian",
            QCoreApplication.translate("Choices", "Gaussian (radial)"),
            QCoreApplication.translate(
                "Choices", "Active only where the sum is near 0: it answers to one place, not to one side."
            ),
        ),
        Choice(
            "identity",
            QCoreApplication.translate("Choices", "Identity"),
            QCoreApplication.translate("Choices", "No bend at all: many such layers can do no more than one."),
        ),
    )


def loss_choices() -> list[Choice]:
    return in_order(
        LOSSES,
        Choice(
            "mse",
            QCoreApplication.translate("Choices", "Squared error Σ(a−y)²"),
            QCoreApplication.translate("Choices", "How far the ten outputs are from what they should be, squared."),
            short=QCoreApplication.translate("Choices", "Squared error"),
        ),
        Choice(
            "cross-entropy",
            QCoreApplication.translate("Choices", "Cross-entropy"),
            QCoreApplication.translate(
                "Choices", "How little probability the right digit got; corrects bold mistakes faster."
            ),
        ),
        Choice(
            "perceptron",
            QCoreApplication.translate("Choices", "Perceptron rule (1958)"),
            QCoreApplication.translate(
                "Choices", "Nothing where an output is right, else how far it is off; outputs are 0 or 1."
            ),
            short=QCoreApplication.translate("Choices", "Perceptron rule"),
        ),
    )


def initializer_choices() -> list[Choice]:
    return in_order(
        INITIALIZERS,
        Choice(
            "glorot",
            QCoreApplication.translate("Choices", "Glorot"),
            QCoreApplication.translate(
                "Choices", "Scaled by the layer's inputs and outputs; made for sigmoid and tanh."
            ),
        ),
        Choice(
            "he",
            QCoreApplication.translate("Choices", "He"),
            QCoreApplication.translate("Choices", "Somewhat larger than Glorot's; made for ReLU."),
        ),
        Choice(
            "lecun",
            QCoreApplication.translate("Choices", "LeCun"),
            QCoreApplication.translate("Choices", "Scaled by the layer's inputs alone; the oldest of the three."),
        ),
        Choice(
            "orthogonal",
            QCoreApplication.translate("Choices", "Orthogonal"),
            QCoreApplication.translate("Choices", "Turns the signal without stretching it; helps deep networks."),
        ),
        Choice(
            "normal",
            QCoreApplication.translate("Choices", "Normal N(0, σ²)"),
            QCoreApplication.translate(
                "Choices", "The same spread for any layer: with σ = 1 sums get so large that sigmoids hardly learn."
            ),
            short="N(0, σ²)",
        ),
        Choice(
            "zeros",
            QCoreApplication.translate("Choices", "Zeros"),
            QCoreApplication.translate(
                "Choices", "All neurons of a hidden layer then learn the same; good without hidden layers only."
            ),
        ),
    )


def in_order(names: Iterable[str], *known: Choice) -> list[Choice]:
    """A choice for each name; those that are not known go by their own names."""
    words = {choice.name: choice for choice in known}
    return [words.get(name, Choice(name, name)) for name in names]
