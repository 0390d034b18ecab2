"""What is set is what comes back, for any configuration that can work."""

from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkling.data.augmentation import AUGMENTATION_SETTINGS, Augmentation
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS
from inkling.gui.controls.choices import HIDDEN_ACTIVATIONS
from inkling.gui.controls.panel import ControlsPanel
from inkling.network import INITIALIZERS, LOSSES
from inkling.training import OPTIMIZERS, SCHEDULES, Configuration
from inkling.training.optimizer_choice import optimizer_class, uses_gradient
from inkling.training.schedules import schedule_settings
from inkling.training.setting import Setting

HIDDEN = (
    "",
    "16-16",
    "300",
    "5:relu-7:leaky-relu",
    "conv5x8 pool2 conv3x16 pool2 32",
    "conv3x4same:identity batchnorm relu pool2 dropout0.25 20",
    "flatten dropout0.5 gaussian",
)
AMOUNTS = st.builds(
    Augmentation,
    **{name: st.floats(one.interval.low, one.interval.high) for name, one in AUGMENTATION_SETTINGS.items()},
)
OFF_OR_SMALL = st.just(0.0) | st.floats(1e-9, 10.0)


def numbers(known: Mapping[str, Setting]) -> st.SearchStrategy[dict[str, float]]:
    """Some of the settings, each somewhere in its limits."""
    inside = {
        name: st.floats(
            one.interval.low,
            min(one.interval.high, 1e5),
            exclude_min=not one.interval.with_low,
            exclude_max=not one.interval.with_high,
        )
        for name, one in known.items()
    }
    return st.fixed_dictionaries({}, optional=inside)


@st.composite
def configurations(draw: st.DrawFn) -> Configuration:
    optimizer, schedule = draw(st.sampled_from(OPTIMIZERS)), draw(st.sampled_from(SCHEDULES))
    fields: dict[str, Any] = {
        "dataset": st.sampled_from(["strokes", "mnist"]),
        "train_size": st.none() | st.integers(2000, 60_000),
        "validation": st.floats(0.0, 0.9),
        "preparation": st.sampled_from(PREPARATIONS),
        "input_size": st.sampled_from(INPUT_SIZES),
        "augmentation": AMOUNTS,
        "hidden": st.sampled_from(HIDDEN),
        "activation": st.sampled_from(HIDDEN_ACTIVATIONS),
        "loss": st.sampled_from(LOSSES),
        "initializer": st.sampled_from(INITIALIZERS),
        "initializer_deviation": st.floats(1e-6, 100.0),
        "optimizer_settings": numbers(optimizer_class(optimizer).settings),
        "eta": st.floats(1e-9, 1000.0),
        "schedule_settings": numbers(schedule_settings(schedule)),
        "warm_up": OFF_OR_SMALL,
        "clip": OFF_OR_SMALL,
        "weight_decay": OFF_OR_SMALL,
        "batch_size": st.none() | st.integers(1, 200),
        "epochs": st.integers(1, 100_000),
        "patience": st.integers(0, 1000),
        "stop_step": OFF_OR_SMALL,
        "stop_gradient": OFF_OR_SMALL,
        "seed": st.integers(0, 2**53),
    }
    drawn = {name: draw(one) for name, one in fields.items()}
    if not uses_gradient(optimizer):
        drawn |= {"clip": 0.0, "weight_decay": 0.0, "stop_gradient": 0.0}
    if not drawn["validation"]:
        drawn["patience"] = 0
    return Configuration(optimizer=optimizer, schedule=schedule, **drawn)


@given(wanted=configurations())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_configuration_comes_back_as_it_was_set_and_nothing_is_emitted(
    panel: ControlsPanel, wanted: Configuration
) -> None:
    wanted.check()
    heard: list[object] = []
    panel.configuration_changed.connect(heard.append)
    panel.eta_changed.connect(heard.append)
    try:
        panel.set_configuration(wanted)
    finally:
        panel.configuration_changed.disconnect(heard.append)
        panel.eta_changed.disconnect(heard.append)
    assert panel.configuration() == wanted
    assert panel.problem() == ""
    assert heard == []
