#!/usr/bin/env bash
# Sizes of clothes in a library that reads quantities in sentences.
#
# Seen with quantulum3 0.10.0 (Python 3.11, without its classifier): the letter of a size is a unit.
# - "5 XL" is five litres, "Size 38 M" 38 metres, "waist 27 L" 27 litres, "size 10 A" ten amperes.
# - Bra sizes are bytes and days: "75 B", "34 D". 38" is 38 seconds of arc.
# - "fits 160-165 cm" is 162.5 centimetres; 90 of "90 x 200 cm" has no unit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check quantulum3==0.10.0
cat > look.py <<'PY'
from quantulum3 import parser

SIZES = ("5 XL", "Size 38 M", "waist 27 L", "size 10 A", "cup 75 B", "bust 34 D", '38" chest', "fits 160-165 cm", "90 x 200 cm", "Chest 36 in")
for words in SIZES:
    print(words, *((found.value, found.unit.name) for found in parser.parse(words)))
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
5 XL (5.0, 'litre')
Size 38 M (38.0, 'metre')
waist 27 L (27.0, 'litre')
size 10 A (10.0, 'ampere')
cup 75 B (75.0, 'byte')
bust 34 D (34.0, 'day')
38" chest (38.0, 'second of arc')
fits 160-165 cm (162.5, 'centimetre')
90 x 200 cm (90.0, 'dimensionless') (200.0, 'centimetre')
Chest 36 in (36.0, 'inch')
SEEN
