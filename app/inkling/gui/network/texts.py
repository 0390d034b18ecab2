"""The texts of the diagram and of the inspector, in the language of the window."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.certainty import sure
from inkling.gui.network.layer_groups import INPUT, LayerGroup
from inkling.gui.network.neuron_report import Contribution
from inkling.gui.widgets.engine_names import engine_name, layers_text
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.network import BatchNormSpec, Conv2DSpec, DropoutSpec, LayerSpec, MaxPool2DSpec, Network


def number(value: float | None) -> str:
    """Two decimals; a dash where there is no number."""
    return "–" if value is None else fixed(round(value, 2) + 0.0, 2)  # no minus before 0.00


def wish(value: float) -> str:
    """With its sign: what is asked for, up or down. Small ones have a power of ten."""
    size = abs(value)
    text = fixed(size, 2 if size >= 0.0995 else 3) if 1e-3 <= size < 1e5 else loss_text(size) if size else "0"
    return ("+" if value > 0 else "−" if value < 0 else "") + text


def rounded_wish(value: float) -> str:
    """The same in two decimals, where there is little room; ≈ 0 for what these do not show."""
    return "≈ 0" if abs(value) < 0.005 else ("+" if value > 0 else "−") + fixed(abs(value), 2)


def whole(value: int) -> str:
    return QLocale().toString(value)


def layer_caption(group: LayerGroup, count: int) -> str:
    """Under a column: hidden 16, conv 5×5. count: of neurons."""
    if group.has_maps:
        return operation(group.spec)
    if group.head == INPUT:
        text = QCoreApplication.translate("Diagram", "input {count}")
    elif group.output:
        text = QCoreApplication.translate("Diagram", "output {count}")
    else:
        text = QCoreApplication.translate("Diagram", "hidden {count}")
    return text.format(count=whole(count))


def operation(spec: LayerSpec | None) -> str:
    """What makes maps: conv 5×5."""
    if isinstance(spec, Conv2DSpec):
        return QCoreApplication.translate("Diagram", "conv {size}×{size}").format(size=whole(spec.kernel))
    if isinstance(spec, MaxPool2DSpec):
        return QCoreApplication.translate("Diagram", "max {size}×{size}").format(size=whole(spec.size))
    return ""


def layer_detail(group: LayerGroup) -> tuple[str, ...]:
    """Under that: its activation, or the size of its pictures. The longest text first, shorter ones after it."""
    if group.has_maps:
        channels, rows, cols = (whole(side) for side in group.shape)
        return (f"{channels} · {rows}×{cols}", f"{rows}×{cols}")
    if group.head == INPUT:
        return (" × ".join(whole(n) for n in group.shape) if len(group.shape) > 1 else "",)
    return (engine_name(group.activation or ""),)


def layer_extras(group: LayerGroup) -> tuple[str, ...]:
    """Under that: what joined the layer, and the activation of maps. The longest text first."""
    joined = " ".join(f"+ {text}" for text in map(joined_layer, group.joined) if text)
    own = isinstance(group.spec, Conv2DSpec) and group.activation not in (None, "identity")
    activation = engine_name(group.activation or "") if own else ""
    if joined and activation:
        return (f"{joined}, {activation}", joined, activation)
    return (joined or activation,)


def joined_layer(spec: LayerSpec) -> str:
    """A layer that has no column of its own; nothing for one that only hands on, or is an activation."""
    if isinstance(spec, BatchNormSpec):
        return QCoreApplication.translate("Diagram", "batch norm")
    if isinstance(spec, DropoutSpec):
        return QCoreApplication.translate("Diagram", "dropout {rate}").format(
            rate=QLocale().toString(spec.rate, "g", 3)
        )
    return ""


def filters_caption(count: int) -> str:
    """Over the input, under the kernels of a map in focus."""
    if count == 1:
        return QCoreApplication.translate("Diagram", "1 filter")
    return QCoreApplication.translate("Diagram", "{count} filters").format(count=whole(count))


def map_name(channel: int) -> str:
    return QCoreApplication.translate("Diagram", "map {number}").format(number=whole(channel + 1))


def draw_hint() -> str:
    return QCoreApplication.translate("Diagram", "Draw a digit")


def draw_to_see() -> str:
    return QCoreApplication.translate("Diagram", "draw a digit to see z and a")


def draw_to_see_map() -> str:
    return QCoreApplication.translate("Diagram", "draw a digit to see what it finds")


def point_hint() -> str:
    return QCoreApplication.translate(
        "Diagram", "Point at a neuron or a line to see its numbers; click to pin a neuron"
    )


def edge_legend() -> tuple[tuple[str, int], ...]:
    """What the colours and widths of the lines mean, with the sign that each is about."""
    return (
        (QCoreApplication.translate("Diagram", "blue: w > 0"), 1),
        (QCoreApplication.translate("Diagram", "orange: w < 0"), -1),
        (QCoreApplication.translate("Diagram", "thicker: larger |w·a|"), 0),
    )


def edge_title(source: str, target: str) -> str:
    """Of one line that is pointed at: neuron 3 → Output layer · “7”."""
    return QCoreApplication.translate("Diagram", "{source} → {target}").format(source=source, target=target)


def nothing_drawn() -> str:
    return QCoreApplication.translate("Diagram", "Nothing is drawn yet")


def answer_hidden() -> str:
    return QCoreApplication.translate("Diagram", "The answer is hidden in this worksheet")


def class_name(neuron: int, class_names: tuple[str, ...]) -> str:
    """An output's class; its number where the classes have no names."""
    return class_names[neuron] if neuron < len(class_names) else whole(neuron)


def answer_line(name: str, activation: float) -> str:
    if not sure(np.array([activation])):
        return QCoreApplication.translate(
            "Diagram", "Not sure; likeliest is {name} (activation {activation})"
        ).format(name=name, activation=number(activation))
    return QCoreApplication.translate("Diagram", "Answer: {name} (activation {activation})").format(
        name=name, activation=number(activation)
    )


def network_sizes(network: Network) -> str:
    """The layers alone: 784-16-16-10."""
    return layers_text(network.architecture.short)


def network_line(network: Network) -> str:
    """784-16-16-10 and its number of parameters."""
    return QCoreApplication.translate("Diagram", "{sizes} · {count} parameters").format(
        sizes=network_sizes(network), count=whole(network.architecture.parameters)
    )


def strongest_line(group: LayerGroup, neuron: int, activation: float) -> str:
    """What a hidden layer does, for a screen reader. activation: of a map its mean."""
    if group.has_maps:
        text = QCoreApplication.translate("Diagram", "{layer}: map {number} is strongest, {activation} on average")
    else:
        text = QCoreApplication.translate("Diagram", "{layer}: neuron {number} is strongest, {activation}")
    return text.format(layer=layer_name(group), number=whole(neuron + 1), activation=number(activation))


def layer_name(group: LayerGroup) -> str:
    """In a sentence: Hidden layer 2."""
    if group.output:
        return QCoreApplication.translate("Diagram", "Output layer")
    several = group.peers > 1
    if isinstance(group.spec, Conv2DSpec):
        text = (
            QCoreApplication.translate("Diagram", "Convolution {number}")
            if several
            else QCoreApplication.translate("Diagram", "Convolution")
        )
    elif isinstance(group.spec, MaxPool2DSpec):
        text = (
            QCoreApplication.translate("Diagram", "Pooling {number}")
            if several
            else QCoreApplication.translate("Diagram", "Pooling")
        )
    elif several:
        text = QCoreApplication.translate("Diagram", "Hidden layer {number}")
    else:
        text = QCoreApplication.translate("Diagram", "Hidden layer")
    return text.format(number=whole(group.number))


def neuron_title(group: LayerGroup, neuron: int, class_names: tuple[str, ...]) -> str:
    """Hidden layer 1 · neuron 3 of 16, Convolution 2 · map 3 of 6, or Output layer · “7”."""
    layer = layer_name(group)
    if group.output and not group.has_maps and neuron < len(class_names):
        return QCoreApplication.translate("Diagram", "{layer} · “{name}”").format(
            layer=layer, name=class_names[neuron]
        )
    if group.has_maps:
        text = QCoreApplication.translate("Diagram", "{layer} · map {number} of {count}")
    else:
        text = QCoreApplication.translate("Diagram", "{layer} · neuron {number} of {count}")
    return text.format(layer=layer, number=whole(neuron + 1), count=whole(group.neurons))


def map_origin(group: LayerGroup, maps: int) -> str:
    """conv 5×5 from 6 maps. maps: of the layer before, 0 for the image itself."""
    if isinstance(group.spec, MaxPool2DSpec):
        return QCoreApplication.translate("Diagram", "the largest of every {size}×{size}").format(
            size=whole(group.spec.size)
        )
    if maps == 0:
        return QCoreApplication.translate("Diagram", "{operation} from the image").format(
            operation=operation(group.spec)
        )
    if maps == 1:
        return QCoreApplication.translate("Diagram", "{operation} from 1 map").format(operation=operation(group.spec))
    return QCoreApplication.translate("Diagram", "{operation} from {count} maps").format(
        operation=operation(group.spec), count=whole(maps)
    )


def mean_activation(value: float | None) -> str:
    return QCoreApplication.translate("Diagram", "mean a = {number}").format(number=number(value))


def largest_activation(value: float | None) -> str:
    return QCoreApplication.translate("Diagram", "largest a = {number}").format(number=number(value))


def source_name(source: int, before: LayerGroup) -> str:
    """Where an edge comes from: neuron 7."""
    if before.has_maps:
        return map_name(source)
    if before.head != INPUT:
        return QCoreApplication.translate("Diagram", "neuron {number}").format(number=whole(source + 1))
    if before.image_shape is not None:
        row, column = divmod(source, before.image_shape[1])
        return QCoreApplication.translate("Diagram", "pixel {row}, {column}").format(
            row=whole(row + 1), column=whole(column + 1)
        )
    return QCoreApplication.translate("Diagram", "input {number}").format(number=whole(source + 1))


def edge_text(edge: Contribution, source: str) -> str:
    """What an edge carries: neuron 7: −1.20 × 0.98 = −1.18; of all pixels of a map its sum."""
    if edge.product is None:
        value = number(edge.weight)
    elif edge.activation is None:
        value = number(edge.product)
    else:
        value = f"{number(edge.weight)} × {number(edge.activation)} = {number(edge.product)}"
    return QCoreApplication.translate("Diagram", "{source}: {value}").format(source=source, value=value)
