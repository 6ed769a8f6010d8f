#!/usr/bin/env bash
# The price in a line of a shop's page.
#
# Seen with price-parser 0.5.1 (Python 3.11), made to take the price out of what stands on a page: the first number is the price.
# - 1.2万元 (12,000 yuan) is 1.2, HK$ 1.5k is 1.5: units of ten thousand and thousand are left out.
# - "100ml 25元" costs 100, "12期免息 ¥299" (twelve instalments, 299 yuan) 12, and "$5 off, now $20" 5.
# - "3折" (70 % off) is a price of 3. No currency is told for 元.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check price-parser==0.5.1
cat > look.py <<'PY'
from price_parser import Price

for words in ("1.2万元", "HK$ 1.5k", "100ml 25元", "12期免息 ¥299", "$5 off, now $20", "2 for $30", "3折", "两件99元", "NT$1,280"):
    price = Price.fromstring(words)
    print(words, "->", price.amount, price.currency)
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
1.2万元 -> 1.2 None
HK$ 1.5k -> 1.5 HK$
100ml 25元 -> 100 None
12期免息 ¥299 -> 12 ¥
$5 off, now $20 -> 5 $
2 for $30 -> 2 $
3折 -> 3 None
两件99元 -> 99 None
NT$1,280 -> 1280 NT$
SEEN
