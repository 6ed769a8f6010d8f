#!/usr/bin/env bash
# Names of colours: what a brown or a beige article is called by libraries that find the nearest name.
#
# Seen with color-2-name 1.5.2 and color-namer 1.4.0 (Node 20):
# - color-2-name calls a chocolate brown (#5b3a29) "darkolivegreen" and a charcoal (#2f2f2f) "darkslategrey".
# - It also complains "Invalid Hex value: 5b" on standard error, once for each of the three parts of a valid colour of six digits, and
#   answers all the same.
# - color-namer calls the same brown "gray" (basic), "dimgray" (html) and "green" (roygbiv), and a beige (#f5f0e1) "violet" (roygbiv).
# So a colour's name on a listing can't be compared with such a name of its photo; only coarse classes of our own can.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund color-2-name@1.5.2 color-namer@1.4.0
cat > look.mjs <<'JS'
import { createRequire } from "module";
const require = createRequire(import.meta.url);
const near = await import("color-2-name");
const closest = near.closest ?? near.default.closest;
const namer = require("color-namer");
for (const colour of ["#5b3a29", "#2f2f2f", "#f5f0e1"]) {
  console.log(colour, closest(colour).name);
  const names = namer(colour);
  console.log(colour, names.basic[0].name, names.html[0].name, names.roygbiv[0].name);
}
JS
node look.mjs 2> errors | tee seen
test "$(grep -c '^Invalid Hex value: ' errors)" = 9
diff - seen <<'SEEN'
#5b3a29 darkolivegreen
#5b3a29 gray dimgray green
#2f2f2f darkslategrey
#2f2f2f black darkslategray indigo
#f5f0e1 beige
#f5f0e1 beige oldlace violet
SEEN
