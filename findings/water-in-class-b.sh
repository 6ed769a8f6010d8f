#!/usr/bin/env bash
# The Nutri-Score of foods and drinks (A to E), as shops in France, Germany and other countries show it beside them, reckoned from a label.
#
# Seen with nutri-score 0.2.4 (Node 20) and pyNutriScore 0.0.2 (Python 3.11), its translation, which agree each time:
# - Water is B. By the rules it is A, the only drink that is.
# - They know one kind of solid food. A camembert is E: of cheese the protein counts whatever its fat, which makes it D. Olive oil is E, and B by
#   the rules for fats (C by the older ones).
# - The rules are those of 2017. By those of 2023, a drink with sweeteners instead of sugar is C and not B.
# - Energy is asked for in kilojoules and sodium in milligrams. A label gives kilocalories, too, and salt in grams: bread with 2 g of salt is A and
#   not B for whoever enters 2, and chocolate with its kilocalories D and not E.
# No error. Their documents name neither a year of rules nor a unit, and say "solid" and "beverage".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyNutriScore==0.0.2
npm init -y > /dev/null
npm install --silent --no-audit --no-fund nutri-score@0.2.4
cat > foods.json <<'JSON'
{"water": ["beverage", {}],
 "cola with sweeteners": ["beverage", {"energy": 1, "sodium": 10}],
 "camembert": ["solid", {"energy": 1200, "saturated_fats": 14, "sodium": 600, "proteins": 20}],
 "olive oil": ["solid", {"energy": 3400, "saturated_fats": 14}],
 "bread, sodium in mg": ["solid", {"energy": 1000, "sugar": 3, "saturated_fats": 0.5, "sodium": 800, "fibers": 4, "proteins": 8}],
 "bread, salt in g": ["solid", {"energy": 1000, "sugar": 3, "saturated_fats": 0.5, "sodium": 2, "fibers": 4, "proteins": 8}],
 "chocolate, kJ": ["solid", {"energy": 2250, "sugar": 50, "saturated_fats": 18, "sodium": 80, "fibers": 3, "proteins": 7}],
 "chocolate, kcal": ["solid", {"energy": 540, "sugar": 50, "saturated_fats": 18, "sodium": 80, "fibers": 3, "proteins": 7}]}
JSON
cat > look.py <<'PY'
import json

from pyNutriScore import NutriScore

NONE = dict.fromkeys(("energy", "fibers", "fruit_percentage", "proteins", "saturated_fats", "sodium", "sugar"), 0)
with open("foods.json") as foods:
    for name, (kind, label) in json.load(foods).items():
        print(f"pyNutriScore: {name} {NutriScore().calculate(NONE | label, kind)} {NutriScore().calculate_class(NONE | label, kind)}")
PY
cat > look.cjs <<'JS'
const { nutriScore } = require("nutri-score");
const none = { energy: 0, fibers: 0, fruit_percentage: 0, proteins: 0, saturated_fats: 0, sodium: 0, sugar: 0 };
for (const [name, [kind, label]] of Object.entries(require("./foods.json"))) {
  const food = { ...none, ...label };
  console.log(`nutri-score: ${name} ${nutriScore.calculate(food, kind)} ${nutriScore.calculateClass(food, kind)}`);
}
JS
{ venv/bin/python look.py; node look.cjs; } | tee seen
diff - seen <<'SEEN'
pyNutriScore: water 0 B
pyNutriScore: cola with sweeteners 1 B
pyNutriScore: camembert 19 E
pyNutriScore: olive oil 20 E
pyNutriScore: bread, sodium in mg 2 B
pyNutriScore: bread, salt in g -6 A
pyNutriScore: chocolate, kJ 23 E
pyNutriScore: chocolate, kcal 18 D
nutri-score: water 0 B
nutri-score: cola with sweeteners 1 B
nutri-score: camembert 19 E
nutri-score: olive oil 20 E
nutri-score: bread, sodium in mg 2 B
nutri-score: bread, salt in g -6 A
nutri-score: chocolate, kJ 23 E
nutri-score: chocolate, kcal 18 D
SEEN
