#!/usr/bin/env bash
# Russian listings written out in words, for a voice (videos of goods, screen readers).
#
# Seen with rutextnorm 2.1.0 (Python 3.11), `normalize_russian`, and `flag_uncertain`, which "returns the spans the rules are likely to get wrong":
# - Size XL is a Roman number: "размер XL" is "size the fortieth". XS and XXL are letters, and 2XL is a word, "ksl".
# - Ages and warranties of years from and to are fractions: 2-3 года (two to three years) is "of a two-third year", 1-2 года "of a one-second". Other
#   ranges stay two numbers (3-5 дней, 2-3 кг).
# - A stroke is always a fraction: sizes 48/50 are "forty-eight fiftieths", in 24/48 hours is "in twenty-four forty-eighths", the season 2024/25 "two
#   thousand and twenty-four twenty-fifths".
# - The C of cups, batteries and vitamins is the letter of the sound k, and 90x200 см becomes one word, "90ксдвести".
# - Prices, weights and lengths are right. The flags name XL, the C and some of the figures, and of the ages, the warranty and the hours nothing.
#   Below, each text, how it is read, and what is flagged.
# No error. Its documents show 2/3 and XIX, and no ranges of years or sizes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rutextnorm==2.1.0
cat > look.py <<'PY'
from rutextnorm import flag_uncertain, normalize_russian

texts = [
    "Размер XL", "Размеры: XS, XL, XXL", "Куртка 2XL", "возраст 2-3 года", "гарантия 1-2 года", "доставка 3-5 дней", "вес 2-3 кг", "размер 48/50",
    "отправка за 24/48 часов", "сезон 2024/25", "чашка C", "батарейка C", "90x200 см", "12 900 руб.", "1,5 м",
]
for text in texts:
    print(text, "|", normalize_russian(text), "|", *(flag[2] for flag in flag_uncertain(text)))
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
Размер XL | Размер сороковой | XL
Размеры: XS, XL, XXL | Размеры: экс эс, сороковой, экс экс эл | XL
Куртка 2XL | Куртка 2ксл | 2
возраст 2-3 года | возраст двухтретьего года |
гарантия 1-2 года | гарантия одновторого года |
доставка 3-5 дней | доставка три-пять дней |
вес 2-3 кг | вес два-три килограмма |
размер 48/50 | размер сорок восемь пятидесятых | 50
отправка за 24/48 часов | отправка за двадцать четыре сорок восьмых часов |
сезон 2024/25 | сезон две тысячи двадцать четыре двадцать пятых | 2024 25
чашка C | чашка к | C
батарейка C | батарейка к | C
90x200 см | 90ксдвести сантиметров | 90
12 900 руб. | двенадцать тысяч девятьсот рублей | 12
1,5 м | одна целая и пять десятых метра |
SEEN
