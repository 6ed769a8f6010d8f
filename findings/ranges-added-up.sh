#!/usr/bin/env bash
# Prices from and to, and days from and to, in Indonesian and Persian listings, in libraries that make numbers of what people write.
#
# Seen with lokal-id 0.7.2 (`parse_rupiah`) and ghNum 1.1.3 (`PersianTextToNumber`), Python 3.11:
# - lokal-id, made for "how Indonesians actually write money", adds both ends: a dress for 100 to 150 thousand (100-150rb) is 250,000 rupiah, one for
#   1.5 to 2 million 3,500,000. Its flag `approximate` stays False. A price for each square metre (Rp50.000/m2) is 50,000,000,000,002.
# - It knows "sejuta setengah" and "1jt 500rb", and takes 1jt2 (1.2 million, as written without a unit) for 1,000,002.
# - ghNum adds up as well: sent in three to five days is 8, in two or three 5; size 36 and 38 is 74, two pairs of socks in three colours 5. Halves are
#   lost (a million and a half is 1,000,000), and a figure before a word: 250 thousand is 1000.
# lokal-id says that it answers None where there is no amount; neither has a word on ranges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check lokal-id==0.7.2 ghNum==1.1.3
cat > look.py <<'PY'
from ghNum import PersianTextToNumber
from lokal import parse_rupiah

for text in ("Rp 150.000", "1jt 500rb", "100-150rb", "Rp 100.000 - Rp 150.000", "1,5 - 2 juta", "Rp50.000/m2", "1jt2"):
    print(f"lokal-id: {text} {parse_rupiah(text)}")
for text in ("دویست و پنجاه هزار تومان", "سه تا پنج روز", "دو سه روز", "سایز سی و شش و سی و هشت", "دو جفت جوراب سه رنگ", "یک و نیم میلیون", "250 هزار تومان"):
    print(f"ghNum: {text} {PersianTextToNumber().convert(text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
lokal-id: Rp 150.000 ParsedRupiah(amount=150000, approximate=False)
lokal-id: 1jt 500rb ParsedRupiah(amount=1500000, approximate=False)
lokal-id: 100-150rb ParsedRupiah(amount=250000, approximate=False)
lokal-id: Rp 100.000 - Rp 150.000 ParsedRupiah(amount=250000, approximate=False)
lokal-id: 1,5 - 2 juta ParsedRupiah(amount=3500000, approximate=False)
lokal-id: Rp50.000/m2 ParsedRupiah(amount=50000000000002, approximate=False)
lokal-id: 1jt2 ParsedRupiah(amount=1000002, approximate=False)
ghNum: دویست و پنجاه هزار تومان 250000
ghNum: سه تا پنج روز 8
ghNum: دو سه روز 5
ghNum: سایز سی و شش و سی و هشت 74
ghNum: دو جفت جوراب سه رنگ 5
ghNum: یک و نیم میلیون 1000000
ghNum: 250 هزار تومان 1000
SEEN
