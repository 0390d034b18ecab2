"""A model: a network together with all that is needed to use it and to know where it came from."""

from dataclasses import dataclass, field

from inkling.data.dataset import DIGITS
from inkling.network import Network
from inkling.training import Configuration, History, Metrics


@dataclass(slots=True, kw_only=True)
class Model:
    """What a model file holds.

    normalization: how a drawing is prepared before the network reads it, see `inkling.data.normalize`
    configuration: how it was trained, None for a network from elsewhere
    metrics: on the test set after the latest training, None where it was never measured
    """

    network: Network
    normalization: str = "box"
    class_names: tuple[str, ...] = DIGITS
    configuration: Configuration | None = None
    history: History = field(default_factory=History)
    metrics: Metrics | None = None
