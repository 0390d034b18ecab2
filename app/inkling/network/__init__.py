"""What learns: parameters, layers, activations, costs, initializers, architecture.

Read in this order: types, activations, initializers, losses, layers/base, layers/dense,
layers/activate, architecture, network.
"""

from inkling.network.activations import ACTIVATIONS
from inkling.network.architecture import Architecture, DenseSpec, mlp, parse_architecture
from inkling.network.initializers import INITIALIZERS, get_initializer
from inkling.network.losses import LOSSES, Loss, make_loss
from inkling.network.network import Network, Parameter, Stage, StageTrace

__all__ = [
    "ACTIVATIONS",
    "INITIALIZERS",
    "LOSSES",
    "Architecture",
    "DenseSpec",
    "Loss",
    "Network",
    "Parameter",
    "Stage",
    "StageTrace",
    "get_initializer",
    "make_loss",
    "mlp",
    "parse_architecture",
]
