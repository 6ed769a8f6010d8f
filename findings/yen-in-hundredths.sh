#!/usr/bin/env bash
# Prices on their way to a payment service or a feed that counts in the smallest unit of a currency (1299 for 12.99 euros, 1299 for 1,299 yen).
#
# Seen with @coinify/currency 1.3.43 (Node 20), beside what Node itself (Intl) and @dintero/money 1.1.12 know of each currency's decimals:
# - Yen and won, the króna of Iceland, the pesos of Chile, the dong and the shilling of Uganda have no smaller unit (ISO 4217). Here they have
#   hundredths: 1,299 yen are 129900, a hundred times the price, and 1299, as such a service answers, are 12.99 yen.
# - From one currency to another, too: ten euros at 160 yen are 160000 and not 1600.
# - Dinars of Kuwait and Bahrain, with their three decimals, are right.
# Its documents say that the decimals depend on the currency, and that those which differ are "correctly" converted.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @coinify/currency@1.3.43 @dintero/money@1.1.12
cat > look.js <<'JS'
const coinify = require("@coinify/currency");
const { Money } = require("@dintero/money");
for (const currency of ["EUR", "JPY", "KRW", "ISK", "CLP", "VND", "UGX", "KWD", "BHD"]) {
  const node = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const decimals = `decimals: Node ${node}, coinify ${coinify.getDecimalsForCurrency(currency)}`;
  console.log(`1299 ${currency}: coinify ${coinify.toSmallestSubunit(1299, currency)}, dintero ${Money.of(1299, currency)}; ${decimals}`);
}
console.log("1299 of the smallest unit of JPY:", coinify.fromSmallestSubunit(1299, "JPY"), "yen");
console.log("10 euros at 160 yen:", coinify.convertSubunitAmount(1000, 160, "EUR", "JPY"));
JS
node look.js | tee seen
diff - seen <<'SEEN'
1299 EUR: coinify 129900, dintero 1299.00; decimals: Node 2, coinify 2
1299 JPY: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 KRW: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 ISK: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 CLP: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 VND: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 UGX: coinify 129900, dintero 1299; decimals: Node 0, coinify 2
1299 KWD: coinify 1299000, dintero 1299.000; decimals: Node 3, coinify 3
1299 BHD: coinify 1299000, dintero 1299.000; decimals: Node 3, coinify 3
1299 of the smallest unit of JPY: 12.99 yen
10 euros at 160 yen: 160000
SEEN
