"""What a model makes of the drawing, as it is and as other pens would ink it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.answer import Answer
from inkling.analysis.forward_pass import ForwardPass, forward_pass
from inkling.analysis.pen_answers import PenAnswers, pen_answers
from inkling.data.normalize import normalize
from inkling.data.preparation import prepare
from inkling.data.stroke import PEN_SIZES
from inkling.session.drawing import Drawing
from inkling.training.model import Model

Floats = NDArray[np.float32]


class Reader:
    """Has models read the drawing. While a network learns the drawing stays: it is brought to size once."""

    def __init__(self) -> None:
        self._one, self._each = _Normalizer(), _Normalizer()

    def read(self, model: Model, image: Floats) -> tuple[Floats, Answer, ForwardPass | None]:
        """What the model sees of a drawing, both float32 (28, 28); the answer, and the way to it."""
        seen = self._one.normalize(image, model.normalization)
        inputs = prepare(seen[np.newaxis], model.preparation)[0]
        with np.errstate(over="ignore", invalid="ignore"):  # a step by hand may be as large as anybody likes
            trace = model.network.trace(inputs)
        answer = Answer(trace[-1].a, model.class_names, trace[-1].z)
        return seen, answer, forward_pass(model.network, seen, trace, inputs)

    def read_with_each_pen(self, model: Model, drawing: Drawing, answer: Answer) -> PenAnswers | None:
        """The answers to a drawing inked with each pen; None for an empty one.

        With the pen in hand it is the drawing as it is, a sample as it came, too: that answer is the one on screen.
        """
        image, images, in_hand = drawing.image(), drawing.inked(), PEN_SIZES.index(drawing.pen_size)
        if image is None:
            return None
        images[in_hand] = image
        with np.errstate(over="ignore", invalid="ignore"):
            inputs = prepare(self._each.normalize(images, model.normalization), model.preparation)
            outputs = activations = model.network.predict(inputs)
            if model.network.architecture.output_activation == "threshold":
                # Threshold neurons are all 0 or 1; their sums z decide between them.
                outputs = model.network.outputs(inputs.reshape(len(inputs), -1).T, model.loss).T
        answers = pen_answers(images, activations, outputs, model.class_names, answer.shown)
        return replace(
            answers.agreeing(in_hand, answer),
            label=drawing.label if drawing.label in model.class_names else "",
            as_it_came=in_hand if drawing.as_it_came else None,
        )


class _Normalizer:
    """Normalises images, and keeps the latest ones beside what became of them."""

    def __init__(self) -> None:
        self._images: Floats | None = None
        self._mode = ""

    def normalize(self, images: Floats, mode: str) -> Floats:
        """As `inkling.data.normalize` does it, read-only."""
        if self._images is None or mode != self._mode or not np.array_equal(images, self._images):
            self._images, self._mode = images.copy(), mode
            self._normalized = normalize(self._images, mode)
            self._normalized.setflags(write=False)
        return self._normalized
