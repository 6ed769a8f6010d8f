#!/usr/bin/env bash
# Barcodes for articles, cartons and shelves, drawn by a library, and read again as a scanner reads them.
#
# Seen with pybarcodes 1.2.5 (Pillow 13.0.0), read by zxing-cpp 3.1.1 (Python 3.11), beside pystrich 0.20:
# - Cartons (EAN14, fourteen digits) get bars that cannot be read: there is no code of that name, and such a number is drawn as ITF-14 or in GS1-128.
#   Here it is drawn like an EAN-13 with one digit more. The picture looks like any other, with the right number below.
# - An article in CODE39 gets a sign behind it, for a check that few scanners make: COAT-M is read as COAT-M4, and SHELF 12 as 127.
# - EAN13, EAN8 and JAN are right.
# No error. Its documents show EAN14, and say nothing of that sign.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pybarcodes==1.2.5 pystrich==0.20 Pillow==13.0.0 zxing-cpp==3.1.1
cat > look.py <<'PY'
import io

import pybarcodes
import zxingcpp
from PIL import Image
from pystrich.code39 import Code39Encoder
from pystrich.itf import ITF14Encoder


def read(picture):
    grey = picture.convert("L")
    wide = Image.new("L", (grey.width * 2 + 200, grey.height * 2 + 200), 255)
    wide.paste(grey.resize((grey.width * 2, grey.height * 2), Image.Resampling.NEAREST), (100, 100))
    return ", ".join(f"{found.text} ({found.format})" for found in zxingcpp.read_barcodes(wide)) or "nothing"


for name, code in (("EAN13", "4006381333931"), ("EAN8", "96385074"), ("EAN14", "10614141000415"), ("CODE39", "COAT-M"), ("CODE39", "SHELF 12")):
    print(f"pybarcodes {name} {code}: {read(getattr(pybarcodes, name)(code).image)}")
for encoder, code in ((ITF14Encoder, "10614141000415"), (Code39Encoder, "COAT-M")):
    print(f"pystrich {encoder.__name__} {code}: {read(Image.open(io.BytesIO(encoder(code).get_imagedata())))}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
pybarcodes EAN13 4006381333931: 4006381333931 (EAN-13)
pybarcodes EAN8 96385074: 96385074 (EAN-8)
pybarcodes EAN14 10614141000415: nothing
pybarcodes CODE39 COAT-M: COAT-M4 (Code 39)
pybarcodes CODE39 SHELF 12: SHELF 127 (Code 39)
pystrich ITF14Encoder 10614141000415: 10614141000415 (ITF)
pystrich Code39Encoder COAT-M: COAT-M (Code 39)
SEEN
