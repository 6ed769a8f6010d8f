#!/usr/bin/env bash
# Measures, weights and prices in Chinese listings, in libraries that recognize them in sentences in many languages.
#
# Seen with @microsoft/recognizers-text-suite 1.3.1 (Node 20) and recognizers-text-suite 1.0.2a2 (emoji 1.7.0, Python 3.11), Chinese:
# - 毫米 (millimetres) are micrometres: a heel of 30毫米, a glass pane of 5毫米. So is "3mm" in the former, where "0.8mm" is right.
# - In the latter, a point right behind Chinese characters parts a number whose unit is written in Latin ones: a net weight of 2.5 kg (净重2.5kg) is
#   5 kg, a length of 1.5 m 5 m; 重500g has no weight at all. With 公斤 and 米 they are right.
# - A size of shoes (38码) is 38 yards in both.
# - What is spoken without its last unit loses it: a bed of 1米8 or 一米八 (1.80 m) is a metre wide, 39块9 (39.90 yuan) costs 39.
# - Of 原价199现价99元 (was 199, now 99) the one price is left that has a unit of its own; a half-width ¥ is Japanese yen.
# In the documents of neither. Their makers know of other measures that are not found (issues of 2020 and 2021), of none that is another unit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check recognizers-text-suite==1.0.2a2 emoji==1.7.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @microsoft/recognizers-text-suite@1.3.1
cat > texts <<'TEXTS'
跟高30毫米
玻璃厚5毫米
厚3mm
0.8mm
净重2.5kg
净重2.5公斤
长1.5m
长1.5米
重500g
鞋码38码
床宽1米8
长一米八
39块9包邮
三块五
39.9元
原价199现价99元
¥129
￥129
TEXTS
cat > look.js <<'JS'
const { recognizeCurrency, recognizeDimension } = require("@microsoft/recognizers-text-suite");
for (const line of require("fs").readFileSync("texts", "utf8").trim().split("\n")) {
  const read = [...recognizeDimension(line, "zh-cn"), ...recognizeCurrency(line, "zh-cn")];
  console.log("Node", line, "=", ...read.map(({ resolution }) => `${resolution.value} ${resolution.unit}`));
}
JS
cat > look.py <<'PY'
from recognizers_suite import Culture, recognize_currency, recognize_dimension

for line in open("texts").read().splitlines():
    read = recognize_dimension(line, Culture.Chinese) + recognize_currency(line, Culture.Chinese)
    print("Python", line, "=", *(f"{each.resolution['value']} {each.resolution['unit']}" for each in read))
PY
{ node look.js; venv/bin/python -W ignore look.py; } | tee seen
diff - seen <<'SEEN'
Node 跟高30毫米 = 30 Micrometer
Node 玻璃厚5毫米 = 5 Micrometer
Node 厚3mm = 3 Micrometer
Node 0.8mm = 0.8 Millimeter
Node 净重2.5kg = 2500 Gram
Node 净重2.5公斤 = 2.5 Kilogram
Node 长1.5m = 1.5 Meter
Node 长1.5米 = 1.5 Meter
Node 重500g = 500 Gram
Node 鞋码38码 = 38 Yard
Node 床宽1米8 = 1 Meter
Node 长一米八 = 1 Meter
Node 39块9包邮 = 39 Chinese yuan
Node 三块五 = 3 Chinese yuan
Node 39.9元 = 39.9 Chinese yuan
Node 原价199现价99元 = 99 Chinese yuan
Node ¥129 = 129 Japanese yen
Node ￥129 = 129 Chinese yuan
Python 跟高30毫米 = 30 Micrometer
Python 玻璃厚5毫米 = 5 Micrometer
Python 厚3mm =
Python 0.8mm = 0.8 Millimeter
Python 净重2.5kg = 5 Kilogram
Python 净重2.5公斤 = 2.5 Kilogram
Python 长1.5m = 5 Meter
Python 长1.5米 = 1.5 Meter
Python 重500g =
Python 鞋码38码 = 38 Yard
Python 床宽1米8 = 1 Meter
Python 长一米八 = 1 Meter
Python 39块9包邮 = 39 Chinese yuan
Python 三块五 = 3 Chinese yuan
Python 39.9元 = 39.9 Chinese yuan
Python 原价199现价99元 = 99 Chinese yuan
Python ¥129 = 129 Japanese yen
Python ￥129 = 129 Chinese yuan
SEEN
