"""What a lesson's file can be, and what is wrong in one."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.errors import LessonError
from inkling.session.lessons.check import faults, names_in
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.lesson import CHAPTERS, Lesson, Text, decode_lesson
from inkling.session.lessons.shelf import find_lesson, lessons_of, shipped_lessons
from inkling.session.lessons.vocabulary import VOCABULARIES

QUESTION = {"en": "?", "fr": "?"}
CHOICE = {"text": QUESTION, "right": "cost"}


def plain(**changes: Any) -> dict[str, Any]:
    step = {"text": {"en": "C is {cost}.", "fr": "C vaut {cost}."}, "do": ["model course"], "wait": "drawn"}
    made: dict[str, Any] = {
        "format": 1,
        "id": "a-lesson",
        "chapter": "cost",
        "title": {"en": "A lesson", "fr": "Une leçon"},
        "steps": [step],
    }
    return made | changes


def lesson(**changes: Any) -> Lesson:
    return decode_lesson(json.dumps(plain(**changes)).encode(), "a-lesson.json")


def step(**changes: Any) -> dict[str, Any]:
    return {"text": {"en": "Look.", "fr": "Regardez."}, **changes}


def said(one: Lesson) -> list[str]:
    return [str(fault) for fault in faults(one)]


@pytest.mark.parametrize("one", shipped_lessons(), ids=lambda one: one.id)
def test_nothing_is_wrong_in_a_lesson_that_ships(one: Lesson) -> None:
    assert said(one) == []


def test_each_lesson_has_an_id_of_its_own_and_they_come_by_chapter() -> None:
    lessons = shipped_lessons()
    assert len({one.id for one in lessons}) == len(lessons) > 0
    chapters = [CHAPTERS.index(one.chapter) for one in lessons]
    assert chapters == sorted(chapters)


def test_a_claim_leads_to_the_step_that_shows_it() -> None:
    ((found, number),) = [one for one in lessons_of("A9") if one[0].id == "wishes"]
    assert "A9" in found.steps[number].claims
    assert find_lesson("wishes") is found
    with pytest.raises(LessonError, match="does not show the claim E4"):
        found.step_of("E4")
    with pytest.raises(LessonError, match=r"There is no lesson “wish”; choose one of .*wishes"):
        find_lesson("wish")


def test_the_course_has_163_claims_in_two_languages() -> None:
    assert len(CLAIMS) == 163
    assert [len([one for one in CLAIMS if one[0] == letter]) for letter in "ABCDE"] == [23, 19, 49, 16, 56]
    assert all(claim.en and claim.fr for claim in CLAIMS.values())
    assert not re.search(r"[^\u00a0\u202f][:;?!»]", " ".join(claim.fr for claim in CLAIMS.values()))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"id": "A Lesson"}, "small letters"),
        ({"chapter": "poetry"}, "its chapter poetry is none of structure"),
        ({"window": "attic"}, "its window attic is none of main, playground"),
        ({"steps": []}, "it has 0 steps"),
        ({"title": {"en": "A lesson", "fr": " "}}, "its title: it says nothing in “fr”"),
        ({"steps": [step(claims=["Z9"])]}, "step 1: there is no claim Z9"),
        ({"steps": [step(do=["dance"])]}, "step 1: there is no “dance”; it is one of model, "),
        ({"steps": [step(do=["model nobody"])]}, "nobody is none of best-reader"),
        ({"steps": [step(do=["example"])]}, "“example” is written example DIGIT"),
        ({"steps": [step(do=["example eleven"])]}, "eleven is no whole number from 0 to 9"),
        ({"steps": [step(do=["pick line 1 2"])]}, "is written pick line LAYER NUMBER FROM"),
        ({"steps": [step(wait="bored")]}, "step 1: there is no “bored”"),
        ({"steps": [step(show="ceiling")]}, "there is no part ceiling"),
        ({"steps": [step(text={"en": "{luck}", "fr": "{luck}"})]}, "nothing computes the number luck"),
        ({"steps": [step(text={"en": "{cost:z}", "fr": "{cost:z}"})]}, "has the format “z”, which is none"),
        ({"steps": [step(text={"en": "{cost", "fr": "x"})]}, "the braces in “{cost” do not match"),
        ({"steps": [step(text={"en": "C is {cost}.", "fr": "C."})]}, "only one of the languages names cost"),
        ({"steps": [step(text={"en": "In 1958.", "fr": "Then."})]}, "the number 1958 stands in the text"),
        ({"steps": [step(text={"en": "word " * 91, "fr": "mot"})]}, "has more than 90 words"),
        ({"steps": [step(ask={"text": {"en": "?", "fr": "?"}})]}, "either choices or a number"),
        ({"steps": [step(ask={"text": {"en": "?", "fr": "?"}, "number": "luck"})]}, "computes the number luck"),
        ({"steps": [step(ask={"text": QUESTION, "choices": [CHOICE]})]}, "compares nothing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(changes: dict[str, Any], fault: str) -> None:
    assert any(fault in one for one in said(lesson(**changes))), said(lesson(**changes))


def test_a_year_may_stand_among_the_facts() -> None:
    text = {"en": "In 1958.", "fr": "En 1958."}
    assert said(lesson(steps=[step(text=text)], facts={"1958": "Rosenblatt's perceptron"})) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is no lesson"),
        (b"[]", "it has the format None, and this Inkling reads 1"),
        (b'{"format": 2}', "it has the format 2"),
        (b'{"format": 1, "format": 1}', "a name stands there twice"),
        (json.dumps(plain(color="red")).encode(), "unknown field"),
        (json.dumps(plain(steps="none")).encode(), "Expected `array`"),
        (json.dumps({"format": 1}).encode(), "missing required field"),
        (b"[" * 100_000, "is no lesson"),
        (b" " * 300_000, "too large for a lesson"),
    ],
)
def test_what_is_no_lesson_is_told_in_one_sentence(content: bytes, reason: str) -> None:
    with pytest.raises(LessonError) as caught:
        decode_lesson(content, "x.json")
    assert reason in str(caught.value)
    assert "x.json" in str(caught.value)


@given(st.binary(max_size=300))
def test_no_bytes_but_a_lessons_are_one(content: bytes) -> None:
    with pytest.raises(LessonError):
        decode_lesson(content, "x.json")


def test_texts_are_in_two_languages_and_english_where_neither_is_wanted() -> None:
    text = Text("A lesson", "Une leçon")
    assert [text.said(one) for one in ("en", "fr", "de")] == ["A lesson", "Une leçon", "A lesson"]
    assert names_in("{cost:.3f} and {answer}, {{not this}}") == [("cost", ".3f"), ("answer", "")]


def test_every_word_says_what_it_means() -> None:
    for words in VOCABULARIES.values():
        for word in (*words.actions.values(), *words.conditions.values()):
            assert len(word.meaning.split()) > 1
        assert all(words.numbers.values())
        assert words.parts
