"""Slips of YAML in plain words, in both languages."""

from __future__ import annotations

from listinglint.model.wording import Wording, worded

_YAML = (
    ("mapping values are not allowed", Wording("{told} (quote a text that holds a colon)", "这一行多了一个冒号；文字里有冒号时请加引号")),
    ("cannot start any token", Wording("{told} (indent with spaces, and quote texts that begin with @, ` or %)", "这里的字符不能开头：缩进请用空格，以 @、`、% 开头的文字请加引号")),
    ("unexpected end of stream", Wording("{told}: a quote is not closed", "引号没有闭合")),
    ("expected ',' or ", Wording("{told}: a bracket is not closed, or a comma is missing", "括号没有闭合，或少了逗号")),
    ("expected node content", Wording("{told}: something is missing after a bracket or comma", "括号或逗号后面缺少内容")),
    ("expected '-' indicator", Wording("{told}: a list and a key stand side by side", "列表项和键混写在同一层")),
    ("undefined alias", Wording("{told}: quote a text that begins with *", "以 * 开头的文字请加引号")),
    ("could not find expected ':'", Wording("{told}", "少了冒号")),
    ("<block end>", Wording("{told}: this line is indented otherwise than its neighbours", "这一行的缩进与上下不一致")),
    ("not allowed", Wording("{told}", "含有不允许的控制字符")),
)  # fmt: skip
"""Words of what the YAML parser says, and what is said with them; `{told}` is its own text."""


def yaml_slip(error: Exception) -> Wording:
    """Tell what the YAML parser did not understand."""
    told = str(getattr(error, "problem", None) or str(error).splitlines()[0])
    form = next((form for words, form in _YAML if words in told), None)
    return form.filled(told=told) if form else worded(told)
