#!/usr/bin/env bash
# Paints, carpets and fronts of kitchens are sold by their number in the Natural Color System (NCS). Shops show them as a patch on the page.
#
# Seen with ncs-color 1.0.1 (Node 20), beside ncs 0.1.0 (Python 3.11), which has the 1950 colours of NCS's own fan in a list; the distance is
# that of CIEDE2000 (color-diff 1.4.0), of which 2 is seen side by side, and 10 at a glance:
# - ncs-color reckons each colour by a formula. Half of the 1950 are more than 8 off, one in five more than 12. Deep greens are worst, which become
#   those of a lawn: S 3560-G is #29ae5d and not #006e3a, S 4050-G #33a15d and not #006a42. Light blues become violet: S 1550-R70B is
#   #8857e4 and not #7a97d1.
# - A number as NCS writes it on the fan, without "NCS" before it (S 3560-G), is no colour for it.
# Its documents warn that not every number is made as a paint, and say nothing of how near it comes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund ncs-color@1.0.1 color-diff@1.4.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check ncs==0.1.0
venv/bin/python - > listed.json <<'PY'
import json
import re

import ncs

print(json.dumps({colour.name: "#" + colour.hex.lower() for colour in ncs.all() if re.match(r"S \d{4}-", colour.name)}))
PY
cat > look.js <<'JS'
const { hex } = require("ncs-color");
const { diff, rgb_to_lab } = require("color-diff");
const listed = require("./listed.json");
const lab = (colour) => {
  const [R, G, B] = [1, 3, 5].map((from) => parseInt(colour.slice(from, from + 2), 16));
  return rgb_to_lab({ R, G, B });
};
const off = (name) => diff(lab(hex(`NCS ${name}`)), lab(listed[name]));
for (const name of ["S 3560-G", "S 4050-G", "S 2570-G20Y", "S 1550-R70B", "S 2050-B", "S 0502-Y", "S 1080-Y80R"]) {
  console.log(name, "ncs-color:", hex(`NCS ${name}`), "ncs:", listed[name], "off by", off(name).toFixed(0));
}
const all = Object.keys(listed).map(off).sort((a, b) => a - b);
const from = (share) => all[Math.floor(all.length * share)].toFixed(1);
console.log("of", all.length, "half are off by more than", from(0.5), "a fifth by more than", from(0.8), "the worst by", from(0.9999));
console.log("without NCS before it:", hex("S 3560-G"));
JS
node look.js | tee seen
diff - seen <<'SEEN'
S 3560-G ncs-color: #29ae5d ncs: #006e3a off by 23
S 4050-G ncs-color: #33a15d ncs: #006a42 off by 21
S 2570-G20Y ncs-color: #67c93e ncs: #378028 off by 23
S 1550-R70B ncs-color: #8857e4 ncs: #7a97d1 off by 21
S 2050-B ncs-color: #4ba2d6 ncs: #2599b9 off by 8
S 0502-Y ncs-color: #fffdf6 ncs: #efecde off by 5
S 1080-Y80R ncs-color: #f13b15 ncs: #cd3f29 off by 8
of 1950 half are off by more than 8.0 a fifth by more than 12.4 the worst by 26.4
without NCS before it: null
SEEN
