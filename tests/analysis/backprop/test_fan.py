"""The fan: what each neuron of the layer after asks adds up to what backpropagation hands back."""

import numpy as np
import pytest

from backprop_helpers import DENSE, STACKS, passed
from inkling.analysis.backprop.fan import fan_of
from inkling.errors import ArchitectureError


@pytest.mark.parametrize("name", STACKS)
def test_the_branches_add_up_to_the_wish(name: str) -> None:
    result = passed(name)
    wishes = [result.input_wishes, *result.handed_back[:-1]]
    for stage, wished in enumerate(wishes, -1):
        assert wished is not None
        found = [fan_of(result, stage, neuron) for neuron in range(0, wished.size, max(1, wished.size // 40))]
        np.testing.assert_allclose(
            [fan.total for fan in found], wished.ravel()[:: max(1, wished.size // 40)], rtol=1e-9, atol=1e-14
        )
        for fan in found:
            assert fan.stage == stage + 1
            sizes = [abs(branch.value) for branch in fan.branches]
            assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("name", DENSE)
def test_a_branch_is_the_weight_times_what_that_neuron_is_asked_for(name: str) -> None:
    result = passed(name)
    for branch in fan_of(result, -1, 3).branches:
        assert branch.weight == result.question.network.stages[0].parameters[0].value[branch.neuron, 3]
        assert branch.wish == -result.stages[0].d_z[branch.neuron]
        assert branch.value == branch.weight * branch.wish


def test_an_output_is_asked_by_the_cost() -> None:
    with pytest.raises(ArchitectureError, match="the cost itself"):
        fan_of(passed("course"), 2, 0)
