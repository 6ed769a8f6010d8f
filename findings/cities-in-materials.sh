#!/usr/bin/env bash
# Where goods come from, by libraries that find provinces, cities and counties in Chinese text.
#
# Seen with cpca 0.5.5 (`transform`) and jionlp 1.5.31 (`parse_location`), Python 3.11: both know the names without 市 and 县, and look at no
# border between words, so that a material, a cut or a condition is a place, its last characters the street:
# - 白山羊绒 (white cashmere) comes from Baishan in Jilin, 白银手镯 (a silver bracelet) from Baiyin in Gansu, 大理石桌面 (a marble top)
#   from Dali in Yunnan, 高密度纯棉 (dense cotton) from Gaomi in Shandong.
# - 长沙发 (a long sofa) is Changsha, 大连体衣 (a large jumpsuit) Dalian, 中山装 (a Mao suit) Zhongshan, 三明治机 (a sandwich maker) Sanming.
# - 开封不退 (no return once opened) is Kaifeng in Henan.
# Nothing in the answer tells them from a real place of dispatch (the last line). cpca's makers know wrong places in the names of streets
# and firms (issues of 2020 and 2021); their documents and jionlp's speak of addresses and don't warn.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check cpca==0.5.5 jionlp==1.5.31
cat > look.py <<'PY'
import contextlib
import io

import cpca

with contextlib.redirect_stdout(io.StringIO()):
    import jionlp

WORDS = ("白山羊绒", "白银手镯", "大理石桌面", "高密度纯棉", "长沙发", "大连体衣", "中山装", "三明治机", "开封不退", "浙江杭州发货")
for words, row in zip(WORDS, cpca.transform(WORDS).itertuples(index=False)):
    told = jionlp.parse_location(words)
    print(words, "cpca", row.省, row.市, row.区, row.地址, "jionlp", told["province"], told["city"], told["county"], told["detail"])
PY
venv/bin/python -W ignore look.py 2> /dev/null | tee seen
diff - seen <<'SEEN'
白山羊绒 cpca 吉林省 白山市 nan 羊绒 jionlp 吉林省 白山市 None 羊绒
白银手镯 cpca 甘肃省 白银市 nan 手镯 jionlp 甘肃省 白银市 白银区 手镯
大理石桌面 cpca 云南省 大理白族自治州 大理市 石桌面 jionlp 云南省 大理白族自治州 None 石桌面
高密度纯棉 cpca 山东省 潍坊市 高密市 度纯棉 jionlp 山东省 潍坊市 高密市 度纯棉
长沙发 cpca 湖南省 长沙市 nan 发 jionlp 湖南省 长沙市 长沙县 发
大连体衣 cpca 辽宁省 大连市 nan 体衣 jionlp 辽宁省 大连市 None 体衣
中山装 cpca 广东省 中山市 nan 装 jionlp 广东省 中山市 None 装
三明治机 cpca 福建省 三明市 nan 治机 jionlp 福建省 三明市 None 治机
开封不退 cpca 河南省 开封市 nan 不退 jionlp 河南省 开封市 None 不退
浙江杭州发货 cpca 浙江省 杭州市 nan 发货 jionlp 浙江省 杭州市 None 发货
SEEN
