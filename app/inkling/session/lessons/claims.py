"""The claims of the course, by id: A of the document 000, B of 001, C of the notebook, D of 003, E of 004."""

from functools import cache
from importlib.resources import files

import msgspec

from inkling.session.lessons.lesson import Text


class Claim(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One thing that the course says. err: whether it is wrong there, or contradicts itself"""

    en: str
    fr: str
    err: bool

    @property
    def text(self) -> Text:
        return Text(self.en, self.fr)


@cache
def _claims() -> dict[str, Claim]:
    content = (files("inkling.resources") / "course" / "claims.json").read_bytes()
    return msgspec.json.decode(content, type=dict[str, Claim])


CLAIMS = _claims()
