"""The one array type of the engine: float32 to train with, float64 to check gradients with."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating[Any]]
