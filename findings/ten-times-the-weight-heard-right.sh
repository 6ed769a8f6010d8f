#!/usr/bin/env bash
# What a speech recognizer writes of a product video, scored against what was said (WER), after both have been brought to one form.
#
# Seen with extended-wer-normalizer 0.6.0 (`normalize_for_wer`; jiwer 4.0.0) and whisper-normalizer 0.1.12, Python 3.11, both for English:
# - For extended-wer-normalizer, points go, and figures are parted: 15 kg heard for 1.5 kg is no error (0.0), and so is 1999 euros for 19.99, 24 GHz
#   for 2.4. What is sent in 35 days is as good as what is sent in 3-5, size 38 as 3/8. whisper-normalizer keeps these apart.
# - For both, millimetres are a sound that people make while they think (mm): a heel of 75 mm is one of 75, and 20 degrees are as good as -20.
# - A price with a comma, $1,299.00, is "1 dollar 2 9 cents9 0 0" for extended-wer-normalizer.
# - The example of its documents that gives its pipeline to jiwer raises a ValueError.
# No other error. Its documents say that figures are parted and punctuation goes, with a telephone number for an example.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check extended-wer-normalizer==0.6.0 jiwer==4.0.0 whisper-normalizer==0.1.12
cat > look.py <<'PY'
import jiwer
from extended_wer_normalizer import english_wer_pipeline, normalize_for_wer
from whisper_normalizer.english import EnglishTextNormalizer

whisper = EnglishTextNormalizer()
for said, heard in (("1.5 kg", "15 kg"), ("19.99 euros", "1999 euros"), ("2.4 GHz", "24 GHz"), ("sent in 3-5 days", "sent in 35 days"),
                    ("size 3/8", "size 38"), ("-20 degrees", "20 degrees"), ("heel 75 mm", "heel 75"), ("$1,299.00", "$1,299")):
    ours, theirs = normalize_for_wer(said), normalize_for_wer(heard)
    same = "the same" if whisper(said) == whisper(heard) else "another"
    print(f"{said}, heard {heard}: {ours!r} and {theirs!r}, errors {jiwer.wer(ours, theirs):.1f}; whisper-normalizer: {same}")
try:
    jiwer.wer("1.5 kg", "15 kg", reference_transform=english_wer_pipeline, hypothesis_transform=english_wer_pipeline)
except ValueError as error:
    print("with jiwer:", type(error).__name__)
PY
venv/bin/python -W ignore look.py | tee seen
diff - seen <<'SEEN'
1.5 kg, heard 15 kg: '1 5 kg' and '1 5 kg', errors 0.0; whisper-normalizer: another
19.99 euros, heard 1999 euros: '1 9 9 9 euros' and '1 9 9 9 euros', errors 0.0; whisper-normalizer: another
2.4 GHz, heard 24 GHz: '2 4 ghz' and '2 4 ghz', errors 0.0; whisper-normalizer: another
sent in 3-5 days, heard sent in 35 days: 'sent in 3 5 days' and 'sent in 3 5 days', errors 0.0; whisper-normalizer: another
size 3/8, heard size 38: 'size 3 8' and 'size 3 8', errors 0.0; whisper-normalizer: another
-20 degrees, heard 20 degrees: '2 0 degrees' and '2 0 degrees', errors 0.0; whisper-normalizer: the same
heel 75 mm, heard heel 75: 'heel 7 5' and 'heel 7 5', errors 0.0; whisper-normalizer: the same
$1,299.00, heard $1,299: '1 dollar 2 9 cents9 0 0' and '1 dollar 2 9 cents9', errors 0.3; whisper-normalizer: the same
with jiwer: ValueError
SEEN
