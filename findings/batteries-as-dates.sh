#!/usr/bin/env bash
# Numbers in Chinese listings, read by libraries that find dates in Chinese: for how many people a tent is, of which age a toy, which battery.
#
# Seen with time-parser-zh 1.0.0 (`extract_date_range_v2`) and timeworker 1.3.2 (`parse`), Python 3.11:
# - For time-parser-zh, any two numbers up to 31 with a dash between them are days of this month, whatever follows, and its status is "ok": a tent
#   for two to three (2-3人帐篷), jeans in 28 to 30 (28-30码), heels of 5 to 8 cm, ages of 1 to 2 years. "Sent within 3 to 5 days" (3-5天内发货),
#   read on the 27th, is the 3rd to the 5th.
# - For timeworker, an AA battery (5号电池) is the fifth of this month, an AAA one (7号电池) the seventh, lipstick No. 21 (21号色) the 21st. A
#   warranty of two years (质保2年) is the year 2, and what came out in autumn of 25 (25年秋款) is of the year 25.
# The documents of the former name forms that it gets wrong (quarters, times of the day, ranges over two years), and none of these; those of
# the latter name none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check time-parser-zh==1.0.0 timeworker==1.3.2
cat > look.py <<'PY'
from datetime import datetime

import timeworker
from time_parser_zh import extract_date_range_v2

for text in ("2-3人帐篷", "28-30码牛仔裤", "鞋跟5-8cm", "适合1-2岁", "3-5天内发货"):
    read = extract_date_range_v2(text, today=datetime(2026, 11, 27, 10))
    print(text, read.recognition_status, *read.to_tuple())
for text in ("5号电池4节", "7号电池", "口红21号色"):
    print(text, "day", *{day[-2:] for day in timeworker.parse(text)})
for text in ("质保2年", "25年秋款"):
    print(text, *timeworker.parse(text))
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
2-3人帐篷 ok 2026-11-02 2026-11-03
28-30码牛仔裤 ok 2026-11-28 2026-11-30
鞋跟5-8cm ok 2026-11-05 2026-11-08
适合1-2岁 ok 2026-11-01 2026-11-02
3-5天内发货 ok 2026-11-03 2026-11-05
5号电池4节 day 05
7号电池 day 07
口红21号色 day 21
质保2年 0002-01-01 0002-12-31
25年秋款 0025-01-01 0025-12-31
SEEN
