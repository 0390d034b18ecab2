"""What learns: parameters, layers, activations, costs, initializers, architecture.

Read in this order: types, activations, initializers, losses, layers/base, layers/dense, layers/activate, the other
layers, specs, architecture, network.
"""

from inkling.network.activations import ACTIVATIONS
from inkling.network.architecture import Architecture, hidden_part, mlp, parse_architecture, with_output
from inkling.network.initializers import INITIALIZERS, get_initializer
from inkling.network.losses import LOSSES, Loss, make_loss
from inkling.network.network import Network, Parameter, Stage, StageTrace
from inkling.network.specs import (
    ActivationSpec,
    BatchNormSpec,
    Conv2DSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    MaxPool2DSpec,
)

__all__ = [
    "ACTIVATIONS",
    "INITIALIZERS",
    "LOSSES",
    "ActivationSpec",
    "Architecture",
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
    "with_output",
]
