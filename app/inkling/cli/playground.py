"""`inkling playground`: the course's questions about small networks in the plane, each with its figures."""

import argparse
from pathlib import Path
from typing import Any

from inkling.analysis.playground.presets import PRESETS, Preset, find_preset
from inkling.cli.options import number, whole_number
from inkling.cli.output import print_json, say
from inkling.cli.playground_figures import compute
from inkling.cli.playground_learning import RULE, SEEDS
from inkling.cli.playground_words import preset_list, words
from inkling.errors import SettingsError

_LIST = "list"

# What each preset makes something of; `seed` is that of its points or of the first start.
_LEARNS = frozenset({"hidden", "seeds", "no_bias", "activation", "optimizer", "eta", "epochs", "seed"})
_USES = {
    "one-neuron": frozenset({"activation"}),
    "and": _LEARNS,
    "or": _LEARNS,
    "xor": _LEARNS,
    "perceptron": frozenset({"optimizer", "eta", "epochs", "seed", "points"}),
    "admitted": frozenset({"eta", "epochs", "seed", "points"}),
    "scalar-descent": frozenset({"eta", "epochs", "function", "start"}),
    "xor-seeds": _LEARNS,
    "slide-1980": frozenset[str](),
    "universality": frozenset({"hidden", "activation", "eta", "epochs", "seed", "function"}),
    "four-parameters": frozenset({"eta"}),
    "twelve-thetas": frozenset({"hidden", "activation", "no_bias", "seed"}),
    "deep-wide": frozenset({"seeds", "optimizer", "eta", "epochs", "seed"}),
    "digits-in-the-plane": frozenset({"hidden", "activation", "no_bias", "optimizer", "eta", "epochs", "seed"}),
}
_OF_RULE = frozenset({"optimizer", "eta", "epochs", "seed", "points"})  # what the perceptron's rule knows


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser(
        "playground",
        help="small networks in the plane: the course's questions, from one neuron to deep against wide",
        epilog="Each preset has its own defaults; an option that it has no use for is refused. Success over seeds is "
        "told with its 95 % interval (Wilson). With --optimizer perceptron, and, or and xor learn by the rule of "
        "1958; null epochs mean that it never ends.",
    )
    parser.set_defaults(run=run)
    parser.add_argument(
        "preset", metavar="PRESET", help=f"{_LIST}, or one of {', '.join(one.name for one in PRESETS)}"
    )
    add = parser.add_argument
    add("--hidden", metavar="N", type=_sizes, help="hidden neurons, such as 2 or 8,8; of universality the bumps")
    add("--seeds", metavar="S", type=whole_number, help=f"from how many starts (default: {SEEDS})")
    add("--no-bias", action="store_true", default=None, help="without any biases")
    add("--activation", metavar="A", help="of hidden neurons; of one-neuron the neuron's own")
    add("--optimizer", metavar="O", help="such as sgd, adam, or perceptron for the rule of 1958")
    add("--eta", metavar="H", type=number, help="learning rate; the h of a descent")
    add("--epochs", metavar="E", type=whole_number, help="steps, of all points at once")
    add("--seed", metavar="N", type=_seed, help="of the points, or of the first start (default: 0)")
    add("--points", metavar="FILE", type=Path, help="own points (.csv or .json), for perceptron and admitted")
    add("--function", metavar="F", help="of x, such as 'x^2+sin(3x)', for scalar-descent and universality")
    add("--start", metavar="X", type=number, help="where scalar-descent begins")
    add("--json", action="store_true", help="print one JSON object and nothing else")


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    names = ("hidden", "seeds", "no_bias", "activation", "optimizer", "eta", "epochs", "seed", "points", "function")
    given = {name: getattr(options, name) for name in (*names, "start") if getattr(options, name) is not None}
    if options.preset == _LIST:
        if given:
            raise SettingsError("The list of presets has no options but --json.")
        report: dict[str, Any] = {
            "presets": [{"name": one.name, "title": str(one.title), "question": str(one.question)} for one in PRESETS]
        }
        if options.json:
            print_json(report)
        else:
            say(preset_list(PRESETS))
        return 0
    preset = find_preset(options.preset)
    _check_uses(preset, given)
    report = {"preset": preset.name, **compute(preset, given)}
    if options.json:
        print_json(report)
    else:
        say(words(preset, report))
    return 0


def _check_uses(preset: Preset, given: dict[str, Any]) -> None:
    uses = _USES[preset.name]
    if given.get("optimizer") == RULE and preset.name != "xor-seeds":
        uses = uses & _OF_RULE
    for name in given:
        if name not in uses:
            raise SettingsError(
                "{preset} has no use for --{option} here; it knows {choices}.",
                preset=preset.name,
                option=name.replace("_", "-"),
                choices=", ".join(f"--{one}".replace("_", "-") for one in sorted(uses)) or "--json",
            )


def _sizes(text: str) -> tuple[int, ...]:
    """`4` or `8,8`; 0 for no hidden layer."""
    try:
        sizes = tuple(int(one) for one in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be a number of neurons, such as 4 or 8,8") from None
    if sizes == (0,):
        return ()
    if min(sizes) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” must be a number of neurons, such as 4 or 8,8")
    return sizes


def _seed(text: str) -> int:
    """A whole number, at least 0."""
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise argparse.ArgumentTypeError(f"“{text}” must be a whole number from 0 on")
    return int(text)
