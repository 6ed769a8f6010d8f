#!/usr/bin/env bash
# Titles and descriptions of goods, "improved" by a library that sets right what was typed (quotes, dashes, signs) before a page shows it.
#
# Seen with typograf 7.8.0 (Node 20), as it is by default, in English and in German and French with it:
# - A C or F behind two or three figures is a temperature: a bra in 75C is one of 75 °C, and in 80F of 80 °F, a child's shoe in 12C has 12 °C, a
#   battery that gives thirty times its charge (30C) has 30 °C. Cups B and D stay.
# - Right gloves, marked (R) beside (L), have a registered trade mark ®; navy, (C) in a table of colours, has a copyright ©.
# - Inches are closing quotes. In British English, one stroke for two is a closing quote, and means feet: a screen of 10.1" is one of 10.1’. In
#   German and French they are 10.1“ and 10.1 ».
# The list of its rules names degrees, and says of none when they don't hold.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund typograf@7.8.0
cat > look.js <<'JS'
const Typograf = require("typograf");
const texts = [
  "Bra, sizes 75B, 75C, 75D and 80F",
  "Child's shoe 12C",
  "Battery 1500 mAh 30C",
  "Gloves: left (L), right (R)",
  "Black (B), navy (C)",
  'Screen 10.1", wheels 26"',
];
for (const locale of [["en-US"], ["en-GB"], ["de", "en-US"], ["fr", "en-US"]]) {
  const typograf = new Typograf({ locale });
  for (const text of locale[0] === "en-US" ? texts : texts.slice(-1)) console.log(`${locale[0]}: ${text} = ${typograf.execute(text).replace(/\u00a0/g, " ")}`);
}
JS
node look.js | tee seen
diff - seen <<'SEEN'
en-US: Bra, sizes 75B, 75C, 75D and 80F = Bra, sizes 75B, 75 °C, 75D and 80 °F
en-US: Child's shoe 12C = Child’s shoe 12 °C
en-US: Battery 1500 mAh 30C = Battery 1500 mAh 30 °C
en-US: Gloves: left (L), right (R) = Gloves: left (L), right ®
en-US: Black (B), navy (C) = Black (B), navy ©
en-US: Screen 10.1", wheels 26" = Screen 10.1”, wheels 26”
en-GB: Screen 10.1", wheels 26" = Screen 10.1’, wheels 26’
de: Screen 10.1", wheels 26" = Screen 10.1“, wheels 26“
fr: Screen 10.1", wheels 26" = Screen 10.1 », wheels 26 »
SEEN
