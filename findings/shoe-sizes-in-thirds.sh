#!/usr/bin/env bash
# A converter of shoe sizes: European sizes in thirds, which sports brands print on the box.
#
# Seen with shoe-size-converter 1.0.1 (Node 18 and later):
# - "36 2/3" is taken for 36 and "37 1/3" for 37, without an error: 36.5 is a foot of 23 cm, "36 2/3" one of 22.5 cm.
#   "38½" is 38, "40,5" is 40.
# - A half that is written "7 1/2" is understood in British sizes, and in European ones it is dropped like the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund shoe-size-converter@1.0.1
cat > sizes.mjs <<'JS'
import {convert, iso} from 'shoe-size-converter';
for (const [system, size] of [['eu', 36.5], ['eu', '36 2/3'], ['eu', 36], ['eu', '37 1/3'], ['eu', '38 1/2'], ['eu', '38½'], ['eu', '40,5'], ['eu', 40.5], ['uk', '7 1/2'], ['uk', 7.5]]) {
  const found = convert({size, system}, iso);
  const of = (name) => found.find((one) => one.system === name).size;
  console.log(`${system} ${size}: EU ${of('eu')}, ${of('cm')} cm`);
}
JS
node --no-deprecation sizes.mjs | tee seen
diff - seen <<'SEEN'
eu 36.5: EU 36.5, 23 cm
eu 36 2/3: EU 36, 22.5 cm
eu 36: EU 36, 22.5 cm
eu 37 1/3: EU 37, 23.5 cm
eu 38 1/2: EU 38, 24 cm
eu 38½: EU 38, 24 cm
eu 40,5: EU 40, 25.5 cm
eu 40.5: EU 40.5, 25.5 cm
uk 7 1/2: EU 40.5, 26 cm
uk 7.5: EU 40.5, 26 cm
SEEN
