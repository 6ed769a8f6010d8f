#!/usr/bin/env bash
# The sizes in which a shop keeps a photo (`srcset`), read out of its page: the largest is wanted for a feed, or to look at the goods.
#
# Seen with srcset-parse 1.1.0 (Node 20), beside srcset 5.0.3 and @prettier/parse-srcset 3.1.0, which are right:
# - Without a space behind the comma, as pages are written to be short, every photo but the first has the comma in its address: of
#   "coat-400.jpg 400w,coat-1600.jpg 1600w" the larger one is at ",coat-1600.jpg", where there is none.
# - A height beside the width (400w 300h), which HTML allows for times to come, is a photo of its own, at "300h".
# - Commas inside an address (w_400,h_300/coat.jpg, as picture services have them) are right.
# No error. Its documents call it compliant with the latest specification; their example has a space behind the comma.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund srcset-parse@1.1.0 srcset@5.0.3 @prettier/parse-srcset@3.1.0
cat > look.mjs <<'JS'
import { parseSrcset } from "srcset";
import prettier from "@prettier/parse-srcset";
import parse from "srcset-parse";
const photos = ["coat-400.jpg 400w, coat-1600.jpg 1600w", "coat-400.jpg 400w,coat-1600.jpg 1600w", "coat.jpg 1x,coat-2.jpg 2x", "coat.jpg 400w 300h, coat-2.jpg 800w 600h",
  "https://img.example/w_400,h_300/coat.jpg 400w, https://img.example/w_1600,h_1200/coat.jpg 1600w"];
const tools = {
  "srcset-parse": (text) => (parse.default ?? parse)(text).map((photo) => photo.url),
  srcset: (text) => parseSrcset(text).map((photo) => photo.url),
  "parse-srcset": (text) => prettier(text).map((photo) => photo.source.value),
};
for (const text of photos) for (const [name, read] of Object.entries(tools)) console.log(`${text}: ${name} ${read(text).join(" and ")}`);
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
coat-400.jpg 400w, coat-1600.jpg 1600w: srcset-parse coat-400.jpg and coat-1600.jpg
coat-400.jpg 400w, coat-1600.jpg 1600w: srcset coat-400.jpg and coat-1600.jpg
coat-400.jpg 400w, coat-1600.jpg 1600w: parse-srcset coat-400.jpg and coat-1600.jpg
coat-400.jpg 400w,coat-1600.jpg 1600w: srcset-parse coat-400.jpg and ,coat-1600.jpg
coat-400.jpg 400w,coat-1600.jpg 1600w: srcset coat-400.jpg and coat-1600.jpg
coat-400.jpg 400w,coat-1600.jpg 1600w: parse-srcset coat-400.jpg and coat-1600.jpg
coat.jpg 1x,coat-2.jpg 2x: srcset-parse coat.jpg and ,coat-2.jpg
coat.jpg 1x,coat-2.jpg 2x: srcset coat.jpg and coat-2.jpg
coat.jpg 1x,coat-2.jpg 2x: parse-srcset coat.jpg and coat-2.jpg
coat.jpg 400w 300h, coat-2.jpg 800w 600h: srcset-parse coat.jpg and 300h and coat-2.jpg and 600h
coat.jpg 400w 300h, coat-2.jpg 800w 600h: srcset coat.jpg and coat-2.jpg
coat.jpg 400w 300h, coat-2.jpg 800w 600h: parse-srcset coat.jpg and coat-2.jpg
https://img.example/w_400,h_300/coat.jpg 400w, https://img.example/w_1600,h_1200/coat.jpg 1600w: srcset-parse https://img.example/w_400,h_300/coat.jpg and https://img.example/w_1600,h_1200/coat.jpg
https://img.example/w_400,h_300/coat.jpg 400w, https://img.example/w_1600,h_1200/coat.jpg 1600w: srcset https://img.example/w_400,h_300/coat.jpg and https://img.example/w_1600,h_1200/coat.jpg
https://img.example/w_400,h_300/coat.jpg 400w, https://img.example/w_1600,h_1200/coat.jpg 1600w: parse-srcset https://img.example/w_400,h_300/coat.jpg and https://img.example/w_1600,h_1200/coat.jpg
SEEN
