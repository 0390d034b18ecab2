"""The look: one accent, hairlines instead of boxes, blue for positive and orange for negative.

A widget asks `theme_of(self)` when it paints. The answer follows from its palette, so that a change of
palette (the system went dark, the person chose light) reaches every widget as a PaletteChange event.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

_BASE_POINT_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, as #rrggbb."""

    dark: bool
    window: str
    panel: str
    raised: str  # buttons, fields
    text: str
    muted: str  # second-rank text, axes
    faint: str  # what is disabled
    hairline: str
    accent: str
    positive: str
    negative: str
    neutral: str  # a weight of zero
    runs: tuple[str, ...]  # of the learning curves, first come, first served; told apart by the colour-blind, too


DARK = Theme(
    dark=True,
    window="#15171c",
    panel="#1d2027",
    raised="#272b34",
    text="#e8e8ea",
    muted="#9a9ea8",
    faint="#646975",
    hairline="#343944",
    accent="#4c9be8",
    positive="#4c9be8",
    negative="#e8904c",
    neutral="#3c4049",
    runs=("#4c9be8", "#e8904c", "#efe08a", "#a8788f", "#9fe0f0", "#a8653c", "#dcd0d8", "#7a68d8", "#8f9a5c"),
)
LIGHT = Theme(
    dark=False,
    window="#f6f6f4",
    panel="#ffffff",
    raised="#f0f0ed",
    text="#1c1d20",
    muted="#666a73",
    faint="#a9aaa8",
    hairline="#dcdcd8",
    accent="#1f6fb5",
    positive="#1f6fb5",
    negative="#c2611a",
    neutral="#d3d3d0",
    runs=("#1f6fb5", "#c2611a", "#4a2545", "#a87f9a", "#0a5c5c", "#7a3b12", "#4a3fd0", "#5d6470", "#17191d"),
)


def theme_of(widget: QWidget) -> Theme:
    """The theme that the widget's palette belongs to."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def grid(widget: QWidget, steps: float = 1.0) -> int:
    """`steps` of the 8-pixel grid, grown with the window's text size. Unit: logical pixels."""
    return round(8 * steps * widget.font().pointSizeF() / _BASE_POINT_SIZE)


def text_scale(widget: QWidget) -> float:
    """How many times the normal size the widget's text is."""
    return widget.font().pointSizeF() / _BASE_POINT_SIZE


def mark(widget: QWidget, name: str, value: bool) -> None:
    """Set a property that the style sheet selects by, and have the widget drawn by it."""
    if bool(widget.property(name)) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def mark_problem(widget: QWidget, problem: bool) -> None:
    """Whether what the widget holds is impossible."""
    mark(widget, "problem", problem)


def sign_lut(theme: Theme) -> NDArray[np.uint8]:
    """Colours from most negative to most positive, neutral in the middle: uint8 (256, 3)."""
    stops = [_rgb(theme.negative), _rgb(theme.neutral), _rgb(theme.positive)]
    at = np.linspace(0, 1, 256)
    return np.stack([np.interp(at, (0, 0.5, 1), channel) for channel in zip(*stops, strict=True)], axis=1).astype(
        np.uint8
    )


def apply_theme(app: QApplication, theme: Theme, *, scale: float = 1.0) -> None:
    """Give the whole application this theme, its text `scale` times the normal size."""
    font = QFont(app.font())
    font.setPointSizeF(_BASE_POINT_SIZE * scale)
    font.setFeature(QFont.Tag("tnum"), 1)  # tabular figures: numbers that change do not jump
    app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme, scale))


def _rgb(colour: str) -> tuple[int, int, int]:
    q = QColor(colour)
    return q.red(), q.green(), q.blue()


def palette(theme: Theme) -> QPalette:
    """What its widgets are painted with."""
    role = QPalette.ColorRole
    made = QPalette()
    for colour, roles in (
        (theme.window, (role.Window,)),
        (theme.panel, (role.Base, role.ToolTipBase)),
        (theme.raised, (role.Button, role.AlternateBase)),
        (theme.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (theme.muted, (role.PlaceholderText,)),
        (theme.hairline, (role.Mid, role.Dark, role.Midlight, role.Light)),
        (theme.accent, (role.Highlight, role.Link, role.Accent)),
        ("#ffffff", (role.HighlightedText,)),
    ):
        for one in roles:
            made.setColor(one, QColor(colour))
    faded = QColor(theme.muted)
    faded.setAlpha(190)
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, faded)
    return made


def style_sheet(theme: Theme, scale: float) -> str:
    """How its widgets look beyond their colours."""
    g = round(8 * scale)
    t = theme
    return f"""
    QToolTip {{ background: {t.panel}; color: {t.text}; border: 1px solid {t.hairline}; padding: {g // 2}px; }}
    QMenu {{ background: {t.panel}; border: 1px solid {t.hairline}; padding: {g // 2}px 0; }}
    QMenu::item {{ padding: {g // 2}px {3 * g}px; }}
    QMenu::item:selected {{ background: {t.accent}; color: #ffffff; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: {g // 2}px 0; }}
    QMenuBar {{ background: {t.window}; }}
    QMenuBar::item {{ padding: {g // 2}px {g}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.raised}; }}
    QStatusBar {{ background: {t.window}; border-top: 1px solid {t.hairline}; }}
    QStatusBar::item {{ border: none; }}
    QSplitter::handle {{ background: {t.hairline}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QSplitter::handle:vertical {{ height: 1px; }}
    QToolButton, QPushButton {{ background: {t.raised}; border: 1px solid {t.hairline}; border-radius: {g // 2}px;
               padding: {g // 2}px {g + g // 2}px; }}
    QToolButton {{ padding: {g // 2}px {g}px; }}
    QToolButton[flat="true"] {{ background: transparent; border-color: transparent; }}
    QToolButton:hover, QPushButton:hover {{ border-color: {t.accent}; }}
    QToolButton:pressed, QPushButton:pressed {{ background: {t.hairline}; }}
    QToolButton:checked, QPushButton:checked {{ border-color: {t.accent}; color: {t.accent}; }}
    QToolButton:disabled, QPushButton:disabled {{ color: {t.faint}; }}
    QToolButton:focus, QPushButton:focus {{ border-color: {t.accent}; }}
    QPushButton[primary="true"] {{ background: {t.accent}; color: #ffffff; border-color: {t.accent}; }}
    QPushButton[primary="true"]:disabled {{ background: {t.raised}; color: {t.muted}; border-color: {t.hairline}; }}
    QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox,
    QComboBox {{ background: {t.raised}; border: 1px solid {t.hairline};
               border-radius: {g // 2}px; padding: {g // 4}px {g // 2}px; selection-background-color: {t.accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
    QComboBox:focus {{ border-color: {t.accent}; }}
    QLineEdit[problem="true"] {{ border-color: {t.negative}; }}
    QProgressBar {{ background: {t.raised}; border: none; border-radius: {g // 4}px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: {g // 4}px; }}
    QTableView {{ border: none; background: {t.panel}; }}
    QHeaderView {{ background: {t.panel}; border: none; }}
    QHeaderView::section {{ background: {t.panel}; color: {t.muted}; border: none;
               border-bottom: 1px solid {t.hairline}; padding: {g // 4}px {g // 2}px; }}
    QHeaderView::section:vertical, QTableCornerButton::section {{ background: {t.panel}; border: none; }}
    QScrollArea {{ border: none; background: {t.panel}; }}
    QLabel[heading="true"] {{ color: {t.muted}; font-weight: 600; }}
    QLabel[muted="true"] {{ color: {t.muted}; }}
    QLabel[problem="true"] {{ color: {t.negative}; }}
    *[panel="true"] {{ background: {t.panel}; }}
    """
