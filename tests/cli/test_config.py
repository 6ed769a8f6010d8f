"""Configuration as a user meets it: what a run does by it, what `config show` says of it, what `init` writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace
from tests.cli.commands import said
from tests.rulebook.test_loader import GOOD

from listinglint.facts import registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.commands import Said

    from listinglint.facts.evidence import Evidence
    from listinglint.facts.observation import Observation

PAGE = "<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p>\n<p>全国第一</p>"
BLUNT = "colour-note-blunt"
CLAIM = "absolute-claim"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LISTINGLINT_LANG")


def write(name: str, text: str = PAGE) -> str:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return name


def run(*words: str, stdin: str | None = None) -> Said:
    return said(*words, stdin=stdin)


def checked(*words: str, stdin: str | None = None) -> dict[str, dict[str, str]]:
    """Give the severity of what is found on each page, by rule; None for rules that ran and found nothing."""
    data = json.loads(run("check", *words, "-f", "json", stdin=stdin).stdout)
    return {
        listing["path"]: {finding["rule"]: finding["severity"] for finding in listing["findings"]}
        for listing in data["listings"]
    }


def rules(*words: str) -> set[str]:
    data = json.loads(run("check", *words, "-f", "json").stdout)
    return {rule["rule"] for listing in data["listings"] for rule in listing["rules"]}


def test_each_page_is_checked_by_the_file_nearest_to_it() -> None:
    write("a.html")
    write("shop/b.html")
    write("listinglint.yaml", f"severity: {{{BLUNT}: error}}\noverrides: [{{files: [old/], ignore: [{CLAIM}]}}]")
    write("shop/listinglint.yaml", f"select: [{BLUNT}]")
    write("old/c.html")
    found = checked("shop/b.html", ".")
    assert (found["a.html"][BLUNT], found["a.html"][CLAIM]) == ("error", "error")
    assert found["shop/b.html"] == {BLUNT: "warning"}
    assert CLAIM not in found["old/c.html"]
    assert found["old/c.html"][BLUNT] == "error"


def test_the_command_line_beats_the_file() -> None:
    write("a.html")
    write("listinglint.yaml", f"profiles: [legal-cn]\nignore: [{CLAIM}]\nfail-on: never")
    assert CLAIM not in rules("a.html")
    assert rules("a.html", "--select", CLAIM) == {CLAIM}
    assert BLUNT in rules("a.html", "--profile", "strict")
    assert run("check", "a.html", "--select", CLAIM).exit_code == 0
    assert run("check", "a.html", "--select", CLAIM, "--fail-on", "error").exit_code == 1
    assert run("check", "a.html", "--no-config").exit_code == 1


def test_a_page_on_standard_input_has_the_file_of_its_name() -> None:
    write("shop/listinglint.yaml", f"select: [{BLUNT}]")
    assert checked("-", "--stdin-filename", "shop/gone.html", stdin=PAGE) == {"shop/gone.html": {BLUNT: "warning"}}


def test_a_named_file_and_none() -> None:
    write("a.html")
    write("listinglint.yaml", "nonsense: 1")
    write("ci/strict.yaml", f"select: [{BLUNT}]")
    assert checked("a.html", "--config", "ci/strict.yaml") == {"a.html": {BLUNT: "warning"}}
    assert CLAIM in checked("a.html", "--no-config")["a.html"]
    done = run("check", "a.html", "--config", "ci/strict.yaml", "--no-config")
    assert (done.exit_code, done.stderr) == (2, "either --config or --no-config\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"ignore: [{BLUNT}e]", f"listinglint.yaml:1:10: there is no rule {BLUNT}e; did you mean '{BLUNT}'?"),
        (f"severity: {{{BLUNT}s: 'off'}}", f"listinglint.yaml:1:12: there is no rule {BLUNT}s; did you mean"),
        ("profiles: [amazone]", "listinglint.yaml:1:12: there is no profile amazone; did you mean 'amazon'?"),
        ("overrides: [{files: [x], ignore: [y]}]", "listinglint.yaml:1:35: there is no rule y; there are: "),
        (f"severity: {{{CLAIM}: advice}}", "listinglint.yaml:1:12: what is against the law is more than advice"),
        (r'ignore: ["\e[31m\nx"]', "listinglint.yaml:1:10: there is no rule \ufffd[31m\ufffdx; there are: "),
        ("a: 1\nb: [", "listinglint.yaml:3:1: is not YAML"),
        ("ocr: maybe", "listinglint.yaml:1:6: expected true or false"),
    ],
)
@pytest.mark.parametrize("command", ["check", "config show"])
def test_a_wrong_file_ends_the_run_in_one_line(command: str, text: str, says: str) -> None:
    write("a.html")
    write("listinglint.yaml", text)
    done = run(*command.split(), "a.html")
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(says)


def test_a_wrong_name_on_the_command_line_is_told_so() -> None:
    write("a.html")
    done = run("check", "a.html", "--ignore", "absolute-claims", "--lang", "zh")
    assert (done.exit_code, done.stderr) == (
        2,
        "--ignore：没有名为 absolute-claims 的规则，是不是想写 'absolute-claim'？\n",
    )


def test_excluded_pages_are_not_checked_and_never_in_silence() -> None:
    for name in ("a.html", "drafts/b.html"):
        write(name)
    write("listinglint.yaml", "exclude: [drafts/]")
    assert list(checked(".")) == ["a.html"]
    named = run("check", "drafts/b.html")
    assert (named.exit_code, named.stderr) == (
        0,
        "drafts/b.html: not checked, excluded by listinglint.yaml:1:11\n",
    )
    searched = run("check", "drafts")
    assert searched.exit_code == 2
    assert "pages excluded: 1, such as drafts/b.html by listinglint.yaml:1:11" in searched.stderr
    assert list(checked("drafts/b.html", "--no-config")) == ["drafts/b.html"]


def test_own_rules_by_configuration() -> None:
    write("rules/shouting.yaml", GOOD)
    write("listinglint.yaml", "rules: [rules]\nprofiles: [strict]")
    write("shop/a.html", "<h1>全国第一的裙</h1>")
    assert "shouting" in checked("shop/a.html")["shop/a.html"]
    assert "shouting" in run("rules").stdout
    assert run("explain", "shouting").exit_code == 0
    assert "shouting" in json.loads(run("config", "schema").stdout)["$defs"]["rule"]["anyOf"][0]["enum"]


def test_pictures_are_read_only_where_the_file_lets_them_be() -> None:
    page = "<h1>女士衬衫</h1><img src='a.png'>"
    write("a.html", page)
    write("off/b.html", page)
    for folder in (".", "off"):
        (Path(folder) / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    write("listinglint.yaml", "overrides: [{files: [off/], ocr: false}]")
    data = json.loads(run("inspect", "a.html", "off/b.html", "-f", "json").stdout)
    reasons = [listing["images"][0]["status"] for listing in data["listings"]]
    assert reasons[1] == "skipped"
    assert reasons[0] != "skipped"


def test_the_language_of_the_file_beats_the_system_s_and_not_the_person_s(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.html")
    write("listinglint.yaml", "lang: zh")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "警告" in run("check", "a.html").stdout
    assert "warning" in run("check", "a.html", "--lang", "en").stdout
    monkeypatch.setenv("LISTINGLINT_LANG", "en")
    assert "warning" in run("check", "a.html").stdout


def test_what_could_not_be_looked_at_may_fail_a_run() -> None:
    write("a.html", "<h1>女士衬衫</h1><img src='gone.jpg'>")
    words = ("check", "a.html", "--select", "dispatch-time-missing", "--fail-on")
    assert [run(*words, level).exit_code for level in ("error", "review", "unknown", "never")] == [0, 0, 1, 0]
    write("listinglint.yaml", "fail-on: unknown")
    assert run("check", "a.html", "--select", "dispatch-time-missing").exit_code == 1


def test_each_page_has_its_own_threshold() -> None:
    write("old/a.html")
    write("b.html", "<h1>女士衬衫</h1>")
    write("listinglint.yaml", f"select: [{CLAIM}]\noverrides: [{{files: [old/], fail-on: never}}]")
    assert run("check", ".").exit_code == 0
    write("b.html")
    assert run("check", ".").exit_code == 1


def test_show_says_where_each_value_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    write("base.yaml", f"ignore: [{CLAIM}]\n")
    write("shop/listinglint.yaml", "extends: [../base.yaml]\nshop:\n  dispatch-hours: 48\n  couriers: [顺丰]\n")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    shown = run("config", "show", "shop/gone.html").stdout
    assert shown.startswith("shop/gone.html  (shop/listinglint.yaml)\n")
    rows = [line.split() for line in shown.splitlines()]
    assert ["ignore", CLAIM, "base.yaml:1:10"] in rows
    assert ["shop.dispatch-hours", "48", "shop/listinglint.yaml:3:3"] in rows
    assert ["shop.tone", "warm", "default"] in rows
    assert ["lang", "zh", "LANG"] in rows
    assert f"属于违法违规，但此处不检查：{CLAIM} (base.yaml:1:10)" in shown
    assert "没有配置文件" in run("config", "show", "gone.html").stdout
    assert run("config", "show", "shop").stdout.startswith("shop  (shop/listinglint.yaml)\n")


def test_show_as_data() -> None:
    write("listinglint.yaml", f"severity: {{{BLUNT}: error}}\nexclude: [old/]\n")
    data: dict[str, Any] = json.loads(run("config", "show", "old/a.html", "-f", "json").stdout)
    assert (data["schema"], data["file"], data["excluded"]) == (
        "listinglint/config@1",
        "listinglint.yaml",
        "listinglint.yaml:2:11",
    )
    assert data["settings"]["severity"] == {
        "value": {BLUNT: "error"},
        "origin": "listinglint.yaml:1:1",
        "items": {BLUNT: "listinglint.yaml:1:12"},
    }
    assert data["settings"]["fail-on"] == {"value": "error", "origin": "default"}
    assert data["rules"][BLUNT] == "error"


def test_init_writes_a_file_that_holds_and_never_overwrites() -> None:
    done = run("init", "pages", "--lang", "zh", "--profile", "legal-cn,taobao")
    assert (done.exit_code, "listinglint check pages" in done.stdout) == (0, True)
    settings = json.loads(run("config", "show", "pages/a.html", "-f", "json").stdout)["settings"]
    assert settings["profiles"]["value"] == ["legal-cn", "taobao"]
    assert settings["lang"]["value"] == "zh"
    again = run("init", "pages", "--lang", "en")
    assert (again.exit_code, again.stderr) == (
        2,
        "pages/listinglint.yaml is there already, and is left as it is\n",
    )
    write("other/pyproject.toml", "[tool.listinglint]\n")
    assert run("init", "other").exit_code == 2
    assert run("init", "new", "--profile", "amazone").exit_code == 2


def test_init_asks_a_person_two_questions() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    os.write(ours, "2\n99\n1，legal-cn\n".encode())
    done = subprocess.run(
        [sys.executable, "-m", "listinglint", "init"], stdin=theirs, capture_output=True, check=True, timeout=60
    )
    out = done.stdout.decode()
    assert out.count("检查哪些内容") == 1
    assert out.count("请输入编号") == 2  # there is no answer 99
    assert "“99”不在其中：请输入 1 到 " in out
    text = Path("listinglint.yaml").read_text("utf-8")
    assert "profiles: [standard, legal-cn]" in text
    assert "lang: zh" in text


def test_init_takes_the_defaults_when_nobody_answers() -> None:
    assert run("init").exit_code == 0
    assert "profiles: [standard]" in Path("listinglint.yaml").read_text("utf-8")


def test_init_of_a_place_that_can_not_be_written() -> None:
    write("file")
    done = run("init", "file/sub")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_init_for_a_platform_keeps_what_every_shop_checks() -> None:
    assert run("init", "--profile", "taobao").exit_code == 0
    assert "profiles: [standard, taobao]" in Path("listinglint.yaml").read_text("utf-8")


def test_a_platform_is_checked_beside_what_every_shop_checks() -> None:
    write("page.html")
    found = checked("page.html", "--profile", "taobao")["page.html"]
    assert {BLUNT, CLAIM} <= found.keys()


def test_a_rule_that_breaks_never_leaves_the_status_of_a_clean_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Evidence) -> Iterator[Observation[object]]:
        raise ZeroDivisionError

    write("page.html", "<h1>女士衬衫</h1><p>纯棉面料</p>")
    fact = registry.FACTS["colour_notes"]
    monkeypatch.setitem(registry.FACTS, "colour_notes", replace(fact, find=broken))
    assert run("check", "page.html", "--select", "colour-note-missing", "--fail-on", "never").exit_code == 2
