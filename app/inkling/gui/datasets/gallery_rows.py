"""The gallery's rows: the examples of each class in their order, a page of them at a time."""

import numpy as np

from inkling.data.dataset import NOT_A_DIGIT, Examples


class GalleryRows:
    """A row to each class, and one to what is no digit where there is such a thing."""

    def __init__(self, examples: Examples, classes: int) -> None:
        """classes: how many there are"""
        self.labels = list(range(classes))
        self._numbers = [np.flatnonzero(examples.labels == label) for label in self.labels]
        doodles = np.flatnonzero(examples.labels == NOT_A_DIGIT)
        if len(doodles):
            self.labels.append(NOT_A_DIGIT)
            self._numbers.append(doodles)
        self._first = 0  # of each class, the one in the first column

    def __len__(self) -> int:
        return len(self.labels)

    def filled(self, row: int, columns: int) -> int:
        """How many of the columns hold an example."""
        return min(len(self._numbers[row]), columns)

    def number(self, row: int, column: int, columns: int) -> int | None:
        """Which example is there, from 0. A class that has come to its end goes on with its first ones."""
        numbers = self._numbers[row]
        if column >= self.filled(row, columns):
            return None
        first = self._first if len(numbers) > columns else 0
        return int(numbers[(first + column) % len(numbers)])

    def has_pages(self, columns: int) -> bool:
        """Whether there are more than fit."""
        return self._longest() > columns

    def turn(self, columns: int, *, back: bool = False) -> None:
        """To the next page, or the one before; the first comes after the last."""
        if self.has_pages(columns):
            last = (self._longest() - 1) // columns * columns
            first = self._first + (-columns if back else columns)
            self._first = 0 if first > last else last if first < 0 else first

    def _longest(self) -> int:
        return max(map(len, self._numbers), default=0)
