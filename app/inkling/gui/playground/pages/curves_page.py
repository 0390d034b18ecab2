"""The page of the curves: cost and accuracy, step by step."""

from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part


class CurvesPage(Part):
    def show_look(self, look: Look) -> None:
        self.update()
