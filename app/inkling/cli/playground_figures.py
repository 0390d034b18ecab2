"""What `inkling playground` computes for each preset: a report that JSON can hold."""

from collections.abc import Callable
from dataclasses import asdict

import numpy as np

from inkling.analysis.playground import four_parameters as four
from inkling.analysis.playground.curves import CURVES, find_curve
from inkling.analysis.playground.deep_wide import MOST_FOLDS, Zigzag, count_pieces
from inkling.analysis.playground.neuron import NEURON_ACTIVATIONS, activate
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import Preset
from inkling.analysis.playground.scalar_descent import descend, example
from inkling.analysis.playground.separability import separating_line
from inkling.analysis.playground.slide_1980 import slide_network, slide_outputs, slide_points
from inkling.analysis.playground.thetas import border_bends, some_functions
from inkling.analysis.playground.universality import by_hand, learned
from inkling.cli import playground_learning as learning
from inkling.cli.output import StepProgress, plain
from inkling.cli.playground_learning import RULE, Given, Report, structure_of, training_of
from inkling.errors import SettingsError

_BUMPS = (10, 20, 40, 80)
_LEARNED = 16
_STEPS_H = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
_VERDICT_STEPS = 1_000


def compute(preset: Preset, given: Given) -> Report:
    """The figures of a preset. given: the options that were given, by name"""
    by_rule = preset.name in ("and", "or", "xor") and given.get("optimizer") == RULE
    report: Report = plain((learning.by_rule if by_rule else _FIGURES[preset.name])(preset, given))
    return report


def _one_neuron(preset: Preset, given: Given) -> Report:
    z = np.linspace(-3.0, 3.0, 7)
    names = [given["activation"]] if "activation" in given else NEURON_ACTIVATIONS
    return {
        "z": z,
        "activations": {name: dict(zip(("a", "slope"), activate(name, z), strict=True)) for name in names},
    }


def _scalar(preset: Preset, given: Given) -> Report:
    formula, start = example(given.get("function", "x^2"))
    start, how = given.get("start", start), training_of(preset, given)
    h = how.eta or 1.0
    run = descend(formula, start, h, how.steps)
    return {
        "function": formula.text,
        "start": start,
        "h": h,
        "x": run.x,
        "f": run.f,
        "slope": run.slope,
        "curvature": run.curvature,
        "bracket": run.bracket,
        "first_rise": run.first_rise,
        "H1": run.h1,
        "H2": run.h2,
        "by_h": [
            {"h": one.h, "H1": one.h1, "H2": one.h2, "first_rise": one.first_rise}
            for one in (descend(formula, start, each, _VERDICT_STEPS) for each in sorted({*_STEPS_H, h}))
        ],
    }


def _slide(preset: Preset, given: Given) -> Report:
    points = slide_points()
    hidden = slide_network().responses(points.columns)[0].T
    return {
        "outputs": slide_outputs(),
        "hidden": hidden,
        "outputs_of_signs": slide_outputs(signs=True),
        "separable_before": separating_line(points) is not None,
        "separable_after": separating_line(Points(hidden, points.labels)) is not None,
    }


def _universality(preset: Preset, given: Given) -> Report:
    curve, how = find_curve(given.get("function", "nielsen")), training_of(preset, given)
    hidden = given.get("hidden", (_BUMPS[1],))
    if len(hidden) != 1:
        raise SettingsError("Universality is about one hidden layer; give --hidden one number.")
    hand = by_hand(curve, hidden[0])
    with StepProgress("learning", "steps") as tell:
        by_learning = learned(
            curve,
            given["hidden"][0] if "hidden" in given else _LEARNED,
            epochs=how.steps,
            eta=how.eta or 1.0,
            activation=given.get("activation", "sigmoid"),
            rng=np.random.default_rng(given.get("seed", 0)),
            tell=tell,
        )
    return {
        "curve": curve.name,
        "bumps": hidden[0],
        "largest_error": hand.largest_error,
        "worst_x": hand.worst,
        "by_bumps": [{"bumps": n, "largest_error": by_hand(curve, n).largest_error} for n in _BUMPS],
        "learned": {
            "neurons": by_learning.structure.hidden[0],
            "epochs": how.steps,
            "largest_error": by_learning.largest_error,
        },
        "curves": list(CURVES),
    }


def _four(preset: Preset, given: Given) -> Report:
    eta = given.get("eta", 1.0)
    passed = four.forward_and_back(four.SHEET)
    found = four.find_the_error(four.SHEET, eta)
    return {
        "theta": asdict(four.SHEET),
        "loss": passed.loss,
        "derivatives": asdict(passed.derivatives),
        "printed": asdict(four.as_printed(passed)),
        "forward": {"z1": passed.z1, "y1": passed.y1, "z2": passed.z2, "answer": passed.answer},
        "eta": eta,
        "loss_after": found.right,
        "loss_after_printed": found.printed,
    }


def _twelve(preset: Preset, given: Given) -> Report:
    structure = structure_of(preset, given)
    found = some_functions(structure, seed=given.get("seed", 0))
    return {
        "network": structure.name,
        "parameters": structure.parameters,
        "functions": [
            {"seed": one.seed, "share_of_ones": one.ones, "changes_around_the_edge": border_bends(one)}
            for one in found
        ],
    }


def _deep_wide(preset: Preset, given: Given) -> Report:
    x = np.linspace(0.0, 1.0, 4_097)
    rows = []
    for folds in range(1, MOST_FOLDS + 1):
        zigzag = Zigzag(folds)
        deep, wide = zigzag.deep_network(), zigzag.wide_network()
        rows.append(
            {
                "pieces": zigzag.pieces,
                "parameters": zigzag.deep.parameters,
                **{
                    name: {
                        "network": structure.name,
                        "pieces": count_pieces(network),
                        "largest_error": float(np.abs(network.forward(x[np.newaxis])[0] - zigzag(x)).max()),
                    }
                    for name, structure, network in (("deep", zigzag.deep, deep), ("wide", zigzag.wide, wide))
                },
                "least_error_of_wide": zigzag.least_error,
                "neurons_that_wide_needs": zigzag.needed,
            }
        )
    return {"zigzag": rows, "learned": learning.structures(preset, given)}


_FIGURES: dict[str, Callable[[Preset, Given], Report]] = {
    "one-neuron": _one_neuron,
    "and": learning.by_seeds,
    "or": learning.by_seeds,
    "xor": learning.by_seeds,
    "perceptron": learning.by_rule,
    "admitted": learning.admitted,
    "scalar-descent": _scalar,
    "xor-seeds": learning.xor_seeds,
    "slide-1980": _slide,
    "universality": _universality,
    "four-parameters": _four,
    "twelve-thetas": _twelve,
    "deep-wide": _deep_wide,
    "digits-in-the-plane": learning.digits,
}
