#!/usr/bin/env bash
# Prices whose cents are written small, without a point, as many shops do: `$19<sup>99</sup>`. Thirds of shoe sizes are written so too.
#
# Seen with zyte-parsers 0.6.0, trafilatura 2.3.1, inscriptis 2.7.6, markdownify 1.2.3 and html-text 0.7.1 (Python 3.11), html-to-text
# 10.0.1 and turndown 7.2.5 (Node 20): what stands small is joined to what stands large before it.
# - zyte-parsers, made to take the price out of the element that holds it, gives 1999 dollars, a hundred times the price.
#   Where the comma is in it (19<sup>,99</sup> €), it is right.
# - Five of the six writers of text and Markdown write $1999, and 362/3 for a shoe of 36 2/3. Nothing marks where the small part began.
# - html-text alone keeps them apart: $19 99, 36 2/3.
# None of their documents says so; markdownify can be told to put signs around small writing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check zyte-parsers==0.6.0 trafilatura==2.3.1 inscriptis==2.7.6 markdownify==1.2.3 html-text==0.7.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5
cat > page.html <<'HTML'
<html><body><article><h1>Leather boot</h1><p>Now $19<sup>99</sup> for a warm boot of thick leather, with a wide shaft and a zip on its inner side.
Size 36<sup>2/3</sup> is in stock and is sent on the same day, as are all the others up to 42 with their boxes and spare laces.</p></article></body></html>
HTML
cat > look.py <<'PY'
import re

import html_text
import inscriptis
import markdownify
import trafilatura
import zyte_parsers
from lxml.html import fromstring

page = open("page.html").read()
texts = {
    "trafilatura": trafilatura.extract(page),
    "inscriptis": inscriptis.get_text(page),
    "markdownify": markdownify.markdownify(page),
    "html-text": html_text.extract_text(page),
}
for written in ("$19<sup>99</sup>", "19<sup>,99</sup> €"):
    price = zyte_parsers.extract_price(fromstring(f"<p>{written}</p>"))
    print("zyte-parsers", written, price.amount, price.currency)
for name, text in texts.items():
    print(name, re.search("Now (.+?) for", text)[1], re.search("Size (.+?) is", text)[1])
PY
cat > look.js <<'JS'
const page = require("fs").readFileSync("page.html", "utf8");
const texts = { "html-to-text": require("html-to-text").convert(page), turndown: new (require("turndown"))().turndown(page) };
for (const [name, text] of Object.entries(texts)) console.log(name, /Now (.+?) for/.exec(text)[1], /Size (.+?) is/.exec(text)[1]);
JS
{ venv/bin/python -W ignore look.py; node look.js; } | tee seen
diff - seen <<'SEEN'
zyte-parsers $19<sup>99</sup> 1999 $
zyte-parsers 19<sup>,99</sup> € 19.99 €
trafilatura $1999 362/3
inscriptis $1999 362/3
markdownify $1999 362/3
html-text $19 99 36 2/3
html-to-text $1999 362/3
turndown $1999 362/3
SEEN
