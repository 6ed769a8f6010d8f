#!/usr/bin/env bash
# How long a warranty lasts and how many days a return has, as structured data (P2Y, two years) and listings (1 year 6 months) have it.
#
# Seen with iso8601-js-period 0.2.1, duration-converter 1.3.6 and to-time 1.0.2 (Node 20), beside iso8601-duration 2.1.4:
# - For iso8601-js-period, a year has 360 days: two years, what the EU demands, are 720, ten fewer than P730D, and P12M less than P365D.
# - duration-converter takes the first of two units alone: a year and six months are a year, two weeks and three days two weeks.
# - to-time knows no months, and reads a comma as nothing: a year and a half, written 1,5 years, are fifteen.
# No error but to-time's on months. duration-converter's documents warn of leap years, the others' of nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund iso8601-js-period@0.2.1 duration-converter@1.3.6 to-time@1.0.2 iso8601-duration@2.1.4
cat > look.js <<'JS'
const { Period } = require("iso8601-js-period");
const { Duration } = require("duration-converter");
const toTime = require("to-time");
const { parse, toSeconds } = require("iso8601-duration");
const tried = (days) => {
  try {
    return `${days()} days`;
  } catch (error) {
    return error.message;
  }
};
const start = new Date("2026-01-01T00:00:00Z");
for (const text of ["P2Y", "P730D", "P12M", "P365D", "P6M", "P2W"]) {
  console.log(`${text}: iso8601-js-period ${tried(() => Period.parseToTotalSeconds(text) / 86400)}; iso8601-duration ${tried(() => toSeconds(parse(text), start) / 86400)}`);
}
for (const text of ["2 years", "1 year 6 months", "2 weeks 3 days", "1 day 12 hours", "1.5 years", "1,5 years", "6 months"]) {
  console.log(`${text}: duration-converter ${tried(() => new Duration(text).MilliSeconds / 86400000)}; to-time ${tried(() => toTime(text).days())}`);
}
JS
TZ=UTC node look.js | tee seen
diff - seen <<'SEEN'
P2Y: iso8601-js-period 720 days; iso8601-duration 730 days
P730D: iso8601-js-period 730 days; iso8601-duration 730 days
P12M: iso8601-js-period 360 days; iso8601-duration 365 days
P365D: iso8601-js-period 365 days; iso8601-duration 365 days
P6M: iso8601-js-period 180 days; iso8601-duration 181 days
P2W: iso8601-js-period 14 days; iso8601-duration 14 days
2 years: duration-converter 730 days; to-time 730 days
1 year 6 months: duration-converter 365 days; to-time Invalid unit: months
2 weeks 3 days: duration-converter 14 days; to-time 17 days
1 day 12 hours: duration-converter 1 days; to-time 1.5 days
1.5 years: duration-converter 547.5 days; to-time 547.5 days
1,5 years: duration-converter Error in input: '1,5 years'; to-time 5475 days
6 months: duration-converter 182.5 days; to-time Invalid unit: months
SEEN
