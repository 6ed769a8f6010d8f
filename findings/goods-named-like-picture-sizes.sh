#!/usr/bin/env bash
# Photos of goods whose file names end in the goods' size, in Shopify's own scripts for themes, which ask for a photo in another size.
#
# Seen with @shopify/theme-images 4.1.1 (Node 20):
# - `imageSize` takes the size of the goods for that of the picture: bag_small.jpg is a "small" picture (100 pixels in Shopify), towel_50x100.jpg
#   one of 50 by 100 pixels, rug_160x230.jpg one of 160 by 230.
# - `getSizedImageUrl` is null for every photo in WebP, AVIF or HEIC, and for every address that asks for more than its version (?v=1&width=600):
#   the photo on the page is gone, or called "null".
# Its documents don't say which it knows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @shopify/theme-images@4.1.1
cat > look.js <<'JS'
const { imageSize, getSizedImageUrl } = require("@shopify/theme-images");
const names = ["bag.jpg?v=1", "bag_small.jpg?v=1", "towel_50x100.jpg", "rug_160x230.png?v=1", "coat.webp?v=1", "coat.avif", "coat.heic", "coat.jpg?v=1&width=600"];
for (const name of names) {
  const address = `https://cdn.shop.example/files/${name}`;
  console.log(name, "size", imageSize(address), "in 800 pixels", getSizedImageUrl(address, "800x"));
}
JS
node look.js | tee seen
diff - seen <<'SEEN'
bag.jpg?v=1 size null in 800 pixels //cdn.shop.example/files/bag_800x.jpg?v=1
bag_small.jpg?v=1 size small in 800 pixels //cdn.shop.example/files/bag_small_800x.jpg?v=1
towel_50x100.jpg size 50x100 in 800 pixels //cdn.shop.example/files/towel_50x100_800x.jpg
rug_160x230.png?v=1 size 160x230 in 800 pixels //cdn.shop.example/files/rug_160x230_800x.png?v=1
coat.webp?v=1 size null in 800 pixels null
coat.avif size null in 800 pixels null
coat.heic size null in 800 pixels null
coat.jpg?v=1&width=600 size null in 800 pixels null
SEEN
