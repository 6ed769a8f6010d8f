#!/usr/bin/env bash
# Tables of goods (CSV) before they go into a shop, run through a tool that repairs such files "while preserving data integrity". All below are right.
#
# Seen with csv-surgeon 1.1.0 (Python 3.11), `csv-surgeon repair`:
# - A comma in a title, in quotes as the format has it ("Coat, navy"), makes one article of it and all that follow: its price is "199 2", and the
#   scarf's title and price are columns four and five. It says "Repaired 2 rows successfully". With prices in German (199,00), the head goes, too.
# - A line break in a cell, as descriptions have, puts what stands behind it in quotes of its own: Coat, then navy, is `Coat "navy"`.
# - Tables without commas and line breaks in their cells stay as they are.
# No error, exit 0. Its documents have "records split across multiple lines" that it merges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check csv-surgeon==1.1.0
cat > look.py <<'PY'
import csv
import subprocess

SCARF, HAT = ["2", "Scarf", "49"], ["3", "Hat", "29"]
TABLES = {
    "plain": [["1", "Coat", "199"], SCARF, HAT],
    "a comma in a title": [["1", "Coat, navy", "199"], SCARF, HAT],
    "prices with a comma": [["1", "Coat", "199,00"], ["2", "Scarf", "49,00"], ["3", "Hat", "29,00"]],
    "a line break": [["1", "Coat\nnavy", "199"], SCARF, HAT],
}
for name, rows in TABLES.items():
    with open("goods.csv", "w", newline="") as file:
        csv.writer(file).writerows([["id", "title", "price"], *rows])
    run = subprocess.run(["venv/bin/csv-surgeon", "repair", "goods.csv", "-o", "out.csv"], check=True, capture_output=True, text=True)
    print(f"{name}: {next(line for line in run.stdout.splitlines() if line.endswith('successfully'))}")
    for row in csv.reader(open("out.csv", newline="")):
        print("  ", row)
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
plain: Repaired 4 rows successfully
   ['id', 'title', 'price']
   ['1', 'Coat', '199']
   ['2', 'Scarf', '49']
   ['3', 'Hat', '29']
a comma in a title: Repaired 2 rows successfully
   ['id', 'title', 'price']
   ['1', 'Coat, navy', '199 2', 'Scarf', '49 3', 'Hat', '29']
prices with a comma: Repaired 1 rows successfully
   ['id', 'title', 'price 1', 'Coat', '199,00 2', 'Scarf', '49,00 3', 'Hat', '29,00']
a line break: Repaired 4 rows successfully
   ['id', 'title', 'price']
   ['1', 'Coat "navy"', '199']
   ['2', 'Scarf', '49']
   ['3', 'Hat', '29']
SEEN
