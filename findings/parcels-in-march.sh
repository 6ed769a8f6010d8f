#!/usr/bin/env bash
# When a parcel arrives, as shops and carriers write it (3-5 December, in 2-3 weeks), in libraries that read dates and lengths of time in sentences.
#
# Seen with parsedatetime 2.6 (`nlp`), timefhuman 0.1.5 and ctparse 0.3.6 (Python 3.11), on Friday, 27 November 2026, at ten:
# - From the third to the fifth of December (3-5 December) is 5 March for parsedatetime and timefhuman, next year for the one, last spring for the
#   other. With a dash of the length that is set between numbers (3–5 December 2026), both have 1 December, and ctparse December.
# - For parsedatetime, within 3-5 days is 5 March, too, and 2-3 weeks 3 February. Of "Dec 3 – 5, 2026", as browsers write such a range (Intl), it has
#   3 December and tonight, 20:26; timefhuman has 3 December alone.
# - ctparse, which has most ranges right, reads 3/12 - 5/12 as days in May 2012, and 5 business days as five o'clock tomorrow morning.
# - 3 Dec - 5 Dec is right in all three, and so are 30 December - 3 January and Friday, 4 December.
# No error. In none of their documents; those of timefhuman show ranges of times, and of minutes (30-40 mins).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check parsedatetime==2.6 timefhuman==0.1.5 ctparse==0.3.6
cat > look.py <<'PY'
from datetime import datetime

import parsedatetime
from ctparse import ctparse
from timefhuman import tfhConfig, timefhuman

NOW = datetime(2026, 11, 27, 10)
PROMISES = ("3-5 December", "3–5 December 2026", "Dec 3 – 5, 2026", "3 Dec - 5 Dec", "30 December - 3 January", "3/12 - 5/12", "within 3-5 days",
            "2-3 weeks", "5 business days", "by Friday, 4 December")


def shown(moment: object) -> str:
    """A moment or the two ends of a time, without what is midnight or now."""
    return " to ".join(map(shown, moment)) if isinstance(moment, tuple) else f"{moment:%Y-%m-%d %H:%M}"


for promise in PROMISES:
    calendar = parsedatetime.Calendar().nlp(promise, sourceTime=NOW) or ()
    print(f"{promise}: parsedatetime", ", ".join(shown(found[0]) for found in calendar) or "nothing")
    print(f"{promise}: timefhuman", ", ".join(map(shown, timefhuman(promise, config=tfhConfig(now=NOW)))) or "nothing")
    found = ctparse(promise, ts=NOW)
    print(f"{promise}: ctparse", found.resolution if found else "nothing")
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
3-5 December: parsedatetime 2027-03-05 10:00
3-5 December: timefhuman 2026-03-05 00:00
3-5 December: ctparse 2026-12-03 X:X (X/X) - 2026-12-05 X:X (X/X)
3–5 December 2026: parsedatetime 2026-12-01 10:00
3–5 December 2026: timefhuman 2026-12-01 00:00
3–5 December 2026: ctparse 2026-12-X X:X (X/X)
Dec 3 – 5, 2026: parsedatetime 2026-12-03 10:00, 2026-11-27 20:26
Dec 3 – 5, 2026: timefhuman 2026-12-03 00:00
Dec 3 – 5, 2026: ctparse 2026-12-03 X:X (X/X) - 2026-12-05 X:X (X/X)
3 Dec - 5 Dec: parsedatetime 2026-12-03 10:00, 2026-12-05 10:00
3 Dec - 5 Dec: timefhuman 2026-12-03 00:00 to 2026-12-05 00:00
3 Dec - 5 Dec: ctparse 2026-12-03 X:X (X/X) - 2026-12-05 X:X (X/X)
30 December - 3 January: parsedatetime 2026-12-30 10:00, 2027-01-03 10:00
30 December - 3 January: timefhuman 2026-12-30 00:00 to 2027-01-03 00:00
30 December - 3 January: ctparse 2026-12-30 X:X (X/X) - 2027-01-03 X:X (X/X)
3/12 - 5/12: parsedatetime 2027-03-12 10:00, 2027-05-12 10:00
3/12 - 5/12: timefhuman 2026-03-12 00:00 to 2026-05-12 00:00
3/12 - 5/12: ctparse 2012-05-03 X:X (X/X) - 2012-05-12 X:X (X/X)
within 3-5 days: parsedatetime 2027-03-05 10:00
within 3-5 days: timefhuman 2026-11-30 10:00 to 2026-12-02 10:00
within 3-5 days: ctparse 5 days
2-3 weeks: parsedatetime 2027-02-03 10:00
2-3 weeks: timefhuman 2026-12-11 10:00 to 2026-12-18 10:00
2-3 weeks: ctparse 3 weeks
5 business days: parsedatetime nothing
5 business days: timefhuman nothing
5 business days: ctparse 2026-11-28 05:00 (X/X)
by Friday, 4 December: parsedatetime 2026-12-04 10:00, 2026-12-04 10:00
by Friday, 4 December: timefhuman 2026-12-04 00:00
by Friday, 4 December: ctparse 2026-12-04 X:X (X/X)
SEEN
