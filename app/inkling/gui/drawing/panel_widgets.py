"""The widgets of the Drawing panel, and how they are put where the layout says."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtWidgets import QLabel, QWidget

from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_cover import AnswerCover
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.canvas import Canvas
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.drawing.panel_layout import PanelLayout, PanelSizes, Rect, lay_out
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.drawing.tools import Tools
from inkling.gui.drawing.why_button import WhyButton
from inkling.gui.widgets.theme import grid


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWidgets:
    """All children of one panel."""

    heading: QLabel
    sample_label: QLabel
    canvas: Canvas
    pens: PenSizes
    strip: PenStrip
    tools: Tools
    view: NormalizedView
    digit: AnswerDigit
    bars: AnswerBars
    cover: AnswerCover
    why: WhyButton

    def set_closed(self, *, answer: bool, pens: bool, examples: bool) -> None:
        """What a worksheet does not tell or offer: the panel is to be laid out anew then."""
        self.pens.setEnabled(not pens)
        self.strip.setEnabled(not pens)
        self.tools.set_sample_offered(not examples)
        self.cover.setVisible(answer)
        for told in (self.digit, self.bars):
            told.setHidden(answer)

    def lay_out_in(self, panel: QWidget) -> PanelLayout:
        """Put them where they belong in a panel of its present size, and tell where that is."""
        layout = lay_out(panel.width(), panel.height(), self._panel_sizes(panel))
        self.bars.set_columns(layout.columns)
        heading = layout.heading
        title = min(self.heading.sizeHint().width(), heading.width)
        _place(self.heading, Rect(heading.x, heading.y, title, heading.height))
        _place(self.sample_label, Rect(heading.x + title, heading.y, heading.width - title, heading.height))
        _place(self.canvas, layout.canvas, self.canvas.band, self.canvas.band)
        _place(self.pens, layout.pens)
        if layout.strip is not None:
            _place(self.strip, layout.strip)
        self.strip.setVisible(layout.strip is not None)
        _place(self.tools, layout.tools)
        _place(self.view, layout.view)
        _place(self.digit, layout.digit)
        _place(self.bars, layout.bars, self.bars.band)
        _place(self.cover, layout.bars)
        if layout.why is not None:
            _place(self.why, layout.why, self.why.band, 2)
        return layout

    def _panel_sizes(self, panel: QWidget) -> PanelSizes:
        nowhere = self.cover.isVisibleTo(panel)  # the answer is told, neither of one pen nor of all
        return PanelSizes(
            step=grid(panel),
            heading=self.heading.sizeHint().height(),
            row=self.tools.sizeHint().height(),
            rows_width=max(self.tools.minimumSizeHint().width(), self.pens.minimumSizeHint().width()),
            bar=round(0.9 * panel.fontMetrics().height()),  # digits have no descenders
            bar_width=grid(panel, 12),
            caption=self.view.caption_height,
            caption_width=ceil(self.view.caption_width()),
            strip_text=_no_room if nowhere else self.strip.text_height,
            why=_no_room if nowhere else self.why.words_height,
            pixel_ratio=panel.devicePixelRatioF(),
        )


def _no_room(_width: float) -> float:
    """The height of what is to have no place in any panel."""
    return 1_000_000.0


def _place(widget: QWidget, rect: Rect, band_x: int = 0, band_y: int = 0) -> None:
    """The widget in its rectangle, and beyond it by a band for outlines."""
    widget.setGeometry(rect.x - band_x, rect.y - band_y, rect.width + 2 * band_x, rect.height + 2 * band_y)
