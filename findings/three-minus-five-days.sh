#!/usr/bin/env bash
# Chinese listings written out in words for a voice (videos of goods, screen readers), and what a buyer says written in figures.
#
# Seen with itntext 0.1.6 (kaldifst 1.8.3, Python 3.11), `Normalizer`:
# - Written out, what lies between two numbers with a dash is a minus: sent in 3-5 days (3-5天内发货) is "三负五天", three minus five; a tent for two to
#   three people, jeans in 28 to 30 and heels of 5 to 8 cm are so, too.
# - A stroke is always a fraction: a garment for a height of 170 and a chest of 88 (170/88A) is "八十八分之一百七十A", 170 eighty-eighths; in 24/48
#   hours is twenty-four forty-eighths of an hour; and of the season 2024/25 it takes the first figure alone, "二分之二千零二十四五秋冬", 2024 halves
#   and a five.
# - In figures, a French size forty-two without its hyphen, as those who write down speech leave it (taille quarante deux), is "40 deux". English
#   sizes eight, ten and twelve are "eight 1012".
# - Prices (¥19.9, 1.2万元) and what is below nought (-5℃) are right.
# No error. Its documents name numbers, dates, times, amounts, units and phone numbers, and no ranges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check itntext==0.1.6 kaldifst==1.8.3
cat > look.py <<'PY'
from itntext import Normalizer

aloud = Normalizer(lang="zh", operator="tn")
for text in ("3-5天内发货", "2-3人帐篷", "28-30码", "鞋跟5-8cm", "170/88A", "24/48小时", "2024/25秋冬", "¥19.9", "1.2万元", "-5℃"):
    print(f"{text}: {aloud.normalize(text)}")
said = {"fr": ("taille quarante deux", "taille quarante-deux", "taille trente huit"), "en": ("sizes eight ten twelve", "size twelve")}
for language, texts in said.items():
    figures = Normalizer(lang=language, operator="itn")
    for text in texts:
        print(f"{text}: {figures.normalize(text)}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
3-5天内发货: 三负五天内发货
2-3人帐篷: 二负三人帐篷
28-30码: 二十八负三十码
鞋跟5-8cm: 鞋跟五负八厘米
170/88A: 八十八分之一百七十A
24/48小时: 四十八分之二十四小时
2024/25秋冬: 二分之二千零二十四五秋冬
¥19.9: 十九点九人民币
1.2万元: 一点二万元
-5℃: 负五摄氏度
taille quarante deux: taille 40 deux
taille quarante-deux: taille 42
taille trente huit: taille 30 huit
sizes eight ten twelve: sizes eight 1012
size twelve: size twelve
SEEN
