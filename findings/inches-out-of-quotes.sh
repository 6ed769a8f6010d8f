#!/usr/bin/env bash
# Size tables of a page, written as CSV, to be opened as a sheet.
#
# Seen with node-table-to-csv 0.1.0 (Node 20), read again by Python's csv (3.11):
# - Heads stand without quotes: "Chest, flat" is two heads, "Chest" and " flat", and every head behind it stands one column too far to the right.
# - Cells stand in quotes, and quotes inside them are left as they are: a frame of 5" x 7" in black is read as 5 x 7"", and with a comma behind (7",
#   oak) it is two cells.
# - Two values with a line break between them are one: 90 and 92 are 9092.
# No error, and nothing of it in its documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund node-table-to-csv@0.1.0
cat > look.js <<'JS'
const tableToCsv = require("node-table-to-csv");
const table = (heads, cells) => `<table><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`;
const tables = [
  table(["Size", "Chest, flat", "Length"], ["S", "45", "60"]),
  table(["Frame", "Colour"], ['5" x 7"', "black"]),
  table(["Frame", "Colour"], ['7", oak', "brown"]),
  table(["Size", "Chest"], ["S", "90<br>92"]),
];
console.log(JSON.stringify(tables.map((one) => tableToCsv(one))));
JS
node look.js > tables.json
cat > look.py <<'PY'
import csv
import json

for text in json.load(open("tables.json")):
    print(*(" | ".join(row) for row in csv.reader(text.splitlines())), sep=" // ")
PY
python3 look.py | tee seen
diff - seen <<'SEEN'
Size | Chest |  flat | Length // S | 45 | 60
Frame | Colour // 5 x 7"" | black
Frame | Colour // 7 |  oak" | brown
Size | Chest // S | 9092
SEEN
