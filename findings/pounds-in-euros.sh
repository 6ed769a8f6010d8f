#!/usr/bin/env bash
# Prices of a shop written for its buyers, in a browser, by the library of a provider of search for Shopify's shops.
#
# Seen with @fast-simon/price-parser 1.0.58 (Node 20), `formatPrice`; the browser's window, in which it keeps things, is here an empty object:
# - The first price sets the currency for all that follow on a page, of those that it leaves to the browser: after one in euros, 99.5 pounds
#   are €99.50, as many yen €99.50, and dollars of Canada "€99.50 CAD". So it is where a buyer changes the currency without a new page.
# - Every currency that it doesn't know has dollars: dinars of Kuwait and Jordan, cedis of Ghana, rials of Oman, and more than twenty others that
#   have another sign.
# - Prices it doesn't leave to the browser stay as they come: 99.5 forints are "99.5 Ft".
# No error. It has no documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @fast-simon/price-parser@1.0.58
cat > look.js <<'JS'
const { PriceParser } = require("@fast-simon/price-parser");
for (const currencies of [["GBP"], ["JPY"], ["CAD"], ["EUR", "GBP", "JPY", "CAD"], ["GBP", "EUR"], ["KWD", "GHS", "JOD", "OMR", "HUF"]]) {
  globalThis.window = {};
  console.log(`${currencies.join(", ")}:`, currencies.map((currency) => PriceParser.formatPrice(currency, "99.5")).join("  "));
}
const unlike = "AOA BHD BTN BYN ERN GEL GHS GIP HTG IQD JOD KWD LSL LYD MGA MRU MZN OMR SCR SDG SOS SYP SZL TMT TND ZMW".split(" ");
console.log("with $:", unlike.filter((currency) => PriceParser.getSymbolByCurrency(currency) === "$").join(" "));
JS
node look.js | tee seen
diff - seen <<'SEEN'
GBP: £99.50
JPY: ¥100
CAD: $99.50 CAD
EUR, GBP, JPY, CAD: €99.50  €99.50  €99.50  €99.50 CAD
GBP, EUR: £99.50  £99.50
KWD, GHS, JOD, OMR, HUF: $99.5  $99.5  $99.5  $99.5  99.5 Ft
with $: AOA BHD BTN BYN ERN GEL GHS GIP HTG IQD JOD KWD LSL LYD MGA MRU MZN OMR SCR SDG SOS SYP SZL TMT TND ZMW
SEEN
