#!/usr/bin/env bash
# Which sizes of an article a Shopify shop has, for tools that read shops at their public addresses. Here S is there, M is sold out.
#
# /products.json and /products/coat.js say so (`available`); /products/coat.json, for one article alone, leaves it out, and has the tags in one
# string. None of the three says how many there are (`inventory_quantity`).
# Seen with shopscout 0.2.2 and shopify-catalog-exporter 0.1.0 (Python 3.11):
# - shopscout is right about all articles of a shop (`products()`), but asked for one of them (`product("coat")`), finds it sold out in every
#   size, whatever the shop has, with a tag for each letter in its table: "w, i, n, t, e, r".
# - shopify-catalog-exporter, made to fill an import file for Shopify, is right about stock. It leaves out the words for photos (alt), which
#   the same answer holds, and the weight, which there is called `weight` and not `grams`. Where a shop answers with its page alone, a price of
#   "199" in the page's structured data is 1.99 in the import file, and every size is "Default Title".
# In the documents of neither.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check shopscout==0.2.2 shopify-catalog-exporter==0.1.0
cat > shop.py <<'PY'
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COAT = {"id": 1, "title": "Wool coat", "handle": "coat", "vendor": "North"}
SCARF = {"id": 2, "title": "Scarf", "handle": "scarf", "vendor": "North", "product_type": "", "body_html": "", "tags": [], "images": [], "options": []}
HAT = {"@type": "Product", "name": "Hat", "offers": [{"@type": "Offer", "sku": f"H-{size}", "price": "199", "priceCurrency": "EUR"} for size in "SM"]}
SIZES = ("S", True), ("M", False)
PHOTO = "//cdn.shop.example/coat.jpg"


def variant(size, **more):
    return {"id": ord(size), "title": size, "option1": size, "sku": f"C-{size}", "requires_shipping": True, "taxable": True} | more


def products():
    variants = [variant(size, available=there, price="199.00", compare_at_price=None, grams=1200) for size, there in SIZES]
    photos = [{"id": 5, "position": 1, "src": f"https:{PHOTO}", "width": 800, "height": 800}]
    more = {"tags": ["winter", "wool"], "product_type": "Coats", "body_html": "", "images": photos, "options": [{"name": "Size", "position": 1}]}
    gone = variant("Z", title="Default Title", available=False, price="49.00", compare_at_price=None, grams=100)
    return {"products": [COAT | more | {"variants": variants}, SCARF | {"variants": [gone]}]}


def product():
    variants = [variant(size, price="199.00", compare_at_price="", grams=1200, inventory_management="shopify") for size, _ in SIZES]
    more = {"tags": "winter, wool", "product_type": "Coats", "body_html": "", "images": [], "options": [{"name": "Size", "position": 1}]}
    return {"product": COAT | more | {"variants": variants}}


def product_for_scripts():
    variants = [variant(size, available=there, price=19900, weight=1200, inventory_management="shopify", barcode="") for size, there in SIZES]
    media = [{"media_type": "image", "position": 1, "src": f"https:{PHOTO}", "alt": "Front, collar up"}]
    more = {"tags": ["winter", "wool"], "type": "Coats", "description": "", "images": [PHOTO], "media": media, "available": True}
    return COAT | more | {"options": [{"name": "Size", "position": 1, "values": ["S", "M"]}], "variants": variants}


class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        here = f"http://{self.headers['Host']}"
        pages = {
            "/": '<link href="https://cdn.shopify.com"><script>Shopify = {shop: "shop.myshopify.com"};</script>',
            "/products.json": json.dumps(products()),
            "/products/coat.json": json.dumps(product()),
            "/products/coat.js": json.dumps(product_for_scripts()),
            "/sitemap.xml": f"<sitemapindex><sitemap><loc>{here}/sitemap_products_1.xml</loc></sitemap></sitemapindex>",
            "/sitemap_products_1.xml": f"<urlset><url><loc>{here}/products/coat</loc></url><url><loc>{here}/products/hat</loc></url></urlset>",
            "/products/hat": f'<script type="application/ld+json">{json.dumps(HAT)}</script>',
        }
        page = pages.get(self.path.split("?")[0])
        self.send_response(200 if page else 404)
        self.end_headers()
        self.wfile.write((page or "").encode())

    def log_message(self, *words):
        pass


def opened():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shop)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"
PY
cat > look.py <<'PY'
import csv
import subprocess

from shop import opened
from shopscout import Shopify

address = opened()
shop = Shopify(address)
for asked, article in (("products()", shop.products()[0]), ('product("coat")', shop.product("coat"))):
    sizes = {variant.title: variant.available for variant in article.variants}
    print(f"shopscout, {asked}:", article.title, article.available, sizes, repr(article.to_flat_dict()["tags"]))
subprocess.run(["venv/bin/shopify-catalog-export", address, "--output", "out.csv"], check=True, capture_output=True)
for row in csv.DictReader(open("out.csv", encoding="utf-8-sig")):
    names = "URL handle", "Option1 value", "SKU", "Price", "Inventory quantity", "Weight value (grams)", "Product image URL", "Image alt text"
    print("shopify-catalog-exporter:", {name: row[name] for name in names})
PY
venv/bin/python -W ignore look.py 2> /dev/null | tee seen
diff - seen <<'SEEN'
shopscout, products(): Wool coat True {'S': True, 'M': False} 'winter, wool'
shopscout, product("coat"): Wool coat False {'S': False, 'M': False} 'w, i, n, t, e, r, ,,  , w, o, o, l'
shopify-catalog-exporter: {'URL handle': 'coat', 'Option1 value': 'S', 'SKU': 'C-S', 'Price': '199.00', 'Inventory quantity': '', 'Weight value (grams)': '', 'Product image URL': 'https://cdn.shop.example/coat.jpg', 'Image alt text': ''}
shopify-catalog-exporter: {'URL handle': 'coat', 'Option1 value': 'M', 'SKU': 'C-M', 'Price': '199.00', 'Inventory quantity': '0', 'Weight value (grams)': '', 'Product image URL': '', 'Image alt text': ''}
shopify-catalog-exporter: {'URL handle': 'hat', 'Option1 value': 'Default Title', 'SKU': 'H-S', 'Price': '1.99', 'Inventory quantity': '', 'Weight value (grams)': '', 'Product image URL': '', 'Image alt text': ''}
shopify-catalog-exporter: {'URL handle': 'hat', 'Option1 value': 'Default Title', 'SKU': 'H-M', 'Price': '1.99', 'Inventory quantity': '', 'Weight value (grams)': '', 'Product image URL': '', 'Image alt text': ''}
SEEN
