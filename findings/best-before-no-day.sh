#!/usr/bin/env bash
# Best-before dates, weights and prices of fresh goods, as the barcode on their label has them (GS1-128), which food shops read into their listings.
#
# Seen with bark-js 1.2.1 (Node 20), beside gs1-barcode-parser-mod2 1.0.6 (Node 20) and biip 5.2.0 (Python 3.11), which are right each time:
# - A date without a day, 261100, is the whole of November by GS1's rules, until its last day: the others give 2026-11-30. bark-js gives
#   "2026-11-00", a day that there is not: for JavaScript's Date it is no date at all, and by the alphabet it lies before the whole month.
# - A price with its currency, 12.99 euros (978), has the currency's number before it: `value`, which is right for all else, is "97812.99", and the
#   price is called `amount`. The last example of its documents shows both and says "for your convenience".
# - A weight is text with its noughts ("001.250").
# Of dates without a day, nothing in its documents, which go by GS1's general specifications.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund bark-js@1.2.1 gs1-barcode-parser-mod2@1.0.6
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check biip==5.2.0
cat > labels.json <<'JSON'
["0109501101530003152611003103001250", "0109501101530003152611303103001250", "010950110153000339329781299"]
JSON
cat > look.js <<'JS'
const bark = require("bark-js");
const { parseBarcode } = require("gs1-barcode-parser-mod2");
for (const label of require("./labels.json")) {
  const [, ...read] = bark(label).elements;
  console.log("bark-js:", read.map(({ title, value, amount }) => `${title} ${value}${amount ? `, amount ${amount}` : ""}`).join("; "));
  for (const { value } of read.filter(({ ai }) => ai === "15")) console.log("as a Date:", String(new Date(value).getTime()));
  const [, ...others] = parseBarcode(`]C1${label}`).parsedCodeItems;
  const said = (data) => (data instanceof Date ? `${data.getFullYear()}-${data.getMonth() + 1}-${data.getDate()}` : data);
  console.log("gs1-barcode-parser-mod2:", others.map(({ dataTitle, data, unit }) => `${dataTitle} ${said(data)} ${unit}`.trim()).join("; "));
}
JS
cat > look.py <<'PY'
import json

import biip

for label in json.load(open("labels.json")):
    _, *read = biip.parse(label).gs1_message.element_strings
    print("biip:", *(f"{one.ai.data_title} {one.date or one.decimal};" for one in read))
PY
{
  node look.js
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
bark-js: BEST BEFORE or BEST BY 2026-11-00; NET WEIGHT (kg) 001.250
as a Date: NaN
gs1-barcode-parser-mod2: BEST BEFORE or BEST BY 2026-11-30; NET WEIGHT (kg) 1.25 KGM
bark-js: BEST BEFORE or BEST BY 2026-11-30; NET WEIGHT (kg) 001.250
as a Date: 1795996800000
gs1-barcode-parser-mod2: BEST BEFORE or BEST BY 2026-11-30; NET WEIGHT (kg) 1.25 KGM
bark-js: PRICE 97812.99, amount 12.99
gs1-barcode-parser-mod2: PRICE 12.99 978
biip: BEST BEFORE or BEST BY 2026-11-30; NET WEIGHT (kg) 1.250;
biip: BEST BEFORE or BEST BY 2026-11-30; NET WEIGHT (kg) 1.250;
biip: PRICE 12.99;
SEEN
