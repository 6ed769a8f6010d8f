#!/usr/bin/env bash
# Prices as browsers write them in Arabic and Persian (Intl), with the figures of these scripts and their own marks for thousands and cents.
#
# Seen with price-parser 0.5.1 and zyte-parsers 0.6.0, which is built on it (Python 3.11), and parse-price 1.1.8 (Node 20):
# - price-parser knows the figures, and neither mark: 1299.50 pounds in Cairo (١٬٢٩٩٫٥٠) are 1, 12,990 dinars in Baghdad 12, and 99.99 riyals 99. So it is
#   for zyte-parsers. With the marks of English (٩٩.٩٩) they are right, and so are the figures of Hindi and Bengali.
# - The Swiss mark as Unicode has it for thousands and many shops write it (CHF 1’299.00) parts a price, too: 1 franc. With a straight one it is right.
#   So does a wide comma, as Japanese and Chinese keyboards give it (１，２９９円): 1 yen.
# - For parse-price, 1,290,000 rials in Tehran are 0, without an error, and the others no number (NaN); wide figures are 0; the Swiss price is right.
# price-parser has the currency right where the price is wrong, so that nothing tells. In the documents of none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check price-parser==0.5.1 zyte-parsers==0.6.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund parse-price@1.1.8
cat > prices.json <<'JSON'
["\u200f١٬٢٩٩٫٥٠ ج.م.\u200f", "\u200f٩٩٫٩٩ ر.س.\u200f", "\u200f١٢٬٩٩٠ د.ع.\u200f", "ریال ۱٬۲۹۰٬۰۰۰", "٩٩.٩٩ ر.س.", "₹१,२९९.५०", "১,২৯৯.৫০৳",
 "CHF 1’299.00", "CHF 1'299.00", "１，２９９円", "１２９９円"]
JSON
cat > look.py <<'PY'
import json

from parsel import Selector
from price_parser import Price
from zyte_parsers import extract_price

with open("prices.json") as prices:
    for written in json.load(prices):
        price = Price.fromstring(written)
        found = extract_price(Selector(f"<p>{written}</p>").css("p")[0])
        print(f"price-parser: {written} = {price.amount} ({price.currency}); zyte-parsers {found.amount}")
PY
cat > look.cjs <<'JS'
const parse = require("parse-price");
for (const written of require("./prices.json")) console.log(`parse-price: ${written} = ${(parse.default ?? parse)(written)}`);
JS
{ venv/bin/python look.py; node look.cjs; } | tee seen
diff - seen <<'SEEN'
price-parser: ‏١٬٢٩٩٫٥٠ ج.م.‏ = 1 (ج.م.‏); zyte-parsers 1
price-parser: ‏٩٩٫٩٩ ر.س.‏ = 99 (ر.س.‏); zyte-parsers 99
price-parser: ‏١٢٬٩٩٠ د.ع.‏ = 12 (د.ع.‏); zyte-parsers 12
price-parser: ریال ۱٬۲۹۰٬۰۰۰ = 1 (ریال); zyte-parsers 1
price-parser: ٩٩.٩٩ ر.س. = 99.99 (None); zyte-parsers 99.99
price-parser: ₹१,२९९.५० = 1299.50 (₹); zyte-parsers 1299.50
price-parser: ১,২৯৯.৫০৳ = 1299.50 (৳); zyte-parsers 1299.50
price-parser: CHF 1’299.00 = 1 (CHF); zyte-parsers 1
price-parser: CHF 1'299.00 = 1299.00 (CHF); zyte-parsers 1299.00
price-parser: １，２９９円 = 1 (円); zyte-parsers 1
price-parser: １２９９円 = 1299 (円); zyte-parsers 1299
parse-price: ‏١٬٢٩٩٫٥٠ ج.م.‏ = NaN
parse-price: ‏٩٩٫٩٩ ر.س.‏ = NaN
parse-price: ‏١٢٬٩٩٠ د.ع.‏ = NaN
parse-price: ریال ۱٬۲۹۰٬۰۰۰ = 0
parse-price: ٩٩.٩٩ ر.س. = NaN
parse-price: ₹१,२९९.५० = NaN
parse-price: ১,২৯৯.৫০৳ = NaN
parse-price: CHF 1’299.00 = 1299
parse-price: CHF 1'299.00 = 1299
parse-price: １，２９９円 = 0
parse-price: １２９９円 = 0
SEEN
