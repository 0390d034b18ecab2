"""What is wrong in a lesson: an unknown word, a missing language, a number that nothing computes, no such claim.

    {name} or {name:.3f} or {name:%}     a number, computed when it is shown
    {{ and }}                            braces

Digits that stand in a text outside of braces must be among the lesson's facts.
"""

import re
from collections.abc import Iterator, Mapping
from string import Formatter

from inkling.errors import InklingError, LessonError, Phrase
from inkling.session.lessons.calls import Vocabulary, Word, parse_call
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.comparison import parse_comparison
from inkling.session.lessons.lesson import CHAPTERS, MAIN, WINDOWS, Lesson, Step, Text
from inkling.session.lessons.vocabulary import VOCABULARIES

MOST_STEPS = 15
MOST_WORDS = 90  # in a step: more is not read
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIGITS = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")
_FORMATS = re.compile(r"(\.\d[feg])?|(\.\d)?%|d")


def faults(lesson: Lesson) -> list[Phrase | InklingError]:
    """Everything that is wrong with it, a sentence each; empty for a sound lesson."""
    return list(_faults(lesson))


def names_in(text: str) -> list[tuple[str, str]]:
    """The numbers that a text names, each with its format. ValueError for braces that do not match."""
    return [(name, form or "") for _, name, form, _ in Formatter().parse(text) if name is not None]


def _faults(lesson: Lesson) -> Iterator[Phrase | InklingError]:
    if not _NAME.fullmatch(lesson.id):
        yield Phrase("its id “{id}” is made of small letters, digits and hyphens", id=lesson.id)
    if lesson.chapter not in CHAPTERS:
        yield Phrase("its chapter {name} is none of {choices}", name=lesson.chapter, choices=", ".join(CHAPTERS))
    if lesson.window not in WINDOWS:
        yield Phrase("its window {name} is none of {choices}", name=lesson.window, choices=", ".join(WINDOWS))
    if not 1 <= len(lesson.steps) <= MOST_STEPS:
        yield Phrase("it has {count} steps; a lesson has 1 to {most}", count=len(lesson.steps), most=MOST_STEPS)
    words = VOCABULARIES.get(lesson.window, VOCABULARIES[MAIN])
    yield from _of_text(lesson, words, lesson.title, Phrase("its title"))
    for number, step in enumerate(lesson.steps, 1):
        yield from _of_step(lesson, words, step, Phrase("step {number}", number=number))


def _of_step(lesson: Lesson, words: Vocabulary, step: Step, where: Phrase) -> Iterator[Phrase | InklingError]:
    for claim in step.claims:
        if claim not in CLAIMS:
            yield Phrase("{where}: there is no claim {claim}", where=where, claim=claim)
    for text, known in (*((one, words.actions) for one in step.do), *_waits(step, words)):
        try:
            parse_call(text, known)
        except LessonError as error:
            yield Phrase("{where}: {reason}", where=where, reason=error)
    if step.show and step.show not in words.parts:
        yield Phrase(
            "{where}: there is no part {name}; there are {choices}",
            where=where,
            name=step.show,
            choices=", ".join(words.parts),
        )
    yield from _of_text(lesson, words, step.text, where)
    for language, said in (("en", step.text.en), ("fr", step.text.fr)):
        if len(said.split()) > MOST_WORDS:
            yield Phrase(
                "{where}: its text in “{language}” has more than {most} words",
                where=where,
                language=language,
                most=MOST_WORDS,
            )
    if step.ask is not None:
        question = step.ask
        texts = [question.text, *(choice.text for choice in question.choices)]
        for one in texts + ([question.explain] if question.explain else []):
            yield from _of_text(lesson, words, one, where)
        yield from _of_question(step, words, where)


def _waits(step: Step, words: Vocabulary) -> list[tuple[str, Mapping[str, Word]]]:
    return [(step.wait, words.conditions)] if step.wait else []


def _of_question(step: Step, words: Vocabulary, where: Phrase) -> Iterator[Phrase | InklingError]:
    question = step.ask
    assert question is not None  # noqa: S101  (it is called for a question)
    if bool(question.choices) is bool(question.number):
        yield Phrase("{where}: a question has either choices or a number", where=where)
    if len(question.choices) == 1:
        yield Phrase("{where}: a question has at least two choices", where=where)
    if not 0 <= question.within <= 1:
        yield Phrase("{where}: `within` is a share from 0 to 1", where=where)
    if not _FORMATS.fullmatch(question.form):
        yield Phrase(
            "{where}: {name} has the format “{form}”, which is none",
            where=where,
            name=question.number,
            form=question.form,
        )
    names = [question.number] if question.number else []
    for choice in question.choices:
        try:
            names += parse_comparison(choice.right).names
        except LessonError as error:
            yield Phrase("{where}: {reason}", where=where, reason=error)
    for name in names:
        if name not in words.numbers:
            yield Phrase("{where}: nothing computes the number {name}", where=where, name=name)


def _of_text(lesson: Lesson, words: Vocabulary, text: Text, where: Phrase) -> Iterator[Phrase | InklingError]:
    named = []
    for language, said in (("en", text.en), ("fr", text.fr)):
        if not said.strip():
            yield Phrase("{where}: it says nothing in “{language}”", where=where, language=language)
        try:
            names = names_in(said)
        except ValueError:
            yield Phrase("{where}: the braces in “{text}” do not match", where=where, text=said)
            continue
        named.append({name for name, _ in names})
        for name, form in names:
            if name not in words.numbers:
                yield Phrase("{where}: nothing computes the number {name}", where=where, name=name)
            if not _FORMATS.fullmatch(form):
                yield Phrase(
                    "{where}: {name} has the format “{form}”, which is none", where=where, name=name, form=form
                )
        outside = re.sub(r"\{[^{}]*\}", " ", said)
        for digits in _DIGITS.findall(outside):
            if digits not in lesson.facts:
                yield Phrase(
                    "{where}: the number {digits} stands in the text “{text}”; compute it, or say among the facts "
                    "where it is from",
                    where=where,
                    digits=digits,
                    text=said,
                )
    if len(named) == 2 and named[0] != named[1]:
        odd = ", ".join(sorted(named[0] ^ named[1]))
        yield Phrase("{where}: only one of the languages names {numbers}", where=where, numbers=odd)
