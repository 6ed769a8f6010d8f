#!/usr/bin/env bash
# Photos of goods on pure white, as Amazon asks of the main picture, in a library that sorts out bad photos.
#
# Seen with image-quality-ai 0.1.0 (Pillow 13.0.0, Python 3.11), `assess`:
# - A cream jumper that fills the frame on white (86 % of its width) is overexposed: grade F, not usable. On grey it has a B.
# - A navy one passes there, and is overexposed where it fills 69 %, as shoes, cups and rings do.
# - The more ground around them, on grey as well, the less sharp they are told to be, though every stitch stays as crisp: sharpness is an
#   average over the whole frame.
# - A frame of nothing but grain passes with a B.
# Its documents say that scanned documents and microscopy need other limits, and name no photos of goods.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check image-quality-ai==0.1.0 pillow==13.0.0 numpy==2.4.6
cat > look.py <<'PY'
import image_quality_ai
import numpy
from PIL import Image, ImageDraw

SIDE = 1000
OUTLINE = [(250, 200), (400, 130), (600, 130), (750, 200), (930, 480), (800, 540), (730, 420), (730, 930), (270, 930), (270, 420), (200, 540), (70, 480)]


def jumper(colour, ground, size):
    """A knitted jumper: stitches of a few pixels, each clearly lighter or darker than its neighbour."""
    down, across = numpy.mgrid[0:SIDE, 0:SIDE]
    stitches = 30 * numpy.sin(across / 2) * numpy.sin(down / 3)
    knit = numpy.clip(numpy.array(colour) + stitches[..., None], 0, 250).astype("uint8")
    mask = Image.new("L", (SIDE, SIDE))
    ImageDraw.Draw(mask).polygon([(500 + (x - 500) * size, 500 + (y - 500) * size) for x, y in OUTLINE], fill=255)
    return Image.composite(Image.fromarray(knit), Image.new("RGB", (SIDE, SIDE), ground), mask)


def told(name, picture):
    report = image_quality_ai.assess(picture)
    print(f"{name}: {report.grade}, {'usable' if report.usable else 'not usable'}", *report.failed_gates)


NAVY, CREAM, GREY = (40, 60, 110), (215, 205, 185), (150, 150, 150)
for size in (1, 0.8, 0.6, 0.4):
    for name, colour in (("navy", NAVY), ("cream", CREAM)):
        told(f"{name} on white, {size * 0.86:.0%}", jumper(colour, "white", size))
        told(f"{name} on grey, {size * 0.86:.0%}", jumper(colour, GREY, size))
told("grain", Image.fromarray(numpy.random.default_rng(0).integers(90, 170, (SIDE, SIDE, 3), dtype="uint8")))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
navy on white, 86%: B, usable
navy on grey, 86%: A, usable
cream on white, 86%: F, not usable exposure
cream on grey, 86%: B, usable
navy on white, 69%: F, not usable exposure
navy on grey, 69%: B, usable
cream on white, 69%: F, not usable sharpness exposure
cream on grey, 69%: F, not usable sharpness
navy on white, 52%: F, not usable exposure
navy on grey, 52%: F, not usable sharpness
cream on white, 52%: F, not usable sharpness exposure
cream on grey, 52%: F, not usable sharpness
navy on white, 34%: F, not usable exposure
navy on grey, 34%: F, not usable sharpness
cream on white, 34%: F, not usable sharpness exposure
cream on grey, 34%: F, not usable sharpness
grain: B, usable
SEEN
