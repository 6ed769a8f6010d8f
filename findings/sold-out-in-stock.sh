#!/usr/bin/env bash
# Articles of shops brought to one model, to compare prices and stock, and to find the same article twice.
#
# Seen with shopextract 0.1.2 (Python 3.11), given what Shopify and WooCommerce say at their public addresses (/products.json and the store's API):
# - What is sold out is in stock. It looks for `inventory_quantity`, which Shopify says to nobody outside, and not at `available`; in
#   WooCommerce it doesn't look at all (`is_in_stock` false).
# - A price without a word on its currency, as Shopify has it there, is in dollars.
# - Of a description, "Wool &amp; silk", "Lined" and the sizes S and M in a list, is left "Wool &amp; silkLinedSM".
# - Its search for duplicates and for the same article elsewhere goes by titles: a coat in XL and in XXL, a set of two and of four, cables of 1 m
#   and 3 m, dog food of 3 and 12 kg, and a dress with sleeves and without are each the same.
# - An American barcode number is brought to thirteen digits by `normalize`, and then not found by `match_gtin` under its own twelve.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check httpx==0.28.1 defusedxml==0.7.1 beautifulsoup4==4.15.0
venv/bin/pip install --quiet --disable-pip-version-check --no-deps shopextract==0.1.2
cat > look.py <<'PY'
import sys
from dataclasses import asdict
from unittest.mock import MagicMock

# Its crawler, which asks for a browser, is left out: nothing is crawled here.
for name in ("", ".async_dispatcher", ".extraction_strategy", ".deep_crawling", ".deep_crawling.scorers", ".content_filter_strategy", ".async_crawler_strategy"):
    sys.modules[f"crawl4ai{name}"] = MagicMock()

from shopextract import Platform, find_duplicates, fuzzy_match, match_gtin, normalize

description = "<p>Wool &amp; silk</p><p>Lined</p><ul><li>S</li><li>M</li></ul>"
variants = [{"id": size, "title": size, "price": "129.00", "sku": size, "available": False} for size in "SM"]
photos = [{"src": "https://shop.example/coat.jpg"}]
shopify = {"id": 1, "title": "Coat", "handle": "coat", "body_html": description, "variants": variants, "images": photos}
price = {"price": "12900", "currency_code": "EUR", "currency_minor_unit": 2}
woocommerce = {"id": 1, "name": "Coat", "description": description, "prices": price, "is_in_stock": False, "images": photos}
for platform, article in ((Platform.SHOPIFY, shopify), (Platform.WOOCOMMERCE, woocommerce)):
    coat = normalize(article, platform, "https://shop.example")
    stock = ["in stock" if one.in_stock else "sold out" for one in (coat, *coat.variants)]
    print(platform.value, coat.price, coat.currency, coat.description, *stock)
pairs = [
    ("Wool coat XL", "Wool coat XXL"),
    ("Pillow cases, set of 2", "Pillow cases, set of 4"),
    ("Cable 1 m USB-C", "Cable 3 m USB-C"),
    ("Adult dog food 3 kg", "Adult dog food 12 kg"),
    ("Dress with sleeves", "Dress without sleeves"),
    ("Wool coat navy", "Wool coat grey"),
]
for pair in pairs:
    first, second = ({"title": title} for title in pair)
    print(" | ".join(pair), "same" if fuzzy_match([first], [second]) else "other", "duplicate" if find_duplicates([first, second]) else "none")
offer = {"@type": "Offer", "price": "5.00", "priceCurrency": "USD"}
mug = asdict(normalize({"@type": "Product", "name": "Mug", "gtin12": "036000291452", "gtin": "036000291452", "sku": "M1", "offers": offer}))
print(mug["gtin"], len(match_gtin("036000291452", [mug])), len(match_gtin("0036000291452", [mug])))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
shopify 129.00 USD Wool &amp; silkLinedSM in stock in stock in stock
woocommerce 129 EUR Wool &amp; silkLinedSM in stock
Wool coat XL | Wool coat XXL same duplicate
Pillow cases, set of 2 | Pillow cases, set of 4 same duplicate
Cable 1 m USB-C | Cable 3 m USB-C same duplicate
Adult dog food 3 kg | Adult dog food 12 kg same duplicate
Dress with sleeves | Dress without sleeves same duplicate
Wool coat navy | Wool coat grey other none
0036000291452 0 1
SEEN
