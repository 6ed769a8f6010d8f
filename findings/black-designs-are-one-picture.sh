#!/usr/bin/env bash
# Designs in black on a see-through ground (PNG), as they are uploaded to be printed on shirts, in a library that finds the same picture again.
#
# Seen with ImageHash 4.3.2 (Pillow 13.0.0, Python 3.11) and sharp-phash 2.2.0 (sharp 0.35.5, Node 20): both leave out how far a pixel is
# seen through, and what is wholly seen through is mostly black underneath. So a shirt, a boot and a ring in black are one picture:
# - Each of ImageHash's methods gives one hash for all three, and four of the five nothing but zeros. sharp-phash has one for all three too.
# - On white, the same three are 24 to 26 of 64 bits apart for ImageHash's `phash`.
# - imghash 1.1.4 and image-hash 7.0.1 (Node 20) tell the three apart as they are.
# In the documents of neither; ImageHash's maker advised a white ground in an issue of 2018 on something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ImageHash==4.3.2 pillow==13.0.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund sharp-phash@2.2.0 sharp@0.35.5 image-hash@7.0.1 imghash@1.1.4
cat > look.py <<'PY'
import imagehash
from PIL import Image, ImageDraw


def design(ground, mode):
    for name in ("shirt", "boot", "ring"):
        picture = Image.new(mode, (600, 600), ground)
        draw = ImageDraw.Draw(picture)
        if name == "shirt":
            draw.polygon([(150, 150), (450, 150), (520, 260), (450, 280), (450, 500), (150, 500), (150, 280), (80, 260)], fill="black")
        elif name == "boot":
            draw.polygon([(200, 80), (320, 80), (320, 350), (500, 420), (500, 500), (200, 500)], fill="black")
        else:
            draw.ellipse((100, 100, 500, 500), outline="black", width=40)
        picture.save(f"{name}-{mode}.png")
        yield picture


cut_out = list(design((0, 0, 0, 0), "RGBA"))
on_white = list(design("white", "RGB"))
for way in (imagehash.average_hash, imagehash.phash, imagehash.dhash, imagehash.whash, imagehash.colorhash):
    print(way.__name__, *map(way, cut_out))
shirt, boot, ring = map(imagehash.phash, on_white)
print("phash on white:", shirt - boot, shirt - ring, boot - ring)
PY
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { promisify } from "util";
import { createRequire } from "module";
const require = createRequire(import.meta.url);
const phash = require("sharp-phash");
const imghash = require("imghash");
const imageHash = promisify(require("image-hash").imageHash);
const pictures = ["shirt", "boot", "ring"].map((name) => readFileSync(`${name}-RGBA.png`));
const different = (hashes) => new Set(hashes).size;
console.log("sharp-phash", different(await Promise.all(pictures.map((data) => phash(data)))));
console.log("imghash", different(await Promise.all(pictures.map((data) => imghash.hash(data)))));
console.log("image-hash", different(await Promise.all(pictures.map((data) => imageHash({ data, ext: "image/png" }, 16, true)))));
JS
{ venv/bin/python look.py; node look.mjs; } | tee seen
diff - seen <<'SEEN'
average_hash 0000000000000000 0000000000000000 0000000000000000
phash 0000000000000000 0000000000000000 0000000000000000
dhash 0000000000000000 0000000000000000 0000000000000000
whash 0000000000000000 0000000000000000 0000000000000000
colorhash 38000000000 38000000000 38000000000
phash on white: 26 24 24
sharp-phash 1
imghash 3
image-hash 3
SEEN
