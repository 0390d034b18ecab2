"""Schedules: what η is multiplied with as the training goes on. Functions from epochs done to a factor.

Large steps find the valley, small ones its bottom: most schedules start at 1 and shrink.
"""

import math
from collections.abc import Callable, Mapping

from inkling.errors import Phrase, SettingsError
from inkling.interval import Interval
from inkling.training.setting import Setting, complete

Schedule = Callable[[float], float]


def _constant(epochs: int, settings: Mapping[str, float]) -> Schedule:
    """1 all the time."""
    return lambda _: 1.0


def _step(epochs: int, settings: Mapping[str, float]) -> Schedule:
    """Multiplied by `factor` after every `every` epochs."""
    every, factor = settings["every"], settings["factor"]
    return lambda done: factor ** math.floor(done / every)


def _cosine(epochs: int, settings: Mapping[str, float]) -> Schedule:
    """Half a wave of the cosine, from 1 to 0 over the whole training. (Loshchilov & Hutter 2017)"""
    return lambda done: 0.5 * (1.0 + math.cos(math.pi * min(done / epochs, 1.0)))


_SCHEDULES: dict[str, tuple[Callable[[int, Mapping[str, float]], Schedule], dict[str, Setting]]] = {
    "constant": (_constant, {}),
    "step": (_step, {"every": Setting(10.0, Interval(0.0, 1e5)), "factor": Setting(0.5, Interval(0.0, 1.0))}),
    "cosine": (_cosine, {}),
}
SCHEDULES = tuple(_SCHEDULES)


def schedule_settings(name: str) -> dict[str, Setting]:
    """The numbers that a schedule can be given; SettingsError names the choices."""
    try:
        return _SCHEDULES[name][1]
    except KeyError:
        raise SettingsError(
            "There is no schedule “{name}”; choose one of {choices}.", name=name, choices=", ".join(SCHEDULES)
        ) from None


def complete_schedule_settings(name: str, given: Mapping[str, float]) -> dict[str, float]:
    """All of a schedule's settings, defaults where none is given; SettingsError for a wrong one."""
    return complete(Phrase("The schedule {name}", name=name), schedule_settings(name), given)


def make_schedule(
    name: str, *, epochs: int, warm_up: float = 0.0, settings: Mapping[str, float] | None = None
) -> Schedule:
    """Epochs done (fractions included) → factor of η.

    epochs: how many the whole training has
    warm_up: so many epochs at the beginning, η grows evenly from 0 to what the schedule says
    """
    complete_settings = complete_schedule_settings(name, settings or {})
    schedule = _SCHEDULES[name][0](epochs, complete_settings)
    if warm_up <= 0:
        return schedule
    return lambda done: schedule(done) * min(done / warm_up, 1.0)
