#!/usr/bin/env bash
# What goods from China cost in the shop's own country, with duty and VAT, by a calculator made for sellers in China ("one honest landed cost").
#
# Seen with landed-cost-calculator 0.3.1 (Python 3.11), `landed-cost`:
# - None of its twelve countries is there: the package lacks the file of them, and `--destination DE`, an example of its documents, ends in an error.
# - Duty is on the goods alone, as in the USA. The EU, the United Kingdom and Japan ask it on goods and freight. The documents' own example, 200 pieces from
#   China to Germany, has 84.17 euros, where 110.82 are due; with `--duty-includes-freight` it is right. They say that bases differ, not where.
# - Yuan are euros, one for one, where no rate is given: a piece of 46 yuan costs 46 euros, without a word. The help says "default 1.0".
# The second and the third are no error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check landed-cost-calculator==0.3.1
{
  order=(--unit-price 46 --quantity 200 --origin-logistics-per-unit 2.5 --freight-total 410 --tariff-rate 6.5 --vat-rate 19 --currency EUR)
  status=0
  venv/bin/landed-cost --destination DE "${order[@]}" --fx-rate 0.1335 2> error > /dev/null || status=$?
  echo "exit $status: $(tail -1 error | cut -d: -f1)"
  for more in "--fx-rate 0.1335" "--fx-rate 0.1335 --duty-includes-freight" ""; do
    echo "with ${more:-no rate}"
    # shellcheck disable=SC2086
    venv/bin/landed-cost "${order[@]}" $more | grep -E "Goods|freight|Duty|VAT|per unit"
  done
} | tee seen
diff - seen <<'SEEN'
exit 1: FileNotFoundError
with --fx-rate 0.1335
Goods value (converted)      €  1,294.95
International freight        €    410.00
Duty (on €1,294.95)          €     84.17
VAT/GST (on €1,789.12)       €    339.93
Landed cost per unit         €     10.65
with --fx-rate 0.1335 --duty-includes-freight
Goods value (converted)      €  1,294.95
International freight        €    410.00
Duty (on €1,704.95)          €    110.82
VAT/GST (on €1,815.77)       €    345.00
Landed cost per unit         €     10.80
with no rate
Goods value (converted)      €  9,700.00
International freight        €    410.00
Duty (on €9,700.00)          €    630.50
VAT/GST (on €10,740.50)      €  2,040.69
Landed cost per unit         €     63.91
SEEN
