#!/usr/bin/env bash
# A shop's sitemap of products, each with its photos (`image:image`, as shop systems write them and Google reads them).
#
# Seen with sitemapper 4.1.6 and get-sitemap-links 1.1.0 (Node 20), beside ultimate-sitemap-parser 1.8.1 (Python 3.11), which has all:
# - sitemapper's documents list the fields `image:loc` and `image:title` "for image sitemaps". Asked for them, it gives neither, for no product
#   and without an error: it takes "image:" off the names before it looks for them. A field `image`, which its documents don't have, holds
#   the photos. Who counts a product's photos as documented counts none.
# - get-sitemap-links leaves `&amp;` in addresses, where the format demands it: /scarf?colour=navy&amp;size=M asks the shop for "amp;size",
#   and no size is chosen. In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ultimate-sitemap-parser==1.8.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund sitemapper@4.1.6 get-sitemap-links@1.1.0
cat > sitemap.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://shop.example/coat</loc><lastmod>2026-11-20</lastmod><image:image><image:loc>https://shop.example/a.jpg</image:loc>
<image:title>Coat</image:title></image:image></url>
<url><loc>https://shop.example/scarf?colour=navy&amp;size=M</loc><image:image><image:loc>https://shop.example/b.jpg</image:loc></image:image>
<image:image><image:loc>https://shop.example/c.jpg</image:loc></image:image></url>
</urlset>
XML
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { createServer } from "http";
import { createRequire } from "module";
import Sitemapper from "sitemapper";
const getSitemapLinks = createRequire(import.meta.url)("get-sitemap-links").default;
const server = createServer((request, response) => response.setHeader("Content-Type", "application/xml").end(readFileSync("sitemap.xml")));
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const url = `http://127.0.0.1:${server.address().port}/sitemap.xml`;
const fields = { loc: true, lastmod: true, "image:loc": true, "image:title": true };
const photos = await new Sitemapper({ url, fields: { image: true } }).fetch();
const { sites, errors } = await new Sitemapper({ url, fields }).fetch();
for (const site of sites) console.log("sitemapper", JSON.stringify(site));
console.log("sitemapper, errors", errors.length);
for (const site of photos.sites) console.log("sitemapper, image", JSON.stringify(site));
for (const link of await getSitemapLinks(url)) console.log("get-sitemap-links", link);
server.close();
JS
cat > look.py <<'PY'
from usp.tree import sitemap_from_str

for page in sitemap_from_str(open("sitemap.xml").read()).all_pages():
    print("ultimate-sitemap-parser", page.url, *(image.loc for image in page.images))
PY
{ node look.mjs; venv/bin/python -W ignore look.py 2> /dev/null; } | tee seen
diff - seen <<'SEEN'
sitemapper {"loc":"https://shop.example/coat","lastmod":"2026-11-20"}
sitemapper {"loc":"https://shop.example/scarf?colour=navy&size=M"}
sitemapper, errors 0
sitemapper, image {"image":{"loc":"https://shop.example/a.jpg","title":"Coat"}}
sitemapper, image {"image":[{"loc":"https://shop.example/b.jpg"},{"loc":"https://shop.example/c.jpg"}]}
get-sitemap-links https://shop.example/coat
get-sitemap-links https://shop.example/scarf?colour=navy&amp;size=M
ultimate-sitemap-parser https://shop.example/coat https://shop.example/a.jpg
ultimate-sitemap-parser https://shop.example/scarf?colour=navy&size=M https://shop.example/b.jpg https://shop.example/c.jpg
SEEN
