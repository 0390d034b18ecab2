"""Every error that Inkling raises on purpose.

    InklingError
    ├── DataError            a data set, a file of one or a picture cannot be used
    │   └── DownloadError    fetching a data set failed
    ├── ModelFileError       a model file cannot be read or written
    ├── StudyFileError       results of a study cannot be read or written
    ├── ExportError          a table or a picture cannot be written
    ├── LessonError          a lesson that is none, or says what nothing can do
    ├── ArchitectureError    layers that cannot stand on one another
    └── SettingsError        a setting outside what training can work with

    Cancelled                no error: somebody does not want the work any more

Each InklingError carries one sentence that names what was wrong and what would be right: an English template, and
the values that go into it. A terminal prints the two together, `str(error)`; a window looks the template up in its
catalogue and writes the values as its language does.

    raise SettingsError("The seed must be a whole number from 0 to 2⁵³, not {seed}.", seed=seed)

A template is a literal, so that the catalogue can be made from the source; a part of a sentence that depends on
the case is a `Phrase` of its own among the values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from numbers import Real
from string import Formatter
from typing import Any

_SPACES = "\u00a0\u202f"  # those of French, in numbers and before some signs
_MOST = 500  # characters of a value: more than any path of a person's, and less than fills a screen


@dataclass(frozen=True, slots=True, init=False)
class Phrase:
    """A text with a template of its own, to stand among the values of a sentence or alone."""

    template: str
    values: Mapping[str, object]

    def __init__(self, template: str, /, **values: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", values)

    def __str__(self) -> str:
        return fill_in(self.template, self.values)


class InklingError(Exception):
    """The root of the hierarchy: catch it where a sentence can be shown to a person."""

    def __init__(self, template: str, /, **values: object) -> None:
        """template: the sentence in English, with a `{name}` or `{name:format}` for each of `values`."""
        super().__init__(template, values)  # in `args`, so that the error passes from one process to another
        self.template, self.values = template, values

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.template, self.values)

    def __str__(self) -> str:
        return fill_in(self.template, self.values)


class Cancelled(Exception):  # noqa: N818 - no error, and no sentence to show
    """Raised by a check or a progress report, out of work that takes long, to end it: the person wants it no more."""


def fill_in(
    template: str,
    values: Mapping[str, object],
    *,
    translate: Callable[[str], str] = str,
    write: Callable[[object, str], str] = format,
) -> str:
    """A template with its values in their places; one without values is taken as it stands, braces and all.

    translate: the template, and those of phrases among the values, in another language
    write: a value that is no phrase, and its format such as `g`, as text
    """
    text = translate(template)
    if not values:
        return text

    class _Writer(Formatter):
        def format_field(self, value: Any, format_spec: str) -> str:
            if isinstance(value, Phrase | InklingError):
                return fill_in(value.template, value.values, translate=translate, write=write)
            text = write(value, format_spec)
            return text if isinstance(value, Real) else readable(text)

    return _Writer().vformat(text, (), values)


def readable(text: str, most: int = _MOST) -> str:
    """A text from outside, such as a file's name, as it may stand in a sentence.

    It keeps to one line, commands no terminal and turns no writing around; of a long one the middle is left out.
    """
    if len(text) > most:
        text = f"{text[: most // 2]}…{text[-(most // 2) :]}"
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or one in _SPACES else " " if one.isspace() else _escape(one) for one in text
    )


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def with_values(text: Phrase | InklingError, change: Callable[[object], object]) -> Phrase:
    """The text with each of its values changed, those of phrases among them too."""

    def changed(value: object) -> object:
        return with_values(value, change) if isinstance(value, Phrase | InklingError) else change(value)

    return Phrase(text.template, **{name: changed(value) for name, value in text.values.items()})


def _again(kind: type[InklingError], template: str, values: Mapping[str, object]) -> InklingError:
    return kind(template, **values)


class DataError(InklingError):
    """A data set, a file of one or a picture cannot be used as it is."""


class DownloadError(DataError):
    """A data set could not be fetched."""


class ModelFileError(InklingError):
    """A model file cannot be read or written."""


class StudyFileError(InklingError):
    """Results of a study cannot be read or written."""


class LessonError(InklingError):
    """A lesson is none, or says what nothing can do."""


class ExportError(InklingError):
    """A table or a picture of what is on the screen cannot be written."""


class ArchitectureError(InklingError):
    """A description of layers that no network can be built from."""


class SettingsError(InklingError):
    """A setting outside what training can work with."""
