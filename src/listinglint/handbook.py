"""A rule as a page to read, from nothing but its YAML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listinglint.wording import Wording

if TYPE_CHECKING:
    from listinglint.rule import Example, Rule
    from listinglint.wording import Language

_SECTIONS = (
    (Wording("Why it matters", "为什么重要"), "why"),
    (Wording("How to mend it", "怎么改"), "fix"),
)
_PREVENTS = Wording(
    "Severity: {severity} · prevents complaints about: {complaint}", "级别：{severity} · 可避免的差评：{complaint}"
)
_BAD = Wording("Example that is found", "会报告的例子")
_GOOD = Wording("Example that is fine", "没有问题的例子")
_SOURCES = Wording("Sources", "依据")
_READ = Wording("read {day}", "查阅于 {day}")


def page(rule: Rule, language: Language) -> str:
    """Write a rule's page in Markdown."""
    lines = [f"# {rule.id}", "", rule.summary.wording.of(language), ""]
    lines += [_PREVENTS.filled(severity=rule.severity, complaint=rule.complaint).of(language), ""]
    for title, name in _SECTIONS:
        lines += [f"## {title.of(language)}", "", getattr(rule, name).wording.of(language), ""]
    lines += _example(_BAD.of(language), rule.examples.bad[0])
    lines += _example(_GOOD.of(language), rule.examples.good[0])
    lines += [f"## {_SOURCES.of(language)}", ""]
    for reference in rule.references:
        address = f" <{reference.url}>" if reference.url else ""
        lines.append(f"- {reference.title}{address} ({_READ.filled(day=reference.read).of(language)})")
    return "\n".join(lines) + "\n"


def _example(title: str, example: Example) -> list[str]:
    lines = [f"## {title}: {example.name}", "", "```html", example.html.strip(), "```", ""]
    for path, picture in example.given.items():
        lines += [f"`{path}`: " + " / ".join(picture.lines or picture.shows), ""]
    return lines
