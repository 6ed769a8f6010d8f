#!/usr/bin/env bash
# Russian listings written out in words for a voice (videos of goods, screen readers).
#
# Seen with ru-normalizr 1.3.0 (Python 3.11), `normalize`:
# - Size XL is "forty", as a Roman numeral, and 2XL "two forty"; L stays.
# - A warranty of 2 years (2 г.) is one of two grams. Ten thousand roubles as they are written short (10 т.р.) are ten tonnes.
# - With the Russian letter х between them, as most shops type it, 30х40 см is "of thirtieths forty centimetres"; with a Latin x the sign stays.
# - A stroke is a fraction: 24/48 hours are 24 forty-eighths of one, and a garment for 170/88A is 170 eighty-eighths of an ampere. The winter of 2025/26
#   is "2025 twenty-sixths".
# - Prices (1299,50 ₽), ranges (36-38, 3-5 days) and weights are right.
# No error. Its documents say that Roman numerals are read, and how to turn that off; of sizes and the rest, nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ru-normalizr==1.3.0
cat > look.py <<'PY'
from ru_normalizr import normalize

for written in ("размер L", "размер XL", "размер 2XL", "гарантия 2 г.", "250 г кофе", "10 т.р.", "30х40 см", "30x40 см", "24/48 ч", "рост 170/88A",
                "зима 2025/26", "размер 36-38", "доставка 3-5 дней", "1299,50 ₽"):
    print(f"{written}: {normalize(written)}")
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
размер L: размер L
размер XL: размер сорок
размер 2XL: размер два сорок
гарантия 2 г.: гарантия два грамма.
250 г кофе: двести пятьдесят грамм кофе
10 т.р.: десять тонн р.
30х40 см: тридцатых сорок сантиметров
30x40 см: тридцать x сорок сантиметров
24/48 ч: двадцать четыре сорока восьмых часа
рост 170/88A: рост сто семьдесят восьмидесяти восьмых ампера
зима 2025/26: зима две тысячи двадцать пять двадцати шестых
размер 36-38: размер тридцать шесть — тридцать восемь
доставка 3-5 дней: доставка три — пять дней
1299,50 ₽: одна тысяча двести девяносто девять рублей пятьдесят копеек
SEEN
