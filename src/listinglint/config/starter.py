"""The text of a new configuration file, in the language of those who will read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.model.wording import Language

_TEXT = Wording(
    """\
# How listinglint checks the pages in this folder and the folders in it. The command line beats this file.
# What holds for a page, and why: `listinglint config show PAGE`. All keys: `listinglint config schema`.

# Language of messages: en or zh.
lang: {lang}

# What is checked: standard is what a careful seller would mend, strict all that makes a page better, legal-cn the law of China (legal-eu, legal-us: where you sell there);
# platforms have profiles of their own, such as taobao or amazon, which add to these.
profiles: [{profiles}]

# The least finding that makes a run fail: error, warning, advice, review, unknown (what could not be looked at) or never.
fail-on: error

# Rules that are not run (`listinglint rules` lists them all), and rules that matter more or less to you.
# ignore: [suitable-use-missing]
# severity:
#   colour-note-missing: error
#   courier-missing: off

# Pages that are not checked.
# exclude: [drafts/, '*-old.html']

# All hosts that `--fetch` may fetch from; without this line all public ones.
# fetch-hosts: [cdn.shopify.com, '*.alicdn.com']

# What your shop promises, which `check --fix` may write into pages: only say what is true.
shop:
  # dispatch-hours: 48        # from payment to the courier
  # couriers: [SF Express]
  # tolerance-cm: 2           # how far measuring by hand may be off
  # return-days: 7
  # service-hours: '9:00-22:00'
  tone: warm                  # warm or plain

# Pages for which something else holds; the later wins.
# overrides:
#   - files: [outlet/]
#     profiles: [legal-cn]
""",
    """\
# listinglint 如何检查本文件夹（含子文件夹）里的页面。命令行参数优先于本文件。
# 查看某个页面的设置及来源：listinglint config show 页面。全部可用的键：listinglint config schema。

# 提示语言：en 或 zh。
lang: {lang}

# 检查方案：standard 是细心的卖家会改的地方，strict 再加上所有改进建议，legal-cn 只看中国法律法规（面向海外销售可用 legal-eu、legal-us）；
# 各平台另有自己的方案，例如 taobao、amazon，与上面的方案一起检查。
profiles: [{profiles}]

# 达到哪个级别算不通过：error、warning、advice、review、unknown（无法检查）、never。
fail-on: error

# 不用的规则（listinglint rules 可列出全部），以及要加重或减轻的规则。
# ignore: [suitable-use-missing]
# severity:
#   colour-note-missing: error
#   courier-missing: off

# 不检查的页面。
# exclude: [drafts/, '*-old.html']

# --fetch 只能从这些域名下载；不写则可从所有公网域名下载。
# fetch-hosts: [cdn.shopify.com, '*.alicdn.com']

# 店铺的承诺，check --fix 会写进页面：请只写真实的内容。
shop:
  # dispatch-hours: 48        # 付款后多少小时内发货
  # couriers: [顺丰]
  # tolerance-cm: 2           # 手工测量误差（厘米）
  # return-days: 7
  # service-hours: '9:00-22:00'
  tone: warm                  # 语气：warm（亲切）或 plain（平实）

# 另有规定的页面；写在后面的优先。
# overrides:
#   - files: [outlet/]
#     profiles: [legal-cn]
""",
)


def text(language: Language, profiles: Sequence[str]) -> str:
    """Write a configuration file that loads as it is, and whose commented keys load as well."""
    return _TEXT.of(language).format(lang=language, profiles=", ".join(profiles))
