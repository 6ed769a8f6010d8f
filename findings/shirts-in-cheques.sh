#!/usr/bin/env bash
# Listings from American English to British and back, by libraries that replace what is spelt in two ways.
#
# Seen with american-english 1.0.1 (Node 20, word by word) and eng 0.1.2 (Python 3.11, files of text), beside american-british-english-translator
# 0.2.1 (Node 20), which marks most of these words and replaces none:
# - A jack for two American tons (1814 kg) is one for two tonnes (2000 kg) for american-english. To a Briton, a ton is another thing than a tonne.
# - A shirt in checks is one in "cheques" for both, a gas meter a "gas metre", and a story on a label a "storey", in American English too
#   a floor of a house. A hard disk is a "disc", a practice ball a "practise ball".
# - A word that it doesn't know is "word_not_found" for american-english, and not the word.
# In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund american-english@1.0.1 american-british-english-translator@0.2.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check eng==0.1.2
cat > listing.txt <<'TXT'
A shirt in checks with a story on its label.
Gas meter cover, and a jack for 2 tons.
Hard disk, practice ball, gray wool, 2 liter bottle.
TXT
cat > look.js <<'JS'
const { readFileSync } = require("node:fs");
const spelling = require("american-english");
const { translate } = require("american-british-english-translator");
const text = readFileSync("listing.txt", "utf8");
for (const word of ["checks", "story", "meter", "tons", "disk", "practice", "gray", "liter", "jumper"]) console.log(`american-english: ${word} ${spelling.toUK(word)}`);
for (const marked of Object.values(translate(text, { american: true })).flat()) {
  for (const [word, { issue }] of Object.entries(marked)) console.log(`american-british-english-translator: ${word}, ${issue}`);
}
JS
{
  node look.js
  venv/bin/python -m eng --target uk listing.txt || true  # its exit status is not 0 where it has changed a file
  sed 's/^/eng: /' listing.txt
} | tee seen
diff - seen <<'SEEN'
american-english: checks cheques
american-english: story storey
american-english: meter metre
american-english: tons tonnes
american-english: disk disc
american-english: practice practise
american-english: gray grey
american-english: liter litre
american-english: jumper word_not_found
american-british-english-translator: story, Different meanings
american-british-english-translator: gas, Different meanings
american-british-english-translator: meter, American English Spelling
american-british-english-translator: tons, American English Spelling
american-british-english-translator: disk, American English Spelling
american-british-english-translator: practice, American English Spelling
american-british-english-translator: practice, American English Spelling
american-british-english-translator: gray, American English Spelling
american-british-english-translator: gray, American English Spelling
american-british-english-translator: liter, American English Spelling
eng: A shirt in cheques with a storey on its label.
eng: Gas metre cover, and a jack for 2 tons.
eng: Hard disc, practise ball, grey wool, 2 litre bottle.
SEEN
