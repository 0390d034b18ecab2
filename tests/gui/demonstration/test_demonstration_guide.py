"""Which step follows which, and how far each has come."""

import pytest

from inkling.gui.demonstration.guide import Guide, Phase, Step


def test_the_steps_lead_from_the_first_to_the_last() -> None:
    guide = Guide()
    assert not guide.is_open
    seen = [Step.INTRODUCTION]
    guide.enter(seen[0])
    while guide.next_step is not None:
        assert guide.step_before == (seen[-2] if len(seen) > 1 else None)
        guide.enter(guide.next_step)
        seen.append(guide.step)
    assert seen == list(Step)


@pytest.mark.parametrize(
    ("step", "phases"),
    [
        (Step.INTRODUCTION, [Phase.DONE]),
        (Step.THIN_PEN, [Phase.LOADING, Phase.TRAINING, Phase.MEASURING, Phase.DONE]),
        (Step.DRAWING, [Phase.WAITING, Phase.DONE]),
        (Step.ALL_PENS, [Phase.LOADING, Phase.TRAINING, Phase.MEASURING, Phase.DONE]),
        (Step.CURE, [Phase.DONE]),
    ],
)
def test_phases_of_a_step(step: Step, phases: list[Phase]) -> None:
    guide = Guide()
    guide.enter(step)
    assert guide.phase is phases[0]
    for phase in phases[1:]:
        assert not guide.is_done
        guide.advance(phase)
    assert guide.is_done
    with pytest.raises(ValueError, match="does not follow"):
        guide.advance(phases[0])


def test_only_the_trainings_have_pens() -> None:
    assert [step.pens for step in Step] == ["", "2", "", "2-32", ""]


def test_a_failure_remembers_where_and_later_why() -> None:
    guide = Guide()
    guide.enter(Step.THIN_PEN)
    guide.advance(Phase.TRAINING)
    guide.fail("")
    guide.fail("The disk is full.")
    assert guide.is_at(Phase.FAILED)
    assert (guide.failed_in, guide.sentence) == (Phase.TRAINING, "The disk is full.")
    guide.enter(Step.THIN_PEN)
    assert (guide.phase, guide.sentence) == (Phase.LOADING, "")


def test_an_emptied_canvas_waits_again_but_only_for_a_drawing() -> None:
    guide = Guide()
    guide.enter(Step.DRAWING)
    guide.advance(Phase.DONE)
    guide.wait()
    assert guide.is_at(Phase.WAITING)
    guide.enter(Step.CURE)
    guide.wait()
    assert guide.is_done
    guide.close()
    assert not guide.is_at(Phase.DONE)
