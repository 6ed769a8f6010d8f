"""The command line as a user sees it: output, exit status, one clear line when something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.commands import apart, run

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text("<h1>女士衬衫</h1>\n<p>色差难免，介意者慎拍</p>", "utf-8")
    return file


def test_findings_are_told_with_place_words_why_and_fix(page: Path) -> None:
    out = run("check", "page.html", "--select", "colour-note-blunt", cwd=page.parent).stdout.decode()
    assert "page.html:2:4 warning [colour-note-blunt]" in out
    assert "“色差难免" in out
    assert "why: " in out
    assert "fix: " in out


def test_chinese_messages_by_option_and_by_environment(page: Path) -> None:
    words = ("check", str(page), "--select", "colour-note-blunt")
    by_option = run(*words, "--lang", "zh").stdout.decode()
    assert "警告 [colour-note-blunt]" in by_option
    assert by_option == run(*words, LISTINGLINT_LANG="zh_CN.UTF-8").stdout.decode()
    assert "检查商品页面" in apart("--help", LISTINGLINT_LANG="zh").stdout.decode()


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", 0), ("warning", 1), ("advice", 1), ("review", 1), ("never", 0)]
)
def test_exit_status_follows_the_threshold(page: Path, fail_on: str, status: int) -> None:
    assert run("check", str(page), "--select", "colour-note-blunt", "--fail-on", fail_on).returncode == status


def test_json_is_versioned_and_utf8_on_any_console(page: Path) -> None:
    done = apart("check", str(page), "--format", "json", "--fail-on", "never", PYTHONIOENCODING="gbk")
    data = json.loads(done.stdout.decode("utf-8"))
    assert data["schema"] == "listinglint/report@1"
    finding = next(item for item in data["listings"][0]["findings"] if item["rule"] == "colour-note-blunt")
    assert finding["where"]["line"] == 2
    assert {"rule", "severity", "complaint", "message", "fix", "where", "quote", "confidence"} <= finding.keys()
    assert {"rule", "verdict", "reason"} == data["listings"][0]["rules"][0].keys()


@pytest.mark.parametrize("charset", ["gbk", "cp936", "big5", "ascii", "cp1252"])
def test_any_console_shows_the_report(page: Path, charset: str) -> None:
    done = run("check", str(page), "--lang", "zh", "--fail-on", "never", charset=charset)
    assert (done.returncode, done.stderr) == (0, b"")
    if charset in {"gbk", "cp936"}:
        assert "警告" in done.stdout.decode(charset)


def test_a_process_on_such_a_console_shows_it_too(page: Path) -> None:
    done = apart("check", str(page), "--lang", "zh", "--fail-on", "never", PYTHONIOENCODING="gbk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "警告" in done.stdout.decode("gbk")


def test_standard_input() -> None:
    done = run(
        "check", "-", "--stdin-filename", "shop/a.html", "--fail-on", "never", stdin="<h1>女士衬衫</h1>".encode("gbk")
    )
    assert b"shop/a.html:1:5" in done.stdout


def test_selected_and_ignored_rules(page: Path) -> None:
    done = run(
        "check",
        str(page),
        "--format",
        "json",
        "--select",
        "colour-note-blunt,arrival-guarantee",
        "--ignore",
        "arrival-guarantee",
    )
    assert [rule["rule"] for rule in json.loads(done.stdout)["listings"][0]["rules"]] == ["colour-note-blunt"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("gone.html", None, "no such file"),
        ("empty", "folder", "no page (.html), product export or pictures in this folder"),
        ("a.html", b"", "is empty"),
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
        ("a.html", b"version https://git-lfs.github.com/spec/v1\n", "git lfs pull"),
    ],
)
def test_what_can_not_be_checked_is_one_line_and_status_2(
    tmp_path: Path, name: str, data: bytes | str | None, says: str
) -> None:
    if data == "folder":
        (tmp_path / name).mkdir()
    elif isinstance(data, bytes):
        (tmp_path / name).write_bytes(data)
    done = run("check", name, cwd=tmp_path)
    assert done.returncode == 2
    lines = (done.stdout + done.stderr).decode().splitlines()
    assert [line for line in lines if name in line and says in line]
    assert "Traceback" not in (done.stdout + done.stderr).decode()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
        ((FIXTURES / "faulty" / "lookbook-coat" / "images" / "01.jpg").read_bytes()[:5000], "damaged"),
        (b"<html>404</html>", "page"),
    ],
)
def test_a_picture_that_can_not_be_read_makes_unknown_with_its_reason(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    (tmp_path / "page.html").write_text("<h1>女士衬衫</h1><img src=a.jpg>", "utf-8")
    done = run("check", "page.html", "--format", "json", "--fail-on", "never", cwd=tmp_path)
    assert done.returncode == 0
    rules = json.loads(done.stdout)["listings"][0]["rules"]
    unknown = [rule for rule in rules if rule["verdict"] == "unknown"]
    assert "dispatch-time-missing" in {rule["rule"] for rule in unknown}
    assert all("a.jpg" in rule["reason"] and says in rule["reason"] for rule in unknown)


def test_a_broken_rule_file_is_named_with_its_line(tmp_path: Path, page: Path) -> None:
    (tmp_path / "mine.yaml").write_text("id: mine\nseverity: loud\n")
    done = run("check", str(page), "--rules", str(tmp_path))
    assert (done.returncode, b"mine.yaml:" in done.stderr, done.stderr.count(b"\n")) == (2, True, 1)


def test_profiles_choose_rules(page: Path) -> None:
    def rules(*words: str) -> set[str]:
        done = run("check", str(page), "--no-ocr", "--format", "json", *words)
        return {rule["rule"] for rule in json.loads(done.stdout)["listings"][0]["rules"]}

    standard, strict, legal = rules(), rules("--profile", "strict"), rules("--profile", "legal-cn")
    assert legal < strict
    assert standard < strict
    assert rules("--profile", "standard,legal-cn") == standard | legal
    assert run("check", str(page), "--profile", "amazone").returncode == 2


def test_several_formats_in_one_run_agree(page: Path) -> None:
    wanted = "text,json=out.json,sarif=out.sarif,html=out.html,csv=out.csv"
    done = run("check", "page.html", "-f", wanted, "--fail-on", "never", cwd=page.parent)
    assert done.returncode == 0
    findings = json.loads((page.parent / "out.json").read_text("utf-8"))["listings"][0]["findings"]
    results = json.loads((page.parent / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert len(findings) == len([result for result in results if result["kind"] in {"fail", "review"}])
    assert done.stdout.decode().count("[colour-note-blunt]") == 1
    assert "<html" in (page.parent / "out.html").read_text("utf-8")


@pytest.mark.parametrize("wanted", ["pdf", "json,sarif", "html=/no/such/folder/a.html", "json=a.out,csv=a.out"])
def test_formats_that_can_not_be_had(page: Path, wanted: str) -> None:
    done = run("check", str(page), "-f", wanted)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_an_unknown_rule_is_a_usage_error(page: Path) -> None:
    done = run("check", str(page), "--select", "colour")
    assert (done.returncode, b"there is no rule colour" in done.stderr) == (2, True)


def test_one_bad_path_does_not_hide_the_others(page: Path) -> None:
    done = run("check", "gone.html", str(page))
    assert done.returncode == 2
    assert b"colour-note-blunt" in done.stdout


def test_a_changed_picture_means_its_pages(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.jpg").write_bytes(b"")
    (tmp_path / "images" / "lone.jpg").write_bytes(b"")
    (tmp_path / "page.html").write_text("<h1>女士衬衫</h1><img src=images/a.jpg>", "utf-8")
    done = run("check", "images/a.jpg", "images/lone.jpg", "--pages-of-pictures", "--format", "json", cwd=tmp_path)
    assert [listing["path"] for listing in json.loads(done.stdout)["listings"]] == ["page.html", "images/lone.jpg"]


@pytest.mark.usefixtures("kept_readings")
def test_inspect_follows_its_contract() -> None:
    done = run("inspect", "clean/canvas-bag-fragment", "--format", "json", cwd=FIXTURES)
    data = json.loads(done.stdout)
    assert data["schema"] == "listinglint/inspect@1"
    listing = data["listings"][0]
    assert {"path", "title", "category", "elastic", "images", "facts", "photos"} <= listing.keys()
    owned = {"owner", "confidence", "why"}
    assert {"path", "status", "reason", "shows", "scores", "regions", "text", *owned} == listing["images"][0].keys()
    assert {"words", "where", "part", *owned} == listing["passages"][0].keys()
    assert listing["facts"]["colour_note"]["state"] == "present"


def test_a_folder_of_rules_is_verified(tmp_path: Path) -> None:
    assert run("new", "returns-denied", "--folder", str(tmp_path)).returncode == 0
    done = run("verify", str(tmp_path), "--lang", "zh")
    assert (done.returncode, done.stdout.decode()) == (0, "1 条规则、5 个例子，全部符合\n")
    file = tmp_path / "returns-denied.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("支持七天无理由退换", "一经售出概不退换"), "utf-8")
    done = run("verify", str(tmp_path), "--lang", "zh")
    assert done.returncode == 1
    assert "returns-denied::returns are welcome：判断为 fail" in done.stdout.decode()
    file.write_text(text.replace("fact: return_policies", "fact: return_policy"), "utf-8")
    done = run("verify", str(tmp_path))
    line = text[: text.index("check:")].count("\n") + 1
    assert (
        f"returns-denied.yaml:{line}: unknown fact 'return_policy'; did you mean 'return_policies'?"
        in done.stderr.decode()
    )
    file.write_text(text.replace("id: returns-denied", "id: return-refused"), "utf-8")
    file.rename(tmp_path / "return-refused.yaml")
    done = run("verify", str(tmp_path))
    assert (done.returncode, done.stderr.count(b"\n"), b"one is built in" in done.stderr) == (2, 1, True)


def test_rules_of_a_platform_are_listed() -> None:
    told = run("rules", "--profile", "taobao", "--lang", "zh").stdout.decode()
    assert "taobao-title-too-long" in told
    assert "amazon" not in told
    assert run("rules", "--profile", "taobo").returncode == 2


def test_several_profiles_have_a_verdict_each(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h1>女士衬衫" + "长" * 40 + "</h1>", "utf-8")
    done = run("check", "page.html", "--profile", "legal-cn,taobao", "-f", "json", cwd=tmp_path)
    (listing,) = json.loads(done.stdout)["listings"]
    assert [(one["name"], one["verdict"]) for one in listing["profiles"]] == [("legal-cn", "pass"), ("taobao", "fail")]


def test_a_page_and_a_rule_are_traced(page: Path) -> None:
    done = run("explain", "page.html::colour-note-blunt", "--lang", "zh", cwd=page.parent)
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "✓ page.html:2:4 “色差难免" in told
    assert "结论：有问题" in told
    data = json.loads(run("explain", "page.html::colour-note-blunt", "-f", "json", cwd=page.parent).stdout)
    assert data["schema"] == "listinglint/trace@1"
    assert [one["verdict"] for one in data["traces"]] == ["fail"]
    every = run("explain", "page.html", cwd=page.parent).stdout.decode().splitlines()
    assert every[:3] == ["page.html  女士衬衫", "", "has findings:"]
    assert any(line.startswith("  colour-note-blunt page.html:2:4 ") for line in every)


def test_a_trace_of_what_is_not_there_is_refused(page: Path) -> None:
    for target in ("page.html::no-such-rule", "gone.html::colour-note-blunt", "gone.html"):
        done = run("explain", target, cwd=page.parent)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)


def test_rules_explain_and_verify() -> None:
    assert b"colour-note-blunt" in run("rules").stdout
    explained = run("explain", "colour-note-blunt", "--lang", "zh").stdout.decode()
    assert "为什么重要" in explained
    assert "怎么改" in explained
    refused = run("explain", "colour-note-blund")
    assert (refused.returncode, b"did you mean colour-note-blunt?" in refused.stderr) == (2, True)
    pages = [run("explain", "colour-note-blunt", "-f", form).stdout.decode() for form in ("markdown", "json")]
    assert pages[0].startswith("# colour-note-blunt\n")
    assert json.loads(pages[1])["id"] == "colour-note-blunt"
    assert run("verify").returncode == 0


def test_verify_of_a_folder_of_the_tool_runs_its_rules_alone(root: Path) -> None:
    done = run("verify", str(root / "rules" / "colour"))
    assert (done.returncode, done.stdout.split(b",")[0], done.stderr) == (0, b"3 rules", b"")


def test_a_rule_that_is_not_as_its_examples_say_fails_verify(tmp_path: Path) -> None:
    from tests.rulebook.test_loader import GOOD

    (tmp_path / "shouting.yaml").write_text(GOOD.replace("<h1>裙</h1>", "<h1>全国第一的裙</h1>"), "utf-8")
    done = run("verify", str(tmp_path))
    assert (done.returncode, b"shouting::calm: the verdict is fail" in done.stdout) == (1, True)


def test_version_and_help_import_nothing_heavy() -> None:
    heavy = "PIL numpy onnxruntime bs4 re2 opencc yaml rich turbohtml".split()
    code = "import sys; sys.argv = ['listinglint', sys.argv[1]]\nfrom listinglint.__main__ import main\ntry: main()\nexcept SystemExit: pass\n"
    code += f"print([name for name in {heavy} if name in sys.modules])"
    for option in ("--version", "--help"):
        done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, check=True)
        assert done.stdout.decode().splitlines()[-1] == "[]"
    code = code.replace(str(heavy), str(["msgspec", "typer"]))
    done = subprocess.run([sys.executable, "-c", code, "--version"], capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_whatever_breaks_the_tool_is_status_2_in_one_line(tmp_path: Path) -> None:
    done = run("check", "a" * 5000)
    assert (done.returncode, b"Traceback" in done.stderr) == (2, False)
    (tmp_path / "listing").mkdir()
    (tmp_path / "listing" / "page.html").write_text("<h1>x")
    full = subprocess.run(
        f"{sys.executable} -m listinglint check listing --no-ocr > /dev/full",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (full.returncode, full.stderr.count(b"\n")) == (2, 1)


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_closed_streams_break_nothing(page: Path, closed: str) -> None:
    command = f"{sys.executable} -m listinglint check {page} --no-ocr --fail-on never {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_no_rule_left_is_a_usage_error(page: Path) -> None:
    assert run("check", str(page), "--select", "arrival-guarantee", "--ignore", "arrival-guarantee").returncode == 2


def test_a_run_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    done = apart(
        "check",
        "clean/canvas-bag-fragment",
        "--no-cache",
        cwd=FIXTURES,
        HOME=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path / "c"),
    )
    assert done.returncode == 0
    assert list(tmp_path.rglob("*")) == []
