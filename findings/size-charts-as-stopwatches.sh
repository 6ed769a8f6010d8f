#!/usr/bin/env bash
# A listing in simplified characters, converted to traditional ones for Taiwan and Hong Kong.
#
# Seen with OpenCC 1.4.2, zhconv 1.4.3 and zhconv-rs 0.4.2 (Python 3.11), opencc-js 1.4.2 (Node 20):
# - 尺码表 (size chart) becomes 尺碼錶, whose last character is a watch, in OpenCC, opencc-js and zhconv: 码表 inside it is a word of their
#   lists, a stopwatch (碼錶). So do charts of shoes (鞋码表) and of EU sizes (欧码表), and 尺码表格. 尺寸表, 码数表 and 尺码对照表 are right.
#   Who looks for 尺碼表 on the converted page finds none. zhconv-rs alone has it right.
# - 里布 (lining) stays as it is in OpenCC and opencc-js, though 里料 and 里衬 beside it become 裡料 and 裡襯; zhconv-rs leaves all three.
# - 干发巾 (a towel to dry hair, 乾髮巾) becomes 幹發巾, neither dry nor hair, in all but zhconv-rs, which leaves its first character.
# In none of their documents. OpenCC's makers know the kind, words found over a border (an issue of September 2026), not these words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check OpenCC==1.4.2 zhconv==1.4.3 zhconv-rs==0.4.2
npm init -y > /dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2
cat > words <<'WORDS'
尺码表 鞋码表 欧码表 尺码表格 尺寸表 码数表 尺码对照表 里布 里料 里衬 干发巾
WORDS
cat > look.py <<'PY'
import opencc
import zhconv
import zhconv_rs

words = open("words").read().strip()
print("OpenCC s2tw", opencc.OpenCC("s2tw").convert(words))
print("OpenCC s2hk", opencc.OpenCC("s2hk").convert(words))
print("zhconv", zhconv.convert(words, "zh-tw"))
print("zhconv-rs", zhconv_rs.zhconv(words, "zh-tw"))
PY
cat > look.js <<'JS'
const words = require("fs").readFileSync("words", "utf8").trim();
console.log("opencc-js", require("opencc-js").Converter({ from: "cn", to: "tw" })(words));
JS
{ venv/bin/python -W ignore look.py; node look.js; } | tee seen
diff - seen <<'SEEN'
OpenCC s2tw 尺碼錶 鞋碼錶 歐碼錶 尺碼錶格 尺寸表 碼數表 尺碼對照表 里布 裡料 裡襯 幹發巾
OpenCC s2hk 尺碼錶 鞋碼錶 歐碼錶 尺碼錶格 尺寸表 碼數表 尺碼對照表 里布 裏料 裏襯 幹發巾
zhconv 尺碼錶 鞋碼錶 歐碼錶 尺碼錶格 尺寸表 碼數表 尺碼對照表 裡布 裡料 裡襯 幹發巾
zhconv-rs 尺碼表 鞋碼表 歐碼表 尺碼表格 尺寸表 碼數表 尺碼對照表 里布 里料 里襯 干發巾
opencc-js 尺碼錶 鞋碼錶 歐碼錶 尺碼錶格 尺寸表 碼數表 尺碼對照表 里布 裡料 裡襯 幹發巾
SEEN
