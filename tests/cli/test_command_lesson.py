"""`inkling lesson words`: what a lesson can say."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from inkling.session.lessons.vocabulary import VOCABULARIES


@pytest.mark.slow
def test_every_word_with_its_meaning(inkling: Callable[..., Any]) -> None:
    done = inkling("lesson", "words", "--json")
    assert (done.code, done.err) == (0, "")
    windows = {one["window"]: one for one in json.loads(done.out)["windows"]}
    assert list(windows) == list(VOCABULARIES)
    said = inkling("lesson", "words").out
    for name, words in VOCABULARIES.items():
        assert [one["word"] for one in windows[name]["do"]] == list(words.actions)
        assert [one["word"] for one in windows[name]["wait"]] == list(words.conditions)
        assert [one["name"] for one in windows[name]["numbers"]] == list(words.numbers)
        assert windows[name]["show"] == list(words.parts)
        for word in (*words.actions.values(), *words.conditions.values()):
            assert word.meaning
            assert word.form in said
            assert word.meaning in said
