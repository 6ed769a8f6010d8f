#!/usr/bin/env bash
# Links to goods, rid of what tells where a buyer came from, by libraries that clean addresses before they are kept, compared or shared.
#
# Seen with tidy-url 1.18.3 (Node 20), unalix 0.9, detrack 0.4.1 and philiprehberger-url-clean 0.3.0 (Python 3.11):
# - On eBay, `var` is the size or colour that was chosen; tidy-url takes it out, so that the link shows all of them, at the price "from".
# - On Flipkart, `pid` is that; unalix and detrack take it out. So does unalix with `searchVariation` on Mercado Libre.
# - `ref`, an article's number in French and Spanish shops (référence), is a track for all but tidy-url: of fiche.php?ref=4711 only fiche.php is left.
# - detrack knows no shops, and takes `pid`, `origin` and all that begins with `cm_` for tracks everywhere: product.do?pid=123456 is product.do,
#   whatever the article, and filters by origin, or by a length in cm, are gone. "One thing", say its documents, "and does it well".
# - The choices of Etsy, Shopify and WooCommerce stay in all four.
# No error; tidy-url, detrack and philiprehberger-url-clean can tell what they took.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check unalix==0.9 detrack==0.4.1 philiprehberger-url-clean==0.3.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tidy-url@1.18.3
cat > links.json <<'JSON'
[
  "https://www.ebay.com/itm/123456789012?var=423456789012",
  "https://www.flipkart.com/coat/p/itm123?pid=COATABC123",
  "https://articulo.mercadolibre.com.mx/MLM-123-abrigo-_JM?searchVariation=1234",
  "https://shop.example/product.do?pid=123456",
  "https://shop.example/fiche.php?ref=4711",
  "https://shop.example/coffee?origin=Kenya&roast=dark",
  "https://shop.example/curtains?cm_from=140&cm_to=160",
  "https://www.etsy.com/listing/123456789/coat?variation0=1234567890",
  "https://shop.example/products/coat?variant=40123456789012&utm_source=mail",
  "https://shop.example/product/coat/?attribute_pa_size=m&fbclid=abc"
]
JSON
cat > look.js <<'JS'
const { TidyURL } = require("tidy-url");
const { log } = console;
console.log = () => {};
for (const link of require("./links.json")) log("tidy-url", TidyURL.clean(link).url);
JS
cat > look.py <<'PY'
import json

import detrack
import philiprehberger_url_clean
import unalix

for link in json.load(open("links.json")):
    print("unalix", unalix.clear_url(link))
    print("detrack", detrack.clean_url(link))
    print("philiprehberger-url-clean", philiprehberger_url_clean.clean_url(link)[0])
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
tidy-url https://www.ebay.com/itm/123456789012
tidy-url https://www.flipkart.com/coat/p/itm123?pid=COATABC123
tidy-url https://articulo.mercadolibre.com.mx/MLM-123-abrigo-_JM?searchVariation=1234
tidy-url https://shop.example/product.do?pid=123456
tidy-url https://shop.example/fiche.php?ref=4711
tidy-url https://shop.example/coffee?origin=Kenya&roast=dark
tidy-url https://shop.example/curtains?cm_from=140&cm_to=160
tidy-url https://www.etsy.com/listing/123456789/coat?variation0=1234567890
tidy-url https://shop.example/products/coat?variant=40123456789012
tidy-url https://shop.example/product/coat/?attribute_pa_size=m
unalix https://www.ebay.com/itm/123456789012?var=423456789012
detrack https://www.ebay.com/itm/123456789012?var=423456789012
philiprehberger-url-clean https://www.ebay.com/itm/123456789012?var=423456789012
unalix https://www.flipkart.com/coat/p/itm123
detrack https://www.flipkart.com/coat/p/itm123
philiprehberger-url-clean https://www.flipkart.com/coat/p/itm123?pid=COATABC123
unalix https://articulo.mercadolibre.com.mx/MLM-123-abrigo-_JM
detrack https://articulo.mercadolibre.com.mx/MLM-123-abrigo-_JM?searchVariation=1234
philiprehberger-url-clean https://articulo.mercadolibre.com.mx/MLM-123-abrigo-_JM?searchVariation=1234
unalix https://shop.example/product.do?pid=123456
detrack https://shop.example/product.do
philiprehberger-url-clean https://shop.example/product.do?pid=123456
unalix https://shop.example/fiche.php
detrack https://shop.example/fiche.php
philiprehberger-url-clean https://shop.example/fiche.php
unalix https://shop.example/coffee?origin=Kenya&roast=dark
detrack https://shop.example/coffee?roast=dark
philiprehberger-url-clean https://shop.example/coffee?origin=Kenya&roast=dark
unalix https://shop.example/curtains?cm_from=140&cm_to=160
detrack https://shop.example/curtains
philiprehberger-url-clean https://shop.example/curtains?cm_from=140&cm_to=160
unalix https://www.etsy.com/listing/123456789/coat?variation0=1234567890
detrack https://www.etsy.com/listing/123456789/coat?variation0=1234567890
philiprehberger-url-clean https://www.etsy.com/listing/123456789/coat?variation0=1234567890
unalix https://shop.example/products/coat?variant=40123456789012
detrack https://shop.example/products/coat?variant=40123456789012
philiprehberger-url-clean https://shop.example/products/coat?variant=40123456789012
unalix https://shop.example/product/coat/?attribute_pa_size=m
detrack https://shop.example/product/coat/?attribute_pa_size=m
philiprehberger-url-clean https://shop.example/product/coat/?attribute_pa_size=m
SEEN
