#!/usr/bin/env bash
# A product export of Shopify, as Shopify itself writes it, in a tool that checks such files before they are uploaded.
#
# Seen with preflight-kit 0.2.0 (Python 3.11, `preflight check`):
# - Shopify writes the names of options (Size, Colour) in the first row of a product, and in the rows of its other variants the values alone.
#   Each of those rows is a critical finding ("Option1 value set but Option1 name is empty", to fix for "Line is invalid"), and the exit
#   status is 1: Shopify's own sample files fail, and so does any export in which something comes in two sizes.
# - The column of former prices in another market (Compare At Price / International), which such exports have, is a "possible typo".
# - A description with Chinese quotation marks “ ” is warned of, because they might be the file's own quotes.
# - What can't be sold passes: a variant without a price, and a second option without a value.
# Filling in the name in every row, which is its advice, makes the file pass; Shopify does not ask for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check preflight-kit==0.2.0
head='Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Fulfillment Service,Variant Price,Image Src,Status,Compare At Price / International'
cat > export.csv <<CSV
$head
wool-coat,Wool coat,<p>经典“牛角扣”大衣</p>,Example,Coats,,TRUE,Size,S,Colour,Navy,C-S,manual,129.00,https://shop.example/a.jpg,active,
wool-coat,,,,,,,,M,,Navy,C-M,manual,129.00,,,
wool-coat,,,,,,,,L,,Navy,C-L,manual,129.00,,,
CSV
cat > filled-in.csv <<CSV
$head
wool-coat,Wool coat,<p>Coat</p>,Example,Coats,,TRUE,Size,S,Colour,Navy,C-S,manual,129.00,https://shop.example/a.jpg,active,
wool-coat,,,,,,,Size,M,Colour,,C-M,manual,,,,
CSV
for file in export filled-in; do
  status=0
  venv/bin/preflight check $file.csv --out-dir $file --lang en > /dev/null || status=$?
  echo "$file: exit $status"
  venv/bin/python -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")):
    if row["rule_id"] != "F03b":
        print(row["row"] or "head", row["severity"], row["rule_id"], row["message"])' $file/errors.csv
done | tee seen
diff - seen <<'SEEN'
export: exit 1
1 warning F02 Smart/curly quotes in column 'Body (HTML)'.
head warning F03d Unknown column 'Compare At Price / International' (possible typo).
2 critical R05 Option1 value set but Option1 name is empty.
3 critical R05 Option1 value set but Option1 name is empty.
filled-in: exit 0
head warning F03d Unknown column 'Compare At Price / International' (possible typo).
SEEN
