#!/usr/bin/env bash
# "Ships within 2 working days" in China: which days are working days.
#
# China moves working days to weekends around its holidays (2026-02-14, a Saturday, is worked for 2026-02-20).
# Seen with workalendar 17.0.0, chinesecalendar 1.11.0 and holidays 0.109 (Python 3.11):
# - workalendar has no data for China in 2026 and raises CalendarError for a Monday, but answers for a Saturday without asking its
#   data: "not a working day", which is wrong for every such moved day. Its own warning about years goes to Python's warnings only.
# - chinesecalendar and holidays know the day. For a year whose calendar has not been published (2027), chinesecalendar raises
#   NotImplementedError, holidays answers with the holidays of the law alone and no sign that moved days are missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check workalendar==17.0.0 chinesecalendar==1.11.0 holidays==0.109
cat > look.py <<'PY'
import warnings
from datetime import date

warnings.simplefilter("ignore")
import chinese_calendar
import holidays
from workalendar.asia import China


def told(question, day):
    try:
        return question(day)
    except Exception as error:
        return type(error).__name__


law = holidays.country_holidays("CN")
for day in (date(2026, 2, 14), date(2026, 3, 2), date(2027, 3, 1)):
    print(
        f"{day:%Y-%m-%d %a}",
        "workalendar", told(China().is_working_day, day),
        "chinesecalendar", told(chinese_calendar.is_workday, day),
        "holidays", told(law.is_working_day, day),
    )
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
2026-02-14 Sat workalendar False chinesecalendar True holidays True
2026-03-02 Mon workalendar CalendarError chinesecalendar True holidays True
2027-03-01 Mon workalendar CalendarError chinesecalendar NotImplementedError holidays True
SEEN
