#!/usr/bin/env bash
# Amounts of groceries, as they stand on packs, in shopping lists and in recipes that are sold with the goods, in libraries that read such lines.
#
# Seen with recipe-ingredient-parser-v3 1.5.0 (Node 20), parse-ingredients 0.0.4, ingreedypy 1.3.8 and ingredient-slicer 1.2.21 (Python 3.11),
# beside parse-ingredient 3.0.0 (Node 20), which is right each time:
# - For recipe-ingredient-parser-v3, "2 lb beef" is two litres (lbs and pounds are pounds), "3 cl rum" three cups, and "1 to 2 lemons" a teaspoon
#   of "2 lemons". Its `combine` adds two pounds of milk to a litre of it: three litres.
# - parse-ingredients takes a fraction for a range and gives its middle: 1/2 lb is a pound and a half, 1/4 lb two and a half.
# - "1,000 g" is one gram for recipe-ingredient-parser-v3 and ingredient-slicer, half a gram for parse-ingredients, none for ingreedypy.
# - 1½ kg is half a kilogram for ingreedypy, and one (of "½ kg flour") for parse-ingredients.
# No error, and nothing of it in their documents: a price by weight made of these is that of another amount.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check parse-ingredients==0.0.4 ingreedypy==1.3.8 ingredient-slicer==1.2.21
npm init -y > /dev/null
npm install --silent --no-audit --no-fund recipe-ingredient-parser-v3@1.5.0 parse-ingredient@3.0.0
cat > lines <<'LINES'
2 lb beef
1/2 lb ham
1/4 lb butter
1,000 g sugar
1½ kg flour
3 cl rum
1 to 2 lemons
LINES
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { parseIngredient } from "parse-ingredient";
import recipe from "recipe-ingredient-parser-v3";
const written = (...parts) => parts.filter((part) => part !== null).join(" ");
for (const line of readFileSync("lines", "utf8").trim().split("\n")) {
  const right = parseIngredient(line)[0];
  const read = recipe.parse(line, "eng");
  console.log(`${line} = parse-ingredient: ${written(right.quantity, right.quantity2, right.unitOfMeasure, right.description)}; recipe-ingredient-parser-v3: ${written(read.quantity, read.unit, read.ingredient)}`);
}
const [sum] = recipe.combine(["2 lb milk", "1 l milk"].map((line) => recipe.parse(line, "eng")));
console.log("2 lb and 1 l of milk:", sum.quantity, sum.unit);
JS
cat > look.py <<'PY'
from contextlib import redirect_stdout

from ingredient_slicer import IngredientSlicer
from ingreedypy import Ingreedy
from parse_ingredients import parse_ingredient

for line in open("lines").read().splitlines():
    with redirect_stdout(None):
        one = parse_ingredient(line)
    two = Ingreedy().parse(line)
    (amount,) = two["quantity"]
    three = IngredientSlicer(line).to_json()
    answers = {
        "parse-ingredients": (one.quantity, one.unit, one.name),
        "ingreedypy": (amount["amount"], amount["unit"], two["ingredient"]),
        "ingredient-slicer": (three["quantity"], three["unit"], three["food"]),
    }
    print(line, "=", "; ".join(f"{name}: {' '.join(str(part) for part in answer if part not in (None, ''))}" for name, answer in answers.items()))
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
2 lb beef = parse-ingredient: 2 lb beef; recipe-ingredient-parser-v3: 2 liter beef
1/2 lb ham = parse-ingredient: 0.5 lb ham; recipe-ingredient-parser-v3: 0.5 liter ham
1/4 lb butter = parse-ingredient: 0.25 lb butter; recipe-ingredient-parser-v3: 0.25 liter butter
1,000 g sugar = parse-ingredient: 1000 g sugar; recipe-ingredient-parser-v3: 1 gram ,000 sugar
1½ kg flour = parse-ingredient: 1.5 kg flour; recipe-ingredient-parser-v3: 1.5 kilogram flour
3 cl rum = parse-ingredient: 3 cl rum; recipe-ingredient-parser-v3: 3 cup rum
1 to 2 lemons = parse-ingredient: 1 2 lemons; recipe-ingredient-parser-v3: 1 teaspoon 2 lemons
2 lb and 1 l of milk: 3 liter
2 lb beef = parse-ingredients: 2.0 lb beef; ingreedypy: 2 pound beef; ingredient-slicer: 2 lb beef
1/2 lb ham = parse-ingredients: 1.5 lb ham; ingreedypy: 0.5 pound ham; ingredient-slicer: 0.5 lb ham
1/4 lb butter = parse-ingredients: 2.5 lb butter; ingreedypy: 0.25 pound butter; ingredient-slicer: 0.25 lb butter
1,000 g sugar = parse-ingredients: 0.5 g sugar; ingreedypy: 0 gram sugar; ingredient-slicer: 1 g sugar
1½ kg flour = parse-ingredients: 1.0 ½ kg flour; ingreedypy: 0.5 kilogram flour; ingredient-slicer: 1.5 kg flour
3 cl rum = parse-ingredients: 3.0 cl rum; ingreedypy: 3 cl rum; ingredient-slicer: 3 rum
1 to 2 lemons = parse-ingredients: 1.0 to 2 lemons; ingreedypy: 1 to 2 lemons; ingredient-slicer: 1.5 lemons lemons
SEEN
