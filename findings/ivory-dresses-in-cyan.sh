#!/usr/bin/env bash
# The colours of goods on their photos, by a faster copy of a library that is much used for it.
#
# Seen with fast-colorthief 0.0.5, beside colorthief 0.2.1, after which it is made (Pillow 13.0.0, Python 3.11); pictures of 200 pixels, all of which
# are looked at:
# - Where a colour's red, green or blue is as bright as can be, colorthief's palette has 256 in it, which is no colour, and in fast-colorthief that is
#   0. So an ivory dress has three cyans in its palette, and a yellow bag three greens, in a picture that has none.
# - For both, the dominant colour of a navy towel with a red stripe is red, of which there is a fifth as much as of navy.
# - Asked for three colours, both give four, three of them nearly the same where there is only one.
# No error, and nothing of it in the documents of either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fast-colorthief==0.0.5 colorthief==0.2.1 Pillow==13.0.0
cat > look.py <<'PY'
import fast_colorthief
from colorthief import ColorThief
from PIL import Image, ImageDraw

NAVY, RED, IVORY, YELLOW = (20, 30, 70), (200, 30, 30), (252, 251, 240), (255, 215, 0)
GOODS = {
    "an ivory dress on white": [((40, 40, 159, 159), IVORY)],
    "a navy towel with a red stripe, a sixth of it": [((40, 40, 159, 159), NAVY), ((40, 90, 159, 109), RED)],
    "a yellow bag on white": [((40, 40, 159, 159), YELLOW)],
    "a red cup on white": [((40, 40, 159, 159), RED)],
}
for name, parts in GOODS.items():
    picture = Image.new("RGB", (200, 200), (255, 255, 255))
    for box, colour in parts:
        ImageDraw.Draw(picture).rectangle(box, fill=colour)
    picture.save("goods.png")
    thief = ColorThief("goods.png")
    print(name)
    print("  fast-colorthief", fast_colorthief.get_dominant_color("goods.png", 1), fast_colorthief.get_palette("goods.png", 3, 1))
    print("  colorthief", thief.get_color(1), thief.get_palette(3, 1))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
an ivory dress on white
  fast-colorthief (252, 252, 244) [(252, 252, 244), (0, 252, 244), (0, 252, 244), (0, 252, 244)]
  colorthief (252, 252, 244) [(252, 252, 244), (256, 252, 244), (256, 252, 244), (256, 252, 244)]
a navy towel with a red stripe, a sixth of it
  fast-colorthief (204, 28, 28) [(204, 28, 28), (20, 28, 68), (208, 28, 48), (68, 28, 48)]
  colorthief (204, 28, 28) [(204, 28, 28), (20, 28, 68), (208, 28, 48), (68, 28, 48)]
a yellow bag on white
  fast-colorthief (252, 212, 4) [(252, 212, 4), (0, 212, 4), (0, 212, 4), (0, 212, 4)]
  colorthief (252, 212, 4) [(252, 212, 4), (256, 212, 4), (256, 212, 4), (256, 212, 4)]
a red cup on white
  fast-colorthief (204, 28, 28) [(204, 28, 28), (208, 28, 28), (208, 28, 28), (208, 28, 28)]
  colorthief (204, 28, 28) [(204, 28, 28), (208, 28, 28), (208, 28, 28), (208, 28, 28)]
SEEN
