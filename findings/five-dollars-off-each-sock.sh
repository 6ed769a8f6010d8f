#!/usr/bin/env bash
# What an order costs with a coupon, and the words that tell the buyer, by a library of "helper functions for dealing with coupons".
#
# Seen with couponable 7.0.0 (Node 20):
# - A coupon of an amount is taken off each piece: with 5 dollars off, three pairs of socks at 20 cost 45, and three at 4 are "Free". Where the same
#   socks are called a bundle, it is taken off once: 55.
# - What has no `quantity` is "Free", whatever its price.
# - A size that costs 5 more (`variation`) is in the first month of a subscription and in none that follow: "$19.99 for the first month, then
#   $19.99 / month", with a coupon of 5 dollars for the first, where 24.99 a month is meant.
# No error. Its documents are the names of its functions.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund couponable@7.0.0
cat > look.js <<'JS'
const { totalDescription } = require("couponable");
const coupon = { amountOffInCents: 500 };
const orders = {
  "one at 20": { priceInCents: 2000, quantity: 1, coupon },
  "three at 20": { priceInCents: 2000, quantity: 3, coupon },
  "three at 4": { priceInCents: 400, quantity: 3, coupon },
  "three at 20, a bundle": { priceInCents: 2000, quantity: 3, coupon: { ...coupon, duration: "forever" }, purchasableType: "bundle", interval: "month" },
  "at 20, no number": { priceInCents: 2000 },
  "at 19.99 a month": { priceInCents: 1999, quantity: 1, coupon: { ...coupon, duration: "once" }, purchasableType: "bundle", interval: "month" },
};
orders["at 19.99 a month, a size for 5 more"] = { ...orders["at 19.99 a month"], variation: { priceInCents: 500 } };
for (const [name, order] of Object.entries(orders)) console.log(name, "=", totalDescription(order));
JS
node look.js | tee seen
diff - seen <<'SEEN'
one at 20 = $15.00
three at 20 = $45.00
three at 4 = Free
three at 20, a bundle = $55.00 / month
at 20, no number = Free
at 19.99 a month = $14.99 for the first month, then $19.99 / month
at 19.99 a month, a size for 5 more = $19.99 for the first month, then $19.99 / month
SEEN
