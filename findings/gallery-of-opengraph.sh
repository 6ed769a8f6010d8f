#!/usr/bin/env bash
# A gallery that a page names for shares: one `og:image` for each photo, as the Open Graph protocol allows (arrays).
#
# Seen with extruct 0.18.0 (Python 3.11): plain output has all three photos; with `uniform=True`, which is there to make all kinds of
# data alike and does keep the lists of microdata, only the first photo is left, without a word. Who counts a listing's photos on
# uniform output counts one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check extruct==0.18.0
cat > look.py <<'PY'
import extruct

PAGE = """<html prefix="og: http://ogp.me/ns#"><head><meta property="og:title" content="Coat">
<meta property="og:image" content="/a.jpg"><meta property="og:image" content="/b.jpg"><meta property="og:image" content="/c.jpg"></head>
<body><div itemscope itemtype="http://schema.org/Product"><img itemprop="image" src="a.jpg"><img itemprop="image" src="b.jpg"></div></body></html>"""
plain = extruct.extract(PAGE, syntaxes=["opengraph"])["opengraph"][0]["properties"]
print("plain", [words for name, words in plain if name == "og:image"])
uniform = extruct.extract(PAGE, syntaxes=["opengraph", "microdata"], uniform=True)
print("uniform", uniform["opengraph"][0]["og:image"])
print("uniform, microdata", uniform["microdata"][0]["image"])
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
plain ['/a.jpg', '/b.jpg', '/c.jpg']
uniform /a.jpg
uniform, microdata ['a.jpg', 'b.jpg']
SEEN
