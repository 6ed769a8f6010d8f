"""A rule as a page to read, from nothing but its YAML file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.explain.example_text import as_quote
from listinglint.facts.registry import fact_named
from listinglint.model.labels import GOODS, complaint
from listinglint.model.wording import COLON, LISTED, Wording
from listinglint.pipeline.verify import report_on
from listinglint.reporters.entries import LEVELS
from listinglint.rulebook.selection import as_list

if TYPE_CHECKING:
    from listinglint.model.wording import Language
    from listinglint.rulebook.rule import Example, Rule
    from listinglint.rulebook.selection import Selection

_GOODS = {
    ("goods", "needs_size_table", "true"): Wording("products that come in sizes", "分尺码的商品"),
    ("goods", "is_chosen_by_colour", "true"): Wording("products chosen by their colour", "按颜色挑选的商品"),
    ("goods", "is_elastic", "yes"): Wording("elastic", "有弹力"),
    ("goods", "is_sold_as_elastic", "true"): Wording("sold for its stretch", "以弹力为卖点"),
    **{("goods", "category", name): words for name, words in GOODS.items()},
    ("page_language", "code", "zh"): Wording("pages in Chinese", "中文页面"),
    ("page_language", "code", "en"): Wording("pages in English", "英文页面"),
}
"""Plain words for conditions: fact, attribute, value."""
_SEVERITY = Wording("Severity", "级别")
_BECOMES = Wording("{severity}; {later} from {day} on", "{severity}；{day} 起为{later}")
_PREVENTS = Wording("Prevents complaints about", "可避免的差评")
_PROFILES = Wording("Profiles", "检查方案")
_FOR = Wording("Looked for only where", "仅在以下情况检查")
_NOT_FOR = Wording("Not looked for where", "以下情况不检查")
_WHY = Wording("Why it matters", "为什么重要")
_FIX = Wording("How to fix it", "怎么改")
_BAD = Wording("Found", "会报告")
_GOOD = Wording("Fine", "没有问题")
_UNKNOWN = Wording("Can't be known", "无法判断")
_REPORTED = Wording("Reported", "报告")
_BECAUSE = Wording("Because", "原因")
_SILENCE = Wording("To leave it out", "不想检查这条")
_ON_PAGE = Wording("On one page, with the reason", "只在某个页面，并写明原因")
_LAW = Wording("It is about the law: no comment in a page silences it", "事关法律法规，页面里的注释不能忽略它")
_REASON = Wording("the reason", "原因")
_EVERYWHERE = Wording("For all pages, in `listinglint.yaml`", "所有页面，写在 `listinglint.yaml`")
_ONCE = Wording("In one run", "只在这一次")
_SOURCES = Wording("Sources", "依据")
_READ = Wording("read {day}", "查阅于 {day}")


def page(rule: Rule, language: Language) -> str:
    """Write a rule's page in Markdown."""
    lines = [f"# {rule.id}", "", f"**{rule.summary.wording.of(language)}**", "", *_facts(rule, language), ""]
    for title, texts in ((_WHY, rule.why), (_FIX, rule.fix)):
        lines += [f"## {title.of(language)}", "", texts.wording.of(language), ""]
    kinds = (
        (_BAD, rule.examples.bad or rule.examples.review),
        (_GOOD, rule.examples.good),
        (_UNKNOWN, rule.examples.unknown),
    )
    for title, examples in kinds:
        if examples:
            lines += _example(rule, title, _spoken(examples, language), language)
    lines += _silence(rule, language)
    lines += [f"## {_SOURCES.of(language)}", ""]
    for reference in rule.references:
        source = f"[{reference.title}]({reference.url})" if reference.url else reference.title
        lines.append(f"- {source} ({_READ.filled(day=reference.read).of(language)})")
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Take the marks of Markdown off a page, for a terminal."""
    text = re.sub(r"^#+ ", "", text, flags=re.MULTILINE)
    text = re.sub(r"^> ?", "  | ", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]+)\]\((http[^)]+)\)", r"\1 <\2>", text)
    return re.sub(r"(?<!\\)(?:\*\*|`)", "", text).replace("\\", "")


def _facts(rule: Rule, language: Language) -> list[str]:
    """Tell severity, complaint, profiles and conditions in a list."""
    severity = LEVELS[rule.severity].of(language)
    if rule.becomes:
        later = LEVELS[rule.becomes.severity].of(language)
        severity = _BECOMES.of(language).format(severity=severity, later=later, day=rule.becomes.day)
    rows = [
        (_SEVERITY, severity),
        (_PREVENTS, complaint(rule.complaint).of(language)),
        (_PROFILES, ", ".join(f"`{name}`" for name in rule.profiles)),
        *((_FOR, _condition(one, language)) for one in rule.applies_when),
        *((_NOT_FOR, _condition(one, language)) for one in rule.except_when),
    ]
    return [f"- {label.of(language)}{COLON.of(language)}{words}" for label, words in rows]


def _condition(selection: Selection, language: Language) -> str:
    """Say in plain words which goods or pages a rule is for, and in those of the rule file where there are none."""
    comma = LISTED.of(language)
    told = []
    for name, wanted in selection.having.items():
        plain_words = [_GOODS.get((selection.fact, name, word)) for word in as_list(wanted)]
        known = [words.of(language) for words in plain_words if words]
        told.append(
            comma.join(known) if len(known) == len(as_list(wanted)) else f"`{name}: {', '.join(as_list(wanted))}`"
        )
    return comma.join(told) if told else f"{fact_named(selection.fact).summary.of(language)} (`{selection.fact}`)"


def _example(rule: Rule, title: Wording, example: Example, language: Language) -> list[str]:
    """Show an example, and what the rule says about it."""
    name = f": {example.name}" if language == "en" else ""
    lines = [f"## {title.of(language)}{name}", "", *as_quote(example, language), ""]
    report = report_on(rule, example)
    colon = COLON.of(language)
    for finding in report.findings:
        lines += [f"{_REPORTED.of(language)}{colon}`{finding.where}` {finding.message.of(language)}", ""]
    reason = report.rules[0].reason
    if reason:
        lines += [f"{_BECAUSE.of(language)}{colon}{reason.of(language)}", ""]
    return lines


def _spoken(examples: list[Example], language: Language) -> Example:
    """Choose the first example in the language of the page, else the first."""
    chinese = re.compile("[\u4e00-\u9fff]")
    if language == "zh":
        return examples[0]
    return next((one for one in examples if not chinese.search(f"{one.html} {one.given}")), examples[0])


def _silence(rule: Rule, language: Language) -> list[str]:
    reason, colon = _REASON.of(language), COLON.of(language)
    by_comment = f"- {_ON_PAGE.of(language)}{colon}`<!-- listinglint-disable {rule.id}: {reason} -->`"
    return [
        f"## {_SILENCE.of(language)}",
        "",
        f"- {_LAW.of(language)}" if rule.is_legal else by_comment,
        f"- {_EVERYWHERE.of(language)}{colon}`ignore: [{rule.id}]`",
        f"- {_ONCE.of(language)}{colon}`listinglint check --ignore {rule.id}`",
        "",
    ]
