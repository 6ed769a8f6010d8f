#!/usr/bin/env bash
# Weights and contents of American and British goods, brought to grams and millilitres.
#
# Seen with convert-pro 1.3.2 (Node 20), beside convert-units 2.3.4, which has the weights right:
# - A pound has 553.592 grams, a hundred too many (453.592): a kettlebell of 20 lb is 11.07 kg and not 9.07, and 10 kg are 18 lb and not 22. Ounces
#   are right, so that sixteen of them are four fifths of a pound.
# - A ton (T) has 1000 kg, and nothing is said of the American one of 907. A fluid ounce is the British one: 12 fl oz are 341 ml, not the 355
#   of an American can. It has neither pint nor gallon.
# No error. Its documents list what it covers, and no numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund convert-pro@1.3.2 convert-units@2.3.4
cat > look.js <<'JS'
const { default: pro } = require("convert-pro");
const convert = require("convert-units");
for (const [amount, from, to, short, metric] of [[1, "LB", "G", "lb", "g"], [20, "LB", "KG", "lb", "kg"], [10, "KG", "LB", "kg", "lb"], [16, "OZ", "LB", "oz", "lb"]]) {
  const [first, second] = [pro.mass([amount, from], to), convert(amount).from(short).to(metric)];
  console.log(`${amount} ${short}: convert-pro ${first.toFixed(2)} ${metric}, convert-units ${second.toFixed(2)} ${metric}`);
}
console.log("1 ton:", pro.mass([1, "T"], "KG").toFixed(0), "kg");
console.log("12 fl oz:", pro.volume([12, "fl-oz"], "ML").toFixed(0), "ml");
JS
node look.js | tee seen
diff - seen <<'SEEN'
1 lb: convert-pro 553.59 g, convert-units 453.59 g
20 lb: convert-pro 11.07 kg, convert-units 9.07 kg
10 kg: convert-pro 18.06 lb, convert-units 22.05 lb
16 oz: convert-pro 0.82 lb, convert-units 1.00 lb
1 ton: 1000 kg
12 fl oz: 341 ml
SEEN
