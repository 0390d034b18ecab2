"""The explanation dialog: why a drawing was misread, as a sentence, a picture before and after, and six replays."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inkling.analysis.explanation import Counterfactual, Explanation, Floats
from inkling.analysis.perturbations import KINDS
from inkling.data.stroke import CANVAS_SIZE
from inkling.gui.explanation.replay import Replay
from inkling.gui.explanation.words import ExplanationWords
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, snapped
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label
from inkling.gui.widgets.viewport import Viewport, whole_unit

_HEADLINE = 1.4  # times the text size
_PICTURE = 21.0  # side of a large picture, in steps of the grid


class ExplanationDialog(Retranslatable, QDialog):
    """Beside the window, which goes on; Escape closes it.

    class_names: of the model that read the drawing
    normalization: what that model does to drawings first, one of inkling.data.normalize.NORMALIZATIONS
    """

    def __init__(
        self,
        explanation: Explanation,
        class_names: tuple[str, ...],
        *,
        normalization: str = "none",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._explanation = explanation
        self._words = ExplanationWords(explanation, class_names, normalization)
        self._shown = _first_shown(explanation)
        self._step = 0 if self._shown is None else self._shown.chosen
        self._headline, self._before_words, self._after_words = _wrapping(self), _wrapping(self), _wrapping(self)
        self._before, self._after = _LargePicture(self), _LargePicture(self)
        self._before.setObjectName("before")
        self._after.setObjectName("after")
        self._close = QPushButton(self)
        changes = {change.kind: change for change in explanation.counterfactuals}
        kinds = () if explanation.read_right else KINDS
        self._rows = [_Row(kind, changes.get(kind), self._words, explanation.meant, self) for kind in kinds]
        self._columns = 0
        self._build()
        self._before.show_image(explanation.drawn.image)
        self._close.clicked.connect(self.accept)
        for row in self._rows:
            if row.replay is not None:
                row.replay.pointed.connect(self._point)
        self.retranslate()
        self.resize(self._first_size())

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", True)
        self._pictures = QGridLayout()
        for column, (picture, words) in enumerate(
            ((self._before, self._before_words), (self._after, self._after_words))
        ):
            self._pictures.addWidget(picture, 0, column, Qt.AlignmentFlag.AlignHCenter)
            self._pictures.addWidget(words, 1, column)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            shown = column == 0 or self._shown is not None
            picture.setVisible(shown)
            words.setVisible(shown)
            self._pictures.setColumnStretch(column, 1 if shown else 0)
        self._line = _Hairline(self)
        self._line.setVisible(bool(self._rows))
        self._table = QGridLayout()

        content = QWidget()
        content.setProperty("panel", True)
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(content)
        self._column.addWidget(self._headline)
        self._column.addLayout(self._pictures)
        self._column.addWidget(self._line)
        self._column.addLayout(self._table)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll)
        outer.addLayout(self._buttons)

    # What is shown large

    def _point(self, kind: str, step: int) -> None:
        self._shown = next(change for change in self._explanation.counterfactuals if change.kind == kind)
        self._step = step
        self._show_after()

    def _show_after(self) -> None:
        if self._shown is None:
            return
        step = self._shown.replay[self._step]
        words = self._words.shown(self._shown.kind, step)
        self._after.show_image(step.image)
        self._after.setAccessibleName(words)
        self._after_words.setText(words)
        for row in self._rows:
            if row.replay is not None:
                row.replay.show_pointed(self._step if row.replay.change is self._shown else None)

    # Geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._measure()

    def _measure(self) -> None:
        """Sizes that follow from the text size, and the columns that they leave room for."""
        # A font that is set does not outlive the application's next style sheet; a sheet of its own does.
        style = f"font-size: {self.font().pointSizeF() * _HEADLINE:g}pt; font-weight: 600;"
        if self._headline.styleSheet() != style:
            self._headline.setStyleSheet(style)
        step = grid(self)
        self._column.setContentsMargins(3 * step, 3 * step, 3 * step, 2 * step)
        self._column.setSpacing(2 * step)
        self._pictures.setHorizontalSpacing(3 * step)
        self._pictures.setVerticalSpacing(step)
        self._table.setHorizontalSpacing(3 * step)
        self._table.setVerticalSpacing(3 * step)
        self._buttons.setContentsMargins(3 * step, step, 3 * step, 2 * step)
        self.setMinimumSize(self._width(1), grid(self, 40))
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        """Two rows beside each other where there is room for it, read from the left to the right."""
        room = (self.width() - self._around() - self._pictures.horizontalSpacing()) // 2
        for picture in (self._before, self._after):
            picture.set_room(room)
        columns = 2 if self.width() >= self._width(2) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for index, row in enumerate(self._rows):
            self._table.addWidget(row, index // columns, index % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._table.setColumnStretch(column, 1 if column < columns else 0)

    def _width(self, columns: int) -> int:
        """Of a dialog with so many columns of replays, in logical pixels."""
        rows = max((row.minimumSizeHint().width() for row in self._rows), default=grid(self, 36))
        return columns * rows + (columns - 1) * self._table.horizontalSpacing() + self._around()

    def _around(self) -> int:
        """What margins and the scroll bar take of the width, in logical pixels."""
        return grid(self, 6) + self._scroll.verticalScrollBar().sizeHint().width()

    def _first_size(self) -> QSize:
        width = self._width(2 if self._rows else 1)
        height = self._column.totalHeightForWidth(width) + self._buttons.sizeHint().height()
        return QSize(width, height).boundedTo(self.screen().availableSize() * 0.9)

    def retranslate(self) -> None:
        headline = self._words.headline()
        self.setWindowTitle(self.tr("Why was it misread?"))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(headline)
        self._headline.setText(headline)
        self._before_words.setText(self._words.as_drawn())
        self._before.setAccessibleName(self._words.as_drawn())
        self._close.setText(self.tr("Close"))
        self._close.setToolTip(self.tr("Back to the drawing; nothing about it or the network was changed."))
        for row in self._rows:
            row.retranslate()
        self._show_after()
        self._measure()


class _Row(QWidget):
    """One kind of change: its name, its replay, and what came of it."""

    def __init__(
        self, kind: str, change: Counterfactual | None, words: ExplanationWords, meant: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kind, self._change, self._words = kind, change, words
        self._name, self._line = Label(self), _wrapping(self)
        self._name.setProperty("heading", True)
        self._line.setProperty("muted", change is None or not change.read_right)
        self.replay = None if change is None else Replay(change, words, meant, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(self, 0.5))
        column.addWidget(self._name)
        if self.replay is not None:
            column.addWidget(self.replay)
        column.addWidget(self._line)

    def retranslate(self) -> None:
        self._name.setText(self._words.name(self._kind))
        self._line.setText(self._words.line(self._kind, self._change))


class _Hairline(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme_of(self).hairline))


class _LargePicture(Retranslatable, QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: Floats) -> None:
        """float32 (28, 28), ink 1 on 0"""
        self._picture = grey_image(image)
        self.update()

    def set_room(self, side: int) -> None:
        """It is no larger than this, in logical pixels."""
        if side != self._room:
            self._room = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = round(CANVAS_SIZE * self._unit())
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pixels(painter, snapped(painter, Viewport(0, 0, self._unit())), self._picture)

    def restyle(self) -> None:
        self.updateGeometry()

    def _unit(self) -> float:
        return whole_unit(min(self._room, grid(self, _PICTURE)), self.devicePixelRatioF())


def _wrapping(parent: QWidget) -> QLabel:
    label = Label(parent)
    label.setWordWrap(True)
    return label


def _first_shown(explanation: Explanation) -> Counterfactual | None:
    """The smallest change, or else the one that comes closest."""
    return explanation.smallest or max(explanation.counterfactuals, key=lambda change: change.for_meant, default=None)
