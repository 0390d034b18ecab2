"""Which layers share a column."""

import pytest

from inkling.gui.network.layer_groups import INPUT, LayerGroup, group_layers
from inkling.gui.network.texts import joined_layer, layer_name
from inkling.network import parse_architecture


def groups_of(spec: str) -> tuple[LayerGroup, ...]:
    return group_layers(parse_architecture(spec))


def test_dense_layers_have_a_column_each() -> None:
    groups = groups_of("784-16-16-10")
    assert [(g.head, g.last, g.neurons) for g in groups] == [(INPUT, INPUT, 784), (0, 0, 16), (1, 1, 16), (2, 2, 10)]
    assert [layer_name(g) for g in groups[1:]] == ["Hidden layer 1", "Hidden layer 2", "Output layer"]


def test_what_adds_nothing_to_see_joins_the_layer_before() -> None:
    groups = groups_of("conv3x4same:identity batchnorm relu pool2 dropout0.25 flatten 20:tanh dropout0.5 10:softmax")
    assert [(g.head, g.last) for g in groups] == [(INPUT, INPUT), (0, 2), (3, 5), (6, 7), (8, 8)]
    assert [g.shape for g in groups[1:]] == [(4, 28, 28), (4, 14, 14), (20,), (10,)]
    assert [g.has_maps for g in groups] == [False, True, True, False, False]
    assert [g.activation for g in groups] == [None, "relu", "relu", "tanh", "softmax"]
    joined = [[joined_layer(spec) for spec in g.joined] for g in groups]
    assert joined == [[], ["batch norm", ""], ["dropout 0.25", ""], ["dropout 0.5"], []]
    assert [layer_name(g) for g in groups[1:]] == ["Convolution", "Pooling", "Hidden layer", "Output layer"]


def test_batch_norm_after_an_activation_undoes_its_bounds() -> None:
    assert groups_of("784-16:sigmoid-10")[1].activation == "sigmoid"
    assert groups_of("16:sigmoid batchnorm 10")[1].activation == "identity"


def test_layers_before_the_first_column_join_the_input() -> None:
    groups = groups_of("dropout0.2 16 10")
    assert [(g.head, g.last) for g in groups] == [(INPUT, 0), (1, 1), (2, 2)]
    assert groups[0].image_shape == (28, 28)


@pytest.mark.parametrize(
    ("spec", "picture"), [("16x16 4", (16, 16)), ("1x16x16 4", (16, 16)), ("3x16x16 4", None), ("7 4", None)]
)
def test_an_input_of_one_image_is_a_picture(spec: str, picture: tuple[int, int] | None) -> None:
    assert groups_of(spec)[0].image_shape == picture


def test_normalisation_and_activations_alone_have_a_column_too() -> None:
    assert [(g.head, g.last) for g in groups_of("2 batchnorm relu")] == [(INPUT, 0), (1, 1)]
