"""What a card shows, and the words on it that are the same in every step."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardContent:
    """A step as it stands.

    problem: the text says what went wrong; headlines: of all steps, for buttons must not move from one to the next
    """

    step: int
    steps: int
    headline: str
    text: str
    can_skip: bool
    can_go_on: bool
    problem: bool = False
    headlines: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        return self.step == 1

    @property
    def is_last(self) -> bool:
        return self.step == self.steps


@dataclass(frozen=True, slots=True)
class CardWords:
    """name: of the card, as a screen reader says it; start, finish: on the button that else says "Next"."""

    name: str
    start: str
    finish: str
    finish_tip: str
    back_tip: str
    skip_tip: str
    leave: str
    leave_tip: str
