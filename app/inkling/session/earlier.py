"""Networks that gave way to others in a sitting and are not on disk: none is lost before the window closes."""

from dataclasses import dataclass

from inkling.session.run_records import RunRecord
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.training.model import Model

_MOST_NUMBERS = 2**28  # of all networks together: one GiB


@dataclass(frozen=True, eq=False, slots=True)
class Earlier:
    """A network with training that is not on disk.

    source: the file that it was before it learned more
    for_show: the demonstration trained it; the same one comes of it at any time, so nobody is asked about it
    record: its latest run
    """

    model: Model
    source: ModelSource = NO_SOURCE
    for_show: bool = False
    record: RunRecord | None = None


class EarlierNetworks:
    """The latest first. Only where they would fill the memory do the oldest go."""

    def __init__(self) -> None:
        self._kept: list[Earlier] = []

    @property
    def all(self) -> tuple[Earlier, ...]:
        return tuple(self._kept)

    def keep(self, earlier: Earlier) -> None:
        self._kept.insert(0, earlier)
        while len(self._kept) > 1 and sum(_size(one) for one in self._kept) > _MOST_NUMBERS:
            self._kept.pop()

    def drop(self, model: Model) -> None:
        """It is on screen again, or on disk."""
        self._kept = [one for one in self._kept if one.model is not model]


def _size(earlier: Earlier) -> int:
    return int(earlier.model.network.parameters_and_buffers.size)
