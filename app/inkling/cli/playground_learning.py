"""What the playground's presets learn: choices, success over seeds, the perceptron's rule, marks and digits."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import numpy as np

from inkling.analysis.playground import rates
from inkling.analysis.playground.admitted import as_shares, descend_marks, numeric_gradient, rising_h, slope_of
from inkling.analysis.playground.deep_wide import EQUAL, compare_structures, unseen_points
from inkling.analysis.playground.digit_boxes import BOXES, digits_in_the_plane
from inkling.analysis.playground.experiment import Experiment
from inkling.analysis.playground.perceptron_rule import Labels, run_perceptron
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.points_file import load_points
from inkling.analysis.playground.presets import Preset
from inkling.analysis.playground.separability import Line, separating_line, widest_street
from inkling.analysis.playground.structure import Structure
from inkling.cli.datasets import load_to_examine
from inkling.cli.output import StepProgress
from inkling.data.catalog import STROKES
from inkling.errors import SettingsError
from inkling.training.optimizer_choice import optimizer_class

RULE = "perceptron"  # as an optimizer: Rosenblatt's rule, point by point
SEEDS, SEEDS_OF_STRUCTURES = 200, 10
_MOST_RULE_EPOCHS = 1_000
_DIGITS = (1, 7)

Given = Mapping[str, Any]
Report = dict[str, Any]


def structure_of(preset: Preset, given: Given) -> Structure:
    """The preset's network as the options change it; SettingsError and ArchitectureError where it cannot be."""
    structure = replace(preset.structure, biases="no_bias" not in given)
    if "hidden" in given:
        structure = replace(structure, hidden=given["hidden"])
    if "activation" in given:
        if not structure.hidden:
            raise SettingsError("Without hidden neurons there is no --activation of theirs; give --hidden as well.")
        structure = replace(structure, activation=given["activation"])
    structure.architecture.check_trainable()
    return structure


def training_of(preset: Preset, given: Given) -> rates.Training:
    """How it learns, as the options change it."""
    training = replace(preset.training, first_seed=given.get("seed", 0))
    if "optimizer" in given and given["optimizer"] != training.optimizer:
        # Each optimizer has steps of its own length.
        eta = optimizer_class(given["optimizer"]).default_eta
        training = replace(training, optimizer=given["optimizer"], eta=eta)
    if "eta" in given:
        training = replace(training, eta=given["eta"])
    return replace(training, steps=given["epochs"]) if "epochs" in given else training


def _rate(rate: rates.Rate) -> Report:
    interval = rate.interval
    return {
        "network": rate.structure.name,
        "biases": rate.structure.biases,
        "seeds": rate.seeds,
        "successes": rate.successes,
        "rate": rate.rate,
        "interval": [interval.low, interval.high],
        "residual": rate.residual,
        "accuracy": rate.accuracy,
    }


def by_seeds(preset: Preset, given: Given) -> Report:
    """From how many starts it is learned."""
    with StepProgress("training", "steps") as tell:
        rate = rates.success_rate(
            structure_of(preset, given),
            preset.points(),
            given.get("seeds", SEEDS),
            training_of(preset, given),
            tell=tell,
        )
    return {**_rate(rate), "right": rate.right, "residuals": rate.residuals}


def xor_seeds(preset: Preset, given: Given) -> Report:
    """Tables of rates: by hidden neurons, biases, initial bias, and what was learned from."""
    structure, how, seeds = structure_of(preset, given), training_of(preset, given), given.get("seeds", SEEDS)
    points = preset.points()
    with StepProgress("training", "steps") as tell:
        main = rates.success_rate(structure, points, seeds, how, tell=tell)
        tables = {
            name: rates.by_hidden(points, seeds, how, structure=replace(structure, biases=biases), tell=tell)
            for name, biases in (("by_hidden", True), ("by_hidden_without_biases", False))
        }
        begun = rates.by_initial_bias(points, seeds, how, structure=replace(structure, biases=True), tell=tell)
        few, many = rates.corners_or_more(seeds, how, structure=structure, tell=tell)
    return {
        **_rate(main),
        **{name: [_rate(one) for one in table] for name, table in tables.items()},
        "by_initial_bias": [{"bias": bias, **_rate(one)} for bias, one in begun],
        "on_the_square": {"from_corners": _rate(few), "from_more": _rate(many)},
    }


def _line(line: Line, points: Points) -> Report:
    return {"w": [line.w1, line.w2], "b": line.b, "distance": line.distance, "margin": line.margin(points)}


def by_rule(preset: Preset, given: Given) -> Report:
    """The rule of 1958, with either labels, and the exact verdict."""
    points = load_points(given["points"]) if "points" in given else preset.points(given.get("seed", 0))
    if given.get("optimizer", RULE) != RULE:
        raise SettingsError("This preset learns by the rule of 1958 alone; leave --optimizer out.")
    street = widest_street(points)
    return {
        "points": len(points),
        "separable": separating_line(points) is not None,
        "widest": None if street is None else _line(street, points),
        **_run_of_rule(points, "bits", given),
        "of_signs": _run_of_rule(points, "signs", given),
    }


def _run_of_rule(points: Points, labels: Labels, given: Given) -> Report:
    run = run_perceptron(
        points,
        eta=given.get("eta", 1.0),
        labels=labels,
        most_epochs=given.get("epochs", _MOST_RULE_EPOCHS),
    )
    return {
        "epochs": run.epochs,
        "cycle": run.cycle,
        "looked": run.looked,
        "mistakes": run.mistakes,
        "line": _line(run.line, points),
    }


def admitted(preset: Preset, given: Given) -> Report:
    """E and its gradient at the start, the run of steps, and where it leads."""
    points = as_shares(load_points(given["points"])) if "points" in given else preset.points(given.get("seed", 0))
    how, start = training_of(preset, given), Line(0.0, 0.0, 0.0)
    h = how.eta or 1.0
    slope, run = slope_of(points, start), descend_marks(points, h, how.steps)
    after = slope_of(points, run.line)
    return {
        "pupils": len(points),
        "h": h,
        "steps": how.steps,
        "E": slope.error,
        "gradient": slope.gradient,
        "numeric": numeric_gradient(points, start),
        "terms": slope.terms,
        "first_rise": run.first_rise,
        "rises": run.rises,
        "rising_h": rising_h(points),
        "after": {
            "line": [run.line.w1, run.line.w2, run.line.b],
            "E": after.error,
            "gradient": after.gradient,
            "numeric": numeric_gradient(points, run.line),
            "right": after.right,
        },
        "separable": separating_line(points) is not None,
    }


def digits(preset: Preset, given: Given) -> Report:
    """1s and 7s of the built-in test set, by the ink in two boxes."""
    seed, how = given.get("seed", 0), training_of(preset, given)
    examples = load_to_examine(STROKES).test
    chosen = np.random.default_rng(seed).permutation(len(examples))
    points = digits_in_the_plane(examples.images[chosen], examples.labels[chosen], digits=_DIGITS)
    structure = structure_of(preset, given)
    rng = np.random.default_rng(seed)
    network = structure.network("glorot", rng=rng)
    trained = Experiment(structure, points, network, optimizer=how.optimizer, eta=how.eta, rng=rng)
    for _ in range(how.steps):
        trained.step()
    return {
        "boxes": [asdict(one) for one in BOXES],
        "digits": _DIGITS,
        "points": len(points),
        "means": [points.x[points.labels == label].mean(axis=0) for label in (0, 1)],
        "separable": separating_line(points) is not None,
        "network": structure.name,
        "accuracy": trained.accuracy(),
    }


def structures(preset: Preset, given: Given) -> list[Report]:
    """Deep and wide, of equal parameters, on two arms of a spiral."""
    seed = given.get("seed", 0)
    with StepProgress("training", "steps") as tell:
        table = compare_structures(
            EQUAL,
            preset.points(seed),
            unseen_points(seed),
            given.get("seeds", SEEDS_OF_STRUCTURES),
            training_of(preset, given),
            tell=tell,
        )
    return [
        {"network": one.structure.name, "parameters": one.structure.parameters, "accuracies": one.accuracies}
        for one in table
    ]
