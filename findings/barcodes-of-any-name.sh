#!/usr/bin/env bash
# Barcode numbers of goods in a library that is asked by the name of the code.
#
# Seen with barcodenumber 0.5.0 (python-stdnum 2.2, Python 3.11), `check_code(name, number)`:
# - UPCA, JAN, PZN, ISSN and GS1, which it lists among the codes it checks, pass whatever comes: a number with a wrong last digit, and
#   "sold out".
# - EAN is no name for an EAN-13: 4006381333931 is refused by it, and the American 036000291452 passes. (Its documents say "ean12" beside the
#   name, a code that does not exist.)
# - GTIN takes thirteen digits and no others: valid ones of eight (96385074) and of twelve are refused.
# Who asks by the name that a shop's column has (UPCA, EAN, GTIN) gets green for red and red for green.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check barcodenumber==0.5.0 python-stdnum==2.2
cat > look.py <<'PY'
import barcodenumber

print("checks", *barcodenumber.barcodes())
for number in ("4006381333931", "4006381333932", "036000291452", "036000291453", "96385074", "sold out"):
    print(number, "passes as", *(name for name in barcodenumber.barcodes() if barcodenumber.check_code(name, number)))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
checks CODE39 EAN EAN13 EAN8 GS1 GS1_DATAMATRIX GTIN GTIN14 ISBN ISBN10 ISBN13 ISSN JAN PZN UPC UPCA
4006381333931 passes as CODE39 EAN13 GS1 GTIN ISSN JAN PZN UPCA
4006381333932 passes as CODE39 GS1 ISSN JAN PZN UPCA
036000291452 passes as CODE39 EAN GS1 ISSN JAN PZN UPC UPCA
036000291453 passes as CODE39 GS1 ISSN JAN PZN UPCA
96385074 passes as CODE39 EAN8 GS1 ISSN JAN PZN UPCA
sold out passes as GS1 ISSN JAN PZN UPCA
SEEN
