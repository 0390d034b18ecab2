"""What a study found, as text: a table of training pens × test pens for each cure, and one that compares them."""

import math

from inkling.analysis.study.summary import Spread, StudyResults

_MISSING = "–"


def tables(results: StudyResults) -> str:
    """Several lines for a terminal; numbers are percentages, with their standard deviation over the seeds."""
    plan = results.plan
    seeds = "1 seed" if plan.seeds == 1 else f"mean ± deviation over {plan.seeds} seeds"
    parts = [
        f"{plan.dataset}: % read right, {seeds}; {plan.train_size} digits to learn from, {plan.test_size} to be "
        f"tested on\nrows: the pens of the training; columns: the pen of the test"
    ]
    widest = max(map(len, plan.cures))
    for cure in plan.cures:
        mean, deviation = results.mean(cure).tolist(), results.deviation(cure).tolist()
        rows = [
            [pens, *(_percent(Spread(*pair)) for pair in zip(*row, strict=True))]
            for pens, *row in zip(plan.train_pens, mean, deviation, strict=True)
        ]
        parts.append(_table([[cure.ljust(widest), *(f"{size:g}" for size in plan.test_pens)], *rows]))
    compared = [["cure", "home", "foreign", "gap", "cured"]]
    for cure in plan.cures:
        one = results.summary(cure)
        compared.append([cure, *map(_percent, (one.home, one.foreign, one.gap, one.cured))])
    parts.append(
        f"{_table(compared)}\nhome: tested with the pen of the training; foreign: with the other pens; gap: their "
        "difference;\ncured: what of the gap without a cure is won back with other pens. Networks of one pen only."
    )
    return "\n\n".join(parts)


def _percent(spread: Spread) -> str:
    if math.isnan(spread.mean):
        return _MISSING
    mean = f"{100 * spread.mean:.1f}"
    return mean if math.isnan(spread.deviation) else f"{mean} ± {100 * spread.deviation:.1f}"


def _table(rows: list[list[str]]) -> str:
    """Rows of as many columns each; all but the first are aligned to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        )
        for first, *rest in rows
    )
