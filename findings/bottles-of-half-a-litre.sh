#!/usr/bin/env bash
# Contents, weights and temperatures, read out of sentences of a listing and brought to other units.
#
# Seen with pyquantity 0.1.15 (Python 3.11), `parse_quantity` and `Quantity(…).convert(…)`:
# - A thing whose usual size it knows has that size, whatever the sentence says: a bottle of 750 ml holds 500, a can of 12 fl oz 330, and a battery of
#   5000 mAh has 10,000 joules. What is sent in 3-5 days, or in two, is sent in one.
# - The comma parts a number: 1,299 g are 299 g, and 1,5 kg are 5 kg.
# - Two units of one kind between which it has no factor are worth the same: a pint is 1000 ml, an ounce a thousandth of a kilogram, ten ounces ten
#   pounds, a spoon a litre, a mile a metre, a horsepower a watt, and 60 °C are 60 °F. A pint is right in litres, an ounce in grams.
# - A tonne is a thousandth of a kilogram.
# No error. That it takes one for the other stands in a comment of its source; its documents promise "full" prefixes and a "built-in database".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyquantity==0.1.15
cat > look.py <<'PY'
from pyquantity import Quantity, parse_quantity

TEXTS = "Bottle of 750 ml", "750 ml", "12 fl oz can", "5000 mAh battery", "Sent in 3-5 days", "Sent in two days", "Weight: 1,299 g", "Weight: 1,5 kg"
for text in TEXTS:
    print(f"{text}: {parse_quantity(text)}")
UNITS = (
    (1, "pint", "liter"),
    (1, "pint", "milliliter"),
    (1, "cup", "milliliter"),
    (1, "tablespoon", "liter"),
    (1, "ounce", "gram"),
    (1, "ounce", "kilogram"),
    (10, "ounce", "pound"),
    (1, "tonne", "kilogram"),
    (1, "mile", "meter"),
    (1, "horsepower", "watt"),
    (60, "celsius", "fahrenheit"),
)
for value, unit, other in UNITS:
    print(f"{value} {unit} = {Quantity(value, unit).convert(other).value:g} {other}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Bottle of 750 ml: 500.0 milliliter
750 ml: None
12 fl oz can: 330.0 milliliter
5000 mAh battery: 10000.0 joule
Sent in 3-5 days: 86400.0 second
Sent in two days: 86400.0 second
Weight: 1,299 g: 299.0 g
Weight: 1,5 kg: 5.0 kg
1 pint = 0.473176 liter
1 pint = 1000 milliliter
1 cup = 1000 milliliter
1 tablespoon = 1 liter
1 ounce = 28.3495 gram
1 ounce = 0.001 kilogram
10 ounce = 10 pound
1 tonne = 0.001 kilogram
1 mile = 1 meter
1 horsepower = 1 watt
60 celsius = 60 fahrenheit
SEEN
