"""The state of a sitting's training: nothing yet or no more, going on, or held between two steps."""

from enum import Enum, auto


class RunState(Enum):
    """Paused is not idle: the run, its optimizer's memory and its place in the epoch are kept."""

    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
