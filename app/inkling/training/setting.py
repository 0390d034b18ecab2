"""A setting: a number that an optimizer or a schedule can be given, with its default and the interval it lies in."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkling.errors import Phrase, SettingsError
from inkling.interval import Interval


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
