"""Telling: what the card shows of a step, from how far the step has come and what came out so far."""

from inkling.gui.demonstration import words
from inkling.gui.demonstration.comparison import Comparison, answer
from inkling.gui.demonstration.guide import Guide, Phase, Step
from inkling.gui.demonstration.viewer_drawing import ViewerDrawing
from inkling.gui.widgets.card.content import CardContent


def content(guide: Guide, comparison: Comparison, viewer: ViewerDrawing, *, paused: bool) -> CardContent:
    """The present step. paused: training rests"""
    failed = guide.phase is Phase.FAILED
    return CardContent(
        step=int(guide.step),
        steps=len(Step),
        headline=words.headline(guide.step, viewer.digit),
        text=_failure(guide) if failed else _text(guide, comparison, viewer, paused),
        can_skip=not guide.is_done,
        can_go_on=guide.is_done,
        problem=failed,
        headlines=tuple(words.headline(step, viewer.digit) for step in Step),
    )


def _failure(guide: Guide) -> str:
    if guide.sentence:
        return guide.sentence
    if guide.failed_in is Phase.LOADING:
        return words.not_loaded()
    return words.not_trained() if guide.failed_in is Phase.TRAINING else words.not_measured()


def _text(guide: Guide, comparison: Comparison, viewer: ViewerDrawing, paused: bool) -> str:
    if guide.step is Step.INTRODUCTION:
        return words.introduction()
    if guide.step is Step.DRAWING:
        return _drawing(guide, comparison, viewer)
    if guide.step is Step.CURE:
        return _cure(comparison, viewer)
    return _training(guide, comparison, paused)


def _training(guide: Guide, comparison: Comparison, paused: bool) -> str:
    if guide.phase is Phase.LOADING:
        return words.loading()
    if guide.phase is Phase.TRAINING:
        return words.paused() if paused else words.training(guide.step, comparison.plan)
    trained = comparison[guide.step.pens]
    if trained is None or trained.accuracies is None:
        return words.measuring()
    thin = comparison.thin if guide.step is Step.ALL_PENS else None
    return words.measured(trained.accuracies, thin.accuracies if thin else None)


def _drawing(guide: Guide, comparison: Comparison, viewer: ViewerDrawing) -> str:
    image, thin, on_screen = viewer.image, comparison.thin, viewer.answer_on_screen
    if image is None or not guide.is_done:
        return words.ask(viewer.digit, seldom_read=viewer.is_seldom_read)
    said = answer(thin.model, image) if thin else on_screen
    origin = viewer.origin()
    shown = words.shown_digit(origin.digit, origin.pen, own=origin.own)
    return words.read_by_thin(shown, said, origin.digit, trained=thin is not None) if said else shown


def _cure(comparison: Comparison, viewer: ViewerDrawing) -> str:
    thin, mixed, image, origin = comparison.thin, comparison.mixed, viewer.image, viewer.origin()
    if thin is None or mixed is None:
        return words.lacking()
    sentences = []
    if image is not None:
        shown = words.shown_digit(origin.digit, origin.pen, own=origin.own)
        said = answer(mixed.model, image)
        sentences.append(words.comparison(shown, answer(thin.model, image), said))
        if origin.digit is not None and said.shown != str(origin.digit):
            sentences.append(words.not_cured())
    if thin.accuracies and mixed.accuracies:
        sentences.append(words.both_accuracies(thin.accuracies, mixed.accuracies))
    return " ".join((*sentences, words.go_on()))
