"""Metropolis: better is kept, worse by chance as Boltzmann has it, what is refused leaves no trace; and it learns."""

import math
from dataclasses import replace

import numpy as np
import pytest

from inkling.data.dataset import Dataset, Examples
from inkling.network import Network, make_loss, parse_architecture
from inkling.network.types import Array
from inkling.training import (
    BatchEnd,
    Configuration,
    EpochEnd,
    Evaluated,
    EvaluationSchedule,
    TrainingEnd,
    measure,
    train,
)
from inkling.training.metropolis import Metropolis
from inkling.training.optimizer_choice import make_optimizer

LOSS = make_loss("mse")


def begin(spec: str = "12-8-4", seed: int = 0) -> Network:
    network = Network(parse_architecture(spec))
    network.initialize("normal", rng=np.random.default_rng(seed))
    return network


def batch(count: int = 20) -> tuple[Array, Array]:
    rng = np.random.default_rng(1)
    return (
        rng.normal(size=(12, count)).astype(np.float32),
        np.eye(4, dtype=np.float32)[:, rng.integers(0, 4, count)],
    )


def metropolis(network: Network, **settings: float) -> Metropolis:
    made = make_optimizer("metropolis", network.theta, settings)
    assert isinstance(made, Metropolis)
    return made


def test_a_proposal_keeps_what_is_better_and_puts_back_what_is_worse() -> None:
    """Cold: nothing worse is ever kept, so that the cost only falls, and every refusal leaves θ bit for bit."""
    network, (x, y) = begin(), batch()
    one = metropolis(network, temperature=1e-12, part=0.2)
    rng = np.random.default_rng(2)
    costs = [network.cost(x, y, LOSS)]
    for _ in range(300):
        theta, accepted = network.theta.copy(), one.accepted
        cost = one.propose(network, [(x, y)], LOSS, 0.3, rng=rng)
        assert cost == network.cost(x, y, LOSS)
        if one.accepted > accepted:
            assert cost <= costs[-1]
            assert not np.array_equal(network.theta, theta)
        else:
            assert cost == costs[-1]
            assert network.theta.tobytes() == theta.tobytes()
        costs.append(cost)
    assert one.accepted + one.rejected == 300
    assert min(one.accepted, one.rejected) > 30
    assert costs[-1] < costs[0]


def test_every_improvement_is_accepted() -> None:
    """The very proposals of the test above, tried out by hand."""
    network, (x, y) = begin(), batch()
    one = metropolis(network, temperature=1e-12, part=0.2)
    rng, better, improvements = np.random.default_rng(2), 0, 0
    for _ in range(200):
        twin_rng = np.random.default_rng()
        twin_rng.bit_generator.state = rng.bit_generator.state
        twin = network.copy()
        chosen = twin_rng.integers(twin.theta.size, size=one.moved)
        twin.theta[chosen] += 0.3 * twin_rng.standard_normal(one.moved, dtype=np.float32)
        improvement = twin.cost(x, y, LOSS) < network.cost(x, y, LOSS)
        accepted = one.accepted
        one.propose(network, [(x, y)], LOSS, 0.3, rng=rng)
        improvements += improvement
        if improvement:
            better += one.accepted - accepted
            np.testing.assert_array_equal(network.theta, twin.theta)
    assert better == improvements > 20


class Chosen:
    """A generator whose proposals are known: always these entries, moved by these amounts; chances are real ones."""

    def __init__(self, chosen: list[int], moves: list[float], seed: int = 0) -> None:
        self.chosen, self.moves = np.array(chosen), np.array(moves, np.float32)
        self.chance = np.random.default_rng(seed)

    def integers(self, high: int, size: int) -> Array:
        assert size == len(self.chosen)
        return self.chosen

    def standard_normal(self, size: int, dtype: type) -> Array:
        return self.moves

    def random(self) -> float:
        return self.chance.random()


def identity_neuron(weight: float) -> Network:
    """a = w x with one input: its cost is known exactly."""
    network = Network(parse_architecture("1-1:identity"))
    network.theta[...] = weight, 0.0
    return network


@pytest.mark.parametrize("temperature", [0.5, 1.0, 4.0])
def test_worse_is_accepted_as_often_as_boltzmann_says(temperature: float) -> None:
    """C = (w − 1)², moved from w = 1 to w = 2: ΔC = 1 each time, accepted with the chance e^(−1/T)."""
    count, x, y = 4000, np.ones((1, 1), np.float32), np.ones((1, 1), np.float32)
    network = identity_neuron(1.0)
    one = metropolis(network, temperature=temperature, cooling=1.0, part=0.5)
    rng = Chosen([0], [1.0])
    for _ in range(count):
        network.theta[...] = 1.0, 0.0
        one.propose(network, [(x, y)], LOSS, 1.0, rng=rng)
    chance = math.exp(-1 / temperature)
    # Four standard deviations: one seed in 16 000 would lie outside, and this one is fixed.
    assert abs(one.accepted / count - chance) < 4 * math.sqrt(chance * (1 - chance) / count)
    assert one.accepted + one.rejected == count


def test_an_even_move_is_accepted() -> None:
    """w = 0.5 → 1.5 is as far from 1: ΔC = 0."""
    network, one_by_one = identity_neuron(0.5), np.ones((1, 1), np.float32)
    one = metropolis(network, temperature=1e-12, part=0.5)
    assert one.propose(network, [(one_by_one, one_by_one)], LOSS, 1.0, rng=Chosen([0], [1.0])) == 0.25
    assert (one.accepted, one.rejected) == (1, 0)
    np.testing.assert_array_equal(network.theta, [1.5, 0.0])


def test_an_entry_drawn_twice_is_put_back_as_well() -> None:
    network, one_by_one = identity_neuron(1.25), np.ones((1, 1), np.float32)
    one = metropolis(network, temperature=1e-12, part=1.0)
    assert one.propose(network, [(one_by_one, one_by_one)], LOSS, 1.0, rng=Chosen([0, 0], [50.0, 80.0])) == 0.0625
    assert (one.accepted, one.rejected) == (0, 1)
    np.testing.assert_array_equal(network.theta, [1.25, 0.0])


def test_a_move_beyond_all_numbers_is_refused() -> None:
    network, x = identity_neuron(1.0), np.full((1, 1), 1e30, np.float32)
    one = metropolis(network, temperature=1000.0 - 1e-9, part=0.5)
    with np.errstate(over="ignore", invalid="ignore"):
        cost = one.propose(network, [(x, x)], LOSS, 1.0, rng=Chosen([0], [1e30]))
    assert cost == 0
    np.testing.assert_array_equal(network.theta, [1.0, 0.0])


def test_it_moves_its_part_by_eta() -> None:
    """Of 10 000 parameters a tenth, drawn with repetition; each by a normal of standard deviation η."""
    network = Network(parse_architecture("99-100:identity"))
    x, y = np.zeros((99, 1), np.float32), np.zeros((100, 1), np.float32)
    one = metropolis(network, temperature=999.0, part=0.1)
    assert one.moved == 1000
    one.propose(network, [(x, y)], LOSS, 0.25, rng=np.random.default_rng(0))
    assert one.accepted == 1
    moved = network.theta[network.theta != 0]
    assert 900 < moved.size <= 1000
    assert moved.std() == pytest.approx(0.25, rel=0.1)
    assert metropolis(network, part=1e-9).moved == 1


def test_it_cools_at_every_proposal() -> None:
    network, (x, y) = begin(), batch()
    one = metropolis(network, temperature=2.0, cooling=0.9)
    rng = np.random.default_rng(0)
    for done in range(1, 20):
        one.propose(network, [(x, y)], LOSS, 0.1, rng=rng)
        assert one.temperature == pytest.approx(2.0 * 0.9**done, rel=1e-12)


def test_a_cold_end_does_not_overflow() -> None:
    network, (x, y) = begin(), batch()
    one = metropolis(network, temperature=1e-300, cooling=0.01)
    rng = np.random.default_rng(0)
    for _ in range(50):
        one.propose(network, [(x, y)], LOSS, 0.1, rng=rng)
    assert one.accepted + one.rejected == 50


def test_the_loop_counts_and_plots_what_was_accepted(noise: Dataset) -> None:
    """The curve's points hold the fraction since the point before; together they are all the proposals."""
    configuration = Configuration(hidden="5", optimizer="metropolis", eta=0.1, batch_size=20, epochs=4)
    network = Network(configuration.architecture())
    network.initialize(rng=np.random.default_rng(0))
    theta, kept, fractions, changed = network.theta.copy(), 0, [], []
    for event in train(network, noise, configuration, rng=np.random.default_rng(0)):
        if isinstance(event, BatchEnd):
            kept += not np.array_equal(network.theta, theta)
            theta = network.theta.copy()
        elif isinstance(event, EpochEnd):
            fractions.append(event.point.accepted)
            changed.append(kept / 10)
            kept = 0
        elif isinstance(event, Evaluated):
            assert math.isnan(event.point.accepted)  # nothing was proposed yet
    assert fractions == changed
    assert 0 < sum(fractions) < 4


def test_others_have_no_proposals(noise: Dataset) -> None:
    configuration = Configuration(hidden="5", epochs=1)
    network = Network(configuration.architecture())
    events = train(network, noise, configuration, rng=np.random.default_rng(0))
    assert all(math.isnan(event.point.accepted) for event in events if isinstance(event, EpochEnd))


def test_full_batch_in_parts_is_one_proposal_on_all() -> None:
    rng = np.random.default_rng(0)
    examples = Examples(
        rng.integers(0, 256, (1500, 28, 28), dtype=np.uint8), rng.integers(0, 10, 1500).astype(np.uint8)
    )
    dataset = Dataset("noise", examples, examples.first(10))
    configuration = Configuration(hidden="5", optimizer="metropolis", eta=0.05, batch_size=None, epochs=6)
    network = Network(configuration.architecture())
    network.initialize(rng=rng)
    x = (examples.images.reshape(1500, -1) / np.float32(255)).T
    y = np.eye(10, dtype=np.float32)[:, examples.labels]
    costs = []
    for event in train(network, dataset, configuration, rng=rng):
        if isinstance(event, BatchEnd):
            costs.append(event.cost)
            assert event.cost == pytest.approx(network.cost(x, y, LOSS), rel=1e-5)
    assert len(costs) == 6


@pytest.mark.slow
def test_it_learns_from_small_data(digits: Dataset) -> None:
    """784-16-10 without any gradient: far past chance (10 %) on digits that it never saw, in 3 000 proposals."""
    configuration = Configuration(hidden="16", optimizer="metropolis", eta=0.5, batch_size=None, epochs=3000)
    network = Network(configuration.architecture())
    rng = np.random.default_rng(0)
    network.initialize(rng=rng)
    small = replace(digits, train=digits.train.first(300))
    *_, end = train(
        network, small, configuration, rng=rng, evaluation=EvaluationSchedule(train_limit=1, test_limit=1)
    )
    assert end == TrainingEnd(3000)
    assert measure(network, digits.test, LOSS).accuracy > 0.3
