"""Settings: defaults, and what is said of numbers that cannot be."""

import pytest

from inkling.errors import Phrase, SettingsError
from inkling.interval import Interval
from inkling.training.setting import Setting, complete


def test_settings_are_completed_with_their_defaults() -> None:
    known = {"a": Setting(0.5, Interval(0, 1)), "b": Setting(2.0, Interval(0, 3, with_high=True))}
    assert complete(Phrase("The thing"), known, {"b": 3}) == {"a": 0.5, "b": 3.0}
    with pytest.raises(SettingsError, match=r"^The thing needs b to be above 0 and at most 3, not 3\.5\.$"):
        complete(Phrase("The thing"), known, {"b": 3.5})
    with pytest.raises(SettingsError, match=r"^The thing has no setting “c”; it has a, b\.$"):
        complete(Phrase("The thing"), known, {"c": 1.0})
    with pytest.raises(SettingsError, match=r"^The thing has no setting “c”; it has none\.$"):
        complete(Phrase("The thing"), {}, {"c": 1.0})
