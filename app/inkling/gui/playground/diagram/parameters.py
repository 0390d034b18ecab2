"""The numbers on the diagram: which weight or bias each entry of θ is, what it is called, and how it reads."""

import math
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.playground.structure import Structure
from inkling.gui.widgets.formats import fixed, loss_text, number_text

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789,", "₀₁₂₃₄₅₆₇₈₉,")
_WIDE = 100.0  # from here on, decimals would need more room than there is

Neuron = tuple[int, int]
"""A layer and a neuron of it, both from 0; layer 0 is the first hidden one."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of θ. place: in θ; layer: from 0, the first hidden one; source: None for a bias"""

    place: int
    layer: int
    target: int
    source: int | None

    @property
    def neuron(self) -> Neuron:
        """The one that it belongs to."""
        return self.layer, self.target


def parameters_of(structure: Structure) -> tuple[Parameter, ...]:
    """All numbers that are learned, neuron by neuron, each one's weights before its bias: the order of the keys."""
    found, start = list[Parameter](), 0
    sizes = structure.sizes
    for layer, (before, after) in enumerate(pairwise(sizes)):
        for target in range(after):
            row = start + target * before
            found += [Parameter(row + source, layer, target, source) for source in range(before)]
            if structure.biases:
                found.append(Parameter(start + after * before + target, layer, target, None))
        start += after * (before + 1)
    return tuple(found)


def symbol(parameter: Parameter) -> str:
    """As the course writes it: w¹₂₁ leads to neuron 2 of layer 1 from neuron 1 of the one before; b¹₂ is its bias."""
    numbers = [parameter.target + 1] + ([] if parameter.source is None else [parameter.source + 1])
    below = ("," if max(numbers) > 9 else "").join(map(str, numbers))
    raised = str(parameter.layer + 1).translate(_RAISED)
    return f"{'b' if parameter.source is None else 'w'}{raised}{below.translate(_LOWERED)}"


def neuron_name(structure: Structure, neuron: Neuron) -> str:
    """Within a sentence. A layer of −1 is that of the inputs."""
    layer, number = neuron[0], str(neuron[1] + 1)
    if layer < 0:
        return "x" + number.translate(_LOWERED)
    if layer == len(structure.hidden):
        return QCoreApplication.translate("Diagram", "the output")
    if len(structure.hidden) == 1:
        return QCoreApplication.translate("Diagram", "hidden neuron {number}").format(number=number)
    return QCoreApplication.translate("Diagram", "neuron {number} of hidden layer {layer}").format(
        number=number, layer=layer + 1
    )


def described(structure: Structure, parameter: Parameter, value: float) -> str:
    """In words: w¹₂₁ = 0.53, from x₁ to hidden neuron 2."""
    number = number_text(value, QLocale(), 4).replace("-", "−")
    target = neuron_name(structure, parameter.neuron)
    if parameter.source is None:
        return QCoreApplication.translate("Diagram", "{name} = {value}, the bias of {neuron}").format(
            name=symbol(parameter), value=number, neuron=target
        )
    source = neuron_name(structure, (parameter.layer - 1, parameter.source))
    return QCoreApplication.translate("Diagram", "{name} = {value}, from {source} to {target}").format(
        name=symbol(parameter), value=number, source=source, target=target
    )


def short_text(value: float) -> str:
    """On an edge or below a neuron: two decimals, fewer of a large number."""
    size = abs(value)
    if size >= 1e4 or not math.isfinite(value):
        return loss_text(value)
    return fixed(round(value, 2) + 0.0, 2 if size < _WIDE else 0)
