"""What a lesson's text names in quotation marks stands so in the window, in each language."""

import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from inkling.session.lessons.lesson import MAIN, PLAYGROUND, Lesson, Text
from inkling.session.lessons.shelf import shipped_lessons

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations" / "inkling_fr.ts"
ENGLISH, FRENCH = re.compile("“([^”]*)”"), re.compile("«\u00a0([^»]*)\u00a0»")


def plain(text: str) -> str:
    """Without the mark of its key."""
    return text.replace("&", "").replace("\u202f", "\u00a0")


Words = dict[str, set[str]]
BUTTONS = {MAIN: ("WishBar", "RunButtons", "StepBar"), PLAYGROUND: ("Commands", "FourStage")}
"""Where a window's buttons are translated: elsewhere the same word may be another one in French."""


@pytest.fixture(scope="module")
def words() -> dict[str, Words]:
    """By the window of the lesson: English texts, each with its translations."""
    contexts = list(ET.parse(TRANSLATIONS).iter("context"))  # noqa: S314  (a file of ours)
    found: dict[str, Words] = {}
    for window, names in BUTTONS.items():
        every, own = defaultdict(set), defaultdict(set)
        for context in contexts:
            for message in context.iter("message"):
                source, french = message.findtext("source") or "", message.findtext("translation") or ""
                every[plain(source)].add(plain(french))
                if context.findtext("name") in names:
                    own[plain(source)].add(plain(french))
        found[window] = {**every, **own}
    return found


def texts(lesson: Lesson) -> list[Text]:
    return [step.text for step in lesson.steps]


@pytest.mark.parametrize("lesson", shipped_lessons(), ids=lambda one: one.id)
def test_every_name_is_the_windows_own(lesson: Lesson, words: dict[str, Words]) -> None:
    known = words[lesson.window]
    for text in texts(lesson):
        english = ENGLISH.findall(text.en)
        french = [plain(one) for one in FRENCH.findall(text.fr)]
        assert len(english) == len(french), text
        for name in english:
            assert name in known, text.en
        assert all(known[one] & set(french) for one in english), text.fr
        assert all(any(name in known[one] for one in english) for name in french), text.fr


def test_names_are_found_at_all() -> None:
    """The patterns find what there is."""
    both = [text for lesson in shipped_lessons() for text in texts(lesson)]
    assert sum(len(ENGLISH.findall(text.en)) for text in both) > 20


@pytest.mark.parametrize("lesson", shipped_lessons(), ids=lambda one: one.id)
def test_a_step_that_says_press_names_what(lesson: Lesson) -> None:
    for text in texts(lesson):
        if re.search(r"\b[Pp]ress\b", text.en):
            assert ENGLISH.search(text.en), text.en
        if re.search(r"\b[Aa]ppuyez\b", text.fr):
            assert FRENCH.search(text.fr), text.fr
