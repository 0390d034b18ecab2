"""Where the three charts of a study stand: which are seen, and which wait behind a switch."""

from enum import Enum, auto

_ONE_CHART = 66  # grid steps of width below which curves and heatmap do not fit side by side
_THREE_CHARTS = 150  # grid steps of width from which all three stand side by side
_BELOW = 56  # grid steps of height from which the table of cures has room below
_STACK = 62  # grid steps of height from which curves and heatmap have room one above the other


class StudyArrangement(Enum):
    """Of curves, heatmap and table of cures."""

    ROW = auto()  # all three side by side
    BELOW = auto()  # curves and heatmap, the table below them
    PAIR = auto()  # curves beside heatmap or table, with a switch
    STACK = auto()  # curves above heatmap or table, with a switch
    ONE = auto()  # one of them, with a switch


def study_arrangement(width: float, height: float) -> StudyArrangement:
    """width, height: of the page in grid steps"""
    if width < _ONE_CHART:
        return StudyArrangement.STACK if height >= _STACK else StudyArrangement.ONE
    if height >= _BELOW:
        return StudyArrangement.BELOW
    return StudyArrangement.ROW if width >= _THREE_CHARTS else StudyArrangement.PAIR
