"""The HTML report holds what it says: nothing from outside, nothing of a listing as markup; it works in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from base64 import b64decode, b64encode
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from tests.reporters.awkward import REPORTS
from tests.reporters.pictured import page

from listinglint.model.links import HOME
from listinglint.reporters import html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = find_spec("axe_core_python")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars --virtual-time-budget=5000 "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


@pytest.mark.parametrize("name", ["several", "hostile"])
def test_everything_is_in_the_page(name: str) -> None:
    soup = BeautifulSoup(page(name), "html.parser")
    keys = ("src", "href", "action", "srcset", "poster", "data")
    addresses = [str(tag[key]) for tag in soup.find_all() for key in keys if tag.has_attr(key)]
    links = [str(tag["href"]) for tag in soup.find_all("a", href=True)]
    fetched = [address for address in addresses if address not in links]
    assert [address for address in fetched if not address.startswith("data:image/jpeg;base64,")] == []
    assert [link for link in links if not link.startswith(("#", f"{HOME}/blob/main/docs/rules/"))] == []


def test_nothing_of_a_listing_is_markup() -> None:
    soup = BeautifulSoup(page("hostile"), "html.parser")
    assert [
        tag.name for tag in soup.find_all() if any(key.startswith("on") or key == "style" for key in tag.attrs)
    ] == []
    assert len(soup.find_all("script")) == 1
    assert "onerror=alert(1)" in soup.get_text()


def test_the_policy_allows_this_style_and_this_script_only() -> None:
    text = page("several")
    soup = BeautifulSoup(text, "html.parser")
    policy = str(soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"])  # type: ignore[index]
    for kind in ("style", "script"):
        (own,) = re.findall(rf"(?s)<{kind}>(.*?)</{kind}>", text)
        assert f"{kind}-src 'sha256-{b64encode(sha256(own.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; img-src data:;")


def test_all_words_are_there_in_both_languages() -> None:
    soup = BeautifulSoup(page("several"), "html.parser")
    english, chinese = (len(soup.find_all(class_=name)) for name in ("en", "zh"))
    assert english - chinese == len([tag for tag in soup.find_all(class_="en") if tag.get_text() == ","])
    assert chinese > 50


def test_findings_and_pictures_lead_to_each_other() -> None:
    soup = BeautifulSoup(page("several"), "html.parser")
    names = {str(tag["id"]) for tag in soup.find_all(id=True)}
    links = [link[1:] for tag in soup.find_all("a", href=True) if (link := str(tag["href"])).startswith("#")]
    assert sorted(set(links) - names) == []
    assert {"l1", "l2", "p1-1", "f3"} <= set(links)


def browse(text: str, folder: Path, width: int = 1280) -> str:
    """Give the page as it is after its scripts ran."""
    assert CHROMIUM
    file = folder / "report.html"
    file.write_text(text, "utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", f"--window-size={width},900", "--dump-dom"]
    done = subprocess.run([*command, file.as_uri()], capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8")


def acted(text: str, script: str, folder: Path, width: int = 1280) -> Any:
    """Run a script in the page (its policy lifted for that), and give what the script answers."""
    freed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    told = "document.body.replaceChildren(); document.body.textContent = 'ANSWER' + btoa(unescape(encodeURIComponent(JSON.stringify(answer))))"
    asked = freed.replace("</body>", f"<script>(async () => {{ {script}\n; {told} }})()</script></body>")
    match = re.search(r"ANSWER([\w+/=]*)", browse(asked, folder, width))
    assert match, "the script gave no answer"
    return json.loads(b64decode(match[1]))


@needs_browser
def test_its_own_script_runs_under_the_policy_and_no_other(tmp_path: Path) -> None:
    soup = BeautifulSoup(browse(page("hostile"), tmp_path), "html.parser")
    assert soup.find(class_="tools").get("hidden") is None  # type: ignore[union-attr]
    assert soup.find(id="shown").get_text() == "2 of 2 findings shown"  # type: ignore[union-attr]
    assert "owned" not in str(soup.title)
    assert len(soup.find_all("script")) == 1


@needs_browser
def test_language_filters_copy_and_pictures_work(tmp_path: Path) -> None:
    script = """
      const shown = () => document.getElementById("shown").textContent;
      const visible = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.getClientRects().length).length;
      const answer = {start: shown(), cards: visible(".card[data-rule]")};
      document.querySelector("[name=level][value=warning]").click();
      answer.withoutWarnings = shown();
      const complaint = document.querySelector("[name=complaint]");
      complaint.value = "dispatch"; complaint.dispatchEvent(new Event("change", {bubbles: true}));
      answer.dispatch = shown(); answer.listings = visible(".listing");
      document.getElementById("filters").reset(); complaint.dispatchEvent(new Event("change", {bubbles: true}));
      document.getElementById("language").click();
      answer.chinese = shown(); answer.language = document.documentElement.lang; answer.title = document.title;
      answer.english = visible(".en"); answer.option = complaint.options[0].textContent;
      document.querySelector("button.frame").click();
      answer.large = document.getElementById("large").open;
      document.getElementById("close").click();
      answer.closed = !document.getElementById("large").open;
    """
    assert {
        "start": "6 of 6 findings shown",
        "cards": 5,
        "withoutWarnings": "5 of 6 findings shown",
        "dispatch": "2 of 6 findings shown",
        "listings": 1,
        "chinese": "显示 6 / 6 处问题",
        "language": "zh-CN",
        "title": "商品页面检查报告",
        "english": 0,
        "option": "全部",
        "large": True,
        "closed": True,
    } == acted(page("several"), script, tmp_path)


@needs_browser
@pytest.mark.skipif(AXE is None, reason="axe-core-python is not installed")
@pytest.mark.parametrize(("name", "width"), [("several", 1280), ("hostile", 500)])
def test_accessible(name: str, width: int, tmp_path: Path) -> None:
    assert AXE
    assert AXE.origin
    axe = Path(AXE.origin).with_name("axe.min.js").read_text("utf-8").replace("</script", "<\\/script")
    script = f"""{axe};
      document.querySelectorAll("details").forEach((one) => {{ one.open = true; }});
      const result = await axe.run(document, {{resultTypes: ["violations"]}});
      const answer = result.violations.filter((one) => ["serious", "critical"].includes(one.impact))
        .map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200) + " | " + node.failureSummary.slice(0, 300))]);
    """
    assert acted(page(name), script, tmp_path, width) == []


@needs_browser
@pytest.mark.parametrize("name", ["several", "hostile"])
def test_nothing_is_wider_than_a_phone(name: str, tmp_path: Path) -> None:
    script = """
      const frame = document.createElement("iframe");
      frame.style.cssText = "width: 390px; height: 800px; border: 0";
      frame.srcdoc = document.documentElement.outerHTML.replace(/<script>\\(async[^]*/, "");
      document.body.append(frame);
      await new Promise((done) => { frame.onload = done; });
      const answer = frame.contentDocument.documentElement.scrollWidth;
    """
    assert acted(page(name), script, tmp_path) == 390


def test_a_huge_report_stays_a_few_megabytes() -> None:
    assert len(html.render(REPORTS["huge"]).encode()) < 4_000_000
