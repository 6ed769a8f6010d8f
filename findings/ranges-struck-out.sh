#!/usr/bin/env bash
# Listings made Markdown and back: Chinese, Japanese and Korean shops write ranges with ~ (160~165cm), and sides with * (20*30*5cm).
#
# Seen with turndown 7.2.5 and html-to-md 0.8.8 (Node 20), markdownify 1.2.3 and html2text 2025.4.15 (Python 3.11), which write it, and marked 18.2.1
# and remark-gfm 4.0.1 (remark-parse 11.0.0, Node 20), which read it, beside node-html-markdown 2.0.0, which writes it right:
# - The four leave ~ as it is. The two readers strike out what lies between two single ones: a height of 160~165cm and a weight of
#   90~100 are shown as 160 to ... 100, with "165cm, weight 90" crossed out, so that a buyer sees a size withdrawn.
# - html2text leaves the stars between figures, too: a box of 20*30*5 cm is one of "20305 cm", the 30 in italics. The others mark them.
# Markdown has no line through words; GitHub's rules of it, which both readers follow, take one ~ or two for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 html-to-md@0.8.8 node-html-markdown@2.0.0 marked@18.2.1 unified@11.0.5 remark-parse@11.0.0 \
  remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check markdownify==1.2.3 html2text==2025.4.15
cat > listing.html <<'HTML'
<p>M 身高160~165cm，体重90~100斤</p>
<p>Chest 96~100 cm, length 60~62 cm</p>
<p>Box 20*30*5 cm</p>
HTML
cat > write.mjs <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import Turndown from "turndown";
import html2md from "html-to-md";
import { NodeHtmlMarkdown } from "node-html-markdown";
const page = readFileSync("listing.html", "utf8");
writeFileSync("turndown.md", new Turndown().turndown(page));
writeFileSync("html-to-md.md", html2md(page));
writeFileSync("node-html-markdown.md", NodeHtmlMarkdown.translate(page));
JS
cat > write.py <<'PY'
from pathlib import Path

from html2text import html2text
from markdownify import markdownify

page = Path("listing.html").read_text()
Path("html2text.md").write_text(html2text(page))
Path("markdownify.md").write_text(markdownify(page))
PY
cat > read.mjs <<'JS'
import { readFileSync } from "node:fs";
import { marked } from "marked";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify);
for (const writer of ["turndown", "html-to-md", "markdownify", "html2text", "node-html-markdown"]) {
  const text = readFileSync(`${writer}.md`, "utf8");
  const [first, second] = [marked.parse(text), String(remark.processSync(text))].map((page) => page.match(/<p>.*<\/p>/g));
  first.forEach((line, at) => console.log(`${writer}: ${line.slice(3, -4)}${line === second[at] ? "" : " and otherwise " + second[at]}`));
}
JS
node write.mjs
venv/bin/python write.py
node read.mjs | tee seen
diff - seen <<'SEEN'
turndown: M 身高160<del>165cm，体重90</del>100斤
turndown: Chest 96<del>100 cm, length 60</del>62 cm
turndown: Box 20*30*5 cm
html-to-md: M 身高160<del>165cm，体重90</del>100斤
html-to-md: Chest 96<del>100 cm, length 60</del>62 cm
html-to-md: Box 20*30*5 cm
markdownify: M 身高160<del>165cm，体重90</del>100斤
markdownify: Chest 96<del>100 cm, length 60</del>62 cm
markdownify: Box 20*30*5 cm
html2text: M 身高160<del>165cm，体重90</del>100斤
html2text: Chest 96<del>100 cm, length 60</del>62 cm
html2text: Box 20<em>30</em>5 cm
node-html-markdown: M 身高160~165cm，体重90~100斤
node-html-markdown: Chest 96~100 cm, length 60~62 cm
node-html-markdown: Box 20*30*5 cm
SEEN
