"""`check --fix` and `--diff`: fixes pages, converts photos, and says what was done and what would let more be done."""

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import Struct, field
from msgspec.structs import replace

from listinglint.cli.console import refuse, write
from listinglint.cli.language import say
from listinglint.model.listing_path import file_of
from listinglint.model.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listinglint.fixes.apply import FixedPage
    from listinglint.model.report import Report
    from listinglint.model.wording import Language
    from listinglint.pipeline.check import Checked
    from listinglint.pipeline.plan import Plan
    from listinglint.pipeline.run import Run

FixOption = Annotated[
    bool,
    typer.Option("--fix", help=say("Fix what can be fixed, in the pages.", "直接修改页面中可以自动修正的问题。")),
]
Unsafe = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help=say(
            "With --fix or --diff: reword your sentences as well.", "与 --fix 或 --diff 合用：也改写您自己的句子。"
        ),
    ),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff",
        help=say(
            "Show the fixes as a diff and write nothing, with --fix as well.",
            "只显示改动，不写入文件（可与 --fix 一起用）。",
        ),
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        help=say("With --fix: where photos converted to sRGB go.", "与 --fix 合用：转换为 sRGB 的照片存放到这里。"),
    ),
]

ALONE = Wording("{option} goes with --fix", "{option} 要与 --fix 一起使用")
STDIN = Wording(
    "standard input can't be fixed; --diff shows what would change", "标准输入无法修改；可用 --diff 查看改动"
)
LOST = Wording("can't be changed without touching the rest of it", "无法在不影响其他内容的情况下修改")
DONE = Wording("{path}: {count} fixed ({rules})", "{path}：已修正 {count} 处（{rules}）")
WOULD = Wording("{path}: {count} would be fixed ({rules})", "{path}：可修正 {count} 处（{rules}）")
BEGUN = Wording("{path}: fill in what is marked ({rules})", "{path}：请把标出的地方填写完整（{rules}）")
CONVERTED = Wording("{path}: in sRGB as {target}", "{path}：已转换为 sRGB，存为 {target}")
SETTING = Wording(
    "{count} more can be fixed once {setting} is set in listinglint.yaml",
    "在 listinglint.yaml 里设置 {setting} 后，还能修正 {count} 处",
)
LEFT = Wording("{count} more can be fixed with --unsafe-fixes", "加上 --unsafe-fixes 还能修正 {count} 处")
LINE = Wording("{path}: {why}", "{path}：{why}")


class FixRequest(Struct, frozen=True):
    """What the command line asks for."""

    writes: bool = False
    shows: bool = False
    with_unsafe: bool = False
    out: Path | None = None

    def __bool__(self) -> bool:
        return self.writes or self.shows


def mending(paths: Sequence[str], given: FixRequest, language: Language) -> Mending | None:
    """Give the fixes that are asked for, None for none; options that don't go together are refused in one line."""
    if given.writes and not given.shows and "-" in paths:
        refuse(STDIN.of(language))
    alone = {"--unsafe-fixes": given.with_unsafe and not given, "--out": given.out and not given.writes}
    for option in (option for option, is_alone in alone.items() if is_alone):
        refuse(ALONE.filled(option=option).of(language))
    # --fix --diff asks what --fix would do.
    request = replace(given, writes=given.writes and not given.shows)
    return Mending(request, language) if request else None


class Mending(Struct):
    """The fixes of a run, and what is to be told of them at its end."""

    asked: FixRequest
    language: Language
    diffs: list[bytes] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    unsafe_left: int = 0
    settings: Counter[str] = field(default_factory=Counter)

    def prepared(self, run: Run) -> Run:
        """Read what comes from standard input now, as that can be done only once; clear away what killed runs have left."""
        if self.asked.writes:
            from listinglint.files.whole import sweep

            for folder in {plan.source.file.resolve().parent for plan in run.plans if plan.source.file is not None}:
                sweep(folder)
        return replace(run, plans=tuple(map(_prepared, run.plans)))

    def mend(self, checked: Checked) -> Checked:
        """Mend a page as far as it can be, and give what is said about it then."""
        from listinglint.fixes.encode import MisplacedError
        from listinglint.fixes.fixability import reason_against
        from listinglint.fixes.fixable import FIXABLE
        from listinglint.pipeline.mending import as_it_is, mended

        if self.asked.writes and self.asked.out is not None:
            self._convert(checked, self.asked.out)
        if not any(finding.rule in FIXABLE for finding in checked.report.findings):
            return checked
        reason = reason_against(checked.evidence.listing.path)
        if reason is not None:
            return self._left(checked, reason)
        before = as_it_is(checked)
        try:
            after = mended(checked, before, with_unsafe=self.asked.with_unsafe)
        except MisplacedError:
            return self._left(checked, LOST)
        return self._settled(checked, before, after)

    def _settled(self, checked: Checked, before: FixedPage, after: FixedPage) -> Checked:
        """Keep what was done, in the file or as a diff, and count what could be done besides."""
        from listinglint.cli.atomic_write import NotSavedError, save
        from listinglint.fixes.propose import propose, withheld

        source, shop = checked.plan.source, checked.plan.settings.shop
        if after.fixes and self.asked.shows:
            self.diffs.append(_diff(source.path, before, after))
        elif after.fixes and source.file is not None:
            try:
                save(source.file, before.data, after.data)
            except NotSavedError as error:
                return self._left(checked, error.why)
        self._tell_fixes(source.path, before, after)
        if self.asked.shows:  # else the report on what is left tells so
            left = () if self.asked.with_unsafe else propose(after.evidence, after.report, shop)
            self.unsafe_left += sum(not fix.is_safe for fix in left)
            self.settings.update(one.setting for one in withheld(after.evidence, after.report, shop))
        return replace(checked, evidence=after.evidence, report=after.report)

    def _tell_fixes(self, path: str, before: FixedPage, after: FixedPage) -> None:
        """Tell what is mended, and what is only begun: a table that waits to be filled in is none yet."""
        counts, left = (Counter(finding.rule for finding in page.report.findings) for page in (before, after))
        rules = dict.fromkeys(fix.rule for fix in after.fixes)
        gone = {rule: counts[rule] - left[rule] for rule in rules if counts[rule] > left[rule]}
        if gone:
            line = WOULD if self.asked.shows else DONE
            self._tell(line, path=path, count=sum(gone.values()), rules=", ".join(gone))
        if begun := [rule for rule in rules if rule not in gone]:
            self._tell(BEGUN, path=path, rules=", ".join(begun))

    def _convert(self, checked: Checked, out: Path) -> None:
        """Convert the photos in wrong colours, each into a file of its own."""
        from listinglint.cli.atomic_write import NotSavedError, save_picture
        from listinglint.facts.ports import Unavailable
        from listinglint.fixes import pictures

        for picture in pictures.recolourable(checked.evidence.listing, checked.report):
            try:
                if picture.file is not None:
                    target = save_picture(out, picture.file, pictures.srgb(picture))
                    self._tell(CONVERTED, path=picture.path, target=target.as_posix())
            except (Unavailable, NotSavedError) as error:
                self._tell(LINE, path=picture.path, why=error.why)

    def _left(self, checked: Checked, reason: Wording) -> Checked:
        self._tell(LINE, path=file_of(checked.evidence.listing.path), why=reason)
        return checked

    def _tell(self, line: Wording, **data: object) -> None:
        from listinglint.reporters.cleaning import one_line

        words = one_line(line.filled(**data).of(self.language))
        self.lines.extend([words] if words not in self.lines else [])

    def status(self, report: Report) -> int:
        """Give the exit status of --diff: 1 when there is something to change."""
        return 2 if report.problems else int(bool(self.diffs))

    def finish(self) -> None:
        """Print the diff to standard output, and what was done and could be done to standard error."""
        for diff in self.diffs:
            _print_diff(diff)
        for setting, count in sorted(self.settings.items()):
            self._tell(SETTING, count=count, setting=setting)
        if self.unsafe_left:
            self._tell(LEFT, count=self.unsafe_left)
        write("".join(line + "\n" for line in self.lines), error=True)


def _prepared(plan: Plan) -> Plan:
    from listinglint.loaders import find

    if plan.source.file is None:
        with suppress(find.LoadError):  # told when it is read as a page
            return replace(plan, source=replace(plan.source, data=find.bytes_of(plan.source)))
    return plan


def _diff(path: str, before: FixedPage, after: FixedPage) -> bytes:
    """Give the diff in the page's bytes; of a page in UTF-16 in UTF-8, as its lines don't end in single bytes."""
    from listinglint.fixes.diff import unified
    from listinglint.loaders.charset import decode

    pages = before.data, after.data
    if decode(before.data).charset.startswith(("utf-16", "utf-32")):
        pages = decode(before.data).text.encode(), decode(after.data).text.encode()
    return unified(path, *pages)


def _print_diff(diff: bytes) -> None:
    """Print a diff: as it is to programs, legible and in colours to people."""
    if sys.stdout is None:
        return
    if not sys.stdout.isatty():
        sys.stdout.buffer.write(diff)
        sys.stdout.buffer.flush()
        return
    from listinglint.loaders.charset import decode
    from listinglint.reporters.cleaning import printable

    colours = {} if os.environ.get("NO_COLOR") else {"+": "32", "-": "31", "@": "36"}
    for line in map(printable, decode(diff).text.split("\n")[:-1]):
        code = colours.get(line[:1])
        write(f"\x1b[{code}m{line}\x1b[0m\n" if code else f"{line}\n")
