"""Who is told when something changes: plain functions, so that the session needs no Qt."""

from collections.abc import Callable
from typing import Generic, TypeVarTuple

News = TypeVarTuple("News")


class Observers(Generic[*News]):
    """Functions of one kind of news, called in the order in which they were connected, in the teller's thread."""

    def __init__(self) -> None:
        self._functions: list[Callable[[*News], object]] = []

    def connect(self, function: Callable[[*News], object]) -> None:
        """Call this function from now on, whenever there is news."""
        self._functions.append(function)

    def tell(self, *news: *News) -> None:
        """There is news: only its owner calls this."""
        for function in tuple(self._functions):
            function(*news)
