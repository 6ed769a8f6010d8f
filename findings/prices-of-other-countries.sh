#!/usr/bin/env bash
# Prices as shops of several countries write them, in libraries that make numbers and currencies of them.
#
# Seen with parse-price 1.1.8 and price-parser 3.4.0 (Node 20), productspy 0.5.0 (`parse_price` and `detect_currency`, Python 3.11):
# - For parse-price, $1,299 costs 1.299, but £1,050 is 1050: a point or comma counts as thousands only where the last digit is a zero. A price
#   from $19.99 to $29.99 is 19.9929, and "Was $50, now $35" 50.35, which nobody asked for.
# - A Kuwaiti price has three decimals: 12.500 KWD, twelve and a half dinars, is 12500 for all three.
# - For price-parser, ₩ is the won of North Korea, and C$ the córdoba of Nicaragua; a price with ￥, the wide sign of Chinese keyboards, it
#   doesn't find, and none in A$ or S$.
# - For productspy, HK$, NT$ and S$ are US dollars, and ￥ and RM Saudi riyals (its default, where it knows no sign).
# parse-price's makers know of 1.234.123 € (an issue of 2019, open), not of the commas; productspy's code says that prices never have three decimals.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check productspy==0.5.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund parse-price@1.1.8 price-parser@3.4.0
cat > prices.json <<'JSON'
["$1,299", "£1,050", "$19.99 – $29.99", "Was $50, now $35", "12.500 KWD", "₩129,000", "C$ 49.95", "A$49.95", "S$49.90", "HK$1,280", "NT$1,280", "￥299.50", "RM 49.90"]
JSON
cat > look.js <<'JS'
const parsePrice = require("parse-price");
const { parseAll } = require("price-parser");
for (const words of require("./prices.json")) {
  const found = parseAll(words).map(({ floatValue, currencyCode }) => `${floatValue} ${currencyCode}`);
  console.log(words, "| parse-price", parsePrice(words), "| price-parser", found.join(", ") || "nothing");
}
JS
cat > look.py <<'PY'
import json

from productspy.models import detect_currency, parse_price

for words in json.load(open("prices.json")):
    print(words, "| productspy", parse_price(words), detect_currency(words))
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
$1,299 | parse-price 1.299 | price-parser 1299 usd
£1,050 | parse-price 1050 | price-parser 1050 gbp
$19.99 – $29.99 | parse-price 19.9929 | price-parser 19.99 usd, 29.99 usd
Was $50, now $35 | parse-price 50.35 | price-parser 50 usd, 35 usd
12.500 KWD | parse-price 12500 | price-parser 12500 kwd
₩129,000 | parse-price 129000 | price-parser 129000 kpw
C$ 49.95 | parse-price 49.95 | price-parser 49.95 nio
A$49.95 | parse-price 49.95 | price-parser nothing
S$49.90 | parse-price 49.9 | price-parser nothing
HK$1,280 | parse-price 1280 | price-parser 1280 hkd
NT$1,280 | parse-price 1280 | price-parser 1280 twd
￥299.50 | parse-price 299.5 | price-parser nothing
RM 49.90 | parse-price 49.9 | price-parser 49.9 myr
$1,299 | productspy 1299 USD
£1,050 | productspy 1050 GBP
$19.99 – $29.99 | productspy 19.99 USD
Was $50, now $35 | productspy 50 USD
12.500 KWD | productspy 12500 KWD
₩129,000 | productspy 129000 KRW
C$ 49.95 | productspy 49.95 CAD
A$49.95 | productspy 49.95 AUD
S$49.90 | productspy 49.90 USD
HK$1,280 | productspy 1280 USD
NT$1,280 | productspy 1280 USD
￥299.50 | productspy 299.50 SAR
RM 49.90 | productspy 49.90 SAR
SEEN
