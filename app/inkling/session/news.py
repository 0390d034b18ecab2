"""What a session tells of, one kind of news each."""

from inkling.data.dataset import Dataset
from inkling.session.observers import Observers
from inkling.session.progress import Progress
from inkling.session.state import RunState
from inkling.training import Configuration
from inkling.training.run import Run


class News:
    """Whoever shows some of it connects to it; only the session tells."""

    def __init__(self) -> None:
        self.model_replaced: Observers[()] = Observers()  # another model is on screen
        self.source_changed: Observers[()] = Observers()  # the model has another name, or is on disk now
        self.configuration_changed: Observers[Configuration] = Observers()
        self.dataset_replaced: Observers[Dataset] = Observers()
        self.run_began: Observers[Run] = Observers()
        self.learned: Observers[Progress] = Observers()  # the model on screen has taken steps, or was measured
        self.put_by_hand: Observers[()] = Observers()  # the model on screen has other parameters
        self.state_changed: Observers[RunState] = Observers()
        self.answered: Observers[()] = Observers()  # another `answer`, `seen` and `forward_pass`
