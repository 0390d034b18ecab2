"""The panel of the plane: the tools, below them the plane itself, and what is to be said of the place looked at."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.errors import InklingError
from inkling.gui.playground.look import Look
from inkling.gui.playground.part import Part, Table
from inkling.gui.playground.plane.editor import Editor
from inkling.gui.playground.plane.keyboard import KeyedPlane
from inkling.gui.playground.plane.scene import Scene
from inkling.gui.playground.plane.tools import ToolStrip
from inkling.gui.widgets.formats import count_text, fixed, loss_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip
from inkling.session.playground.playground import Playground


class PlanePanel(Part):
    """Of a network in the plane, or of one neuron alone."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.editor = Editor(playground, self._tell)
        self.strip, self.plane = ToolStrip(self), KeyedPlane(self.editor, self)
        self.readout, self.summary = ElidedLabel(self), ElidedLabel(self)
        self._preset = ""  # that was looked at last
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.plane, 1)
        self._column.addWidget(self.readout)
        self._column.addWidget(self.summary)
        self.strip.chosen.connect(self.plane.set_tool)
        self.strip.fit_requested.connect(self._fit)
        self.plane.tool_wanted.connect(self.take)
        self.plane.place_changed.connect(self._read_out)
        self.restyle()
        self.retranslate()

    def show_look(self, look: Look) -> None:
        if look.state.preset != self._preset:
            self._preset, self.plane.selected = look.state.preset, None
        self.show_scene(Scene.of_look(look))

    def show_scene(self, scene: Scene) -> None:
        """Look at this."""
        self.strip.offer_line(scene.own is not None)
        self.plane.show_scene(scene)
        self._read_out()

    def take(self, tool: str) -> None:
        """Take this tool, if it is there."""
        self.strip.take(tool)
        self.plane.set_tool(self.strip.tool())

    def table(self) -> Table:
        """The points, each with what is answered there."""
        points, answer = self.plane.scene.points, self.plane.scene.answer
        rows = (
            (x1, x2, label, answer(x1, x2))
            for (x1, x2), label in zip(points.x.tolist(), points.labels.tolist(), strict=True)
        )
        return ("x1", "x2", "class", "output"), rows

    def shut_down(self) -> None:
        self.plane.finish()

    def _fit(self) -> None:
        with self.editor.gesture():
            self.editor.fit()

    def _tell(self, error: InklingError) -> None:
        self.problem.emit(sentence(error))

    def _read_out(self) -> None:
        """Where one looks, and what there is as a whole."""
        plane, scene = self.plane, self.plane.scene
        place = plane.place()
        if place is None:
            told = self.tr("Point at a place to read what is answered there.")
        else:
            value = scene.answer(*place)
            told = self.tr("x₁ = {x1}, x₂ = {x2}: output {value}, class {label}").format(
                x1=fixed(place[0], plane.frame.decimals),
                x2=fixed(place[1], plane.frame.decimals),
                value=loss_text(value),
                label=count_text(int(value > scene.middle)),
            )
            index = plane.selected if plane.pointer is None else plane.point_at(place)
            if index is not None:
                label = count_text(int(scene.points.labels[index]))
                told += " · " + (
                    self.tr("a point of class {label}").format(label=label)
                    if scene.right[index]
                    else self.tr("a point of class {label}: wrong").format(label=label)
                )
        _say(self.readout, told)
        parts = [self.tr("Points: {count}").format(count=count_text(len(scene.points)))]
        if len(scene.points):
            parts.append(self.tr("wrong: {count}").format(count=count_text(scene.wrong)))
        spoken = ""
        if scene.own is not None and scene.own.norm:
            distance = loss_text(scene.own.distance)
            parts.append(f"|b|/‖w‖ = {distance}")
            spoken = self.tr("Distance of the line from the origin: {distance}.").format(distance=distance)
        elif scene.own is not None:
            parts.append(self.tr("w = 0: lay a line (L)"))
        _say(self.summary, " · ".join(parts))
        heard = f"{self.summary.text()}. {spoken} {told}"
        if plane.accessibleDescription() != heard:
            plane.setAccessibleDescription(heard)

    def restyle(self) -> None:
        self._column.setContentsMargins(grid(self), grid(self), grid(self), grid(self, 0.5))
        self._column.setSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        self.plane.setAccessibleName(self.tr("Plane of the two inputs"))
        self._read_out()


def _say(label: ElidedLabel, text: str) -> None:
    """Laid out anew only where it is another text: this is asked sixty times a second."""
    if label.text() != text:
        label.setText(text)
        label.setToolTip(tooltip(text))
