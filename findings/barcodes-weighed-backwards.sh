#!/usr/bin/env bash
# Barcode numbers of goods in a package that checks them by their last digit.
#
# Seen with @ericblade/barcode-validator 2.4.1 (Node 20), beside barcoder 2.0.1, gtin 1.0.2 and gtin-validator 1.0.0: it counts from the
# wrong end which digits weigh three times.
# - Valid numbers of 8, 13 and 14 digits are refused (4006381333931, 6901234567892, 40170725, 10614141000415), and the same with another
#   last digit pass: 4006381333937. One in ten comes out right by chance, such as 96385074.
# - A number of twelve digits (UPC) may end in either of two digits: 036000291452 passes, and so does 036000291458.
# - Only books (978, 979) are right. Below, each number without its last digit, and the last digits with which it passes.
# Its documents are one line; the others are right throughout.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @ericblade/barcode-validator@2.4.1 barcoder@2.0.1 gtin@1.0.2 gtin-validator@1.0.0
cat > look.js <<'JS'
const validate = require("@ericblade/barcode-validator");
const checks = {
  "@ericblade/barcode-validator": (code) => validate(code).valid,
  barcoder: (code) => require("barcoder").validate(code),
  gtin: (code) => require("gtin").isValid(code),
  "gtin-validator": (code) => require("gtin-validator").isValidGTIN(code),
};
const numbers = ["400638133393", "690123456789", "4017072", "1061414100041", "9638507", "03600029145", "978316148410"];
for (const number of numbers) {
  const ends = (check) => [..."0123456789"].filter((last) => check(number + last)).join(" ");
  console.log(number, ...Object.entries(checks).map(([name, check]) => `${name}: ${ends(check)}`));
}
JS
node look.js | tee seen
diff - seen <<'SEEN'
400638133393 @ericblade/barcode-validator: 7 barcoder: 1 gtin: 1 gtin-validator: 1
690123456789 @ericblade/barcode-validator: 8 barcoder: 2 gtin: 2 gtin-validator: 2
4017072 @ericblade/barcode-validator: 1 barcoder: 5 gtin: 5 gtin-validator: 5
1061414100041 @ericblade/barcode-validator: 3 barcoder: 5 gtin: 5 gtin-validator: 5
9638507 @ericblade/barcode-validator: 4 barcoder: 4 gtin: 4 gtin-validator: 4
03600029145 @ericblade/barcode-validator: 2 8 barcoder: 2 gtin: 2 gtin-validator: 2
978316148410 @ericblade/barcode-validator: 0 barcoder: 0 gtin: 0 gtin-validator: 0
SEEN
