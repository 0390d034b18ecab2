"""Which edges are drawn, against brute force."""

import numpy as np
import pytest

from inkling.gui.network.edges import (
    LEVELS,
    buckets,
    carried,
    carried_by_filters,
    carried_by_maps,
    share,
    strongest,
)


def brute_force(weights: np.ndarray, a: np.ndarray | None, count: int) -> list[tuple[float, int, int]]:
    """(|w·a|, target, source), strongest first."""
    everything = [
        (abs(float(w)) * (1.0 if a is None else abs(float(a[source]))), target, source)
        for target, row in enumerate(weights)
        for source, w in enumerate(row)
    ]
    return sorted(everything, reverse=True)[:count]


@pytest.mark.parametrize("count", [1, 7, 40, 10_000])
@pytest.mark.parametrize("drawn", [True, False])
def test_the_strongest_are_chosen(count: int, drawn: bool) -> None:
    rng = np.random.default_rng(count)
    weights = rng.normal(size=(10, 16)).astype(np.float32)
    a = rng.normal(size=16).astype(np.float32) if drawn else None
    edges = strongest(carried(weights, a), count, threshold=0.0)
    expected = brute_force(weights, a, count)
    assert set(zip(edges.target.tolist(), edges.source.tolist(), strict=True)) == {e[1:] for e in expected}
    sizes = [e[0] / expected[0][0] for e in reversed(expected)]
    assert np.abs(edges.strength) == pytest.approx(sizes, abs=1e-6)
    assert (np.sign(edges.strength) == np.sign(weights[edges.target, edges.source])).all()


def test_the_sign_is_that_of_the_weight_even_for_negative_activations() -> None:
    edges = strongest(carried(np.array([[2.0, -3.0]]), np.array([-1.0, -1.0])), 2)
    by_source = dict(zip(edges.source.tolist(), edges.strength.tolist(), strict=True))
    assert by_source == pytest.approx({0: 2 / 3, 1: -1.0})


def test_edges_too_faint_to_see_are_left_out() -> None:
    edges = strongest(np.array([[1.0, 0.5, 0.001]], np.float32), 3, threshold=0.02)
    assert sorted(edges.source.tolist()) == [0, 1]


def test_dark_neurons_before_mean_no_edges() -> None:
    assert len(strongest(carried(np.ones((3, 4)), np.zeros(4)), 12).strength) == 0


def test_numbers_that_are_none_are_no_edges() -> None:
    edges = strongest(carried(np.array([[np.nan, np.inf, 1.0]]), None), 3)
    assert edges.source.tolist() == [2]


def test_a_budget_is_shared_evenly_and_used_up() -> None:
    assert share([256, 160], 400) == [240, 160]
    assert share([1000, 1000], 400) == [200, 200]
    assert share([10, 1000, 1000], 400) == [10, 195, 195]
    assert share([5, 5], 400) == [5, 5]
    assert share([], 400) == []


def test_buckets_by_sign_and_strength() -> None:
    strength = np.array([-1.0, -0.01, 0.01, 0.5, 1.0], np.float32)
    assert buckets(strength).tolist() == [LEVELS - 1, 0, LEVELS, LEVELS + LEVELS // 2 - 1, 2 * LEVELS - 1]


@pytest.mark.parametrize("drawn", [True, False])
def test_a_map_carries_what_its_pixels_carry(drawn: bool) -> None:
    rng = np.random.default_rng(1)
    weights, a = rng.normal(size=(5, 3, 7)), rng.normal(size=(3, 7))
    found = carried_by_maps(weights, a if drawn else None)
    for neuron in range(5):
        for source in range(3):
            products = weights[neuron, source] * (a[source] if drawn else 1.0)
            assert abs(found[neuron, source]) == pytest.approx(np.abs(products).sum(), rel=1e-5)
            assert np.sign(found[neuron, source]) == np.sign(products.sum())


@pytest.mark.parametrize("drawn", [True, False])
def test_a_filter_carries_its_weights_times_the_mean_of_the_map(drawn: bool) -> None:
    rng = np.random.default_rng(2)
    weights, a = rng.normal(size=(5, 3, 3, 3)), rng.normal(size=(3, 20)) - 0.3
    found = carried_by_filters(weights, a if drawn else None)
    size = np.abs(weights).sum(axis=(2, 3)) * (np.abs(a).mean(axis=1) if drawn else 1.0)
    sign = np.sign(weights.sum(axis=(2, 3)) * (a.mean(axis=1) if drawn else 1.0))
    assert found == pytest.approx(size * sign, rel=1e-5)
