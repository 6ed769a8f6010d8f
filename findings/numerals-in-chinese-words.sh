#!/usr/bin/env bash
# Chinese numerals brought to digits before a listing is searched.
#
# Seen with cn2an 0.5.24 (Python 3.11), `transform(text, "cn2an")`, made to bring the numbers in a sentence to digits: it also turns
# numerals that are parts of words, so that a list of claims that must not be made (第一, 唯一, 一定) finds none of them afterwards.
# - 全网第一 becomes 全网第1, 唯一正品 唯1正品, 一定三天必达 1定3天必达, 统一发货 统1发货.
# - Garments change their cut: 九分裤 (cropped) becomes 9分裤, 三七分 37分; 十分柔软 (very soft) becomes 10分柔软.
# - 万 and 千 of 万一 and 千万别 stay, 百搭 too: nothing tells from outside which word is touched.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cn2an==0.5.24
cat > look.py <<'PY'
import cn2an

for words in ("全网第一", "唯一正品", "一定三天必达", "统一发货", "九分裤", "三七分", "十分柔软", "万一有问题", "千万别用热水洗", "百搭"):
    print(words, cn2an.transform(words, "cn2an"))
PY
venv/bin/python -W ignore look.py 2>/dev/null | tee seen
diff - seen <<'SEEN'
全网第一 全网第1
唯一正品 唯1正品
一定三天必达 1定3天必达
统一发货 统1发货
九分裤 9分裤
三七分 37分
十分柔软 10分柔软
万一有问题 万一有问题
千万别用热水洗 千万别用热水洗
百搭 百搭
SEEN
