"""What the drop-downs offer: for each name that the engine knows, the words on screen and a sentence about it.

A name that has no words here is offered under its own name, so that nothing the engine learns is lost.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from inkling.gui.controls.choice_box import Choice
from inkling.network import ACTIVATIONS, INITIALIZERS, LOSSES
from inkling.training import OPTIMIZERS

# Softmax belongs on the last layer, where the cost chooses it.
HIDDEN_ACTIVATIONS = tuple(name for name in ACTIVATIONS if name != "softmax")


def activation_choices() -> list[Choice]:
    """Activations of hidden layers."""
    return _in_order(
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
            "identity",
            QCoreApplication.translate("Choices", "Identity"),
            QCoreApplication.translate("Choices", "No bend at all: many such layers can do no more than one."),
        ),
    )


def loss_choices() -> list[Choice]:
    return _in_order(
        LOSSES,
        Choice(
            "mse",
            QCoreApplication.translate("Choices", "Squared error Σ(a−y)²"),
            QCoreApplication.translate("Choices", "How far the ten outputs are from what they should be, squared."),
        ),
        Choice(
            "cross-entropy",
            QCoreApplication.translate("Choices", "Cross-entropy"),
            QCoreApplication.translate(
                "Choices", "How little probability the right digit got; corrects bold mistakes faster."
            ),
        ),
    )


def initializer_choices() -> list[Choice]:
    return _in_order(
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
            "normal",
            QCoreApplication.translate("Choices", "N(0, 1) (too large)"),
            QCoreApplication.translate(
                "Choices", "The same spread for any layer: sums get so large that sigmoids hardly learn."
            ),
        ),
    )


def optimizer_choices() -> list[Choice]:
    return _in_order(
        OPTIMIZERS,
        Choice(
            "sgd",
            QCoreApplication.translate("Choices", "SGD"),
            QCoreApplication.translate("Choices", "One step against the gradient of each batch, nothing else."),
        ),
        Choice(
            "momentum",
            QCoreApplication.translate("Choices", "Momentum"),
            QCoreApplication.translate("Choices", "Keeps rolling in the direction of earlier steps, like a ball."),
        ),
        Choice(
            "adagrad",
            QCoreApplication.translate("Choices", "Adagrad"),
            QCoreApplication.translate("Choices", "Gives each weight its own steps, which only get smaller."),
        ),
        Choice(
            "rmsprop",
            QCoreApplication.translate("Choices", "RMSProp"),
            QCoreApplication.translate(
                "Choices", "Like Adagrad, but forgets old gradients, so that it keeps moving."
            ),
        ),
        Choice(
            "adam",
            QCoreApplication.translate("Choices", "Adam"),
            QCoreApplication.translate("Choices", "Momentum and RMSProp together; works with little tuning."),
        ),
    )


def setting_choice(name: str) -> Choice:
    """The words for one setting of an optimizer."""
    return _in_order(
        (name,),
        Choice(
            "momentum",
            QCoreApplication.translate("Choices", "Momentum μ"),
            QCoreApplication.translate(
                "Choices", "How much of the last step is kept: 0.9 rolls far, values near 0 act like plain SGD."
            ),
        ),
        Choice(
            "decay",
            QCoreApplication.translate("Choices", "Decay ρ"),
            QCoreApplication.translate("Choices", "How long old gradients are remembered: nearer to 1 is longer."),
        ),
        Choice(
            "beta1",
            QCoreApplication.translate("Choices", "Mean β₁"),
            QCoreApplication.translate(
                "Choices", "How long the mean of earlier gradients is remembered; it acts like momentum."
            ),
        ),
        Choice(
            "beta2",
            QCoreApplication.translate("Choices", "Squares β₂"),
            QCoreApplication.translate(
                "Choices", "How long the mean of squared gradients is remembered; it sets each weight's own step."
            ),
        ),
        Choice(
            "epsilon",
            QCoreApplication.translate("Choices", "Epsilon ε"),
            QCoreApplication.translate(
                "Choices", "A tiny number that keeps steps from growing without bound where gradients are tiny."
            ),
        ),
    )[0]


def _in_order(names: Iterable[str], *known: Choice) -> list[Choice]:
    words = {choice.name: choice for choice in known}
    return [words.get(name, Choice(name, name)) for name in names]
