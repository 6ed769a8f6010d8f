#!/usr/bin/env bash
# The barcode number (EAN-13) of goods from Germany, parsed by a library for GS1 codes.
#
# Seen with biip 5.2.0 (Python 3.11): `parse` tries all it knows and gives what fits. A plain EAN-13 that begins with 400 is the goods'
# number (GTIN), and beside it, without an error, a GS1 message with the application identifier 400: "customer's purchase order number",
# its other ten digits. Numbers from other prefixes (here 590, Poland) are not taken so. Whoever asks the message first
# finds an order where a product stands; ask `gtin` first, or give the symbology (`]E0`), which settles it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check biip==5.2.0
cat > look.py <<'PY'
import biip

for number in ("4006381333931", "5901234123457", "]E04006381333931"):
    read = biip.parse(number)
    message = read.gs1_message
    print(number, read.gtin.value, [(one.ai.ai, one.ai.description, one.value) for one in message.element_strings] if message else None)
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
4006381333931 4006381333931 [('400', 'Customers purchase order number', '6381333931')]
5901234123457 5901234123457 None
]E04006381333931 4006381333931 None
SEEN
