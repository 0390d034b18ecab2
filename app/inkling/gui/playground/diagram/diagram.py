"""The network in the plane: each neuron with the map of what it answers, each edge with its weight."""

from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part


class Diagram(Part):
    def show_look(self, look: Look) -> None:
        self.update()
