"""The pointer's ring: for who watches, each click is shown by a ring that fades. Nothing is done while it is off."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.theme import grid, theme_of

_LASTS = 600  # ms
_SIZE, _WIDTH = 5.0, 3.0  # grid steps across, pixels


class PointerRing(QObject):
    """Of all windows of the application, while it is on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on = False

    def set_on(self, on: bool) -> None:
        """Whether clicks are shown."""
        app = QCoreApplication.instance()
        if on != self._on and app is not None:
            self._on = on
            (app.installEventFilter if on else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and isinstance(watched, QWidget)
            and not watched.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ):
            window = watched.window()
            self._show(window, window.mapFromGlobal(event.globalPosition().toPoint()))
        return False

    def _show(self, window: QWidget, at: QPoint) -> None:
        """A press that a widget leaves to its parent comes again, at the same place."""
        for ring in window.findChildren(Ring, options=Qt.FindChildOption.FindDirectChildrenOnly):
            ring.deleteLater()
            ring.hide()
        Ring(window, at).show()


class Ring(QWidget):
    """One click; it is gone when it has faded."""

    def __init__(self, window: QWidget, at: QPoint) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        size = grid(self, _SIZE)
        self.setGeometry(at.x() - size // 2, at.y() - size // 2, size, size)
        self._fading = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_LASTS)
        self._fading.valueChanged.connect(self.update)
        self._fading.finished.connect(self.deleteLater)
        self._fading.start()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(theme_of(self).accent)
        colour.setAlphaF(float(self._fading.currentValue()))
        painter.setPen(QPen(colour, _WIDTH))
        painter.drawEllipse(QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH))
