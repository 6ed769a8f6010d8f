#!/usr/bin/env bash
# Contents, weights and sizes as they stand on packs and in size tables, in a library that reads quantities and makes other units of them.
#
# Seen with unitz-ts 1.0.1 (Node 20), `uz(text).convert(unit)`:
# - A comma parts two quantities, in the number itself, too: 1,000 g are 1 of nothing and 0 grams, and weigh 0 kg; 12,500 g are 0.5 kg. A bottle of
#   1,5 l holds 5 litres, one of 0,75 l 75.
# - 90 x 200 cm, 5 ft 3 in and 36½ in are 0 cm: all that stands behind the first number is taken for a unit that it doesn't know, and what it
#   doesn't know is 0.
# - 1 1/2 lb, 10-12 in and 12 fl oz are right.
# No error. Its documents show a list with commas (2c, 4s, 23mi), and no number with one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm pack --silent unitz-ts@1.0.1 > /dev/null # what it needs besides is a runner of tests
tar -xzf unitz-ts-1.0.1.tgz
cat > look.js <<'JS'
const { Classes, uz } = require("./package");
Classes.addDefaults();
const texts = [
  ["1000 g", "kg"], ["1,000 g", "kg"], ["12,500 g", "kg"], ["1.5 l", "l"], ["1,5 l", "l"], ["0,75 l", "l"], ["200 cm", "cm"], ["90 x 200 cm", "cm"],
  ["5 ft 3 in", "cm"], ["36½ in", "cm"], ["1 1/2 lb", "g"], ["10-12 in", "cm"], ["12 fl oz", "ml"],
];
for (const [text, unit] of texts) {
  const { min, max } = uz(text).convert(unit);
  console.log(text, "=", [...new Set([min, max].map(({ value }) => value.toFixed(2)))].join(" to "), unit);
}
JS
node look.js | tee seen
diff - seen <<'SEEN'
1000 g = 1.00 kg
1,000 g = 0.00 kg
12,500 g = 0.50 kg
1.5 l = 1.50 l
1,5 l = 5.00 l
0,75 l = 75.00 l
200 cm = 200.00 cm
90 x 200 cm = 0.00 cm
5 ft 3 in = 0.00 cm
36½ in = 0.00 cm
1 1/2 lb = 680.39 g
10-12 in = 25.40 to 30.48 cm
12 fl oz = 354.88 ml
SEEN
