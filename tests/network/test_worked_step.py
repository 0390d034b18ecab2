"""One step of gradient descent on a 2-2-1 network, worked by hand.

The numbers were chosen so that a sheet of paper is enough: σ(0) = 1/2 and σ(ln 3) = 3/4.

    x = (1, 2)    W¹ = ( 1    −1 )   b¹ = (  1 )     W² = ( 2  −4 )   b² = 2     y = 1
                       ( ln 3  1 )        ( −2 )

Forwards    z¹ = (1·1 − 1·2 + 1, ln 3 · 1 + 1·2 − 2) = (0, ln 3)     a¹ = (1/2, 3/4)
            z² = 2 · 1/2 − 4 · 3/4 + 2 = 0                          a² = 1/2
            C  = (1/2 − 1)² = 1/4
Backwards   ∂C/∂a² = 2 (1/2 − 1) = −1                ∂C/∂z² = −1 · 1/2 · 1/2 = −1/4
            ∂C/∂W² = −1/4 · (1/2, 3/4) = (−1/8, −3/16)           ∂C/∂b² = −1/4
            ∂C/∂a¹ = −1/4 · (2, −4) = (−1/2, 1)
            ∂C/∂z¹ = (−1/2 · 1/2 · 1/2, 1 · 3/4 · 1/4) = (−1/8, 3/16)
            ∂C/∂W¹ = ( −1/8 · 1   −1/8 · 2 ) = ( −1/8  −1/4 )    ∂C/∂b¹ = (−1/8, 3/16)
                     (  3/16 · 1   3/16 · 2 )   (  3/16   3/8 )
Step, η = 2 θ ← θ − 2 ∇C
"""

import math

import numpy as np
import pytest

from inkling.network import Network, make_loss, parse_architecture
from inkling.training.optimizer_choice import make_optimizer

LN3 = math.log(3)
X, Y = np.array([[1.0], [2.0]]), np.array([[1.0]])
#        W¹               b¹      W²     b²
THETA = [1, -1, LN3, 1, 1, -2, 2, -4, 2]
GRADIENT = [-1 / 8, -1 / 4, 3 / 16, 3 / 8, -1 / 8, 3 / 16, -1 / 8, -3 / 16, -1 / 4]
AFTER = [1.25, -0.5, LN3 - 0.375, 0.25, 1.25, -2.375, 2.25, -3.625, 2.5]


@pytest.fixture
def network() -> Network:
    network = Network(parse_architecture("2-2-1"), dtype=np.float64)
    network.theta[...] = THETA
    return network


def test_the_names_lie_in_this_order(network: Network) -> None:
    assert [(p.name, p.value.shape) for p in network.parameters] == [
        ("layer1.weights", (2, 2)),
        ("layer1.bias", (2,)),
        ("layer2.weights", (1, 2)),
        ("layer2.bias", (1,)),
    ]
    np.testing.assert_array_equal(network.parameters[0].value, [[1, -1], [LN3, 1]])


def test_forwards(network: Network) -> None:
    hidden, output = network.trace(np.array([1.0, 2.0]))
    np.testing.assert_allclose(hidden.z, [0, LN3], atol=1e-15)
    np.testing.assert_allclose(hidden.a, [1 / 2, 3 / 4], rtol=1e-15)
    np.testing.assert_allclose(output.z, [0], atol=1e-15)
    np.testing.assert_allclose(output.a, [1 / 2], rtol=1e-15)
    np.testing.assert_allclose(network.predict(np.array([[1.0, 2.0]])), [[1 / 2]], rtol=1e-15)


def test_cost_and_gradient(network: Network) -> None:
    assert network.loss_and_gradient(X, Y, make_loss("mse")) == pytest.approx(1 / 4, rel=1e-14)
    np.testing.assert_allclose(network.gradient, GRADIENT, rtol=1e-14)


def test_one_step(network: Network) -> None:
    network.loss_and_gradient(X, Y, make_loss("mse"))
    make_optimizer("sgd", network.theta, {}).step(network.theta, network.gradient, 2.0)
    np.testing.assert_allclose(network.theta, AFTER, rtol=1e-14)
    # The layers hold views: they have moved with θ, and the answer is nearer to 1.
    np.testing.assert_allclose(network.parameters[3].value, [2.5])
    assert network.loss_and_gradient(X, Y, make_loss("mse")) < 0.01
