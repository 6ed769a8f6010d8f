#!/usr/bin/env bash
# A reader of the sizes that product feeds hold: sizes between two letters, and shoes in thirds and halves.
#
# Seen with fashion-size 2026.10.22 (Python 3.12 or newer), `decode_size_description`:
# - "S/M" is an S and "M/L" an M, but "L/XL" is an XL, and "XL (2XL)" a 2XL: the longer letter stays, and `discarded`
#   is empty.
# - Shoes in "36 2/3" are three sizes, EU 36, EU 2 and EU 3; "5 1/2" is EU 5, 1 and 2. "41/42" is two sizes, "41-42" none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2> /dev/null; }
for python in python3 python3.14 python3.13 python3.12 "$(pyenv root 2> /dev/null)"/versions/3.1[2-9].*/bin/python3; do
  if new_enough "$python"; then break; fi
done
"$python" -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fashion-size==2026.10.22
cat > sizes.py <<'PY'
from fashion_size.descriptions import decode_size_description
from fashion_size.product_types import ProductType
from fashion_size.types import Locale

for kind, written in (
    *((ProductType.KNITWEAR, one) for one in ("S", "S/M", "M/L", "L/XL", "XL (2XL)")),
    *((ProductType.TRAINERS, one) for one in ("42.5", "36 2/3", "5 1/2", "41/42", "41-42")),
):
    read = decode_size_description(written, Locale.EU, product_type=kind)
    print(f"{written}: {[str(size.raw) for size in read.sizes]}, discarded {len(read.discarded)}")
PY
venv/bin/python sizes.py | tee seen
diff - seen <<'SEEN'
S: ['S'], discarded 0
S/M: ['S'], discarded 0
M/L: ['M'], discarded 0
L/XL: ['XL'], discarded 0
XL (2XL): ['2XL'], discarded 0
42.5: ['42.5'], discarded 0
36 2/3: ['36', '2', '3'], discarded 0
5 1/2: ['5', '1', '2'], discarded 0
41/42: ['41', '42'], discarded 0
41-42: [], discarded 1
SEEN
