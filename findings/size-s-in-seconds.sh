#!/usr/bin/env bash
# German listings written out in words, to be read aloud or searched, by a library that "replaces common abbreviations".
#
# Seen with german_transliterate 0.1.3 (Python 3.11):
# - A size is a unit, wherever the letter stands: Größe S is "größe sekunden" (seconds), Größe M "größe meter"; L and XL stay. Width, height and depth
#   (B x H x T) are "b x stunden x tonnen", hours and tonnes.
# - What stands behind a stroke is a whole of which there is a part: size 38/40 is thirty-eight of forty (achtunddreißig von vierzig), a three-quarter
#   sleeve three of four, and dispatch in 24/48 h twenty-four of forty-eight hours.
# - A price of 199,- € is "from 199 to euros" (einhundertneunundneunzig bis euro), an article number 12-34 twelve to thirty-four. -5 °C, what a sleeping
#   bag is for, loses its minus.
# - 1,50 m and 0,5 l are right.
# No error. In none of its documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check german_transliterate==0.1.3
cat > look.py <<'PY'
from german_transliterate.core import GermanTransliterate

listing = [
    "Größe S", "Größe M", "Größe XL", "Maße: B x H x T", "Gr. 38/40", "3/4 Arm", "Versand in 24/48 h", "199,- €", "Art. 12-34", "bis -5 °C", "1,50 m", "0,5 l",
]
for text in listing:
    print(f"{text}: {GermanTransliterate().transliterate(text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Größe S: größe sekunden
Größe M: größe meter
Größe XL: größe x l
Maße: B x H x T: maße: b x stunden x tonnen
Gr. 38/40: gr. achtunddreißig von vierzig
3/4 Arm: drei von vier arm
Versand in 24/48 h: versand in vierundzwanzig von achtundvierzig stunden
199,- €: einhundertneunundneunzig bis euro
Art. 12-34: art. zwölf bis vierunddreißig
bis -5 °C: bis 5 grad celsius
1,50 m: eins komma fünf meter
0,5 l: null komma fünf l
SEEN
