#!/usr/bin/env bash
# Prices as they are said in Arabic (live sales, voice messages to a shop), brought to figures.
#
# Seen with arabic-itn 0.1.0 (Python 3.11), `normalize`:
# - A price with "for" before it (ب, one letter, written together with the number) loses all up to its "and": for ninety-nine riyals (بتسعة وتسعين
#   ريال) is 90 SAR, for 150 it is 50, for 1200 it is 200, for 399 (بثلاثمئة وتسعة وتسعين) 99. Without the letter all are right.
# - So do "to" (ل) and "then" (ف): from a hundred to a hundred and fifty is 50. Was 250 and now 190 is 50 and 90.
# - And a half, behind the currency, is left out: twenty dirhams and a half are 20 AED, two dollars and a half 2 USD.
# No error: each is a span of the type "money", of which its documents say that the values are "exact".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check arabic-itn==0.1.0
cat > look.py <<'PY'
from arabic_itn import normalize

SAID = {
    "99 riyals": "تسعة وتسعين ريال",
    "for 99 riyals": "بتسعة وتسعين ريال",
    "150 riyals": "مية وخمسين ريال",
    "for 150 riyals": "بمية وخمسين ريال",
    "1200 riyals": "ألف وميتين ريال",
    "for 1200 riyals": "بألف وميتين ريال",
    "399 riyals": "ثلاثمئة وتسعة وتسعين ريال",
    "for 399 riyals": "بثلاثمئة وتسعة وتسعين ريال",
    "from 100 to 150 riyals": "من مية لمية وخمسين ريال",
    "was 250, now 190 riyals": "كان بميتين وخمسين ريال وصار بمية وتسعين ريال",
    "20 dirhams and a half": "عشرين درهم ونص",
    "2 dollars and a half": "دولارين ونص",
}
for meaning, words in SAID.items():
    print(f"{meaning}:", ", ".join(f"{span['type']} {span['value']}" for span in normalize(words)["spans"]))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
99 riyals: money 99 SAR
for 99 riyals: money 90 SAR
150 riyals: money 150 SAR
for 150 riyals: money 50 SAR
1200 riyals: money 1200 SAR
for 1200 riyals: money 200 SAR
399 riyals: money 399 SAR
for 399 riyals: money 99 SAR
from 100 to 150 riyals: money 50 SAR
was 250, now 190 riyals: money 50 SAR, money 90 SAR
20 dirhams and a half: money 20 AED
2 dollars and a half: money 2 USD
SEEN
