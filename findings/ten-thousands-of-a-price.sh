#!/usr/bin/env bash
# Numbers as Chinese listings write them (3万, thirty thousand; 十二万, 120,000; 两百九十九, 299), in libraries that make figures of them.
#
# Seen with cn2num 0.1.1, chinesenumber 0.1.1 (Python 3.11) and nzh 1.0.14 (Node 20), beside cn2int 0.2.3 (Python 3.11), which has the numbers right:
# - A digit before 万 or 千 is lost for cn2num, made for prices too: 3万 is 10,000, 1万2千 11,000, 3万元 10,000.
# - chinesenumber's `numberify` leaves the digit and makes a number of the rest: 2万毫安 (a power bank of 20,000 mAh) becomes 210000.001安, 5千克
#   (five kilograms) 51000克. 十二万 is 20,010 for it, and by `simple_parse` a price of 两块五 (2.50) is 7.
# - nzh's `decodeS` doesn't know 两, the usual word for two before 百, 千 and 万: 两百九十九 is 99, 两万 nothing. 二〇二六 (2026) is 226.
# No error. Of nzh's, its makers know 两 (an issue of 2018, open); the others' documents and issues have none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cn2num==0.1.1 chinesenumber==0.1.1 cn2int==0.2.3
npm init -y > /dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat > look.py <<'PY'
import cn2int
import cn2num
from chinesenumber import NumberParser

parser = NumberParser()
for text in ("3万", "1万2千", "十二万", "两百九十九", "二百九十九"):
    print(text, "= cn2int", cn2int.chinese2int(text), "cn2num", cn2num.transform(text), "chinesenumber", parser.numberify(text), parser.simple_parse(text))
print("3万元 = cn2num", cn2num.transform("3万元"))
print("两块五 = cn2num", cn2num.transform("两块五"), "chinesenumber", parser.simple_parse("两块五"))
for text in ("2万毫安充电宝", "5千克哑铃", "售价十二万元"):
    print(text, "= chinesenumber", parser.numberify(text))
PY
cat > look.js <<'JS'
const { cn } = require("nzh");
for (const text of ["两百九十九", "二百九十九", "两万", "一万两千", "二〇二六"]) console.log(text, "= nzh", cn.decodeS(text));
JS
{ venv/bin/python look.py; node look.js; } | tee seen
diff - seen <<'SEEN'
3万 = cn2int 30000 cn2num 10000.0 chinesenumber 310000 10000
1万2千 = cn2int 12000 cn2num 11000.0 chinesenumber 11000021000 11000
十二万 = cn2int 120000 cn2num 120000.0 chinesenumber 20010 20010
两百九十九 = cn2int 299 cn2num 299.0 chinesenumber 299 299
二百九十九 = cn2int 299 cn2num 299.0 chinesenumber 299 299
3万元 = cn2num 10000.0
两块五 = cn2num 2.5 chinesenumber 7
2万毫安充电宝 = chinesenumber 210000.001安充电宝
5千克哑铃 = chinesenumber 51000克哑铃
售价十二万元 = chinesenumber 售价20010元
两百九十九 = nzh 99
二百九十九 = nzh 299
两万 = nzh 0
一万两千 = nzh 10000
二〇二六 = nzh 226
SEEN
