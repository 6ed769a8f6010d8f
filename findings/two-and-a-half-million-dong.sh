#!/usr/bin/env bash
# Prices in Vietnamese listings as they are written and said (hai triệu rưỡi, two and a half million; 299 nghìn, 299 thousand), made numbers.
#
# Seen with vn-numberwords 0.2.0 (`currency_words_to_number`) and vietnam-number 1.0.6 (`w2n`), Python 3.11:
# - "Rưỡi" (and a half), as prices are said, is nothing for vn-numberwords: two and a half million are 2,000,000, 250 are 200, and "nghìn rưỡi"
#   (1500) is 0. A million and two hundred thousand, said short (một triệu hai), are 1,000,002. vietnam-number has these right.
# - A figure before its word is lost for both: 299 nghìn is 0 for the one and 1000 for the other, 2 triệu (two million) 0 and 1,000,000.
# - Two to three days (hai ba ngày) are 23 for both, and three and a half (ba phẩy năm) 35.
# No error, and none of it in their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vn-numberwords==0.2.0 vietnam-number==1.0.6
cat > look.py <<'PY'
from vietnam_number import w2n
from vn_numberwords import currency_words_to_number

for text in (
    "một trăm năm mươi nghìn đồng",
    "hai triệu rưỡi",
    "hai trăm rưỡi",
    "nghìn rưỡi",
    "một triệu hai",
    "299 nghìn đồng",
    "2 triệu đồng",
    "hai ba ngày",
    "ba phẩy năm",
):
    print(f"{text}: vn-numberwords {currency_words_to_number(text)}, vietnam-number {w2n(text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
một trăm năm mươi nghìn đồng: vn-numberwords 150000, vietnam-number 150000
hai triệu rưỡi: vn-numberwords 2000000, vietnam-number 2500000
hai trăm rưỡi: vn-numberwords 200, vietnam-number 250
nghìn rưỡi: vn-numberwords 0, vietnam-number 1500
một triệu hai: vn-numberwords 1000002, vietnam-number 1200000
299 nghìn đồng: vn-numberwords 0, vietnam-number 1000
2 triệu đồng: vn-numberwords 0, vietnam-number 1000000
hai ba ngày: vn-numberwords 23, vietnam-number 23
ba phẩy năm: vn-numberwords 35, vietnam-number 35
SEEN
