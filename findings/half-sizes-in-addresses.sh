#!/usr/bin/env bash
# Half and third sizes of shoes, hats and rings on their way into an address or a file name.
#
# Seen with python-slugify 9.2.0, text-unidecode 1.3 and anyascii 0.3.3, Python 3.11:
# - anyascii writes 36½ as 361/2 and 36⅔ as 362/3, text-unidecode 36½ as 361/2 too, but 36⅔ with a space: "36 2/3 ".
# - python-slugify makes shoe-361-2 of a 36½ shoe, shoe-362-3 of 36⅔, and of a 7½″ glove 71-2.
# An option that a shop finds again by such an address is another size, or none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-slugify==9.2.0 text-unidecode==1.3 anyascii==0.3.3
cat > look.py <<'PY'
from anyascii import anyascii
from slugify import slugify
from text_unidecode import unidecode

for size in ("36½", "36⅔", "7½″", "38.5"):
    print(size, repr(anyascii(size)), repr(unidecode(size)), slugify(f"Shoe {size}"))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
36½ '361/2' '361/2' shoe-361-2
36⅔ '362/3' '36 2/3 ' shoe-362-3
7½″ "71/2''" "71/2''" shoe-71-2
38.5 '38.5' '38.5' shoe-38-5
SEEN
