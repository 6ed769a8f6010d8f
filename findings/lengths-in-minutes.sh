#!/usr/bin/env bash
# A table of goods (CSV) made JSON, joined or sorted by tools that tell by themselves what kind of values a column has.
#
# Seen with csvkit 2.2.0 (agate 1.14.2, Python 3.11), `csvjson`, `csvjoin` and `csvsort`:
# - Cables of 2 m are two minutes long (0:02:00), and children's sizes for 3 m (months) are three minutes.
# - A toy for ages 1-2 is for 2 January 2001, a year that stands nowhere.
# - A stock of 0 and 1 is False and True.
# - Barcode numbers and articles lose their noughts. A colour "none" and a brand "NA" are nothing.
# -I turns it off, but for "none" and "NA". It hangs on all values of a column, so that the next feed may come out otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
cat > goods.csv <<'CSV'
article,gtin,length,ages,months,stock,price,colour
001,036000291452,2 m,1-2,3 m,0,12.50,navy
002,036000291469,3 m,3-4,6 m,1,19.90,none
CSV
cat > prices.csv <<'CSV'
article,brand
001,NA
002,Pen
CSV
{
  venv/bin/csvjson --stream goods.csv
  venv/bin/csvjson --stream -I goods.csv
  venv/bin/csvsort -c price goods.csv
  venv/bin/csvjoin -c article goods.csv prices.csv
} | tee seen
diff - seen <<'SEEN'
{"article": 1.0, "gtin": 36000291452.0, "length": "0:02:00", "ages": "2001-01-02", "months": "0:03:00", "stock": false, "price": 12.5, "colour": "navy"}
{"article": 2.0, "gtin": 36000291469.0, "length": "0:03:00", "ages": "2001-03-04", "months": "0:06:00", "stock": true, "price": 19.9, "colour": null}
{"article": "001", "gtin": "036000291452", "length": "2 m", "ages": "1-2", "months": "3 m", "stock": "0", "price": "12.50", "colour": "navy"}
{"article": "002", "gtin": "036000291469", "length": "3 m", "ages": "3-4", "months": "6 m", "stock": "1", "price": "19.90", "colour": null}
article,gtin,length,ages,months,stock,price,colour
1,36000291452,0:02:00,2001-01-02,0:03:00,False,12.50,navy
2,36000291469,0:03:00,2001-03-04,0:06:00,True,19.90,
article,gtin,length,ages,months,stock,price,colour,brand
1,36000291452,0:02:00,2001-01-02,0:03:00,False,12.50,navy,
2,36000291469,0:03:00,2001-03-04,0:06:00,True,19.90,,Pen
SEEN
