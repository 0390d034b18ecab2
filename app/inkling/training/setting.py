"""A setting: a number that an optimizer or a schedule can be given, with its default and the interval it lies in."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkling.errors import Phrase, SettingsError


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from low to high; `with_low`, `with_high`: whether these two are in it. NaN is in none."""

    low: float
    high: float
    with_low: bool = False
    with_high: bool = False

    def __contains__(self, value: float) -> bool:
        above = self.low <= value if self.with_low else self.low < value
        below = value <= self.high if self.with_high else value < self.high
        return above and below

    @property
    def description(self) -> Phrase:
        """In words, to stand after "must be": above 0 and at most 1."""
        if self.with_low and self.with_high:
            return Phrase("{low:g} or more and at most {high:g}", low=self.low, high=self.high)
        if self.with_low:
            return Phrase("{low:g} or more and below {high:g}", low=self.low, high=self.high)
        if self.with_high:
            return Phrase("above {low:g} and at most {high:g}", low=self.low, high=self.high)
        return Phrase("above {low:g} and below {high:g}", low=self.low, high=self.high)


@dataclass(frozen=True, slots=True)
class Setting:
    """A default, and the interval that the number must lie in."""

    default: float
    interval: Interval


def complete(owner: Phrase, known: Mapping[str, Setting], given: Mapping[str, float]) -> dict[str, float]:
    """Every known setting, its default where none is given; SettingsError for an unknown or impossible one.

    owner: whose settings they are, as a sentence begins: "The optimizer adam"
    """
    for key, value in given.items():
        if key not in known and known:
            raise SettingsError(
                "{owner} has no setting “{key}”; it has {choices}.", owner=owner, key=key, choices=", ".join(known)
            )
        if key not in known:
            raise SettingsError("{owner} has no setting “{key}”; it has none.", owner=owner, key=key)
        if value not in known[key].interval:
            raise SettingsError(
                "{owner} needs {key} to be {allowed}, not {value:g}.",
                owner=owner,
                key=key,
                allowed=known[key].interval.description,
                value=value,
            )
    return {key: float(given.get(key, setting.default)) for key, setting in known.items()}
