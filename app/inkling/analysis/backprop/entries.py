"""Entries of θ by their names: `layer2.weights[3,5]`, as in model files, and their places in the long vector.

Indices count from 0, as arrays do: [3,5] is the weight from neuron 5 of the layer before to neuron 3 of this one.
"""

import math
import re
from dataclasses import dataclass

import numpy as np

from inkling.errors import SettingsError
from inkling.network import Network

_WRITTEN = re.compile(r"\s*([A-Za-z0-9_.]+)\s*\[\s*([0-9]{1,9}(?:\s*,\s*[0-9]{1,9}){0,3})\s*\]\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One weight, bias or other parameter. name, index: as in model files; place: where in θ and in ∇C it lies"""

    name: str
    index: tuple[int, ...]
    place: int

    @property
    def layer(self) -> int:
        """The number of its layer, from 1."""
        return int(self.name.partition(".")[0].removeprefix("layer"))

    @property
    def kind(self) -> str:
        """What it is there: weights, bias, scale or shift."""
        return self.name.partition(".")[2]

    def __str__(self) -> str:
        return f"{self.name}[{','.join(map(str, self.index))}]"


def blocks(network: Network) -> dict[str, slice]:
    """Where each named parameter lies in θ, in θ's order."""
    found, start = {}, 0
    for parameter in network.parameters:
        found[parameter.name] = slice(start, start + parameter.value.size)
        start += parameter.value.size
    return found


def entry_at(network: Network, place: int) -> Entry:
    """The entry that lies at this place of θ."""
    for (name, block), parameter in zip(blocks(network).items(), network.parameters, strict=True):
        if block.start <= place < block.stop:
            index = np.unravel_index(place - block.start, parameter.value.shape)
            return Entry(name, tuple(map(int, index)), place)
    raise IndexError(place)


def entry_of(network: Network, name: str, index: tuple[int, ...]) -> Entry:
    """The entry of this name and index. SettingsError, with what there is, where there is none."""
    shapes = {parameter.name: parameter.value.shape for parameter in network.parameters}
    if name not in shapes:
        raise SettingsError(
            "There is no “{name}” in this network; it has {names}.", name=name, names=", ".join(shapes)
        )
    shape = shapes[name]
    if len(index) != len(shape):
        raise SettingsError(
            "{name} has {wanted} indices, such as {example}, not {given}.",
            name=name,
            wanted=len(shape),
            example=f"{name}[{','.join('0' * len(shape))}]",
            given=len(index),
        )
    if any(not 0 <= one < most for one, most in zip(index, shape, strict=True)):
        raise SettingsError(
            "{entry} is beyond the end; counted from 0, the last one is {last}.",
            entry=str(Entry(name, index, 0)),
            last=str(Entry(name, tuple(most - 1 for most in shape), 0)),
        )
    within = sum(one * math.prod(shape[axis + 1 :]) for axis, one in enumerate(index))
    return Entry(name, index, blocks(network)[name].start + within)


def parse_entry(network: Network, text: str) -> Entry:
    """Read `layer2.weights[3,5]`. SettingsError with one sentence for what is none of the network's entries."""
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise SettingsError(
            "“{text}” is no weight or bias; write it as layer2.weights[3,5] or layer2.bias[3].", text=text
        )
    return entry_of(network, written[1], tuple(int(one) for one in written[2].split(",")))
