#!/usr/bin/env bash
# Ratings and sale prices in a listing's structured data, in a validator that goes by Google's rules for rich results.
#
# Seen with @adobe/structured-data-validator 1.7.1, given what @marbec/web-auto-extractor 2.2.1 reads, as its documents say (Node 20):
# - A rating of 9.6 with the default best of 5 is an error as a number ("outside the specified or default range"). Written in quotes, as many
#   shops do, it has no finding, nor have 46, -3 and "none". In microdata all is text: no rating there is ever held against its range.
# - Google's way to give a sale price and a former one, two price specifications in a list, is an error: "price" is missing. With one of the
#   two alone it passes.
# - Two colours in a list (schema.org allows any value more than once) are an "invalid type"; two sizes are not.
# - What is a Product by another name, such as IndividualProduct or ProductModel, passes without name, price or picture.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @adobe/structured-data-validator@1.7.1 @marbec/web-auto-extractor@2.2.1
cat > look.mjs <<'JS'
import Validator from "@adobe/structured-data-validator";
import extractor from "@marbec/web-auto-extractor";
const Extractor = extractor.default ?? extractor;
const price = (price, priceType) => ({ "@type": "UnitPriceSpecification", price, priceCurrency: "EUR", priceType });
const offer = (priced) => ({ offers: { "@type": "Offer", availability: "https://schema.org/InStock", ...priced } });
const euros = offer({ price: "19.90", priceCurrency: "EUR" });
const rated = (ratingValue) => ({ ...euros, aggregateRating: { "@type": "AggregateRating", ratingValue, reviewCount: 20 } });
const linked = (type, more) => {
  const data = { "@context": "https://schema.org", "@type": type, name: "Mug", image: "https://shop.example/a.jpg", ...more };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
};
const micro = `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Mug</h1><img itemprop="image" src="a.jpg" alt="">
<p itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="19.90"><meta itemprop="priceCurrency" content="EUR"></p>
<p itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><b itemprop="ratingValue">9.6</b> of
<b itemprop="bestRating">5</b> by <b itemprop="reviewCount">20</b></p></div>`;
const pages = {
  "rating 9.6": linked("Product", rated(9.6)),
  'rating "9.6"': linked("Product", rated("9.6")),
  'rating "46"': linked("Product", rated("46")),
  'rating "-3"': linked("Product", rated("-3")),
  'rating "none"': linked("Product", rated("none")),
  "rating 9.6 of 5 in microdata": micro,
  "one price": linked("Product", offer({ priceSpecification: price(15) })),
  "sale price and former price": linked("Product", offer({ priceSpecification: [price(15), price(20, "https://schema.org/StrikethroughPrice")] })),
  "two colours": linked("Product", { ...euros, color: ["black", "white"] }),
  "two sizes": linked("Product", { ...euros, size: ["S", "M"] }),
  "no price": linked("Product", offer({})),
  "no price, IndividualProduct": linked("IndividualProduct", { name: undefined, image: undefined, offers: { "@type": "Offer" } }),
};
for (const [name, page] of Object.entries(pages)) {
  const read = new Extractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(`<html><body>${page}</body></html>`);
  const issues = (await new Validator().validate(read)).filter(({ severity, issueMessage }) => severity === "ERROR" || issueMessage.startsWith("Invalid"));
  console.log(`${name}:`, ...issues.map(({ severity, issueMessage }) => `${severity} ${issueMessage}`));
}
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
rating 9.6: ERROR Rating is outside the specified or default range
rating "9.6":
rating "46":
rating "-3":
rating "none":
rating 9.6 of 5 in microdata:
one price:
sale price and former price: ERROR One of the following conditions needs to be met: Required attribute "price" is missing or Required attribute "priceSpecification.price" is missing
two colours: WARNING Invalid type for attribute "color"
two sizes:
no price: ERROR One of the following conditions needs to be met: Required attribute "price" is missing or Required attribute "priceSpecification.price" is missing
no price, IndividualProduct:
SEEN
