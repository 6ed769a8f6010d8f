#!/usr/bin/env bash
# Prices as they stand in listings, with what they are for (5 for $20, 2x $19.99, $19.99/100g), in libraries that make a number of such a text.
#
# Seen with parse-money 1.0.12 (Node 20; "extract money from text"), purrency 0.3 and currency-parser 0.1.404 (Python 3.11): all digits of the text
# are one number.
# - Five for $20 cost 520 in all three, two at $19.99 each 219.99. $19.99 for 100 g are 19.991 in parse-money, 19.991 in purrency and 1,999,100 in
#   currency-parser. Was $15, now $12.99 is 1512.99, and size 42 at 59.90 euros 4259.90.
# - The point of "Rs. 1,299" is one of the price for purrency: 0.1299 rupees, where 1,299 are meant. 1.299,00 € is 1.299 for it.
# - For parse-money, the dollars of Australia, Canada, Hong Kong and Taiwan are those of the USA; US$ and R$ it tells apart.
# No error, but for currency-parser's with a price of two digits ($30). Their documents show a price by itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check purrency==0.3 currency-parser==0.1.404
npm init -y > /dev/null
npm install --silent --no-audit --no-fund parse-money@1.0.12
cat > prices.json <<'JSON'
["$19.99", "5 for $20", "2x $19.99", "$19.99/100g", "was $15, now $12.99", "size 42, 59.90 EUR", "Rs. 1,299", "1.299,00 €", "A$30.00", "HK$88.00", "NT$1,200"]
JSON
cat > look.js <<'JS'
const parseMoney = require("parse-money").default;
for (const words of require("./prices.json")) console.log("parse-money", words, JSON.stringify(parseMoney(words)));
JS
cat > look.py <<'PY'
import json

from currency_parser.international import parser
from purrency import Purrency

for words in json.load(open("prices.json")):
    print("purrency", words, Purrency(words).parsed["amount"], "currency-parser", parser(words))
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
parse-money $19.99 {"amount":19.99,"currency":"USD"}
parse-money 5 for $20 {"amount":520,"currency":"USD"}
parse-money 2x $19.99 {"amount":219.99,"currency":"USD"}
parse-money $19.99/100g {"amount":19.991,"currency":"USD"}
parse-money was $15, now $12.99 {"amount":1512.99,"currency":"USD"}
parse-money size 42, 59.90 EUR {"amount":4259.9,"currency":"EUR"}
parse-money Rs. 1,299 {"amount":1299,"currency":null}
parse-money 1.299,00 € {"amount":1299,"currency":"EUR"}
parse-money A$30.00 {"amount":30,"currency":"USD"}
parse-money HK$88.00 {"amount":88,"currency":"USD"}
parse-money NT$1,200 {"amount":1200,"currency":"USD"}
purrency $19.99 19.99 currency-parser 19.99
purrency 5 for $20 520 currency-parser 520.00
purrency 2x $19.99 219.99 currency-parser 219.99
purrency $19.99/100g 19.99100 currency-parser 1999100.00
purrency was $15, now $12.99 1512.99 currency-parser 1512.99
purrency size 42, 59.90 EUR 4259.90 currency-parser 4259.90
purrency Rs. 1,299 0.1299 currency-parser 1299.00
purrency 1.299,00 € 1.29900 currency-parser 1299.00
purrency A$30.00 30.00 currency-parser 30.00
purrency HK$88.00 88.00 currency-parser 88.00
purrency NT$1,200 1200 currency-parser 1200.00
SEEN
