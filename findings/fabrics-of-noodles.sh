#!/usr/bin/env bash
# Listings in simplified characters, converted to traditional ones for Taiwan and Hong Kong, by small libraries for it.
#
# Seen with @lazy-cjk/zh-convert 1.0.55 (`cn2tw`), switch-chinese 1.0.16, chinese-simple2traditional 2.3.2 with its phrases and chinese-s2t 1.0.0
# (Node 20), hanziconv 0.3.2 and chinese-converter 1.1.1 (Python 3.11), beside node-opencc 2.0.1, which has all below right. Where one simplified
# character stands for two, they take the wrong one:
# - For @lazy-cjk/zh-convert and hanziconv, fabric (面料) is 麵料, stuff for noodles, and a face mask (面膜) one of dough. In hanziconv, a table lamp (台灯)
#   is one of a typhoon (颱燈).
# - A table of pine (松木) is one of loose wood (鬆木) for these two and for switch-chinese, which splits text into words "intelligently".
# - For chinese-simple2traditional and hanziconv, a fabric's weight per square metre (克重) is its restraint (剋重); for the former, the swing tag that
#   must stay on for a return (吊牌) is one of mourning (弔牌).
# - Dry cleaning (干洗) is 幹洗 for chinese-s2t and @lazy-cjk/zh-convert, a cape (斗篷) one for fights (鬥篷). "Only one is sent" (只发一只) has
#   hair (髮) in it for chinese-converter.
# Whoever looks for 面料, 松木 or 乾洗 on the converted page finds none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @lazy-cjk/zh-convert@1.0.55 switch-chinese@1.0.16 chinese-simple2traditional@2.3.2 chinese-s2t@1.0.0 node-opencc@2.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check hanziconv==0.3.2 chinese-converter==1.1.1
cat > words.json <<'JSON'
["面料", "面膜", "松木桌", "台灯", "吊牌", "克重", "干洗", "斗篷", "皮制", "手表", "只发一只"]
JSON
cat > look.mjs <<'JS'
import { createRequire } from "node:module";
import { toTraditional } from "chinese-simple2traditional";
import { setupEnhance } from "chinese-simple2traditional/enhance";
import switchChinese from "switch-chinese";
const require = createRequire(import.meta.url);
setupEnhance();
const switcher = switchChinese();
const converters = {
  "node-opencc": require("node-opencc").simplifiedToTraditional,
  "@lazy-cjk/zh-convert": require("@lazy-cjk/zh-convert").cn2tw,
  "switch-chinese": (text) => switcher.traditionalized(text),
  "chinese-simple2traditional": (text) => toTraditional(text, true),
  "chinese-s2t": require("chinese-s2t").s2t,
};
const words = require("./words.json");
for (const [name, convert] of Object.entries(converters)) console.log(`${name}: ${words.map((word) => `${word} ${convert(word)}`).join(", ")}`);
JS
cat > look.py <<'PY'
import json

from chinese_converter import to_traditional
from hanziconv import HanziConv

words = json.load(open("words.json"))
for name, convert in (("hanziconv", HanziConv.toTraditional), ("chinese-converter", to_traditional)):
    print(f"{name}:", ", ".join(f"{word} {convert(word)}" for word in words))
PY
{
  node look.mjs
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
node-opencc: 面料 面料, 面膜 面膜, 松木桌 松木桌, 台灯 檯燈, 吊牌 吊牌, 克重 克重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
@lazy-cjk/zh-convert: 面料 麵料, 面膜 麵膜, 松木桌 鬆木桌, 台灯 台燈, 吊牌 吊牌, 克重 克重, 干洗 幹洗, 斗篷 鬥篷, 皮制 皮製, 手表 手表, 只发一只 隻發一隻
switch-chinese: 面料 面料, 面膜 面膜, 松木桌 鬆木桌, 台灯 檯燈, 吊牌 吊牌, 克重 克重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
chinese-simple2traditional: 面料 面料, 面膜 面膜, 松木桌 松木桌, 台灯 檯燈, 吊牌 弔牌, 克重 剋重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只發一隻
chinese-s2t: 面料 面料, 面膜 面膜, 松木桌 松木桌, 台灯 台燈, 吊牌 吊牌, 克重 克重, 干洗 幹洗, 斗篷 鬥篷, 皮制 皮制, 手表 手表, 只发一只 只發一只
hanziconv: 面料 麵料, 面膜 麵膜, 松木桌 鬆木桌, 台灯 颱燈, 吊牌 吊牌, 克重 剋重, 干洗 乾洗, 斗篷 鬥篷, 皮制 皮製, 手表 手錶, 只发一只 隻發一隻
chinese-converter: 面料 面料, 面膜 面膜, 松木桌 松木桌, 台灯 臺燈, 吊牌 吊牌, 克重 克重, 干洗 乾洗, 斗篷 斗篷, 皮制 皮製, 手表 手錶, 只发一只 只髮一隻
SEEN
