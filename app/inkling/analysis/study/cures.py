"""The cures that the study tries against stroke-size overfitting, each one switch away from the plain network."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from inkling.data.augmentation import Augmentation
from inkling.errors import SettingsError
from inkling.network.architecture.specs import Conv2DSpec, DenseSpec
from inkling.training import Configuration


@dataclass(frozen=True, slots=True)
class Cure:
    """One switch.

    changes: what is set otherwise in the configuration
    before, after_each: layers in front of the hidden layers, and behind each of them
    normalization: of every drawing, to learn and to read
    """

    name: str
    changes: Mapping[str, object] = field(default_factory=dict)
    before: str = ""
    after_each: str = ""
    normalization: str = "none"

    def configure(self, plain: Configuration) -> Configuration:
        """The plain configuration with this cure's switch thrown. ArchitectureError for layers that cannot be."""
        changed = replace(plain, **self.changes)  # type: ignore[arg-type]
        if not self.before and not self.after_each:
            return changed
        words = [self.before]
        for layer in plain.architecture().layers[:-1]:
            words.append(str(layer))
            if isinstance(layer, DenseSpec | Conv2DSpec):
                words.append(self.after_each)
        return replace(changed, hidden=" ".join(filter(None, words)))


PLAIN = "none"

CURES: Mapping[str, Cure] = MappingProxyType(
    {
        cure.name: cure
        for cure in (
            Cure(PLAIN),
            Cure("dropout", after_each="dropout0.2"),
            Cure("l2", {"weight_decay": 1e-4}),
            Cure("standardized", {"preparation": "standardize-each"}),
            Cure("normalized", normalization="box"),
            Cure("pen-width", {"augmentation": Augmentation(pen_width=4.0)}),
            Cure("convolution", before="conv5x6 pool2"),
            # With the plain network's η = 1.5 it diverges.
            Cure("batchnorm", {"eta": 0.3}, after_each="batchnorm"),
        )
    }
)
"""none: the plain network. dropout: a fifth of each hidden layer is left out at every step. l2: weights decay.
standardized: each image to mean 0 and deviation 1. normalized: the drawing fitted into MNIST's box. pen-width:
training images thickened and thinned at random. convolution: 5×5 filters and pooling in front of the same network.
batchnorm: batch normalization after each hidden layer."""


def get_cure(name: str) -> Cure:
    """The cure of this name; SettingsError names the choices."""
    try:
        return CURES[name]
    except KeyError:
        raise SettingsError(
            "There is no cure “{name}”; choose among {choices}.", name=name, choices=", ".join(CURES)
        ) from None
