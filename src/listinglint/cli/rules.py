"""`listinglint rules`, `explain` and `verify`: the rulebook for people."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from listinglint.cli.check import UNKNOWN_RULE
from listinglint.cli.options import Lang, RulesFolder, refuse, rulebook, spoken, write
from listinglint.cli.tongue import say
from listinglint.wording import Wording

RULES_HELP = say("List the rules.", "列出所有规则。")
EXPLAIN_HELP = say(
    "Explain a rule: why, how to mend it, a good and a bad example.", "说明一条规则：原因、改法、正反例。"
)
VERIFY_HELP = say("Run every rule against its own examples.", "用规则自带的例子验证规则。")
VERIFIED = Wording("{rules} rules, {examples} examples: all as they say", "{rules} 条规则、{examples} 个例子，全部符合")
FAILED = Wording("{count} of {examples} examples are not as they say", "{examples} 个例子中有 {count} 个不符")


def rules(lang: Lang = None, own_rules: RulesFolder = None) -> None:
    """Print each rule's id, severity and summary."""
    tongue = spoken(lang)
    book = rulebook(own_rules, tongue)
    widest = max((len(rule.id) for rule in book), default=0)
    for rule in book:
        write(f"{rule.id:{widest}}  {rule.severity:8}  {rule.summary.wording.of(tongue)}\n")


def explain(
    rule_id: Annotated[
        str, typer.Argument(metavar="RULE", help=say("Id of a rule.", "规则编号。"), show_default=False)
    ],
    lang: Lang = None,
    own_rules: RulesFolder = None,
) -> None:
    """Print a rule's page."""
    from listinglint.handbook import page

    tongue = spoken(lang)
    rule = next((rule for rule in rulebook(own_rules, tongue) if rule.id == rule_id), None)
    if rule is None:
        refuse(UNKNOWN_RULE.filled(name=rule_id).of(tongue))
    write(page(rule, tongue))


def verify(
    folder: Annotated[
        Path | None, typer.Argument(help=say("Folder of your own rules.", "您自己的规则文件夹。"), show_default=False)
    ] = None,
    lang: Lang = None,
) -> None:
    """Run the examples; exit 1 when one is not as it says."""
    from listinglint import examples
    from listinglint import rulebook as book

    tongue = spoken(lang)
    try:
        loaded = book.load([folder] if folder else [])
    except book.RuleError as error:
        refuse(error.why.of(tongue))
    outcomes = [outcome for rule in loaded for outcome in examples.run(rule)]
    wrong = [outcome for outcome in outcomes if outcome.problem]
    for outcome in wrong:
        write(f"{outcome.name}: {outcome.problem}\n")
    words = (FAILED if wrong else VERIFIED).filled(rules=len(loaded), examples=len(outcomes), count=len(wrong))
    write(words.of(tongue) + "\n")
    raise typer.Exit(1 if wrong else 0)
