#!/usr/bin/env bash
# Products of a Shopify shop as its bulk export gives them (JSON lines), flattened to a table.
#
# Seen with shopify-bulk 0.1.1 (Python 3.11), `shopify-bulk process`: every option of a variant becomes a column of the option's name.
# - A product without options has one all the same in Shopify: "Title", with the value "Default Title". It is written over the product's
#   title: every product that comes in one kind is called "Default Title".
# - So is the address of a hammer that is sold with several handles ("Handle", wood), and the state of one sold new and used ("Status").
# - Of an option's name only Latin letters and digits are kept: 颜色 and 尺码 (colour and size) share one column without a name, which holds the
#   last of them; Größe is gr_e, Länge l_nge.
# Its documents say that options "become their own columns automatically", and no more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check shopify-bulk==0.1.1
cat > export.jsonl <<'JSONL'
{"id":"gid://shopify/Product/1","title":"Blue mug","handle":"blue-mug","status":"ACTIVE","__typename":"Product"}
{"id":"gid://shopify/ProductVariant/11","title":"Default Title","sku":"M-1","price":"12.50","selectedOptions":[{"name":"Title","value":"Default Title"}],"__typename":"ProductVariant","__parentId":"gid://shopify/Product/1"}
{"id":"gid://shopify/Product/2","title":"Hammer","handle":"hammer","status":"ACTIVE","__typename":"Product"}
{"id":"gid://shopify/ProductVariant/21","title":"Wood / New","sku":"H-1","price":"20.00","selectedOptions":[{"name":"Handle","value":"Wood"},{"name":"Status","value":"New"}],"__typename":"ProductVariant","__parentId":"gid://shopify/Product/2"}
{"id":"gid://shopify/Product/3","title":"羊毛大衣","handle":"coat","status":"ACTIVE","__typename":"Product"}
{"id":"gid://shopify/ProductVariant/31","title":"藏青 / M","sku":"C-M","price":"129.00","selectedOptions":[{"name":"颜色","value":"藏青"},{"name":"尺码","value":"M"}],"__typename":"ProductVariant","__parentId":"gid://shopify/Product/3"}
{"id":"gid://shopify/Product/4","title":"Gürtel","handle":"belt","status":"ACTIVE","__typename":"Product"}
{"id":"gid://shopify/ProductVariant/41","title":"M / 90","sku":"B-M","price":"25.00","selectedOptions":[{"name":"Größe","value":"M"},{"name":"Länge","value":"90"}],"__typename":"ProductVariant","__parentId":"gid://shopify/Product/4"}
JSONL
venv/bin/shopify-bulk process export.jsonl -f json -o products.json 2> /dev/null
cat > look.py <<'PY'
import json

FIELDS = ("title", "handle", "status", "variant_sku")
for row in json.load(open("products.json")):
    options = {name: value for name, value in row.items() if value in ("Default Title", "Wood", "New", "藏青", "M", "90")}
    print(*(f"{field} {row[field]!r}" for field in FIELDS), "options", options)
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
title 'Default Title' handle 'blue-mug' status 'active' variant_sku 'M-1' options {'title': 'Default Title', 'variant_title': 'Default Title'}
title 'Hammer' handle 'Wood' status 'New' variant_sku 'H-1' options {'handle': 'Wood', 'status': 'New'}
title '羊毛大衣' handle 'coat' status 'active' variant_sku 'C-M' options {'': 'M'}
title 'Gürtel' handle 'belt' status 'active' variant_sku 'B-M' options {'gr_e': 'M', 'l_nge': '90'}
SEEN
