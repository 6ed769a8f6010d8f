#!/usr/bin/env bash
# Prices, phone numbers and street addresses, found in text by collections of patterns: to read offers, or to mask what must not stand in a listing.
#
# Seen with commonregex 1.5.3, commonregex-improved 1.0.2 and piiregex 0.0.2 (Python 3.11), which have most of their patterns in common:
# - Of a price of four digits without a comma, the last digit and the cents are lost: $1299.00 is $129, "was $1250, now $999.50" is $125 and $999.50. With
#   a comma ($1,299.00) it is right. (piiregex looks for no prices.)
# - Measures and goods are street addresses: a 16 x 20 ct (court) frame, a 26 inch road (bike), a 12 piece square (plates).
# - Every barcode number is a phone, European (EAN) and American (UPC).
# - Sizes 36-38-40 and ages 10-12-14 are dates, and a book's number has one in it: 978-3-16-148410-0, the 8-3-16.
# No error, and nothing of it in the documents of the second; the packages of the others have none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check commonregex==1.5.3 commonregex-improved==1.0.2 piiregex==0.0.2
cat > look.py <<'PY'
import commonregex
import crim
import piiregex

texts = [
    "$1299.00", "$1,299.00", "was $1250, now $999.50", "a 16 x 20 ct frame", "a 26 inch road bike", "12 piece square plates", "EAN 4006381333931",
    "UPC 036000291452", "sizes 36-38-40", "ages 10-12-14", "ISBN 978-3-16-148410-0",
]
for text in texts:
    first, last = commonregex.CommonRegex(text), piiregex.PiiRegex(text)
    print(text, "= commonregex", first.prices, first.street_addresses, first.phones, first.dates)
    print(text, "= commonregex-improved", crim.prices(text), crim.street_addresses(text), crim.phones(text), crim.dates(text))
    print(text, "= piiregex", last.street_addresses, last.phones, last.dates)
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
$1299.00 = commonregex ['$129'] [] [] []
$1299.00 = commonregex-improved ['$129'] [] [] []
$1299.00 = piiregex [] [] []
$1,299.00 = commonregex ['$1,299.00'] [] [] []
$1,299.00 = commonregex-improved ['$1,299.00'] [] [] []
$1,299.00 = piiregex [] [] []
was $1250, now $999.50 = commonregex ['$125', '$999.50'] [] [] []
was $1250, now $999.50 = commonregex-improved ['$125', '$999.50'] [] [] []
was $1250, now $999.50 = piiregex [] [] []
a 16 x 20 ct frame = commonregex [] ['16 x 20 ct'] [] []
a 16 x 20 ct frame = commonregex-improved [] ['16 x 20 ct'] [] []
a 16 x 20 ct frame = piiregex ['16 x 20 ct'] [] []
a 26 inch road bike = commonregex [] ['26 inch road'] [] []
a 26 inch road bike = commonregex-improved [] ['26 inch road'] [] []
a 26 inch road bike = piiregex ['26 inch road'] [] []
12 piece square plates = commonregex [] ['12 piece square'] [] []
12 piece square plates = commonregex-improved [] ['12 piece square'] [] []
12 piece square plates = piiregex ['12 piece square'] [] []
EAN 4006381333931 = commonregex [] [] ['4006381333931'] []
EAN 4006381333931 = commonregex-improved [] [] ['4006381333931'] []
EAN 4006381333931 = piiregex [] ['4006381333931'] []
UPC 036000291452 = commonregex [] [] ['036000291452'] []
UPC 036000291452 = commonregex-improved [] [] ['036000291452'] []
UPC 036000291452 = piiregex [] ['036000291452'] []
sizes 36-38-40 = commonregex [] [] [] ['36-38-40']
sizes 36-38-40 = commonregex-improved [] [] [] ['36-38-40']
sizes 36-38-40 = piiregex [] [] ['36-38-40']
ages 10-12-14 = commonregex [] [] [] ['10-12-14']
ages 10-12-14 = commonregex-improved [] [] [] ['10-12-14']
ages 10-12-14 = piiregex [] [] ['10-12-14']
ISBN 978-3-16-148410-0 = commonregex [] [] [] ['8-3-16']
ISBN 978-3-16-148410-0 = commonregex-improved [] [] [] ['8-3-16']
ISBN 978-3-16-148410-0 = piiregex [] [] ['8-3-16']
SEEN
