#!/usr/bin/env bash
# Contents and measures as American packs have them (12 fl oz, 1 1/2 lb, 7 1/2 in), in libraries that make quantities of strings.
#
# Seen with convert 8.0.2 and js-quantities 1.8.0 (Node 20), unit-parse 0.1.12 and Pint 0.25.3, on which it is built (Python 3.11):
# - "12 fl oz" is 12 femtolitres for convert's `convertMany`, which leaves out the "oz" without a word; `convert(12, "fl oz")` is right, 355 ml. For
#   the other three it is 12 femtolitres times ounces.
# - A pound and a half (1 1/2 lb) is half a pound for unit-parse and Pint, 8 1/4 in are two inches, and two pounds and three ounces are six.
# - For unit-parse, a sheet of 90 x 200 cm is 18,000 cm, and in "7 1/2 in" or 12" the inch is lost. A pack of 100 ct (count) is 100 carats for Pint.
# convert's documents show `convertMany` with "4d 16h", and name nothing that is left out. js-quantities' makers know of "fl oz" as one
# that is not there (an issue of 2016, open); unit-parse says that it was made for data of chemistry, and for any text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check unit-parse==0.1.12 pint==0.25.3
npm init -y > /dev/null
npm install --silent --no-audit --no-fund convert@8.0.2 js-quantities@1.8.0
cat > look.mjs <<'JS'
import { convert, convertMany } from "convert";
import Qty from "js-quantities";
console.log("convert, number and unit:", convert(12, "fl oz").to("ml"), "ml, as text:", convertMany("12 fl oz").to("ml"), "ml");
console.log("convert, 5 ft 7 in:", convertMany("5 ft 7 in").to("cm"), "cm");
console.log("js-quantities:", Qty("12 fl oz").toString(), "and", Qty("12 floz").to("ml").toPrec("ml").toString());
JS
cat > look.py <<'PY'
import logging

import pint
import unit_parse

logging.disable()
read = pint.UnitRegistry()
for text in ("12 fl oz", "1 1/2 lb", "8 1/4 in", "2 lb 3 oz", "100 ct"):
    print("Pint:", text, "=", read(text))
for text in ("12 fl oz", "1 1/2 lb", "2 lb 3 oz", "90 x 200 cm", "7 1/2 in", '12"', "500 g"):
    print("unit-parse:", text, "=", unit_parse.parser(text))
PY
{ node look.mjs; venv/bin/python look.py 2> /dev/null; } | tee seen
diff - seen <<'SEEN'
convert, number and unit: 354.88235475000005 ml, as text: 1.2000000000000002e-11 ml
convert, 5 ft 7 in: 170.18 cm
js-quantities: 12 fl*oz and 355 ml
Pint: 12 fl oz = 12 femtoliter * ounce
Pint: 1 1/2 lb = 0.5 pound
Pint: 8 1/4 in = 2.0 inch
Pint: 2 lb 3 oz = 6 ounce * pound
Pint: 100 ct = 100 carat
unit-parse: 12 fl oz = 12 fl * oz
unit-parse: 1 1/2 lb = 0.5 lb
unit-parse: 2 lb 3 oz = 6 oz * lb
unit-parse: 90 x 200 cm = 18000 cm
unit-parse: 7 1/2 in = 3.5
unit-parse: 12" = 12
unit-parse: 500 g = 500 g
SEEN
