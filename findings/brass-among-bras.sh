#!/usr/bin/env bash
# Kinds of goods brought to the singular, so that "gloves" of one feed meet "glove" of another, and a search for one finds both.
#
# Seen with lingo 0.0.5, i 0.3.7, fleck 0.5.1, inflector-js 2.0.1, en-inflectors 1.0.12, inflected 2.1.0 and inflection 3.0.2 (Node 20) and inflector
# 3.1.1 (Python 3.11):
# - What is singular already loses its last letter: brass, the metal, becomes "bras" in five of them, a dress a "dres", glass "glas", gas for a stove
#   "ga" in seven. So kinds that never were one meet: brass and bras.
# - Gloves become "glofe" in five, olives "olife" and sleeves "sleefe" or "sleef" in all eight, while "glove" stays: those two never meet. Toes
#   (toe-warmers by the pair) become "to", ties "ty". A lens is a "len" in all eight, and lenses are a "lense" in seven.
# - For en-inflectors, leggings are "leggusngs", cases "casis" and vases "vasis".
# No error, and nothing in their documents on words that are singular already.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund lingo@0.0.5 i@0.3.7 fleck@0.5.1 inflector-js@2.0.1 en-inflectors@1.0.12 inflected@2.1.0 inflection@3.0.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check inflector==3.1.1
cat > look.mjs <<'JS'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const inflectorJs = require("inflector-js");
const { Inflectors } = require("en-inflectors");
const all = {
  lingo: (word) => require("lingo").en.singularize(word),
  i: require("i")().singularize,
  fleck: require("fleck").singularize,
  "inflector-js": (word) => (inflectorJs.default ?? inflectorJs).singularize(word),
  "en-inflectors": (word) => new Inflectors(word).toSingular(),
  inflected: require("inflected").singularize,
  inflection: require("inflection").singularize,
};
for (const [name, singular] of Object.entries(all)) console.log(`${name}:`, ...process.argv.slice(2).map((word) => `${word} ${singular(word)},`));
JS
cat > look.py <<'PY'
import sys

from inflector import Inflector

print("inflector:", *(f"{word} {Inflector().singularize(word)}," for word in sys.argv[1:]))
PY
goods=(brass dress glass gas glove gloves olives sleeves ties toes lens lenses leggings cases vases shoes)
{
  node look.mjs "${goods[@]}"
  venv/bin/python look.py "${goods[@]}"
} | tee seen
diff - seen <<'SEEN'
lingo: brass bras, dress dres, glass glas, gas ga, glove glove, gloves glofe, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes shoe,
i: brass bras, dress dres, glass glas, gas ga, glove glove, gloves glofe, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes shoe,
fleck: brass bras, dress dres, glass glas, gas ga, glove glove, gloves glove, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes sho,
inflector-js: brass bras, dress dres, glass glas, gas ga, glove glove, gloves glove, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes sho,
en-inflectors: brass brass, dress dress, glass glass, gas gas, glove glove, gloves glofe, olives olife, sleeves sleef, ties ty, toes to, lens len, lenses lens, leggings leggusngs, cases casis, vases vasis, shoes shoe,
inflected: brass brass, dress dress, glass glass, gas ga, glove glove, gloves glofe, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes shoe,
inflection: brass brass, dress dress, glass glass, gas ga, glove glove, gloves glove, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes sho,
inflector: brass bras, dress dres, glass glas, gas ga, glove glove, gloves glofe, olives olife, sleeves sleefe, ties ty, toes to, lens len, lenses lense, leggings legging, cases case, vases vase, shoes shoe,
SEEN
