"""The parts of the Drawing panel, and how they are put where the arrangement says."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtWidgets import QLabel, QWidget

from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.canvas import Canvas
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.drawing.panel_layout import Arrangement, Box, Metrics, arrange
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.drawing.tools import Tools
from inkling.gui.drawing.why_button import WhyButton
from inkling.gui.widgets.theme import grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
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
    why: WhyButton

    def place_in(self, panel: QWidget) -> Arrangement:
        """Put them where they belong in a panel of its present size, and tell where that is."""
        places = arrange(panel.width(), panel.height(), self._metrics(panel))
        self.bars.set_columns(places.columns)
        heading = places.heading
        title = min(self.heading.sizeHint().width(), heading.width)
        _place(self.heading, Box(heading.x, heading.y, title, heading.height))
        _place(self.sample_label, Box(heading.x + title, heading.y, heading.width - title, heading.height))
        _place(self.canvas, places.canvas, self.canvas.band, self.canvas.band)
        _place(self.pens, places.pens)
        if places.strip is not None:
            _place(self.strip, places.strip)
        self.strip.setVisible(places.strip is not None)
        _place(self.tools, places.tools)
        _place(self.view, places.view)
        _place(self.digit, places.digit)
        _place(self.bars, places.bars, self.bars.band)
        if places.why is not None:
            _place(self.why, places.why, self.why.band, 2)
        return places

    def _metrics(self, panel: QWidget) -> Metrics:
        return Metrics(
            step=grid(panel),
            heading=self.heading.sizeHint().height(),
            row=self.tools.sizeHint().height(),
            rows_width=max(self.tools.minimumSizeHint().width(), self.pens.minimumSizeHint().width()),
            bar=panel.fontMetrics().height(),
            bar_width=grid(panel, 12),
            caption=self.view.caption_height,
            caption_width=ceil(self.view.caption_width()),
            strip_text=self.strip.text_height,
            why=self.why.words_height,
            pixel_ratio=panel.devicePixelRatioF(),
        )


def _place(widget: QWidget, box: Box, band_x: int = 0, band_y: int = 0) -> None:
    """The widget in its box, and beyond it by a band for outlines."""
    widget.setGeometry(box.x - band_x, box.y - band_y, box.width + 2 * band_x, box.height + 2 * band_y)
