"""Architectures: the spec that people type, both ways; what is refused, in one sentence; limits."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.errors import ArchitectureError
from inkling.network import (
    ACTIVATIONS,
    Architecture,
    DenseSpec,
    LayerSpec,
    Network,
    mlp,
    parse_architecture,
    tidy_layers,
    with_output,
)
from inkling.network.architecture.architecture import MAX_LAYERS
from inkling.network.architecture.grammar import layer_words
from inkling.network.architecture.specs import MAX_NEURONS

HIDDEN = tuple(name for name in ACTIVATIONS if name != "softmax")


@st.composite
def architectures(draw: st.DrawFn) -> Architecture:
    sizes = st.integers(1, MAX_NEURONS)
    hidden = draw(st.lists(st.builds(DenseSpec, sizes, st.sampled_from(HIDDEN)), max_size=6))
    last = draw(st.builds(DenseSpec, sizes, st.sampled_from(ACTIVATIONS)))
    side = draw(st.integers(4, 64))
    inputs = draw(st.integers(1, 15))
    return Architecture(draw(st.sampled_from([(side, side), (inputs,)])), (*hidden, last))


@given(architectures())
def test_the_spec_reads_back_as_it_was_written(architecture: Architecture) -> None:
    assert parse_architecture(str(architecture)) == architecture


@given(architectures())
def test_the_short_name_reads_back_as_the_same_sizes(architecture: Architecture) -> None:
    again = parse_architecture(architecture.short)
    assert again.short == architecture.short
    assert again.parameters == architecture.parameters


@given(st.text(alphabet="0123456789-: denstaighmoflu\n", max_size=30))
def test_any_text_is_an_architecture_or_a_sentence(text: str) -> None:
    try:
        architecture = parse_architecture(text)
    except ArchitectureError as error:
        sentence = str(error)
    else:
        sentence = "."
        assert architecture.parameters >= architecture.classes >= 1
    assert sentence.endswith(".")


def test_the_3blue1brown_network() -> None:
    architecture = parse_architecture("784-16-16-10")
    assert architecture == mlp((16, 16))
    assert architecture.input_shape == (28, 28)
    assert (architecture.inputs, architecture.classes, architecture.parameters) == (784, 10, 13_002)
    assert architecture.short == "784-16-16-10"
    assert str(architecture) == "784-16:sigmoid-16:sigmoid-10:sigmoid"


@pytest.mark.parametrize(
    ("spec", "wanted"),
    [
        ("784-10", "784-10:sigmoid"),
        (" 784-16-10\n", "784-16:sigmoid-10:sigmoid"),
        ("784 16:relu 10:softmax", "784-16:relu-10:softmax"),
        ("784 dense16:tanh dense10", "784-16:tanh-10:sigmoid"),
        ("784-016-10", "784-16:sigmoid-10:sigmoid"),
        ("784, 16,16, 10", "784-16:sigmoid-16:sigmoid-10:sigmoid"),
        ("28x28-16-10", "784-16:sigmoid-10:sigmoid"),
        ("784;16 – 16 - 10", "784-16:sigmoid-16:sigmoid-10:sigmoid"),
        ("28×28 16:ReLU 10:Softmax", "784-16:relu-10:softmax"),
        # A comma that touches `dropout` and a digit is a decimal comma.
        ("784 16 dropout0,5 10", "28x28 16:sigmoid dropout0.5 10:sigmoid"),
        ("784,16,dropout0,5,10", "28x28 16:sigmoid dropout0.5 10:sigmoid"),
        ("784,16,dropout,25,10", "28x28 16:sigmoid dropout0.25 10:sigmoid"),
        ("784,16,dropout0, 5,10", "28x28 16:sigmoid dropout0 5:sigmoid 10:sigmoid"),
        ("784-16:leaky-relu-10", "784-16:leaky-relu-10:sigmoid"),
        # Without a first number, an image of 28×28 goes in.
        ("784:tanh-10", "784-784:tanh-10:sigmoid"),
        ("dense16 dense10", "784-16:sigmoid-10:sigmoid"),
        ("conv5x8 pool2 conv5x16 pool2 dense10", "28x28 conv5x8:sigmoid pool2 conv5x16:sigmoid pool2 10:sigmoid"),
        ("3x8x6 conv3x4same:relu flatten 10", "3x8x6 conv3x4same:relu flatten 10:sigmoid"),
        ("784 16:identity batchnorm relu dropout.5 10", "28x28 16:identity batchnorm relu dropout0.5 10:sigmoid"),
    ],
)
def test_ways_to_write_it(spec: str, wanted: str) -> None:
    assert str(parse_architecture(spec)) == wanted


def test_activations_fill_in_where_the_spec_names_none() -> None:
    architecture = parse_architecture("784-16-8:tanh-10", activation="relu", output="softmax")
    assert str(architecture) == "784-16:relu-8:tanh-10:softmax"


@pytest.mark.parametrize(
    ("inputs", "shape"),
    [(784, (28, 28)), (256, (16, 16)), (16, (4, 4)), (4, (4,)), (9, (9,)), (2, (2,)), (785, (785,))],
)
def test_a_square_number_of_inputs_is_an_image(inputs: int, shape: tuple[int, ...]) -> None:
    assert parse_architecture(f"{inputs}-10").input_shape == shape


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("", "at least one layer"),
        ("784", "at least one layer"),
        ("784-16/16-10", "“16/16”"),
        ("784-16--16-10", "minus sign"),
        ("-784-10", "minus sign"),
        ("784, -16, 10", "minus sign"),
        ("784,,10", "nothing between two commas"),
        ("784 dropout0, 5, x", "“x”"),
        ("784-sixteen-10", "“sixteen”"),
        ("784-16:-10", "“16:”"),
        ("784-1.5-10", "“1.5”"),
        ("784-16:swish-10", "“swish”"),
        ("784-16:step-10", "“step”; choose one of sigmoid"),
        pytest.param("784-" + "a" * 5000, "“aaaaaaaaaaaaaaaaaaaa…” is not a layer"),
        ("784-0-10", "not 0"),
        (f"784-{MAX_NEURONS + 1}-10", f"not {MAX_NEURONS + 1}"),
        ("784-16:softmax-10", "last layer"),
        ("784" + "-1" * (MAX_LAYERS + 1), f"not {MAX_LAYERS + 1}"),
        pytest.param("0-10", "input"),
        pytest.param("9" * 20 + "-10", "input"),
        pytest.param("784-" + "9" * 5000, "neurons"),
    ],
)
def test_a_bad_spec_gets_one_sentence_that_names_it(spec: str, told: str) -> None:
    with pytest.raises(ArchitectureError) as caught:
        parse_architecture(spec)
    message = str(caught.value)
    assert told in message
    assert message.endswith(".")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("neurons", "activation"), [(0, "sigmoid"), (-1, "sigmoid"), (MAX_NEURONS + 1, "relu"), (5, "swish")]
)
def test_an_impossible_layer_cannot_be_described(neurons: int, activation: str) -> None:
    with pytest.raises(ArchitectureError, match=rf"({neurons}|swish).*\.$"):
        DenseSpec(neurons, activation)


def test_the_limits_themselves_are_fine() -> None:
    layers = (DenseSpec(1, "sigmoid"),) * (MAX_LAYERS - 1)
    architecture = Architecture((2,), (*layers, DenseSpec(MAX_NEURONS, "softmax")))
    assert len(Network(architecture).stages) == MAX_LAYERS


@pytest.mark.parametrize("count", [0, MAX_LAYERS + 1])
def test_too_few_and_too_many_layers(count: int) -> None:
    with pytest.raises(ArchitectureError, match=rf"not {count}\.$"):
        Architecture((2,), (DenseSpec(1, "sigmoid"),) * count)


@given(architectures())
def test_parameters_are_counted_as_the_network_holds_them(architecture: Architecture) -> None:
    if architecture.parameters < 100_000:
        assert Network(architecture).theta.size == architecture.parameters


@pytest.mark.parametrize(("loss", "output"), [("mse", "sigmoid"), ("cross-entropy", "softmax")])
def test_mlp_ends_as_its_cost_wants(loss: str, output: str) -> None:
    architecture = mlp((30, 20), activation="tanh", loss=loss, input_shape=(4, 5), classes=3)
    assert [spec.activation for spec in architecture.layers] == ["tanh", "tanh", output]
    assert architecture.short == "20-30-20-3"
    network = Network(architecture)
    assert network.predict(np.zeros((2, 4, 5), np.float32)).shape == (2, 3)


def words() -> st.SearchStrategy[str]:
    """Words of layers that can be hidden, in the ways in which people write them."""
    sizes = st.integers(1, MAX_NEURONS).flatmap(lambda size: st.sampled_from([f"{size}", f"dense{size}", f"0{size}"]))
    rates = st.integers(0, 999_999).map(lambda parts: f"{parts / 1e6:.6f}")
    return st.one_of(
        sizes,
        st.tuples(sizes, st.sampled_from(HIDDEN)).map(":".join),
        st.sampled_from(["conv5x8", "Conv3×4same:ReLU", "pool2", "flatten", "batchnorm", "leaky-relu", "tanh"]),
        rates.map(lambda rate: f"dropout{rate}"),
        rates.map(lambda rate: f"dropout{rate.replace('.', ',')}"),
    )


@given(st.lists(words(), max_size=8), st.sampled_from([" ", ", ", "; ", " – ", " - ", "-"]))
def test_tidied_layers_are_the_same_layers(layers: list[str], between: str) -> None:
    text = between.join(layers)
    tidy = tidy_layers(text)
    assert tidy_layers(tidy) == tidy
    for activation in ("relu", "tanh"):  # what the text leaves open stays open
        assert hidden_layers(tidy, activation) == hidden_layers(text, activation)
    assert len(layer_words(tidy)) == len(layers)


def hidden_layers(text: str, activation: str) -> tuple[LayerSpec, ...]:
    """The layers of a text, whether or not they fit on one another."""
    specs = []
    for word in layer_words(text):
        spec, *_ = with_output(word, activation=activation, input_shape=(1, 100, 100)).layers
        specs.append(spec)
    return tuple(specs)


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("16, dense16", "16-16"),
        ("", ""),
        ("conv5×8 , pool2;032", "conv5x8 pool2 32"),
        ("16:relu 016", "16:relu-16"),
        ("16 leaky-relu", "16 leaky-relu"),
        ("30 dropout0,50, 30", "30 dropout0.5 30"),
    ],
)
def test_layers_as_inkling_writes_them(text: str, tidy: str) -> None:
    assert tidy_layers(text) == tidy
