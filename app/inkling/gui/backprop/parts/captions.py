"""What stands below each part of Chain rule: what it teaches, in a sentence or two."""

from PySide6.QtCore import QCoreApplication

from inkling.gui.backprop.parts.weighing import CHAIN, CURVE, OUTER, PATHS, STEPS, TREE

translate = QCoreApplication.translate


def caption_of(part: str) -> str:
    return {
        CHAIN: translate(
            "ChainView",
            "The chain rule: the derivative is the product of its links. Numeric: (C(θ+ε) − C(θ−ε)) / 2ε, "
            "without that rule.",
        ),
        TREE: translate(
            "ChainView", "w moves z, z moves a, a moves C: slide δ. What if only: the model stays as it is."
        ),
        CURVE: translate(
            "ChainView",
            "A large slope: this weight matters now. As long as the curve is straight, ∂C/∂w · δ is what comes.",
        ),
        PATHS: translate(
            "ChainView", "Each way on which a nudge reaches the cost. Backpropagation adds them up unlisted."
        ),
        OUTER: translate(
            "ChainView", "All derivatives of a layer at once: each neuron’s δ times each activation before."
        ),
        STEPS: translate(
            "ChainView",
            "In η’s place stands η / (√s + ε): dividing by √s makes a weight of large gradients slower and one "
            "of small ones faster.",
        ),
    }[part]
