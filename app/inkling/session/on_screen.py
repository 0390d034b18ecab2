"""The model on screen, and the networks that gave way to it: what a session is around.

While a lesson has the window, the model on screen is a copy, and nobody needs to save what comes of it: the person's
own is set aside, and comes back as it was. So is a worksheet's, while one of its lessons has the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inkling.session.earlier import Earlier, EarlierNetworks
from inkling.session.measuring import Measuring
from inkling.session.news import News
from inkling.session.run_records import KeptRecords, RunRecords
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.training.model import Model


@dataclass(frozen=True, eq=False, slots=True)
class _Aside:
    """A model that was set aside, the person's own or a worksheet's, and what is known of it."""

    network: Earlier
    unsaved: bool
    by_hand: bool
    learned: bool
    measuring: Measuring
    records: KeptRecords


class OnScreen(News):
    """Whoever changes the model on screen does it by these methods; a `Session` has them all."""

    def __init__(self, model: Model, source: ModelSource = NO_SOURCE) -> None:
        super().__init__()
        self.records = RunRecords()
        self.measuring = Measuring()
        self._model, self._source = model, source
        self._unsaved = self._for_show = self._by_hand = False
        self._learned = False  # whether a run has taken steps with the model since it came on screen
        self._earlier = EarlierNetworks()
        self._aside: list[_Aside] = []  # the person's own first

    @property
    def model(self) -> Model:
        """The model on screen."""
        return self._model

    @property
    def source(self) -> ModelSource:
        """Where the model on screen is from."""
        return self._source

    @property
    def unsaved(self) -> bool:
        """Whether the model on screen holds training that is not on disk."""
        return self._unsaved

    @property
    def earlier(self) -> tuple[Earlier, ...]:
        """Networks that gave way unsaved, newest first."""
        return self._earlier.all

    @property
    def to_save(self) -> tuple[Earlier, ...]:
        """Every network that the person trained in this sitting and that is not on disk, the one on screen first."""
        on_screen = (self._as_earlier(),) if self._unsaved else ()
        aside = tuple(one.network for one in self._aside if one.unsaved)
        return tuple(one for one in (*on_screen, *aside, *self._earlier.all) if not one.for_show)

    def take_back(self, networks: Sequence[Earlier]) -> None:
        """Networks of an earlier sitting that are not on disk wait among those of this one, the first on top."""
        for earlier in reversed(networks):
            self._earlier.keep(earlier)
        self.source_changed.tell()

    def saved(self, source: ModelSource | None = None, *, model: Model | None = None) -> None:
        """The model on screen, or another one of the sitting, is on disk now. source: where, if that has changed"""
        aside = next((one for one in self._aside if one.network.model is model), None)
        if model is None or model is self._model:
            self._unsaved = False
            self._source = source or self._source
            self.source_changed.tell()
        elif aside is not None:
            network = replace(aside.network, source=source or aside.network.source)
            self._aside[self._aside.index(aside)] = replace(aside, network=network, unsaved=False)
        else:
            self._earlier.drop(model)

    def set_aside(self) -> None:
        """A lesson begins: from now on, nobody needs to save what is done, until `give_back`. No run is under way.

        In a worksheet that was begun so, a lesson can be.
        """
        self._aside.append(
            _Aside(
                network=self._as_earlier(),
                unsaved=self._unsaved,
                by_hand=self._by_hand,
                learned=self._learned,
                measuring=self.measuring,
                records=self.records.set_aside(),
            )
        )
        self.measuring = Measuring()
        model = self._model
        self._show(replace(model, network=model.network.copy(), history=model.history.copy()), self._source)

    def give_back(self) -> None:
        """The lesson is over: the model on screen is what it was before. What learned meanwhile can be had again."""
        if not self._aside:
            return
        aside = self._aside.pop()
        if self._unsaved and self._learned:
            self._earlier.keep(replace(self._as_earlier(), for_show=True))
        self.records.give_back(aside.records)
        self.measuring = aside.measuring
        network = aside.network
        self._show(
            network.model, network.source, unsaved=aside.unsaved, for_show=network.for_show, by_hand=aside.by_hand
        )
        self._learned = aside.learned

    def read_drawing(self) -> None:
        """Let the model on screen read the drawing as it is now."""
        raise NotImplementedError

    def _as_earlier(self) -> Earlier:
        for_show = self._for_show or bool(self._aside)
        return Earlier(self._model, self._source, for_show, self.records.record_of(self._model.history))

    def _replace(
        self, model: Model, source: ModelSource = NO_SOURCE, *, unsaved: bool = False, for_show: bool = False
    ) -> None:
        """Another model for the one on screen, which is kept if it holds unsaved training."""
        if self._unsaved and (not self._aside or self._learned):
            self._earlier.keep(self._as_earlier())
        self.measuring.forget()
        self._show(model, source, unsaved=unsaved, for_show=for_show)

    def _show(
        self,
        model: Model,
        source: ModelSource,
        *,
        unsaved: bool = False,
        for_show: bool = False,
        by_hand: bool = False,
    ) -> None:
        self._model, self._source, self._unsaved, self._for_show = model, source, unsaved, for_show
        self._by_hand, self._learned = by_hand, False
        self.model_replaced.tell()
        self.read_drawing()
