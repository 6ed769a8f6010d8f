#!/usr/bin/env bash
# What is said of goods in Hindi, Marathi, Tamil and Indian English (live sales, messages to a shop), brought to figures.
#
# Seen with indic-itn 0.3.3 (Python 3.11), `normalize_text`:
# - Two numbers in a row say "from … to …" in Hindi. Two to three days (दो तीन दिन) are 23, five to seven 57, ten to fifteen 25. A hundred to a
#   hundred and fifty rupees (सौ डेढ़ सौ) are ₹10,000, two to three hundred ₹20,300. Marathi adds them up (5 days), Tamil joins them (23).
# - Sizes one after the other are added up: thirty, thirty-two and thirty-four are 96, in Hindi and in English.
# - In English, a price as it is said loses its hundreds: two fifty rupees are ₹52, nine ninety nine ₹108; one and a half lakh are
#   "1 and a ₹1,00,000".
# - One number alone is right, halves too (डेढ़ सौ, 150).
# No error. Its documents show numbers, amounts, dates and telephone numbers by themselves.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check indic-itn==0.3.3
cat > look.py <<'PY'
from indic_itn import normalize_text

SAID = {
    "hi": ("दो तीन दिन में", "पांच सात दिन में", "दस पंद्रह दिन", "सौ डेढ़ सौ रुपये", "दो सौ तीन सौ रुपये", "तीस बत्तीस चौंतीस", "डेढ़ सौ रुपये", "ढाई मीटर"),
    "mr": ("दोन तीन दिवस", "दीडशे रुपये"),
    "ta": ("இரண்டு மூன்று நாட்கள்", "இருநூறு ரூபாய்"),
    "en": ("sizes thirty thirty two and thirty four", "two fifty rupees", "nine ninety nine rupees", "one and a half lakh rupees", "two hundred fifty rupees"),
}
for language, sayings in SAID.items():
    for said in sayings:
        print(f"{language}: {said} = {normalize_text(said, language)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
hi: दो तीन दिन में = 23 दिन में
hi: पांच सात दिन में = 57 दिन में
hi: दस पंद्रह दिन = 25 दिन
hi: सौ डेढ़ सौ रुपये = ₹10,000
hi: दो सौ तीन सौ रुपये = ₹20,300
hi: तीस बत्तीस चौंतीस = 96
hi: डेढ़ सौ रुपये = ₹150
hi: ढाई मीटर = 2.5 मीटर
mr: दोन तीन दिवस = 5 दिवस
mr: दीडशे रुपये = ₹150
ta: இரண்டு மூன்று நாட்கள் = 23 நாட்கள்
ta: இருநூறு ரூபாய் = ₹200
en: sizes thirty thirty two and thirty four = sizes 96
en: two fifty rupees = ₹52
en: nine ninety nine rupees = ₹108
en: one and a half lakh rupees = 1 and a ₹1,00,000
en: two hundred fifty rupees = ₹250
SEEN
