"""How large a picture may be: what its pixels take unpacked is known before they are unpacked."""

from PIL import Image

MOST_BYTES = 320 * 2**20
LONGEST_SIDE = 65_535
_TWICE = ("WEBP", "GIF", "AVIF")  # unpacked once by their library and once by Pillow
_BYTES = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2}  # a pixel; Pillow keeps all others in four


class TooLarge(Exception):  # noqa: N818 - told on as a sentence
    """Unpacked, a picture would take too much memory."""

    def __init__(self, each: float = 4, *, side: bool = False) -> None:
        """each: bytes that a pixel takes; side: it is one side that is too long."""
        super().__init__()
        self.millions = int(MOST_BYTES / each / 10**6)
        self.longest = LONGEST_SIDE if side else None


def check_size(picture: Image.Image) -> None:
    """Raise TooLarge for an open picture that had better not be unpacked."""
    each = _BYTES.get(picture.mode, 4) * (2 if picture.format in _TWICE else 1)
    check_bytes(picture.size, each)


def check_bytes(size: tuple[int, int], each: float) -> None:
    """Raise TooLarge for pixels that take `each` bytes."""
    if size[0] * size[1] * each > MOST_BYTES:
        raise TooLarge(each)
    if max(size) > LONGEST_SIDE:
        raise TooLarge(each, side=True)
