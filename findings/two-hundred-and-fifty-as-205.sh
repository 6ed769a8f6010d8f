#!/usr/bin/env bash
# Prices and shares as they are said and written in Chinese (两百五, two hundred and fifty; 三万五, 35,000; 2.5万, 25,000), made numbers.
#
# Seen with liuxiaojing 0.0.3 (`to_int`), numcn 0.1.0 (`ctn`), chinesenumberutils 1.1.2 (`chinese2number`) and pycnnum 2.1.1 (`cn2num`), Python 3.11,
# beside cn2an 0.5.24 (`cn2an`, "smart"), which has each number right:
# - A last digit without its unit is one of the unit below, as prices are said: 两百五 is 250, 一千二 1200, 三万五 35,000. For liuxiaojing and numcn
#   they are 205 (numcn: 105), 1002 and 30,005.
# - numcn leaves out what it doesn't know: 两 (two) in 两百 makes 100 of 200, the point and all before it in 三点五 makes 5 of 3.5, and 3万 is 0.
# - For chinesenumberutils, a point is no sign: 2.5万 is 250,000, 三点五 (3.5) is 35, 九十九点九 (99.9) 189, and 95 per cent (百分之九十五) 195.
# - For pycnnum and numcn, 二〇二六 (the year 2026) is 6.
# No error; liuxiaojing's documents say that it raises one for what it can't read, and for points it does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check liuxiaojing==0.0.3 numcn==0.1.0 chinesenumberutils==1.1.2 pycnnum==2.1.1 cn2an==0.5.24
cat > look.py <<'PY'
from cn2an import cn2an
from cnc import convert
from liuxiaojing import to_int
from numcn import ctn
from pycnnum import cn2num

READERS = {
    "liuxiaojing": to_int,
    "numcn": ctn,
    "chinesenumberutils": convert.chinese2number,
    "pycnnum": cn2num,
    "cn2an": lambda text: cn2an(text, "smart"),
}


def read(reader, text):
    try:
        return f"{reader(text):g}" if reader(text) < 100_000 else f"{reader(text):.0f}"
    except Exception:
        return "an error"


for text in ("两百五", "两百五十", "一千二", "三万五", "三千八", "3万", "2.5万", "三点五", "九十九点九", "百分之九十五", "二〇二六"):
    print(f"{text}:", ", ".join(f"{name} {read(reader, text)}" for name, reader in READERS.items()))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
两百五: liuxiaojing 205, numcn 105, chinesenumberutils 250, pycnnum 250, cn2an 250
两百五十: liuxiaojing 250, numcn 150, chinesenumberutils 250, pycnnum 250, cn2an 250
一千二: liuxiaojing 1002, numcn 1002, chinesenumberutils 1200, pycnnum 1200, cn2an 1200
三万五: liuxiaojing 30005, numcn 30005, chinesenumberutils 35000, pycnnum 35000, cn2an 35000
三千八: liuxiaojing 3008, numcn 3008, chinesenumberutils 3800, pycnnum 3800, cn2an 3800
3万: liuxiaojing an error, numcn 0, chinesenumberutils 30000, pycnnum an error, cn2an 30000
2.5万: liuxiaojing an error, numcn 0, chinesenumberutils 250000, pycnnum an error, cn2an 25000
三点五: liuxiaojing an error, numcn 5, chinesenumberutils 35, pycnnum 3.5, cn2an 3.5
九十九点九: liuxiaojing an error, numcn 99, chinesenumberutils 189, pycnnum 99.9, cn2an 99.9
百分之九十五: liuxiaojing an error, numcn 195, chinesenumberutils 195, pycnnum an error, cn2an an error
二〇二六: liuxiaojing an error, numcn 6, chinesenumberutils 2026, pycnnum 6, cn2an 2026
SEEN
