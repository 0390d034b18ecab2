"""What learns: parameters, layers, activations, costs, initializers, architecture.

Read in this order: layers/base, layers/dense, layers/activate with activations, network, losses; then go on with
`inkling.training`. All else can wait: initializers, the other layers, and `architecture`, which turns a text such as
784-16-16-10 into layers. READING.md beside this folder tells what to look at, with the course's formulas.
"""

from inkling.network.activations import ACTIVATIONS
from inkling.network.architecture.architecture import Architecture
from inkling.network.architecture.grammar import hidden_part, mlp, parse_architecture, tidy_layers, with_output
from inkling.network.architecture.specs import (
    ActivationSpec,
    BatchNormSpec,
    Conv2DSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    MaxPool2DSpec,
)
from inkling.network.initializers import INITIALIZERS, get_initializer
from inkling.network.losses import LOSSES, Loss, make_loss
from inkling.network.network import Network, Parameter, Stage
from inkling.network.traces import BackwardStage, BackwardTrace, StageTrace

__all__ = [
    "ACTIVATIONS",
    "INITIALIZERS",
    "LOSSES",
    "ActivationSpec",
    "Architecture",
    "BackwardStage",
    "BackwardTrace",
    "BatchNormSpec",
    "Conv2DSpec",
    "DenseSpec",
    "DropoutSpec",
    "FlattenSpec",
    "LayerSpec",
    "Loss",
    "MaxPool2DSpec",
    "Network",
    "Parameter",
    "Stage",
    "StageTrace",
    "get_initializer",
    "hidden_part",
    "make_loss",
    "mlp",
    "parse_architecture",
    "tidy_layers",
    "with_output",
]
