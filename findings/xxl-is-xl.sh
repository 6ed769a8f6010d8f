#!/usr/bin/env bash
# A shop's own search: sizes, contents and batteries, looked for by the words of their titles.
#
# Seen with flexsearch 0.8.212, as it is by default, beside minisearch 7.2.0 and lunr 2.3.9 (Node 20), which keep apart what is below:
# - A character that comes twice or more in a row counts once, in titles and in what is looked for. Whoever wants XL gets XXL and XXXL as well, AA
#   batteries are AAA and A, and "wool" is "wol".
# - So with figures: size 110 (a child's) is size 10, as are 100 and 1100; 500 ml is 50 ml, a sheet of 22 metres one of 2.
# - The best match comes first only by chance: XL finds XXL before it, where that was added first.
# Its documents have "letter deduplication" in a table of encoders, and nothing of figures.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212 minisearch@7.2.0 lunr@2.3.9
cat > look.js <<'JS'
const { Index } = require("flexsearch");
const MiniSearch = require("minisearch");
const lunr = require("lunr");
const titles = ["Coat XXXL", "Coat XXL", "Coat XL", "Batteries AAA", "Batteries AA", "Coat 110", "Coat 100", "Coat 10", "Bottle 500 ml", "Bottle 50 ml", "Sheet 22 m", "Sheet 2 m"];
const goods = titles.map((title, id) => ({ id, title }));
const flex = new Index();
for (const { id, title } of goods) flex.add(id, title);
const mini = new MiniSearch({ fields: ["title"] });
mini.addAll(goods);
const moon = lunr(function () {
  this.ref("id");
  this.field("title");
  for (const article of goods) this.add(article);
});
const all = (words) => words.split(" ").map((word) => `+${word}`).join(" ");
for (const words of ["XL", "AA", "10", "50 ml", "2 m"]) {
  const others = [mini.search(words, { combineWith: "AND" }).map(({ id }) => id), moon.search(all(words)).map(({ ref }) => Number(ref))];
  const [flexsearch, minisearch, lunrs] = [flex.search(words), ...others].map((found) => found.map((id) => titles[id]).join(", "));
  console.log(`${words}: flexsearch ${flexsearch}; minisearch ${minisearch}; lunr ${lunrs}`);
}
JS
node look.js | tee seen
diff - seen <<'SEEN'
XL: flexsearch Coat XXXL, Coat XXL, Coat XL; minisearch Coat XL; lunr Coat XL
AA: flexsearch Batteries AAA, Batteries AA; minisearch Batteries AA; lunr Batteries AA
10: flexsearch Coat 110, Coat 100, Coat 10; minisearch Coat 10; lunr Coat 10
50 ml: flexsearch Bottle 500 ml, Bottle 50 ml; minisearch Bottle 50 ml; lunr Bottle 50 ml
2 m: flexsearch Sheet 22 m, Sheet 2 m; minisearch Sheet 2 m; lunr Sheet 2 m
SEEN
