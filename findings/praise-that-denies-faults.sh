#!/usr/bin/env bash
# Reviews that praise by denying a fault, in a library whose model was made of shopping reviews.
#
# Seen with snownlp 0.12.3 (Python 3.11): `sentiments` is 1 for praise, 0 for blame, and the shipped model learnt from reviews of goods.
# 没有色差 (no colour difference), 没有异味 (no smell), 不掉色不起球 (does not fade or pill) are what buyers thank a seller for; all are told as
# blame, "没有色差，很喜欢" (no colour difference, like it a lot) at 0.16; 尺码偏小 (runs small) is told as praise, at 0.62.
# Whoever counts complaints by it counts thanks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check snownlp==0.12.3
cat > look.py <<'PY'
from snownlp import SnowNLP

THANKS = ("没有色差，很喜欢", "一点色差都没有", "没有异味", "不掉色不起球", "没有想象中的差", "尺码不偏小", "发货不慢")
BLAME = ("色差太大", "质量太差了", "尺码偏小")
for words in (*THANKS, *BLAME):
    print(words, f"{SnowNLP(words).sentiments:.2f}")
PY
venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
没有色差，很喜欢 0.16
一点色差都没有 0.04
没有异味 0.20
不掉色不起球 0.21
没有想象中的差 0.30
尺码不偏小 0.46
发货不慢 0.21
色差太大 0.02
质量太差了 0.08
尺码偏小 0.62
SEEN
