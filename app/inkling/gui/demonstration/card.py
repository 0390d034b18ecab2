"""The card: where the demonstration says what happens and takes the viewer by the hand, in nobody's way."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QScrollArea, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label, tooltip

_BAR_STEPS = 1000
_LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class CardContent:
    """A step as it stands.

    problem: the text says what went wrong; headlines: of all steps, for buttons must not move from one to the next
    """

    step: int
    steps: int
    headline: str
    text: str
    can_skip: bool
    can_go_on: bool
    problem: bool = False
    headlines: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        return self.step == 1

    @property
    def is_last(self) -> bool:
        return self.step == self.steps


class Card(Retranslatable, QWidget):
    """A heading with buttons beside it, or under it where it is narrow; the text; a line for the progress.

    Buttons stand above the text, so that they stay where they are when it grows.

    It keeps no height for itself: whoever places it asks `height_for`, and may give less, but not less than
    `minimumSizeHint`; the text can be scrolled then.
    """

    back_requested = Signal()  # the step before, afresh
    repeat_requested = Signal()  # this step afresh
    skip_requested = Signal()
    next_requested = Signal()
    close_requested = Signal()  # by its button or by Escape
    language_changed = Signal()  # the content is to be said anew
    height_changed = Signal()  # `height_for` would answer otherwise now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._content = CardContent(1, 1, "", "", can_skip=False, can_go_on=False)
        self._most = (0, 0)  # a width, and the height of the longest text since: the card does not shrink again
        self._step, self._headline, self.text = Label(self), Label(self), Label()
        mark(self._step, "muted", True)
        self._headline.setWordWrap(True)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for label in (self._headline, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.text)
        self._scroll.viewport().setAutoFillBackground(False)
        self.text.setAutoFillBackground(False)
        self.back, self.repeat, self.skip, self.next, self.leave = (QPushButton(self) for _ in range(5))
        self._buttons = (self.back, self.repeat, self.skip, self.next, self.leave)
        self.next.setProperty("primary", True)
        self._next_width = 0
        self.back.setText("‹")
        self.leave.setText("✕")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _BAR_STEPS)
        self.bar.setTextVisible(False)
        requests = (self.back_requested, self.repeat_requested, self.skip_requested, self.next_requested)
        for button, request in zip(self._buttons, (*requests, self.close_requested), strict=True):
            button.clicked.connect(request)
        self.retranslate()

    @property
    def content(self) -> CardContent:
        """What is on screen."""
        return self._content

    def show_content(self, content: CardContent) -> None:
        """Show a step as it stands."""
        self._content = content
        enabled = {
            self.back: not content.is_first,
            self.repeat: not content.is_first,
            self.skip: content.can_skip,
            self.next: content.can_go_on,
        }
        # Left to Qt, the focus would go from a button that can no longer be pressed to the next, such as ✕.
        if any(button.hasFocus() and not can for button, can in enabled.items()):
            self.setFocus()
        for button, can in enabled.items():
            button.setEnabled(can)
        if content.can_go_on and self.hasFocus():
            self.next.setFocus()
        mark(self.text, "problem", content.problem)
        self._say()

    def set_progress(self, done: float) -> None:
        """How much of the step's work is done, 0 to 1."""
        self.bar.setValue(round(_BAR_STEPS * min(max(done, 0.0), 1.0)))

    def height_for(self, width: int) -> int:
        """The height at which all of the text is seen."""
        return self._height_with(self._text_height(width), width)

    def minimumSizeHint(self) -> QSize:
        least = self.text.fontMetrics().lineSpacing()
        below = self._buttons_width() - self.leave.sizeHint().width() - grid(self)
        return QSize(below + 2 * self._side(), self._height_with(least, self.width()))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 80), self.height_for(grid(self, 80)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._measure_next()
        self._forget_height()

    def _say(self) -> None:
        content = self._content
        self._headline.setText(content.headline)
        self.text.setText(content.text)
        first = content.is_first
        start, following, finish = self._next_labels()
        self.next.setText(start if first else finish if content.is_last else following)
        self.next.setAccessibleName(self.next.text())
        self.next.setToolTip(
            self.tr("Your own settings and your pen come back; the curves stay.")
            if content.is_last
            else self.tr("Goes on to the next step.")
        )
        self.setAccessibleDescription(f"{content.headline}. {content.text}")
        self._arrange()
        self.height_changed.emit()

    def _next_labels(self) -> tuple[str, str, str]:
        """In the first step, in those between, in the last one."""
        return self.tr("Start"), self.tr("Next"), self.tr("Finish")

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Demonstration"))
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Goes back to the step before and begins it afresh."))
        self.repeat.setText(self.tr("Repeat"))
        self.repeat.setToolTip(self.tr("Begins this step afresh; a network begins again with random weights."))
        self.skip.setText(self.tr("Skip"))
        self.skip.setToolTip(
            self.tr("Goes on at once: training ends with what is learned so far, and an example is drawn for you.")
        )
        self.leave.setToolTip(self.tr("Ends the demonstration (Esc); your own settings and your pen come back."))
        for button in (self.repeat, self.skip):
            button.setAccessibleName(button.text())
        self.leave.setAccessibleName(self.tr("End the demonstration"))
        self.bar.setAccessibleName(self.tr("Progress of the step"))
        self.bar.setToolTip(self.tr("How much of this step's work is done."))
        self._measure_next()
        self._forget_height()
        self._say()
        self.language_changed.emit()

    # Geometry

    def _forget_height(self) -> None:
        self._most = (0, 0)
        self._arrange()
        self.height_changed.emit()

    def _text_height(self, width: int) -> int:
        inner = width - 2 * self._side()
        needed = max(self.text.heightForWidth(inner), _LEAST_LINES * self.text.fontMetrics().lineSpacing())
        seen_width, seen = self._most
        self._most = width, max(needed, seen) if seen_width == width else needed
        return self._most[1]

    def _height_with(self, text: int, width: int) -> int:
        gap, row = grid(self), self._row_height()
        under = 0 if self._has_room_beside(width) else row + gap // 2
        return gap + self._heading(width)[2] + gap // 2 + under + text + gap + self._bar_height()

    def _side(self) -> int:
        return grid(self, 2)

    def _bar_height(self) -> int:
        return max(2, grid(self, 0.375))

    def _row_height(self) -> int:
        return max(button.sizeHint().height() for button in self._buttons)

    def _buttons_width(self) -> int:
        return sum(map(self._width_of, self._buttons)) + (len(self._buttons) - 1) * grid(self)

    def _width_of(self, button: QPushButton) -> int:
        """The same in every step."""
        return self._next_width if button is self.next else button.sizeHint().width()

    def _measure_next(self) -> None:
        """How wide its widest label makes it."""
        text, self._next_width = self.next.text(), 0
        for label in self._next_labels():
            self.next.setText(label)
            self._next_width = max(self._next_width, self.next.sizeHint().width())
        self.next.setText(text)

    def _heading_width(self, *, short: bool) -> int:
        """That the longest heading of all steps needs."""
        step = self._step.fontMetrics().horizontalAdvance(self._step_text(short=short))
        return step + grid(self) + max(map(self._headline.fontMetrics().horizontalAdvance, self._headlines())) + 1

    def _headlines(self) -> tuple[str, ...]:
        """Of all steps, this one's among them."""
        return self._content.headline, *self._content.headlines

    def _has_room_beside(self, width: int) -> bool:
        """Whether the buttons stand beside the heading, the step in its short form."""
        needed = self._heading_width(short=True) + grid(self, 2) + self._buttons_width()
        return needed <= width - 2 * self._side()

    def _heading(self, width: int) -> tuple[str, int, int]:
        """The step in words, and width and height for the headline of any step, which wraps where it has no room."""
        gap, row = grid(self), self._row_height()
        beside = self._has_room_beside(width)
        room = width - 2 * self._side()
        room -= self._buttons_width() + 2 * gap if beside else self.leave.sizeHint().width() + gap
        step = self._step_text(short=self._heading_width(short=False) > room)
        left = max(0, room - self._step.fontMetrics().horizontalAdvance(step) - gap)
        metrics, wrapped = self._headline.fontMetrics(), QRect(0, 0, left, 100 * row)
        heights = (metrics.boundingRect(wrapped, Qt.TextFlag.TextWordWrap, one).height() for one in self._headlines())
        return step, left, max(row, *heights)

    def _step_text(self, *, short: bool) -> str:
        step, steps = self._content.step, self._content.steps
        return f"{step}/{steps}" if short else self.tr("Step {step} of {steps}").format(step=step, steps=steps)

    def _arrange(self) -> None:
        font = QFont(self.font())
        font.setBold(True)
        self._headline.setFont(font)
        side, gap, row = self._side(), grid(self), self._row_height()
        right, bottom = self.width() - side, self.height() - self._bar_height()
        self.bar.setGeometry(0, bottom, self.width(), self._bar_height())
        beside = self._has_room_beside(self.width())
        step, room, height = self._heading(self.width())
        self._step.setText(step)
        step_width = self._step.sizeHint().width()
        self._step.setGeometry(side, gap, step_width, row)
        self._headline.setGeometry(side + step_width + gap, gap, room, height)
        under = 0 if beside else row + gap // 2
        top = gap + height + gap // 2 + under
        below = bottom - gap
        fits = below - top >= self.text.heightForWidth(right - side)
        # Left to Qt, a scroll bar that was needed once makes the text longer, and so stays.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self._scroll.setVerticalScrollBarPolicy(policy)
        self.text.setToolTip("" if fits else tooltip(self._content.text))
        self._scroll.setGeometry(QRect(side, top, right - side, max(0, below - top)))
        x = right
        for button in reversed(self._buttons):
            if button is self.next and not beside:
                x = right  # ✕ stays at the top, the others stand in a row of their own
            x -= self._width_of(button)
            y = gap if beside or button is self.leave else gap + height + gap // 2
            button.setGeometry(x, y, self._width_of(button), row)
            x -= gap

    def focus_on_next(self) -> None:
        """Let the keyboard go on from here."""
        (self.next if self.next.isEnabled() else self).setFocus()
