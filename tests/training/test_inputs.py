"""What the network is shown: prepared inputs, in training augmented ones, and never augmented ones when examined."""

import numpy as np
import pytest

from inkling.data.augmentation import AUGMENTATIONS, Augmentation, augment
from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import INPUT_SIZES, PREPARATIONS, Preparation, fit_preparation, prepare
from inkling.network import Network, make_loss
from inkling.network.types import Array
from inkling.training import BatchEnd, Configuration, EpochEnd, Evaluated, measure, measure_with_confusion, train
from inkling.training.batches import Batches

KINDS = [(kind, size) for kind in PREPARATIONS for size in INPUT_SIZES]


def floats(examples: Examples) -> Array:
    return examples.images.astype(np.float32) / np.float32(255)


def shown(examples: Examples, seed: int = 0, **how: object) -> Array:
    """One epoch in batches of seven, one row an example."""
    batches = Batches(examples, 7, 10, **how)
    return np.concatenate([x.T.copy() for ((x, _),) in batches.shuffled(rng=np.random.default_rng(seed))])


def in_order(count: int, seed: int = 0) -> Array:
    """The order in which Batches shows the examples: the first thing that it draws."""
    return np.random.default_rng(seed).permutation(count)


@pytest.mark.parametrize(("kind", "size"), KINDS)
def test_batches_are_prepared(digits: Dataset, kind: str, size: int) -> None:
    examples = digits.train.first(400)
    preparation = fit_preparation(kind, size, examples.images)
    x = shown(examples, preparation=preparation)
    assert x.shape == (400, size * size)
    wanted = prepare(floats(examples), preparation)[in_order(400)]
    np.testing.assert_allclose(x, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("size", INPUT_SIZES)
def test_standardised_inputs_have_mean_0_and_deviation_1(digits: Dataset, size: int) -> None:
    examples = digits.train.first(400)
    x = shown(examples, preparation=fit_preparation("standardize", size, examples.images)).astype(np.float64)
    assert x.mean() == pytest.approx(0, abs=1e-5)
    assert x.std() == pytest.approx(1, rel=1e-5)
    each = shown(examples, preparation=fit_preparation("standardize-each", size, examples.images)).astype(np.float64)
    np.testing.assert_allclose(each.mean(axis=1), 0, atol=1e-5)
    np.testing.assert_allclose(each.std(axis=1), 1, rtol=1e-4)
    binary = shown(examples, preparation=fit_preparation("binarize", size, examples.images))
    assert set(np.unique(binary)) == {0, 1}


@pytest.mark.parametrize(("kind", "size"), KINDS)
def test_a_step_of_training_is_one_on_prepared_inputs(digits: Dataset, kind: str, size: int) -> None:
    """Full batch, plain SGD, against backpropagation by hand; and so is what is measured."""
    small = Dataset("digits", digits.train.first(60), digits.test.first(40))
    configuration = Configuration(hidden="8", preparation=kind, input_size=size, batch_size=None, epochs=1)
    network = Network(configuration.architecture())
    network.initialize(rng=np.random.default_rng(0))
    preparation = fit_preparation(kind, size, small.train.images)
    twin, loss = network.copy(), make_loss("mse")
    x = prepare(floats(small.train), preparation)
    twin.loss_and_gradient(x.T, np.eye(10, dtype=np.float32)[:, small.train.labels], loss)
    before = network.theta.copy()
    *_, end, _ = train(network, small, configuration, rng=np.random.default_rng(0), preparation=preparation)
    np.testing.assert_allclose(network.theta - before, -1.5 * twin.gradient, rtol=1e-3, atol=1e-6)
    answers = network.predict(prepare(floats(small.test), preparation))
    wanted = np.eye(10)[small.test.labels]
    assert isinstance(end, EpochEnd)
    assert end.point.test_loss == pytest.approx(((answers - wanted) ** 2).sum(axis=1).mean(), rel=1e-5)
    assert end.point.test_accuracy == (answers.argmax(axis=1) == small.test.labels).mean()
    metrics, confusion = measure_with_confusion(network, small.test, loss, preparation)
    assert metrics.accuracy == end.point.test_accuracy == np.trace(confusion) / 40


def test_measuring_with_another_preparation_measures_something_else(digits: Dataset) -> None:
    network = Network(Configuration(hidden="8").architecture())
    network.initialize(rng=np.random.default_rng(0))
    standard = fit_preparation("standardize", 28, digits.train.images)
    losses = {measure(network, digits.test, make_loss("mse"), how).loss for how in (Preparation(), standard)}
    assert len(losses) == 2


def test_batches_are_augmented_anew_in_every_epoch(digits: Dataset) -> None:
    examples, how = digits.train.first(100), AUGMENTATIONS["simard"]
    batches = Batches(examples, 10, 10, augmentation=how)
    rng = np.random.default_rng(0)
    epochs = []
    for _ in range(2):
        by_label: dict[int, list[Array]] = {}
        for ((x, y),) in batches.shuffled(rng=rng):
            assert x.min() >= 0
            assert x.max() <= 1
            for column, label in zip(x.T, y.argmax(axis=0), strict=True):
                by_label.setdefault(int(label), []).append(column.copy())
        epochs.append(by_label)
    originals = floats(examples).reshape(100, -1)
    labels, counts = np.unique(examples.labels, return_counts=True)
    for by_label in epochs:
        assert {label: len(images) for label, images in by_label.items()} == dict(zip(labels, counts, strict=True))
        for label, images in by_label.items():
            # Each is still nearest to the images of its own digit's examples, but none is one of them.
            distances = np.linalg.norm(np.array(images)[:, None] - originals[examples.labels == label], axis=2)
            assert distances.min() > 0.1
    assert np.abs(np.array(epochs[0][3][0]) - np.array(epochs[1][3])).max(axis=1).min() > 0.01


def test_augmentation_comes_before_preparation(digits: Dataset) -> None:
    """Pixels are distorted as ink, and what comes out is prepared: noise does not blur what is binarised."""
    examples, how = digits.train.first(50), Augmentation(shift=2.0, noise=0.1)
    preparation = Preparation("binarize", 16)
    x = shown(examples, augmentation=how, preparation=preparation)
    assert set(np.unique(x)) == {0, 1}
    # 50 examples are gathered at once: the generator draws an order, and then the changes.
    rng = np.random.default_rng(0)
    order = rng.permutation(50)
    moved = augment(floats(examples)[order], how, rng=rng)
    np.testing.assert_array_equal(x, prepare(moved, preparation))


def test_without_augmentation_images_stay_as_they_are(digits: Dataset) -> None:
    examples = digits.train.first(50)
    x = shown(examples, augmentation=Augmentation())
    np.testing.assert_allclose(x, floats(examples).reshape(50, -1)[in_order(50)], rtol=1e-6)


def test_the_network_is_never_examined_on_augmented_images(digits: Dataset) -> None:
    """η so small that θ stays: costs in training change with the images, what is measured does not."""
    small = Dataset("digits", digits.train.first(60), digits.test.first(40), validation=digits.test.first(30))
    configuration = Configuration(
        hidden="8", eta=1e-30, batch_size=60, epochs=4, augmentation=Augmentation(shift=4.0, noise=0.3)
    )
    network = Network(configuration.architecture())
    network.initialize("normal", rng=np.random.default_rng(0))  # biases too: nothing that η could move
    theta, points, costs = network.theta.copy(), [], []
    for event in train(network, small, configuration, rng=np.random.default_rng(0)):
        if isinstance(event, Evaluated | EpochEnd):
            point = event.point
            points.append((point.train_loss, point.test_loss, point.validation_loss, point.test_accuracy))
        elif isinstance(event, BatchEnd):
            costs.append(event.cost)
    np.testing.assert_array_equal(network.theta, theta)
    loss = make_loss("mse")
    metrics = [measure(network, examples, loss) for examples in (small.train, small.test, digits.test.first(30))]
    assert set(points) == {(metrics[0].loss, metrics[1].loss, metrics[2].loss, metrics[1].accuracy)}
    assert len(points) == 5
    assert len(set(costs)) == 4
    assert all(cost != pytest.approx(metrics[0].loss, rel=1e-4) for cost in costs)


def test_dropout_and_batch_norm_rest_while_the_network_is_examined(digits: Dataset) -> None:
    configuration = Configuration(hidden="8 batchnorm dropout0.5", epochs=1)
    network = Network(configuration.architecture())
    network.initialize(rng=np.random.default_rng(0))
    network.loss_and_gradient(
        floats(digits.train.first(50)).reshape(50, -1).T,
        np.eye(10, dtype=np.float32)[:, digits.train.labels[:50]],
        make_loss("mse"),
        rng=np.random.default_rng(0),
    )
    numbers = network.parameters_and_buffers.copy()
    first, again = (measure(network, digits.test, make_loss("mse")) for _ in range(2))
    assert first == again
    assert first.accuracy == (network.predict(floats(digits.test)).argmax(axis=1) == digits.test.labels).mean()
    np.testing.assert_array_equal(network.parameters_and_buffers, numbers)
