#!/usr/bin/env bash
# Which carton an order goes out in, and so what its postage is, by a library for "optimal shipping boxes".
#
# Seen with dimcalc 1.0.0 (Python 3.11), `BoxSelector`, with two cartons and a tube of 65 x 8 x 8 cm for posters:
# - It compares volumes and the longest side alone: a tray of 40 x 30 x 2 cm goes into the tube, which is 8 cm wide, a ball of 18 cm into a
#   carton of 15. Twelve mugs are right.
# - What fits nothing goes into the largest carton, a rug of two metres in one of 40 cm, 375 % full. Its source says so, its documents don't.
# - `can_fit` looks at the carton of the largest volume alone: a roll for which the tube is chosen doesn't fit anywhere.
# - Goods without measures weigh, but take no room: a bowl and a chair of which nothing is known go where the bowl goes alone.
# No error; its documents show the selection with goods that are smaller than every carton in each side.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dimcalc==1.0.0
cat > look.py <<'PY'
from dimcalc import Box, BoxSelector, Dimensions, Product

cartons = {"tube": (65, 8, 8), "medium": (45, 20, 15), "large": (40, 40, 30)}
selector = BoxSelector(boxes=[Box(id=name, length=sides[0], width=sides[1], height=sides[2]) for name, sides in cartons.items()])


def goods(sides=None, quantity=1):
    measures = Dimensions(length=sides[0], width=sides[1], height=sides[2]) if sides else None
    return Product(weight=500, quantity=quantity, dimensions=measures)


orders = {
    "twelve mugs": [goods((10, 10, 10), 12)],
    "tray 40 x 30 x 2": [goods((40, 30, 2))],
    "ball of 18": [goods((18, 18, 18))],
    "roll 60 x 7 x 7": [goods((60, 7, 7))],
    "rug 200 x 30 x 30": [goods((200, 30, 30))],
    "bowl 14 x 14 x 8 and a chair without measures": [goods((14, 14, 8)), goods()],
}
for order, contents in orders.items():
    chosen = selector.select_box(contents)
    sides = cartons[chosen.box.id]
    print(f"{order}: {chosen.box.id} ({sides[0]} x {sides[1]} x {sides[2]}), {chosen.utilization_percentage:.0f} % full, fits: {selector.can_fit(contents)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
twelve mugs: large (40 x 40 x 30), 25 % full, fits: True
tray 40 x 30 x 2: tube (65 x 8 x 8), 58 % full, fits: True
ball of 18: medium (45 x 20 x 15), 43 % full, fits: True
roll 60 x 7 x 7: tube (65 x 8 x 8), 71 % full, fits: False
rug 200 x 30 x 30: large (40 x 40 x 30), 375 % full, fits: False
bowl 14 x 14 x 8 and a chair without measures: tube (65 x 8 x 8), 38 % full, fits: True
SEEN
