#!/usr/bin/env bash
# Titles of fish and seafood, made comparable by a library for it ("apples-to-apples comparisons").
#
# Seen with fishlib 0.6.4 (Python 3.11):
# - "Fresh, never frozen" is frozen, and "not smoked" smoked.
# - A single letter is a trim: Grade A, a grade of the US for any fish, is trim A, which its own reference says has the skin on, beside
#   "skinless"; vitamin D is trim D.
# - Raw shrimps and cooked ones, fresh cod and frozen, and salmon of 6 and of 8 ounces are each an "EXCELLENT MATCH - High confidence
#   comparison", though it has read the difference.
# - A range of weights (4-5 oz) is a number of pieces in a pound as well, 4/5. Grams and kilograms are not read.
# Its documents name none; bare letters are "recognized with word-boundary safety".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fishlib==0.6.4
cat > look.py <<'PY'
import fishlib
from fishlib import reference

TITLES = (
    "Atlantic salmon fillet, fresh, never frozen, 6 oz",
    "Trout fillet, not smoked, 6 oz",
    "Cod loin, Grade A, skinless, 6 oz",
    "Mackerel fillets, rich in vitamin D, 4 oz",
    "Lobster tail 4-5 oz",
    "Salmon fillet 170 g",
)
for title in TITLES:
    read = fishlib.parse(title)
    print(title, {name: read[name] for name in ("storage", "preparation", "skin", "trim", "size", "count") if read[name]})
print("trim A has the skin on:", reference.is_trim_skin_on("A"))
for one, other, name in (
    ("Shrimp, raw, peeled, 16/20", "Shrimp, cooked, peeled, 16/20", "preparation"),
    ("Cod fillet, fresh, 6 oz", "Cod fillet, frozen, 6 oz", "storage"),
    ("Salmon fillet 6 oz", "Salmon fillet 8 oz", "size"),
):
    told = fishlib.match(one, other)
    print(fishlib.parse(one)[name], fishlib.parse(other)[name], told["is_comparable"], told["confidence"], told["recommendation"])
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Atlantic salmon fillet, fresh, never frozen, 6 oz {'storage': 'FRZ', 'size': '6OZ'}
Trout fillet, not smoked, 6 oz {'preparation': 'SMKD', 'size': '6OZ'}
Cod loin, Grade A, skinless, 6 oz {'skin': 'SKLS', 'trim': 'A', 'size': '6OZ'}
Mackerel fillets, rich in vitamin D, 4 oz {'trim': 'D', 'size': '4OZ'}
Lobster tail 4-5 oz {'size': '4-5OZ', 'count': '4/5'}
Salmon fillet 170 g {}
trim A has the skin on: True
RAW CKD True 1 EXCELLENT MATCH - High confidence comparison
FRSH FRZ True 1 EXCELLENT MATCH - High confidence comparison
6OZ 8OZ True 1 EXCELLENT MATCH - High confidence comparison
SEEN
