#!/usr/bin/env bash
# Prices, sizes and days as they are said in French, German, Russian and Spanish (videos of goods, calls, contracts), made numbers.
#
# Seen with NumWord 0.0.6 (`convert`; beside requests 2.34.2, which it needs and doesn't name), text2numde 1.0, word2num-de 1.1, zahlwort2num 1.0.1,
# ru-word2number 1.1 and word2number-es 1.0.1 (Python 3.11), beside polytext2num 0.3.1, which is right for French, German and Spanish or leaves the
# words:
# - For NumWord, the French ninety-nine (quatre-vingt-dix-neuf) is 43, what its parts make together; eighty-one is 25, ninety 34. Up to 79 it is right.
# - In German, twelve hundred as contracts have it (tausendzweihundert) is 200 for text2numde, and 1000 is 0. Of what has a word behind or before it,
#   word2num-de takes a piece: ninety-nine euros (neunundneunzig Euro) are 9, size thirty-eight is 30. A half (halb) is 2 for zahlwort2num.
# - In Russian, twenty-one pairs (двадцать одна, as pairs and shirts are counted) are 20, fifteen hundred (полторы тысячи) 1000. Two to three
#   days (две-три) are 5, as in Spanish (dos o tres), and two and a half metres 2 (dos y medio).
# No error. NumWord's documents show a hundred and twenty-three, zahlwort2num's a half as "ein halb"; those of the others have none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check numword==0.0.6 text2numde==1.0 word2num-de==1.1 zahlwort2num==1.0.1 \
  ru-word2number==1.1 word2number-es==1.0.1 polytext2num==0.3.1 requests==2.34.2
cat > look.py <<'PY'
import zahlwort2num
from NumWord import WordToNumber
from polytext2num import txt2num
from ru_word2number import w2n as russian
from text2numde import text2num
from word2num_de import word_to_number
from word2number_es import w2n as spanish

TOOLS = {
    "NumWord": (lambda said: WordToNumber().convert(said, lang="fr"), "french",
                ("soixante-dix-neuf", "quatre-vingt-un", "quatre-vingt-dix", "quatre-vingt-dix-neuf")),
    "text2numde": (text2num, "german", ("tausend", "tausendzweihundert", "eintausendzweihundert")),
    "word2num-de": (word_to_number, "german", ("neunundneunzig", "neunundneunzig Euro", "Größe achtunddreißig")),
    "zahlwort2num": (zahlwort2num.convert, "german", ("halb", "ein halb")),
    "ru-word2number": (russian.word_to_num, None, ("двадцать один", "двадцать одна", "полторы тысячи", "две-три", "пять-шесть дней")),
    "word2number-es": (spanish.word_to_num, "spanish", ("treinta y ocho", "dos o tres", "dos y medio")),
}
for name, (convert, language, sayings) in TOOLS.items():
    for said in sayings:
        print(f"{name}: {said} {convert(said)}" + (f", polytext2num {txt2num(said, language)}" if language else ""))
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
NumWord: soixante-dix-neuf 79, polytext2num 79
NumWord: quatre-vingt-un 25, polytext2num 81
NumWord: quatre-vingt-dix 34, polytext2num 90
NumWord: quatre-vingt-dix-neuf 43, polytext2num 99
text2numde: tausend 0, polytext2num 1000
text2numde: tausendzweihundert 200, polytext2num 1200
text2numde: eintausendzweihundert 1200, polytext2num 1200
word2num-de: neunundneunzig 99, polytext2num 99
word2num-de: neunundneunzig Euro 9, polytext2num 99 Euro
word2num-de: Größe achtunddreißig 30, polytext2num Größe 38
zahlwort2num: halb 2, polytext2num halb
zahlwort2num: ein halb 0.5, polytext2num ein halb
ru-word2number: двадцать один 21
ru-word2number: двадцать одна 20
ru-word2number: полторы тысячи 1000
ru-word2number: две-три 5
ru-word2number: пять-шесть дней 11
word2number-es: treinta y ocho 38, polytext2num 38
word2number-es: dos o tres 5, polytext2num 2 o 3
word2number-es: dos y medio 2, polytext2num dos y medio
SEEN
