"""What the demonstration says, in the language of the window. What was measured decides what is claimed."""

import math

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.answer import Answer
from inkling.gui.demonstration.comparison import Accuracies
from inkling.gui.demonstration.guide import Step
from inkling.gui.demonstration.plan import THICK, THIN, DemonstrationPlan

_CLEARLY = 0.1  # from this difference on between two accuracies we say that there is one


def percent(accuracy: float) -> str:
    """In whole per cent, as the language writes it."""
    number = QLocale().toString(math.floor(100 * accuracy + 0.5))
    return QCoreApplication.translate("Demonstration", "{}%").format(number)


def headline(step: Step, digit: int) -> str:
    """What the step is about. digit: that is asked for in the drawing step"""
    if step is Step.INTRODUCTION:
        return QCoreApplication.translate("Demonstration", "Stroke-size overfitting")
    if step is Step.THIN_PEN:
        return QCoreApplication.translate("Demonstration", "Training with a thin pen")
    if step is Step.DRAWING:
        return QCoreApplication.translate("Demonstration", "Your turn: draw a {digit}").format(digit=digit)
    if step is Step.ALL_PENS:
        return QCoreApplication.translate("Demonstration", "Training with all pens")
    return QCoreApplication.translate("Demonstration", "The cure: all pens")


def end_run_words() -> dict[str, str]:
    """Before a training of ours ends one of the person's: the question, and the button that says yes."""
    question = QCoreApplication.translate("Demonstration", "Stop the training and show the demonstration's own?")
    return {"question": question, "button": QCoreApplication.translate("Demonstration", "&Stop and show")}


def introduction() -> str:
    return QCoreApplication.translate(
        "Demonstration",
        "A network learns digits written with a thin pen. Then you draw with a thick one, and see what it makes of "
        "that, and what helps. It takes a minute; any step can be skipped or repeated.",
    )


# A training


def loading() -> str:
    return QCoreApplication.translate("Demonstration", "The digits to learn from are being written…")


def training(step: Step, plan: DemonstrationPlan) -> str:
    """What the viewer sees while it learns."""
    count = QLocale().toString(plan.train_size)
    if step is Step.THIN_PEN:
        text = QCoreApplication.translate(
            "Demonstration",
            "The network learns from {count} digits, all written with pen {thin}. Watch what its neurons look for, "
            "and how the accuracy climbs.",
        )
    else:
        text = QCoreApplication.translate(
            "Demonstration",
            "The same network begins again and learns from as many digits ({count}), written with pens from {thin} "
            "to {thick}.",
        )
    return text.format(count=count, thin=THIN, thick=THICK)


def paused() -> str:
    return QCoreApplication.translate("Demonstration", "Training rests. Continue goes on; Skip leaves this step.")


def measuring() -> str:
    return QCoreApplication.translate(
        "Demonstration", "It has learned. Now it reads new digits, written with each pen…"
    )


def measured(accuracies: Accuracies, before: Accuracies | None) -> str:
    """What came out. before: of the network of the thin pen, if this is the other one."""
    thin, thick = accuracies.of_pen(THIN), accuracies.of_pen(THICK)
    if before is not None:
        text = QCoreApplication.translate(
            "Demonstration",
            "With pen {thick} it reads {mixed_thick} of new digits; the network of the thin pen read {thin_thick}. "
            "With pen {thin} it reads {mixed_thin} ({thin_thin} for the other network). The plot shows both curves.",
        )
        return text.format(
            thick=THICK,
            thin=THIN,
            mixed_thick=percent(thick),
            mixed_thin=percent(thin),
            thin_thick=percent(before.of_pen(THICK)),
            thin_thin=percent(before.of_pen(THIN)),
        )
    if thin - thick >= _CLEARLY:
        text = QCoreApplication.translate(
            "Demonstration",
            "It reads {of_thin} of new digits written with pen {thin}, the only one it knows, but just {of_thick} of "
            "those written with pen {thick}. The plot shows it for every pen.",
        )
    else:
        text = QCoreApplication.translate(
            "Demonstration",
            "It reads {of_thin} of new digits written with pen {thin}, and {of_thick} of those written with pen "
            "{thick}. The plot shows it for every pen.",
        )
    return text.format(thin=THIN, thick=THICK, of_thin=percent(thin), of_thick=percent(thick))


# The drawing


def ask(digit: int, *, seldom_read: bool) -> str:
    """seldom_read: the network of the thin pen is known to read hardly any of these digits"""
    if seldom_read:
        text = QCoreApplication.translate(
            "Demonstration",
            "Draw a {digit} on the canvas; pen {thick} is in your hand. With this pen, it is among the digits that "
            "the network reads worst. Skip shows an example instead.",
        )
    else:
        text = QCoreApplication.translate(
            "Demonstration",
            "Draw a {digit} on the canvas; pen {thick} is in your hand. Skip shows an example instead.",
        )
    return text.format(digit=digit, thick=THICK)


def shown_digit(digit: int | None, pen: int, *, own: bool) -> str:
    """What is on the canvas. digit: None where we cannot know it; own: drawn by the viewer"""
    if digit is None:
        return QCoreApplication.translate("Demonstration", "This drawing:")
    if own:
        return QCoreApplication.translate("Demonstration", "You drew a {digit} with pen {pen}:").format(
            digit=digit, pen=pen
        )
    return QCoreApplication.translate("Demonstration", "Here is a {digit}, written with pen {pen}:").format(
        digit=digit, pen=pen
    )


def reading(answer: Answer) -> str:
    """What a network says: 8, or that it is not sure. To go into a sentence."""
    if answer.sure:
        return QCoreApplication.translate("Demonstration", "reads {digit}").format(digit=answer.name)
    return QCoreApplication.translate("Demonstration", "is not sure (likeliest {digit})").format(digit=answer.name)


def read_by_thin(shown: str, answer: Answer, digit: int | None, *, trained: bool) -> str:
    """Step 3. trained: in this demonstration; else the network on screen is another one"""
    if trained:
        text = QCoreApplication.translate("Demonstration", "{shown} the network of the thin pen {reading}.")
    else:
        text = QCoreApplication.translate(
            "Demonstration", "{shown} the network on screen {reading}. (The training with the thin pen was skipped.)"
        )
    said = text.format(shown=shown, reading=reading(answer))
    if digit is None or not answer.sure or answer.digit != digit:
        return said
    rightly = QCoreApplication.translate("Demonstration", "That is right, this time; Repeat asks for another digit.")
    return f"{said} {rightly}"


# The cure


def comparison(shown: str, thin: Answer, mixed: Answer) -> str:
    """Both networks on the same drawing."""
    return QCoreApplication.translate(
        "Demonstration", "{shown} the network of the thin pen {thin}, the network of all pens {mixed}."
    ).format(shown=shown, thin=reading(thin), mixed=reading(mixed))


def not_cured() -> str:
    """The network of all pens misread the drawing as well."""
    return QCoreApplication.translate(
        "Demonstration",
        "This time all pens did not help: no network of this size reads every digit under so thick a pen. "
        "Draw another.",
    )


def both_accuracies(thin: Accuracies, mixed: Accuracies) -> str:
    return QCoreApplication.translate(
        "Demonstration", "Of new digits written with pen {thick} they read {thin} and {mixed}."
    ).format(thick=THICK, thin=percent(thin.of_pen(THICK)), mixed=percent(mixed.of_pen(THICK)))


def go_on() -> str:
    return QCoreApplication.translate("Demonstration", "Draw on with any pen: both answers appear here.")


def lacking() -> str:
    """A training was skipped."""
    return QCoreApplication.translate(
        "Demonstration",
        "There is nothing to compare yet: a training was skipped. ‹ leads back to the one with all pens, and further "
        "on to the one with the thin pen.",
    )


# What went wrong


def not_loaded() -> str:
    return QCoreApplication.translate(
        "Demonstration", "The digits were not loaded. Repeat tries again; Skip leaves this step."
    )


def not_trained() -> str:
    return QCoreApplication.translate(
        "Demonstration", "The training ended before its first step. Repeat begins it again; Skip leaves this step."
    )


def not_measured() -> str:
    return QCoreApplication.translate(
        "Demonstration", "The network could not be measured. Repeat tries again; Skip leaves this step."
    )
