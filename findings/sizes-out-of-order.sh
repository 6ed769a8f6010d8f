#!/usr/bin/env bash
# Sizes of clothes and shoes brought into order, as a shop shows them, by a library that is made for it and for sizes written in many ways.
#
# Seen with apparel-sorter 0.3.1 (Node 20), `sort`, and `numberify`, the number to keep in a database and sort by:
# - "Extra Small" comes after "Small". "X-Small" and "Extra Large" it doesn't know: they stay where they stood, first or last, and have the
#   number 0. "X Small" and "X Large" are right.
# - 2XS is one size with 2XL and stands after XL. XXS is right.
# - Shoes: 36 2/3 is size 3623, after 40; a half is the whole size, so that 10.5 before 10 stays so.
# Its documents promise "XS is smaller than SM" for "inconsistent sizing data" and name no size that it doesn't know; an issue of 2026 (open) asks
# whether any is missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund apparel-sorter@0.3.1
cat > look.js <<'JS'
const sorter = require("apparel-sorter");
const shops = [
  ["Extra Large", "Large", "Medium", "Small", "Extra Small"],
  ["Large", "X-Small", "Medium", "Small"],
  ["X Large", "Large", "Medium", "Small", "X Small"],
  ["2XL", "XL", "L", "M", "S", "XS", "2XS"],
  ["XXL", "XL", "L", "M", "S", "XS", "XXS"],
  ["40", "38", "37 1/3", "36 2/3", "36"],
  ["10.5", "10", "9.5", "9"],
];
for (const sizes of shops) console.log(sorter.sort([...sizes]).join(", "), "=", sizes.map((size) => `${size}: ${sorter.numberify(size)}`).join(", "));
JS
node look.js | tee seen
diff - seen <<'SEEN'
Extra Large, Small, Extra Small, Medium, Large = Extra Large: 0, Large: 28, Medium: 21, Small: 9, Extra Small: 10
Large, X-Small, Small, Medium = Large: 28, X-Small: 0, Medium: 21, Small: 9
X Small, Small, Medium, Large, X Large = X Large: 33, Large: 28, Medium: 21, Small: 9, X Small: 5
XS, S, M, L, XL, 2XL, 2XS = 2XL: 40, XL: 32, L: 26, M: 20, S: 15, XS: 6, 2XS: 40
XXS, XS, S, M, L, XL, XXL = XXL: 42, XL: 32, L: 26, M: 20, S: 15, XS: 6, XXS: 3
36, 36 2/3, 37 1/3, 38, 40 = 40: 40, 38: 38, 37 1/3: 3713, 36 2/3: 3623, 36: 36
9.5, 9, 10.5, 10 = 10.5: 10, 10: 10, 9.5: 9, 9: 9
SEEN
