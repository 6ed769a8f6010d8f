#!/usr/bin/env bash
# Catalogues of the German trade (DATANORM 4), by which wholesalers of pipes, taps and lamps tell shops their articles and prices.
#
# Seen with datanorm 0.0.2a0 (Python 3.11):
# - A price line has room for three discounts, each off what the one before leaves. Only the first is taken: 100.00 less 20 % and 5 % are 80.00, not 76.00.
# - An article asked for by its number is the first of whose second line any field is that number: number 120 is the pipe that stands on page 120 of
#   the catalogue, and not the tap 120. By its barcode number it is found.
# - An article that begins with A or P, such as A200, and has a list price and a net price in two lines, has no net price: both letters are taken off
#   the second line as if they were its kind, and what is left (200) is another article.
# No error. Its documents say that these two files are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check datanorm==0.0.2a0
cat > look.py <<'PY'
from pathlib import Path

from datanorm import DatanormBaseFile, DatanormItem, DatanormPriceFile

HEAD = "V 301126" + "Pen".ljust(115) + "04EUR"
ARTICLES = [
    HEAD,
    "A;N;R15;00;Copper pipe 15 mm;5 m;1;0;STK;10000;R1;G1;;",
    "B;N;R15;PIPE;;120;0;0;0;4006381333931;;W1;0;1;;;",
    "A;N;120;00;Tap 1/2 inch;brass;1;0;STK;45000;R1;G1;;",
    "B;N;120;TAP;;12;0;0;0;4012345678901;;W1;0;1;;;",
    "A;N;A200;00;Lamp;oak;1;0;STK;8000;R1;G1;;",
    "B;N;A200;LAMP;;13;0;0;0;4012345678918;;W1;0;1;;;",
]
PRICES = [HEAD, "P;A;R15;1;10000;1;2000;1;500;;;", "P;A;120;1;45000;1;5000;;;;;", "P;A;A200;1;8000;;;;;;;", "P;A;A200;2;6000;;;;;;;"]
for name, lines in (("DATANORM.001", ARTICLES), ("DATPREIS.001", PRICES)):
    Path(name).write_text("".join(line + "\r\n" for line in lines), encoding="cp850", newline="")
for asked in ("R15", "120", "4012345678901", "A200"):
    article = DatanormItem()
    DatanormBaseFile("DATANORM.001").parse(article, asked)
    DatanormPriceFile("DATPREIS.001").parse(article)
    print(f"asked for {asked}: {article.article_id}, {article.short_text_1}, list {article.price_retail}, net {article.price_wholesale}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
asked for R15: R15, Copper pipe 15 mm, list 100, net 80.00
asked for 120: R15, Copper pipe 15 mm, list 100, net 80.00
asked for 4012345678901: 120, Tap 1/2 inch, list 450, net 225.00
asked for A200: A200, Lamp, list 80, net 0
SEEN
