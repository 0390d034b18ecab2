"""The words over the diagram and under its columns: which of them fit."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics

from inkling.gui.network import texts
from inkling.gui.network.layer_groups import LayerGroup
from inkling.gui.network.layout import Layout
from inkling.gui.network.style import Style

_LEAST_TITLE = 8  # figures: what is left of a name in less room tells nothing


@dataclass(frozen=True, slots=True)
class Caption:
    """One line of text, centred at x."""

    x: float
    middle: float
    text: str
    colour: QColor


def fitting_title(line: str, sizes: str, metrics: QFontMetrics, room: int) -> str:
    """The whole line, else its sizes without the number of parameters, if need be with "…" in their middle."""
    if metrics.horizontalAdvance(line) <= room:
        return line
    if room < metrics.horizontalAdvance("0" * _LEAST_TITLE):
        return ""
    return metrics.elidedText(sizes, Qt.TextElideMode.ElideMiddle, room)


def make_captions(groups: tuple[LayerGroup, ...], layout: Layout, style: Style) -> list[Caption]:
    """Under each column its layer, its size or activation, and what joined it, as much as the width allows."""
    columns = layout.columns
    metrics, line = style.metrics, style.metrics.height()
    middles = [column.rect.x() + column.rect.width() / 2 for column in columns]
    shown = [groups[column.group] for column in columns]
    apart = [min((abs(x - other) for other in middles if other != x), default=2 * x) for x in middles]
    room = [min(one, 2 * x) - 0.75 * style.unit for x, one in zip(middles, apart, strict=True)]

    def fit(texts: list[str]) -> bool:
        """Whether they stand side by side with some room between them."""
        sizes = [metrics.horizontalAdvance(text) for text in texts]
        return all(
            not a or not b or (a + b) / 2 + style.unit / 2 <= right - left
            for (a, b), (left, right) in zip(pairwise(sizes), pairwise(middles), strict=True)
        )

    def row(choices: list[tuple[str, ...]]) -> list[str]:
        """All texts of one length, if need be without those that cannot be shortened; else what fits by itself."""
        for level in range(max(map(len, choices))):
            texts = [choice[min(level, len(choice) - 1)] for choice in choices]
            narrow = [
                text if len(choice) > 1 or metrics.horizontalAdvance(text) <= one else ""
                for text, choice, one in zip(texts, choices, room, strict=True)
            ]
            for some in (texts, narrow):
                if fit(some):
                    return some
        return [_longest(choice, one, style) for choice, one in zip(choices, room, strict=True)]

    first = [texts.layer_caption(group, column.total) for group, column in zip(shown, columns, strict=True)]
    if not fit(first):
        first = [texts.whole(column.total) for column in columns]
    rows = [(first, style.text)]
    if layout.caption_lines > 1:
        rows.append((row([texts.layer_detail(group) for group in shown]), style.muted))
    if layout.caption_lines > 2:
        rows.append((row([texts.layer_extras(group) for group in shown]), style.muted))
    captions = [
        Caption(x, layout.captions_top + (number + 0.5) * line, text, colour)
        for number, (texts, colour) in enumerate(rows)
        for x, text in zip(middles, texts, strict=True)
        if text
    ]
    if layout.skipped is not None:
        x, count = layout.skipped
        middle = columns[0].rect.y() + columns[0].rect.height() / 2
        captions.append(Caption(x, middle, "⋯", style.muted))
        captions.append(Caption(x, layout.captions_top + 0.5 * line, f"+{texts.whole(count)}", style.muted))
    return captions


def _longest(texts: tuple[str, ...], room: float, style: Style) -> str:
    """The first that fits; nothing where none does."""
    return next((text for text in texts if style.metrics.horizontalAdvance(text) <= room), "")
