#!/usr/bin/env bash
# A feed for Yandex Market (YML), written by a library for Node and read by one for Python, both named for the format.
#
# Seen with yandex-market-language 0.4.1 (npm, Node 20): it checks goods before it writes the feed, and refuses with an error
# - barcode numbers of 13 digits, as goods from Europe and Asia have them: it allows 12 (its source names EAN-13 beside that);
# - photos in capitals (coat.JPG), with a version behind (coat.jpg?v=2) or in WebP;
# - goods from 16 or 18 years on, though its source says that 16 and 18 are allowed: of ages it knows 0 to 12.
# Seen with yandex-market-language 0.6.1 (PyPI, Python 3.11):
# - Goods that can't be fetched at a counter (`pickup` false) can be, for whoever asks: the answer is that for `delivery`.
# - `group_id`, which holds the sizes of one coat together, is gone after reading, and from what it writes.
# - A feed in which one article has a last day of sale (`expiry`, 2027-11-20T10:00) is refused whole, whatever the day: it compares with the
#   letters of the format. So is one with the time zone that Yandex asks for (2026-11-20T12:00+03:00).
# In the documents of neither.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check yandex-market-language==0.6.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund yandex-market-language@0.4.1
cat > look.js <<'JS'
const { writeFileSync } = require("fs");
const yml = require("yandex-market-language");
const coat = { id: "1", name: "Wool coat", price: 12990, currencyId: "RUB", categoryId: "1", url: "https://shop.example/coat" };
const feed = (more) => ({
  name: "Shop",
  company: "Shop",
  url: "https://shop.example",
  currencies: [{ id: "RUB", rate: 1 }],
  categories: [{ id: "1", name: "Coats" }],
  "delivery-options": [{ cost: 300, days: [2, 4] }],
  offers: [{ ...coat, ...more }],
});
const photo = (name) => ({ picture: [`https://shop.example/${name}`] });
const age = (value) => ({ age: { unit: "year", value } });
const barcode = (number) => ({ barcode: [number] });
for (const more of [
  ...["036000291452", "4006381333931"].map(barcode),
  ...["coat.jpg", "coat.JPG", "coat.jpg?v=2", "coat.webp"].map(photo),
  ...[0, 12, 16, 18].map(age),
]) {
  let told = "written";
  try {
    yml(feed(more)).end();
  } catch (error) {
    told = "refused";
  }
  console.log("npm", JSON.stringify(more), told);
}
const sizes = { group_id: "77", delivery: true, pickup: false };
writeFileSync("feed.xml", yml(feed(sizes), { date: "2026-11-20T12:00" }).end({ pretty: true }));
JS
cat > look.py <<'PY'
from pathlib import Path

from yandex_market_language import convert, parse

text = Path("feed.xml").read_text()
print("npm wrote", *(line.strip() for line in text.splitlines() if "<offer " in line or "<pickup>" in line))
feed = parse("feed.xml")
offer = feed.shop.offers[0]
print("PyPI: delivery", offer.delivery, "pickup", offer.pickup, "group_id", offer.group_id)
convert("again.xml", feed)
print("PyPI wrote", *(line.strip() for line in Path("again.xml").read_text().splitlines() if "<offer " in line or "<pickup>" in line))
for label, old, new in (
    ("expiry", "</offer>", "<expiry>2027-11-20T10:00</expiry></offer>"),
    ("time zone", "2026-11-20 12:00", "2026-11-20T12:00+03:00"),
):
    assert old in text
    Path("other.xml").write_text(text.replace(old, new))
    try:
        told = len(parse("other.xml").shop.offers)
    except Exception as error:
        told = error
    print("PyPI:", label, told)
PY
{ node look.js; venv/bin/python look.py; } | tee seen
diff - seen <<'SEEN'
npm {"barcode":["036000291452"]} written
npm {"barcode":["4006381333931"]} refused
npm {"picture":["https://shop.example/coat.jpg"]} written
npm {"picture":["https://shop.example/coat.JPG"]} refused
npm {"picture":["https://shop.example/coat.jpg?v=2"]} refused
npm {"picture":["https://shop.example/coat.webp"]} refused
npm {"age":{"unit":"year","value":0}} written
npm {"age":{"unit":"year","value":12}} written
npm {"age":{"unit":"year","value":16}} refused
npm {"age":{"unit":"year","value":18}} refused
npm wrote <offer id="1" group_id="77"> <pickup>false</pickup>
PyPI: delivery True pickup True group_id None
PyPI wrote <offer id="1"> <pickup>false</pickup>
PyPI: expiry time data '2027-11-20T10:00' does not match format 'YYYY-MM-DDThh:mm'
PyPI: time zone time data '2026-11-20T12:00+03:00' does not match format '%Y-%m-%d %H:%M'
SEEN
