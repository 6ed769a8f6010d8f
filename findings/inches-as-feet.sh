#!/usr/bin/env bash
# A reader of lengths in feet and inches, as goods are measured in America: a fraction of an inch makes feet of the inches before it.
#
# Seen with footinch 1.0.2 (Node 18 and later), lengths in centimetres:
# - 7 1/2" is 19 cm, and "7 1/2 in" is seven feet and half an inch, 215 cm. "7.5 in" is 19 cm again.
# - With a hyphen, as hardware is listed, both spellings are feet: 9-1/2" (24 cm) is 276 cm. "7 1/2 inches" is not a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund footinch@1.0.2
cat > look.mjs <<'JS'
import {readFileSync} from 'fs';
import footinch from 'footinch';
for (const written of readFileSync(0, 'utf8').trim().split('\n')) console.log(`${written} = ${Math.round(footinch.parse.M(written) * 100)} cm`);
JS
printf '%s\n' '7 1/2"' '7 1/2 in' '7.5 in' '9-1/2"' '9-1/2 in' '9.5"' '7 1/2 inches' | node look.mjs | tee seen
diff - seen <<'SEEN'
7 1/2" = 19 cm
7 1/2 in = 215 cm
7.5 in = 19 cm
9-1/2" = 276 cm
9-1/2 in = 276 cm
9.5" = 24 cm
7 1/2 inches = NaN cm
SEEN
