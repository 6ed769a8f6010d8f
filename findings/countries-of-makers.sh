#!/usr/bin/env bash
# A linter of product feeds for the EU's product safety rules (GPSR, article 19): makers outside the EU need a responsible person in it.
#
# Seen with rulestamp-gpsr-listing-lint 1.0.8 (Python 3.11, its own Node):
# - A maker in "China", "CN" or "PRC" without a responsible person is an error. The same row with 中国 (and a Japanese one with 日本) has no
#   finding at all: a country the list does not know is taken for one in the EU, without a word. Vereinigtes Königreich is known.
# - A run that prints errors exits with 0: a gate that goes by the exit status is always green.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rulestamp-gpsr-listing-lint==1.0.8
for country in China CN PRC 中国 Japan 日本 'Vereinigtes Königreich'; do
  cat > feed.csv <<CSV
id,title,manufacturer_name,manufacturer_address,manufacturer_country,manufacturer_email,responsible_person,image_link,gtin,warnings
1,Wool coat,Example Co,No. 1 Road,$country,info@example.com,,https://shop.example/a.jpg,4006381333931,none
CSV
  status=0
  venv/bin/gpsr-listing-lint feed.csv > out || status=$?
  echo "$country: $(grep -c 'no Responsible Person is named' out || true) error, exit $status"
done | tee seen
diff - seen <<'SEEN'
China: 1 error, exit 0
CN: 1 error, exit 0
PRC: 1 error, exit 0
中国: 0 error, exit 0
Japan: 1 error, exit 0
日本: 0 error, exit 0
Vereinigtes Königreich: 1 error, exit 0
SEEN
