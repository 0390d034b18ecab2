"""The learning rate: a logarithmic slider and a number field that show one η, live while training."""

from PySide6.QtCore import QObject, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from inkling.gui.controls.eta_scale import (
    HIGHEST_EXPONENT,
    LAST_POSITION,
    LOWEST_EXPONENT,
    STEPS_PER_DECADE,
    eta_at,
    position_of,
    step_from,
)
from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.formats import number_text
from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import theme_of
from inkling.training.configuration import ETAS

_EXPONENTS = range(LOWEST_EXPONENT, HIGHEST_EXPONENT + 1)


class Eta(QObject):
    """Binds `number` and `slider`, two widgets that a form places where it likes."""

    edited = Signal()  # after each change by the person, whether the number is possible or not
    changed = Signal(float)  # a new possible η: the slider moved, or a typed number was finished

    def __init__(self, eta: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.number = NumberField(eta, ETAS, step=step_from)
        self.slider = EtaSlider()
        self._show_on_slider(eta)
        self.number.edited.connect(self._on_typed)
        self.number.committed.connect(self.changed)
        self.slider.moved.connect(self._on_slid)

    def value(self) -> float:
        return self.number.value()

    def set_value(self, eta: float) -> None:
        """Show this η on both. No signals."""
        self.number.set_value(eta)
        self._show_on_slider(eta)

    def _on_typed(self) -> None:
        self._show_on_slider(self.number.value())
        self.edited.emit()

    def _on_slid(self, position: int) -> None:
        eta = eta_at(position)
        self.set_value(eta)
        self.edited.emit()
        self.changed.emit(eta)

    def _show_on_slider(self, eta: float) -> None:
        self.slider.set_position(position_of(eta))


class EtaSlider(QWidget):
    """A slider over the decades from 0.0001 to 10, with the decades written under it."""

    moved = Signal(int)  # the person moved it to this position of eta_scale

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.track = FocusedSlider()
        self.track.setRange(0, LAST_POSITION)
        self.track.setPageStep(STEPS_PER_DECADE // 2)
        self.track.valueChanged.connect(self.moved)
        self.setFocusProxy(self.track)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.track)
        layout.addWidget(_Decades(self.track))

    def set_position(self, position: int) -> None:
        """No signal."""
        with QSignalBlocker(self.track):
            self.track.setValue(position)


class _Decades(Retranslatable, QWidget):
    """The scale under the slider: each power of ten below the place where the handle shows it."""

    def __init__(self, slider: QSlider) -> None:
        super().__init__()
        self._slider = slider
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def retranslate(self) -> None:
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if self.isEnabled() else theme.hairline))
        option = QStyleOptionSlider()
        option.initFrom(self._slider)
        style = self._slider.style()
        handle = style.pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self._slider)
        span = self._slider.width() - handle
        metrics, taken = painter.fontMetrics(), QRegion()
        # The ends first: where the decades do not all fit, some of those between are left out.
        for exponent in sorted(_EXPONENTS, key=lambda one: one not in (_EXPONENTS[0], _EXPONENTS[-1])):
            position = (exponent - LOWEST_EXPONENT) * STEPS_PER_DECADE
            x = handle // 2 + QStyle.sliderPositionFromValue(0, LAST_POSITION, position, span)
            text = number_text(10.0**exponent, self.locale())
            width = metrics.horizontalAdvance(text)
            area = QRect(min(max(x - width // 2, 0), self.width() - width), 0, width, self.height())
            if not taken.intersects(area.adjusted(-width // 6, 0, width // 6, 0)):
                painter.drawText(area, Qt.AlignmentFlag.AlignTop, text)
                taken += area
