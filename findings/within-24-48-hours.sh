#!/usr/bin/env bash
# A promise of dispatch as shops write it across Europe, "24/48h" (within one or two days), in readers of lengths of time.
#
# Seen with timelength 3.0.4 (Python 3.11), parse-duration 2.1.9 and timestring 7.0.0 (Node 18 and later), without an error:
# - timelength divides: "24/48h" is half an hour, "48/72h" 40 minutes. parse-duration gives the second number. timestring
#   joins the digits: 2448 hours, 102 days.
# - Of "3-5 days" all give the last day. "3 to 5 days" raises an error in timestring alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check timelength==3.0.4
npm init -y > /dev/null
npm install --silent --no-audit --no-fund parse-duration@2.1.9 timestring@7.0.0
cat > look.py <<'PY'
import sys

from timelength import TimeLength

for written in sys.stdin.read().splitlines():
    read = TimeLength(written).result
    print(f"{written}: timelength {read.seconds / 3600:g} h," if read.success else f"{written}: timelength nothing")
PY
cat > look.mjs <<'JS'
import {readFileSync} from 'fs';
import parseDuration from 'parse-duration';
import timestring from 'timestring';
const hours = (read) => { try { return (read() / 3600).toFixed(3) + ' h'; } catch { return 'an error'; } };
for (const written of readFileSync(0, 'utf8').trim().split('\n'))
  console.log('parse-duration', hours(() => parseDuration(written) / 1000) + ', timestring', hours(() => timestring(written)));
JS
printf '%s\n' 24/48h '48/72 hours' '3-5 days' '3 to 5 days' '2 days' > promises
paste -d ' ' <(venv/bin/python look.py < promises) <(node look.mjs < promises) | tee seen
diff - seen <<'SEEN'
24/48h: timelength 0.5 h, parse-duration 48.000 h, timestring 2448.000 h
48/72 hours: timelength 0.666667 h, parse-duration 72.000 h, timestring 4872.000 h
3-5 days: timelength 120 h, parse-duration 120.000 h, timestring 120.000 h
3 to 5 days: timelength 120 h, parse-duration 120.000 h, timestring an error
2 days: timelength 48 h, parse-duration 48.000 h, timestring 48.000 h
SEEN
