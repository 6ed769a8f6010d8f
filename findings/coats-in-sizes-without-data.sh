#!/usr/bin/env bash
# A product page audited for assistants that shop: score of 0 to 100, and findings, from its structured data and its words.
#
# Seen with catalogready-ai 0.7.0 (Python 3.11), `catalogready audit`, on one coat whose data is written in ways that schema.org and Google know:
# - In two sizes (ProductGroup with `hasVariant`, as Google asks for goods in sizes), it has no product data: no price, currency, stock, number, brand
#   or photo, and 25 points. As one Product, the same coat has 74.
# - With a price from and to (AggregateOffer), or one that stands in `priceSpecification`, its offer is incomplete; in the latter there is no price.
# - The króna of Iceland (ISK) is "not a recognized ISO 4217 code", as are Kazakhstan's tenge, Kenya's shilling and Oman's rial.
# - "100% wool" is a claim of performance without evidence, where the material is called wool; so is "waterproof", in "Not waterproof".
# - "Ships within 2 days" on the page is no word about shipping.
# Its rules are listed with Google's documents as their source; of ProductGroup, nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps catalogready-ai==0.7.0
cat > pages.py <<'PY'
import json

stock = {"availability": "https://schema.org/InStock"}
offer = {"@type": "Offer", "price": "199.00", "priceCurrency": "EUR", **stock}
ranged = {"@type": "AggregateOffer", "lowPrice": "199.00", "highPrice": "249.00", "priceCurrency": "EUR", "offerCount": 2, **stock}
apart = {"@type": "Offer", "priceSpecification": {"@type": "UnitPriceSpecification", "price": "199.00", "priceCurrency": "EUR"}, **stock}
words = "A warm coat of 100% wool, lined. Not waterproof."
coat = {"@type": "Product", "name": "Wool coat", "description": words, "brand": {"@type": "Brand", "name": "Example"}, "image": "https://shop.example/s.jpg"}
one = {**coat, "sku": "coat-s", "gtin13": "4006381333931"}
data = {
    "one product": {**one, "offers": offer},
    "two sizes": {
        **coat, "@type": "ProductGroup", "productGroupID": "coat", "variesBy": ["https://schema.org/size"],
        "hasVariant": [{**one, "sku": f"coat-{size}", "size": size, "offers": offer} for size in "SM"],
    },
    "price from and to": {**one, "offers": ranged},
    "price specification": {**one, "offers": apart},
    "price in ISK": {**one, "offers": {**offer, "price": "19900", "priceCurrency": "ISK"}},
    "price in KZT": {**one, "offers": {**offer, "price": "99000", "priceCurrency": "KZT"}},
    "price in KES": {**one, "offers": {**offer, "price": "19900", "priceCurrency": "KES"}},
    "price in OMR": {**one, "offers": {**offer, "price": "79.500", "priceCurrency": "OMR"}},
}
for name, product in data.items():
    with open(f"{name}.html", "w") as page:
        page.write(
            '<!doctype html><html lang="en"><head><title>Wool coat – Example</title><meta name="description" content="A coat of wool.">'
            '<link rel="canonical" href="https://shop.example/coat"><script type="application/ld+json">'
            f'{json.dumps({"@context": "https://schema.org", **product})}</script></head><body><h1>Wool coat</h1><img src="/s.jpg" alt="Coat">'
            f"<p>{words}</p><p>Ships within 2 days. Free returns within 30 days. Not suitable for heavy rain. Do not tumble dry.</p>"
            '<table><tr><th>Material</th><td>wool</td></tr></table><a href="/privacy">Privacy policy</a> <a href="/terms">Terms of service</a>'
            f'<p>{"A coat with two pockets and a collar that can be worn up. " * 12}</p></body></html>'
        )
PY
venv/bin/python pages.py
cat > told.py <<'PY'
import json
import sys

for name in sys.argv[1:]:
    audit = json.load(open(name))
    print(name.removesuffix(".json"), audit["readiness"]["before"]["score"], *sorted(each["rule_id"] for each in audit["findings"]))
    for each in audit["findings"]:
        if each["rule_id"].startswith(("CLAIM", "GEO-CURRENCY", "GEO-OFFER-001", "GEO-PRODUCT", "GEO-SHIPPING")):
            print("  ", each["evidence"])
PY
for page in *.html; do
  [ "$page" = catalogready-report.html ] || venv/bin/catalogready audit https://shop.example/coat "$page" --json > "${page%.html}.json"
done
venv/bin/python told.py *.json | tee seen
diff - seen <<'SEEN'
one product 74 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-EVIDENCE-002 GEO-OFFER-003 GEO-SHIPPING-001
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price from and to 62 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-EVIDENCE-002 GEO-OFFER-001 GEO-SHIPPING-001
   No offer includes price, currency, and availability together.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price in ISK 69 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-CURRENCY-001 GEO-EVIDENCE-002 GEO-OFFER-003 GEO-SHIPPING-001
   Unrecognized currency value(s): ISK.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price in KES 69 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-CURRENCY-001 GEO-EVIDENCE-002 GEO-OFFER-003 GEO-SHIPPING-001
   Unrecognized currency value(s): KES.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price in KZT 69 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-CURRENCY-001 GEO-EVIDENCE-002 GEO-OFFER-003 GEO-SHIPPING-001
   Unrecognized currency value(s): KZT.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price in OMR 69 AGENT-CATEGORY-001 CLAIM-PERFORMANCE-001 GEO-CURRENCY-001 GEO-EVIDENCE-002 GEO-OFFER-003 GEO-SHIPPING-001
   Unrecognized currency value(s): OMR.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
price specification 52 AGENT-CATEGORY-001 AGENT-OFFER-CURRENCY AGENT-OFFER-PRICE CLAIM-PERFORMANCE-001 GEO-EVIDENCE-002 GEO-OFFER-001 GEO-SHIPPING-001
   No offer includes price, currency, and availability together.
   No shippingDetails markup and no visible shipping information were found.
   The listing states “waterproof”, “100% wool” without matching specification or page evidence.
two sizes 25 AGENT-BRAND-001 AGENT-CATEGORY-001 AGENT-IDENTITY-001 AGENT-IMAGE-001 AGENT-OFFER-AVAILABILITY AGENT-OFFER-CURRENCY AGENT-OFFER-PRICE GEO-EVIDENCE-002 GEO-PRODUCT-001
   No JSON-LD node with @type Product was found.
SEEN
