#!/usr/bin/env bash
# What a buyer asks a maker or a wholesaler for, taken apart: goods, number, colours, sizes, materials.
#
# Seen with rfq-parser 0.1.2 (Python 3.11), made for requests for quotation and for short queries about products:
# - A metre is the size M: 50 cables of 3 m, so written, come in size M, with a bare 3. So every unit is lost behind a number and a space: pans
#   of 28 cm have "28", mugs of 330 ml "330", though its documents show measures with their unit ("150cm").
# - 1/2 inch bolts are one or two bolts, and socks in size 35/38 come in 35, with 38 of something without a name.
# - Goods without wool, and those that are wool-free, are of wool; cotton-look curtains are of cotton, steel-blue ones of steel.
# - The number of goods at the end of a line, and that of boots in size 10, is none; "2 500 mugs" are two of nothing, and 500 mugs.
# In none of its documents; they say that it is the same each time and asks no model.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rfq-parser==0.1.2
cat > look.py <<'PY'
import rfq_parser

for line in (
    "500 polo shirts red size XL",
    "50 cables 3 m",
    "100 pans 28 cm",
    "100 mugs 330 ml",
    "1/2 inch bolts, 1000 pcs",
    "200 socks size 35/38",
    "100 sweaters without wool",
    "100 wool-free sweaters",
    "100 cotton-look curtains",
    "steel-blue curtains 100",
    "size 10 boots, 20 pairs",
    "2 500 mugs",
):
    items = []
    for item in rfq_parser.parse(line).items:
        count = item.qty if item.qty_max is None else f"{item.qty} to {item.qty_max}"
        items.append(f"{count} of {item.chunks!r}, {' '.join(item.colors + item.sizes + item.materials + item.specs + item.dims) or 'nothing else'}")
    print(line, "=", "; ".join(items))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
500 polo shirts red size XL = 500.0 of 'polo shirts', red XL
50 cables 3 m = 50.0 of 'cables', M 3
100 pans 28 cm = 100.0 of 'pans', 28
100 mugs 330 ml = 100.0 of 'mugs', 330
1/2 inch bolts, 1000 pcs = 1.0 to 2.0 of 'inch bolts', nothing else; 1000.0 of '', nothing else
200 socks size 35/38 = 200.0 of 'socks', 35; 38.0 of '', nothing else
100 sweaters without wool = 100.0 of 'sweaters without', wool
100 wool-free sweaters = 100.0 of '-free sweaters', wool
100 cotton-look curtains = 100.0 of '-look curtains', cotton
steel-blue curtains 100 = None of '-blue curtains', steel 100
size 10 boots, 20 pairs = None of '10 boots', nothing else; 20.0 of 'pairs', nothing else
2 500 mugs = 2.0 of '', nothing else; 500.0 of 'mugs', nothing else
SEEN
