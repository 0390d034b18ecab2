"""A picture of a digit, from a scan, a phone or a screen, as the 28×28 image that a network reads.

picture_file   what a file of any format, damaged, huge or with a turned camera, holds: brightness
panels         the image in a plotting program's figure, without its title, ticks and numbers
squares        pixels that were made squares, as pixels again
frames         the ground that the digit stands on, without frames, desks and boxes around it
paper          light, shadow and noise taken away: how much ink lies on each pixel
rulings        school paper's lines taken away, strokes that cross them kept
digit          all of it in order, and the ink brought into MNIST's layout
"""

from inkling.data.picture.digit import FoundDigit, digits_on, find_digit, picture_to_ink, read_picture
from inkling.data.picture.picture_file import read_brightness

__all__ = ["FoundDigit", "digits_on", "find_digit", "picture_to_ink", "read_brightness", "read_picture"]
