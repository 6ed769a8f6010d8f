#!/usr/bin/env bash
# A Shopify shop's photos in a tool that rates them from a report of Lighthouse (0 to 100), for audits that are sold to shops.
#
# Seen with shopify-image-audit 0.17.1 (Python 3.11) and lighthouse 13.5.0:
# - It finds no photo in a report as Lighthouse writes it by default. It looks into the audit `resource-summary`, which holds sums alone, and
#   turns to `network-requests`, which has the photos, only where the other is missing. `audit baseline` then says that the page may be
#   empty.
# - Without that audit, the photos are found, and by default every one gets 0: a WebP of 9 KB as much as a JPEG of 900 KB. Their size on the
#   page, by which it rates, it looks for in an audit called `image-elements`, which Lighthouse doesn't have. Its other way ("ml") tells them
#   apart.
# So it went with a real page, too, checked by Lighthouse 12.8.2 in Chromium. The report below holds the same audits with fewer fields. Its
# documents say none of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check shopify-image-audit==0.17.1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lighthouse@13.5.0
cat > look.py <<'PY'
import json
import re
import subprocess
from pathlib import Path

config = Path("node_modules/lighthouse/core/config/default-config.js").read_text()
audits = set(re.findall(r"{id: '([a-z-]+)', weight", config))
for name in ("resource-summary", "network-requests", "image-elements"):
    print("an audit of Lighthouse by default:", name, name in audits)


def request(url, size, mime, kind):
    return {"url": url, "transferSize": size, "resourceSize": size, "mimeType": mime, "resourceType": kind, "statusCode": 200}


requests = [
    request("https://shop.example/products/coat", 4000, "text/html", "Document"),
    request("https://shop.example/front.webp", 9000, "image/webp", "Image"),
    request("https://shop.example/back.jpg", 900000, "image/jpeg", "Image"),
]
sums = [{"resourceType": "total", "label": "Total", "requestCount": 3, "transferSize": 913000}]
sums += [{"resourceType": "image", "label": "Image", "requestCount": 2, "transferSize": 909000}]
found = {"network-requests": {"id": "network-requests", "details": {"type": "table", "items": requests}}}
summed = found | {"resource-summary": {"id": "resource-summary", "details": {"type": "table", "items": sums}}}
for label, audits in (("with resource-summary", summed), ("without it", found)):
    report = {"lighthouseVersion": "13.5.0", "requestedUrl": "https://shop.example/products/coat", "audits": audits}
    Path("report.json").write_text(json.dumps(report))
    run = subprocess.run(["venv/bin/audit", "extract", "report.json"], check=True, capture_output=True, text=True)
    Path("photos.json").write_text(run.stdout)
    print(label, "photos:", len(json.loads(run.stdout)))
    for ranker in ("heuristic", "ml"):
        scored = subprocess.run(["venv/bin/audit", "score", "photos.json", "--ranker", ranker], capture_output=True, text=True)
        for photo in json.loads(scored.stdout):
            print("  ", ranker, photo["src"].rpartition("/")[2], photo["bytes"], "score", photo["score"], photo["role"])
PY
HOME=$folder venv/bin/python look.py | tee seen
diff - seen <<'SEEN'
an audit of Lighthouse by default: resource-summary True
an audit of Lighthouse by default: network-requests True
an audit of Lighthouse by default: image-elements False
with resource-summary photos: 0
without it photos: 2
   heuristic front.webp 9000 score 0 above_fold
   heuristic back.jpg 900000 score 0 decorative
   ml front.webp 9000 score 59 above_fold
   ml back.jpg 900000 score 21 decorative
SEEN
