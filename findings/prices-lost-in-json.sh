#!/usr/bin/env bash
# Feeds of goods (XML) made JSON, by small libraries for it, to read prices, barcode numbers and descriptions out of them.
#
# Seen with simple-xml2json 1.2.3 and xml-to-json-util 1.0.1 (Node 20) and xmljson 0.2.1 (`parker`; Python 3.11):
# - Of an element with an attribute, such as a price with its currency, simple-xml2json keeps the attribute and loses the price; xml-to-json-util
#   keeps the price and loses the currency, and a link or a photo that stands in an attribute altogether.
# - A description in CDATA, as feeds with HTML have it, is empty for xml-to-json-util.
# - What looks like a number becomes one for simple-xml2json and xmljson: the barcode number 036000291452 loses its nought and is too short, article
#   25E3 is 25000, a child's size 08 is 8; for xmljson article 1_000 is 1000, too. Of xmljson, its documents show how to turn that off.
# - "Coats &amp; Hats" stays so for the two for Node, and would be written &amp;amp; again.
# No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund simple-xml2json@1.2.3 xml-to-json-util@1.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check xmljson==0.2.1
cat > feed.xml <<'XML'
<goods>
<price currency="EUR">129.00</price>
<photo url="https://shop.example/coat.jpg"/>
<description><![CDATA[Wool coat]]></description>
<gtin>036000291452</gtin>
<id>25E3</id>
<size>08</size>
<article>1_000</article>
<title>Coats &amp; Hats</title>
</goods>
XML
cat > look.js <<'JS'
const text = require("fs").readFileSync("feed.xml", "utf8").replace(/\n/g, "");
const read = { "simple-xml2json": require("simple-xml2json").parser, "xml-to-json-util": require("xml-to-json-util").xmlToJsonUtil };
for (const [name, parse] of Object.entries(read)) {
  for (const [key, value] of Object.entries(parse(text).goods)) console.log(`${name}: ${key} ${JSON.stringify(value)}`);
}
JS
cat > look.py <<'PY'
from xml.etree.ElementTree import parse

from xmljson import parker

for key, value in parker.data(parse("feed.xml").getroot()).items():
    print("xmljson:", key, repr(value))
PY
{
  node look.js
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
simple-xml2json: price {"currency":"EUR"}
simple-xml2json: photo {"url":"https://shop.example/coat.jpg"}
simple-xml2json: description "Wool coat"
simple-xml2json: gtin 36000291452
simple-xml2json: id 25000
simple-xml2json: size 8
simple-xml2json: article "1_000"
simple-xml2json: title "Coats &amp; Hats"
xml-to-json-util: price "129.00"
xml-to-json-util: photo {}
xml-to-json-util: description {}
xml-to-json-util: gtin "036000291452"
xml-to-json-util: id "25E3"
xml-to-json-util: size "08"
xml-to-json-util: article "1_000"
xml-to-json-util: title "Coats &amp; Hats"
xmljson: price 129.0
xmljson: photo None
xmljson: description 'Wool coat'
xmljson: gtin 36000291452
xmljson: id 25000.0
xmljson: size 8
xmljson: article 1000
xmljson: title 'Coats & Hats'
SEEN
