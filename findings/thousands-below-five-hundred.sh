#!/usr/bin/env bash
# Listings searched by what their text says of price, size and time of dispatch, with a library for queries over text.
#
# Seen with boolean-query-parser 1.1.0 (Python 3.11), whose queries compare "numbers in the text" (num:), lengths of time (dur:) and more:
# - A price with a mark for thousands is two numbers: $1,299.00 is below 500 and not above 1000, and so are 1.299,00 €, 1 299 kr and 3,000 mAh.
# - What has a unit right behind it in letters is found: 5000mAh is above 1000.
# - A metre is a minute: a cable of 2 m lasts no more than three days (dur:<3d), one of 500 m more than an hour. What is sent within two working
#   days, or in a week, lasts nothing: neither below three days nor above. Of "2-5 days" the last one is taken.
# No error. Its documents list the units of time, with m for minutes, and show `price:num:>5`; of marks for thousands they say nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check boolean-query-parser==1.1.0
cat > look.py <<'PY'
from boolean_query_parser import apply_query, parse_query

ASKED = {
    "num:>1000": ("costs 1299", "costs $1,299.00", "costs 1.299,00 €", "costs 1 299 kr", "a battery of 3,000 mAh", "a battery of 5000mAh"),
    "num:<500": ("costs $1,299.00", "costs 1 299 kr"),
    "dur:<3d": ("sent within 2 days", "sent in 2-5 days", "sent within 2 working days", "a cable of 2 m"),
    "dur:>=3d": ("sent in 2-5 days", "sent within 2 working days", "sent in 1 week"),
    "dur:>1h": ("a cable of 500 m",),
}
for query, texts in ASKED.items():
    for text in texts:
        print(f"{query} {text}: {apply_query(parse_query(query), text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
num:>1000 costs 1299: True
num:>1000 costs $1,299.00: False
num:>1000 costs 1.299,00 €: False
num:>1000 costs 1 299 kr: False
num:>1000 a battery of 3,000 mAh: False
num:>1000 a battery of 5000mAh: True
num:<500 costs $1,299.00: True
num:<500 costs 1 299 kr: True
dur:<3d sent within 2 days: True
dur:<3d sent in 2-5 days: False
dur:<3d sent within 2 working days: False
dur:<3d a cable of 2 m: True
dur:>=3d sent in 2-5 days: True
dur:>=3d sent within 2 working days: False
dur:>=3d sent in 1 week: False
dur:>1h a cable of 500 m: True
SEEN
