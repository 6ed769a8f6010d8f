#!/usr/bin/env bash
# Captions of product videos (WebVTT), turned into JSON by the second and the word, to search what is said of the goods and when.
#
# Seen with vtt-2-json 1.1.4 and vtt-to-json 0.1.1 (Node 20), beside webvtt-parser 2.2.0, which has each text right:
# - Captions with a number above each, as most programs write them, get the number of the next one: "waist 80" is "waist 80 2". Among the words of
#   vtt-2-json it is 802, and "we ship in 3" has 33.
# - Both lose the point of figures in their words: 1.2 kg are 12 kg.
# - In vtt-2-json, the last word of a line and the first of the next are one: "96waist".
# - vtt-to-json takes each further line for a caption of its own with the time of the first, and leaves out the last caption of every file.
# No error, and no word of it in their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund vtt-2-json@1.1.4 vtt-to-json@0.1.1 webvtt-parser@2.2.0
cat > coat.vtt <<'VTT'
WEBVTT

1
00:00:01.000 --> 00:00:04.000
1.2 kg, chest 96
waist 80

2
00:00:05.000 --> 00:00:07.000
We ship in 3

3
00:00:08.000 --> 00:00:09.500
working days.
VTT
cat > look.js <<'JS'
const text = require("fs").readFileSync("coat.vtt", "utf8");
const { WebVTTParser } = require("webvtt-parser");
(async () => {
  for (const { startTime, text: said } of new WebVTTParser().parse(text).cues) console.log(`webvtt-parser: ${startTime * 1000} ${JSON.stringify(said)}`);
  for (const name of ["vtt-2-json", "vtt-to-json"]) {
    for (const { start, part, words } of await require(name)(text)) console.log(`${name}: ${start} ${JSON.stringify(part)} words ${words.map(({ word }) => word).join(" ")}`);
  }
})();
JS
node look.js | tee seen
diff - seen <<'SEEN'
webvtt-parser: 1000 "1.2 kg, chest 96\nwaist 80"
webvtt-parser: 5000 "We ship in 3"
webvtt-parser: 8000 "working days."
vtt-2-json: 1000 "1.2 kg, chest 96\nwaist 80\n2" words 12 kg chest 96waist 802
vtt-2-json: 5000 "We ship in 3\n3" words we ship in 33
vtt-2-json: 8000 "working days." words working days
vtt-to-json: 1000 "1.2 kg, chest 96" words 12 kg chest 96
vtt-to-json: 1000 "waist 80 2" words waist 80 2
vtt-to-json: 5000 "We ship in 3 3" words we ship in 3 3
SEEN
