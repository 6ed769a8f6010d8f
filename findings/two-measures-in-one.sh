#!/usr/bin/env bash
# Size tables with two measures in a cell, one below the other (lying flat, stretched), as shops' editors write them, read as data.
#
# Seen with tabletojson 4.1.15, html-table-to-json 1.0.0 and html-tables-to-json 0.0.3 (Node 20), html-table-parse 0.2.2, html-table-reader 0.0.2,
# tabulate-html 0.1.1, html-table-takeout 1.1.2, html-table-parser-python3 0.3.1 and getable 0.1.3 (Python 3.11):
# - 90 and 92, each in a paragraph of its own, are 9092 in all but the last two; with a line break between them, they are so in all but the last
#   three.
# - html-table-parser-python3 leaves out what is written as an entity: 36&frac12; is the size 36, 22,5&ndash;23 is "22,5 23", and &lt; 22 (below
#   22) 22. It has a switch for that, off by default and not in its documents.
# - getable alone has all of it as it is shown.
# No error, and no word in their documents: one says that text "is joined".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check html-table-parse==0.2.2 html-table-reader==0.0.2 tabulate-html==0.1.1 html-table-takeout==1.1.2 \
  html-table-parser-python3==0.3.1 getable==0.1.3 beautifulsoup4==4.15.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tabletojson@4.1.15 html-table-to-json@1.0.0 html-tables-to-json@0.0.3
cat > sizes.html <<'HTML'
<table><thead><tr><th>Size</th><th>Foot</th><th>Chest</th><th>Waist</th></tr></thead>
<tbody><tr><td>36&frac12;</td><td>22,5&ndash;23</td><td><p>90</p><p>92</p></td><td>70<br>74</td></tr>
<tr><td>36</td><td>&lt; 22</td><td><p>88</p><p>90</p></td><td>68<br>72</td></tr></tbody></table>
HTML
cat > look.js <<'JS'
const { Tabletojson } = require("tabletojson");
const { parse } = require("html-table-to-json");
const { CheerioTableParser } = require("html-tables-to-json");
const table = require("fs").readFileSync("sizes.html", "utf8");
console.log("tabletojson", JSON.stringify(Tabletojson.convert(table)[0]));
console.log("html-table-to-json", JSON.stringify(parse(table).results[0]));
console.log("html-tables-to-json", JSON.stringify(new CheerioTableParser().parse(table)[0]));
JS
cat > look.py <<'PY'
import getable
import html_table_parse
import html_table_takeout
import tabulate_html
from html_table_parser.parser import HTMLTableParser
from html_table_reader.parser_html import extract_table

table = open("sizes.html").read()
print("html-table-parse", html_table_parse.to_dicts(table))
print("html-table-reader", extract_table(table))
print("tabulate-html", tabulate_html.parse_html_tables(table))
print("html-table-takeout", repr(html_table_takeout.parse_html(table)[0].to_csv()))
reader = HTMLTableParser()
reader.feed(table)
print("html-table-parser-python3", reader.tables[0])
print("getable", [[cell.text for cell in row.cells] for row in getable.TableParser().parse(table, "table").body.rows])
PY
{ node look.js; venv/bin/python -W ignore look.py; } | tee seen
diff - seen <<'SEEN'
tabletojson [{"Size":"36½","Foot":"22,5–23","Chest":"9092","Waist":"7074"},{"Size":"36","Foot":"< 22","Chest":"8890","Waist":"6872"}]
html-table-to-json [{"Size":"36½","Foot":"22,5–23","Chest":"9092","Waist":"7074"},{"Size":"36","Foot":"< 22","Chest":"8890","Waist":"6872"}]
html-tables-to-json [["Size","Foot","Chest","Waist"],["36½","22,5–23","9092","7074"],["36","< 22","8890","6872"]]
html-table-parse [{'Size': '36½', 'Foot': '22,5–23', 'Chest': '9092', 'Waist': '7074'}, {'Size': '36', 'Foot': '< 22', 'Chest': '8890', 'Waist': '6872'}]
html-table-reader [{'Size': '36½', 'Foot': '22,5–23', 'Chest': '9092', 'Waist': '7074'}, {'Size': '36', 'Foot': '< 22', 'Chest': '8890', 'Waist': '6872'}]
tabulate-html [{'Size': '36½', 'Foot': '22,5–23', 'Chest': '9092', 'Waist': '7074'}, {'Size': '36', 'Foot': '< 22', 'Chest': '8890', 'Waist': '6872'}]
html-table-takeout 'Size,Foot,Chest,Waist\n36½,"22,5–23",9092,"70\n74"\n36,< 22,8890,"68\n72"\n'
html-table-parser-python3 [['Size', 'Foot', 'Chest', 'Waist'], ['36', '22,5 23', '90 92', '70 74'], ['36', '22', '88 90', '68 72']]
getable [['36½', '22,5–23', '90\n92', '70\n74'], ['36', '< 22', '88\n90', '68\n72']]
SEEN
