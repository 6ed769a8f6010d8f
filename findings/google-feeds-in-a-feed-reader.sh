#!/usr/bin/env bash
# A shop's Google Merchant feed (RSS 2.0) in the feed reader that most Python programs use.
#
# Seen with feedparser 6.0.14 (Python 3.11): an entry is one flat dictionary, and its namespaced elements are kept by name alone.
# - Of several g:additional_image_link only the last is kept: the other pictures of the goods are gone, without a word.
# - Of several g:shipping only the last country is kept, as `g_country` of the goods themselves; `g_shipping` is empty.
# - Of several g:product_detail the last name and value are kept, under the section of the first.
# - Two g:size, as shops write them for goods in two sizes, are one.
# The feed is valid; Google's own rules allow ten additional pictures, each in an element of its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14
cat > look.py <<'PY'
import feedparser

FEED = """<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
<link>https://shop.example</link><description>Coats</description><item>
<g:id>1</g:id><title>Coat</title><g:price>199.00 EUR</g:price><g:image_link>https://shop.example/front.jpg</g:image_link>
<g:additional_image_link>https://shop.example/back.jpg</g:additional_image_link>
<g:additional_image_link>https://shop.example/lining.jpg</g:additional_image_link>
<g:additional_image_link>https://shop.example/collar.jpg</g:additional_image_link>
<g:shipping><g:country>DE</g:country><g:price>4.90 EUR</g:price></g:shipping>
<g:shipping><g:country>AT</g:country><g:price>9.90 EUR</g:price></g:shipping>
<g:product_detail><g:section_name>Inside</g:section_name><g:attribute_name>Lining</g:attribute_name>
<g:attribute_value>Viscose</g:attribute_value></g:product_detail>
<g:product_detail><g:attribute_name>Outer</g:attribute_name><g:attribute_value>Wool</g:attribute_value></g:product_detail>
<g:size>M</g:size><g:size>L</g:size></item></channel></rss>"""
read = feedparser.parse(FEED)
entry = read.entries[0]
print("faulty:", bool(read.bozo))
for name in ("additional_image_link", "country", "shipping", "price", "section_name", "attribute_name", "attribute_value", "size"):
    print(f"{name}: {entry.get('g_' + name)!r}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
faulty: False
additional_image_link: 'https://shop.example/collar.jpg'
country: 'AT'
shipping: ''
price: '199.00 EUR'
section_name: 'Inside'
attribute_name: 'Outer'
attribute_value: 'Wool'
size: 'L'
SEEN
