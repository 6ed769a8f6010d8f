#!/usr/bin/env bash
# Words that shops type and buyers search for, run through a corrector of spelling.
#
# Seen with autocorrect 2.6.1 (Python 3.11), `Speller("en")`, which is for any text and asked for no more than its language:
# - Materials that are spelt right become other words: viscose is "disclose", merino "marino", cashmere "cashier", alpaca "alpha", spandex "spades",
#   tulle "title", nubuck "buck". So a label of 95% viscose and 5% elastane is "95% disclose".
# - Colours: taupe is "tape", ecru "cru", mauve "have". Garments: leggings are "logging", a beanie is "bernie", a tankini "taking".
# - Sizes: XXL is "XL", 3XL "3X".
# - Polyester, elastane, denim and khaki stay.
# No error. In none of its documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check autocorrect==2.6.1
cat > look.py <<'PY'
from autocorrect import Speller

correct = Speller("en")
typed = [
    "95% viscose, 5% elastane", "merino", "cashmere", "alpaca", "spandex", "tulle", "nubuck", "polyester", "denim", "taupe", "ecru", "mauve", "khaki",
    "leggings", "beanie", "tankini", "dress in 3XL", "size 4XL", "size XXL", "taupe gilet of merino wool",
]
for text in typed:
    print(f"{text}: {correct(text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
95% viscose, 5% elastane: 95% disclose, 5% elastane
merino: marino
cashmere: cashier
alpaca: alpha
spandex: spades
tulle: title
nubuck: buck
polyester: polyester
denim: denim
taupe: tape
ecru: cru
mauve: have
khaki: khaki
leggings: logging
beanie: bernie
tankini: taking
dress in 3XL: dress in 3X
size 4XL: size 4X
size XXL: size XL
taupe gilet of merino wool: tape gilt of marino wool
SEEN
