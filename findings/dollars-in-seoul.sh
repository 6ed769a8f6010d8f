#!/usr/bin/env bash
# The currency of the country that a shop ships to, and a price written in it, by libraries that know countries and their currencies.
#
# Seen with country-currency-map 2.1.7, banknote 0.2.7 and currency-code-map 1.0.2 (Node 20), beside country-to-currency 3.0.1:
# - For country-currency-map, some ninety of its 243 countries pay in dollars of the USA that don't: South Korea, Turkey, Vietnam, Ukraine, Peru, Chile,
#   Romania, Kazakhstan, and Lithuania, Latvia and Slovakia, which have the euro. Nothing tells.
# - Its `formatLocaleCurrency` makes €1.00 of a price as text with a comma, "1,299.00". Its documents say that what is not a number goes to
#   `formatCurrency`, which is right.
# - A price in Croatia is in kuna for it and for banknote (hr-HR), which the euro took over from in 2023. For currency-code-map, Lithuania and Latvia
#   still pay in litas and lats (until 2015 and 2014), Macau in dollars of Hong Kong, and Chile in a unit for loans (CLF). In Bulgaria, all three have
#   the lev (until 2026).
# country-currency-map's documents show Canada and the USA.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund country-currency-map@2.1.7 banknote@0.2.7 currency-code-map@1.0.2 country-to-currency@3.0.1
cat > look.js <<'JS'
const map = require("country-currency-map");
const banknote = require("banknote");
const codes = require("currency-code-map");
const right = require("country-to-currency").default;
const countries = ["KR", "TR", "VN", "UA", "PE", "CL", "RO", "KZ", "LT", "LV", "SK", "HR", "BG", "MO", "JP", "SE"];
for (const code of countries) {
  const name = map.getCountryByAbbreviation(code);
  const known = [map.getCurrencyAbbreviation(name), banknote.currencyForCountry(code), codes[code], right[code]];
  console.log(`${code} (${name}): country-currency-map ${known[0]}, banknote ${known[1]}, currency-code-map ${known[2]}, country-to-currency ${known[3]}`);
}
for (const price of [999.5, "12.99", "1,299.00"]) {
  const locale = map.formatLocaleCurrency(price, "EUR", { autoFixed: false });
  console.log(`${JSON.stringify(price)}: formatLocaleCurrency ${locale}, formatCurrency ${map.formatCurrency(price, "EUR")}`);
}
console.log("hr-HR:", banknote.formatSubunitAmount(1299, banknote.formattingForLocale("hr-HR")));
JS
node look.js | tee seen
diff - seen <<'SEEN'
KR (Korea, Republic Of): country-currency-map USD, banknote KRW, currency-code-map KRW, country-to-currency KRW
TR (Turkey): country-currency-map USD, banknote TRY, currency-code-map TRY, country-to-currency TRY
VN (Viet Nam): country-currency-map USD, banknote VND, currency-code-map VND, country-to-currency VND
UA (Ukraine): country-currency-map USD, banknote UAH, currency-code-map UAH, country-to-currency UAH
PE (Peru): country-currency-map USD, banknote PEN, currency-code-map PEN, country-to-currency PEN
CL (Chile): country-currency-map USD, banknote CLP, currency-code-map CLF, country-to-currency CLP
RO (Romania): country-currency-map USD, banknote RON, currency-code-map RON, country-to-currency RON
KZ (Kazakhstan): country-currency-map USD, banknote KZT, currency-code-map KZT, country-to-currency KZT
LT (Lithuania): country-currency-map USD, banknote EUR, currency-code-map LTL, country-to-currency EUR
LV (Latvia): country-currency-map USD, banknote EUR, currency-code-map LVL, country-to-currency EUR
SK (Slovakia (Slovak Republic)): country-currency-map USD, banknote EUR, currency-code-map EUR, country-to-currency EUR
HR (Croatia (local name: Hrvatska)): country-currency-map HRK, banknote HRK, currency-code-map HRK, country-to-currency EUR
BG (Bulgaria): country-currency-map BGN, banknote BGN, currency-code-map BGN, country-to-currency EUR
MO (Macau): country-currency-map MOP, banknote MOP, currency-code-map HKD, country-to-currency MOP
JP (Japan): country-currency-map JPY, banknote JPY, currency-code-map JPY, country-to-currency JPY
SE (Sweden): country-currency-map SEK, banknote SEK, currency-code-map SEK, country-to-currency SEK
999.5: formatLocaleCurrency €999.50, formatCurrency €999.5
"12.99": formatLocaleCurrency €12.99, formatCurrency €12.99
"1,299.00": formatLocaleCurrency €1.00, formatCurrency €1,299.00
hr-HR: 12,99 kn
SEEN
