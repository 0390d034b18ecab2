"""What the drop-downs on training offer, and the words for the numbers that come with them."""

from PySide6.QtCore import QCoreApplication

from inkling.data.augmentation import AUGMENTATIONS
from inkling.gui.controls.choices import in_order, own_choice
from inkling.gui.widgets.choice_box import Choice
from inkling.training import OPTIMIZERS, SCHEDULES


def optimizer_choices() -> list[Choice]:
    return in_order(
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
            "nesterov",
            QCoreApplication.translate("Choices", "Nesterov"),
            QCoreApplication.translate("Choices", "Momentum that looks where it is about to be, and brakes in time."),
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
        Choice(
            "adamw",
            QCoreApplication.translate("Choices", "AdamW"),
            QCoreApplication.translate("Choices", "Adam that shrinks the weights evenly where weight decay is set."),
        ),
        Choice(
            "laplacian",
            QCoreApplication.translate("Choices", "Laplacian smoothing"),
            QCoreApplication.translate("Choices", "Smooths the gradient along θ, so that its jitter is damped."),
            short=QCoreApplication.translate("Choices", "Laplacian"),
        ),
        Choice(
            "metropolis",
            QCoreApplication.translate("Choices", "Metropolis (simulated annealing)"),
            QCoreApplication.translate(
                "Choices", "No gradient at all: tries random changes and keeps those that help, at first others too."
            ),
            short=QCoreApplication.translate("Choices", "Metropolis"),
        ),
    )


def schedule_choices() -> list[Choice]:
    return in_order(
        SCHEDULES,
        Choice(
            "constant",
            QCoreApplication.translate("Choices", "Constant"),
            QCoreApplication.translate("Choices", "The same η all the time."),
        ),
        Choice(
            "step",
            QCoreApplication.translate("Choices", "Step"),
            QCoreApplication.translate("Choices", "η gets smaller at once, every so many epochs."),
        ),
        Choice(
            "cosine",
            QCoreApplication.translate("Choices", "Cosine"),
            QCoreApplication.translate("Choices", "η glides down to 0 over the whole training, like half a wave."),
        ),
    )


def augmentation_choices() -> list[Choice]:
    known = in_order(
        AUGMENTATIONS,
        Choice(
            "none",
            QCoreApplication.translate("Choices", "None"),
            QCoreApplication.translate("Choices", "Every epoch shows the same images."),
        ),
        Choice(
            "moderate",
            QCoreApplication.translate("Choices", "Moderate"),
            QCoreApplication.translate(
                "Choices", "Moved, turned, slanted and bent a little; helps within some dozens of epochs."
            ),
        ),
        Choice(
            "simard",
            QCoreApplication.translate("Choices", "Simard 2003"),
            QCoreApplication.translate(
                "Choices", "As strongly as for the best networks of their time: for large ones and long training."
            ),
        ),
    )
    return [*known, own_choice()]


def setting_choice(name: str) -> Choice:
    """The words for one setting of an optimizer or of a schedule."""
    return in_order(
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
        Choice(
            "sigma",
            QCoreApplication.translate("Choices", "Smoothing σ"),
            QCoreApplication.translate(
                "Choices", "How much of the gradient's jitter is damped: near 0 acts like plain SGD."
            ),
        ),
        Choice(
            "temperature",
            QCoreApplication.translate("Choices", "Temperature T"),
            QCoreApplication.translate(
                "Choices", "How readily a change for the worse is kept at first; near 0 only what helps is kept."
            ),
        ),
        Choice(
            "cooling",
            QCoreApplication.translate("Choices", "Cooling"),
            QCoreApplication.translate(
                "Choices", "What T is multiplied with after each try: nearer to 1 wanders for longer."
            ),
        ),
        Choice(
            "part",
            QCoreApplication.translate("Choices", "Part of θ"),
            QCoreApplication.translate(
                "Choices", "How much of all weights and biases one try changes: 0.01 is one in a hundred."
            ),
        ),
        Choice(
            "every",
            QCoreApplication.translate("Choices", "Every"),
            QCoreApplication.translate("Choices", "After how many epochs η gets smaller, each time."),
        ),
        Choice(
            "factor",
            QCoreApplication.translate("Choices", "Factor"),
            QCoreApplication.translate("Choices", "What η is multiplied with each time: 0.5 halves it."),
        ),
    )[0]


def amount_choice(name: str) -> Choice:
    """The words for one amount of the augmentation."""
    return in_order(
        (name,),
        Choice(
            "shift",
            QCoreApplication.translate("Choices", "Shift"),
            QCoreApplication.translate("Choices", "Moved by up to so many pixels: digits need not be in the middle."),
        ),
        Choice(
            "rotation",
            QCoreApplication.translate("Choices", "Rotation"),
            QCoreApplication.translate("Choices", "Turned by up to so many degrees to either side."),
        ),
        Choice(
            "scale",
            QCoreApplication.translate("Choices", "Scale"),
            QCoreApplication.translate("Choices", "Larger or smaller: 0.1 goes up to a tenth either way."),
        ),
        Choice(
            "shear",
            QCoreApplication.translate("Choices", "Slant"),
            QCoreApplication.translate("Choices", "Slanted by up to so many degrees, as handwriting leans."),
        ),
        Choice(
            "elastic",
            QCoreApplication.translate("Choices", "Elastic"),
            QCoreApplication.translate("Choices", "Bent as if drawn on rubber; how far each pixel moves on average."),
        ),
        Choice(
            "elastic_smoothness",
            QCoreApplication.translate("Choices", "Smoothness"),
            QCoreApplication.translate(
                "Choices", "How wide the bends of the elastic distortion are: small ones tremble, large ones sway."
            ),
        ),
        Choice(
            "pen_width",
            QCoreApplication.translate("Choices", "Pen width"),
            QCoreApplication.translate(
                "Choices", "Strokes thicker or thinner by up to so many pixels: it helps to read any pen."
            ),
        ),
        Choice(
            "noise",
            QCoreApplication.translate("Choices", "Noise"),
            QCoreApplication.translate("Choices", "Random grey on every pixel; 0.2 is already a lot."),
        ),
        Choice(
            "share",
            QCoreApplication.translate("Choices", "Share"),
            QCoreApplication.translate(
                "Choices", "How many of the images are changed at all: 0.5 leaves every second one as it is."
            ),
        ),
    )[0]
