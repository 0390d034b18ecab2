"""What the viewer draws: a digit with the thick pen, an example in its place, and what is on the canvas since."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from inkling.analysis.answer import Answer
from inkling.data.stroke import Stroke
from inkling.gui.demonstration.comparison import Comparison
from inkling.gui.demonstration.plan import THICK
from inkling.gui.drawing.panel import DrawingPanel
from inkling.session.session import Session

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Origin:
    """How a drawing came on the canvas. digit: None where it may be anything; own: by the viewer's hand"""

    digit: int | None
    pen: int
    own: bool


class ViewerDrawing(QObject):
    """Takes the Drawing panel's pen in hand, and gives the person's own back at the end."""

    changed = Signal()  # after a stroke, not while it is drawn; and when anything else happened to the canvas

    def __init__(
        self,
        session: Session,
        panel: DrawingPanel,
        comparison: Comparison,
        *,
        rng: np.random.Generator,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._drawing = session, session.drawing
        self._panel, self._comparison, self._rng = panel, comparison, rng
        self._before: dict[str, object] = {}  # the person's pen and tool, once we have taken others
        self._digit: int | None = None
        self._asking = False
        # What came of it: strokes stay the same under another pen, anything else is known by its pixels.
        self._strokes: tuple[Stroke, ...] = ()
        self._image: Floats | None = None
        self._origin: Origin | None = None
        panel.history_changed.connect(self._follow)

    @property
    def digit(self) -> int:
        """The digit to draw."""
        return self._digit or 0

    @property
    def is_seldom_read(self) -> bool:
        """Whether the network of the thin pen is known to seldom read it with this pen."""
        return self._comparison.seldom_reads(self.digit)

    @property
    def image(self) -> Floats | None:
        """What is on the canvas: float32 (28, 28), or None."""
        return self._drawing.image()

    @property
    def answer_on_screen(self) -> Answer | None:
        """What the model on screen says to it."""
        return self._session.answer

    def origin(self) -> Origin:
        """How it came there."""
        image, strokes = self._drawing.image(), self._drawing.strokes
        if self._digit is not None and strokes and (self._asking or _same(strokes, self._strokes)):
            return Origin(self._digit, self._drawing.pen_size, own=True)
        if self._origin and image is not None and self._image is not None and np.array_equal(image, self._image):
            return self._origin
        return Origin(None, self._drawing.pen_size, own=bool(strokes))

    def begin(self) -> None:
        """A new demonstration: nothing was asked for yet."""
        self._digit = None
        self._forget()

    def ask(self) -> None:
        """Ask for a digit, another one than before: an empty canvas, and the thick pen in hand."""
        self._digit = self._comparison.choose_digit(rng=self._rng, other_than=self._digit)
        self._forget()
        self._asking = True
        self._before = self._before or self._panel.state()
        self._panel.restore_state({"pen_size": THICK, "tool": "pen"})
        self._panel.clear()

    def rest(self) -> None:
        """What is drawn from now on is not what was asked for."""
        self._asking = False

    def show_example(self) -> None:
        """Put the digit that was asked for on the canvas, written with the thick pen."""
        example = self._comparison.make_example(self.digit, rng=self._rng)
        self._strokes, self._image = (), example.astype(np.float32) / np.float32(255)
        self._origin = Origin(self.digit, THICK, own=False)
        self._panel.show_sample(example, str(self.digit))

    def bring_back(self) -> None:
        """Where the canvas is empty, what came of the question."""
        if self._drawing.image() is None and self._image is not None:
            self._panel.show_picture(self._image)

    def end(self) -> None:
        """The person's own pen and tool again."""
        self.rest()
        if self._before:
            before, self._before = self._before, {}
            self._panel.restore_state(before)

    def _follow(self) -> None:
        strokes = self._drawing.strokes
        if self._asking and strokes:
            self._strokes, self._image, self._origin = strokes, self._drawing.image(), self.origin()
        self.changed.emit()

    def _forget(self) -> None:
        self._asking, self._strokes, self._image, self._origin = False, (), None, None


def _same(some: tuple[Stroke, ...], others: tuple[Stroke, ...]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))
