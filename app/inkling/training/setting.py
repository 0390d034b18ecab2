"""A setting: a number that an optimizer or a schedule can be given, with its default and its limits."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkling.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Setting:
    """A default, and the open interval that the number must lie in."""

    default: float
    low: float
    high: float


def complete(owner: str, known: Mapping[str, Setting], given: Mapping[str, float]) -> dict[str, float]:
    """Every known setting, its default where none is given; SettingsError for an unknown or impossible one."""
    for key, value in given.items():
        if key not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise SettingsError(f"The {owner} has no setting “{key}”; {has}.")
        if not known[key].low < value < known[key].high:
            raise SettingsError(
                f"{key} of the {owner} must lie between {known[key].low:g} and {known[key].high:g}, not at {value:g}."
            )
    return {key: float(given.get(key, setting.default)) for key, setting in known.items()}
