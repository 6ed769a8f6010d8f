#!/usr/bin/env bash
# "Ships within two working days" in Korea: until when that is, by libraries that know its holidays.
#
# Seen with korean-business-day 2.1.0 and holiday-kr 0.1.5 (Node 20), beside @hyunbinseo/holidays-kr 5.2027.1, which goes by the official
# calendar and raises a RangeError for a year without one:
# - korean-business-day has all holidays on weekdays from 2019 to 2022. From 2024 on it has those with a fixed date alone, without a word: in 2026,
#   11 of 16 are missing, Seollal and Chuseok among them. What is ordered on Wednesday, 23 September 2026 is sent by Friday, which is Chuseok
#   itself; it is Tuesday, 29 September.
# - holiday-kr reckons the lunar calendar, and knows no day that makes up for a holiday on a weekend, of any year: 2 March 2026, 25 May, 17 August
#   and 5 October, all Mondays, are working days for it.
# In the documents of neither; holiday-kr's say "1800 to 2101".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund korean-business-day@2.1.0 holiday-kr@0.1.5 @hyunbinseo/holidays-kr@5.2027.1
cat > look.mjs <<'JS'
import { isHoliday as official } from "@hyunbinseo/holidays-kr";
import lunar from "holiday-kr";
import days from "korean-business-day";
for (const year of [2019, 2021, 2022, 2024, 2025, 2026, 2027]) {
  const missing = { "korean-business-day": [], "holiday-kr": [] };
  let holidays = 0;
  for (let day = new Date(`${year}-01-01T00:00:00Z`); day.getUTCFullYear() === year; day = new Date(+day + 86400000)) {
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 === 0 || !(await official(date))) continue;
    holidays += 1;
    if (!days.isHoliday(day)) missing["korean-business-day"].push(date.slice(5));
    if (!lunar.isHoliday(...date.split("-").map(Number))) missing["holiday-kr"].push(date.slice(5));
  }
  const said = Object.entries(missing).map(([name, dates]) => `${name} lacks ${dates.join(" ") || "none"}`);
  console.log(`${year}: ${holidays} holidays on weekdays;`, said.join("; "));
}
console.log("two working days after 2026-09-23:", days.getNextKoreanBusinessDayYmd(20260923, 2));
JS
TZ=Asia/Seoul node look.mjs | tee seen
diff - seen <<'SEEN'
2019: 13 holidays on weekdays; korean-business-day lacks none; holiday-kr lacks 05-06
2021: 12 holidays on weekdays; korean-business-day lacks none; holiday-kr lacks 08-16 10-04 10-11
2022: 13 holidays on weekdays; korean-business-day lacks none; holiday-kr lacks 03-09 06-01 09-12 10-10
2024: 16 holidays on weekdays; korean-business-day lacks 02-09 02-12 04-10 05-06 05-15 09-16 09-17 09-18 10-01; holiday-kr lacks 02-12 04-10 05-06 10-01
2025: 17 holidays on weekdays; korean-business-day lacks 01-27 01-28 01-29 01-30 03-03 05-06 06-03 10-06 10-07 10-08; holiday-kr lacks 01-27 03-03 05-06 06-03 10-08
2026: 16 holidays on weekdays; korean-business-day lacks 02-16 02-17 02-18 03-02 05-25 06-03 07-17 08-17 09-24 09-25 10-05; holiday-kr lacks 03-02 05-01 05-25 06-03 07-17 08-17 10-05
2027: 15 holidays on weekdays; korean-business-day lacks 02-08 02-09 05-03 05-13 07-19 08-16 09-14 09-15 09-16 10-04 10-11 12-27; holiday-kr lacks 02-09 05-03 07-19 08-16 10-04 10-11 12-27
two working days after 2026-09-23: 20260925
SEEN
