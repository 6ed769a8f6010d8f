#!/usr/bin/env bash
# The Pantone colour of cloth nearest to one on a photo, as makers and wholesalers ask for it.
#
# Seen with nearest-pantone 1.0.1 (hex-rgb 1.0.0, rgb-hex 2.1.0, color-diff 1.4.0, Node 20), beside pantone-tcx 2.2.4, `getClosestColor`:
# - Black is undefined, and so are navy, royal blue and bottle green: 42 of its 2310 colours are written with commas inside (#00,9473), are
#   read as others, most of them nearly black, blue or green, and when one of those is nearest, it isn't found again. So 265 of 4096 colours evenly
#   spread over all have no answer; the other library has one for each.
# - The 42 themselves are never found: asked for the very colour of its Emerald, it says Simply Green; for its Rawhide (a brown), Carob Brown.
# No error, and its documents are one line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund nearest-pantone@1.0.1 hex-rgb@1.0.0 rgb-hex@2.1.0 color-diff@1.4.0 pantone-tcx@2.2.4
cat > look.js <<'JS'
const { getClosestColor } = require("nearest-pantone");
const { getNearestPantoneName } = require("pantone-tcx");
const name = (colour) => (getClosestColor(colour) ?? {}).name;
const asked = {
  black: "#000000", "black of cloth": "#111111", navy: "#0f1a3c", "royal blue": "#002366", "bottle green": "#006400", red: "#c8102e",
  "its emerald": "#009473", "its rawhide": "#865e49",
};
for (const [what, colour] of Object.entries(asked)) {
  console.log(`${what} ${colour}: nearest-pantone ${name(colour)}, pantone-tcx ${getNearestPantoneName(colour)}`);
}
const steps = Array.from({ length: 16 }, (_, step) => (step * 17).toString(16).padStart(2, "0"));
const all = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));
console.log("without an answer:", all.filter((colour) => !name(colour)).length, "and", all.filter((colour) => !getNearestPantoneName(colour)).length, "of", all.length);
JS
node look.js | tee seen
diff - seen <<'SEEN'
black #000000: nearest-pantone undefined, pantone-tcx Black Beauty
black of cloth #111111: nearest-pantone undefined, pantone-tcx Black Beauty
navy #0f1a3c: nearest-pantone undefined, pantone-tcx Beacon Blue
royal blue #002366: nearest-pantone undefined, pantone-tcx Surf The Web
bottle green #006400: nearest-pantone undefined, pantone-tcx Online Lime
red #c8102e: nearest-pantone high-risk-red, pantone-tcx High Risk Red
its emerald #009473: nearest-pantone simply-green, pantone-tcx Emerald
its rawhide #865e49: nearest-pantone carob-brown, pantone-tcx Rawhide
without an answer: 265 and 0 of 4096
SEEN
