#!/usr/bin/env bash
# Contents and weights of American and British goods, brought to litres and kilograms.
#
# Seen with unit-converter-plus 0.1.1 and my-unit-converter 0.1.7 (Python 3.11) and amounts 0.5.0 (Node 20):
# - In unit-converter-plus, the smaller a measure, the more it holds: a quart 9.5 litres, a cup 24, a fluid ounce 38 and a teaspoon 59. A can of 12 fl
#   oz holds 454 litres, and a bottle of 750 ml 0.02 fl oz. Gallons are right.
# - In my-unit-converter, a pound has 2.2 kg, since it goes the wrong way through its table: ten kilograms are 4.5 pounds, and 100 g are
#   45,359. From kilograms to grams and back it is right.
# - In amounts, a pint is 373 ml, 100 too few (473): a quart is two and a half of them. Gallon, quart, cup and fluid ounce are right.
# No error, and nothing of it in their documents; those of the first are a line ("everyday calculations").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check unit-converter-plus==0.1.1 my-unit-converter==0.1.7
npm init -y > /dev/null
npm install --silent --no-audit --no-fund amounts@0.5.0
cat > look.py <<'PY'
from my_unit_converter.Conversion import UnitConverter as Weights
from unit_converter_plus.converter import UnitConverter

for unit in ("gallon_us", "quart_us", "pint_us", "pint_uk", "cup", "fluid_ounce", "tablespoon", "teaspoon"):
    print(f"unit-converter-plus: 1 {unit} = {UnitConverter().convert('volume', 1, unit, 'liter'):.4g} l")
print(f"unit-converter-plus: 750 ml = {UnitConverter().convert('volume', 750, 'milliliter', 'fluid_ounce'):.2f} fl oz")
for value, unit, other in ((1, "pounds", "kilograms"), (10, "kilograms", "pounds"), (100, "grams", "pounds"), (100, "grams", "kilograms")):
    print(f"my-unit-converter: {value} {unit} = {Weights().convert_weight(value, unit, other):.6g} {other}")
PY
cat > look.js <<'JS'
const { volume } = require("amounts");
for (const text of ["1 gallon", "1 quart", "1 pint", "1 cup", "1 floz"]) console.log(`amounts: ${text} = ${volume(text).as("ml").toFixed(1)} ml`);
JS
(venv/bin/python look.py && node look.js) | tee seen
diff - seen <<'SEEN'
unit-converter-plus: 1 gallon_us = 3.785 l
unit-converter-plus: 1 quart_us = 9.463 l
unit-converter-plus: 1 pint_us = 18.93 l
unit-converter-plus: 1 pint_uk = 22.73 l
unit-converter-plus: 1 cup = 23.66 l
unit-converter-plus: 1 fluid_ounce = 37.85 l
unit-converter-plus: 1 tablespoon = 17.76 l
unit-converter-plus: 1 teaspoon = 59.19 l
unit-converter-plus: 750 ml = 0.02 fl oz
my-unit-converter: 1 pounds = 2.20462 kilograms
my-unit-converter: 10 kilograms = 4.53593 pounds
my-unit-converter: 100 grams = 45359.3 pounds
my-unit-converter: 100 grams = 0.1 kilograms
amounts: 1 gallon = 3785.4 ml
amounts: 1 quart = 946.4 ml
amounts: 1 pint = 373.2 ml
amounts: 1 cup = 236.6 ml
amounts: 1 floz = 29.6 ml
SEEN
