#!/usr/bin/env bash
# Titles of goods and reviews of them, run through the filters of bad words that shops put before what others write.
#
# Seen with better-profanity 0.7.0 (Python 3.11), bad-words 4.1.5, leo-profanity 1.9.0 and obscenity 0.4.6 (Node 20), each with its own list:
# - better-profanity strikes out materials and goods: "virgin" of virgin wool (a name that the EU's rules on fibres define) and of extra
#   virgin olive oil, organic hemp, a pot holder, a weed mat, a fat quarter (a piece of quilting fabric), a shag rug and fingering yarn.
# - bad-words strikes out balls of yarn, a screw and a knob, leo-profanity fingering yarn; nude, a colour of tights, is bad for it and for
#   better-profanity, XXX-Large for bad-words and better-profanity ("***-Large").
# - obscenity takes the beginning of a word for the word: flame retardant and assorted colours are obscene.
# Virgin wool and hemp in none of their documents; of obscenity, other words that begin so are known (an issue of 2025, open).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check better-profanity==0.7.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund bad-words@4.1.5 leo-profanity@1.9.0 obscenity@0.4.6
cat > goods.json <<'JSON'
["100% virgin wool", "Extra virgin olive oil", "Organic hemp", "Pot holder", "Weed mat", "Fat quarter", "Shag rug", "Fingering yarn",
 "3 balls of yarn", "Wood screws, 1 screw short", "Cupboard knob", "Nude tights", "XXX-Large", "Flame retardant", "Assorted colours", "Cashmere"]
JSON
cat > look.mjs <<'JS'
import { readFileSync } from "fs";
import { Filter } from "bad-words";
import leo from "leo-profanity";
import { RegExpMatcher, TextCensor, englishDataset, englishRecommendedTransformers, fixedCharCensorStrategy } from "obscenity";
const filter = new Filter();
const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const censor = new TextCensor().setStrategy(fixedCharCensorStrategy("*"));
for (const words of JSON.parse(readFileSync("goods.json"))) {
  const told = { "bad-words": filter.clean(words), "leo-profanity": leo.clean(words), obscenity: censor.applyTo(words, matcher.getAllMatches(words)) };
  console.log(words, "|", Object.entries(told).filter(([, left]) => left !== words).map(([name, left]) => `${name}: ${left}`).join(", ") || "as it is");
}
JS
cat > look.py <<'PY'
import json

from better_profanity import profanity

for words in json.load(open("goods.json")):
    left = profanity.censor(words)
    print("better-profanity:", "as it is" if left == words else left, "|", words)
PY
{ node look.mjs; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
100% virgin wool | as it is
Extra virgin olive oil | as it is
Organic hemp | as it is
Pot holder | as it is
Weed mat | as it is
Fat quarter | as it is
Shag rug | bad-words: **** rug
Fingering yarn | leo-profanity: ********* yarn
3 balls of yarn | bad-words: 3 ***** of yarn
Wood screws, 1 screw short | bad-words: Wood screws, 1 ***** short
Cupboard knob | bad-words: Cupboard ****
Nude tights | leo-profanity: **** tights
XXX-Large | bad-words: ***-Large
Flame retardant | obscenity: Flame ******ant
Assorted colours | obscenity: ***orted colours
Cashmere | as it is
better-profanity: 100% **** wool | 100% virgin wool
better-profanity: Extra **** olive oil | Extra virgin olive oil
better-profanity: Organic **** | Organic hemp
better-profanity: **** holder | Pot holder
better-profanity: **** mat | Weed mat
better-profanity: **** quarter | Fat quarter
better-profanity: **** rug | Shag rug
better-profanity: **** yarn | Fingering yarn
better-profanity: as it is | 3 balls of yarn
better-profanity: Wood screws, 1 **** short | Wood screws, 1 screw short
better-profanity: Cupboard **** | Cupboard knob
better-profanity: **** tights | Nude tights
better-profanity: ****-Large | XXX-Large
better-profanity: as it is | Flame retardant
better-profanity: as it is | Assorted colours
better-profanity: as it is | Cashmere
SEEN
