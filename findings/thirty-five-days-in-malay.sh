#!/usr/bin/env bash
# Listings in Malay, Indonesian, English and Chinese, written out in words for a voice (videos of goods, live sales, screen readers).
#
# Seen with revonorm 1.0.0 (Python 3.11), `normalize_text`:
# - In Malay and Indonesian, two numbers with a dash are one: sent in 3-5 days is "tiga puluh lima hari", thirty-five; a toy for 3-5 years is one for 35
#   (10-12: 1012), and sizes 36-38 are 3638. With spaces around the dash, it is a dash.
# - In English, 49 euros with a comma (€49,00) are "four thousand, nine hundred euro", and €1.299,00 is "one euro.two hundred and ninety nine,zero".
# - In Chinese, from RM50 to RM80 (RM50-RM80) is spelt "e n t s t a s h a e n t s t a s h b", which is what it has put in their place itself. One price
#   alone is right. Yen and yuan (¥) stay a sign.
# No error, and nothing of ranges or commas in its documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check revonorm==1.0.0
cat > look.py <<'PY'
from revonorm import normalize_text

TEXTS = {
    "ms": ("3-5 hari", "untuk 10-12 tahun", "saiz 36-38", "saiz 38", "RM10.50"),
    "id": ("2-3 hari", "2 - 3 hari", "usia 3-5 tahun", "ukuran 36-38", "Rp150.000"),
    "en": ("€49,00", "€1.299,00", "$19.99"),
    "zh": ("RM50-RM80", "RM50", "¥99.9"),
}
for language, texts in TEXTS.items():
    for text in texts:
        print(f"{language} {text}: {normalize_text(text, language)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
ms 3-5 hari: tiga puluh lima hari
ms untuk 10-12 tahun: untuk seribu dua belas tahun
ms saiz 36-38: saiz tiga ribu enam ratus tiga puluh lapan
ms saiz 38: saiz tiga puluh lapan
ms RM10.50: sepuluh ringgit lima puluh sen
id 2-3 hari: dua puluh tiga hari
id 2 - 3 hari: dua - tiga hari
id usia 3-5 tahun: usia tiga puluh lima tahun
id ukuran 36-38: ukuran tiga ribu enam ratus tiga puluh delapan
id Rp150.000: seratus lima puluh ribu rupiah
en €49,00: four thousand, nine hundred euro
en €1.299,00: one euro.two hundred and ninety nine,zero
en $19.99: nineteen dollar ninety-nine cents
zh RM50-RM80: e n t s t a s h a e n t s t a s h b
zh RM50: 五十令吉
zh ¥99.9: ¥九十九点九
SEEN
