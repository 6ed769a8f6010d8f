#!/usr/bin/env bash
# The currency of a price, out of a line of a listing, by a library that finds currencies in text.
#
# Seen with iso4217parse 0.6.2 and iso4217parse-fixed 0.1.0, its fork "with support only active currencies" (Python 3.11), `parse`:
# - Goods are currencies, before the one that the price has: a pen of 12.99 EUR costs Peruvian soles (PEN), gel lari of Georgia (GEL), a top paanga of
#   Tonga, a mop pataca of Macau, "Try it: 12.99 €" Turkish lira and "for all sizes: 12.99 €" Albanian lek. Nothing else is in the answer.
# - AU$ is gold: 49.99 dollars of Australia are ounces of it (XAU); in the fork, they are dollars or pesos of any of thirty countries. A$ is right.
# - Rs. 1,299 is of Sri Lanka, Nepal or Pakistan, and not of India.
# No error. Its documents show "Price is 5 €", and speak of a "fuzzy" search by symbols, whose words these are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > look.py <<'PY'
from iso4217parse import parse

LINES = (
    "Coat, 12.99 EUR",
    "Pen, 12.99 EUR",
    "Gel for nails, 12.99 EUR",
    "Top with lace, 12.99 EUR",
    "Mop and bucket, 12.99 GBP",
    "Try it: 12.99 €",
    "For all sizes: 12.99 €",
    "AU$ 49.99",
    "A$ 49.99",
    "CA$ 49.99",
    "Rs. 1,299",
    "₹1,299",
)
for line in LINES:
    print(f"  {line}:", ", ".join(currency.alpha3 for currency in parse(line)))
PY
for package in iso4217parse==0.6.2 iso4217parse-fixed==0.1.0; do # both are one module
  python3 -m venv --clear venv
  venv/bin/pip install --quiet --disable-pip-version-check "$package"
  echo "$package"
  venv/bin/python look.py
done | tee seen
diff - seen <<'SEEN'
iso4217parse==0.6.2
  Coat, 12.99 EUR: EUR
  Pen, 12.99 EUR: PEN
  Gel for nails, 12.99 EUR: GEL
  Top with lace, 12.99 EUR: TOP
  Mop and bucket, 12.99 GBP: MOP
  Try it: 12.99 €: TRY
  For all sizes: 12.99 €: ALL
  AU$ 49.99: XAU
  A$ 49.99: AUD
  CA$ 49.99: CAD
  Rs. 1,299: LKR, NPR, PKR
  ₹1,299: INR
iso4217parse-fixed==0.1.0
  Coat, 12.99 EUR: EUR
  Pen, 12.99 EUR: PEN
  Gel for nails, 12.99 EUR: GEL
  Top with lace, 12.99 EUR: TOP
  Mop and bucket, 12.99 GBP: MOP
  Try it: 12.99 €: TRY
  For all sizes: 12.99 €: ALL
  AU$ 49.99: ARS, AUD, BBD, BMD, BZD, SBD, BND, CAD, CVE, KYD, CLP, COP, CUP, DOP, FJD, GYD, HKD, JMD, LRD, MXN, NAD, NZD, SGD, TTD, USD, UYU, TWD, XCD, SRD, BRL
  A$ 49.99: AUD
  CA$ 49.99: CAD
  Rs. 1,299: LKR, NPR, PKR
  ₹1,299: INR
SEEN
