#!/usr/bin/env bash
# The colours of goods on their photos, by libraries that give a palette or the dominant colour.
#
# Seen with get-image-colors 4.0.1, fast-average-color-node 3.3.0, extract-colors 4.2.1 and splashy 6.0.43 (sharp 0.35.5, Node 20):
# - get-image-colors fills up a palette that has fewer colours than asked for (five by default) with others that are not there: a towel in stripes of
#   navy and white has three times the same light green, as much as the rest for all that its answer tells; a grey cup on white the same.
# - For fast-average-color-node, the "dominant" colour of a red cup cut out of its ground is black, of which it has none: what is wholly seen
#   through counts as what lies under it. Its other two methods look at how far a pixel is seen through, and give red.
# - A cream cup on white is white alone for extract-colors, while one of light grey is found.
# - splashy has the cups right, and raises a TypeError for a photo that is all white.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund get-image-colors@4.0.1 fast-average-color-node@3.3.0 extract-colors@4.2.1 splashy@6.0.43 sharp@0.35.5
cat > look.mjs <<'JS'
import { createRequire } from "node:module";
import { getAverageColor } from "fast-average-color-node";
import { extractColors } from "extract-colors";
import sharp from "sharp";
import splashy from "splashy";
const getColors = createRequire(import.meta.url)("get-image-colors");
const [white, navy, red, cream, grey, nothing] = [[255, 255, 255], [20, 30, 80], [180, 30, 40], [240, 230, 205], [128, 128, 128], [0, 0, 0, 0]];
const side = 200;
const cup = (colour, ground) => (x, y) => ((x - 100) ** 2 + (y - 100) ** 2 < 50 ** 2 ? colour : ground);
const goods = {
  "towel in navy and white": (x, y) => (y % 40 < 20 ? navy : white),
  "grey cup": cup(grey, white),
  "red cup, cut out": cup(red, nothing),
  "cream cup": cup(cream, white),
  white: () => white,
};
for (const [name, colourAt] of Object.entries(goods)) {
  const pixels = [];
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) pixels.push(...[...colourAt(x, y), 255].slice(0, 4));
  const png = await sharp(Buffer.from(pixels), { raw: { width: side, height: side, channels: 4 } }).png().toBuffer();
  const all = (await getColors(png, "image/png")).map((colour) => colour.hex()).join(" ");
  const hex = await Promise.all(["dominant", "simple", "sqrt"].map(async (algorithm) => `${algorithm} ${(await getAverageColor(png, { algorithm })).hex}`));
  const areas = (await extractColors({ data: pixels, width: side, height: side })).map((colour) => `${colour.hex} ${colour.area.toFixed(2)}`).join(", ");
  const splash = await splashy(png).then((colours) => colours.join(" "), (error) => error.name);
  console.log(`${name}: get-image-colors ${all}; fast-average-color ${hex.join(", ")}; extract-colors ${areas}; splashy ${splash}`);
}
JS
node look.mjs | tee seen
diff - seen <<'SEEN'
towel in navy and white: get-image-colors #fcfcfc #141c54 #c0ffa8 #c0ffa8 #c0ffa8; fast-average-color dominant #131e50, simple #898ea7, sqrt #b3b4bc; extract-colors #141e50 0.50, #ffffff 0.50; splashy #141e50
grey cup: get-image-colors #fcfcfc #848484 #dcffc0 #dcffc0 #dcffc0; fast-average-color dominant #ffffff, simple #e6e6e6, sqrt #ebebeb; extract-colors #808080 0.20, #ffffff 0.80; splashy #808080
red cup, cut out: get-image-colors #b41c2c #b81c2c #b81c2c #b81c2c #b81c2c; fast-average-color dominant #000000, simple #b51e28, sqrt #b51e28; extract-colors #b41e28 0.20; splashy #b41e28
cream cup: get-image-colors #fcfcfc #f4e4cc #f8fff0 #f8fff0 #f8fff0; fast-average-color dominant #ffffff, simple #fcfaf5, sqrt #fcfaf6; extract-colors #ffffff 1.00; splashy #f0e6cd
white: get-image-colors #fcfcfc #fffcfc #fffcfc #fffcfc #fffcfc; fast-average-color dominant #ffffff, simple #ffffff, sqrt #ffffff; extract-colors #ffffff 1.00; splashy TypeError
SEEN
