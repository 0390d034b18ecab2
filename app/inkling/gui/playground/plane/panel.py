"""The panel of the plane: the tools, and below them the plane itself."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part
from inkling.gui.playground.plane.plane import Plane
from inkling.session.playground.playground import Playground


class PlanePanel(Part):
    """What the tools do to the points is asked of the playground here."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.plane = Plane(self)
        column = QVBoxLayout(self)
        column.addWidget(self.plane)

    def show_look(self, look: Look) -> None:
        self.plane.show_plane(look.points, look.window, look.output, look.lines)
