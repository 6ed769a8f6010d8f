#!/usr/bin/env bash
# Prices in Korean listings as they are written and said (3만원, 30,000 won; 2만5천원, 25,000; 이만오천원, the same in letters), brought to figures.
#
# Seen with korean_number 1.0.2 and korNum 0.0.2.2 (`kor2num` of both) and kr-number 0.1.1 (`knum.convert`, from figures to letters), Python 3.11:
# - For korean_number, a figure is nothing and 만 one ten thousand: 3만원 is 10,000, 2만5천원 11,000, 1억2천만 (120 million) 110 million; 12,900원 is 0. What
#   its own `addunit` writes for 29,000 (2만 9000) is 10,000, too. In letters all are right.
# - korNum, made for text, puts its figures behind those that are there: 3만원 is 310000원, 3만 5천원 "3만 51000원". In letters it is right.
# - kr-number writes 100,000,000 as 일억만, a hundred million ten thousand.
# No error. Their documents show letters alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check korean_number==1.0.2 korNum==0.0.2.2 kr-number==0.1.1
cat > look.py <<'PY'
import knum
import korean_number
import korNum

for price in ("이만오천원", "삼만구천원", "3만원", "2만5천원", "1억2천만원", "12,900원"):
    print(f"korean_number: {price} {korean_number.kor2num(price)}")
written = korean_number.addunit(29000)
print(f"korean_number: 29000 {written} {korean_number.kor2num(written)}")
for text in ("삼만구천원", "3만원", "가격은 3만 5천원"):
    print(f"korNum: {text} {korNum.kor2num(text)}")
for price in (29000, 100000000, 250000000):
    print(f"kr-number: {price} {knum.convert(price, '원')}")
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
korean_number: 이만오천원 25000
korean_number: 삼만구천원 39000
korean_number: 3만원 10000
korean_number: 2만5천원 11000
korean_number: 1억2천만원 110000000
korean_number: 12,900원 0
korean_number: 29000 2만 9000 10000
korNum: 삼만구천원 39000원
korNum: 3만원 310000원
korNum: 가격은 3만 5천원 가격은 3만 51000원
kr-number: 29000 이만구천원
kr-number: 100000000 일억만원
kr-number: 250000000 이억오천만원
SEEN
