#!/usr/bin/env bash
# Structured data of goods, written for a page by a library that makes "Google rich results" of what a shop says in JavaScript.
#
# Seen with @unhead/schema-org 3.1.3 and unhead 3.1.3 (Node 20), `defineProduct`:
# - Two articles on one page, such as a coat and the scarf shown with it, become one: the scarf, which has the coat's article number, material,
#   photos and review. Its documents name one `@id` for all products of a page, and not that they are then mixed; with an `@id` each, they stay
#   apart.
# - A review's rating as a number, which its types allow (`Rating | number`), is lost: best 5, worst 1, and no rating.
# - A photo is made absolute, as its documents say, and an `ImageObject`; of two photos, or one in a list, neither: "/front.jpg" is left.
# - What comes in sizes (`ProductGroup` with `hasVariant`) is left as it is: the offers of a size have no type and are "OutOfStock", not
#   https://schema.org/OutOfStock, as those of a Product are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @unhead/schema-org@3.1.3 unhead@3.1.3
cat > look.mjs <<'JS'
import { UnheadSchemaOrg, defineProduct, useSchemaOrg } from "@unhead/schema-org";
import { createHead, renderSSRHead } from "unhead/server";
const written = async (label, ...articles) => {
  const head = createHead({ plugins: [UnheadSchemaOrg({ host: "https://shop.example", path: "/coat", currency: "EUR" })] });
  useSchemaOrg(head, articles.map(defineProduct));
  const { headTags, bodyTags } = await renderSSRHead(head);
  const graph = JSON.parse(`${headTags}${bodyTags}`.match(/ld\+json[^>]*>([^]*?)<\/script>/)[1])["@graph"];
  console.log(label);
  for (const node of graph) console.log("  ", JSON.stringify(node, (key, value) => (key === "priceValidUntil" ? undefined : value)));
};
const photos = ["/front.jpg", "/back.jpg"];
const review = { author: "A buyer", reviewRating: 2 };
const coat = { name: "Wool coat", sku: "C-1", material: "Wool", image: photos, review, offers: { price: 199, availability: "OutOfStock" } };
const scarf = { name: "Scarf", offers: { price: 49 } };
await written("a coat", coat);
await written("a coat and a scarf", coat, scarf);
await written("with an @id each", { "@id": "#coat", name: "Wool coat", sku: "C-1" }, { "@id": "#scarf", name: "Scarf" });
await written("a rating as an object", { name: "Wool coat", review: { ...review, reviewRating: { ratingValue: 2 } } });
await written("one photo", { name: "Wool coat", image: "/front.jpg" });
await written("in sizes", { "@type": "ProductGroup", name: "Wool coat", hasVariant: [{ "@type": "Product", size: "M", offers: coat.offers }] });
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
a coat
   {"@id":"https://shop.example/coat#product","@type":"Product","material":"Wool","name":"Wool coat","sku":"C-1","image":["/front.jpg","/back.jpg"],"offers":{"@type":"Offer","availability":"https://schema.org/OutOfStock","price":199,"priceCurrency":"EUR"},"review":{"@type":"Review","author":{"@type":"Person","name":"A buyer"},"reviewRating":{"@type":"Rating","bestRating":5,"worstRating":1},"inLanguage":"en"}}
a coat and a scarf
   {"@id":"https://shop.example/coat#product","@type":"Product","material":"Wool","name":"Scarf","sku":"C-1","image":["/front.jpg","/back.jpg"],"offers":{"@type":"Offer","availability":"https://schema.org/InStock","price":49,"priceCurrency":"EUR"},"review":{"@type":"Review","author":{"@type":"Person","name":"A buyer"},"reviewRating":{"@type":"Rating","bestRating":5,"worstRating":1},"inLanguage":"en"}}
with an @id each
   {"@id":"https://shop.example/coat#/schema/product/#coat","@type":"Product","name":"Wool coat","sku":"C-1"}
   {"@id":"https://shop.example/coat#/schema/product/#scarf","@type":"Product","name":"Scarf"}
a rating as an object
   {"@id":"https://shop.example/coat#product","@type":"Product","name":"Wool coat","review":{"@type":"Review","author":{"@type":"Person","name":"A buyer"},"reviewRating":{"@type":"Rating","bestRating":5,"worstRating":1,"ratingValue":2},"inLanguage":"en"}}
one photo
   {"@id":"https://shop.example/coat#product","@type":"Product","name":"Wool coat","image":{"@id":"https://shop.example#/schema/image/1"}}
   {"@id":"https://shop.example#/schema/image/1","@type":"ImageObject","contentUrl":"https://shop.example/front.jpg","inLanguage":"en","url":"https://shop.example/front.jpg"}
in sizes
   {"@id":"https://shop.example/coat#product","@type":"ProductGroup","name":"Wool coat","hasVariant":[{"@type":"Product","size":"M","offers":{"price":199,"availability":"OutOfStock"}}]}
SEEN
