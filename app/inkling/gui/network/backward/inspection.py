"""What the inspector says on the way back: of a neuron its wish, of an edge how its weight should move."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from inkling.gui.network import texts
from inkling.gui.network.backward.view import Backwards
from inkling.gui.network.edge_lines import Edge
from inkling.gui.network.inspection import Inspection, TextSpan
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Neuron
from inkling.gui.widgets.formats import loss_text, named


def describe_wish(
    backwards: Backwards, groups: tuple[LayerGroup, ...], class_names: tuple[str, ...], neuron: Neuron
) -> Inspection:
    """Of a neuron a, σ′(z), and its wish; where that comes from, the strongest parts first."""
    index = next(k for k, group in enumerate(groups) if group.head <= neuron[0] <= group.last)
    group, passed = groups[index], backwards.passed
    title = texts.neuron_title(group, neuron[1], class_names)
    wishes = backwards.wishes(group)
    if group.has_maps:
        total = float(wishes.reshape(group.shape)[neuron[1]].sum())
        wish = QCoreApplication.translate("Diagram", "Σ −∂C/∂a over the map = {value}")
        return Inspection(title, (TextSpan(wish.format(value=texts.wish(total)), _sign(total)),))
    value, stage = float(wishes.ravel()[neuron[1]]), passed.stages[group.last]
    takes_z = group.output and passed.logit_wishes is not None
    name = "−∂C/∂z" if takes_z or stage.d_a is None else "−∂C/∂a"
    numbers = [
        TextSpan(f"{name} = {texts.wish(value)}", _sign(value)),
        TextSpan(f"a = {texts.number(float(stage.a.ravel()[neuron[1]]))}"),
    ]
    slopes = passed.slopes(group.head)
    if slopes is not None and not takes_z:
        numbers.append(TextSpan(f"σ′(z) = {texts.wish(float(slopes.ravel()[neuron[1]]))}"))
    if index + 1 == len(groups):
        return Inspection(title, tuple(numbers))
    return Inspection(title, tuple(numbers), _parts(backwards, group, groups[index + 1], neuron[1], class_names))


def _parts(
    backwards: Backwards, group: LayerGroup, after: LayerGroup, neuron: int, class_names: tuple[str, ...]
) -> tuple[TextSpan, ...]:
    """The wish as a sum: what each neuron of the layer after hands back, w · (−∂C/∂z)."""
    by_all = backwards.passed.handed_by(after.head)
    if by_all is None or group.last != after.head - 1:
        return ()
    handed = by_all[:, neuron]
    order = np.argsort(-np.abs(handed), kind="stable")[:6]
    spans = [TextSpan(QCoreApplication.translate("Diagram", "handed back by:"))]
    for source in order.tolist():
        name = texts.class_name(source, class_names) if after.output else f"{source}"
        spans.append(TextSpan(named(name, texts.wish(float(handed[source]))), _sign(float(handed[source]))))
    return tuple(spans)


def describe_nudge(
    backwards: Backwards, groups: tuple[LayerGroup, ...], class_names: tuple[str, ...], edge: Edge
) -> Inspection:
    """Of one line: how its weight should move, and the two factors of that."""
    index = next(k for k, group in enumerate(groups) if group.head == edge.stage)
    title = texts.edge_title(
        texts.source_name(edge.source, groups[index - 1]), texts.neuron_title(groups[index], edge.target, class_names)
    )
    nudges, passed = backwards.nudges(edge.stage), backwards.passed
    if nudges is None:
        return Inspection(title)
    value = float(nudges[edge.target, edge.source])
    a = float(passed.before(edge.stage).ravel()[edge.source])
    asked = -float(passed.stages[edge.stage].d_z.ravel()[edge.target])
    return Inspection(
        title,
        (
            TextSpan(f"−∂C/∂w = {texts.wish(value)}", _sign(value)),
            TextSpan(f"= a · (−∂C/∂z) = {texts.number(a)} · {texts.wish(asked)}"),
        ),
        (TextSpan(QCoreApplication.translate("Diagram", "Click it to see its chain, link by link")),),
    )


def describe_pass(backwards: Backwards, class_names: tuple[str, ...]) -> Inspection:
    """What is wished for, while nothing is in focus."""
    passed = backwards.passed
    wished, answer = passed.question.digit, passed.answer
    if wished == answer:
        title = QCoreApplication.translate("Diagram", "“{wished}” is wished for, and read: little is left to wish")
    else:
        title = QCoreApplication.translate("Diagram", "“{wished}” is wished for, “{answer}” is read")
    title = title.format(wished=texts.class_name(wished, class_names), answer=texts.class_name(answer, class_names))
    hint = QCoreApplication.translate("Diagram", "Click an output, a neuron, a line or a pixel of a tile to see why")
    legend = (
        (QCoreApplication.translate("Diagram", "blue: should rise"), 1),
        (QCoreApplication.translate("Diagram", "orange: should fall"), -1),
        (QCoreApplication.translate("Diagram", "thicker: larger |∂C/∂w|"), 0),
    )
    return Inspection(
        f"{title}. C = {loss_text(passed.cost)}",
        (TextSpan(hint),),
        tuple(TextSpan(text, sign) for text, sign in legend),
    )


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
