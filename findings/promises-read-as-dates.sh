#!/usr/bin/env bash
# What libraries that find times in sentences make of the promises of a listing.
#
# Seen with dateparser 1.5.0 (`search_dates`) and jionlp 1.5.31 (`parse_time`), Python 3.11, on Friday, 27 November 2026, at ten:
# dateparser
# - "Colours may vary slightly" holds a date: the month of May. "1 sun hat" is a day in January.
# - "Ships in 2-3 business days" is the third of February.
# - "48小时内发货" (dispatch within 48 hours) lies 48 hours back, "付款后7天内" seven days back; of 下周一 (next Monday) the weekday is left out.
# jionlp
# - "3-5个工作日" (three to five working days) is the fifth of March.
# - "一周内" (within a week) ends on the next day.
# - "周末不发货" (no dispatch at the weekend) is Sunday alone, "春节前发完" (sent before the Spring Festival) a day nine months ago.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0 jionlp==1.5.31
cat > look.py <<'PY'
import contextlib
import io
from datetime import datetime

from dateparser.search import search_dates

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp

NOW = datetime(2026, 11, 27, 10)
ENGLISH = ("Colours may vary slightly from the pictures", "Made in China, 1 sun hat", "Ships in 2-3 business days")
for words in (*ENGLISH, "48小时内发货", "付款后7天内", "下周一发货"):
    found = search_dates(words, languages=["en" if words.isascii() else "zh"], settings={"RELATIVE_BASE": NOW})
    print("dateparser", words, *((said, f"{day:%m-%d}") for said, day in found))
for words in ("3-5个工作日", "一周内", "周末不发货", "春节前发完"):
    print("jionlp", words, *(day[:10] for day in jionlp.parse_time(words, time_base=NOW.timestamp())["time"]))
PY
TZ=Asia/Shanghai venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
dateparser Colours may vary slightly from the pictures ('may', '05-27')
dateparser Made in China, 1 sun hat ('1 sun', '01-27')
dateparser Ships in 2-3 business days ('in 2-3', '02-03')
dateparser 48小时内发货 ('48小时', '11-25')
dateparser 付款后7天内 ('7天', '11-20')
dateparser 下周一发货 ('下周', '12-04')
jionlp 3-5个工作日 2026-03-05 2026-03-05
jionlp 一周内 2026-11-27 2026-11-28
jionlp 周末不发货 2026-11-29 2026-11-29
jionlp 春节前发完 2026-02-17 2026-02-17
SEEN
