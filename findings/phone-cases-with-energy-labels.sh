#!/usr/bin/env bash
# A shop's feed, checked for the EU's energy label: a class, a picture of the label and a data sheet for each article that needs them.
#
# Seen with rulestamp-energielabel-feed-lint-eu 1.0.3 (Python 3.11, its own Node):
# - It looks for the name of a device anywhere in title and category. So cases of phones and tablets, wooden trays (Tablett), magnets for fridges, tabs
#   for dishwashers, washers of steel, bulbs of tulips, benches for a TV and arms for a monitor lack all three: three errors each.
# - What must have a label and isn't in its list passes without a word: ovens, cooker hoods, tyres, a tumble dryer called "Trockner", and an iPhone
#   whose title doesn't say that it is a smartphone. Its documents name none of the groups.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rulestamp-energielabel-feed-lint-eu==1.0.3
while read -r title; do
  printf 'id,title,energy_efficiency_class,energy_label_url,datasheet_url\n1,%s,,,\n' "$title" > feed.csv
  echo "$title: $(venv/bin/energielabel-feed-lint-eu feed.csv | grep -c ' error ' || true)"
done > seen <<'TITLES'
Smartphone 128 GB
Kühlschrank 200 l
Handyhülle aus Leder
Tablett aus Holz
Kühlschrank-Magnet
Geschirrspüler-Tabs 60 Stück
Steel washer M8
Tulip bulbs 25 pieces
TV-Bank Eiche
Monitorarm
Backofen 71 l
Dunstabzugshaube 60 cm
Winterreifen 205/55 R16
Trockner 8 kg
Apple iPhone 16 128 GB
TITLES
cat seen
diff - seen <<'SEEN'
Smartphone 128 GB: 3
Kühlschrank 200 l: 3
Handyhülle aus Leder: 3
Tablett aus Holz: 3
Kühlschrank-Magnet: 3
Geschirrspüler-Tabs 60 Stück: 3
Steel washer M8: 3
Tulip bulbs 25 pieces: 3
TV-Bank Eiche: 3
Monitorarm: 3
Backofen 71 l: 0
Dunstabzugshaube 60 cm: 0
Winterreifen 205/55 R16: 0
Trockner 8 kg: 0
Apple iPhone 16 128 GB: 0
SEEN
