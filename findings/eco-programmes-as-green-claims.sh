#!/usr/bin/env bash
# Product pages checked for claims about the environment, by the EU's directive on "empowering consumers for the green transition" (2024/825).
#
# Seen with rulestamp-green-claim-lint-empco 1.0.7 (Python 3.11, its own Node):
# - The programme "eco 40-60", which the EU itself names so and every washing machine for the home must have (2019/2023), is a generic claim: an error.
#   So is "Eco mode" beside its kilowatt-hours.
# - A colour is one: "green products", on a page that has them in blue, too.
# - What a page denies, it claims: not biodegradable, and "we don't call it climate neutral".
# - Twenty per cent off (up to 20% off) hides "the actual share the buyer gets".
# - Claims in other languages than English have no finding, without a word: klimaneutral, umweltfreundlich, neutre en carbone, duurzaam. In English,
#   "climate friendly", "ocean friendly", "CO2 free" and "carbon neutrality" pass as well.
# It says of itself that it reads HTML and Markdown of products for an EU directive, and nothing of languages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rulestamp-green-claim-lint-empco==1.0.7
while read -r words; do
  echo "<p>$words</p>" > page.html
  echo "$words: $(venv/bin/green-claim-lint-empco page.html | grep -oE '^ +1  (error|warn ).*Found: .*' | sed -E 's/^ +1  (error|warn).*(Found.*)/\1, \2/' || true)"
done > seen <<'WORDS'
Climate neutral towel
Programmes: eco 40-60, cotton, wool
Eco mode: 49 kWh for 100 cycles
Green products are in the second picture, blue ones in the third
The bag is not biodegradable
We don't call it climate neutral
Up to 20% off until Sunday
Klimaneutrales, umweltfreundliches Handtuch
Serviette neutre en carbone et écologique
Duurzame en klimaatneutrale handdoek
Climate friendly towel
Ocean friendly and CO2 free
Carbon neutrality for every towel
WORDS
cat seen
diff - seen <<'SEEN'
Climate neutral towel: error, Found: "Climate neutral".
Programmes: eco 40-60, cotton, wool: error, Found: "eco".
Eco mode: 49 kWh for 100 cycles: error, Found: "Eco".
Green products are in the second picture, blue ones in the third: error, Found: "Green products".
The bag is not biodegradable: error, Found: "biodegradable".
We don't call it climate neutral: error, Found: "climate neutral".
Up to 20% off until Sunday: warn, Found: "Up to 20%".
Klimaneutrales, umweltfreundliches Handtuch: 
Serviette neutre en carbone et écologique: 
Duurzame en klimaatneutrale handdoek: 
Climate friendly towel: 
Ocean friendly and CO2 free: 
Carbon neutrality for every towel: 
SEEN
