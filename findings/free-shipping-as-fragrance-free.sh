#!/usr/bin/env bash
# A linter for cosmetics: claims of "free from …" against the list of ingredients, on the text of a label or a product page.
#
# Seen with says-on-the-tin 0.1.3 (Python 3.11), whose help says that a file may be copied from a product page:
# - "free" ends a claim over all words before it in the sentence. "Hand cream, silicone smooth, buy one get one free!" claims to hold no
#   silicone, "Lip balm with fragrance, free shipping" and "Perfume, 50 ml, free gift box" claim to hold no fragrance: each is a
#   contradiction with its own list, and exit 1.
# - The same offers in a sentence of their own, or before the goods, are none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check says-on-the-tin==0.1.3
while IFS='|' read -r copy list; do
  printf '%s\nIngredients: %s\n' "$copy" "$list" > label.txt
  status=0
  venv/bin/says-on-the-tin --format json label.txt > out.json || status=$?
  echo "exit $status: $copy"
done <<'PAGES' | tee seen
Hand cream, silicone smooth, buy one get one free!|Aqua, Glycerin, Dimethicone.
Hand cream, silicone smooth. Buy one get one free!|Aqua, Glycerin, Dimethicone.
Lip balm with fragrance, free shipping.|Ricinus Communis Seed Oil, Parfum.
Free shipping: lip balm with fragrance.|Ricinus Communis Seed Oil, Parfum.
Perfume, 50 ml, free gift box|Alcohol Denat., Parfum, Aqua.
Perfume, 50 ml, in a gift box|Alcohol Denat., Parfum, Aqua.
Fragrance-free hand cream|Aqua, Glycerin, Parfum.
PAGES
diff - seen <<'SEEN'
exit 1: Hand cream, silicone smooth, buy one get one free!
exit 0: Hand cream, silicone smooth. Buy one get one free!
exit 1: Lip balm with fragrance, free shipping.
exit 0: Free shipping: lip balm with fragrance.
exit 1: Perfume, 50 ml, free gift box
exit 0: Perfume, 50 ml, in a gift box
exit 1: Fragrance-free hand cream
SEEN
