"""A card: where a demonstration or a lesson says what happens and takes people by the hand, in nobody's way."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from inkling.gui.widgets.card.body import scroll_area, text_label
from inkling.gui.widgets.card.content import CardContent, CardWords
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label, tooltip

_LEAST_LINES = 2


class Card(Retranslatable, QWidget):
    """A heading with buttons beside it, or under it where it is narrow; the body with the text; a line at the foot.

    Buttons stand above the text, so that they stay where they are when it grows. Where there is no room for all, a
    headline that is the same in every step can give way.

    It keeps no height for itself: whoever places it asks `height_for`, and may give less, but not less than
    `minimumSizeHint`; the body can be scrolled then.
    """

    back_requested = Signal()  # the step before, afresh
    skip_requested = Signal()
    next_requested = Signal()
    close_requested = Signal()  # by its button or by Escape
    language_changed = Signal()  # the content is to be said anew
    height_changed = Signal()  # `height_for` would answer otherwise now

    gives_up_headline = False

    def __init__(
        self, foot: QWidget, parent: QWidget | None = None, *, body: QWidget | None = None, more: Sequence[str] = ()
    ) -> None:
        """foot: as high as its size hint; body: holds `text`, which it is if none is given

        more: attributes for buttons of its own, which stand between Back and Skip
        """
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._content = CardContent(1, 1, "", "", can_skip=False, can_go_on=False)
        self._most = (0, 0)  # a width, and the height of the longest text since: the card does not shrink again
        self._step, self._headline = Label(self), Label(self)
        mark(self._step, "muted", True)
        self.text = text_label()
        self._headline.setWordWrap(True)
        self._body, self.foot = body or self.text, foot
        self._scroll = scroll_area(self._body, self)
        foot.setParent(self)
        self.back, self.skip, self.next, self.leave = (QPushButton(self) for _ in range(4))
        self.more = {name: QPushButton(self) for name in more}
        self._buttons = (self.back, *self.more.values(), self.skip, self.next, self.leave)
        self.next.setProperty("primary", True)
        self._next_width = 0
        self.back.setText("‹")
        self.leave.setText("✕")
        requests = (self.back_requested, self.skip_requested, self.next_requested, self.close_requested)
        for button, request in zip((self.back, self.skip, self.next, self.leave), requests, strict=True):
            button.clicked.connect(request)
        for key, act in ((Qt.Key.Key_PageDown, self.go_on), (Qt.Key.Key_PageUp, self.go_back)):
            QShortcut(QKeySequence(key), self, act)  # of the whole window, while the card is seen

    def words(self) -> CardWords:
        """In the language of the window."""
        raise NotImplementedError

    @property
    def content(self) -> CardContent:
        """What is on screen."""
        return self._content

    def show_content(self, content: CardContent) -> None:
        """Show a step as it stands."""
        self._content = content
        enabled = {
            self.back: not content.is_first,
            **dict.fromkeys(self.more.values(), not content.is_first),
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

    def go_on(self) -> None:
        """As Next does, where it can be pressed."""
        if self.next.isEnabled():
            self.next_requested.emit()

    def go_back(self) -> None:
        """As ‹ does, where it can be pressed."""
        if self.back.isEnabled():
            self.back_requested.emit()

    def height_for(self, width: int) -> int:
        """The height at which all of the body is seen."""
        return self._height_with(self.body_height(width), width)

    @property
    def line(self) -> int:
        """Pixels of a line of its text."""
        return self.text.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        below = self._buttons_width() - self.leave.sizeHint().width() - grid(self)
        compact = self._can_be_compact(self.width())
        height = self._height_with(self.least_body(self.width()), self.width(), compact=compact)
        return QSize(below + 2 * self._side(), height)

    def least_body(self, _width: int) -> int:
        """Pixels of height of the body that are worth showing it with."""
        return self.line

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 80), self.height_for(grid(self, 80)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif key == Qt.Key.Key_Right:  # some presenters send arrows
            self.go_on()
        elif key == Qt.Key.Key_Left:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._measure_next()
        self.forget_height()

    def _say(self) -> None:
        content, words = self._content, self.words()
        self._headline.setText(content.headline)
        self.text.setText(content.text)
        start, following, finish = self._next_labels()
        self.next.setText(start if content.is_first else finish if content.is_last else following)
        self.next.setAccessibleName(self.next.text())
        on = self.tr("Goes on to the next step. (Page Down)")
        self.next.setToolTip(tooltip(words.finish_tip if content.is_last else on))
        self.setAccessibleDescription(f"{content.headline}. {content.text}")
        self._arrange()
        self.height_changed.emit()

    def _next_labels(self) -> tuple[str, str, str]:
        """In the first step, in those between, in the last one."""
        words = self.words()
        return words.start, self.tr("Next"), words.finish

    def retranslate(self) -> None:
        words = self.words()
        self.setAccessibleName(words.name)
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(tooltip(words.back_tip))
        self.skip.setText(self.tr("Skip"))
        self.skip.setToolTip(tooltip(words.skip_tip))
        self.skip.setAccessibleName(self.skip.text())
        self.leave.setToolTip(tooltip(words.leave_tip))
        self.leave.setAccessibleName(words.leave)
        self._measure_next()
        self.forget_height()
        self._say()
        self.language_changed.emit()

    # Geometry

    def forget_height(self) -> None:
        """It may be lower again than it was."""
        self._most = (0, 0)
        self._arrange()
        self.height_changed.emit()

    def body_height(self, width: int) -> int:
        inner = width - 2 * self._side()
        needed = max(self._body.heightForWidth(inner), _LEAST_LINES * self.line)
        seen_width, seen = self._most
        self._most = width, max(needed, seen) if seen_width == width else needed
        return self._most[1]

    def _height_with(self, body: int, width: int, *, compact: bool = False) -> int:
        gap, row = grid(self), self._row_height()
        under = 0 if compact or self._has_room_beside(width) else row + gap // 2
        heading = row if compact else self._heading(width)[2]
        return gap + heading + gap // 2 + under + body + gap + self._foot_height()

    def _can_be_compact(self, width: int) -> bool:
        return self.gives_up_headline and self._buttons_width() <= width - 2 * self._side()

    def _side(self) -> int:
        return grid(self, 2)

    def _foot_height(self) -> int:
        return self.foot.sizeHint().height()

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
        right, bottom = self.width() - side, self.height() - self._foot_height()
        self.foot.setGeometry(0, bottom, self.width(), self._foot_height())
        compact = self._can_be_compact(self.width()) and self.height() < self.height_for(self.width())
        beside = compact or self._has_room_beside(self.width())
        step, room, height = self._heading(self.width())
        if compact:
            height = row
        self._headline.setVisible(not compact)
        self._step.setVisible(not compact)
        self._step.setText(step)
        step_width = self._step.sizeHint().width()
        self._step.setGeometry(side, gap, step_width, row)
        self._headline.setGeometry(side + step_width + gap, gap, room, height)
        under = 0 if beside else row + gap // 2
        top = gap + height + gap // 2 + under
        below = bottom - gap
        fits = below - top >= self._body.heightForWidth(right - side)
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
