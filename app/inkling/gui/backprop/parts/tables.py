"""What Chain rule shows, as tables for a file: names as in model files, plain numbers."""

from collections.abc import Sequence

import numpy as np

from inkling.gui.backprop.parts.weighing import Answer

Table = tuple[Sequence[str], list[Sequence[object]]]


def table_of(answer: Answer) -> Table:
    """Of the part that was asked for; of the outer product, and where there is no answer, the chain."""
    entry = str(answer.asking.entry)
    if answer.along is not None:
        along = answer.along
        columns = (along.deltas, answer.chain.value + along.deltas, along.z, along.a, along.costs)
        rows = sorted(zip(*(one.tolist() for one in columns), strict=True))
        return ("delta", entry, "z", "a", "C"), list(rows)
    if answer.paths is not None:
        heading = [f"layer{number}" for number in answer.paths.layers]
        listed: list[Sequence[object]] = [(*path.through, path.value) for path in answer.paths.largest]
        total = (*("sum" if not number else None for number in range(len(heading))), answer.paths.total)
        return (*heading, "value"), [*listed, total]
    if answer.steps is not None:
        columns = (*answer.steps.rates, *answer.steps.gradients)
        names = (entry, str(answer.other))
        heading = ["step", *(f"own eta of {name}" for name in names), *(f"dC/d {name}" for name in names)]
        steps: list[Sequence[object]] = [
            (number, *numbers) for number, numbers in enumerate(np.array(columns).T.tolist(), 1)
        ]
        return heading, steps
    chain: list[Sequence[object]] = [(link.symbol, link.value) for link in answer.chain.links]
    chain += [("product", answer.chain.product), ("backprop", answer.chain.backprop)]
    if answer.chain.numeric is not None:
        chain.append(("numeric", answer.chain.numeric))
    return ("link of " + entry, "value"), chain
