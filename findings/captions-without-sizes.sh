#!/usr/bin/env bash
# Captions of product videos (SRT and WebVTT) made plain text, for a description or for whoever searches what is said.
#
# Seen with caption2text 0.1.2 (Python 3.11), `srt_to_transcript` and `vtt_to_transcript`:
# - In SRT, a line that is a number is taken for the caption's own: sizes 35 and 36, each on a line, are gone.
# - "Waist <80 cm, hips >90 cm" becomes "Waist 90 cm": what lies between < and > is taken for a mark such as <i>.
# - In WebVTT with times without hours (00:01.000), which the format allows, the times stay in the text, as do the numbers of captions and the notes
#   that nobody is to see. &lt; and &amp; stay as they are written.
# No error. Its documents have nothing of either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check caption2text==0.1.2
cat > shoe.srt <<'SRT'
1
00:00:01,000 --> 00:00:04,000
We have it in size
35

2
00:00:05,000 --> 00:00:07,000
36

3
00:00:08,000 --> 00:00:09,000
Waist <80 cm, hips >90 cm
SRT
cat > shoe.vtt <<'VTT'
WEBVTT

NOTE Say nothing of the price

1
00:01.000 --> 00:04.000
We have it in size 35

2
00:05.000 --> 00:07.000
Waist &lt; 80 cm
VTT
cat > look.py <<'PY'
from caption2text import srt_to_transcript, vtt_to_transcript

print(srt_to_transcript("shoe.srt"))
print("--")
print(vtt_to_transcript("shoe.vtt"))
PY
venv/bin/python look.py 2> /dev/null | tee seen
diff - seen <<'SEEN'
We have it in size
Waist 90 cm
--
NOTE Say nothing of the price
1
00:01.000 --> 00:04.000
We have it in size 35
2
00:05.000 --> 00:07.000
Waist &lt; 80 cm
SEEN
