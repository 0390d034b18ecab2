"""How a study is painted: theme, font and measures, the same on the screen and in a figure for a report."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.theme import Theme, grid, theme_of

_SMALL = 0.85
_LOW = 15  # grid steps


@dataclass(frozen=True, slots=True)
class StudyLook:
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


def look_of(widget: QWidget) -> StudyLook:
    """The look of a widget on the screen."""
    return StudyLook(theme_of(widget), widget.font(), grid(widget))
