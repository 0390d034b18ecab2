"""How a study is painted: theme, font, measures and colours, the same on the screen and in a figure for a report.

Pens are one hue from weak to strong, mixed pens orange; accuracy is a scale of blues.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from inkling.gui.study.accuracy_table import is_mixed
from inkling.gui.widgets.line_kinds import faded
from inkling.gui.widgets.theme import Theme, grid, theme_of

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter

_SMALL = 0.85
_LOW = 15  # grid steps
_THINNEST, _THICKEST = 1.2, 3.6  # pixels: a thick pen has a thick line
_FAINTEST = 0.72  # of the full blue: the thinnest pen still stands out from the background at 3 to 1
_CHANCE = 0.1  # accuracy of guessing: below it, the scale need not tell anything apart


@dataclass(frozen=True, slots=True)
class PaintStyle:
    """step: a step of the 8-pixel grid, in logical pixels"""

    theme: Theme
    font: QFont
    step: float

    @property
    def small(self) -> QFont:
        """Of ticks and titles of axes."""
        font = QFont(self.font)
        if font.pixelSize() > 0:
            font.setPixelSize(round(_SMALL * font.pixelSize()))
        else:
            font.setPointSizeF(_SMALL * font.pointSizeF())
        return font

    def is_low(self, height: float) -> bool:
        """Whether a chart of this height has to do without titles."""
        return height < _LOW * self.step

    @property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)

    @property
    def small_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.small)


def paint_style_of(widget: QWidget) -> PaintStyle:
    """How a widget is painted on the screen."""
    return PaintStyle(theme_of(widget), widget.font(), grid(widget))


def pen_colours(train_pens: tuple[str, ...], theme: Theme) -> list[QColor]:
    """A colour for each network: the thicker its pen, the further from the background."""
    return [
        QColor(theme.negative) if strength is None else _blue(strength, theme) for strength in _strengths(train_pens)
    ]


def pen_line_widths(train_pens: tuple[str, ...]) -> list[float]:
    """Pixels: the thicker the pen, the thicker the line."""
    span = _THICKEST - _THINNEST
    return [_THINNEST + span * (0.7 if strength is None else strength) for strength in _strengths(train_pens)]


def heat_colour(accuracy: float, theme: Theme) -> QColor:
    """From nearly the background, for guessing, to the full blue."""
    share = min(max((accuracy - _CHANCE) / (1 - _CHANCE), 0.0), 1.0)
    strong = faded(theme.positive, theme.text, 1.0 if theme.dark else 0.65).name()
    return faded(strong, theme.panel, 0.06 + 0.94 * share)


def text_on(background: QColor) -> QColor:
    """Black or white, whichever stands out more: on no colour at less than 4.5 to 1."""
    return max((QColor("#000000"), QColor("#ffffff")), key=lambda colour: contrast(colour, background))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _strengths(train_pens: tuple[str, ...]) -> list[float | None]:
    """From 0 for the thinnest single pen to 1 for the thickest, None for mixed pens."""
    single = sorted({float(pens) for pens in train_pens if not is_mixed(pens)})
    last = max(1, len(single) - 1)
    return [None if is_mixed(pens) else single.index(float(pens)) / last for pens in train_pens]


def _blue(strength: float, theme: Theme) -> QColor:
    if strength < 0.5:
        return faded(theme.positive, theme.panel, _FAINTEST + 2 * (1 - _FAINTEST) * strength)
    return faded(theme.text, theme.positive, 1.5 * (strength - 0.5))


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
