"""The mailbox between the trainer's thread and the window's."""

import numpy as np

from inkling.gui.training.mailbox import Mailbox
from inkling.session.progress import Progress
from inkling.training import Point


def test_it_keeps_the_newest_theta_and_every_point() -> None:
    box = Mailbox()
    points = [Point(float(n), 1.0, 0.1, 1.0, 0.1) for n in range(5)]
    for n, point in enumerate(points):
        box.put(Progress(np.full(3, n, np.float32), (point,), n, float(n), 0.0))
    progress = box.take()
    assert progress is not None
    assert progress.parameters_and_buffers[0] == 4
    assert progress.points == tuple(points)
    assert box.take() is None
