#!/usr/bin/env bash
# Sizes of prints, frames and paper as shops write them, with one unit behind both sides (21x29.7cm, 5x7in), in a library that reads paper sizes.
#
# Seen with papersize 1.6.1 (Python 3.11), `parse_papersize(text, "mm")`:
# - The unit belongs to the second side alone. The first is in points, a 72nd of an inch: A4 as 210x297mm is 74 millimetres wide, a poster of
#   50x70cm 17.6 millimetres, a photo of 5x7in 1.8.
# - 30cm x 40 is 14 millimetres high. 50 x 70 cm, with a space before the unit, is not read at all, and neither is 8.5" x 11".
# - With a unit behind each, as in its documents (21cm x 29.7cm), all is right.
# They say that a length without a unit is in points, and nothing of one unit for both. No error, no warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check papersize==1.6.1
cat > look.py <<'PY'
from papersize import CouldNotParse, parse_papersize

for text in ("A4", "210mm x 297mm", "210x297mm", "21x29.7cm", "50x70cm", "5x7in", "30cm x 40", "50 x 70 cm", '8.5" x 11"'):
    try:
        print(text, "=", " x ".join(f"{float(side):.1f}" for side in parse_papersize(text, "mm")), "mm")
    except CouldNotParse:
        print(text, "= not read")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
A4 = 210.0 x 297.0 mm
210mm x 297mm = 210.0 x 297.0 mm
210x297mm = 73.8 x 297.0 mm
21x29.7cm = 7.4 x 297.0 mm
50x70cm = 17.6 x 700.0 mm
5x7in = 1.8 x 177.8 mm
30cm x 40 = 300.0 x 14.1 mm
50 x 70 cm = not read
8.5" x 11" = not read
SEEN
