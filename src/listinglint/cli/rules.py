"""`listinglint rules`, `facts`, `new` and `verify`: the rulebook for people who read or write rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listinglint.cli import completion
from listinglint.cli.console import refuse, refusing, write
from listinglint.cli.language import say, spoken
from listinglint.cli.options import Lang, RulesFolder
from listinglint.cli.output_files import NOT_WRITTEN
from listinglint.cli.setup import names, set_up
from listinglint.model import clock
from listinglint.model.system_reason import reason_of
from listinglint.model.wording import COLON, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.config.enums import UiLanguage
    from listinglint.model.wording import Language
    from listinglint.pipeline.verify import Outcome
    from listinglint.pipeline.verify_phrases import Heard
    from listinglint.rulebook.rule import Rule

RULES_HELP = say("List the rules.", "列出所有规则。")
FACTS_HELP = say("List the facts a rule may speak about.", "列出规则可用的事实。")
NEW_HELP = say("Write the scaffold of a rule.", "生成一条新规则的模板。")
VERIFY_HELP = say("Run rules or phrases against their own examples.", "用自带的例子验证规则或短语。")
VERIFIED = Wording(
    "rules: {rules}, examples: {examples}; all as they say", "{rules} 条规则、{examples} 个例子，全部符合"
)
VERIFIED_PHRASES = Wording(
    "phrase files: {files}, sentences: {examples}; all as they say", "{files} 个短语文件、{examples} 个例句，全部符合"
)
KEPT_APART = Wording(
    "kept apart: {found} of {said} sentences that say it are found, {mistaken} of {not_said} that don't are taken for it",
    "只用于测量的例句：说到的 {said} 句中找到 {found} 句，没说到的 {not_said} 句中误判 {mistaken} 句",
)
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
    from listinglint.rulebook.loader import NO_PROFILE, for_profiles
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
    _tell_old_names(book, language)


def verify(
    folder: Annotated[
        Path | None,
        typer.Argument(
            help=say("Folder of your own rules or phrases.", "您自己的规则或短语文件夹。"), show_default=False
        ),
    ] = None,
    lang: Lang = None,
) -> None:
    """Run the examples; exit 1 when one is not as it says."""
    from listinglint.phrasebook.loader import holds_phrases
    from listinglint.pipeline import verify

    planner, language = set_up(".", {"lang": lang})
    if folder is not None and holds_phrases(folder):
        raise typer.Exit(_verify_phrases(folder, language))
    with refusing(language):
        settings = planner.settings_for("page.html")
        phrases = planner.phrasebook(settings)
        loaded = _own(folder, phrases.own_facts if phrases else ()) if folder else planner.book(settings)
    _tell_old_names(loaded, language)
    outcomes = [outcome for rule in loaded for outcome in verify.run(rule, phrases)]
    raise typer.Exit(_told(outcomes, VERIFIED, {"rules": len(loaded)}, language))


def _own(folder: Path, own_facts: tuple[str, ...]) -> list[Rule]:
    """Load a folder of rules alone, be it of the tool's own. Raises RuleError."""
    from listinglint.rulebook import loader as book

    built_in, own = book.rules_dir().resolve(), folder.resolve()
    if own.is_relative_to(built_in):
        inner = own.relative_to(built_in).parts
        return [rule for rule in book.load() if not inner or rule.group == inner[0]]
    book.load([built_in, folder], own_facts=own_facts)  # they must get on with the built-in ones
    return book.load([folder], own_facts=own_facts)


def _verify_phrases(folder: Path, language: Language) -> int:
    """Run the examples of a folder of phrases together with the tool's own; those kept apart only measure."""
    from listinglint.complaints.phrases import is_about_complaints
    from listinglint.phrasebook.builtin import builtin
    from listinglint.phrasebook.folder import phrases_dir
    from listinglint.phrasebook.loader import files_of, try_patterns
    from listinglint.pipeline import verify_phrases
    from listinglint.pipeline.plan import load_phrasebook

    with refusing(language):
        files = files_of(folder)
        if is_about_complaints(folder):
            heard = _heard_of_complaints(folder, files)
        else:
            if folder.resolve() == phrases_dir().resolve():
                try_patterns(folder)
                book = builtin()
            else:
                book = load_phrasebook([folder])
            heard = [one for file in files for one in verify_phrases.listen(file, book)]
    outcomes = verify_phrases.outcomes(heard)
    kept_apart = verify_phrases.counted(one for one in heard if one.examples.split == "kept-apart")
    if kept_apart.said or kept_apart.not_said:
        numbers = {name: getattr(kept_apart, name) for name in ("said", "found", "not_said", "mistaken")}
        write(KEPT_APART.filled(**numbers).of(language) + "\n")
    return _told(outcomes, VERIFIED_PHRASES, {"files": len(files)}, language)


def _heard_of_complaints(folder: Path, files: Sequence[Path]) -> list[Heard]:
    """Run the examples of a folder of phrases of reasons, the tool's or a shop's own. Raises PhraseError."""
    from listinglint.complaints.phrases import complaints_dir
    from listinglint.complaints.sorting import by_phrases_alone
    from listinglint.phrasebook.loader import try_patterns
    from listinglint.pipeline import verify_complaints

    is_own = folder.resolve() != complaints_dir().resolve()
    if not is_own:
        try_patterns(folder)
    sorts = by_phrases_alone([folder] if is_own else [])
    return [one for file in files for one in verify_complaints.listen(file, sorts)]


def _told(outcomes: Sequence[Outcome], form: Wording, counts: dict[str, int], language: Language) -> int:
    """Write what is not as it says, and a line about all; give the exit status."""
    wrong = [outcome for outcome in outcomes if outcome.problem]
    for outcome in wrong:
        assert outcome.problem is not None
        write(f"{outcome.name}{COLON.of(language)}{outcome.problem.of(language)}\n")
    words = (FAILED if wrong else form).filled(examples=len(outcomes), count=len(wrong), **counts)
    write(words.of(language) + "\n")
    return 1 if wrong else 0


def _tell_old_names(rules: list[Rule], language: Language) -> None:
    from listinglint.rulebook.loader import renamed

    for note in renamed(rules):
        write(f"{note.of(language)}\n")


def _book(lang: UiLanguage | None, folders: list[Path] | None) -> tuple[Language, list[Rule]]:
    """Load the rules of the tool, and those of the folders or of the working folder's configuration."""
    planner, language = set_up(".", {"lang": lang, "rules": folders})
    with refusing(language):
        return language, planner.book(planner.settings_for("page.html"))


def facts(lang: Lang = None) -> None:
    """Print each fact, those of the shop's own phrases among them, with what it is and the attributes that `having` may ask for."""
    from listinglint.facts.registry import NOUNS, own_fact

    planner, language = set_up(".", {"lang": lang})
    with refusing(language):
        phrases = planner.phrasebook(planner.settings_for("page.html"))
    known = {**NOUNS, **{name: own_fact(name) for name in (phrases.own_facts if phrases else ())}}
    widest = max(map(len, known))
    for name, fact in sorted(known.items()):
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
        text = template.rule_text(name, clock.today().isoformat(), _schema_above(folder))
    except ValueError:
        refuse(template.BAD_ID.filled(name=name).of(language))
    file = folder / f"{name}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        refuse(NOT_WRITTEN.filled(file=file, why=reason_of(error)).of(language))
    write(f"{file.as_posix()}\n")


def _schema_above(folder: Path) -> str:
    """Give the schema of rules in a folder or the one above, as seen from there; empty where there is none."""
    return next((name for name in ("schema.json", "../schema.json") if (folder / name).is_file()), "")
