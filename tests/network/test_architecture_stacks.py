"""Stacks of every kind of layer: written and read back, built and run, or refused in one sentence."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.errors import ArchitectureError
from inkling.network import (
    ACTIVATIONS,
    ActivationSpec,
    Architecture,
    BatchNormSpec,
    Conv2DSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    MaxPool2DSpec,
    Network,
    hidden_part,
    make_loss,
    parse_architecture,
    with_output,
)
from inkling.network.architecture.specs import MAX_CHANNELS, MAX_KERNEL, MAX_NEURONS

HIDDEN = tuple(name for name in ACTIVATIONS if name != "softmax")
COSTS = {"mse": "sigmoid", "cross-entropy": "softmax", "perceptron": "threshold"}


def hidden_layers(shape: tuple[int, ...]) -> st.SearchStrategy[LayerSpec]:
    """Any layer that can stand on this shape; small ones, so that the network can be built."""
    activation = st.sampled_from(HIDDEN)
    choices: list[st.SearchStrategy[LayerSpec]] = [
        st.builds(DenseSpec, st.integers(1, 12), activation),
        st.builds(FlattenSpec),
        st.builds(BatchNormSpec),
        st.builds(DropoutSpec, st.integers(0, 999_999).map(lambda millionths: millionths / 1e6)),
        st.builds(ActivationSpec, activation),
    ]
    if len(shape) > 1:
        side = min(*shape[-2:], MAX_KERNEL)
        channels = st.integers(1, 3)
        choices += [
            st.builds(Conv2DSpec, st.integers(1, side), channels, st.booleans(), activation),
            st.builds(MaxPool2DSpec, st.integers(1, side)),
        ]
    return st.one_of(choices)


@st.composite
def stacks(draw: st.DrawFn) -> Architecture:
    side = st.integers(1, 12)
    # A flat input of 16, 25 … numbers would be read as an image.
    flat = st.tuples(st.integers(1, 99).filter(lambda n: n < 16 or math.isqrt(n) ** 2 != n))
    shape = draw(st.one_of(flat, st.tuples(side, side), st.tuples(st.integers(1, 3), side, side)))
    layers: list[LayerSpec] = []
    below = shape
    for _ in range(draw(st.integers(0, 6))):
        spec = draw(hidden_layers(below))
        layers.append(spec)
        below = spec.build(below)[-1].output_shape
    last = DenseSpec(draw(st.integers(1, 12)), draw(st.sampled_from(ACTIVATIONS)))
    return Architecture(shape, (*layers, last))


@given(stacks())
@pytest.mark.slow
def test_the_spec_of_a_stack_reads_back_as_it_was_written(architecture: Architecture) -> None:
    assert parse_architecture(str(architecture)) == architecture


@given(stacks(), st.sampled_from(HIDDEN), st.sampled_from(sorted(COSTS)))
@pytest.mark.slow
def test_the_hidden_part_reads_back_as_it_was_written(stack: Architecture, activation: str, cost: str) -> None:
    """What `--architecture` and the Controls keep: the hidden layers, the output as the cost wants it."""
    architecture = Architecture(stack.input_shape, (*stack.layers[:-1], DenseSpec(stack.classes, COSTS[cost])))
    hidden = hidden_part(architecture, activation=activation)
    again = with_output(
        hidden,
        activation=activation,
        loss=cost,
        input_shape=architecture.input_shape,
        classes=architecture.classes,
    )
    assert again == architecture
    assert hidden_part(again, activation=activation) == hidden


@given(stacks())
@pytest.mark.slow
def test_a_stack_is_built_as_it_was_counted_and_answers(architecture: Architecture) -> None:
    network = Network(architecture)
    network.initialize(rng=np.random.default_rng(0))
    assert network.theta.size == architecture.parameters
    images = np.random.default_rng(1).random((3, *architecture.input_shape), np.float32)
    answers = network.predict(images)
    assert answers.shape == (3, architecture.classes)
    traces = network.trace(images[1])
    assert [trace.a.shape for trace in traces] == [trace.z.shape for trace in traces] == list(architecture.shapes)
    np.testing.assert_allclose(traces[-1].a, answers[1], rtol=1e-4, atol=1e-5)


@given(stacks(), st.integers(1, 4))
@pytest.mark.slow
def test_a_step_of_training_reaches_every_layer(architecture: Architecture, batch: int) -> None:
    network, loss = Network(architecture), make_loss("mse")
    rng = np.random.default_rng(0)
    network.initialize("normal", rng=rng)
    network.gradient[...] = np.nan  # backward writes every entry
    x = rng.standard_normal((architecture.inputs, batch)).astype(np.float32)
    y = np.eye(architecture.classes, dtype=np.float32)[:, rng.integers(0, architecture.classes, batch)]
    cost = network.loss_and_gradient(x, y, loss, rng=rng)
    assert math.isfinite(cost)
    assert np.isfinite(network.gradient).all()


WORDS = st.sampled_from(
    [
        *("784", "28x28", "16", "0", "007", "dense10", "dense", "16:relu", "10:softmax", "16:", ":relu", "x", "3x"),
        *("conv5x8", "conv3x16same", "conv5x", "conv99x9", "convx", "conv5x8same:tanh", "conv5x8sames", "2x3x4x5"),
        *("pool2", "pool", "pool0", "pool99", "pool2:relu", "flatten", "flatten2", "batchnorm", "batchnorm:relu"),
        *("dropout0.5", "dropout1.5", "dropout", "dropout-1", "dropout.", "dropout1e9", "dropout0.1234567"),
        *(
            *ACTIVATIONS,
            "leaky",
            "Relu",
            "99999999",
            "9" * 9,
            "9" * 5000,
            "٧",
            "²",
            "½",
            "-",
            "--",
            "⁠",
            "\N{ZERO WIDTH SPACE}",
        ),
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=8).map(" ".join), st.lists(WORDS).map("-".join)))
def test_any_words_are_an_architecture_or_a_sentence(text: str) -> None:
    try:
        architecture = parse_architecture(text)
    except ArchitectureError as error:
        sentence = str(error)
    else:
        sentence = "."
        assert parse_architecture(str(architecture)) == architecture
        assert architecture.parameters >= 0
        assert architecture.classes >= 1
    assert sentence.endswith(".")
    assert "\n" not in sentence


@given(st.lists(WORDS, max_size=4).map(" ".join), st.sampled_from(sorted(COSTS)))
def test_any_hidden_part_is_an_architecture_or_a_sentence(hidden: str, cost: str) -> None:
    try:
        architecture = with_output(hidden, loss=cost)
    except ArchitectureError as error:
        sentence = str(error)
    else:
        sentence = "."
        assert architecture.classes == 10
        assert architecture.output_activation == COSTS[cost]
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        # What cannot stand on what is below it.
        ("28x28 16 conv3x4 10", "but the layer before gives 16 numbers"),
        ("28x28 conv3x4 flatten pool2 10", "need an image"),
        ("784 16 pool2 10", "need an image"),
        ("7 conv3x4 10", "gives 7 numbers"),
        ("6x6 conv7x2 10", "7×7 does not fit into an image of 6×6"),
        ("28x28 conv15x4 conv15x4 10", "15×15 does not fit into an image of 14×14"),
        ("28x28 pool15 pool2 10", "2×2 does not fit into an image of 1×1"),
        ("6x3 pool4 10", "4×4 does not fit into an image of 6×3"),
        # What cannot be the end, or can be nothing else.
        ("conv5x8 pool2", "8×12×12 numbers; end with a dense layer"),
        ("28x28 batchnorm", "28×28 numbers"),
        ("flatten", "No layer of flatten has weights"),
        ("28x28 pool2 flatten dropout0.5", "No layer of pool2 flatten dropout0.5 has weights"),
        ("9 dropout0.5", "No layer of dropout0.5 has weights"),
        ("10:softmax batchnorm 10", "Softmax belongs on the last layer"),
        ("conv5x8:softmax flatten 10", "Softmax belongs on the last layer"),
        ("softmax 10", "Softmax belongs on the last layer"),
        # What is no word at all.
        ("lstm64 10", "“lstm64” is not a layer"),
        ("konv5x8 10", "“konv5x8”"),
        ("conv5 10", "“conv5”"),
        ("conv5x8x3 10", "“conv5x8x3”"),
        ("conv5x8valid 10", "“conv5x8valid”"),
        ("pool 10", "“pool”"),
        ("pool2:relu 10", "“pool2:relu”"),
        ("batchnorm:relu 10", "“batchnorm:relu”"),
        ("relu:relu 10", "“relu:relu”"),
        ("conv5x8: 10", "“conv5x8:”"),
        ("leaky 10", "“leaky”"),
        # Numbers outside their limits.
        ("dropout1.5 10", "from 0 to below 1, not 1.5"),
        ("dropout1 10", "from 0 to below 1, not 1"),
        ("dropout50 10", "not 50"),
        ("conv0x8 10", f"between 1 and {MAX_KERNEL}, not 0"),
        (f"conv{MAX_KERNEL + 1}x8 10", f"not {MAX_KERNEL + 1}"),
        ("conv5x0 10", f"between 1 and {MAX_CHANNELS}, not 0"),
        (f"conv5x{MAX_CHANNELS + 1} 10", f"not {MAX_CHANNELS + 1}"),
        ("pool0 10", "not 0"),
        (f"pool{MAX_KERNEL + 1} 10", f"not {MAX_KERNEL + 1}"),
        (f"conv5x8 dense{MAX_NEURONS + 1}", f"not {MAX_NEURONS + 1}"),
        ("0x5 10", "inputs, not 0"),
        ("400x400 10", "inputs, not 160000"),
        ("2x3x4x5 10", "at most 3 sides (channels, height, width), not 4"),
        ("1x" * 80 + "1 10", "at most 3 sides"),
        ("28x28", "at least one layer"),
    ],
)
def test_a_bad_stack_gets_one_sentence_that_says_why(spec: str, told: str) -> None:
    with pytest.raises(ArchitectureError) as caught:
        parse_architecture(spec)
    message = str(caught.value)
    assert told in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize("rate", [-0.1, 1.0, 1.5, math.nan, math.inf])
def test_an_impossible_rate_of_dropout_cannot_be_described(rate: float) -> None:
    with pytest.raises(ArchitectureError, match=r"from 0 to below 1, not .*\.$"):
        DropoutSpec(rate)


def test_a_network_too_large_for_memory_is_refused_before_it_is_made() -> None:
    architecture = parse_architecture("784-10000-10000-10")
    with pytest.raises(ArchitectureError, match=r"^784-10000-10000-10 has 107960010 parameters.*\.$"):
        Network(architecture)


def test_the_design_documents_convolutional_network() -> None:
    architecture = parse_architecture("conv5x8 pool2 conv5x16 pool2 dense10", activation="relu", output="softmax")
    assert architecture.input_shape == (28, 28)
    assert architecture.shapes == ((8, 24, 24), (8, 12, 12), (16, 8, 8), (16, 4, 4), (10,))
    assert architecture.parameters == (8 * 25 + 8) + (16 * 8 * 25 + 16) + (10 * 256 + 10)
    assert architecture.short == "conv5x8 pool2 conv5x16 pool2 10"
    assert not architecture.is_mlp
    assert architecture.output_activation == "softmax"


@pytest.mark.parametrize(
    ("hidden", "activation", "wanted"),
    [
        ("16-16", "sigmoid", "16-16"),
        ("16:relu-16:sigmoid", "sigmoid", "16:relu-16"),
        ("16:relu 16:sigmoid", "relu", "16-16:sigmoid"),
        ("", "sigmoid", ""),
        ("conv5x8:relu  pool2, dense30:tanh", "relu", "conv5x8 pool2 30:tanh"),
        ("conv3x4:identity batchnorm relu", "relu", "conv3x4:identity batchnorm relu"),
    ],
)
def test_the_hidden_part_leaves_out_the_activation_that_goes_without_saying(
    hidden: str, activation: str, wanted: str
) -> None:
    assert hidden_part(with_output(hidden, activation=activation), activation=activation) == wanted


def test_a_stack_that_does_not_end_densely_has_no_hidden_part() -> None:
    with pytest.raises(ArchitectureError, match=r"must end with a dense layer.*\.$"):
        hidden_part(parse_architecture("conv5x8 flatten"), activation="sigmoid")
