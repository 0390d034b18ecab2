"""The words of the diagram and of the inspector, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.gui.network.layout import INPUT
from inkling.gui.network.report import Contribution
from inkling.network import Network


def number(value: float | None) -> str:
    """Two decimals; a dash where there is no number."""
    return "–" if value is None else QLocale().toString(value, "f", 2)


def whole(value: int) -> str:
    return QLocale().toString(value)


def activation_word(name: str) -> str:
    """The activation's name; one that has no translation keeps its own."""
    words = {
        "sigmoid": QCoreApplication.translate("Diagram", "sigmoid"),
        "tanh": QCoreApplication.translate("Diagram", "tanh"),
        "relu": QCoreApplication.translate("Diagram", "ReLU"),
        "identity": QCoreApplication.translate("Diagram", "identity"),
        "softmax": QCoreApplication.translate("Diagram", "softmax"),
    }
    return words.get(name, name)


def layer_caption(stage: int, stages: int, neurons: int) -> str:
    """Under a column: hidden 16."""
    if stage == INPUT:
        text = QCoreApplication.translate("Diagram", "input {count}")
    elif stage == stages - 1:
        text = QCoreApplication.translate("Diagram", "output {count}")
    else:
        text = QCoreApplication.translate("Diagram", "hidden {count}")
    return text.format(count=whole(neurons))


def layer_detail(network: Network, stage: int) -> str:
    """Under that: its activation, or the pixels of the input."""
    if stage == INPUT:
        shape = network.architecture.input_shape
        return " × ".join(whole(n) for n in shape) if len(shape) > 1 else ""
    return activation_word(network.stages[stage].spec.activation)


def draw_hint() -> str:
    return QCoreApplication.translate("Diagram", "Draw a digit")


def draw_to_see() -> str:
    return QCoreApplication.translate("Diagram", "draw a digit to see z and a")


def point_hint() -> str:
    return QCoreApplication.translate("Diagram", "Point at a neuron to see what it adds up; click to pin it")


def nothing_drawn() -> str:
    return QCoreApplication.translate("Diagram", "Nothing is drawn yet")


def class_name(neuron: int, class_names: tuple[str, ...]) -> str:
    """An output's class; its number where the classes have no names."""
    return class_names[neuron] if neuron < len(class_names) else whole(neuron)


def answer_line(name: str, activation: float) -> str:
    return QCoreApplication.translate("Diagram", "Answer: {name} (activation {activation})").format(
        name=name, activation=number(activation)
    )


def network_line(network: Network) -> str:
    """784-16-16-10 and its number of parameters."""
    return QCoreApplication.translate("Diagram", "{sizes} · {count} parameters").format(
        sizes=network.architecture.short, count=whole(network.architecture.parameters)
    )


def strongest_line(stage: int, neuron: int, activation: float, stages: int) -> str:
    return QCoreApplication.translate("Diagram", "{layer}: neuron {number} is strongest, {activation}").format(
        layer=layer_name(stage, stages), number=whole(neuron + 1), activation=number(activation)
    )


def layer_name(stage: int, stages: int) -> str:
    """In a sentence: Hidden layer 2."""
    if stage == stages - 1:
        return QCoreApplication.translate("Diagram", "Output layer")
    if stages == 2:
        return QCoreApplication.translate("Diagram", "Hidden layer")
    return QCoreApplication.translate("Diagram", "Hidden layer {number}").format(number=whole(stage + 1))


def neuron_title(stage: int, neuron: int, neurons: int, class_names: tuple[str, ...], stages: int) -> str:
    """Hidden layer 1 · neuron 3 of 16, or Output layer · 7."""
    layer = layer_name(stage, stages)
    if stage == stages - 1 and neuron < len(class_names):
        return QCoreApplication.translate("Diagram", "{layer} · “{name}”").format(
            layer=layer, name=class_names[neuron]
        )
    return QCoreApplication.translate("Diagram", "{layer} · neuron {number} of {count}").format(
        layer=layer, number=whole(neuron + 1), count=whole(neurons)
    )


def edge_text(edge: Contribution, stage: int, input_shape: tuple[int, ...]) -> str:
    """Where an edge comes from and what it carries: neuron 7: −1.20 × 0.98 = −1.18."""
    if stage > 0:
        source = QCoreApplication.translate("Diagram", "neuron {number}").format(number=whole(edge.source + 1))
    elif len(input_shape) == 2:
        row, column = divmod(edge.source, input_shape[1])
        source = QCoreApplication.translate("Diagram", "pixel {row}, {column}").format(
            row=whole(row + 1), column=whole(column + 1)
        )
    else:
        source = QCoreApplication.translate("Diagram", "input {number}").format(number=whole(edge.source + 1))
    if edge.product is None:
        return f"{source}: {number(edge.weight)}"
    return f"{source}: {number(edge.weight)} × {number(edge.activation)} = {number(edge.product)}"
