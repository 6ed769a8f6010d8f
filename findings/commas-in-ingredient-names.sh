#!/usr/bin/env bash
# Two readers of cosmetic ingredient lists: INCI names hold commas of their own (1,2-Hexanediol is in every second moisturiser).
#
# Seen with on-the-list 0.1.4 (Python 3.11) and haircare-ingredients-analyzer 1.10.1 (Node 18 and later):
# - Both part names at the comma between two digits: "1,2-Hexanediol" is "1" and "2-Hexanediol" (the second drops the "1").
# - Two such names make "1 appears 2 times" of on-the-list, a finding, and exit 1.
# - A permitted preservative whose name holds one, 2,4-Dichlorobenzyl Alcohol, is named by no annex, while Phenoxyethanol is (annex V).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check on-the-list==0.1.4
npm init -y > /dev/null
npm install --silent --no-audit --no-fund haircare-ingredients-analyzer@1.10.1
cat > look.py <<'PY'
import json
import sys

told = json.load(sys.stdin)
print([one["printed"] for one in told["ingredients"]])
print("findings", len(told["findings"]), "- in the annexes:", [one["printed"] for one in told["annex_entries_naming_an_ingredient"]])
PY
cat > look.mjs <<'JS'
import {Analyzer} from 'haircare-ingredients-analyzer';
console.log(new Analyzer().analyze(process.argv[2]).ingredients.map((one) => one.name));
JS
while read -r list; do
  status=0
  printf 'Ingredients: %s\n' "$list" > label.txt
  venv/bin/on-the-list --format json label.txt > told.json || status=$?
  echo "exit $status"
  venv/bin/python look.py < told.json
done <<'LISTS' | tee seen
Aqua, 1,2-Hexanediol, 1,3-Butanediol, Phenoxyethanol
Aqua, 2,4-Dichlorobenzyl Alcohol, Phenoxyethanol
LISTS
node look.mjs 'Water, 1,2-Hexanediol, Glycerin' | tee -a seen
diff - seen <<'SEEN'
exit 1
['Aqua', '1', '2-Hexanediol', '1', '3-Butanediol', 'Phenoxyethanol']
findings 1 - in the annexes: ['Phenoxyethanol']
exit 0
['Aqua', '2', '4-Dichlorobenzyl Alcohol', 'Phenoxyethanol']
findings 0 - in the annexes: ['Phenoxyethanol']
[ 'water', '2-hexanediol', 'glycerin' ]
SEEN
