"""Light or dark, and how large: applied to the whole application."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from inkling.gui.widgets.theme import DARK, LIGHT, apply_theme

MODES = ("system", "light", "dark")
SCALES = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Appearance(QObject):
    """The appearance in force; follows the system's light and dark while it is asked to."""

    def __init__(self, app: QApplication, *, mode: str = "system", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self.mode = mode if mode in MODES else "system"
        self.scale = min(SCALES, key=lambda one: abs(one - scale))
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self.apply()

    def use(self, mode: str) -> None:
        """Show one of MODES from now on."""
        self.mode = mode
        self.apply()

    def enlarge(self) -> None:
        self._resize(+1)

    def shrink(self) -> None:
        self._resize(-1)

    def normal_size(self) -> None:
        self.resize_to(1.0)

    def resize_to(self, scale: float) -> None:
        """Text in this one of SCALES."""
        self.scale = scale
        self.apply()

    def _resize(self, steps: int) -> None:
        at = SCALES.index(self.scale) + steps
        self.resize_to(SCALES[min(max(at, 0), len(SCALES) - 1)])

    def apply(self) -> None:
        """Give the application theme and size."""
        dark = self.mode == "dark" or (
            self.mode == "system" and self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        apply_theme(self._app, DARK if dark else LIGHT, scale=self.scale)
