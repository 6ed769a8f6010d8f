#!/usr/bin/env bash
# Words for numbers, brought to digits before a listing is searched for sizes, amounts and days (two to three days, un lot de six).
#
# Seen with text2num 3.1.0 (`alpha2digit`), wordtodigits 1.0.2, text2digits 0.1.2, numwords-to-nums 1.2.0 and numerizer 0.2.4 (Python 3.11) and
# words-to-numbers 1.5.1 (Node 20), beside words2num2 0.4.11 (Python 3.11), which is right each time:
# - In French, new is "neuf", and so is nine: for text2num, a new coat (manteau neuf) is "manteau 9", and one as good as new (comme neuf) "comme 9".
#   It leaves neuve and neuves.
# - wordtodigits adds up: pans of six and eight litres are pans of 14, sizes eight, ten and twelve without a comma are 30, nine ninety nine is 108.
# - text2digits and numwords-to-nums join: those sizes are 81012 (the former's documents show it for years), a mix of eighty twenty 8020.
# - An article is one for numerizer and words-to-numbers: a two-piece suit is a "1 2 piece suit", or 1 2-piece; a pair and a half is "1 pair and
#   half2" for the former, two and a half metres "2 and 1 half metres" for the latter.
# No error. In text2num's documents, small numbers alone are left (deux ou 3 jours), not that a word is more than a number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund words-to-numbers@1.5.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check text2num==3.1.0 wordtodigits==1.0.2 text2digits==0.1.2 numwords-to-nums==1.2.0 numerizer==0.2.4 words2num2==0.4.11
cat > look.py <<'PY'
import wordtodigits
from numerizer import numerize
from numwords_to_nums.numwords_to_nums import NumWordsToNum
from text2digits.text2digits import Text2Digits
from text_to_num import alpha2digit
from words2num2 import convert_sentence

for said in ("manteau neuf", "manteau comme neuf, taille quarante", "veste neuve", "un lot de six verres"):
    print(f"{said} - text2num: {alpha2digit(said, 'fr')} - words2num2: {convert_sentence(said, lang='fr')}")
readers = {
    "wordtodigits": wordtodigits.convert,
    "text2digits": Text2Digits().convert,
    "numwords-to-nums": NumWordsToNum().numerical_words_to_numbers,
    "numerizer": numerize,
    "words2num2": lambda said: convert_sentence(said, lang="en"),
}
for said in ("six and eight litre pans", "sizes eight ten twelve", "at nine ninety nine", "eighty twenty mix", "a two-piece suit", "a pair and a half"):
    print(said, *(f"{name}: {read(said)}" for name, read in readers.items()), sep=" - ")
PY
cat > look.js <<'JS'
const { wordsToNumbers } = require("words-to-numbers");
for (const said of ["a two-piece suit", "two and a half metres", "six and eight litre pans"]) console.log(`${said} - words-to-numbers: ${wordsToNumbers(said)}`);
JS
{
  venv/bin/python look.py
  node look.js
} | tee seen
diff - seen <<'SEEN'
manteau neuf - text2num: manteau 9 - words2num2: manteau neuf
manteau comme neuf, taille quarante - text2num: manteau comme 9, taille 40 - words2num2: manteau comme neuf, taille 40
veste neuve - text2num: veste neuve - words2num2: veste neuve
un lot de six verres - text2num: un lot de 6 verres - words2num2: un lot de 6 verres
six and eight litre pans - wordtodigits: 14 litre pans - text2digits: 6 and 8 litre pans - numwords-to-nums: 6 and 8 litre pans - numerizer: 6 and 8 litre pans - words2num2: 6 and 8 litre pans
sizes eight ten twelve - wordtodigits: sizes 30 - text2digits: sizes 81012 - numwords-to-nums: sizes 81012 - numerizer: sizes 8 10 12 - words2num2: sizes 8 10 12
at nine ninety nine - wordtodigits: at 108 - text2digits: at 999 - numwords-to-nums: at 999 - numerizer: at 999 - words2num2: at 9 99
eighty twenty mix - wordtodigits: 100 mix - text2digits: 8020 mix - numwords-to-nums: 8020 mix - numerizer: 80 20 mix - words2num2: 80 20 mix
a two-piece suit - wordtodigits: a two-piece suit - text2digits: a 2-piece suit - numwords-to-nums: a 2-piece suit - numerizer: 1 2 piece suit - words2num2: a two-piece suit
a pair and a half - wordtodigits: a pair and a half - text2digits: a pair and a half - numwords-to-nums: a pair and a half - numerizer: 1 pair and half2 - words2num2: a pair and a half
a two-piece suit - words-to-numbers: 1 2-piece suit
two and a half metres - words-to-numbers: 2 and 1 half metres
six and eight litre pans - words-to-numbers: 6 and 8 litre pans
SEEN
