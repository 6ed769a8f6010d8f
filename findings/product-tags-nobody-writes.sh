#!/usr/bin/env bash
# Price, stock and photos of an article as its page tells them for shares (Open Graph), and the same in microdata.
#
# Seen with @devmehq/open-graph-extractor 1.1.1 (Node 20):
# - Of product:price:amount, product:price:currency and product:availability, as shop systems write them, none is read, though its documents
#   list "Prices, availability, condition, retailer data". It looks for og:product:price:amount and the like.
# - The size of a photo (og:image:width) belongs to the photo before it. Where the first has none, it gets that of the second.
# - In microdata, what is said of a scarf shown with the coat is said of the coat: it has the scarf's article number, both names and both prices.
#   The date when it comes out is the page's date.
# - A barcode number in <data value> is the words inside.
# In none of its documents; that the largest photo comes first is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @devmehq/open-graph-extractor@1.1.1
cat > look.mjs <<'JS'
import { extractOpenGraphAsync } from "@devmehq/open-graph-extractor";
const meta = (tags) => tags.map(([property, content]) => `<meta property="${property}" content="${content}">`).join("");
const read = (head, body = "") => extractOpenGraphAsync(`<html><head>${head}</head><body>${body}</body></html>`, { extractStructuredData: true });
const coat = [["og:type", "product"], ["og:title", "Coat"]];
const offer = [["product:price:amount", "129.00"], ["product:price:currency", "EUR"], ["product:availability", "in stock"]];
console.log("offer =", JSON.stringify((await read(meta([...coat, ...offer]))).data));
console.log("the same with og: before it =", JSON.stringify((await read(meta([...coat, ...offer.map(([name, value]) => [`og:${name}`, value])]))).data));
const photos = [["og:image", "https://www.example.com/front.jpg"], ["og:image", "https://www.example.com/back.jpg"], ["og:image:width", "2000"]];
console.log("photos =", JSON.stringify((await read(meta([...coat, ...photos]))).data.ogImage));
const goods = (inside) => `<div itemscope itemtype="https://schema.org/Product">${inside}</div>`;
const price = (amount) => `<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="${amount}"></div>`;
const scarf = goods(`<b itemprop="name">Scarf</b><i itemprop="sku">S1</i>${price("19.00")}`).replace("<div ", '<div itemprop="isRelatedTo" ');
const release = '<time itemprop="releaseDate" datetime="2027-03-01">in March</time><data itemprop="gtin13" value="4006381333931">Barcode</data>';
const page = await read("", goods(`<b itemprop="name">Coat</b>${price("129.00")}${release}${scarf}`));
console.log("microdata =", JSON.stringify(page.structuredData.microdata.Product[0]));
console.log("date =", page.data.ogDate);
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
offer = {"ogType":"product","ogTitle":"Coat"}
the same with og: before it = {"ogType":"product","ogTitle":"Coat","ogProductPriceAmount":"129.00","ogProductPriceCurrency":"EUR","ogProductAvailability":"in stock"}
photos = {"url":"https://www.example.com/front.jpg","width":"2000","height":null,"type":"jpg"}
microdata = {"name":["Coat","Scarf"],"offers":[{"price":"129.00"},{"price":"19.00"}],"price":["129.00","19.00"],"releaseDate":"2027-03-01","gtin13":"Barcode","isRelatedTo":{"name":"Scarf","sku":"S1","offers":{"price":"19.00"},"price":"19.00"},"sku":"S1"}
date = 2027-03-01
SEEN
