#!/usr/bin/env bash
# German names of goods, taken apart so that a search for "Hemd" (shirt) finds a "Baumwollhemd" (cotton shirt).
#
# Seen with compound-split 1.0.2 (Python 3.11), `char_split.split_compound`, the best of its ways with its score:
# - A jacket of artificial leather (Kunstlederjacke) is Kunst + Lederjacke, art + leather jacket; a collar of fake fur (Kunstpelzkragen) is one of
#   fur, a wig of artificial hair one of hair. Whoever looks for leather finds both. A blouse of Kunstseide (viscose) is right.
# - Cotton (Baumwolle) is a wool, as are viscose (Zellwolle) and glass wool.
# - A ring of white gold is a golden ring in white, with the highest score of all; one of red gold is right.
# - Potting soil (Blumentopferde) is Blumento + Pferde, horses; silver cutlery (Silberbesteck) Silberbe + Steck.
# - Shirts and blankets of cotton are right.
# Its documents promise that about 95 % come out right, of all nouns, and name none that don't.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check compound-split==1.0.2
cat > look.py <<'PY'
from compound_split.char_split import split_compound

goods = (
    "Baumwollhemd Baumwolldecke Kunstlederjacke Kunstpelzkragen Kunsthaarperücke Kunstseidenbluse Baumwolle Zellwolle Glaswolle "
    "Weißgoldring Rotgoldkette Blumentopferde Silberbesteck"
)
for name in goods.split():
    score, first, second = split_compound(name)[0]
    print(f"{name}: {first} + {second}, {score:.2f}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Baumwollhemd: Baumwoll + Hemd, -0.15
Baumwolldecke: Baumwoll + Decke, 0.37
Kunstlederjacke: Kunst + Lederjacke, 0.59
Kunstpelzkragen: Kunst + Pelzkragen, -0.71
Kunsthaarperücke: Kunst + Haarperücke, -0.57
Kunstseidenbluse: Kunstseiden + Bluse, -0.55
Baumwolle: Baum + Wolle, 0.95
Zellwolle: Zell + Wolle, 0.66
Glaswolle: Glas + Wolle, 0.96
Weißgoldring: Weiß + Goldring, 1.12
Rotgoldkette: Rotgold + Kette, 0.85
Blumentopferde: Blumento + Pferde, -0.48
Silberbesteck: Silberbe + Steck, -0.46
SEEN
