"""The panel's fields as one family: equal heights, text on one line, no frames around their arrows."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.gui.widgets.theme import grid, theme_of

# In units of the text's size and without a colour of its own, so that it never has to be set again: a widget's own
# style sheet that changes along with the application's is a way into endless style changes.
FIELD_STYLE = """
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { min-height: 1.25em; max-height: 1.25em; }
QLineEdit { padding-left: 0.3em; }
QComboBox { padding-left: 0.4em; }
QComboBox::drop-down { border: none; width: 1.5em; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    border: none; background: transparent; width: 1.5em; }
QToolButton[quiet="true"] { background: transparent; border: 1px solid transparent; padding: 0 0.3em; }
QToolButton[quiet="true"]:hover, QToolButton[quiet="true"]:focus { border-color: palette(highlight); }
QScrollBar:vertical { background: transparent; width: 0.6em; margin: 0; }
QScrollBar::handle:vertical { background: palette(mid); border-radius: 0.2em; min-height: 2.5em; margin: 1px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
"""


def indent_text(line: QLineEdit) -> None:
    """The padding of other fields for the line inside a spin box, which style sheets do not reach."""
    line.setTextMargins(grid(line, 0.5), 0, 0, 0)


def draw_arrow(widget: QWidget, painter: QPainter, *, up: bool, rise: float = 0.0) -> None:
    """A chevron at the right end of a field, `rise` steps of the grid above its middle."""
    theme = theme_of(widget)
    half = grid(widget, 0.4)
    centre = QPointF(widget.width() - grid(widget, 1.25), widget.height() / 2 - grid(widget) * rise)
    tip = -half / 2 if up else half / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.muted if widget.isEnabled() else theme.hairline), max(1.0, half / 2.5)))
    painter.drawPolyline([centre + QPointF(-half, -tip), centre + QPointF(0, tip), centre + QPointF(half, -tip)])
