#!/usr/bin/env bash
# Prices of a Shopify shop, written by Shopify's own scripts for themes, in the formats that its admin offers.
#
# Seen with @shopify/theme-currency 4.1.1 (Node 20), `formatMoney`:
# - Of the eight formats of Shopify's help page four leave no price: "CHF {{amount_with_apostrophe_separator}}", as Swiss shops have it, is
#   "CHF ", and shops with spaces (1 299,00 kr) show "kr" alone. No error.
# - Amounts as text, which its comments allow ("3.00 dollars"), are right with two decimals only: Shopify's storefront gives "12.5" and
#   "100.0", which become $1.25 and $10.00, a tenth.
# A mend for the first of the four formats has been open since 2021.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @shopify/theme-currency@4.1.1
cat > look.js <<'JS'
const { formatMoney } = require("@shopify/theme-currency");
const formats = [
  "${{amount}}", "¥{{amount_no_decimals}}", "{{amount_with_comma_separator}} €", "{{amount_no_decimals_with_comma_separator}} €",
  "CHF {{amount_with_apostrophe_separator}}", "{{amount_no_decimals_with_space_separator}} Kč", "{{amount_with_space_separator}} kr",
  "€{{amount_with_period_and_space_separator}}",
];
for (const format of formats) console.log(`129900 cents as ${format}: [${formatMoney(129900, format)}]`);
for (const amount of ["12.50", "12.5", "100.0"]) console.log(`"${amount}": ${formatMoney(amount, "${{amount}}")}`);
JS
node look.js | tee seen
diff - seen <<'SEEN'
129900 cents as ${{amount}}: [$1,299.00]
129900 cents as ¥{{amount_no_decimals}}: [¥1,299]
129900 cents as {{amount_with_comma_separator}} €: [1.299,00 €]
129900 cents as {{amount_no_decimals_with_comma_separator}} €: [1.299 €]
129900 cents as CHF {{amount_with_apostrophe_separator}}: [CHF ]
129900 cents as {{amount_no_decimals_with_space_separator}} Kč: [ Kč]
129900 cents as {{amount_with_space_separator}} kr: [ kr]
129900 cents as €{{amount_with_period_and_space_separator}}: [€]
"12.50": $12.50
"12.5": $1.25
"100.0": $10.00
SEEN
