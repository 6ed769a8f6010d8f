"""Rules as pages to read and as an index, from nothing but their YAML files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.finding import Complaint, Severity
from listinglint.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listinglint.checks.select import Selection
    from listinglint.rule import Example, Rule
    from listinglint.wording import Language

SEVERITIES = {
    Severity.ERROR: Wording("error", "错误"),
    Severity.WARNING: Wording("warning", "警告"),
    Severity.ADVICE: Wording("advice", "建议"),
}
COMPLAINTS = {
    Complaint.LOOKS: Wording("not as imagined", "与想象不符"),
    Complaint.COLOUR: Wording("colour", "颜色"),
    Complaint.SIZE: Wording("size", "尺码"),
    Complaint.MATERIAL: Wording("material and quality", "材质与质量"),
    Complaint.DISPATCH: Wording("dispatch and delivery", "发货与物流"),
    Complaint.SERVICE: Wording("service", "服务"),
    Complaint.TRUST: Wording("feeling cheated", "感觉被骗"),
    Complaint.PLATFORM: Wording("none: the platform refuses or hides the listing", "无，但平台会拒绝上架或降低展示"),
}
_SECTIONS = (
    (Wording("Why it matters", "为什么重要"), "why"),
    (Wording("How to mend it", "怎么改"), "fix"),
)
_PREVENTS = Wording(
    "Severity: {severity} · profiles: {profiles} · prevents complaints about: {complaint}",
    "级别：{severity} · 检查方案：{profiles} · 可避免的差评：{complaint}",
)
_FOR = Wording("Looked for only where: {conditions}", "仅在以下情况检查：{conditions}")
_BAD = Wording("Example that is found", "会报告的例子")
_GOOD = Wording("Example that is fine", "没有问题的例子")
_UNKNOWN = Wording("Nothing can be known", "无法判断的例子")
_SOURCES = Wording("Sources", "依据")
_READ = Wording("read {day}", "查阅于 {day}")
_INDEX = """\
# Rules · 规则

Generated from the rule files by `python -m tests.generated`; don't edit. 由规则文件生成，请勿手改。

Profiles · 检查方案: standard (default · 默认), strict (all · 全部), legal (the law · 合规).
"""
_HEADER = "| rule · 规则 | severity · 级别 | profiles · 方案 | what it says · 说明 |\n| --- | --- | --- | --- |"


def page(rule: Rule, language: Language) -> str:
    """Write a rule's page in Markdown."""
    lines = [f"# {rule.id}", "", rule.summary.wording.of(language), ""]
    lines += [_facts(rule).of(language), ""]
    if rule.applies_when:
        lines += [_FOR.filled(conditions="; ".join(map(_condition, rule.applies_when))).of(language), ""]
    for title, name in _SECTIONS:
        lines += [f"## {title.of(language)}", "", getattr(rule, name).wording.of(language), ""]
    lines += _example(_BAD.of(language), rule.examples.bad[0])
    lines += _example(_GOOD.of(language), rule.examples.good[0])
    lines += _example(_UNKNOWN.of(language), rule.examples.unknown[0]) if rule.examples.unknown else []
    lines += [f"## {_SOURCES.of(language)}", ""]
    for reference in rule.references:
        address = f" <{reference.url}>" if reference.url else ""
        lines.append(f"- {reference.title}{address} ({_READ.filled(day=reference.read).of(language)})")
    return "\n".join(lines) + "\n"


def index(rules: Iterable[Rule]) -> str:
    """Write the index of rules in Markdown, both languages side by side, grouped by folder."""
    parts = [_INDEX]
    group = ""
    for rule in sorted(rules, key=lambda rule: (rule.group, rule.id)):
        if rule.group != group:
            group = rule.group
            parts.append(f"\n## {group}\n\n{_HEADER}\n")
        names = ", ".join(rule.profiles)
        link = f"[{rule.id}]({rule.group}/{rule.id}.yaml)"
        parts.append(f"| {link} | {rule.severity} | {names} | {rule.summary.en}<br>{rule.summary.zh} |\n")
    return "".join(parts)


def _facts(rule: Rule) -> Wording:
    """Tell severity, profiles and complaint in words."""
    tongues: tuple[Language, Language] = ("en", "zh")
    en, zh = (
        _PREVENTS.of(tongue).format(
            severity=SEVERITIES[rule.severity].of(tongue),
            profiles=", ".join(rule.profiles),
            complaint=COMPLAINTS[rule.complaint].of(tongue),
        )
        for tongue in tongues
    )
    return Wording(en, zh)


def _condition(selection: Selection) -> str:
    having = ", ".join(
        f"{name} = {' | '.join([wanted] if isinstance(wanted, str) else wanted)}"
        for name, wanted in selection.having.items()
    )
    return f"`{selection.fact}`" + (f" ({having})" if having else "")


def _example(title: str, example: Example) -> list[str]:
    lines = [f"## {title}: {example.name}", "", "```html", example.html.strip(), "```", ""]
    for path, picture in example.given.items():
        lines += [f"`{path}`: " + " / ".join(picture.lines or picture.shows), ""]
    return lines
