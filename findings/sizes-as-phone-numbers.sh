#!/usr/bin/env bash
# Runs of sizes in libraries that find phone numbers in sentences (shops must not put any into a listing; personal data is masked by them).
#
# Seen with phonenumbers 9.0.43 and scrubadub 2.0.1 (Python 3.11) and libphonenumber-js 1.13.16 (Node 20), for four countries:
# - "Sizes 36 38 40 42 44", five European sizes, is a valid number in the United States, as are 34-36-38-40-42 and the lengths 60 62 64 66 68.
#   It hangs on the codes in use there: 38 40 42 44 46 is none.
# - 02 04 06 08 10 (sizes of children) is a number in France and one in Germany.
# - libphonenumber-js takes all of them for numbers in Germany too, 34-36-38-40-42 also for one in Great Britain, and there is more: a barcode
#   number (EAN 4006381333931) is a phone in Germany.
# - scrubadub, which takes personal data out of texts, leaves "Sizes {{PHONE}}" of what was for sale, with its own defaults.
# libphonenumber's makers know that dates are taken for numbers in Germany (an issue of 2015); sizes are named nowhere.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check phonenumbers==9.0.43 scrubadub==2.0.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16
cat > words.json <<'JSON'
["Sizes 36 38 40 42 44", "Sizes 38 40 42 44 46", "Sizes 34-36-38-40-42", "Length 60 62 64 66 68", "02 04 06 08 10", "EAN 4006381333931"]
JSON
cat > look.py <<'PY'
import json

import phonenumbers
import scrubadub

for words in json.load(open("words.json")):
    found = [country for country in ("US", "FR", "DE", "GB") if phonenumbers.PhoneNumberMatcher(words, country).has_next()]
    print("phonenumbers", words, "->", *found)
    print("scrubadub", words, "->", scrubadub.clean(words))
PY
cat > look.js <<'JS'
const { findPhoneNumbersInText } = require("libphonenumber-js/max");
for (const words of require("./words.json")) {
  const found = ["US", "FR", "DE", "GB"].filter((country) => findPhoneNumbersInText(words, country).length);
  console.log("libphonenumber-js", words, "->", ...found);
}
JS
{ venv/bin/python -W ignore look.py; node look.js; } | tee seen
diff - seen <<'SEEN'
phonenumbers Sizes 36 38 40 42 44 -> US
scrubadub Sizes 36 38 40 42 44 -> Sizes {{PHONE}}
phonenumbers Sizes 38 40 42 44 46 ->
scrubadub Sizes 38 40 42 44 46 -> Sizes 38 40 42 44 46
phonenumbers Sizes 34-36-38-40-42 -> US
scrubadub Sizes 34-36-38-40-42 -> Sizes {{PHONE}}
phonenumbers Length 60 62 64 66 68 -> US
scrubadub Length 60 62 64 66 68 -> Length {{PHONE}}
phonenumbers 02 04 06 08 10 -> FR DE
scrubadub 02 04 06 08 10 -> 02 04 06 08 10
phonenumbers EAN 4006381333931 ->
scrubadub EAN 4006381333931 -> EAN 4006381333931
libphonenumber-js Sizes 36 38 40 42 44 -> US DE
libphonenumber-js Sizes 38 40 42 44 46 -> DE
libphonenumber-js Sizes 34-36-38-40-42 -> US DE GB
libphonenumber-js Length 60 62 64 66 68 -> US DE
libphonenumber-js 02 04 06 08 10 -> FR DE
libphonenumber-js EAN 4006381333931 -> DE
SEEN
