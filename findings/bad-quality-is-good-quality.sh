#!/usr/bin/env bash
# Reviews in German, Swedish and French, in libraries that tell praise from blame by lists of words and rules for "not".
#
# Seen with gersent 0.0.6, vaderSentiment-swedish 1.0.3 and vaderSentiment-fr 1.3.4 (Python 3.11); above 0 is praise, below it blame:
# - For gersent, bad quality (schlechte Qualität) is worth what good quality is, 0.004, and so is "not to be recommended" (nicht zu empfehlen). It
#   knows schlecht, and not schlechte.
# - "I don't recommend it" is "I recommend it" for the two others, 0.46 in Swedish (rekommenderas inte) and 0.20 in French; what does not fit
#   (passar inte) is praise in Swedish. They turn a word round where "not" stands before it; here it stands behind.
# - No faults are as bad as faults: keine Mängel and ohne Fehler, inga fel (as bad as fel färg, a wrong colour), aucun défaut.
# - A grey jacket is blame in German (-0.34), grey trousers and a grey jumper are praise in the others, imitation leather is blame in French.
# The last two are VADER with lists of words in their language. In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for language in german swedish french; do python3 -m venv $language; done
german/bin/pip install --quiet --disable-pip-version-check gersent==0.0.6
swedish/bin/pip install --quiet --disable-pip-version-check vaderSentiment-swedish==1.0.3
french/bin/pip install --quiet --disable-pip-version-check vaderSentiment-fr==1.3.4
cat > german.py <<'PY'
from gersent import GerSent

for said in ("Gute Qualität", "Schlechte Qualität", "Die Qualität ist schlecht", "Nicht zu empfehlen", "Keine Mängel", "Ohne Fehler", "Die Jacke ist grau"):
    print(f"gersent: {said} {GerSent().sentiment(said)['composite']:.3f}")
PY
cat > swedish.py <<'PY'
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

for said in ("Bra kvalitet", "Inte bra", "Rekommenderas", "Rekommenderas inte", "Passar inte", "Fel färg", "Inga fel", "Grå byxor"):
    print(f"vaderSentiment-swedish: {said} {SentimentIntensityAnalyzer().polarity_scores(said)['compound']:.2f}")
PY
cat > french.py <<'PY'
from vaderSentiment_fr.vaderSentiment import SentimentIntensityAnalyzer

for said in ("Bonne qualité", "Pas de bonne qualité", "Je recommande", "Je ne recommande pas", "Aucun défaut", "Pull gris", "Col en faux cuir"):
    print(f"vaderSentiment-fr: {said} {SentimentIntensityAnalyzer().polarity_scores(said)['compound']:.2f}")
PY
for language in german swedish french; do $language/bin/python -W ignore $language.py; done | tee seen
diff - seen <<'SEEN'
gersent: Gute Qualität 0.004
gersent: Schlechte Qualität 0.004
gersent: Die Qualität ist schlecht -0.767
gersent: Nicht zu empfehlen 0.004
gersent: Keine Mängel -0.367
gersent: Ohne Fehler -0.675
gersent: Die Jacke ist grau -0.336
vaderSentiment-swedish: Bra kvalitet 0.80
vaderSentiment-swedish: Inte bra -0.51
vaderSentiment-swedish: Rekommenderas 0.46
vaderSentiment-swedish: Rekommenderas inte 0.46
vaderSentiment-swedish: Passar inte 0.25
vaderSentiment-swedish: Fel färg -0.51
vaderSentiment-swedish: Inga fel -0.51
vaderSentiment-swedish: Grå byxor 0.05
vaderSentiment-fr: Bonne qualité 0.38
vaderSentiment-fr: Pas de bonne qualité -0.29
vaderSentiment-fr: Je recommande 0.20
vaderSentiment-fr: Je ne recommande pas 0.20
vaderSentiment-fr: Aucun défaut -0.34
vaderSentiment-fr: Pull gris 0.05
vaderSentiment-fr: Col en faux cuir -0.13
SEEN
