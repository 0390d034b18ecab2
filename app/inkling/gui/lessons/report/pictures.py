"""The pictures of a report: parts of a window as they are now, on white paper whatever the theme.

Each has a size of its own, not that which it happens to have on screen: the same work gives the same pictures.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from inkling.gui.backprop.page import GradientPage
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.lessons.outline import Outline
from inkling.gui.lessons.report.strips import Picture
from inkling.gui.playground.part import Stage
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.widgets.exports import render_widgets
from inkling.gui.widgets.theme import LIGHT, palette, style_sheet, text_scale, theme_of

LEARNING, GRADIENT = "learning", "gradient"
_HALF, _WHOLE, _STAGE = QSize(480, 360), QSize(860, 360), QSize(1100, 620)  # logical pixels
_MARGIN = 8
_SCROLLED, _HIGHEST = 8, 1_000


def main_pictures(parts: MainParts) -> tuple[Picture, ...]:
    """The network, its learning curves and the view of the page Gradient, as far as there is something to see."""
    plots, found = parts.plots, list[Picture]()
    page = plots.page()
    diagram = parts.network.diagram
    with _on_white(diagram), _sized(diagram, _HALF):
        found.append(Picture(_rendered(diagram), QCoreApplication.translate("Report", "The network")))
    if parts.session.records.record_of(parts.session.model.history) is not None:
        plots.show_page(LEARNING)
        with _on_white(plots.learning), _sized(plots.learning, _HALF):
            image = plots.learning.export.picture()
        found.append(Picture(image, QCoreApplication.translate("Report", "Learning curves")))
    if parts.session.answer is not None:
        plots.show_page(GRADIENT)
        found.extend(_gradient(plots.gradient))
    plots.show_page(page)
    return tuple(found)


def _gradient(page: GradientPage) -> Iterator[Picture]:
    """None where a large network's gradient has not been found yet."""
    if page.has_look:
        view = page.view()
        caption = QCoreApplication.translate("Report", "Gradient: {view}").format(view=page.view_title())
        with _on_white(view), _sized(view, _WHOLE):
            yield Picture(_rendered(view), caption, wide=True)


def stage_pictures(stage: Stage) -> tuple[Picture, ...]:
    """The playground's stage; its settings are in the report's table."""
    seen = stage.split if isinstance(stage, PlaneStage) else stage
    outlines = [one for one in stage.findChildren(Outline) if one.isVisible()]
    for one in outlines:  # a lesson points there, which is no part of what was done
        one.hide()
    with _on_white(seen), _sized(seen, _STAGE):
        stage.refresh()
        picture = Picture(_rendered(seen), QCoreApplication.translate("Report", "The playground"), wide=True)
    for one in outlines:
        one.show()
    return (picture,)


def _rendered(widget: QWidget) -> QImage:
    return render_widgets([widget], LIGHT.panel, _MARGIN)


@contextmanager
def _sized(widget: QWidget, size: QSize) -> Iterator[None]:
    """So large, or higher where what it scrolls needs more. No event is handled that would paint any of it.

    Those around it settle beforehand: they would give it back the size that it had.
    """
    before = widget.geometry()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    areas = (area.widget() for area in widget.findChildren(QScrollArea) if area.isVisible())
    inner = [one for one in areas if one is not None]
    height = max([size.height(), *(one.minimumSizeHint().height() + _SCROLLED for one in inner)])
    widget.resize(size.width(), min(height, _HIGHEST))
    for one in (widget, *widget.findChildren(QWidget)):
        QCoreApplication.sendPostedEvents(one, QEvent.Type.LayoutRequest)
    try:
        yield
    finally:
        widget.setGeometry(before)


@contextmanager
def _on_white(root: QWidget) -> Iterator[None]:
    """In the light theme, with text of the normal size: it and all that is in it, and nothing else of the program.

    Restyling the whole application takes seconds. Under a style sheet, no palette or font is handed down.
    """
    scale, sheet = text_scale(root), root.styleSheet()
    if not theme_of(root).dark and scale == 1.0:
        yield
        return
    widgets = [root, *root.findChildren(QWidget)]
    kept = [_Look.of(one) for one in widgets]
    root.setStyleSheet(style_sheet(LIGHT, 1.0) + sheet)
    for one, look in zip(widgets, kept, strict=True):
        one.setPalette(palette(LIGHT))
        font = QFont(look.font)
        font.setPointSizeF(font.pointSizeF() / scale)
        one.setFont(font)
    try:
        yield
    finally:
        for one, look in zip(widgets, kept, strict=True):
            if isValid(one):
                look.give_back(one)
        root.setStyleSheet(sheet)


@dataclass(frozen=True, slots=True)
class _Look:
    """A widget's palette and font; None for what it has from those around it."""

    palette: QPalette | None
    own_font: bool
    font: QFont

    @classmethod
    def of(cls, widget: QWidget) -> "_Look":
        own = widget.testAttribute(Qt.WidgetAttribute.WA_SetPalette)
        return cls(
            QPalette(widget.palette()) if own else None,
            widget.testAttribute(Qt.WidgetAttribute.WA_SetFont),
            QFont(widget.font()),
        )

    def give_back(self, widget: QWidget) -> None:
        widget.setPalette(QPalette() if self.palette is None else self.palette)
        widget.setFont(self.font if self.own_font else QFont())
