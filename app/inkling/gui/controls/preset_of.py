"""Which network of the time line a configuration is."""

from dataclasses import replace

from inkling.training import Configuration
from inkling.training.optimizer_choice import complete_settings
from inkling.training.presets import PRESETS
from inkling.training.schedules import complete_schedule_settings


def preset_of(configuration: Configuration) -> str | None:
    """The preset whose network and training settings these are; None for any other."""
    plain = _completed(configuration)
    return next((preset.name for preset in PRESETS if _completed(preset.applied_to(configuration)) == plain), None)


def _completed(configuration: Configuration) -> Configuration:
    """With all settings written out: a default that is named is the same as one that is not."""
    return replace(
        configuration,
        optimizer_settings=complete_settings(configuration.optimizer, configuration.optimizer_settings),
        schedule_settings=complete_schedule_settings(configuration.schedule, configuration.schedule_settings),
    )
