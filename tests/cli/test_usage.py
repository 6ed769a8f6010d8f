"""What the command line itself says is in the user's language: headings of help, and what is wrong with a command."""

from __future__ import annotations

import re

import pytest
from tests.cli.commands import apart


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        (
            ["chek"],
            "没有命令“chek”，是不是“check”或“cache”？",
            "No such command 'chek'. Did you mean 'check', 'cache'?",
        ),
        (["check", "--nope", "a"], "没有选项 --nope", "No such option: --nope"),
        (
            ["check", "--profil", "x", "a"],
            "没有选项 --profil，是不是“--profile”或",
            "No such option: --profil (Possible options: --profile, ",
        ),
        (["check"], "没有写参数“路径...”", "Missing argument 'PATHS...'."),
        (["compare", "a"], "没有写参数“新结果”", "Missing argument 'NEW'."),
        (
            ["check", "a", "--config", ""],
            "“--config”的值不对：是空的，请写路径",
            "'--config': it is empty; write a path",
        ),
        (["check", "a", "--rules=", "--rules", "b"], "“--rules”的值不对：是空的", "'--rules': it is empty"),
        (["stats", ""], "“文件...”的值不对：是空的", "'FILES...': it is empty; write a path"),
        (["rules", "more"], "多写了参数：more", "Got unexpected extra argument(s) (more)"),
        (["check", "a", "--jobs"], "选项“--jobs”后面要写一个值", "Option '--jobs' requires an argument."),
        (["check", "a", "--jobs", "x"], "错误：“--jobs”、“-j”的值不对：“x” 不是整数", "'x' is not a valid int range."),
        (["check", "a", "--jobs", "-1"], "的值不对：-1 超出了范围 1 到 512", "-1 is not in the range"),
        (["check", "a", "--fail-on", "x"], "“x”不在可选的值里：“error”、“warning”", "'x' is not one of 'error'"),
        (["check", "a", "--no-ocr=1"], "选项“--no-ocr”后面不能写值", "Option '--no-ocr' does not take a value."),
    ],
)
def test_a_wrong_command_line_is_told_in_both_languages(words: list[str], chinese: str, english: str) -> None:
    for language, start, told in (("zh_CN.UTF-8", "错误：", chinese), ("en_US.UTF-8", "Error: ", english)):
        done = apart(*words, LANG=language, LC_ALL="", LISTINGLINT_LANG="")
        assert done.returncode == 2
        assert not done.stdout
        said = done.stderr.decode()
        assert said.splitlines()[-1].startswith(start)
        assert told in said


@pytest.mark.parametrize(
    "words", [["--help"], ["check", "--help"], ["cache", "--help"], ["cache", "info", "--help"], []]
)
def test_help_is_in_the_users_language_throughout(words: list[str]) -> None:
    done = apart(*words, LANG="zh_CN.UTF-8", LC_ALL="", LISTINGLINT_LANG="")
    said = (done.stdout or done.stderr).decode()
    assert said.startswith("用法：")
    assert "显示这份帮助。" in said
    for english in ("Usage", "Options", "Commands:", "Arguments", "OPTIONS", "ARGS", "Show", "required", "<str>"):
        assert english not in said


def test_all_that_is_said_of_a_command_stands_in_the_list() -> None:
    for language in ("zh_CN.UTF-8", "en_US.UTF-8"):
        said = apart("--help", LANG=language, LC_ALL="", LISTINGLINT_LANG="").stdout.decode()
        assert "..." not in said.split("\n\n", 2)[2]
        assert re.search(r"^  check +\S", said, re.MULTILINE)


def test_help_has_no_words_of_the_other_language_where_values_go() -> None:
    said = apart("check", "--help", LANG="zh_CN.UTF-8", LC_ALL="", LISTINGLINT_LANG="").stdout.decode()
    for english in ("FILE", "REVISION", "NAME=NUMBER", "no-statistics", "--no-pages-of-pictures"):
        assert english not in said


def test_columns_of_help_stay_columns_in_chinese() -> None:
    said = apart("check", "--help", LANG="zh_CN.UTF-8", LC_ALL="", LISTINGLINT_LANG="").stdout.decode()
    rows = [match.group() for row in said.splitlines() if (match := re.match(r"  -.*? {2,}(?=[^ -])", row))]
    assert len(rows) > 20
    assert len({_breadth(row) for row in rows}) == 1


def _breadth(row: str) -> int:
    return sum(2 if character >= "\u2e80" else 1 for character in row)
