#!/usr/bin/env bash
# A size table whose first column is marked as heads of rows (`<th scope="row">S</th>`), as guides to accessible pages ask, read as data.
#
# Seen with tabletojson 4.1.15 and html-table-to-json 1.0.0 (Node 20), html-table-reader 0.0.2 and getable 0.1.3 (Python 3.11): heads are
# all `th` of the table, values all `td`, and both are counted from the left.
# - S with a chest of 90 and a length of 60 becomes {"L": 90, "Chest (cm)": 60} in the first two: the last row's head has taken the place of
#   "Size", the chest is the length, and the length and the sizes are gone. html-table-reader says {"Size": 90, "Chest (cm)": 60}.
# - getable drops rows with fewer cells than heads, which is each of them: no size is left.
# - Turned around (a column for each size), S has the chest of M, M that of L, and L none.
# - html-tables-to-json 0.0.3 (Node 20), html-table-parse 0.2.2 and tabulate-html 0.1.1 (Python 3.11) read both tables right.
# No error, no warning. tabletojson's documents speak of "an unexpected result" with heads in the first column, and of an option that mends it
# (`useFirstRowForHeadings`); the others' say nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check html-table-reader==0.0.2 getable==0.1.3 html-table-parse==0.2.2 tabulate-html==0.1.1 beautifulsoup4==4.15.0
npm init -y > /dev/null
npm install --silent --no-audit --no-fund tabletojson@4.1.15 html-table-to-json@1.0.0 html-tables-to-json@0.0.3
cat > sizes.html <<'HTML'
<table><thead><tr><th scope="col">Size</th><th scope="col">Chest (cm)</th><th scope="col">Length (cm)</th></tr></thead>
<tbody><tr><th scope="row">S</th><td>90</td><td>60</td></tr><tr><th scope="row">M</th><td>96</td><td>62</td></tr><tr><th scope="row">L</th><td>102</td><td>64</td></tr></tbody></table>
HTML
cat > turned.html <<'HTML'
<table><thead><tr><th scope="col">Size</th><th scope="col">S</th><th scope="col">M</th><th scope="col">L</th></tr></thead>
<tbody><tr><th scope="row">Chest</th><td>90</td><td>96</td><td>102</td></tr></tbody></table>
HTML
cat > look.js <<'JS'
const { Tabletojson } = require("tabletojson");
const { parse } = require("html-table-to-json");
const { CheerioTableParser } = require("html-tables-to-json");
for (const name of ["sizes", "turned"]) {
  const table = require("fs").readFileSync(`${name}.html`, "utf8");
  console.log(name, "tabletojson", JSON.stringify(Tabletojson.convert(table)[0]));
  console.log(name, "html-table-to-json", JSON.stringify(parse(table).results[0]));
  console.log(name, "html-tables-to-json", JSON.stringify(new CheerioTableParser().parse(table)[0]));
}
JS
cat > look.py <<'PY'
import getable
import html_table_parse
import tabulate_html
from html_table_reader.parser_html import extract_table

for name in ("sizes", "turned"):
    table = open(f"{name}.html").read()
    print(name, "html-table-reader", extract_table(table))
    print(name, "getable", [[cell.text for cell in row.cells] for row in getable.TableParser().parse(table, "table").body.rows])
    print(name, "html-table-parse", html_table_parse.to_dicts(table))
    print(name, "tabulate-html", tabulate_html.parse_html_tables(table))
PY
{ node look.js; venv/bin/python -W ignore look.py; } | tee seen
diff - seen <<'SEEN'
sizes tabletojson [{"L":"90","Chest (cm)":"60"},{"L":"96","Chest (cm)":"62"},{"L":"102","Chest (cm)":"64"}]
sizes html-table-to-json [{"L":"90","Chest (cm)":"60"},{"L":"96","Chest (cm)":"62"},{"L":"102","Chest (cm)":"64"}]
sizes html-tables-to-json [["Size","Chest (cm)","Length (cm)"],["S","90","60"],["M","96","62"],["L","102","64"]]
turned tabletojson [{"Chest":"90","S":"96","M":"102"}]
turned html-table-to-json [{"Chest":"90","S":"96","M":"102"}]
turned html-tables-to-json [["Size","S","M","L"],["Chest","90","96","102"]]
sizes html-table-reader [{'Size': '90', 'Chest (cm)': '60'}, {'Size': '96', 'Chest (cm)': '62'}, {'Size': '102', 'Chest (cm)': '64'}]
sizes getable []
sizes html-table-parse [{'Size': 'S', 'Chest (cm)': '90', 'Length (cm)': '60'}, {'Size': 'M', 'Chest (cm)': '96', 'Length (cm)': '62'}, {'Size': 'L', 'Chest (cm)': '102', 'Length (cm)': '64'}]
sizes tabulate-html [{'Size': 'S', 'Chest (cm)': '90', 'Length (cm)': '60'}, {'Size': 'M', 'Chest (cm)': '96', 'Length (cm)': '62'}, {'Size': 'L', 'Chest (cm)': '102', 'Length (cm)': '64'}]
turned html-table-reader [{'Size': '90', 'S': '96', 'M': '102'}]
turned getable []
turned html-table-parse [{'Size': 'Chest', 'S': '90', 'M': '96', 'L': '102'}]
turned tabulate-html [{'Size': 'Chest', 'S': '90', 'M': '96', 'L': '102'}]
SEEN
