"""The trainer: a thread that drives a run, obeys between two mini-batches, and says how it ended."""

from collections.abc import Callable
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from inkling.data.dataset import Dataset
from inkling.errors import Cancelled, InklingError
from inkling.gui.training import trainer as trainer_module
from inkling.gui.training.mailbox import Mailbox
from inkling.gui.training.trainer import Outcome, Trainer
from inkling.training.run import Run

MakeRun = Callable[..., Run]


def finish(qtbot: QtBot, trainer: Trainer) -> Outcome | None:
    qtbot.waitUntil(trainer.isFinished, timeout=30_000)
    trainer.wait()
    outcome: Outcome | None = trainer.result
    return outcome


def test_a_run_to_its_end(qtbot: QtBot, make_run: MakeRun) -> None:
    mailbox, run = Mailbox(), make_run(epochs=2)
    trainer = Trainer(run, mailbox, steps=None)
    trainer.start()
    assert finish(qtbot, trainer) is Outcome.DONE
    assert trainer.error is None
    progress = mailbox.take()
    assert progress is not None
    assert [point.epoch for point in progress.points] == [0, 1, 2]
    assert (progress.step, progress.epoch) == (100, 2)
    assert (progress.parameters_and_buffers == run.network.parameters_and_buffers).all()


def test_it_rests_after_the_steps_that_it_was_allowed(qtbot: QtBot, make_run: MakeRun) -> None:
    mailbox = Mailbox()
    trainer = Trainer(make_run(), mailbox, steps=1)
    with qtbot.waitSignal(trainer.held, timeout=10_000):
        trainer.start()
    assert trainer.resting
    steps = [progress.step for progress in [mailbox.take()] if progress]
    for _ in range(3):
        with qtbot.waitSignal(trainer.held, timeout=10_000):
            trainer.step()
        steps += [progress.step for progress in [mailbox.take()] if progress]
    assert steps == [1, 2, 3, 4]
    trainer.cancel()
    assert finish(qtbot, trainer) is Outcome.STOPPED


def test_it_stands_aside_in_the_midst_of_an_evaluation(make_run: MakeRun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trainer_module, "_ASIDE", 60.0)
    run = make_run()
    trainer = Trainer(run, Mailbox(), steps=None)
    check = run.knobs.check
    assert check is not None
    check()  # nobody asks: it goes on
    trainer.stand_aside()
    evaluation = Thread(target=check)
    evaluation.start()
    evaluation.join(0.05)
    assert evaluation.is_alive()
    trainer.go_ahead()
    evaluation.join(30)
    assert not evaluation.is_alive()


def test_a_fault_is_kept_and_not_lost(qtbot: QtBot, make_run: MakeRun, faulty: Dataset) -> None:
    trainer = Trainer(make_run(faulty), Mailbox(), steps=None)
    trainer.start()
    assert finish(qtbot, trainer) is None
    assert isinstance(trainer.error, Exception)
    assert not isinstance(trainer.error, InklingError | Cancelled)


def test_a_run_whose_cost_leaves_the_finite_numbers(qtbot: QtBot, make_run: MakeRun) -> None:
    trainer = Trainer(make_run(activation="identity", loss="cross-entropy", eta=900.0), Mailbox(), steps=None)
    trainer.start()
    assert finish(qtbot, trainer) is Outcome.DIVERGED
    assert trainer.error is None


@pytest.mark.parametrize(
    "orders", [("pause", "resume", "cancel"), ("cancel",), ("step", "cancel"), ("pause", "cancel")]
)
def test_it_ends_whatever_it_was_told_before(qtbot: QtBot, make_run: MakeRun, orders: tuple[str, ...]) -> None:
    trainer = Trainer(make_run(), Mailbox(), steps=None)
    trainer.start()
    for order in (*orders, "cancel"):
        getattr(trainer, order)()
        qtbot.wait(10)
    assert finish(qtbot, trainer) is Outcome.STOPPED
