"""Numbers that a lesson's texts name: each has a meaning, and is computed from what is on screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from inkling.errors import InklingError
from inkling.session.lessons.comparison import Value

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class NumberList(Generic[Source]):
    """By name: what a number is, and how it is found. None: there is none now, such as a cost without a drawing.

    slow: names of those that take seconds and depend on nothing that is on screen; a window finds them beside itself
    """

    found_by: dict[str, tuple[str, Callable[[Source], Value | None]]] = field(default_factory=dict)
    slow: dict[str, Callable[[], Value]] = field(default_factory=dict)

    def number(self, meaning: str) -> Callable[[Callable[[Source], Value | None]], Callable[[Source], Value | None]]:
        """Decorates a function of the source: its name is the number's."""

        def enter(find: Callable[[Source], Value | None]) -> Callable[[Source], Value | None]:
            self.found_by[find.__name__] = (meaning, find)
            return find

        return enter

    def constant(self, name: str, meaning: str, find: Callable[[], Value]) -> None:
        """A number that is the same whatever is on screen, and takes seconds."""
        self.found_by[name] = (meaning, lambda _: find())
        self.slow[name] = find

    @property
    def meanings(self) -> dict[str, str]:
        """What each is, by name."""
        return {name: meaning for name, (meaning, _) in self.found_by.items()}

    def find(self, name: str, source: Source) -> Value | None:
        """The number as it is now. KeyError for a name that there is not."""
        try:
            return self.found_by[name][1](source)
        except InklingError:
            return None
