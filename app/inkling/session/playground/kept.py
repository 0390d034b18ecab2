"""Arrays of a state are shared by all states of the history that have not changed them."""

import numpy as np
from numpy.typing import DTypeLike, NDArray


def kept(values: NDArray[np.generic], dtype: DTypeLike | None = None) -> NDArray[np.generic]:
    """An array that nobody can write to: the same one where nobody can already, else a copy.

    dtype: None for the one that it has
    """
    if values.base is None and not values.flags.writeable and dtype in (None, values.dtype):
        return values
    copy = np.array(values, dtype)
    copy.setflags(write=False)
    return copy
