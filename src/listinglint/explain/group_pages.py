"""The project's pages about its rules: an index, and one page a group that tells each rule in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listinglint.explain import rule_pages
from listinglint.model.links import anchors
from listinglint.model.wording import Wording
from listinglint.reporters.entries import LEVELS
from listinglint.suppressions import notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listinglint.model.wording import Language
    from listinglint.rulebook.rule import Rule
    from listinglint.rulebook.words import Words

GROUPS = {
    "photos": Wording("Photos", "图片"),
    "colour": Wording("Colour", "颜色"),
    "sizes": Wording("Sizes", "尺码"),
    "shipping": Wording("Shipping", "发货"),
    "claims": Wording("Claims", "宣传用语"),
    "honesty": Wording("Honesty", "如实说明"),
    "service": Wording("Service", "售后服务"),
    "market": Wording("Law of a market", "各市场法规"),
    "platforms": Wording("Platforms", "平台要求"),
}
"""Folders of rules in the order in which a buyer looks."""
_INDEX = """\
# Rules · 规则

Generated from the rule files by `poe docs`; don't edit. 由规则文件生成（`poe docs`），请勿手改。
Each name leads to what its page says ([中文说明](../docs/rules/README.zh.md)).
"""
_INDEX_HEAD = "| rule · 规则 | severity · 级别 | profiles · 方案 | what it says · 说明 |\n| --- | --- | --- | --- |"
_DOCS = Wording(
    "# Rules\n\nGenerated from the rule files by `poe docs`; don't edit. [中文](README.zh.md)\n\n"
    "To write rules of your own: [facts and verbs](FACTS.md).\n",
    "# 规则\n\n由规则文件生成（`poe docs`），请勿手改。[English](README.md)\n\n"
    "想自己写规则，请看[可用的事实和动词](FACTS.zh.md)。\n",
)
_DOCS_HEAD = Wording(
    "| rule | severity | profiles |\n| --- | --- | --- |", "| 规则 | 级别 | 检查方案 |\n| --- | --- | --- |"
)
_PAGE = """\
# {title}

Generated from the rule files by `poe docs`; don't edit. 由规则文件生成（`poe docs`），请勿手改。
[All rules](README.md) · [全部规则](README.zh.md)

"""
_NOTES = Wording("About suppressions", "关于屏蔽说明")
_PROFILES = Wording("Profiles", "检查方案")
_ENDS: tuple[tuple[Language, str], ...] = (("en", ".md"), ("zh", ".zh.md"))


def pages(rules: Iterable[Rule], profiles: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
    """Yield every page by its path below `docs/rules`: the index in each language, then the groups."""
    rules = list(rules)
    for language, end in _ENDS:
        yield f"README{end}", _docs_index(rules, profiles, language)
    for group, members in _grouped(rules):
        links = {rule.id: f"[The rule itself · 规则文件](../../rules/{group}/{rule.id}.yaml)" for rule in members}
        told = {rule.id: (rule_pages.page(rule, "en"), rule_pages.page(rule, "zh")) for rule in members}
        yield f"{group}.md", _page(GROUPS.get(group, Wording(group, group)), told, links)
    notes = {name: (notices.page(name, "en"), notices.page(name, "zh")) for name in notices.NOTES}
    yield f"{notices.GROUP}.md", _page(_NOTES, notes, {})


def index(rules: Iterable[Rule], profiles: Mapping[str, Words]) -> str:
    """Write the index of the rules folder in Markdown, both languages side by side."""
    parts = [_INDEX, f"\n{_both(_PROFILES)}:\n\n"]
    parts += [f"- `{name}`: {_both(words.wording)}\n" for name, words in profiles.items()]
    for group, members in _grouped(rules):
        parts.append(f"\n## {group}\n\n{_INDEX_HEAD}\n")
        for rule in members:
            link = f"[{rule.id}](../docs/rules/{group}.md#{rule.id})"
            names = ", ".join(rule.profiles)
            parts.append(f"| {link} | {rule.severity} | {names} | {rule.summary.en}<br>{rule.summary.zh} |\n")
    return "".join(parts)


def _docs_index(rules: Iterable[Rule], profiles: Mapping[str, Words], language: Language) -> str:
    parts = [_DOCS.of(language), f"\n## {_PROFILES.of(language)}\n\n"]
    parts += [f"- `{name}`: {words.wording.of(language)}\n" for name, words in profiles.items()]
    for group, members in _grouped(rules):
        name = GROUPS[group].of(language) if group in GROUPS else group
        parts.append(f"\n## [{name}]({group}.md)\n\n{_DOCS_HEAD.of(language)}\n")
        for rule in members:
            link = f"[{rule.id}]({group}.md#{anchors(rule.id).of(language)})<br>{rule.summary.wording.of(language)}"
            parts.append(f"| {link} | {LEVELS[rule.severity].of(language)} | {', '.join(rule.profiles)} |\n")
    parts.append(f"\n## [{_NOTES.of(language)}]({notices.GROUP}.md)\n\n")
    for name, note in notices.NOTES.items():
        parts.append(f"- [{name}]({notices.GROUP}.md#{anchors(name).of(language)})<br>{note.summary.of(language)}\n")
    return "".join(parts)


def _page(title: Wording, told: Mapping[str, tuple[str, str]], links: Mapping[str, str]) -> str:
    """Put what is told of each rule below each other: a heading that is its name, English, then Chinese."""
    parts = [_PAGE.format(title=_both(title)), *(f"- [{name}](#{name})\n" for name in told)]
    for name, (english, chinese) in told.items():
        at = anchors(name)
        head = " · ".join([f"[中文](#{at.zh})", *([links[name]] if name in links else [])])
        parts += [f"\n## {name}\n\n{head}\n\n", _below(english)]
        parts += [f'\n<a id="{at.zh}"></a>\n\n---\n\n[English](#{at.en})\n\n', _below(chinese)]
    return "".join(parts)


def _below(page: str) -> str:
    """Take the title off a rule's page, and let its headings stand below that of the rule."""
    return re.sub(r"^## ", "### ", page.partition("\n\n")[2], flags=re.MULTILINE)


def _both(words: Wording) -> str:
    return f"{words.en} · {words.zh}"


def _grouped(rules: Iterable[Rule]) -> Iterator[tuple[str, Sequence[Rule]]]:
    """Give the rules by folder, in the order in which a buyer looks."""
    known = list(GROUPS)
    groups: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda rule: rule.id):
        groups.setdefault(rule.group, []).append(rule)
    for group in sorted(groups, key=lambda group: (known.index(group) if group in known else len(known), group)):
        yield group, groups[group]
