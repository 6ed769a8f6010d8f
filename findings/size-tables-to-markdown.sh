#!/usr/bin/env bash
# A size table with a cell over two rows, written as Markdown (as listings are when they are copied into notes and prompts).
#
# Seen with markdownify 1.2.3, html2text 2025.4.15 (Python 3.11) and turndown 7.2.5 with turndown-plugin-gfm 1.0.2 (Node 20):
# - All three drop `rowspan` and give no cell for it: "flat" and "stretched" of the second line of heads move one column to the left,
#   so that "flat" stands above the sizes and nothing above the stretched measures.
# - All three leave a bar inside a cell as it is: "S|M" becomes two cells, and every measure of that row stands under its neighbour's head.
# - turndown's plug-in writes a second line of dashes after the second line of heads, which ends up as a row of the table.
# None warns. So measures are to be read from the table itself, never from its Markdown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check markdownify==1.2.3 html2text==2025.4.15
npm init -y > /dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 turndown-plugin-gfm@1.0.2
cat > table.html <<'HTML'
<table><thead><tr><th rowspan="2">Size</th><th colspan="2">Chest (cm)</th></tr><tr><th>flat</th><th>stretched</th></tr></thead><tbody><tr><td>S|M</td><td>44</td><td>50</td></tr></tbody></table>
HTML
cat > look.py <<'PY'
import html2text
import markdownify

table = open("table.html").read()
print("markdownify", *markdownify.markdownify(table).strip().splitlines(), sep="\n")
writer = html2text.HTML2Text()
writer.body_width = 0
print("html2text", *(line.rstrip() for line in writer.handle(table).strip().splitlines()), sep="\n")
PY
cat > look.js <<'JS'
const Turndown = require("turndown");
const { gfm } = require("turndown-plugin-gfm");
const writer = new Turndown();
writer.use(gfm);
console.log("turndown\n" + writer.turndown(require("fs").readFileSync("table.html", "utf8")));
JS
{ venv/bin/python look.py; node look.js; } | tee seen
diff - seen <<'SEEN'
markdownify
| Size | Chest (cm) | |
| --- | --- | --- |
| flat | stretched |
| S|M | 44 | 50 |
html2text
Size| Chest (cm)
---|---
flat| stretched
S|M| 44| 50
turndown
| Size | Chest (cm) |
| --- | --- |
| flat | stretched |
| --- | --- |
| S|M | 44 | 50 |
SEEN
