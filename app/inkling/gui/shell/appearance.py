"""Light or dark, and how large: applied to the whole application."""

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme

MODES = ("system", "light", "dark")
SCALES = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
# The least width and height of a window in which all that is needed is whole, by text size; others fit anywhere.
_ROOM = {1.1: (1008, 568), 1.25: (1008, 568), 1.5: (1008, 736), 1.75: (1264, 688), 2.0: (1264, 768)}


def largest_scale(window: QSize) -> float:
    """The largest of SCALES whose text fits a main window of this size."""
    return max(
        scale
        for scale in SCALES
        if scale not in _ROOM or (window.width() >= _ROOM[scale][0] and window.height() >= _ROOM[scale][1])
    )


class Appearance(QObject):
    """The appearance in force; follows the system's light and dark while it is asked to.

    The text has the size that was chosen, or less for as long as the window has no room for it.
    """

    message = Signal(str)  # the person asks for larger text than there is room for

    def __init__(self, app: QApplication, *, mode: str = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self.mode = mode if mode in MODES else "system"
        self.scale = min(SCALES, key=lambda one: abs(one - scale))  # that was chosen
        self._largest = max(SCALES)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.apply)
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    def use(self, mode: str) -> None:
        """Show one of MODES from now on."""
        self.mode = mode
        self.apply()

    @property
    def shown_scale(self) -> float:
        """Of the text on screen."""
        return min(self.scale, self._largest)

    def fit_in(self, window: QSize) -> None:
        """Show no larger text than a main window of this size has room for, as soon as Qt has laid it out."""
        before, self._largest = self.shown_scale, largest_scale(window)
        if self.shown_scale != before:
            self._soon.start()

    def enlarge(self) -> None:
        self._resize(+1)
        if self.scale > self.shown_scale:
            self.message.emit(self.tr("The window is too small for larger text; make it larger first."))

    def shrink(self) -> None:
        self._resize(-1)

    def normal_size(self) -> None:
        self.resize_to(1.0)

    def resize_to(self, scale: float) -> None:
        """Text in this one of SCALES."""
        self.scale = scale
        self.apply()

    def _resize(self, steps: int) -> None:
        at = SCALES.index(self.shown_scale if steps < 0 else self.scale) + steps
        self.resize_to(SCALES[min(max(at, 0), len(SCALES) - 1)])

    def apply(self) -> None:
        """Give the application theme and size."""
        self._soon.stop()
        dark = self.mode == "dark" or (
            self.mode == "system" and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        apply_theme(self._app, DARK if dark else LIGHT, scale=self.shown_scale)
