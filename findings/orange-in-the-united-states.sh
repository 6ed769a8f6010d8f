#!/usr/bin/env bash
# Where goods are made and sent from, in English listings, by a library that finds cities and countries in text.
#
# Seen with geotext 0.4.0 (Python 3.11):
# - Goods, colours and cloth are places: "Colour: Orange" is a city of the USA, as is a "Surprise gift"; Split (leather), Reading (lamp) and Bath
#   (towel) are one in Croatia, the USA and Great Britain. What is of jersey is from Jersey, Turkey red from Turkey, and "Of" is a city there.
# - "Made in France, sewn in Paris" is France once and the USA once: of cities with one name, one is taken, here the one in Texas. A Cork wallet
#   is Irish; an Oxford shirt, though, is American, and so is Damascus steel.
# - The USA, the UK, England, Great Britain and Korea are no places, nor is anything in capitals or small letters (MADE IN CHINA). "The US" is none.
# No error. Its documents show sentences about three cities.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check geotext==0.4.0
cat > look.py <<'PY'
from geotext import GeoText

texts = [
    "Colour: Orange", "Surprise gift", "Split leather, Reading lamp, Bath towel", "Material: Jersey", "Turkey red cotton", "Of", "Cork wallet", "Oxford shirt",
    "Damascus steel knife", "Made in France, sewn in Paris", "Made in Portugal", "Ships from the USA", "Ships from the UK", "Sent from Leeds to the US",
    "Made in England", "Made in Great Britain", "Made in Korea", "MADE IN CHINA", "made in china", "Made in China",
]
for text in texts:
    places = GeoText(text)
    print(text, "=", *places.cities, *places.countries, dict(places.country_mentions))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Colour: Orange = Orange {'US': 1}
Surprise gift = Surprise {'US': 1}
Split leather, Reading lamp, Bath towel = Split Reading Bath {'HR': 1, 'US': 1, 'GB': 1}
Material: Jersey = Jersey {'JE': 1}
Turkey red cotton = Turkey {'TR': 1}
Of = Of {'TR': 1}
Cork wallet = Cork {'IE': 1}
Oxford shirt = Oxford {'US': 1}
Damascus steel knife = Damascus {'US': 1}
Made in France, sewn in Paris = Paris France {'FR': 1, 'US': 1}
Made in Portugal = Portugal {'PT': 1}
Ships from the USA = {}
Ships from the UK = {}
Sent from Leeds to the US = Leeds {'GB': 1}
Made in England = {}
Made in Great Britain = {}
Made in Korea = {}
MADE IN CHINA = {}
made in china = {}
Made in China = China {'CN': 1}
SEEN
