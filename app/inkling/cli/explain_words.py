"""What `inkling explain` says to people: a report as lines of text."""

from collections.abc import Iterator, Mapping
from typing import Any

from inkling.analysis.backprop.entries import Entry
from inkling.cli.output import figure, percent

Report = Mapping[str, Any]


def words(report: Report, class_names: tuple[str, ...], entry: Entry | None) -> str:
    """A report as `explain` makes it, before it becomes JSON. entry: the weight or bias that was asked about"""
    lines = [*_outputs(report, class_names), "", *_gradient(report["gradient"])]
    if entry is not None:
        lines += ["", *_chain(report["chain"], entry)]
    if "step" in report:
        lines += ["", *_step(report["step"], class_names[report["digit"]])]
    if report["notes"]:
        lines += ["", *report["notes"]]
    return "\n".join(lines)


def _outputs(report: Report, class_names: tuple[str, ...]) -> Iterator[str]:
    answer, digit = (class_names[report[name]] for name in ("answer", "digit"))
    yield f"read as {answer}, wished for as {digit}: C = {figure(report['cost'])}"
    wishes, logit_wishes = report["wishes"], report.get("logit_wishes")
    width = max(6, *map(len, class_names))
    yield (
        "output".rjust(width)
        + "a".rjust(12)
        + ("" if wishes is None else "−∂C/∂a".rjust(14))
        + ("" if logit_wishes is None else "−∂C/∂z".rjust(14))
    )
    for n, name in enumerate(class_names):
        yield (
            name.rjust(width)
            + f"{report['activations'][-1][n]:12.6f}"
            + "".join(figure(column[n]).rjust(14) for column in (wishes, logit_wishes) if column is not None)
        )


def _gradient(gradient: Report) -> Iterator[str]:
    yield (
        f"∇C: {gradient['count']} entries, {gradient['zeros']} of them exactly 0; "
        f"‖∇C‖ = {figure(gradient['norm'])}; 90 % of ‖∇C‖² lies in {gradient['entries_of_90_percent']}"
    )
    yield "by layer: " + ", ".join(f"{name} {percent(share)}" for name, share in gradient["by_layer"].items())
    error = gradient["numeric_error"]
    yield (
        f"against the numeric derivative, {gradient['numeric_entries']} entries in "
        f"{gradient['numeric_milliseconds']:.0f} ms: "
        + ("not comparable, for ∇C is 0" if error is None else f"off by at most {error:.1e} of the largest entry")
    )
    yield "the largest:"
    for one in gradient["top"]:
        yield f"  {_name(one['name'], one['index']):24} {figure(one['value']):>14}"


def _chain(chain: Report, entry: Entry) -> Iterator[str]:
    yield f"{entry} = {figure(chain['entry'])}, link by link:"
    for number, link in enumerate(chain["links"]):
        yield f"  {'×' if number else ' '} {link['symbol']:24} {figure(link['value']):>14}"
    yield f"  = {'∂C/∂θ':24} {figure(chain['product']):>14}"
    yield f"    {'numeric':24} {figure(chain['numeric']):>14}"
    if places := chain.get("places"):
        yield f"the largest of {places['count']} places:"
        for place in places["largest"]:
            factors = " × ".join(f"{link['symbol']} {figure(link['value'])}" for link in place["links"])
            yield f"  {figure(place['product']):>14} = {factors}"
    if paths := chain.get("paths"):
        yield f"{paths['count']} paths to the cost, together {figure(paths['sum'])}; the largest:"
        for path in paths["largest"]:
            through = ", ".join(
                f"neuron {neuron} of layer {layer}"
                for layer, neuron in zip(paths["layers"], path["through"], strict=True)
            )
            yield f"  {figure(path['value']):>14}  {through or 'straight to the cost'}"


def _step(step: Report, digit: str) -> Iterator[str]:
    yield f"one step for {digit}, η = {step['eta']:g}:"
    predicted = step["cost_before"] + step["predicted"]
    yield (
        f"  C   {figure(step['cost_before'])} → {figure(step['cost_after'])}   "
        f"(predicted {figure(predicted)}: −η‖∇C‖² = {figure(step['predicted'])})"
    )
    yield f"  of {step['crowd']} others   {figure(step['crowd_before'])} → {figure(step['crowd_after'])}"


def _name(name: str, index: tuple[int, ...]) -> str:
    return f"{name}[{','.join(map(str, index))}]"
