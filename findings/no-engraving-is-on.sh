#!/usr/bin/env bash
# What a buyer chose on a page (no engraving, any colour, no gift wrap), sent by the page's form after the page has been made smaller.
#
# Seen with htmlnano 3.5.1 and @minify-html/node 0.18.1, as they are by default, and html-minifier-terser 7.2.0 and html-minifier-next 6.2.11 with
# `removeEmptyAttributes` (Node 20); jsdom 26.1.0 sends the form:
# - "None", a radio button with an empty value, loses it, and a radio button without one sends "on": a bracelet ordered without engraving arrives at
#   the shop with an engraving that reads "on". So it is in all four.
# - A form that looks whether anything was chosen, by the same value, finds that something was.
# - @minify-html/node takes the empty date (`datetime=""`) of an article that has none out of its microdata as well, so that its date is "coming soon".
# - The empty value of a first option ("Choose a size") stays in all four.
# htmlnano has the module in its presets, also in the one called "safe"; @minify-html/node's documents say that "some other attributes" go where they are empty.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund htmlnano@3.5.1 @minify-html/node@0.18.1 html-minifier-terser@7.2.0 html-minifier-next@6.2.11 jsdom@26.1.0
cat > look.mjs <<'JS'
import { createRequire } from "module";
import minifyHtml from "@minify-html/node";
import { minify as next } from "html-minifier-next";
import { minify as terser } from "html-minifier-terser";
import htmlnano from "htmlnano";
const { JSDOM } = createRequire(import.meta.url)("jsdom");
const page = `<!doctype html><html><head><title>Bracelet</title></head><body><form><select name="size"><option value="">Choose a size</option>
<option value="18">18 cm</option></select><label><input type="radio" name="engraving" value="" checked>None</label>
<label><input type="radio" name="engraving" value="A heart">A heart</label></form>
<p>Out <time itemprop="releaseDate" datetime="">coming soon</time></p></body></html>`;
const tools = {
  "as written": (html) => html,
  htmlnano: async (html) => (await htmlnano.process(html, { minifyCss: false, minifyJs: false, minifySvg: false })).html,
  "@minify-html/node": (html) => minifyHtml.minify(Buffer.from(html), {}).toString(),
  "html-minifier-terser": (html) => terser(html, { removeEmptyAttributes: true }),
  "html-minifier-next": (html) => next(html, { removeEmptyAttributes: true }),
};
for (const [name, minify] of Object.entries(tools)) {
  const { window } = new JSDOM(await minify(page));
  const sent = new window.FormData(window.document.querySelector("form"));
  const date = window.document.querySelector("time").hasAttribute("datetime") ? "empty" : "its words";
  console.log(`${name}: size "${sent.get("size")}", engraving "${sent.get("engraving")}", date of release ${date}`);
}
JS
node look.mjs 2> warnings | tee seen
diff - seen <<'SEEN'
as written: size "", engraving "", date of release empty
htmlnano: size "", engraving "on", date of release empty
@minify-html/node: size "", engraving "on", date of release its words
html-minifier-terser: size "", engraving "on", date of release empty
html-minifier-next: size "", engraving "on", date of release empty
SEEN
