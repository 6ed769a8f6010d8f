#!/usr/bin/env bash
# Chinese numerals brought to digits: two in a row say "from … to …" (三五天, three to five days), and sellers write times, ages and weights so.
#
# Seen with cn2an 0.5.24, chinese2digits 6.0.2 (Python 3.11) and chinese-numbers-converter 2.3.1 (Node 18 and later):
# - 三五天内发货 (sent in three to five days) becomes 35 days, 七八天 (seven to eight) 78, in all three.
# - chinese2digits and chinese-numbers-converter add up what has a ten: 十五六天 (15 or 16 days) is 66 days, a toy for 十二三岁 (12 or 13)
#   is for the age of 33; 二三十斤 (20 to 30) is 230. 两三百元 (200 to 300) is 2300 in the latter. cn2an leaves these as they are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cn2an==0.5.24 chinese2digits==6.0.2
npm init -y > /dev/null
npm install --silent --no-audit --no-fund chinese-numbers-converter@2.3.1
printf '%s\n' 三五天内发货 七八天到货 十五六天 十二三岁 二三十斤 两三百元 十五天 > words
cat > look.py <<'PY'
import cn2an
from chinese2digits import takeNumberFromString

for words in open("words", encoding="utf-8").read().split():
    print(words, cn2an.transform(words, "cn2an"), takeNumberFromString(words)["replacedText"])
PY
cat > look.mjs <<'JS'
import {readFileSync} from 'fs';
import converter from 'chinese-numbers-converter';
const {ChineseNumber = converter} = converter;
for (const words of readFileSync('words', 'utf8').trim().split('\n')) console.log(new ChineseNumber(words).toArabicString());
JS
paste -d ' ' <(venv/bin/python -W ignore look.py 2> /dev/null) <(node look.mjs) | tee seen
diff - seen <<'SEEN'
三五天内发货 35天内发货 35天内发货 35天内发货
七八天到货 78天到货 78天到货 78天到货
十五六天 十五六天 66天 66天
十二三岁 十二三岁 33岁 33岁
二三十斤 二三十斤 230斤 230斤
两三百元 两三百元 两300元 2300元
十五天 15天 15天 15天
SEEN
