"""`listinglint rules`, `facts`, `new` and `verify`: the rulebook for people who read or write rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import completion
from listinglint.cli.language import say
from listinglint.cli.options import Lang, RulesFolder, refuse, spoken, write
from listinglint.cli.outputs import NOT_WRITTEN
from listinglint.cli.setup import names, set_up
from listinglint.model import clock
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from listinglint.config.enums import UiLanguage
    from listinglint.model.wording import Language
    from listinglint.rulebook.rule import Rule

RULES_HELP = say("List the rules.", "列出所有规则。")
FACTS_HELP = say("List the facts a rule may speak about.", "列出规则可用的事实。")
NEW_HELP = say("Write the scaffold of a rule.", "生成一条新规则的模板。")
VERIFY_HELP = say("Run every rule against its own examples.", "用规则自带的例子验证规则。")
NO_PROFILE = Wording("no profile is called {name}", "没有名为 {name} 的检查方案")
VERIFIED = Wording("{rules} rules, {examples} examples: all as they say", "{rules} 条规则、{examples} 个例子，全部符合")
FAILED = Wording("{count} of {examples} examples are not as they say", "{examples} 个例子中有 {count} 个不符")


def rules(
    lang: Lang = None,
    own_rules: RulesFolder = None,
    profile: Annotated[
        list[str] | None,
        typer.Option(
            help=say("Only the rules of these profiles.", "只列出这些检查方案里的规则。"),
            autocompletion=completion.profiles,
        ),
    ] = None,
    stale: Annotated[
        int | None,
        typer.Option(
            help=say(
                "Only rules whose sources were not read for so many days.", "只列出依据已有这么多天未核对的规则。"
            ),
            min=0,
        ),
    ] = None,
) -> None:
    """Print each rule's id, severity and summary."""
    from listinglint.reporters.entries import LEVELS
    from listinglint.rulebook.loader import for_profiles
    from listinglint.rulebook.loader import stale as unread
    from listinglint.suppressions.notices import NOTES

    language, book = _book(lang, own_rules)
    wanted = names(profile)
    for name in wanted or ():
        if all(name not in rule.profiles for rule in book):
            refuse(NO_PROFILE.filled(name=name).of(language))
    book = for_profiles(book, wanted) if wanted else book
    if stale is not None:
        book = unread(book, stale, clock.today())
    told = [(rule.id, rule.severity, rule.summary.wording) for rule in book]
    if stale is None and not wanted:
        told += [(name, note.severity, note.summary) for name, note in NOTES.items()]
    widest = max((len(name) for name, _, _ in told), default=0)
    for name, severity, summary in told:
        write(
            f"{name:{widest}}  {LEVELS[severity].of(language):{8 if language == 'en' else 2}}  {summary.of(language)}\n"
        )


def verify(
    folder: Annotated[
        Path | None, typer.Argument(help=say("Folder of your own rules.", "您自己的规则文件夹。"), show_default=False)
    ] = None,
    lang: Lang = None,
) -> None:
    """Run the examples; exit 1 when one is not as it says."""
    from listinglint.pipeline import verify
    from listinglint.rulebook import loader as book

    if folder is None:
        language, loaded = _book(lang, None)
    else:
        language = spoken(lang)
        try:
            loaded = book.load([folder])
            book.load([book.rules_dir(), folder])  # they must get on with the built-in ones
        except book.RuleError as error:
            refuse(error.why.of(language))
    outcomes = [outcome for rule in loaded for outcome in verify.run(rule)]
    wrong = [outcome for outcome in outcomes if outcome.problem]
    for outcome in wrong:
        assert outcome.problem is not None
        write(f"{outcome.name}: {outcome.problem.of(language)}\n")
    words = (FAILED if wrong else VERIFIED).filled(rules=len(loaded), examples=len(outcomes), count=len(wrong))
    write(words.of(language) + "\n")
    raise typer.Exit(1 if wrong else 0)


def _book(lang: UiLanguage | None, folders: list[Path] | None) -> tuple[Language, list[Rule]]:
    """Load the rules of the tool, and those of the folders or of the working folder's configuration."""
    setup = set_up(".", {"lang": lang, "rules": folders})
    return setup.language, setup.book(setup.settings_for("page.html"))


def facts(lang: Lang = None) -> None:
    """Print each fact with what it is and the attributes that `having` may ask for."""
    from listinglint.facts.registry import FACTS

    language = spoken(lang)
    widest = max(map(len, FACTS))
    for name, fact in sorted(FACTS.items()):
        attributes = f"  [{', '.join(fact.attributes)}]" if fact.attributes else ""
        write(f"{name:{widest}}  {fact.summary.of(language)}{attributes}\n")


def new(
    name: Annotated[
        str,
        typer.Argument(
            help=say("Id of the new rule, such as zip-close-up-missing.", "新规则的编号，例如 zip-close-up-missing。"),
            show_default=False,
        ),
    ],
    folder: Annotated[Path, typer.Option(help=say("Folder it is written into.", "写入的文件夹。"))] = Path(),
    lang: Lang = None,
) -> None:
    """Write the scaffold of a rule; a file that is there is never overwritten."""
    from listinglint.rulebook import template

    language = spoken(lang)
    try:
        text = template.rule_text(name, clock.today().isoformat())
    except ValueError:
        refuse(template.BAD_ID.filled(name=name).of(language))
    file = folder / f"{name}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file, why=error.strerror or error).of(language))
    write(f"{file.as_posix()}\n")
