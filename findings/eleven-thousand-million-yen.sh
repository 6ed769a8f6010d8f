#!/usr/bin/env bash
# Prices and times in Japanese listings as shops write them (1万2千円, 12,000 yen; 2.5万, 25,000; 二三日, two to three days), brought to figures.
#
# Seen with kanji-to-number 0.2.1 (`kanji_to_number_in_text`), jpnumeric 0.1.1 (`replace_jpnumeric_int`), japanese-numbers-python 0.2.1
# (`to_arabic_numbers`), Python 3.11, and @geolonia/japanese-numeral 1.0.2 (Node 20), beside kanjize 1.6.1, which has each number alone right:
# - A figure before 万 or 千 stays where it is for kanji-to-number, and the rest follows in figures: 1万2千円 are 11,000,021,000 yen, 3千円 31,000.
#   Characters in a row are added up: 二〇二六年 (2026) is 2〇8年, and what is sent in two to three days (二三日) in five; for jpnumeric, in 23.
# - 2.5万 (25,000) is 0 for @geolonia/japanese-numeral's `kanji2number`, and its `findKanjiNumbers` sees 5万, twice the price; 1,200万 is 200万 there.
#   For japanese-numbers-python, they are two numbers, 2 and 50,000, and a price of 1,200円 is 1 and 200.
# - 万能鍋, a pan for everything, is a 10000能鍋 for the first two and the number 0 for the third, a pattern of lilies (百合柄) 100合柄. Enough length
#   (十分な長さ) is ten parts in all four.
# No error; kanji-to-number is made for numbers "in text". In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @geolonia/japanese-numeral@1.0.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check kanji-to-number==0.2.1 jpnumeric==0.1.1 japanese-numbers-python==0.2.1 kanjize==1.6.1
cat > look.py <<'PY'
from japanese_numbers import to_arabic_numbers
from jpnumeric import replace_jpnumeric_int
from kanji_to_number import kanji_to_number_in_text
from kanjize import kanji2number

for text in ("千二百円", "1万2千円", "3千円", "2.5万円", "1,200円", "二〇二六年", "二三日で発送", "万能鍋", "百合柄", "十分な長さ"):
    first, second = kanji_to_number_in_text(text), replace_jpnumeric_int(text)
    print(f"{text} - kanji-to-number: {first} - jpnumeric: {second} - japanese-numbers-python: {to_arabic_numbers(text)}")
print("kanjize:", *(f"{number} {kanji2number(number)}" for number in ("千二百", "1万2千", "3千", "2.5万", "二〇二六")))
PY
cat > look.js <<'JS'
const { kanji2number, findKanjiNumbers } = require("@geolonia/japanese-numeral");
for (const number of ["千二百", "1万2千", "2.5万", "1,200万"]) console.log(`@geolonia/japanese-numeral: ${number} ${kanji2number(number)} ${findKanjiNumbers(number)}`);
console.log("@geolonia/japanese-numeral:", "十分な長さ", String(findKanjiNumbers("十分な長さ")));
JS
{
  venv/bin/python look.py
  node look.js
} | tee seen
diff - seen <<'SEEN'
千二百円 - kanji-to-number: 1200円 - jpnumeric: 1200円 - japanese-numbers-python: (1200,)
1万2千円 - kanji-to-number: 11000021000円 - jpnumeric: 12000円 - japanese-numbers-python: (12000,)
3千円 - kanji-to-number: 31000円 - jpnumeric: 3000円 - japanese-numbers-python: (3000,)
2.5万円 - kanji-to-number: 2.510000円 - jpnumeric: 2.5万円 - japanese-numbers-python: (2, 50000)
1,200円 - kanji-to-number: 1,200円 - jpnumeric: 1,200円 - japanese-numbers-python: (1, 200)
二〇二六年 - kanji-to-number: 2〇8年 - jpnumeric: 2〇2六年 - japanese-numbers-python: (2026,)
二三日で発送 - kanji-to-number: 5日で発送 - jpnumeric: 23日で発送 - japanese-numbers-python: (23,)
万能鍋 - kanji-to-number: 10000能鍋 - jpnumeric: 10000能鍋 - japanese-numbers-python: (0,)
百合柄 - kanji-to-number: 100合柄 - jpnumeric: 100合柄 - japanese-numbers-python: (100,)
十分な長さ - kanji-to-number: 10分な長さ - jpnumeric: 10分な長さ - japanese-numbers-python: (10,)
kanjize: 千二百 1200 1万2千 12000 3千 3000 2.5万 25000 二〇二六 2026
@geolonia/japanese-numeral: 千二百 1200 千二百
@geolonia/japanese-numeral: 1万2千 12000 1万2千
@geolonia/japanese-numeral: 2.5万 0 5万
@geolonia/japanese-numeral: 1,200万 0 200万
@geolonia/japanese-numeral: 十分な長さ 十
SEEN
