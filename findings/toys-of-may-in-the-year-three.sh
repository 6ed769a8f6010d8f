#!/usr/bin/env bash
# A table of goods (CSV) in libraries that tell by themselves what a column holds, read and written again.
#
# Seen with frictionless 5.21.0 and pyexcel 0.7.6 (Python 3.11), as they are by default:
# - For frictionless, toys for ages 3-5 are of May in the year 3, and written again they are for "3-05"; what is sent in 1-2 days, of February in the
#   year 1. Sizes 36-38 in the same table stay, there being no month 38.
# - Barcode numbers lose their noughts (036000291452 is eleven digits long), sizes of children, too (08), and article 1_000 is 1000.
# - Article 25E3 is 25000 in both. pyexcel makes each cell what it looks like: of one column of barcode numbers, those without a nought in front are
#   numbers, the others text, so that no two of them can be compared or sorted.
# No error. frictionless' documents name "yearmonth" among its kinds, with 2000-01 for an example; pyexcel's say how to turn it off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0 pyexcel==0.7.6 pyexcel-io==0.6.8
cat > goods.csv <<'CSV'
ean,size,range,age,days,article
036000291452,36,36-38,3-5,1-2,25E3
012345678905,08,38-40,1-2,3-5,1_000
4006381333931,38,40-42,2-3,3-5,007
CSV
cat > look.py <<'PY'
import pyexcel
from frictionless import Resource

goods = Resource("goods.csv")
goods.infer()
print("frictionless:", ", ".join(f"{field.name} {field.type}" for field in goods.schema.fields))
goods.write("again.csv")
with open("again.csv") as again:
    for row in again:
        print("frictionless:", row.strip())
for row in pyexcel.iget_records(file_name="goods.csv"):
    print("pyexcel:", ", ".join(f"{name} {value!r}" for name, value in row.items()))
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
frictionless: ean integer, size integer, range string, age yearmonth, days yearmonth, article number
frictionless: ean,size,range,age,days,article
frictionless: 36000291452,36,36-38,3-05,1-02,2.5E+4
frictionless: 12345678905,8,38-40,1-02,3-05,1000
frictionless: 4006381333931,38,40-42,2-03,3-05,7
pyexcel: ean '036000291452', size 36, range '36-38', age '3-5', days '1-2', article 25000.0
pyexcel: ean '012345678905', size '08', range '38-40', age '1-2', days '3-5', article '1_000'
pyexcel: ean 4006381333931, size 38, range '40-42', age '2-3', days '3-5', article '007'
SEEN
