#!/usr/bin/env bash
# Titles and notes of Chinese listings in libraries that tell the language of a text.
#
# Seen with tinyld 1.3.4 (Node 20) and langdetect 1.0.9 (Python 3.11), beside eld 2.1.0 and franc 6.2.0 (Node 20), which say Chinese each time:
# - tinyld, "reliable even for really short texts", knows no language for most titles of three to nine Chinese characters, with or without
#   sizes (真丝连衣裙, a silk dress; 加绒保暖内衣套装, thermal underwear). 羊毛大衣 (a wool coat) it knows. Its larger list (tinyld/heavy) knows
#   all but one, and takes a note on returns in traditional characters for Japanese.
# - langdetect takes traditional characters for Korean, though no Korean letter is in them: titles, and a whole note on colours of 36
#   characters, as sure as can be. So it does with many titles in simplified ones (新款女鞋, 尺码表, 纯棉加厚床单四件套). The same note in simplified
#   characters is Chinese.
# Who checks only listings in a language that is read leaves these out. Both are known to their makers for other sentences (langdetect since
# 2015, tinyld since 2024; open).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check langdetect==1.0.9
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tinyld@1.3.4 eld@2.1.0 franc@6.2.0
cat > titles.json <<'JSON'
["真丝连衣裙", "加绒保暖内衣套装", "新款女鞋", "防水行李箱 24寸", "尺码表", "纯棉加厚床单四件套", "純棉加厚床單四件組", "羊毛大衣", "手工皮革錢包", "7天無理由退貨，運費由買家承擔",
 "本店商品均為實物拍攝，因螢幕與光線不同，顏色可能略有差異，請以實物為準。", "本店商品均为实物拍摄，因屏幕与光线不同，颜色可能略有差异，请以实物为准。"]
JSON
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { detect } from "tinyld";
import { detect as detectHeavy } from "tinyld/heavy";
import { eld } from "eld/large";
import { franc } from "franc";
for (const title of JSON.parse(readFileSync("titles.json")))
  console.log(title, "tinyld", detect(title) || "-", "heavy", detectHeavy(title) || "-", "eld", eld.detect(title).language, "franc", franc(title, { minLength: 3 }));
JS
cat > look.py <<'PY'
import json

from langdetect import DetectorFactory, detect_langs

DetectorFactory.seed = 0
for title in json.load(open("titles.json")):
    best = detect_langs(title)[0]
    print(title, "langdetect", best.lang, f"{best.prob:.2f}")
PY
{ node look.mjs; venv/bin/python -W ignore look.py; } | tee seen
diff - seen <<'SEEN'
真丝连衣裙 tinyld - heavy zh eld zh franc cmn
加绒保暖内衣套装 tinyld - heavy zh eld zh franc cmn
新款女鞋 tinyld - heavy zh eld zh franc cmn
防水行李箱 24寸 tinyld - heavy zh eld zh franc cmn
尺码表 tinyld - heavy - eld zh franc cmn
纯棉加厚床单四件套 tinyld - heavy zh eld zh franc cmn
純棉加厚床單四件組 tinyld - heavy zh eld zh franc cmn
羊毛大衣 tinyld zh heavy zh eld zh franc cmn
手工皮革錢包 tinyld - heavy zh eld zh franc cmn
7天無理由退貨，運費由買家承擔 tinyld zh heavy ja eld zh franc cmn
本店商品均為實物拍攝，因螢幕與光線不同，顏色可能略有差異，請以實物為準。 tinyld zh heavy zh eld zh franc cmn
本店商品均为实物拍摄，因屏幕与光线不同，颜色可能略有差异，请以实物为准。 tinyld zh heavy zh eld zh franc cmn
真丝连衣裙 langdetect zh-cn 1.00
加绒保暖内衣套装 langdetect ko 1.00
新款女鞋 langdetect ko 1.00
防水行李箱 24寸 langdetect zh-cn 1.00
尺码表 langdetect ko 1.00
纯棉加厚床单四件套 langdetect ko 1.00
純棉加厚床單四件組 langdetect ko 1.00
羊毛大衣 langdetect ko 1.00
手工皮革錢包 langdetect ko 1.00
7天無理由退貨，運費由買家承擔 langdetect ko 1.00
本店商品均為實物拍攝，因螢幕與光線不同，顏色可能略有差異，請以實物為準。 langdetect ko 1.00
本店商品均为实物拍摄，因屏幕与光线不同，颜色可能略有差异，请以实物为准。 langdetect zh-cn 1.00
SEEN
