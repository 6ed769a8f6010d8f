#!/usr/bin/env bash
# What a shop's page holds ready and shows nobody: the words for "sold out" in a `<template>`, a closed `<dialog>`, or behind `hidden`.
#
# Seen with html-text 0.7.1, inscriptis 2.7.6, markdownify 1.2.3, html2text 2025.4.15, trafilatura 2.3.1 (`html2txt`), Resiliparse 2.0.1 and
# html-to-markdown 3.21.2 (Python 3.11), html-to-text 10.0.1, turndown 7.2.5 and node-html-markdown 2.0.0 (Node 20), on pages that say "In stock":
# - A template is no part of the page until a script takes it out. Six of the ten read it all the same: in stock, and sold out.
# - `hidden` counts for html-to-markdown alone, `display:none` for it and inscriptis. A closed dialog is read by all ten.
# - html-to-markdown leaves the words of a `<noscript>` out, which a reader without scripts sees; so do Resiliparse and node-html-markdown.
# html-text's documents say that what "is not normally visible to users" isn't there; the others' don't speak of it. Who looks for "sold out" in such
# a text finds it on every page of many shops.
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
{"template": "<template><p>Sold out.</p></template>", "hidden": "<p hidden>Sold out.</p>",
 "display:none": "<p style=\"display:none\">Sold out.</p>", "closed dialog": "<dialog><p>Sold out.</p></dialog>",
 "noscript": "<noscript><p>Sold out.</p></noscript>", "shown": "<p>Sold out.</p>"}
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
        page = f"<html><body><h1>Coat</h1><p>In stock.</p>{part}</body></html>"
        said = [name for name, read in TOOLS.items() if "Sold out" in read(page)]
        print(f"{kind}, sold out for:", ", ".join(said))
PY
cat > look.mjs <<'JS'
import fs from "fs";
import { convert } from "html-to-text";
import { NodeHtmlMarkdown } from "node-html-markdown";
import TurndownService from "turndown";
const turndown = new TurndownService();
const tools = { "html-to-text": convert, turndown: (page) => turndown.turndown(page), "node-html-markdown": NodeHtmlMarkdown.translate };
for (const [kind, part] of Object.entries(JSON.parse(fs.readFileSync("pages.json")))) {
  const page = `<html><body><h1>Coat</h1><p>In stock.</p>${part}</body></html>`;
  const said = Object.keys(tools).filter((name) => tools[name](page).includes("Sold out"));
  console.log(`${kind}, sold out for: ${said.join(", ")}`);
}
JS
{ venv/bin/python look.py; node look.mjs; } | tee seen
diff - seen <<'SEEN'
template, sold out for: html-text, inscriptis, markdownify, html2text
hidden, sold out for: html-text, inscriptis, markdownify, html2text, trafilatura, Resiliparse
display:none, sold out for: html-text, markdownify, html2text, trafilatura, Resiliparse
closed dialog, sold out for: html-text, inscriptis, markdownify, html2text, trafilatura, Resiliparse, html-to-markdown
noscript, sold out for: html-text, inscriptis, markdownify, html2text, trafilatura
shown, sold out for: html-text, inscriptis, markdownify, html2text, trafilatura, Resiliparse, html-to-markdown
template, sold out for: html-to-text, node-html-markdown
hidden, sold out for: html-to-text, turndown, node-html-markdown
display:none, sold out for: html-to-text, turndown, node-html-markdown
closed dialog, sold out for: html-to-text, turndown, node-html-markdown
noscript, sold out for: html-to-text, turndown
shown, sold out for: html-to-text, turndown, node-html-markdown
SEEN
