#!/usr/bin/env bash
# Indonesian reviews of goods, prepared for counting by a library made for shops' reviews.
#
# Seen with leksara 0.2.2 (Python 3.11), `leksara(reviews, preset="ecommerce_review")`:
# - Words that deny (tidak, ga, kurang) are taken out as stop words, so that blame becomes praise and praise blame: "tidak sesuai
#   gambar" (not as in the picture) is "sesuai gambar" (as in the picture), "baju ga bagus" (not a good shirt) "baju bagus" (a good shirt),
#   "tidak ada cacat, tidak kecewa" (no fault, not disappointed) "cacat kecewa" (fault, disappointed).
# - What is written with a stroke, or with "of", is a rating, brought to five: size 38/40 is 4.75, a sleeve of 3/4 length 3.75, cropped
#   trousers (7/8) 4.38, ordered on 08/12 3.33, and "2 of 5 buttons came off" 2.0.
# - "kekecilan" (too small) is gone from "size xl kekecilan", and "belum datang" (has not come yet) from a review of which 3.33 is left.
# - The barcode number of American goods (EAN 081…) is [PHONE_NUMBER].
# Its documents name stop words and ratings among what the preset does, and none of these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check leksara==0.2.2 pandas==3.1.1
cat > look.py <<'PY'
import pandas
from leksara import leksara

REVIEWS = (
    "Tidak sesuai gambar, warna beda",
    "Baju ga bagus",
    "Kurang rapi jahitannya",
    "Tidak ada cacat, tidak kecewa",
    "Ukuran 38/40 pas",
    "Lengan 3/4, panjang 100 cm",
    "Celana 7/8 enak dipakai",
    "Sudah 08/12 dipesan belum datang",
    "2 dari 5 kancing lepas",
    "Size XL kekecilan",
    "EAN 0812345678901",
)
for review, left in zip(REVIEWS, leksara(pandas.Series(REVIEWS), preset="ecommerce_review")):
    print(review, "->", left)
PY
venv/bin/python -W ignore look.py 2> /dev/null | tee seen
diff - seen <<'SEEN'
Tidak sesuai gambar, warna beda -> sesuai gambar warna beda
Baju ga bagus -> baju bagus
Kurang rapi jahitannya -> rapi jahit
Tidak ada cacat, tidak kecewa -> cacat kecewa
Ukuran 38/40 pas -> ukur 4.75 pas
Lengan 3/4, panjang 100 cm -> lengan 3.75 100 centimeter
Celana 7/8 enak dipakai -> celana 4.38 enak pakai
Sudah 08/12 dipesan belum datang -> 3.33 pes
2 dari 5 kancing lepas -> 2.0 kancing lepas
Size XL kekecilan -> size ekstra
EAN 0812345678901 -> ean [PHONE_NUMBER]
SEEN
