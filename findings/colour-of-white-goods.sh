#!/usr/bin/env bash
# The colour of white goods, and of goods cut out of their ground.
#
# Seen with colorthief 0.2.1 and colorgram.py 1.2.0 (Pillow 13.0.0, Python 3.11):
# - colorthief leaves out every pixel whose three channels are all above 250, documented nowhere: the "dominant colour" of a white
#   plate on a white ground is the black of the mark on it, 0.1 % of the picture. A picture that is all white raises an Exception.
# - Asked for palettes of 2, 3, 5 and 8 colours of a red plate, colorthief gives 3, 4, 5 and 7.
# - colorgram.py counts see-through pixels by the colour that lies under them: a red plate cut out of its ground is 74 % black.
# So neither tells by itself which colour the goods on a shop's usual photos have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check colorthief==0.2.1 colorgram.py==1.2.0 pillow==13.0.0
cat > look.py <<'PY'
from colorthief import ColorThief
import colorgram
from PIL import Image, ImageDraw


def plate(name, mode, ground, colour, mark=None):
    picture = Image.new(mode, (600, 600), ground)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((150, 100, 450, 500), fill=colour)
    if mark:
        draw.rectangle((290, 300, 310, 320), fill=mark)
    picture.save(name)
    return name


white = plate("white.png", "RGB", "white", (252, 252, 252), (20, 20, 20))
red = plate("red.png", "RGB", "white", (200, 30, 40))
cut_out = plate("cut-out.png", "RGBA", (0, 0, 0, 0), (200, 30, 40, 255))
blank = plate("blank.png", "RGB", "white", "white")
print("white plate:", ColorThief(white).get_color(quality=1))
print("red plate:", ColorThief(red).get_color(quality=1))
try:
    ColorThief(blank).get_color(quality=1)
except Exception as error:
    print("blank:", type(error).__name__, error)
print("2, 3, 5, 8 asked:", [len(ColorThief(red).get_palette(color_count=count)) for count in (2, 3, 5, 8)])
print("cut out:", [(tuple(colour.rgb), round(colour.proportion, 2)) for colour in colorgram.extract(cut_out, 2)])
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
white plate: (20, 20, 20)
red plate: (204, 28, 44)
blank: Exception Empty pixels when quantize.
2, 3, 5, 8 asked: [3, 4, 5, 7]
cut out: [((0, 0, 0), 0.74), ((200, 30, 40), 0.26)]
SEEN
