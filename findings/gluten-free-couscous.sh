#!/usr/bin/env bash
# Badges such as VEGAN and GLUTEN-FREE for baked and other foods, derived from the names of their ingredients, as they stand on a label or a page.
#
# Seen with wright-core 0.3.1 (Python 3.11), `detect_dietary_properties` as it is by default:
# - Whatever its lists don't name is free: couscous, bulgur, pasta, breadcrumbs, malt extract and soy sauce are GLUTEN-FREE, all with wheat or barley in them.
#   Lamb, bacon, salmon, ghee and parmesan are VEGAN.
# - Its words are looked for inside others: eggplant is not vegan (egg), coconut milk, cocoa butter and butternut squash are neither that nor free of
#   dairy, and buckwheat, rice flour and "gluten-free flour" not free of gluten.
# No error, and nothing that tells a guess. Its documents show all three badges for a cake of flour and butter, and a way to "supplement" the words
# with what is known of a purchase.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check wright-core==0.3.1
cat > look.py <<'PY'
from wright import Ingredient, Recipe, RecipeComponent, detect_dietary_properties

names = [
    "Wheat flour", "Couscous", "Bulgur", "Pasta", "Breadcrumbs", "Barley malt", "Malt extract", "Soy sauce", "Lamb", "Bacon", "Salmon", "Ghee", "Parmesan",
    "Eggplant", "Coconut milk", "Cocoa butter", "Peanut butter", "Butternut squash", "Buckwheat", "Rice flour", "Gluten-free flour", "Tomato",
]
for name in names:
    food = Recipe(name="Food", components=[RecipeComponent(name="All", ingredients=[Ingredient(name=name, quantity=100, unit="g")])])
    print(name, "=", ", ".join(detect_dietary_properties(food)) or "no badge")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Wheat flour = VEGAN
Couscous = VEGAN, GLUTEN-FREE
Bulgur = VEGAN, GLUTEN-FREE
Pasta = VEGAN, GLUTEN-FREE
Breadcrumbs = VEGAN, GLUTEN-FREE
Barley malt = VEGAN
Malt extract = VEGAN, GLUTEN-FREE
Soy sauce = VEGAN, GLUTEN-FREE
Lamb = VEGAN, GLUTEN-FREE
Bacon = VEGAN, GLUTEN-FREE
Salmon = VEGAN, GLUTEN-FREE
Ghee = VEGAN, GLUTEN-FREE
Parmesan = VEGAN, GLUTEN-FREE
Eggplant = DAIRY-FREE, GLUTEN-FREE
Coconut milk = GLUTEN-FREE
Cocoa butter = GLUTEN-FREE
Peanut butter = GLUTEN-FREE
Butternut squash = GLUTEN-FREE
Buckwheat = VEGAN
Rice flour = VEGAN
Gluten-free flour = VEGAN
Tomato = VEGAN, GLUTEN-FREE
SEEN
