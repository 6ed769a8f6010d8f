#!/usr/bin/env bash
# Price and stock of an article, taken from the structured data that shops write for Google, by a library that "works with any ecommerce site".
#
# Seen with extract-product 0.1.0 (product-harvest, Python 3.11):
# - A coat in two sizes, written as one `ProductGroup` with its variants (as Google asks and Shopify's themes do), has a name, and neither price
#   nor stock. So has one whose price stands in a `priceSpecification`, Google's way to give a former price beside it.
# - Of two offers, the first is taken: sold out at 199, though the other size is in stock at 129.
# - An article that is the `mainEntity` of its page isn't found at all, and what costs nothing has no price.
# - On a page without such data it looks for prices in the text: $1,299.00 is 1,29 dollars, and "was $199.00, now $129.00" 199.00.
# In none of its documents, which name the three ways it reads a page. Below, each page with what is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check extract-product==0.1.0
cat > look.py <<'PY'
import json

from product_extractor import ProductExtractor


def offer(price, state):
    return {"@type": "Offer", "price": price, "priceCurrency": "EUR", "availability": f"https://schema.org/{state}"}


def size(letter, **data):
    return {"@type": "Product", "name": f"Coat {letter}", "size": letter, "offers": offer(**data)}


dear, cheap = {"price": 199, "state": "OutOfStock"}, {"price": 129, "state": "InStock"}
now, before = ({"@type": "UnitPriceSpecification", "priceCurrency": "EUR", "price": price} for price in (129, 199))
before["priceType"] = "https://schema.org/StrikethroughPrice"
coat = {"@type": "Product", "name": "Coat"}
pages = {
    "one offer": {**coat, "offers": offer(**cheap)},
    "two offers": {**coat, "offers": [offer(**dear), offer(**cheap)]},
    "two sizes": {"@type": "ProductGroup", "name": "Coat", "variesBy": "https://schema.org/size", "hasVariant": [size("S", **dear), size("M", **cheap)]},
    "former price": {**coat, "offers": {"@type": "Offer", "availability": "https://schema.org/InStock", "priceSpecification": [now, before]}},
    "main entity": {"@type": "ItemPage", "mainEntity": {**coat, "offers": offer(**cheap)}},
    "for nothing": {**coat, "offers": offer(0, "InStock")},
}
texts = {"text": "Coat, $129.00", "four digits": "Coat, $1,299.00", "text with a former price": "Coat, was $199.00, now $129.00"}


def show(name, html):
    found = ProductExtractor().from_html(html, source_url="https://shop.example/coat")
    print(name, "=", *((each.name, each.price, each.currency, each.availability) for each in found))


for name, data in pages.items():
    data = json.dumps({"@context": "https://schema.org", **data})
    show(name, f'<html><head><title>Coat</title><script type="application/ld+json">{data}</script></head><body></body></html>')
for name, text in texts.items():
    show(name, f"<html><head><title>Coat</title></head><body><p>{text}</p></body></html>")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
one offer = ('Coat', '129', 'EUR', 'InStock')
two offers = ('Coat', '199', 'EUR', 'OutOfStock')
two sizes = ('Coat', '', '', '')
former price = ('Coat', '', '', 'InStock')
main entity =
for nothing = ('Coat', '', 'EUR', 'InStock')
text = ('Coat', '129.00', 'USD', '')
four digits = ('Coat', '1,29', 'USD', '')
text with a former price = ('Coat', '199.00', 'USD', '')
SEEN
