#!/usr/bin/env bash
# Reviews that thank by denying a fault, and reviews of goods whose name sounds bad, in libraries that tell praise from blame.
#
# Seen with vader-sentiment 1.1.3, a "Javascript port" of vaderSentiment 3.3.2 (Python 3.11), and with sentiment 5.0.2, multilang-sentiment 2.0.0 and
# wink-sentiment 5.0.2 (Node 20); above 0 is praise, below it blame:
# - "No complaints" is praise in Python (0.31) and, in its port, worse blame (-0.60) than a wrong size. So are "Nothing wrong with it" and a
#   review that begins with Not or Never ("Not damaged", "Never disappointed"); "It is not damaged" is right. "No good", blame in Python, is praise.
#   The original was so too, and was mended from 2018 on; whoever has the port in a shop and the original in a report counts one review on both sides.
# - sentiment and multilang-sentiment know "not", and neither "no" nor "never": "No problems at all" is -3.
# - For these two and wink-sentiment, a colour that is "nothing like the picture" is praise, and a coat that falls apart neither; distressed jeans,
#   crushed velvet and a cream for pain relief are as bad as a wrong size (-2), and fake fur is worse.
# In none of their documents.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund vader-sentiment@1.1.3 sentiment@5.0.2 multilang-sentiment@2.0.0 wink-sentiment@5.0.2
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vaderSentiment==3.3.2
cat > reviews.json <<'JSON'
["No complaints.", "No problems at all.", "Not damaged.", "It is not damaged.", "Never disappointed.", "Nothing wrong with it.", "The zip is no good.",
 "The colour is nothing like the picture.", "The coat falls apart.", "It came in the wrong size.", "Distressed jeans arrived today.",
 "Crushed velvet curtains arrived today.", "Pain relief cream arrived today.", "Fake fur collar arrived today."]
JSON
cat > look.js <<'JS'
const { SentimentIntensityAnalyzer } = require("vader-sentiment");
const Sentiment = require("sentiment");
const multilang = require("multilang-sentiment");
const wink = require("wink-sentiment");
const all = {
  "vader-sentiment": (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text) => new Sentiment().analyze(text).score,
  "multilang-sentiment": (text) => multilang(text, "en").score,
  "wink-sentiment": (text) => wink(text).score,
};
for (const text of require("./reviews.json")) console.log(text, ...Object.entries(all).map(([name, score]) => `${name} ${score(text)}`));
JS
cat > look.py <<'PY'
import json

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

for text in json.load(open("reviews.json")):
    print(text, "vaderSentiment (Python)", SentimentIntensityAnalyzer().polarity_scores(text)["compound"])
PY
{
  node look.js
  venv/bin/python look.py
} | tee seen
diff - seen <<'SEEN'
No complaints. vader-sentiment -0.5994 sentiment -3 multilang-sentiment -3 wink-sentiment 1
No problems at all. vader-sentiment -0.5994 sentiment -3 multilang-sentiment -3 wink-sentiment 1
Not damaged. vader-sentiment -0.4404 sentiment 3 multilang-sentiment 3 wink-sentiment 3
It is not damaged. vader-sentiment 0.3412 sentiment 3 multilang-sentiment 3 wink-sentiment 3
Never disappointed. vader-sentiment -0.4767 sentiment -2 multilang-sentiment -2 wink-sentiment 2
Nothing wrong with it. vader-sentiment -0.4767 sentiment -2 multilang-sentiment -2 wink-sentiment -2
The zip is no good. vader-sentiment 0.1779 sentiment 2 multilang-sentiment 2 wink-sentiment -4
The colour is nothing like the picture. vader-sentiment -0.2755 sentiment 2 multilang-sentiment 2 wink-sentiment 2
The coat falls apart. vader-sentiment 0 sentiment 0 multilang-sentiment 0 wink-sentiment 0
It came in the wrong size. vader-sentiment -0.4767 sentiment -2 multilang-sentiment -2 wink-sentiment -2
Distressed jeans arrived today. vader-sentiment -0.4215 sentiment -2 multilang-sentiment -2 wink-sentiment -2
Crushed velvet curtains arrived today. vader-sentiment -0.4215 sentiment -2 multilang-sentiment -2 wink-sentiment -2
Pain relief cream arrived today. vader-sentiment -0.0516 sentiment -2 multilang-sentiment -2 wink-sentiment -2
Fake fur collar arrived today. vader-sentiment -0.4767 sentiment -3 multilang-sentiment -3 wink-sentiment -3
No complaints. vaderSentiment (Python) 0.3089
No problems at all. vaderSentiment (Python) 0.3089
Not damaged. vaderSentiment (Python) 0.3412
It is not damaged. vaderSentiment (Python) 0.3412
Never disappointed. vaderSentiment (Python) 0.3724
Nothing wrong with it. vaderSentiment (Python) 0.3724
The zip is no good. vaderSentiment (Python) -0.3412
The colour is nothing like the picture. vaderSentiment (Python) -0.2755
The coat falls apart. vaderSentiment (Python) 0.0
It came in the wrong size. vaderSentiment (Python) -0.4767
Distressed jeans arrived today. vaderSentiment (Python) -0.4215
Crushed velvet curtains arrived today. vaderSentiment (Python) -0.4215
Pain relief cream arrived today. vaderSentiment (Python) -0.0516
Fake fur collar arrived today. vaderSentiment (Python) -0.4767
SEEN
