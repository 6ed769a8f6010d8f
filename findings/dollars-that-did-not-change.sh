#!/usr/bin/env bash
# What has changed between last month's table of goods and this month's (CSV), by a library for it and the one by which it tells what columns hold.
#
# Seen with diffmonkey 1.1.1 and typemonkey 1.2.0 (Python 3.11), as they are by default:
# - The currency is no part of a price: from $12.99 to €12.99, and from 12.99 EUR to 12.99 GBP, nothing has changed.
# - European prices without cents are small ones: 1.299 € and 2.499 € are 1.299 and 2.499 for typemonkey, as sure as can be (1.0), and nothing needs
#   attention. So 1.299 € and 1.299,00 € are a change. Where one price of the column has cents (12,99 €), all are right.
# - Weights with a comma (0,750 and 1,500 kg) are 750 and 1500 for it.
# - A column of articles such as 25E3 is of integers: 25E3 is 25000, and when it becomes 25000, nothing has changed.
# - A colour "none" is as good as "unknown" and "-": nothing has changed.
# Its documents have nulls and "1,234" beside "1234", and of currencies that they are recognised.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check diffmonkey==1.1.1 typemonkey==1.2.0 datemonkey==0.2.0 cleanmonkey==0.2.0
cat > look.py <<'PY'
from diffmonkey import compare
from typemonkey import clean_column, infer_type

COLUMNS = {
    "prices": ["1.299 €", "2.499 €", "49 €"],
    "prices, one with cents": ["1.299 €", "2.499 €", "12,99 €"],
    "weights": ["0,750", "1,500"],
    "articles": ["25E3", "13E5"],
    "sizes": ["36,5", "37"],
}
for name, cells in COLUMNS.items():
    profile = infer_type(cells)
    print(f"{name}: {cells} {profile.type.value} {profile.confidence} {profile.needs_attention} {clean_column(cells).values}")
CHANGES = (
    (["$12.99", "$5.00"], ["€12.99", "€5.00"]),
    (["12.99 EUR", "5.00 EUR"], ["12.99 GBP", "5.00 GBP"]),
    (["12.99 EUR", "5.00 EUR"], ["12.50 EUR", "5.00 EUR"]),
    (["1.299 €", "2.499 €"], ["1.299,00 €", "2.499,00 €"]),
    (["25E3", "13E5"], ["25000", "13E5"]),
    (["none", "black"], ["unknown", "black"]),
)
for old, new in CHANGES:
    rows = [[{"id": str(number), "cell": cell} for number, cell in enumerate(cells)] for cells in (old, new)]
    print(f"{old} {new}: {compare(*rows, key='id').summary.one_line()}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
prices: ['1.299 €', '2.499 €', '49 €'] currency 1.0 False [1.299, 2.499, 49]
prices, one with cents: ['1.299 €', '2.499 €', '12,99 €'] currency 1.0 False [1299, 2499, 12.99]
weights: ['0,750', '1,500'] integer 1.0 False [750, 1500]
articles: ['25E3', '13E5'] integer 1.0 False [25000, 1300000]
sizes: ['36,5', '37'] float 1.0 False [36.5, 37]
['$12.99', '$5.00'] ['€12.99', '€5.00']: 0 added, 0 removed, 0 changed (of 2 current), 2 unchanged
['12.99 EUR', '5.00 EUR'] ['12.99 GBP', '5.00 GBP']: 0 added, 0 removed, 0 changed (of 2 current), 2 unchanged
['12.99 EUR', '5.00 EUR'] ['12.50 EUR', '5.00 EUR']: 0 added, 0 removed, 1 changed (of 2 current), 1 unchanged
['1.299 €', '2.499 €'] ['1.299,00 €', '2.499,00 €']: 0 added, 0 removed, 2 changed (of 2 current), 0 unchanged
['25E3', '13E5'] ['25000', '13E5']: 0 added, 0 removed, 0 changed (of 2 current), 2 unchanged
['none', 'black'] ['unknown', 'black']: 0 added, 0 removed, 0 changed (of 2 current), 2 unchanged
SEEN
