#!/usr/bin/env bash
# Goods in microdata as HTML's own rules allow it: numbers in `<data value>`, and a part that stands elsewhere, taken in by `itemref`.
#
# Seen with microdata-node 2.0.0, htmlmetaparser 2.1.3 and microdata-rdf-streaming-parser 3.0.0 (Node 20), microdata 0.8.0 and extruct 0.18.0
# (Python 3.11):
# - microdata-node makes a number of what looks like one: the barcode number 036000291452 loses its zero and is eleven digits long, the
#   article 25E3 becomes 25000, the children's size 08 becomes 8, and an empty value 0. The W3C's note on microdata in RDF has numbers
#   there; in HTML's own rules the value is text, and its documents don't say.
# - microdata (Python) leaves `value` out and takes the words inside: the barcode number is "Barcode", the price "Now 129 €".
# - microdata (Python) and htmlmetaparser leave `itemref` out: the material and the second photo, which stand below, are gone without a word.
# - extruct and microdata-rdf-streaming-parser have all of it as it was written.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check microdata==0.8.0 extruct==0.18.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund microdata-node@2.0.0 htmlmetaparser@2.1.3 htmlparser2@9.1.0 microdata-rdf-streaming-parser@3.0.0
cat > page.html <<'HTML'
<!doctype html><html><head><title>Coat</title></head><body><div itemscope itemtype="https://schema.org/Product" itemref="below">
<h1 itemprop="name">Coat</h1><img itemprop="image" src="/a.jpg" alt=""> <data itemprop="gtin12" value="036000291452">Barcode</data>
<data itemprop="sku" value="25E3">Article</data> <data itemprop="size" value="08">8 years</data> <data itemprop="mpn" value=""></data>
<data itemprop="price" value="129.00">Now 129 €</data> <meter itemprop="ratingValue" value="4.6" max="5">4.6 of 5</meter></div>
<p id="below"><span itemprop="material">80 % wool</span><img itemprop="image" src="/b.jpg" alt=""></p></body></html>
HTML
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { createRequire } from "module";
const require = createRequire(import.meta.url);
const { MicrodataRdfParser } = require("microdata-rdf-streaming-parser");
const page = readFileSync("page.html", "utf8");
const told = (name, read) => {
  const seen = ["gtin12", "sku", "size", "mpn", "price", "ratingValue", "material"].map((key) => `${key} ${JSON.stringify(read[key]?.[0])}`);
  console.log(name, ...seen, "photos", read.image.length);
};
told("microdata-node", require("microdata-node").toJson(page, { base: "https://shop.example/" }).items[0].properties);
const handler = new (require("htmlmetaparser").Handler)((error, read) => told("htmlmetaparser", read.microdata[0]), { url: "https://shop.example/" });
new (require("htmlparser2").Parser)(handler).end(page);
const read = {};
const parser = new MicrodataRdfParser({ baseIRI: "https://shop.example/" });
parser.on("data", (quad) => (read[quad.predicate.value.split("/").pop()] ??= []).push(quad.object.value));
parser.on("end", () => told("microdata-rdf-streaming-parser", read));
parser.end(page);
JS
cat > look.py <<'PY'
import extruct
import microdata

page = open("page.html").read()


def told(name, read):
    print(name, *(f"{key} {read.get(key)!r}" for key in ("gtin12", "sku", "size", "mpn", "price", "ratingValue", "material")), "photos", read["image"])


[item] = microdata.get_items(page)
told("microdata", {key: values[0] if key != "image" else len(values) for key, values in item.props.items()})
read = extruct.extract(page, syntaxes=["microdata"])["microdata"][0]["properties"]
told("extruct", {**read, "image": len(read["image"])})
PY
{ node look.mjs; venv/bin/python -W ignore look.py; } | tee seen
diff - seen <<'SEEN'
microdata-node gtin12 36000291452 sku 25000 size 8 mpn 0 price 129 ratingValue 4.6 material "80 % wool" photos 2
htmlmetaparser gtin12 "036000291452" sku "25E3" size "08" mpn "" price "129.00" ratingValue "4.6" material undefined photos 1
microdata-rdf-streaming-parser gtin12 "036000291452" sku "25E3" size "08" mpn "" price "129.00" ratingValue "4.6" material "80 % wool" photos 2
microdata gtin12 'Barcode' sku 'Article' size '8 years' mpn '' price 'Now 129 €' ratingValue '4.6 of 5' material None photos 1
extruct gtin12 '036000291452' sku '25E3' size '08' mpn '' price '129.00' ratingValue '4.6' material '80 % wool' photos 2
SEEN
