"""Means over many examples that are gone through a few at a time: each example counts as much as any other."""

import numpy as np
import pytest

from backprop_helpers import question
from inkling.analysis.backprop.question import costs_of, mean_cost
from inkling.analysis.backprop.sampling import mean_gradient


@pytest.mark.parametrize("beyond", [1, 400])
def test_the_last_few_count_no_more_than_the_others(beyond: int) -> None:
    count = question("6x6-5-10", "mse").network.examples_at_once + beyond
    asked = question("6x6-5-10", "mse", count=count)
    checked = list[None]()
    found = mean_gradient(asked, lambda: checked.append(None))
    assert len(checked) == 2
    cost = asked.network.loss_and_gradient(asked.columns.x, asked.columns.y, asked.loss)
    np.testing.assert_allclose(found, asked.network.gradient, rtol=1e-9, atol=1e-15)
    assert mean_cost(asked.network, asked.loss, asked.columns) == pytest.approx(cost, rel=1e-12)
    each = costs_of(asked.network, asked.loss, asked.columns)
    assert each.shape == (count,)
    last = asked.columns.example(count - 1)
    assert each[-1] == pytest.approx(asked.network.cost(last.x, last.y, asked.loss), rel=1e-12)
