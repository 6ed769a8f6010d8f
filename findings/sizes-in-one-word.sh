#!/usr/bin/env bash
# Sizes to choose from, and what stands in a list of names and values (`<dl>`), as shops' pages write them without spaces, made text or Markdown.
#
# Seen with inscriptis 2.7.6, markdownify 1.2.3, html2text 2025.4.15, trafilatura 2.3.1 (`html2txt`), Resiliparse 2.0.1, html-text 0.7.1 and
# html-to-markdown 3.21.2 (Python 3.11), html-to-text 10.0.1, turndown 7.2.5 and node-html-markdown 2.0.0 (Node 20):
# - Sizes 36, 37 and 38 in a `<select>`, a line each for whoever opens it, are 363738 in seven of the ten, and buttons S, M and XL are SMXL.
# - Resiliparse leaves choices out, and answers "Size:". html-text alone has all of it as it is shown; html-to-markdown joins labels.
# - In inscriptis and html-to-text, which put other blocks on lines of their own, a `<dl>` is "Material95% cottonWeight250 g".
# - "Material" that opens a part of the page (`<details>`) is joined to what it opens in seven, and between the former price and the new
#   one nothing stands in five: $50.00$35.00.
# No error. Who looks for "XL" or for a weight between words finds none; none of their documents speaks of choices.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check html-text==0.7.1 inscriptis==2.7.6 markdownify==1.2.3 html2text==2025.4.15 \
  trafilatura==2.3.1 Resiliparse==2.0.1 html-to-markdown==3.21.2
npm init -y > /dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5 node-html-markdown@2.0.0
cat > pages.json <<'JSON'
{"select": "<p>Size: <select><option>36</option><option>37</option><option>38</option></select></p>",
 "buttons": "<p>Size: <button>S</button><button>M</button><button>XL</button></p>",
 "labels": "<p>Size: <input type=radio id=s><label for=s>S</label><input type=radio id=m><label for=m>M</label></p>",
 "dl": "<dl><dt>Material</dt><dd>95% cotton</dd><dt>Weight</dt><dd>250 g</dd></dl>",
 "details": "<details><summary>Material</summary>95% cotton</details>",
 "prices": "<p><del>$50.00</del><ins>$35.00</ins></p>"}
JSON
cat > look.py <<'PY'
import json

import html2text
import html_text
import inscriptis
import markdownify
import trafilatura
from html_to_markdown import convert
from resiliparse.extract.html2text import extract_plain_text

TOOLS = {
    "html-text": html_text.extract_text,
    "inscriptis": inscriptis.get_text,
    "markdownify": markdownify.markdownify,
    "html2text": html2text.html2text,
    "trafilatura": trafilatura.html2txt,
    "Resiliparse": extract_plain_text,
    "html-to-markdown": lambda page: convert(page).content,
}
with open("pages.json") as pages:
    for kind, part in json.load(pages).items():
        for name, read in TOOLS.items():
            print(f"{kind}, {name}:", " / ".join(read(f"<html><body>{part}</body></html>").split("\n")).strip(" /"))
PY
cat > look.mjs <<'JS'
import fs from "fs";
import { convert } from "html-to-text";
import { NodeHtmlMarkdown } from "node-html-markdown";
import TurndownService from "turndown";
const turndown = new TurndownService();
const tools = { "html-to-text": convert, turndown: (page) => turndown.turndown(page), "node-html-markdown": NodeHtmlMarkdown.translate };
for (const [kind, part] of Object.entries(JSON.parse(fs.readFileSync("pages.json")))) {
  for (const [name, read] of Object.entries(tools)) {
    console.log(`${kind}, ${name}: ${read(`<html><body>${part}</body></html>`).split("\n").join(" / ")}`);
  }
}
JS
{ venv/bin/python look.py; node look.mjs; } | tee seen
diff - seen <<'SEEN'
select, html-text: Size: 36 37 38
select, inscriptis: Size: 363738
select, markdownify: Size: 363738
select, html2text: Size: 363738
select, trafilatura: Size: 363738
select, Resiliparse: Size:
select, html-to-markdown: Size: 36 37 38
buttons, html-text: Size: S M XL
buttons, inscriptis: Size: SMXL
buttons, markdownify: Size: SMXL
buttons, html2text: Size: SMXL
buttons, trafilatura: Size: SMXL
buttons, Resiliparse: Size:
buttons, html-to-markdown: Size: S M XL
labels, html-text: Size: S M
labels, inscriptis: Size: SM
labels, markdownify: Size: SM
labels, html2text: Size: SM
labels, trafilatura: Size: SM
labels, Resiliparse: Size:
labels, html-to-markdown: Size: SM
dl, html-text: Material / 95% cotton / Weight / 250 g
dl, inscriptis: Material95% cottonWeight250 g
dl, markdownify: Material / :   95% cotton /  / Weight / :   250 g
dl, html2text: Material /  /     95% cotton / Weight /  /     250 g
dl, trafilatura: Material 95% cotton Weight 250 g
dl, Resiliparse: Material / 95% cotton / Weight / 250 g
dl, html-to-markdown: Material /  / 95% cotton /  / Weight /  / 250 g
details, html-text: Material 95% cotton
details, inscriptis: Material95% cotton
details, markdownify: Material95% cotton
details, html2text: Material95% cotton
details, trafilatura: Material 95% cotton
details, Resiliparse: Material95% cotton
details, html-to-markdown: **Material** /  / 95% cotton
prices, html-text: $50.00 $35.00
prices, inscriptis: $50.00$35.00
prices, markdownify: ~~$50.00~~$35.00
prices, html2text: ~~$50.00~~ $35.00
prices, trafilatura: $50.00$35.00
prices, Resiliparse: $50.00$35.00
prices, html-to-markdown: ~~$50.00~~$35.00
select, html-to-text: Size: 363738
select, turndown: Size: 363738
select, node-html-markdown: Size: 363738
buttons, html-to-text: Size: SMXL
buttons, turndown: Size: SMXL
buttons, node-html-markdown: Size: SMXL
labels, html-to-text: Size: SM
labels, turndown: Size: SM
labels, node-html-markdown: Size: SM
dl, html-to-text: Material95% cottonWeight250 g
dl, turndown: Material /  / 95% cotton /  / Weight /  / 250 g
dl, node-html-markdown: Material /  / 95% cotton /  / Weight /  / 250 g
details, html-to-text: Material95% cotton
details, turndown: Material95% cotton
details, node-html-markdown: Material95% cotton
prices, html-to-text: $50.00$35.00
prices, turndown: $50.00$35.00
prices, node-html-markdown: ~~$50.00~~$35.00
SEEN
