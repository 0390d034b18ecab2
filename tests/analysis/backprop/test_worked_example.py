"""A worked example that was published: two inputs, two hidden neurons, two outputs, to all the digits it prints.

x = .05 .10, w = .15 .20 .25 .30 / .40 .45 .50 .55, biases .35 and .60 that stay, y = .01 .99, E = ½ Σ(a−y)², η = ½.
Our cost has no ½, so it is twice as large, and half of η makes the same step.
"""

import numpy as np
import pytest

from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.chain import chain_of
from inkling.analysis.backprop.entries import parse_entry
from inkling.analysis.backprop.question import Columns, Question
from inkling.analysis.backprop.step import one_step
from inkling.network import Network, make_loss, parse_architecture


@pytest.fixture
def worked() -> Question:
    network = Network(parse_architecture("2-2-2"), dtype=np.float64)
    network.theta[...] = [0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60]
    return Question(network, make_loss("mse"), Columns(np.array([[0.05], [0.10]]), np.array([[0.01], [0.99]])))


def test_forwards(worked: Question) -> None:
    passed = backward_pass(worked)
    assert f"{passed.stages[0].z[0]:.4f}" == "0.3775"
    assert f"{passed.stages[0].a[0]:.9f}" == "0.593269992"
    assert f"{passed.stages[1].z[0]:.9f}" == "1.105905967"
    assert [f"{a:.8f}" for a in passed.stages[1].a] == ["0.75136507", "0.77292847"]
    assert f"{passed.cost / 2:.9f}" == "0.298371109"


def test_the_chain_of_w5(worked: Question) -> None:
    passed = backward_pass(worked)
    chain = chain_of(passed, parse_entry(worked.network, "layer2.weights[0,0]"))
    by, slope, asked = chain.links
    assert (f"{by.value:.9f}", f"{slope.value:.9f}", f"{asked.value / 2:.8f}") == (
        "0.593269992",
        "0.186815602",
        "0.74136507",
    )
    assert f"{chain.product / 2:.9f}" == "0.082167041"


def test_one_step(worked: Question) -> None:
    after = one_step(worked, 0.25).theta
    assert [f"{w:.8f}"[:10] for w in (after[6], after[7], after[8], after[9])] == [
        "0.35891648",
        "0.40866619",
        "0.51130127",
        "0.56137012",
    ]
    assert [f"{w:.9f}" for w in after[:4]] == ["0.149780716", "0.199561432", "0.249751144", "0.299502287"]
