"""The learning rate: a logarithmic slider and a number field that show one η, live while training.

A slider position is the logarithm of η: twenty positions a factor of ten, each a number of two digits: 0.1, 0.11,
0.13, 0.14, 0.16 …
"""

import math

from PySide6.QtCore import QObject, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.formats import number_text
from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import theme_of
from inkling.training.configuration import ETAS
from inkling.training.optimizer_choice import optimizer_class, uses_gradient

LOWEST_EXPONENT, HIGHEST_EXPONENT = -4, 1
STEPS_PER_DECADE = 20
LAST_POSITION = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * STEPS_PER_DECADE
_EXPONENTS = range(LOWEST_EXPONENT, HIGHEST_EXPONENT + 1)
_FAR = 3.0  # times more or less than the optimizer's own η: no longer the same order of magnitude


class LearningRate(QObject):
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

    moved = Signal(int)  # the person moved it to this position of `eta_at`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.track = FocusedSlider()
        self.track.setRange(0, LAST_POSITION)
        self.track.setPageStep(STEPS_PER_DECADE // 2)
        self.track.valueChanged.connect(self.moved)
        self.setFocusProxy(self.track)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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


def eta_at(position: int) -> float:
    """The η of a slider position in 0…LAST_POSITION: 1e-4 to 10."""
    exponent, step = divmod(position, STEPS_PER_DECADE)
    digits = round(10 ** (1 + step / STEPS_PER_DECADE))
    return float(f"{digits}e{exponent + LOWEST_EXPONENT - 1}")


def position_of(eta: float) -> int:
    """The nearest slider position for η > 0; an end of the slider where η lies past it."""
    position = round((math.log10(eta) - LOWEST_EXPONENT) * STEPS_PER_DECADE)
    return min(max(position, 0), LAST_POSITION)


def step_from(eta: float, direction: int) -> float:
    """The next η of the slider above it (direction 1) or below (−1); η itself where there is none."""
    scale = [eta_at(position) for position in range(LAST_POSITION + 1)]
    if direction > 0:
        return min((one for one in scale if one > eta), default=eta)
    return max((one for one in scale if one < eta), default=eta)


class EtaMemory:
    """Remembers for each optimizer the η that it was last used with: one that suits SGD makes Adam diverge."""

    def __init__(self) -> None:
        self._etas: dict[str, float] = {}

    def remember(self, optimizer: str, eta: float) -> None:
        self._etas[optimizer] = eta

    def eta_for(self, optimizer: str, present: float) -> float:
        """The η to go on with: the one this optimizer had; else the present one, unless far from its default."""
        if optimizer in self._etas:
            return self._etas[optimizer]
        default = optimizer_class(optimizer).default_eta
        if not uses_gradient(optimizer):  # its η is the size of a random nudge: another thing
            return default
        return present if default / _FAR <= present <= default * _FAR else default
