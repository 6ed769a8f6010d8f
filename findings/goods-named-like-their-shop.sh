#!/usr/bin/env bash
# Name, brand, photo and price of an article, taken from "any e-commerce website" by a bundle of rules for metascraper.
#
# Seen with @samirrayani/metascraper-shopping 1.4.22 and metascraper 5.49.24 (Node 20): it takes the price from the whole page, and name,
# brand and photo from the first block of structured data alone.
# - Where the shop itself stands first (Organization or WebSite, as many themes have it), the coat is called "Pen Shop", its photo is the shop's logo,
#   and its price, stock and number are the coat's. Behind the coat, the shop does no harm.
# - In a graph, which shop systems write for search engines, the coat is called "Coats", the last step of its way through the shop.
# - In a list, the coat has a price and no name.
# Its documents name what is found, and not where.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @samirrayani/metascraper-shopping@1.4.22 metascraper@5.49.24
cat > look.js <<'JS'
const scraper = require("metascraper")([require("@samirrayani/metascraper-shopping")()]);
const context = "https://schema.org";
const shop = { "@context": context, "@type": "Organization", name: "Pen Shop", image: "https://www.example.com/logo.png" };
const site = { "@context": context, "@type": "WebSite", name: "Pen Shop", url: "https://www.example.com" };
const way = { "@context": context, "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Coats" }] };
const offers = { "@type": "Offer", price: "129.00", priceCurrency: "EUR", availability: "https://schema.org/InStock" };
const brand = { "@type": "Brand", name: "Pen" };
const coat = { "@context": context, "@type": "Product", name: "Wool coat", sku: "K1", image: "https://www.example.com/coat.jpg", brand, offers };
const pages = {
  "coat": [coat],
  "coat, shop": [coat, shop],
  "shop, coat": [shop, coat],
  "site, coat": [site, coat],
  "way, coat": [way, coat],
  "graph": [{ "@context": context, "@graph": [way, coat] }],
  "list": [[coat]],
};
(async () => {
  for (const [page, blocks] of Object.entries(pages)) {
    const scripts = blocks.map((data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`).join("");
    const html = `<html><head><title>Wool coat</title>${scripts}</head><body></body></html>`;
    const { name, brand, image, price, sku } = await scraper({ html, url: "https://www.example.com/coat" });
    console.log(`${page} =`, JSON.stringify({ name, brand, image, price, sku }));
  }
})();
JS
node look.js | tee seen
diff - seen <<'SEEN'
coat = {"name":"Wool coat","brand":"Pen","image":"https://www.example.com/coat.jpg","price":129,"sku":"K1"}
coat, shop = {"name":"Wool coat","brand":"Pen","image":"https://www.example.com/coat.jpg","price":129,"sku":"K1"}
shop, coat = {"name":"Pen Shop","brand":null,"image":"https://www.example.com/logo.png","price":129,"sku":"K1"}
site, coat = {"name":"Pen Shop","brand":null,"image":null,"price":129,"sku":"K1"}
way, coat = {"name":null,"brand":null,"image":null,"price":129,"sku":"K1"}
graph = {"name":"Coats","brand":null,"image":null,"price":129,"sku":"K1"}
list = {"name":null,"brand":null,"image":null,"price":129,"sku":"K1"}
SEEN
