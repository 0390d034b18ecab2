"""What `inkling playground` says to people: a report as lines of text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from inkling.analysis.playground.presets import Preset
from inkling.cli.output import figure, percent

Report = Mapping[str, Any]
_MOST = 12  # rows of what can be long


def preset_list(presets: Sequence[Preset]) -> str:
    """One line for each preset."""
    width = max(len(one.name) for one in presets)
    return "\n".join(f"{one.name:{width}}  {one.title}: {one.question}" for one in presets)


def words(preset: Preset, report: Report) -> str:
    """A report as `compute` makes it."""
    lines = _by_rule(report) if "mistakes" in report else _WORDS[preset.name](report)
    return "\n".join([f"{preset.title}: {preset.question}", "", *lines])


def _seeds(report: Report) -> Iterator[str]:
    yield _rate(report)
    yield "".join("✓" if one else "✗" for one in report["right"])


def _rate(rate: Report) -> str:
    residual = rate["residual"]
    return _share(rate) + ("" if residual is None else f", the worst point off by {figure(residual)} (median)")


def _share(rate: Report) -> str:
    low, high = rate["interval"]
    return (
        f"{rate['network']}{'' if rate['biases'] else ' without biases'}: {rate['successes']} of {rate['seeds']} "
        f"seeds, {percent(rate['rate'])} (95 %: {percent(low)} to {percent(high)})"
    )


def _xor_seeds(report: Report) -> Iterator[str]:
    yield _rate(report)
    for title, name in (("by hidden neurons:", "by_hidden"), ("without biases:", "by_hidden_without_biases")):
        yield title
        yield from (f"  {_rate(one)}" for one in report[name])
    yield "by the bias that all begin with:"
    yield from (f"  b = {one['bias']:g}   {_rate(one)}" for one in report["by_initial_bias"])
    yield "four fifths of the square right, learned from the corners, and from more points in the square:"
    for name in ("from_corners", "from_more"):
        rate = report["on_the_square"][name]
        yield f"  {_share(rate)}, median accuracy {percent(rate['accuracy'])}"


def _by_rule(report: Report) -> Iterator[str]:
    yield (
        "linear programming: a line parts the two classes"
        if report["separable"]
        else "linear programming: no line exists"
    )
    if report["widest"] is not None:
        yield f"the widest street: {_line(report['widest'])}"
    for title, run in (("labels 0 and 1", report), ("labels −1 and 1", report["of_signs"])):
        if run["epochs"] is not None:
            yield f"the rule of 1958, {title}: done after {run['epochs']} epochs, {_line(run['line'])}"
        elif run["cycle"] is not None:
            yield f"the rule of 1958, {title}: never; from epoch {run['looked']} on it goes in circles"
        else:
            yield f"the rule of 1958, {title}: not done after {run['looked']} epochs"


def _line(line: Report) -> str:
    w1, w2 = line["w"]
    distance = "" if line["distance"] is None else f", distance from the origin {figure(line['distance'])}"
    margin = "" if line["margin"] is None else f", margin {figure(line['margin'])}"
    return f"w = ({figure(w1)}, {figure(w2)}), b = {figure(line['b'])}{distance}{margin}"


def _one_neuron(report: Report) -> Iterator[str]:
    yield "z".rjust(14) + "".join(figure(z).rjust(13) for z in report["z"])
    for name, curve in report["activations"].items():
        yield f"{name} a".rjust(14) + "".join(figure(value).rjust(13) for value in curve["a"])
        yield "slope".rjust(14) + "".join(figure(value).rjust(13) for value in curve["slope"])


def _admitted(report: Report) -> Iterator[str]:
    after = report["after"]
    yield f"{report['pupils']} pupils, E(0, 0, 0) = {figure(report['E'])}"
    yield f"its gradient {_numbers(report['gradient'])}, numeric {_numbers(report['numeric'])}"
    yield (
        f"{report['steps']} steps with h = {report['h']:g}: E = {figure(after['E'])}, "
        f"(a, b, c) = {_numbers(after['line'])}, {after['right']} on their side"
    )
    rise = report["first_rise"]
    yield "E never rose" if rise is None else f"E rose first in step {rise}, {report['rises']} times in all"
    if report["rising_h"] is not None:
        yield f"E begins to rise at about h = {figure(report['rising_h'])}"


def _scalar(report: Report) -> Iterator[str]:
    yield f"f(x) = {report['function']} from x = {report['start']:g} with h = {report['h']:g}"
    yield "m".rjust(6) + "".join(name.rjust(14) for name in ("x", "f(x)", "f′(x)", "1 − (h/2) f″"))
    rows = list(zip(*(report[name] for name in ("x", "f", "slope", "bracket")), strict=True))
    for m, row in enumerate(rows[:_MOST]):
        mark = "  f rose" if report["first_rise"] == m else ""
        yield f"{m:6}" + "".join(figure(value).rjust(14) for value in row) + mark
    if len(rows) > _MOST:
        yield f"{len(rows) - 1:6}" + "".join(figure(value).rjust(14) for value in rows[-1])
    yield "the notebook's claims by h (H1: it arrives; H2: f only falls):"
    for one in report["by_h"]:
        rise = "" if one["first_rise"] is None else f", first rise in step {one['first_rise']}"
        yield f"  h = {one['h']:<6g} H1 {one['H1']:6} H2 {one['H2']}{rise}"


def _slide(report: Report) -> Iterator[str]:
    yield f"outputs at the corners: {_numbers(report['outputs'])}"
    yield f"after the fold the corners lie at {', '.join(_numbers(one) for one in report['hidden'])}"
    yield f"with corners ±1: {_numbers(report['outputs_of_signs'])}"
    yield "a line parts them: " + ", ".join(
        f"{when} {'yes' if report[name] else 'no'}"
        for when, name in (("before", "separable_before"), ("after", "separable_after"))
    )


def _universality(report: Report) -> Iterator[str]:
    yield f"{report['curve']} by {report['bumps']} bumps: off by at most {figure(report['largest_error'])}"
    yield from (f"  {one['bumps']:4} bumps  {figure(one['largest_error'])}" for one in report["by_bumps"])
    learned = report["learned"]
    yield (
        f"learned by {learned['neurons']} neurons in {learned['epochs']} steps: off by at most "
        f"{figure(learned['largest_error'])}"
    )


def _four(report: Report) -> Iterator[str]:
    yield "  ".join(f"{name} = {figure(value)}" for name, value in report["theta"].items())
    yield "  ".join(f"{name} = {figure(value)}" for name, value in report["forward"].items())
    yield f"L = {figure(report['loss'])}"
    for name, value in report["derivatives"].items():
        yield f"∂L/∂{name} = {figure(value)}   (printed: {figure(report['printed'][name])})"
    yield (
        f"one step with η = {report['eta']:g}: L = {figure(report['loss_after'])}; with the printed signs "
        f"{figure(report['loss_after_printed'])}"
    )


def _twelve(report: Report) -> Iterator[str]:
    yield f"{report['network']}, {report['parameters']} parameters"
    for one in report["functions"]:
        yield (
            f"  seed {one['seed']:4}: {percent(one['share_of_ones'])} of the plane is class 1, "
            f"{one['changes_around_the_edge']} changes around the edge"
        )


def _deep_wide(report: Report) -> Iterator[str]:
    yield "pieces  parameters  off by at most: deep, wide (no wide one below)  neurons that wide would need"
    for row in report["zigzag"]:
        deep, wide = (figure(row[name]["largest_error"]) for name in ("deep", "wide"))
        yield (
            f"{row['pieces']:6}  {row['parameters']:10}  {deep}, {wide} ({figure(row['least_error_of_wide'])})"
            f"  {row['neurons_that_wide_needs']}"
        )
    yield "two arms of a spiral, accuracy on unseen points:"
    for one in report["learned"]:
        ordered = sorted(one["accuracies"])
        yield (
            f"  {one['network']} ({one['parameters']} parameters): {percent(ordered[0])} to {percent(ordered[-1])}, "
            f"{len(ordered)} seeds"
        )


def _digits(report: Report) -> Iterator[str]:
    first, second = report["digits"]
    for digit, mean in zip((first, second), report["means"], strict=True):
        yield f"mean ink of a {digit}: {_numbers(mean)}"
    yield "a line parts them" if report["separable"] else "no line parts them all"
    yield f"{report['network']}: {percent(report['accuracy'])} of {report['points']} on their side"


def _numbers(values: Sequence[float | None]) -> str:
    return f"({', '.join(figure(value) for value in values)})"


_WORDS: dict[str, Callable[[Report], Iterator[str]]] = {
    "one-neuron": _one_neuron,
    "and": _seeds,
    "or": _seeds,
    "xor": _seeds,
    "admitted": _admitted,
    "scalar-descent": _scalar,
    "xor-seeds": _xor_seeds,
    "slide-1980": _slide,
    "universality": _universality,
    "four-parameters": _four,
    "twelve-thetas": _twelve,
    "deep-wide": _deep_wide,
    "digits-in-the-plane": _digits,
}
