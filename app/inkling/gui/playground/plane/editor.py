"""What the tools ask of the playground: points, the line, the window. It knows no widget."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from inkling.analysis.playground.maps import Window, window_around
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.errors import InklingError
from inkling.gui.playground.plane.scene import Place
from inkling.session.playground.playground import Playground


class Editor:
    """A gesture is one step of undo, and what was not possible in it is told once, at its end.

    A point that an index means may be gone when it is asked for, as what is seen is a moment older than what there
    is, and a drag older still: then nothing happens.
    """

    def __init__(self, playground: Playground, tell: Callable[[InklingError], None]) -> None:
        self._playground, self._tell = playground, tell
        self._error: InklingError | None = None

    @property
    def points(self) -> Points:
        return self._playground.state.points

    @property
    def window(self) -> Window:
        return self._playground.state.window

    def begin(self) -> None:
        """What follows until `end` is one gesture."""
        self._error = None
        self._playground.begin()

    def end(self) -> None:
        self._playground.end()
        error, self._error = self._error, None
        if error is not None:
            self._tell(error)

    @contextmanager
    def gesture(self) -> Iterator[None]:
        self.begin()
        try:
            yield
        finally:
            self.end()

    def add(self, places: Iterable[Place], label: int) -> None:
        """Points of this class, as many of them as the plane still holds."""
        before = points = self.points
        try:
            for x1, x2 in places:
                points = points.with_point(x1, x2, label)
        except InklingError as error:
            self._error = self._error or error
        if points is not before:
            self._playground.change_points(points)

    def erase(self, place: Place, radius: float) -> None:
        """All points within a circle."""
        near = self.points.near(*place, radius)
        if len(near):
            self._playground.change_points(self.points.without(near))

    def place_of(self, index: int) -> Place | None:
        """Where a point is; None where it is gone."""
        if index >= len(self.points):
            return None
        x1, x2 = self.points.x[index].tolist()
        return x1, x2

    def remove(self, index: int) -> None:
        if self.place_of(index) is not None:
            self._playground.change_points(self.points.without(index))

    def move(self, index: int, place: Place) -> None:
        """Have a point elsewhere, if anywhere else."""
        if self.place_of(index) not in (None, place):
            self._attempt(lambda: self._playground.change_points(self.points.moved(index, *place)))

    def change_class(self, index: int) -> None:
        """A point of the other class."""
        if self.place_of(index) is not None:
            self._playground.change_points(self.points.relabelled(index, 1 - int(self.points.labels[index])))

    def set_line(self, line: Line) -> None:
        """Of the one neuron that there is."""
        self._attempt(lambda: self._playground.set_line(line))

    def look_at(self, window: Window) -> None:
        """Another part of the plane."""
        if window != self.window:
            self._playground.change(window=window)

    def fit(self) -> None:
        """The part of the plane that holds the points."""
        self.look_at(window_around(self.points))

    def _attempt(self, change: Callable[[], object]) -> None:
        try:
            change()
        except InklingError as error:
            self._error = self._error or error
